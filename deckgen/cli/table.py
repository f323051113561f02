"""Rows of texts in; lines with aligned columns out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width

GAP = "  "


def aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield rows with every column but the last as wide as its widest text."""
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (text + " " * (width - _width(text)) for text, width in zip(row, widths, strict=True))
        yield GAP.join(padded).rstrip()


def _width(text: str) -> int:
    """Return how many columns of a terminal a text takes: two for a Chinese character."""
    return sum(2 if east_asian_width(character) in {"W", "F"} else 1 for character in text)
