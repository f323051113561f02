"""Tables as DrawingML: a placed table in, the XML of its frame out."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from deckgen.model.placed import PlacedCell, PlacedRow, PlacedTable
from deckgen.office.fragments import reference_xml
from deckgen.office.languages import is_right_to_left
from deckgen.office.text import Writing, attribute, linked_xml, paragraph_xml

_KIND = "http://schemas.openxmlformats.org/drawingml/2006/table"


class Frame(NamedTuple):
    """What a table needs to know of its slide."""

    number: int
    """Its own, among the slide's shapes."""
    language: str
    style: str
    """The name of a table style; what it says of colours and rules holds."""
    link: Callable[[int], str]


def table_xml(table: PlacedTable, frame: Frame) -> str:
    """Return a table in its slot, its first row and its first column marked as heads."""
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


def _row(row: PlacedRow, frame: Frame) -> str:
    return f'<a:tr h="{row.height}">{"".join(_cell(cell, frame) for cell in row.cells)}</a:tr>'


def _cell(cell: PlacedCell, frame: Frame) -> str:
    said, i = cell.paragraph, cell.insets
    writing = Writing(frame.language, size=said.size, is_bold=cell.is_bold, color=cell.color, hang=cell.hang)
    words = linked_xml(said.runs, writing, link=frame.link) if said.runs else paragraph_xml(said.text, writing)
    margins = f'marL="{i.left}" marR="{i.right}" marT="{i.top}" marB="{i.bottom}"'
    return (
        f'<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{words}</a:txBody><a:tcPr {margins} anchor="{cell.anchor}"/></a:tc>'
    )
