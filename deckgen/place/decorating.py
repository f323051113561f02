"""A part of a deck and its page in; its monograms, numerals and bars out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from deckgen.model.geometry import Box, Emu
from deckgen.model.layout import Layout
from deckgen.model.placed import Bar, Decoration, Mark
from deckgen.place.contents import Progress
from deckgen.place.dividing import Part
from deckgen.place.pages import Chosen

WIDEST_GAP = Emu(73_152)
"""Between the segments of a progress bar: 0.08 in."""


def decorate(part: Part, *, layout: Layout) -> tuple[Decoration, ...]:
    """Return a slide's decoration, each piece only where the page has a place for it."""
    content, chosen = part.content, part.chosen
    marks = [*_marks(content.marks, chosen, None)]
    for number, item in enumerate(content.items, 1):
        marks.extend(_marks(item.marks, chosen, number))
    slot = chosen.slot("progress")
    bars = _segments(content.progress, slot.box, layout) if content.progress and slot else ()
    return (*marks, *bars)


def _marks(marks: Mapping[str, str], chosen: Chosen, number: int | None) -> Iterator[Mark]:
    for role, text in marks.items():
        slot = chosen.slot(role, number)
        if slot:
            yield Mark(slot, text, slot.style)


def _segments(progress: Progress, box: Box, layout: Layout) -> Iterator[Bar]:
    gap = min(WIDEST_GAP, box.width // (4 * progress.of))
    width = (box.width - gap * (progress.of - 1)) // progress.of
    for number in range(progress.of):
        place = Box(Emu(box.left + number * (width + gap)), box.top, Emu(width), box.height)
        yield Bar(place, layout.bar_on if number + 1 == progress.at else layout.bar_off)
