"""A page's lines in, its columns out in reading order: what spans columns parts them into bands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from deckgen.read.pdf.lines import Line, beside

LEAST_LINES = 3
"""Lines on either side of what parts two columns."""
LEAST_SHARE = 0.25
"""Of the text's width, that either side takes: labels before their words are no column."""
MOST_SPANNING = 0.3
"""Of the lines, that may run across: a title, a heading, a quotation."""
SAME_ROW = 0.35
"""Of the type size, that lines of one row may stand higher or lower."""
MOST_LEADING = 1.6
NARROWEST = 6.0

Column = list[Line]


def find_columns(lines: Iterable[Line]) -> Iterator[Column]:
    """Yield the columns of a page as they are read, each with its lines from the top."""
    rest = sorted(lines, key=lambda line: (-line.base, line.left))
    gutter = _gutter(rest)
    if gutter is None:
        if rest:
            yield [*_rows(rest)]
        return
    across = _across(rest, gutter)
    for spans, band in groupby(rest, key=lambda line: line in across):
        held = [*band]
        yield from [[*_rows(held)]] if spans else _sides(held, gutter)


def _across(lines: Column, gutter: float) -> frozenset[Line]:
    """Return the lines that run across, and the last line of such a paragraph, which may be short."""
    crossing = [line.left < gutter < line.right for line in lines]
    found = {line for line, crosses in zip(lines, crossing, strict=True) if crosses}
    for number, (before, line) in enumerate(pairwise(lines), start=1):
        is_alone = all(abs(one.base - line.base) > SAME_ROW * line.size for one in lines[number + 1 : number + 2])
        is_next = before.base - line.base < MOST_LEADING * line.size and before.size == line.size
        if crossing[number - 1] and is_next and is_alone:
            found.add(line)
    return frozenset(found)


def _sides(band: Column, gutter: float) -> Iterator[Column]:
    yield from find_columns(line for line in band if line.right <= gutter)
    yield from find_columns(line for line in band if line.left >= gutter)


def _gutter(lines: Column) -> float | None:
    """Return where two columns part: the middle of the widest gap that few lines run across."""
    if len(lines) < 2 * LEAST_LINES:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    gaps = [gap for gap in _gaps(lines) if gap[1] - gap[0] >= NARROWEST]
    gaps = [gap for gap in gaps if _parts(lines, (gap[0] + gap[1]) / 2, least=LEAST_SHARE * (right - left))]
    return max(((gap[1] - gap[0], (gap[0] + gap[1]) / 2) for gap in gaps), default=(0, None))[1]


def _gaps(lines: Column) -> Iterator[tuple[float, float]]:
    """Yield the stretches across the page that at most a share of the lines covers."""
    edges = sorted([(line.left, 1) for line in lines] + [(line.right, -1) for line in lines])
    covered, start = 0, edges[0][0]
    for place, step in edges:
        if covered <= MOST_SPANNING * len(lines) < covered + step:
            yield start, place
        if covered + step <= MOST_SPANNING * len(lines) < covered:
            start = place
        covered += step


def _parts(lines: Column, gutter: float, *, least: float) -> bool:
    """Whether there is a column on either side, and both stand side by side."""
    sides = [line for line in lines if line.right <= gutter], [line for line in lines if line.left >= gutter]
    if any(len(side) < LEAST_LINES or _width(side) < least for side in sides):
        return False
    tops, feet = (
        [max(line.base for line in side) for side in sides],
        [min(line.base for line in side) for side in sides],
    )
    return min(tops) - max(feet) > LEAST_LINES * lines[0].size / 2


def _width(side: Column) -> float:
    return max(line.right for line in side) - min(line.left for line in side)


def _rows(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield lines from the top, those side by side as one."""
    row: Column = []
    for line in lines:
        if row and row[0].base - line.base > SAME_ROW * max(row[0].size, line.size):
            yield _joined(row)
            row = []
        row.append(line)
    if row:
        yield _joined(row)


def _joined(row: Column) -> Line:
    parts = sorted(row, key=lambda line: line.left)
    whole = parts[0]
    for part in parts[1:]:
        whole = beside(whole, part)
    return whole
