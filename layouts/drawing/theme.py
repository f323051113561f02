"""The theme table as typed values: a theme.toml in, pages with every shape and slot in its place out."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple, NotRequired, TypedDict, cast

Keys = dict[str, object]
"""A table as TOML has it."""


class Box(NamedTuple):
    """A rectangle in inches."""

    left: float
    top: float
    width: float
    height: float

    def inside(self, area: Box) -> Box:
        """Return where this box, given as in the table, stands on the page if ``area`` is what it is relative to."""
        right, bottom = area.left + area.width, area.top + area.height
        left = self.left + (area.left if self.left >= 0 else right)
        top = self.top + (area.top if self.top >= 0 else bottom)
        width = self.width if self.width > 0 else right + self.width - left
        return Box(left, top, width, self.height if self.height > 0 else bottom + self.height - top)


class Style(TypedDict):
    """How the text of a slot looks."""

    type: Literal["title", "ctrTitle", "subTitle", "body", "pic", "tbl", "ftr", "sldNum"]
    size: float
    color: str
    bold: NotRequired[bool]
    anchor: NotRequired[Literal["t", "ctr", "b"]]
    align: NotRequired[Literal["l", "ctr", "r"]]
    spacing: NotRequired[float]
    after: NotRequired[float]
    bullet: NotRequired[float]
    before: NotRequired[float]
    second: NotRequired[str]


class Drawing(TypedDict):
    """How a shape looks: filled, or only a line of so many points."""

    draw: Literal["rectangle", "circle", "rule", "quotation", "none"]
    color: str
    line: NotRequired[float]


class SlotRow(TypedDict):
    """A slot as the table has it."""

    name: str
    style: str
    box: list[float]


class ShapeRow(TypedDict):
    """A drawn shape as the table has it."""

    name: str
    look: str
    box: list[float]


class PageRow(TypedDict):
    """A page, or a family of pages for different counts of items, as the table has it."""

    name: str
    type: NotRequired[str]
    ground: NotRequired[str]
    heading: NotRequired[str]
    furniture: NotRequired[bool]
    shapes: NotRequired[list[ShapeRow]]
    slots: NotRequired[list[SlotRow]]
    counts: NotRequired[list[int]]
    columns: NotRequired[list[int]]
    area: NotRequired[list[float]]
    gap: NotRequired[float]
    tallest: NotRequired[float]
    frame: NotRequired[Literal["rows", "cards"]]
    each_shapes: NotRequired[list[ShapeRow]]
    each_slots: NotRequired[list[SlotRow]]


class TableStyle(TypedDict):
    """How the tables of a look are set: the name of the style, how thick its rules are, what colours it has."""

    name: str
    line: float
    color: str
    rule: str
    head: str


class Furniture(TypedDict):
    """The slots that stand on every page."""

    slots: list[SlotRow]


class Table(TypedDict):
    """A theme.toml."""

    name: str
    ground: Literal["light", "dark"]
    font: str
    size: list[float]
    colours: dict[str, str]
    styles: dict[str, Style]
    tables: TableStyle
    shapes: dict[str, Drawing]
    grounds: dict[str, str]
    headings: dict[str, list[SlotRow]]
    furniture: Furniture
    pages: list[PageRow]


class Shape(NamedTuple):
    """A shape in its place."""

    name: str
    look: Drawing
    box: Box


class Slot(NamedTuple):
    """A placeholder in its place; its second level looks like ``second`` where there is one."""

    name: str
    style: Style
    box: Box
    second: Style | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One slide layout: shapes behind, slots in reading order."""

    name: str
    type: str | None
    ground: str | None
    shapes: tuple[Shape, ...]
    slots: tuple[Slot, ...]


def read_table(path: Path) -> Table:
    """Return a theme table, laid over the one that it extends; keys are trusted, as it stands beside this script."""
    return cast("Table", cast("object", _read_keys(path)))


def _read_keys(path: Path) -> Keys:
    own: Keys = tomllib.loads(path.read_text(encoding="utf-8"))
    extended = own.pop("extends", None)
    return _laid_over(_read_keys(path.parents[1] / str(extended) / path.name), own) if extended else own


def _laid_over(under: Keys, over: Keys) -> Keys:
    """Return two tables as one; where both have a table the two become one, otherwise what lies over counts."""
    return under | {key: _both(under.get(key), value) for key, value in over.items()}


def _both(under: object, over: object) -> object:
    if isinstance(under, dict) and isinstance(over, dict):
        return _laid_over(cast("Keys", under), cast("Keys", over))
    return over


def pages_of(table: Table) -> Iterator[Page]:
    """Yield the pages of a table, a family of them once for each count."""
    for row in table["pages"]:
        counts = row.get("counts", [0])
        for count, columns in zip(counts, row.get("columns", [1] * len(counts)), strict=True):
            yield _page(table, row, count=count, columns=columns)


def _page(table: Table, row: PageRow, *, count: int, columns: int) -> Page:
    whole = Box(0, 0, *table["size"])
    shapes = [_shape(table, shape, whole) for shape in row.get("shapes", [])]
    slots = [
        _slot(table, slot, whole) for slot in (*table["headings"][row.get("heading", "plain")], *row.get("slots", []))
    ]
    if count:
        cells = _cells(row, whole, count=count, columns=columns)
        shapes += _frame(table, row, cells)
        for number, cell in enumerate(cells, 1):
            shapes += [_shape(table, shape, cell, number) for shape in row.get("each_shapes", [])]
            slots += [_slot(table, slot, cell, number) for slot in row.get("each_slots", [])]
    if row.get("furniture", True):
        slots += [_slot(table, slot, whole) for slot in table["furniture"]["slots"]]
    name = row["name"].format(count=count)
    ground = table["grounds"][row["ground"]] if "ground" in row else None
    drawn = tuple(shape for shape in shapes if shape.look["draw"] != "none")
    return Page(name, row.get("type"), ground, drawn, tuple(slots))


def _cells(row: PageRow, whole: Box, *, count: int, columns: int) -> list[Box]:
    area = Box(*row.get("area", [])).inside(whole)
    gap, lines = row.get("gap", 0), math.ceil(count / columns)
    width = (area.width - gap * (columns - 1)) / columns
    height = min((area.height - gap * (lines - 1)) / lines, row.get("tallest", area.height))
    return [
        Box(area.left + i % columns * (width + gap), area.top + i // columns * (height + gap), width, height)
        for i in range(count)
    ]


def _frame(table: Table, row: PageRow, cells: list[Box]) -> list[Shape]:
    """Return what is drawn around the cells: a rule above each row and below the last, or a card under each."""
    looks = table["shapes"]
    match row.get("frame"):
        case "rows":
            tops = [(cell.left, cell.top, cell.width) for cell in cells]
            last = cells[-1]
            tops.append((last.left, last.top + last.height, last.width))
            return [Shape(f"Rule {n}", looks["rule"], Box(*top, 0)) for n, top in enumerate(tops, 1)]
        case "cards":
            return [Shape(f"Card {n}", looks["card"], cell) for n, cell in enumerate(cells, 1)]
        case None:
            return []


def _shape(table: Table, row: ShapeRow, area: Box, number: int = 0) -> Shape:
    return Shape(row["name"].format(n=number), table["shapes"][row["look"]], Box(*row["box"]).inside(area))


def _slot(table: Table, row: SlotRow, area: Box, number: int = 0) -> Slot:
    style = table["styles"][row["style"]]
    second = table["styles"][style["second"]] if "second" in style else None
    return Slot(row["name"].format(n=number), style, Box(*row["box"]).inside(area), second)
