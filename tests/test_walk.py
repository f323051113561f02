"""The walk in docs/your-template.md can be gone as it is written."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import walk
from click.testing import CliRunner

from deckgen.cli import main

LARGEST = 60_000
"""Bytes: a page with pictures opens at once."""


def test_every_command_of_the_walk_runs_and_prints_what_the_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    walk.set_out(tmp_path)
    for step in walk.steps():
        match step:
            case walk.Command():
                _follow(step)
            case walk.Edit(path, says):
                walk.edit(Path(path), says)
            case walk.Mended():
                walk.put_template(tmp_path, "mended")
            case walk.Picture(path):
                assert path.stat().st_size < LARGEST


def _follow(command: walk.Command) -> None:
    program, *words = shlex.split(command.line)
    assert program == "deckgen"
    done = CliRunner().invoke(main, words, catch_exceptions=False)
    assert done.exit_code == ("errors: " in done.output), f"{command.line}\n{done.output}"
    assert [line for line in command.printed if line not in done.output.splitlines()] == [], done.output


def test_an_edit_takes_the_place_of_the_line_that_has_its_key(tmp_path: Path) -> None:
    path = tmp_path / "layout.toml"
    path.write_text(
        '#:schema x\nfooter = "a"\n\n[kinds.answer]\nlines = 4\npages = ["A"]\n\n[kinds.quote]\nlines = 1\n'
    )
    walk.edit(path, 'footer = "b"\n\n[kinds.answer]\nlines = 2\n')
    assert path.read_text().splitlines() == [
        *('footer = "b"', "#:schema x", "", "[kinds.answer]", "lines = 2", 'pages = ["A"]', ""),
        *("[kinds.quote]", "lines = 1"),
    ]


@pytest.mark.parametrize(
    "page", [*sorted((walk.ROOT / "docs").glob("*.md")), walk.ROOT / "README.md"], ids=lambda p: p.name
)
def test_every_link_between_the_pages_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
