"""Words of a table that has no colours of its own are seen on any page."""

from __future__ import annotations

import pytest
from office_decks import briefing, page_of, slot_of

from deckgen.model.geometry import Emu, Insets, Points
from deckgen.model.placed import PlacedCell, PlacedParagraph, PlacedRow, PlacedTable
from deckgen.office.table import PLAIN_STYLE, Frame, table_xml

ZERO = Emu(0)


def words_of(*, color: str, style: str = PLAIN_STYLE) -> str:
    """Return a table of one word in a slot whose text has a colour."""
    slot = slot_of(page_of(briefing(), "Context"), "Body")
    slot = slot._replace(style=slot.style._replace(color=color))
    cell = PlacedCell(PlacedParagraph("Word", Points(14)), Insets(ZERO, ZERO, ZERO, ZERO))
    table = PlacedTable(slot, "a table", (Emu(9),), (PlacedRow(Emu(9), (cell,)),))
    return table_xml(table, Frame(2, "en-US", style, str))


def test_they_have_the_page_s_colour_where_it_has_one_of_its_own() -> None:
    assert '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>' in words_of(color="#FFFFFF")


@pytest.mark.parametrize(("color", "style"), [("tx1", PLAIN_STYLE), ("#FFFFFF", "{A-STYLE-WITH-FILLS}")])
def test_else_their_colour_is_the_style_s(color: str, style: str) -> None:
    assert "solidFill" not in words_of(color=color, style=style)
