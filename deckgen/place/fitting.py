"""Paragraphs, each with its wordings, and a slot in; the size and the wordings that fit it out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deckgen.model.geometry import Points, to_points
from deckgen.model.ruler import Ruler
from deckgen.model.template import Slot
from deckgen.place.wording import Paragraph
from deckgen.place.wrapping import count_lines, gap_between, line_height

STEP = 2.0
"""Sizes are tried every two points, so that slides do not differ by a hair."""

FLOOR = Points(12)
"""Nothing is set smaller. Source: guidance for section 508, footers and notes 12 pt and up."""

SLACK = Points(0.5)
"""Rounding of lengths stored as whole units."""


class Fitted(NamedTuple):
    """What fits a slot: one size, and the index of each paragraph's wording."""

    size: Points
    wordings: tuple[int, ...]


def fit(paragraphs: Sequence[Paragraph], slot: Slot, *, least: Points | None, ruler: Ruler) -> Fitted | None:
    """Return the first choice that fits: whole wordings at every size allowed, then the longest line cut, and so on.

    None where even the shortest wordings do not fit at the least size.
    """
    for wordings in _choices(paragraphs):
        texts = [paragraph.wordings[at].text for paragraph, at in zip(paragraphs, wordings, strict=True)]
        for size in sizes(slot.style.size, least):
            if holds(texts, slot, size=size, ruler=ruler):
                return Fitted(size, wordings)
    return None


def sizes(wanted: Points, least: Points | None) -> Iterator[Points]:
    """Yield type sizes to try, the wanted one first."""
    size = float(wanted)
    while least is not None and size > least:
        yield Points(size)
        size -= STEP
    yield wanted if least is None else min(wanted, least)


def _choices(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, ...]]:
    """Yield which wording each paragraph shows; from one choice to the next the longest text gives way."""
    chosen = [0] * len(paragraphs)
    while True:
        yield tuple(chosen)
        open_ones = [i for i, paragraph in enumerate(paragraphs) if chosen[i] + 1 < len(paragraph.wordings)]
        if not open_ones:
            return
        chosen[max(open_ones, key=lambda i: len(paragraphs[i].wordings[chosen[i]].text))] += 1


def holds(texts: Sequence[str], slot: Slot, *, size: Points, ruler: Ruler) -> bool:
    """Tell whether a slot holds paragraphs at a size, by its box less its insets."""
    room = to_points(slot.box.height) - to_points(slot.insets.top) - to_points(slot.insets.bottom)
    return height_of(texts, slot, size=size, ruler=ruler) <= room + SLACK


def height_of(texts: Sequence[str], slot: Slot, *, size: Points, ruler: Ruler) -> Points:
    """Return the height of paragraphs set in a slot's width."""
    style = slot.style
    width = Points(text_width(slot))
    lines = sum(count_lines(text, width=width, style=style, size=size, ruler=ruler) for text in texts)
    return Points(lines * line_height(style, size) + max(0, len(texts) - 1) * gap_between(style, size))


def text_width(slot: Slot) -> Points:
    """Return the width that a slot leaves to text on every line."""
    sides = to_points(slot.insets.left) + to_points(slot.insets.right)
    return Points(to_points(slot.box.width) - sides - slot.style.margin - max(0.0, slot.style.indent))
