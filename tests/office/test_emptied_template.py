"""A template written without its slides offers what it offered with them, and no program has to repair it."""

from __future__ import annotations

from pathlib import Path

import pytest
from foreign import TEMPLATES, file_of
from office_decks import BRIEFING
from openxml_audit import validate_pptx

from deckgen.office import open_template, write_template

FILES = {name: file_of(name) for name in TEMPLATES} | {"briefing": BRIEFING.read_bytes()}


@pytest.mark.parametrize("name", FILES)
def test_its_pages_are_what_they_were(name: str) -> None:
    opened = open_template(FILES[name], origin="house.pptx")
    again = open_template(write_template(opened), origin="template.pptx")
    assert again.template == opened.template._replace(has_notes_master=True)
    assert not again.has_new_notes


@pytest.mark.parametrize("name", FILES)
def test_the_schema_finds_nothing(name: str, tmp_path: Path) -> None:
    file = tmp_path / "template.pptx"
    file.write_bytes(write_template(open_template(FILES[name], origin="house.pptx")))
    assert [error.description for error in validate_pptx(str(file)).errors] == []
