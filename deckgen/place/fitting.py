"""Paragraphs, each with its wordings, and a slot in; the size and the wordings that fit it out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import NamedTuple

from deckgen.model.geometry import Points, to_points
from deckgen.model.ruler import Ruler
from deckgen.model.template import Slot, TextStyle
from deckgen.place.wording import ITEM, Look, Paragraph
from deckgen.place.wrapping import count_lines, line_height, space_after, space_before

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


def fit(
    paragraphs: Sequence[Paragraph], slot: Slot, *, least: Points | None, ruler: Ruler, most: Points | None = None
) -> Fitted | None:
    """Return the first choice that fits: whole wordings at every size allowed, then the longest line cut, and so on.

    None where even the shortest wordings do not fit at the least size. ``most`` is the largest size tried, by default
    the slot's own.
    """
    looks = [paragraph.look for paragraph in paragraphs]
    for wordings in _choices(paragraphs):
        texts = [paragraph.wordings[at].text for paragraph, at in zip(paragraphs, wordings, strict=True)]
        for size in sizes(slot.style.size if most is None else most, least):
            if holds(texts, slot, size=size, ruler=ruler, looks=looks):
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


def holds(texts: Sequence[str], slot: Slot, *, size: Points, ruler: Ruler, looks: Sequence[Look] = ()) -> bool:
    """Tell whether a slot holds paragraphs, the first level at a size, by its box less its insets."""
    room = to_points(slot.box.height) - to_points(slot.insets.top) - to_points(slot.insets.bottom)
    return height_of(texts, slot, size=size, ruler=ruler, looks=looks) <= room + SLACK


def height_of(texts: Sequence[str], slot: Slot, *, size: Points, ruler: Ruler, looks: Sequence[Look] = ()) -> Points:
    """Return the height of paragraphs set in a slot's width; all as the slot says where no looks are given."""
    height = 0.0
    after: Points | None = None
    for text, look in zip(texts, looks or repeat(ITEM), strict=False):
        style, own = style_at(slot, look), size_at(slot, look.level, size)
        lines = count_lines(text, width=text_width(slot, look), style=style, size=own, ruler=ruler)
        between = 0 if after is None else after + space_before(style, own, ruler)
        height += lines * line_height(style, own, ruler) + between
        after = space_after(style, own, ruler)
    return Points(height)


def style_at(slot: Slot, look: Look = ITEM) -> TextStyle:
    """Return how a paragraph looks in a slot; as the first level where the slot says nothing of the second."""
    style = slot.second if look.level and slot.second else slot.style
    if look.manner == "item":
        return style
    bare = style._replace(margin=Points(0), indent=Points(0), has_bullet=False)
    return bare._replace(face=bare.face._replace(bold=True)) if look.manner == "head" else bare


def size_at(slot: Slot, level: int, size: Points) -> Points:
    """Return a level's size when the first level is set at a size: the second shrinks with it, down to the floor."""
    if not (level and slot.second):
        return size
    return Points(max(FLOOR, round(slot.second.size * min(1.0, size / slot.style.size))))


def text_width(slot: Slot, look: Look = ITEM) -> Points:
    """Return the width that a slot leaves to text on every line."""
    style = style_at(slot, look)
    sides = to_points(slot.insets.left) + to_points(slot.insets.right)
    return Points(to_points(slot.box.width) - sides - style.margin - max(0.0, style.indent))


def without_bullet(slot: Slot, size: Points) -> Slot:
    """Return a slot as a lone paragraph sees it: no bullet, no margin, and a size of its own."""
    return slot._replace(style=slot.style._replace(margin=Points(0), indent=Points(0), has_bullet=False, size=size))
