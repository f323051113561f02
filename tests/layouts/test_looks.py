"""What holds of every look that comes along: it is readable, and says only what is its own."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import cast

import pytest
from contrast import Seen, areas_of, bars_of, texts_of

LAYOUTS = Path(__file__).parents[2] / "layouts"
NAMES = sorted(path.parent.name for path in LAYOUTS.glob("*/theme.toml"))

LEAST = 4.5
"""What text needs, whatever its size: type may be set smaller than its slot says. Source: WCAG 2.1, 1.4.3."""

LEAST_OF_SHAPES = 3.0
"""What a shape that tells something needs. Source: WCAG 2.1, 1.4.11."""


def _template(name: str) -> bytes:
    return (LAYOUTS / name / "template.pptx").read_bytes()


def _tables(name: str, file: str = "theme.toml") -> dict[str, dict[str, object]]:
    """Return the tables of a file by name, without what stands outside of them."""
    whole: dict[str, object] = tomllib.loads((LAYOUTS / name / file).read_text(encoding="utf-8"))
    return {key: cast("dict[str, object]", rows) for key, rows in whole.items() if isinstance(rows, dict)}


def test_contrast_is_what_the_guidelines_say() -> None:
    assert Seen("black on white", "000000", "FFFFFF").contrast == 21
    assert round(Seen("grey on white", "767676", "FFFFFF").contrast, 2) == 4.54


@pytest.mark.parametrize("name", NAMES)
def test_every_text_stands_out_from_what_is_behind_it(name: str) -> None:
    assert [seen for seen in texts_of(_template(name)) if seen.contrast < LEAST] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_bar_of_the_question_at_hand_stands_out(name: str) -> None:
    color = str(_tables(name, "layout.toml")["decoration"]["bar_on"])
    bars = [*bars_of(_template(name), color=color)]
    assert [bar for bar in bars if bar.contrast < LEAST_OF_SHAPES] == []
    assert bars


@pytest.mark.parametrize("name", NAMES)
def test_notes_print_dark_on_white(name: str) -> None:
    (notes,) = (seen for seen in texts_of(_template(name)) if seen.what == "notes")
    assert notes.ground == "FFFFFF"
    assert notes.contrast > 15


def test_the_plain_look_is_black_on_white_and_fills_nothing() -> None:
    assert areas_of(_template("plain")) == {"Quotation Mark"}
    assert {(seen.color, seen.ground) for seen in texts_of(_template("plain"))} == {("000000", "FFFFFF")}


@pytest.mark.parametrize("name", NAMES)
def test_a_look_has_no_name_that_briefing_lacks(name: str) -> None:
    under = _tables("briefing")
    for key, rows in _tables(name).items():
        assert rows.keys() <= under[key].keys(), key


@pytest.mark.parametrize("name", NAMES)
def test_no_two_looks_have_tables_of_one_name(name: str) -> None:
    others = [_tables(other)["tables"]["name"] for other in NAMES if other != name]
    assert _tables(name)["tables"]["name"] not in others


# Falls away once a layout.toml can say that it extends another.
@pytest.mark.parametrize("name", NAMES)
def test_all_looks_have_the_same_rules(name: str) -> None:
    assert _tables(name, "layout.toml") == _tables("briefing", "layout.toml")
