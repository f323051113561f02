"""Tables as DrawingML: a placed table in, the XML of its frame out."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from deckgen.model.placed import PlacedCell, PlacedRow, PlacedTable
from deckgen.model.template import Slot
from deckgen.office.fragments import reference_xml
from deckgen.office.languages import is_right_to_left
from deckgen.office.text import Writing, attribute, linked_xml, paragraph_xml

_KIND = "http://schemas.openxmlformats.org/drawingml/2006/table"


PLAIN_STYLE = "{3B4B98B0-60AC-42C2-AFA5-B58CD77FA1E5}"
"""The name of "Light Style 1, Accent 1", which PowerPoint has in itself: lines and the text's own colour, no fills."""

_TEXT = frozenset({"tx1", "dk1"})
"""The colours of the theme that a plain table's words have by themselves."""


class Frame(NamedTuple):
    """What a table needs to know of its slide."""

    number: int
    """Its own, among the slide's shapes."""
    language: str
    style: str
    """The name of a table style; what it says of colours and rules holds."""
    link: Callable[[int], str]
    color: str | None = None
    """What its words have where nothing else is said of them; None leaves that to the style."""
    is_in_leftward: bool = False
    """Whether text of its page runs from right to left."""


def table_xml(table: PlacedTable, frame: Frame) -> str:
    """Return a table in its slot, its first row and its first column marked as heads."""
    frame = frame._replace(color=_color_in(table.slot, frame.style), is_in_leftward=table.slot.style.runs_left)
    box, height = table.slot.box, sum(row.height for row in table.rows)
    place = f'<a:off x="{box.left}" y="{box.top}"/><a:ext cx="{sum(table.columns)}" cy="{height}"/>'
    # A table of questions that run to the left starts at the right.
    turned = ' rtl="1"' if is_right_to_left(table.rows[-1].cells[0].paragraph.text) else ""
    columns = "".join(f'<a:gridCol w="{width}"/>' for width in table.columns)
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{frame.number}" name="{attribute(table.slot.name)}" '
        f'descr="{attribute(table.description)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/>'
        f"</p:cNvGraphicFramePr>{reference_xml(table.slot)}</p:nvGraphicFramePr><p:xfrm>{place}</p:xfrm><a:graphic>"
        f'<a:graphicData uri="{_KIND}"><a:tbl><a:tblPr{turned} firstRow="1" firstCol="1">'
        f"<a:tableStyleId>{frame.style}</a:tableStyleId></a:tblPr><a:tblGrid>{columns}</a:tblGrid>"
        f"{''.join(_row(row, frame) for row in table.rows)}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _color_in(slot: Slot, style: str) -> str | None:
    """Return the colour of a slot's words where a plain table's own may not be seen: on dark pages of a light theme."""
    return slot.style.color if style == PLAIN_STYLE and slot.style.color not in _TEXT else None


def _row(row: PlacedRow, frame: Frame) -> str:
    return f'<a:tr h="{row.height}">{"".join(_cell(cell, frame) for cell in row.cells)}</a:tr>'


def _cell(cell: PlacedCell, frame: Frame) -> str:
    said, i = cell.paragraph, cell.insets
    color = cell.color or frame.color
    usual = Writing(frame.language, color=color, is_in_leftward=frame.is_in_leftward)
    writing = usual._replace(size=said.size, is_bold=cell.is_bold, hang=cell.hang)
    words = linked_xml(said.runs, writing, link=frame.link) if said.runs else paragraph_xml(said.text, writing)
    margins = f'marL="{i.left}" marR="{i.right}" marT="{i.top}" marB="{i.bottom}"'
    return (
        f'<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{words}</a:txBody><a:tcPr {margins} anchor="{cell.anchor}"/></a:tc>'
    )
