"""A written deck told in words: the bytes of a .pptx in, text for people and tests out.

It reads with python-pptx, so that what we write is looked at with other eyes than ours.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping

from pptx import Presentation
from pptx.shapes.autoshape import Shape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide

from deckgen.office.names import P14
from deckgen.office.tree import Element, as_element


def describe_deck(data: bytes) -> str:
    """Return a deck's properties, sections and slides: each shape's name and text, links, and how the notes begin."""
    deck = Presentation(io.BytesIO(data))
    core = deck.core_properties
    lines = [f"deck: {core.title} by {core.author}"]
    slides = list(deck.slides)
    starts = dict(_sections(as_element(deck.element)))
    numbers = {slide.slide_id: number for number, slide in enumerate(slides, 1)}
    for slide in slides:
        if slide.slide_id in starts:
            lines.append(f"section: {starts[slide.slide_id]}")
        lines += _slide(slide, numbers)
    return "\n".join(lines) + "\n"


def _sections(presentation: Element) -> Iterator[tuple[int, str]]:
    """Yield each section's first slide and name."""
    for section in presentation.iter(f"{P14}section"):
        first = next(iter(section.iter(f"{P14}sldId")), None)
        if first is not None:
            yield int(first.get("id") or 0), section.get("name") or ""


def _slide(slide: Slide, numbers: Mapping[int, int]) -> Iterator[str]:
    yield f"slide {numbers[slide.slide_id]}: {slide.slide_layout.name}"
    for shape in slide.shapes:
        if isinstance(shape, Shape):
            yield from _shape(shape, numbers)
        elif isinstance(shape, GraphicFrame) and shape.has_table:
            yield f"  {shape.name}: table"
            yield from ("    " + " | ".join(cell.text for cell in row.cells) for row in shape.table.rows)
    if slide.has_notes_slide:
        frame = slide.notes_slide.notes_text_frame
        paragraphs = [p.text for p in frame.paragraphs] if frame is not None else []
        yield f"  notes: {len(paragraphs)}: {paragraphs[0] if paragraphs else ''}"


def _shape(shape: Shape, numbers: Mapping[int, int]) -> Iterator[str]:
    target = shape.click_action.target_slide
    link = f" -> slide {numbers[target.slide_id]}" if target is not None else ""
    texts = [p.text for p in shape.text_frame.paragraphs]
    if not shape.is_placeholder:
        yield f"  ({shape.name}: {texts[0]})" if texts[0] else f"  ({shape.name})"
        return
    yield f"  {shape.name}{link}: {texts[0]}"
    yield from (f"    {text}" for text in texts[1:])
