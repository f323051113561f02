"""A grid, a slot and a ruler in; the fewest grids that each fit the slot out."""

from __future__ import annotations

from itertools import pairwise

from deckgen.model.geometry import Points, to_points
from deckgen.model.ruler import Ruler
from deckgen.model.template import Slot
from deckgen.place.contents import Grid, GridRow
from deckgen.place.filling import shorten
from deckgen.place.fitting import FLOOR, style_at
from deckgen.place.ruling import (
    BESIDE,
    MOST_NAME_LINES,
    MOST_NAME_SHARE,
    bold,
    columns_of,
    lines_of,
    rule,
)
from deckgen.place.wording import SECOND


def divide_grid(grid: Grid, slot: Slot, *, least: Points | None, ruler: Ruler) -> tuple[Grid, ...]:
    """Return a grid as the fewest parts that each fit a slot: each repeats the names or the questions it speaks of.

    Experts are shared out first: their columns cannot get narrower than their names. What fits nowhere is cut.
    """
    named = _with_short_names(grid, slot, ruler)
    across = _across(named, slot, ruler)
    grid = _told_of(grid, _with_short_questions(named, across[0], slot, least, ruler))
    for pages in range(1, len(grid.rows)):
        parts = [_part(grid, columns, rows) for columns in across for rows in _shares(len(grid.rows), pages)]
        if all(rule(part, slot, least=least, ruler=ruler) for part in parts):
            return tuple(parts)
    single = _shares(len(grid.rows), len(grid.rows))
    return tuple(_part(grid, columns, row) for columns in across for row in single)


def _shares(count: int, shares: int) -> list[slice]:
    """Share a count out as evenly as can be, the larger ones first."""
    share, more = divmod(count, shares)
    return [slice(start, end) for start, end in pairwise(share * n + min(n, more) for n in range(shares + 1))]


def _part(grid: Grid, columns: slice, rows: slice) -> Grid:
    told = tuple(row._replace(answers=row.answers[columns]) for row in grid.rows[rows])
    return grid._replace(names=grid.names[columns], rows=told)


def _told_of(grid: Grid, short: Grid) -> Grid:
    """Let a grid tell what was cut."""
    names = (name for name, kept in zip(grid.names, short.names, strict=True) if name != kept)
    questions = (row.question for row, kept in zip(grid.rows, short.rows, strict=True) if row != kept)
    return short._replace(cut=(*names, *questions))


def _across(grid: Grid, slot: Slot, ruler: Ruler) -> list[slice]:
    """Share the experts out over as few tables as hold their names beside the questions."""
    every = slice(0, len(grid.rows))
    for groups in range(1, len(grid.names)):
        shares = _shares(len(grid.names), groups)
        if all(columns_of(_part(grid, share, every), slot, FLOOR, ruler) for share in shares):
            return shares
    return _shares(len(grid.names), len(grid.names))


def _with_short_names(grid: Grid, slot: Slot, ruler: Ruler) -> Grid:
    """Cut the names that stand on too many lines in the widest column."""
    style = bold(style_at(slot, SECOND))
    width = Points(MOST_NAME_SHARE * to_points(slot.box.width) - 2 * BESIDE)

    def fits(name: str) -> bool:
        return lines_of(name, style, FLOOR, width, ruler) <= MOST_NAME_LINES

    return grid._replace(names=tuple(name if fits(name) else shorten(name, fits) for name in grid.names))


def _with_short_questions(grid: Grid, columns: slice, slot: Slot, least: Points | None, ruler: Ruler) -> Grid:
    """Cut the questions that fill more than a table of their own."""

    def fits(row: GridRow) -> bool:
        alone = _part(grid._replace(rows=(row,)), columns, slice(0, 1))
        return rule(alone, slot, least=least, ruler=ruler) is not None

    def short(row: GridRow) -> GridRow:
        if fits(row):
            return row
        return row._replace(question=shorten(row.question, lambda text: fits(row._replace(question=text))))

    return grid._replace(rows=tuple(short(row) for row in grid.rows))
