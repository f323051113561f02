"""Decoded text in, its lines out: where each one's words start and end, and the bullet before them."""

from __future__ import annotations

import re
from typing import NamedTuple

WHITE = (
    " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\u200b\u2060\ufeff"
)
"""What is no word: Unicode's white space, and three characters that take no room."""

BULLETS = "•‣◦▪▫●○■□◆◇·∙➢➤►▶▸▹→➔★✦✓✔\uf0b7"
"""Signs that open a list item and nothing else; the last is the bullet of Word's Symbol font."""

# "• Costs fell", "1. Costs fell", "• 2) Costs fell" — yes.   "-5 degrees", "2024. A year", "--" — no.
MARKER = re.compile(rf"(?:(?:[{BULLETS}]|[*–—-](?=[\s\u200b])|\d{{1,3}}[.)](?=[\s\u200b]))[\s\u200b]*)+")
# "•" — yes.   "-", "*" — no: those draw a rule between two parts.
LONE_BULLET = re.compile(rf"[{BULLETS}]")


class TextLine(NamedTuple):
    """A line that is not blank: its number from 1, its offsets without white space at the edges, its indent."""

    number: int
    start: int
    end: int
    indent: int
    words: str
    marker_end: int
    """The offset after a bullet or number; the line's start where it has none."""

    @property
    def is_item(self) -> bool:
        """Whether the line opens a list item."""
        return self.marker_end > self.start

    @property
    def is_lone_bullet(self) -> bool:
        """Whether the line is a bullet whose words stand on the next line."""
        return self.end - self.start == 1 and LONE_BULLET.match(self.words) is not None


def split_runs(text: str) -> list[list[TextLine]]:
    """Return the runs of lines between blank ones.

    Lines end where ``str.splitlines`` ends them: form feeds and the separators of Unicode count.
    """
    runs: list[list[TextLine]] = [[]]
    offset = 0
    for number, raw in enumerate(text.splitlines(keepends=True), start=1):
        line = _measure(raw, number=number, offset=offset)
        offset += len(raw)
        if line is not None:
            runs[-1].append(line)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _measure(raw: str, *, number: int, offset: int) -> TextLine | None:
    words = raw.strip(WHITE)
    if not words:
        return None
    indent = len(raw) - len(raw.lstrip(WHITE))
    start = offset + indent
    marker = MARKER.match(words)
    # A line that is all marker ("* * *") is a rule between two parts: its signs are its text.
    marker_end = marker.end() if marker is not None and words[marker.end() :].strip("*–—- ") else 0
    return TextLine(number, start, start + len(words), indent, words, start + marker_end)
