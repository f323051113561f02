"""A fill of one paragraph in; the same with a margin that makes its lines about equally long out."""

from __future__ import annotations

import unicodedata

from deckgen.model.geometry import EMU_PER_POINT, Emu, Points
from deckgen.model.placed import Fill
from deckgen.model.ruler import Ruler
from deckgen.place.fitting import text_width
from deckgen.place.wrapping import count_lines

MOST_LINES = 4
"""More lines are running text, whose right edge is ragged by nature."""

KEPT = 1.02
"""Room left beside the longest line, for engines that kern or round otherwise."""

STEPS = 12
"""Halvings: to a quarter of a point on a slide's width."""


def balance(fill: Fill, ruler: Ruler) -> Fill:
    """Return a heading set so narrow that it just keeps its number of lines: no lone word on the last one.

    Text that is not set from the left keeps its slot's margins.
    """
    if len(fill.paragraphs) != 1 or fill.slot.style.align != "l" or _runs_left(fill.paragraphs[0].text):
        return fill
    wide = text_width(fill.slot)
    lines = _lines(fill, wide, ruler)
    if not 1 < lines <= MOST_LINES:
        return fill
    low, high = wide / lines, float(wide)
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if _lines(fill, Points(middle), ruler) <= lines else (middle, high)
    spare = wide - high * KEPT
    return fill._replace(right=Emu(fill.slot.insets.right + round(spare * EMU_PER_POINT))) if spare > 0 else fill


def _lines(fill: Fill, width: Points, ruler: Ruler) -> int:
    paragraph = fill.paragraphs[0]
    return count_lines(paragraph.text, width=width, style=fill.slot.style, size=paragraph.size, ruler=ruler)


def _runs_left(text: str) -> bool:
    return any(unicodedata.bidirectional(character) in {"R", "AL"} for character in text)
