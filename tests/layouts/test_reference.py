"""What editors and readers are told of a layout.toml is what deckgen reads."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from decks import BRIEFING, ROOT

from deckgen.model.layout import RulesFile
from deckgen.place import parse_layout

WRITTEN = ("layouts/layout.schema.json", "docs/layout-toml.md")
RULES = (BRIEFING / "layout.toml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reference")
    command = [sys.executable, str(ROOT / "layouts" / "describe.py"), "--into", str(folder)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603
    return folder


@pytest.mark.parametrize("path", WRITTEN)
def test_the_reference_is_what_the_tables_say(written: Path, path: str) -> None:
    """Else: make reference."""
    assert (ROOT / path).read_text(encoding="utf-8") == (written / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted((ROOT / "layouts").glob("*/layout.toml")), ids=lambda path: path.parent.name)
def test_every_layout_names_the_schema_for_editors(path: Path) -> None:
    directive, schema = path.read_text(encoding="utf-8").partition("\n")[0].split()
    assert directive == "#:schema"
    assert (path.parent / schema).resolve() == ROOT / "layouts" / "layout.schema.json"


def test_the_example_on_the_page_is_a_layout() -> None:
    page = (ROOT / "docs" / "layout-toml.md").read_text(encoding="utf-8")
    lines = page.split("\n")
    start = lines.index("    #:schema ../layout.schema.json")
    example = textwrap.dedent("\n".join(lines[start : lines.index("    used = false") + 1]))
    layout = parse_layout(example, name="house", origin="page", bases=[RulesFile(RULES, "briefing")])
    assert layout.kinds["answer"].lines == 3
    assert not layout.kinds["quote"].is_used
