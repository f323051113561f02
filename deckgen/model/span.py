"""Where words stand in the source: ranges of code points, and the passages read from them."""

from __future__ import annotations

from typing import NamedTuple


class Range(NamedTuple):
    """A half-open range of code points in the source's text."""

    start: int
    end: int


class Span(NamedTuple):
    """The place of some words: one range for each line they stand on, and the first line's number from 1."""

    ranges: tuple[Range, ...]
    line: int
    page: int | None = None
    """The page's number from 1, in a format that has pages."""
    paragraph: int | None = None
    """The block's number from 1, in a format that is not plain text."""


class Passage(NamedTuple):
    """Words of the source with their place.

    The text is exactly the source at each range, joined by single spaces: whoever holds the
    source can check every passage.
    """

    text: str
    span: Span

    def cut(self, start: int, end: int) -> Passage:
        """Return the part of the passage between two offsets into its text, with its own place.

        Args:
            start: First offset kept, 0 or more.
            end: First offset left out, more than ``start``.

        Raises:
            ValueError: The offsets hold no words.
        """
        ranges: list[Range] = []
        line = self.span.line
        offset = 0
        for number, (first, last) in enumerate(self.span.ranges):
            low, high = max(start, offset), min(end, offset + last - first)
            if low < high:
                line = line if ranges else self.span.line + number
                ranges.append(Range(first + low - offset, first + high - offset))
            offset += last - first + 1
        if not ranges:
            raise ValueError(f"no words between {start} and {end} of {self.text!r}")
        return Passage(self.text[start:end], self.span._replace(ranges=tuple(ranges), line=line))

    def without(self, start: int, end: int) -> Passage:
        """Return the passage with what stands between two offsets left out, and white space around it.

        Args:
            start: First offset left out, more than 0.
            end: First offset kept again, less than the length of the text.

        Raises:
            ValueError: On one side there are no words.
        """
        left = self.text[:start].rstrip()
        right = self.text[end:].lstrip()
        first, last = self.cut(0, len(left)), self.cut(len(self.text) - len(right), len(self.text))
        ranges = (*first.span.ranges, *last.span.ranges)
        return Passage(f"{first.text} {last.text}", first.span._replace(ranges=ranges))
