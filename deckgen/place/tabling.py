"""The parts of a grid in; tables with every cell set, its links leading to their slides, out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from deckgen.model.geometry import EMU_PER_POINT, Emu, Insets, Points
from deckgen.model.placed import PlacedCell, PlacedParagraph, PlacedRow, PlacedTable, Run
from deckgen.model.ruler import Ruler
from deckgen.model.span import Span
from deckgen.model.template import Slot
from deckgen.model.text import listed
from deckgen.place.contents import Grid, GridRow
from deckgen.place.ruling import ABOVE, AFTER_QUESTION, BESIDE, HANG, Ruling, TypeSizes, edge, rule

DESCRIPTION = "Who answers which question: questions in rows, experts in columns, in the cells the slide of the answer."

QUESTION = "Question"
"""What stands over the first column."""

NO_ANSWER = "–"
HELD_NOWHERE = "•"
"""An answer that no slide holds is still one."""


class RuledGrid(NamedTuple):
    """A grid with its measures: a table but for the numbers of the slides."""

    slot: Slot
    grid: Grid
    ruling: Ruling


def rule_grids(grids: Sequence[Grid], slot: Slot, *, least: Points | None, ruler: Ruler) -> Iterator[RuledGrid]:
    """Yield the measures of a series of tables, all in the smallest type that one needs; none if one fits nowhere."""
    found = [ruling for grid in grids if (ruling := rule(grid, slot, least=least, ruler=ruler))]
    if len(found) < len(grids):
        return
    most = TypeSizes(*(Points(min(sizes)) for sizes in zip(*(ruling.sizes for ruling in found), strict=True)))
    for grid in grids:
        ruling = rule(grid, slot, least=least, ruler=ruler, most=most)
        if ruling:
            yield RuledGrid(slot, grid, ruling)


STYLED = "tx1"
"""The theme colour of words in most styles of tables."""


def told_rows(grid: Grid) -> list[dict[str, list[str]]]:
    """Return who answers each question, for the notes; questions that nobody here answers are passed over."""
    return [
        {"number": [str(row.number)], "experts": [listed(names)]}
        for row in grid.rows
        if (names := [name for name, answer in zip(grid.names, row.answers, strict=True) if answer])
    ]


def set_table(ruled: RuledGrid, *, place_of: Callable[[Span], int | None], first_number: int) -> PlacedTable:
    """Return a table; ``place_of`` gives the index of the slide that holds words of the source."""
    slot, grid, ruling = ruled

    def cell(at: Span | None) -> PlacedCell:
        index = place_of(at) if at else None
        size = ruling.sizes.question
        if index is None:
            quiet = slot.second.color if slot.second else None
            return _cell(PlacedParagraph(HELD_NOWHERE if at else NO_ANSWER, size))._replace(color=quiet)
        text = str(first_number + index)
        return _cell(PlacedParagraph(text, size, runs=(Run(text, index),)), is_bold=True)

    head = PlacedRow(_emu(ruling.head), tuple(_head(grid, ruling, slot)))
    rows = (
        PlacedRow(_emu(height), (_question(row, ruling, slot), *(cell(at) for at in row.answers)))
        for row, height in zip(grid.rows, ruling.rows, strict=True)
    )
    widths = (_emu(ruling.questions), *(_emu(ruling.expert) for _ in grid.names))
    return PlacedTable(slot, DESCRIPTION, widths, tuple(_inked(row, slot) for row in (head, *rows)))


def _inked(row: PlacedRow, slot: Slot) -> PlacedRow:
    """Return a row in the colour of its slot's own words, where that is not the one that a table's style counts on."""
    ink = slot.style.color
    if ink == STYLED:
        return row
    return row._replace(cells=tuple(cell._replace(color=cell.color or ink) for cell in row.cells))


def _head(grid: Grid, ruling: Ruling, slot: Slot) -> Iterator[PlacedCell]:
    for at, text in enumerate((QUESTION, *grid.names)):
        paragraph = PlacedParagraph(text, ruling.sizes.name)
        cell = _first(paragraph, slot) if at == 0 else _cell(paragraph)
        yield cell._replace(anchor="b", is_bold=True)


def _question(row: GridRow, ruling: Ruling, slot: Slot) -> PlacedCell:
    size = ruling.sizes.question
    return _first(PlacedParagraph(f"{row.number}\t{row.question}", size), slot)._replace(hang=_emu(Points(HANG * size)))


def _first(paragraph: PlacedParagraph, slot: Slot) -> PlacedCell:
    above = _emu(ABOVE)
    return PlacedCell(paragraph, Insets(_emu(edge(slot)), above, _emu(AFTER_QUESTION), above))


def _cell(paragraph: PlacedParagraph, *, is_bold: bool = False) -> PlacedCell:
    beside, above = _emu(BESIDE), _emu(ABOVE)
    return PlacedCell(paragraph, Insets(beside, above, beside, above), is_bold=is_bold)


def _emu(length: Points) -> Emu:
    return Emu(round(length * EMU_PER_POINT))
