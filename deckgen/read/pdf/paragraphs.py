"""Columns of lines in, paragraphs out: a line goes on into the next where nothing parts the two."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from deckgen.read.blocks import ends_sentence
from deckgen.read.lines import MARKER
from deckgen.read.pdf.lines import Line

SAME_SIZE = 0.06
MORE_LEADING = 1.25
INDENT = 0.7
SPACE = 0.25
"""Of the type size, as all below: how far a line's start is moved in, how wide a space is."""
LOOSE = 0.3
LEAST_LINES = 3
"""A column of fewer lines does not show how wide it is."""


class Measure(NamedTuple):
    """A column's edges, and how far lines of a paragraph stand apart, of the type size."""

    left: float
    right: float
    leading: float
    is_known: bool


Paragraph = list[Line]


def find_paragraphs(columns: Sequence[Sequence[Line]]) -> list[Paragraph]:
    """Return the paragraphs of a text; one may go on in the next column or on the next page."""
    leading = _leading(columns)
    found: list[Paragraph] = []
    for column in columns:
        measure = _measure(column, leading)
        for number, line in enumerate(column):
            is_same = bool(found) and (_goes_on(found[-1], line, measure) if number else _goes_over(found[-1], line))
            found[-1:] = [[*found[-1], line]] if is_same else [*found[-1:], [line]]
    return found


def _leading(columns: Sequence[Sequence[Line]]) -> float:
    """Return how far apart lines are within paragraphs: where one breaks off and the next goes on in lower case."""
    pairs = [pair for column in columns for pair in pairwise(column) if _is_size(*pair)]
    inside = [_apart(*pair) for pair in pairs if not ends_sentence(pair[0].text) and pair[1].text[:1].islower()]
    told = sorted(inside or map(_apart, *zip(*pairs, strict=True))) if pairs else [1.2]
    return told[len(told) // 2] if inside else told[0]


def _measure(column: Sequence[Line], leading: float) -> Measure:
    rights = sorted(line.right for line in column)
    lefts = sorted(line.left for line in column)
    return Measure(lefts[len(lefts) // 20], rights[-1 - len(rights) // 20], leading, len(column) >= LEAST_LINES)


def _apart(line: Line, following: Line) -> float:
    return (line.base - following.base) / following.size


def _is_size(line: Line, following: Line) -> bool:
    return abs(line.size - following.size) <= SAME_SIZE * line.size


def _goes_on(paragraph: Paragraph, line: Line, measure: Measure) -> bool:
    """Whether a line is of the paragraph above it."""
    before = paragraph[-1]
    if not _is_size(before, line) or _apart(before, line) > MORE_LEADING * measure.leading or _is_item(line):
        return False
    if _changes_face(before, line):
        return False
    if _breaks_off(before, line) or _hangs(paragraph[0], line):
        return True
    if _is_item(paragraph[0]) and ends_sentence(before.text):
        return False
    return not _is_indented(before, line, measure) and not _had_room(before, line, measure)


def _goes_over(paragraph: Paragraph, line: Line) -> bool:
    """Whether the first line of a column or page is of the paragraph at the end of the one before."""
    before = paragraph[-1]
    is_same = _is_size(before, line) and not _is_item(line) and not _changes_face(before, line)
    return is_same and _breaks_off(before, line)


def _breaks_off(before: Line, line: Line) -> bool:
    return not ends_sentence(before.text) and line.text[:1].islower()


def _hangs(first: Line, line: Line) -> bool:
    """Whether a line stands under the first words of its paragraph and not under their bullet or label."""
    is_under = abs(line.left - first.hang) <= LOOSE * line.size and first.hang > first.left
    return is_under or (_is_item(first) and line.left > first.left + LOOSE * line.size)


def _is_item(line: Line) -> bool:
    marker = MARKER.match(line.text)
    return marker is not None and bool(line.text[marker.end() :].strip())


def _changes_face(before: Line, line: Line) -> bool:
    """Whether a line is set apart from the one before: a question from its answer, a label from the words above."""
    first = line.stretches[0].face
    if before.is_bold and not first.is_bold:
        return True
    if before.is_italic and not before.is_bold and not first.is_italic:
        return ends_sentence(before.text)
    last = before.stretches[-1].face
    return first.is_bold and not last.is_bold and ends_sentence(before.text)


def _is_indented(before: Line, line: Line, measure: Measure) -> bool:
    moved = line.left - max(before.left, measure.left)
    return ends_sentence(before.text) and moved > INDENT * line.size and before.left <= measure.left + LOOSE * line.size


def _had_room(before: Line, line: Line, measure: Measure) -> bool:
    """Whether a line ended before the next one's first word was out of room: its writer ended it."""
    room = measure.right - before.right - SPACE * line.size
    return measure.is_known and room > line.first_width + LOOSE * line.size
