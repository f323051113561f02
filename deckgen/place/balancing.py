"""A fill of one paragraph in; the same with a margin that makes its lines about equally long out."""

from __future__ import annotations

import unicodedata

from deckgen.model.geometry import EMU_PER_POINT, Emu, Points
from deckgen.model.placed import Fill
from deckgen.model.ruler import Ruler
from deckgen.place.fitting import style_at, text_width
from deckgen.place.wording import Look
from deckgen.place.wrapping import count_lines

MOST_LINES = 4
"""More lines are running text, whose right edge is ragged by nature."""

KEPT = 1.02
"""Room left beside the longest line, for engines that kern or round otherwise."""

STEPS = 12
"""Halvings: to a quarter of a point on a slide's width."""


def balance(fill: Fill, ruler: Ruler) -> Fill:
    """Return a heading set so narrow that it just keeps its number of lines: no lone word on the last one.

    What stands small below it keeps its lines too. Text that is not set from the left keeps its slot's margins.
    """
    main = [paragraph for paragraph in fill.paragraphs if paragraph.level == 0]
    if len(main) != 1 or fill.slot.style.align != "l" or _runs_left(main[0].text):
        return fill
    wide = text_width(fill.slot)
    lines = _lines(fill, wide, ruler)
    if not len(fill.paragraphs) < lines < MOST_LINES + len(fill.paragraphs):
        return fill
    low, high = wide / lines, float(wide)
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if _lines(fill, Points(middle), ruler) <= lines else (middle, high)
    spare = wide - high * KEPT
    return fill._replace(right=Emu(fill.slot.insets.right + round(spare * EMU_PER_POINT))) if spare > 0 else fill


def _lines(fill: Fill, width: Points, ruler: Ruler) -> int:
    return sum(
        count_lines(p.text, width=width, style=style_at(fill.slot, Look(p.level)), size=p.size, ruler=ruler)
        for p in fill.paragraphs
    )


def _runs_left(text: str) -> bool:
    return any(unicodedata.bidirectional(character) in {"R", "AL"} for character in text)
