"""A text, a width and a ruler in; how many lines it takes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from deckgen.model.geometry import Points
from deckgen.model.ruler import Advance, Ruler
from deckgen.model.template import Share, Spacing, TextStyle
from deckgen.model.text import FIRST_WIDE, WIDE

# "word", "Cold-War", " " — one each.   "no\u00a0break" — one word.
CHUNK = re.compile(r"[^\S\u00a0\u202f]+|[\S\u00a0\u202f]+")

# Between "Cold-" and "War" — a line may end there.   Before or after the sign of "-5" — not.
AFTER_HYPHEN = re.compile(r"(?<=[^\W\d_]-)(?=[^\W\d_])")


@cache
def _wide_chunk() -> re.Pattern[str]:
    """Return what takes "北" for a chunk of its own; built when a text has any: its ranges take long."""
    return re.compile(rf"[{WIDE}]|[^\S\u00a0\u202f]+|(?:[^\s{WIDE}]|[\u00a0\u202f])+")


def count_lines(text: str, *, width: Points, style: TextStyle, size: Points, ruler: Ruler) -> int:
    """Return on how many lines a paragraph stands when broken between words, and inside one that is too wide."""
    advance, spacing, room = ruler.advance_of(style.face), style.letter_spacing / size, width / size
    lines, used = 1, 0.0
    for chunk in _chunks(_as_drawn(text, style)):
        wide = advance(chunk) + spacing * len(chunk)
        if used + wide <= room:
            used += wide
        elif chunk.isspace():
            used = room
        elif wide <= room:
            lines, used = lines + 1, wide
        else:
            lines, used = _break_inside(chunk, lines + (used > 0), room, lambda one: advance(one) + spacing)
    return lines


def widest_word(text: str, *, style: TextStyle, size: Points, ruler: Ruler) -> Points:
    """Return the width below which a word of a text would be broken."""
    return max(run_width(chunk, style=style, size=size, ruler=ruler) for chunk in _chunks(_as_drawn(text, style)))


def run_width(text: str, *, style: TextStyle, size: Points, ruler: Ruler) -> Points:
    """Return how wide a text stands on one line."""
    drawn = _as_drawn(text, style)
    return Points(ruler.advance_of(style.face)(drawn) * size + style.letter_spacing * len(drawn))


def _as_drawn(text: str, style: TextStyle) -> str:
    return text.upper() if style.is_caps else text


def _chunks(text: str) -> Iterator[str]:
    chunks = CHUNK if max(text, default="") < FIRST_WIDE else _wide_chunk()
    for chunk in chunks.findall(text):
        if "-" in chunk:
            yield from AFTER_HYPHEN.split(chunk)
        else:
            yield chunk


def _break_inside(word: str, lines: int, room: float, advance: Advance) -> tuple[int, float]:
    used = 0.0
    for character in word:
        wide = advance(character)
        if used and used + wide > room:
            lines, used = lines + 1, 0.0
        used += wide
    return lines, used


def line_height(style: TextStyle, size: Points, ruler: Ruler) -> Points:
    """Return the height of one line of a paragraph."""
    return _spaced(style.line_spacing, style, size, ruler)


def space_before(style: TextStyle, size: Points, ruler: Ruler) -> Points:
    """Return the space above a paragraph that follows another."""
    return _spaced(style.space_before, style, size, ruler)


def space_after(style: TextStyle, size: Points, ruler: Ruler) -> Points:
    """Return the space below a paragraph that another follows."""
    return _spaced(style.space_after, style, size, ruler)


def _spaced(spacing: Spacing, style: TextStyle, size: Points, ruler: Ruler) -> Points:
    if not isinstance(spacing, Share):
        return spacing.points
    return Points(spacing.of_line * ruler.line_of(style.face) * size)
