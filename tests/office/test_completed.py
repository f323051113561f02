"""What PowerPoint looks for in every file stands in each deck, whatever program wrote its template."""

from __future__ import annotations

from pathlib import Path

import pytest
from foreign import file_of
from office_decks import every_page, parts_of
from openxml_audit import validate_pptx

from deckgen.office import open_template, write_pptx

LEFT_OUT = ("ppt/presProps.xml", "ppt/viewProps.xml", "ppt/tableStyles.xml")


@pytest.fixture(scope="module")
def written() -> bytes:
    template = open_template(file_of("by another program"), origin="house.pptx")
    return write_pptx(every_page(template), template, timestamp=None)


@pytest.mark.parametrize("name", LEFT_OUT)
def test_what_a_template_leaves_out_is_put_beside_it(written: bytes, name: str) -> None:
    assert name not in parts_of(file_of("by another program"))
    assert name in parts_of(written)
    assert name.removeprefix("ppt/").encode() in parts_of(written)["ppt/_rels/presentation.xml.rels"]


def test_a_deck_on_such_a_template_needs_no_repair(written: bytes, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(written)
    assert [error.description for error in validate_pptx(str(file)).errors] == []
