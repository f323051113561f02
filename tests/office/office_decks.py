"""Decks and templates for tests of the office room, made by script."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from pptx import Presentation

from deckgen.model.deck import Properties
from deckgen.model.geometry import Box, Emu
from deckgen.model.placed import (
    Bar,
    Decoration,
    Fill,
    Mark,
    NoteParagraph,
    PlacedDeck,
    PlacedParagraph,
    PlacedSection,
    PlacedSlide,
)
from deckgen.model.template import Page, Slot
from deckgen.office import OpenedTemplate, open_template

BRIEFING = Path(__file__).parents[2] / "layouts" / "briefing" / "template.pptx"
PROPERTIES = Properties("A Title", "An Author", "A Publisher", "June 2024", "https://example.org/a", "en", "A Footer")


def briefing() -> OpenedTemplate:
    """Return the template that comes along."""
    return open_template(BRIEFING.read_bytes(), origin="template.pptx")


def slides_of_a_stranger() -> bytes:
    """Return python-pptx's default deck with slides of its own: no notes master, printer settings, a thumbnail."""
    deck = Presentation()
    for number in range(3):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text_frame.text = f"Old slide {number}"  # pyright: ignore[reportOptionalMemberAccess]
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


def with_parts(
    data: bytes, changes: Mapping[str, Callable[[str], str]], *, added: Mapping[str, str] | None = None
) -> bytes:
    """Return a file some of whose parts are rewritten; a part of which nothing is left is left out."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            blob = old.read(name)
            if name in changes:
                blob = changes[name](blob.decode()).encode()
            if blob:
                new.writestr(name, blob)
        for name, text in (added or {}).items():
            new.writestr(name, text)
    return stream.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return a file's entries by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def shown(xml: bytes) -> str:
    """Return the words of a part, a line for each paragraph, line breaks as vertical tabs."""
    text = re.sub("<a:br>.*?</a:br>", "<a:t>\v</a:t>", xml.decode())
    paragraphs = re.findall("<a:p>(.*?)</a:p>", text, re.DOTALL)
    lines = ["".join(re.findall("<a:t>(.*?)</a:t>", paragraph, re.DOTALL)) for paragraph in paragraphs]
    return "\n".join(lines).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def page_of(template: OpenedTemplate, name: str) -> Page:
    """Return a page by its name."""
    return next(page for page in template.template.pages if page.name == name)


def slot_of(page: Page, name: str) -> Slot:
    """Return a slot by its name."""
    return next(slot for slot in page.slots if slot.name == name)


def fill(slot: Slot, *texts: str, link: int | None = None) -> Fill:
    """Return a slot filled with paragraphs at its own size."""
    return Fill(slot, tuple(PlacedParagraph(text, slot.style.size) for text in texts), link)


def slide(
    page: Page, *fills: Fill, decorations: tuple[Decoration, ...] = (), notes: tuple[str, ...] = ("Say",)
) -> PlacedSlide:
    """Return a slide on a page."""
    paragraphs = tuple(NoteParagraph(text, is_heading=not at) for at, text in enumerate(notes))
    return PlacedSlide("section", page.name, "A title", fills, decorations, paragraphs, 60)


def deck(*slides: PlacedSlide, properties: Properties = PROPERTIES) -> PlacedDeck:
    """Return a deck of slides in one section."""
    return PlacedDeck(properties, slides, (PlacedSection("All", len(slides)),))


def every_page(template: OpenedTemplate) -> PlacedDeck:
    """Return a deck with one slide on every page, every slot filled with its own name, and a mark and a bar on each."""
    zero = Emu(0)
    slides: list[PlacedSlide] = []
    for page in template.template.pages:
        if not page.slots:
            continue
        slots = [slot for slot in page.slots if slot.type not in {"dt", "ftr", "sldNum", "pic"}]
        style = page.slots[0].style
        decorations = (Mark(page.slots[0], "MG", style), Bar(Box(zero, zero, Emu(9), Emu(9)), "#C7401E"))
        slides.append(slide(page, *(fill(slot, slot.name) for slot in slots), decorations=decorations))
    return deck(*slides)


def long_deck(template: OpenedTemplate, count: int) -> PlacedDeck:
    """Return a deck of many slides with text of the usual length."""
    page = page_of(template, "Answer")
    body = fill(slot_of(page, "Body"), *("Words of the usual length stand on every line. " * 3,) * 3)
    one = slide(page, fill(slot_of(page, "Title"), "A title"), body, notes=("Say",) + ("Notes in full. " * 40,) * 4)
    return deck(*(one,) * count)
