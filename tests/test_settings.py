"""Which file's wishes hold in a folder, and how each mistake in one is told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from deckgen.errors import UsageError
from deckgen.settings import Wishes, WishTable, read_wishes


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "project" / "sub").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "project" / "sub")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "user"))


def wish(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def wish_as_user(text: str) -> None:
    wish(f"{os.environ['XDG_CONFIG_HOME']}/deckgen/config.toml", text)


def wishes() -> Wishes:
    return read_wishes(Path())


def options() -> dict[str, object]:
    return {name: found.value for name, found in wishes().options.items()}


def test_without_files_nothing_is_wished_for() -> None:
    assert wishes() == Wishes({}, {})


def test_the_folders_own_file_is_read() -> None:
    wish("deckgen.toml", 'marking = "For the board"\nslides = 12\n')
    assert options() == {"marking": "For the board", "slides": 12}


def test_a_table_in_pyproject_is_read() -> None:
    wish("pyproject.toml", '[project]\nname = "x"\n\n[tool.deckgen]\ndepth = "brief"\n')
    assert options() == {"depth": "brief"}
    assert wishes().options["depth"].place.line == 5


def test_of_two_files_in_one_folder_deckgens_own_holds() -> None:
    wish("pyproject.toml", '[tool.deckgen]\ndepth = "brief"\nslides = 9\n')
    wish("deckgen.toml", 'depth = "full"\n')
    assert options() == {"depth": "full"}


def test_only_the_nearest_folder_counts() -> None:
    wish("../deckgen.toml", 'author = "Ada Park"\nslides = 9\n')
    assert options() == {"author": "Ada Park", "slides": 9}
    wish("deckgen.toml", "slides = 12\n")
    assert options() == {"slides": 12}


@pytest.mark.parametrize("text", ['[project]\nname = "x"\n', "[tool.other]\nx = 1\n", "not TOML at all"])
def test_a_pyproject_that_is_not_about_deckgen_is_passed_over(text: str) -> None:
    wish("../deckgen.toml", "slides = 9\n")
    wish("pyproject.toml", text)
    assert options() == {"slides": 9}


def test_the_project_goes_before_the_user_wish_by_wish() -> None:
    wish_as_user('author = "Ada Park"\nslides = 9\n[set]\nanswer.lines = 2\nquote.used = false\n')
    wish("deckgen.toml", "slides = 12\n[set]\nanswer.lines = 3\n")
    assert options() == {"author": "Ada Park", "slides": 12}
    assert {name: found.value for name, found in wishes().rules.items()} == {"answer.lines": 3, "quote.used": False}


@pytest.mark.parametrize(
    "text",
    [
        "[set]\nanswer.lines = 3\n",
        '[set]\n"answer.lines" = "3"\n',
        "[set.answer]\nlines = 3\n",
        "set = { answer.lines = 3 }",
    ],
)
def test_rules_are_dotted_names_however_they_are_written(text: str) -> None:
    wish("deckgen.toml", text)
    assert {name: str(found.value) for name, found in wishes().rules.items()} == {"answer.lines": "3"}


def test_a_list_stays_a_list() -> None:
    wish("deckgen.toml", 'set.answer.pages = ["Text", "Réponse"]\n')
    assert wishes().rules["answer.pages"].value == ["Text", "Réponse"]


def test_a_layouts_path_counts_from_its_file_and_a_name_stays_a_name() -> None:
    wish("../deckgen.toml", 'layout = "./house"\n')
    assert options() == {"layout": str(Path.cwd().parent / "house")}
    wish("deckgen.toml", 'layout = "house.pptx"\n')
    assert options() == {"layout": str(Path("house.pptx").absolute())}
    wish("deckgen.toml", 'layout = "house"\n')
    assert options() == {"layout": "house"}


def test_a_wish_knows_its_file_and_line() -> None:
    wish("deckgen.toml", "# Ours\n\nslides = 12\n\n[set.answer]\ntitle.least = 20\nlines = 3 # short\n")
    found = wishes()
    assert str(found.options["slides"].place) == "deckgen.toml:3"
    assert [rule.place.line for rule in found.rules.values()] == [6, 7]
    assert [str(setting.place) for setting in found.settings] == ["deckgen.toml:6", "deckgen.toml:7"]


MISTAKES = {
    'layuot = "x"': (1, 'unknown key "layuot"', 'did you mean "layout"?'),
    "\n\noutput = 1": (3, 'unknown key "output"', f"it may have: {', '.join(sorted(WishTable.__struct_fields__))}"),
    '"a\\nb" = 1': (1, 'unknown key "a\\nb"', "it may have: "),
    "\nslides = 0": (2, '"slides" is not a whole number, 1 or more', "for example slides = 12"),
    'minutes = "ten"': (1, '"minutes" is not a whole number, 1 or more', "for example minutes = 12"),
    "slides = true": (1, '"slides" is not a whole number, 1 or more', ""),
    'depth = "deep"': (1, '"depth" is not a depth that deckgen knows', "it may be: brief, full, standard"),
    "marking = 2024-06-01": (1, '"marking" is not a text', 'for example marking = "…"'),
    "set = 3": (1, '"set" is not a table', "write [set]"),
    "# Ours\nslides 12": (2, "expected '=' after a key in a key/value pair", "TOML writes texts in quotation marks"),
    'marking = """\nFor\n': (2, "unterminated string", "TOML writes texts in quotation marks"),
}


@pytest.mark.parametrize("text", MISTAKES)
def test_a_mistake_is_told_with_its_place_and_a_hint(text: str) -> None:
    wish("deckgen.toml", text)
    line, message, hint = MISTAKES[text]
    with pytest.raises(UsageError) as caught:
        wishes()
    assert caught.value.message == f"deckgen.toml:{line}: {message}"
    assert (caught.value.hint or "").startswith(hint)


def test_a_mistake_in_pyproject_or_the_users_file_is_told_with_that_file() -> None:
    wish("pyproject.toml", "[tool]\ndeckgen = 3\n")
    with pytest.raises(UsageError, match=r'^pyproject.toml:2: "tool.deckgen" is not a table$'):
        wishes()
    wish_as_user("\nslidse = 3\n")
    with pytest.raises(UsageError, match=r'deckgen/config.toml:2: unknown key "slidse"$'):
        wishes()


def test_a_file_that_is_no_text_is_told() -> None:
    Path("deckgen.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="cannot be read: it is not UTF-8 text"):
        wishes()


def test_a_byte_order_mark_does_no_harm() -> None:
    Path("deckgen.toml").write_bytes(b"\xef\xbb\xbfslides = 12\n")
    assert options() == {"slides": 12}
