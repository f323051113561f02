"""The lines of all pages in, those that are the pages' and not the text's out: running heads and feet, numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from deckgen.read.pdf.lines import Line

# "7", "- 7 -", "Page 7 of 12", "vii" — yes.   "7 rivers froze" — no.
NUMBER = re.compile(
    r"\W*(?:[^\W\d_]{1,6}\.? )?(?:\d{1,4}|[ivxlc]+)(?:\s*(?:/|[^\W\d_]{1,4})\s*\d{1,4})?\W*", re.IGNORECASE
)
DIGITS = re.compile(r"\d+")
OUTERMOST = 3
"""Rows from the top and from the foot that may be running heads and feet."""
LEAST_PAGES = 2
LEAST_SHARE = 0.4
"""Of the pages: heads of left and right pages may differ."""
SAME_HEIGHT = 8.0
GAP = 1.6
"""Of the type size, between a running head and the text: more than between two lines of it."""

Key = tuple[str, int]


def find_margins(pages: Sequence[Sequence[Line]]) -> frozenset[Line]:
    """Return the lines at the top and the foot of pages that say the same on many, and the numbers of pages."""
    outer = [[*_outer(page)] for page in pages]
    seen = Counter(key for lines in outer for key in {key for line in lines for key in _keys(line)})
    least = max(LEAST_PAGES, LEAST_SHARE * len(pages))
    return frozenset(
        line
        for page, lines in zip(pages, outer, strict=True)
        for line in lines
        if any(seen[key] >= least for key in _keys(line)) or _is_number(line, page)
    )


def _outer(page: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines above and below the text: those that a gap parts from it."""
    rows = sorted({round(line.base) for line in page}, reverse=True)
    for heights in (rows, rows[::-1]):
        apart = [
            number
            for number, (outer, inner) in enumerate(pairwise(heights[: OUTERMOST + 1]))
            if abs(outer - inner) > GAP * max(line.size for line in page if round(line.base) == outer)
        ]
        held = set(heights[: max(apart) + 1]) if apart else set[int]()
        yield from (line for line in page if round(line.base) in held)


def _keys(line: Line) -> tuple[Key, Key]:
    """Return what is alike in running heads: the words but for numbers, and about the height."""
    words, height = DIGITS.sub("#", line.text.casefold()), line.base / SAME_HEIGHT
    return (words, int(height)), (words, int(height + 0.5) - 1_000_000)


def _is_number(line: Line, page: Sequence[Line]) -> bool:
    edges = min(one.base for one in page), max(one.base for one in page)
    return line.base in edges and NUMBER.fullmatch(line.text) is not None
