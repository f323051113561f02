"""Standing wishes as somebody at a terminal meets them: which one holds, and where it comes from."""

from __future__ import annotations

import json
import shutil
import tomllib
import zipfile
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from decks import interview

from deckgen.cli import main
from deckgen.cli.build import build_command
from deckgen.settings import WishTable


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.txt").write_text(interview(2), encoding="utf-8")


def deckgen(*words: str, **variables: str) -> Result:
    return CliRunner().invoke(main, words, env=variables, catch_exceptions=False)


def marking(*words: str, **variables: str) -> str | None:
    return json.loads(deckgen("build", "article.txt", "--json", *words, **variables).stdout)["marking"]


def test_the_first_wins_of_command_line_environment_project_user_and_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert marking() is None
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "user"))
    (tmp_path / "user" / "deckgen").mkdir(parents=True)
    (tmp_path / "user" / "deckgen" / "config.toml").write_text('marking = "By the user"', encoding="utf-8")
    assert marking() == "By the user"
    Path("deckgen.toml").write_text('marking = "By the project"', encoding="utf-8")
    assert marking() == "By the project"
    assert marking(DECKGEN_MARKING="By the shell") == "By the shell"
    assert marking("--marking", "By hand", DECKGEN_MARKING="By the shell") == "By hand"
    assert marking("--marking", "", DECKGEN_MARKING="By the shell") is None


def test_every_standing_option_can_be_wished_for_in_both_ways() -> None:
    variables = {option.name: option.envvar for option in build_command.params if option.envvar}
    assert variables == {name: f"DECKGEN_{name.upper()}" for name in WishTable.__struct_fields__ if name != "set"}


def test_config_show_prints_a_file_that_says_the_same() -> None:
    rules = '[set]\nanswer.lines = 3\nagenda.used = false\nagenda.pages = ["A", "B"]\nsources.words = "3"\n'
    wishes = f'depth = "brief"\nslides = 12\nmarking = "Für „uns“"\n\n{rules}'
    Path("deckgen.toml").write_text(wishes, encoding="utf-8")
    shown = deckgen("config", "show")
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert tomllib.loads(shown.stdout) == {"layout": "briefing", **tomllib.loads(wishes)}
    assert "# author is not set" in shown.stdout.splitlines()


def test_config_show_tells_where_each_value_comes_from() -> None:
    Path("deckgen.toml").write_text("# Ours\nslides = 12\n[set]\nanswer.lines = 3\n", encoding="utf-8")
    shown = deckgen("config", "show", "--origin", DECKGEN_DEPTH="brief").stdout
    places = dict(line.split("  # ") for line in shown.splitlines() if "  # " in line)
    assert {said.strip(): place for said, place in places.items()} == {
        'layout = "briefing"': "default",
        'depth = "brief"': "DECKGEN_DEPTH",
        "slides = 12": "deckgen.toml:2",
        "answer.lines = 3": "deckgen.toml:4",
        **{f"# {name} is not set": "default" for name in ("minutes", "publisher", "author", "presenter", "marking")},
    }


def test_config_show_prints_json() -> None:
    Path("deckgen.toml").write_text("slides = 12\n", encoding="utf-8")
    told = {one["name"]: one for one in json.loads(deckgen("config", "show", "--json", DECKGEN_AUTHOR="Ada").stdout)}
    assert told["slides"] == {
        "table": "", "name": "slides", "value": 12, "origin": "file", "place": "deckgen.toml", "line": 1,
    }  # fmt: skip
    assert (told["author"]["origin"], told["author"]["place"]) == ("environment", "DECKGEN_AUTHOR")
    assert (told["layout"]["origin"], told["layout"]["line"]) == ("default", None)


@pytest.mark.parametrize("words", [["build", "article.txt"], ["config", "show"]])
def test_a_mistake_in_a_file_is_a_usage_error_with_its_place(words: list[str]) -> None:
    Path("deckgen.toml").write_text("\nslidse = 12\n", encoding="utf-8")
    done = deckgen(*words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == 'error: deckgen.toml:2: unknown key "slidse"\nhint: did you mean "slides"?\n'


@pytest.mark.parametrize("words", [["build", "article.txt"], ["config", "show"]])
def test_a_mistake_in_the_environment_names_the_variable(words: list[str]) -> None:
    done = deckgen(*words, DECKGEN_SLIDES="many")
    assert (done.exit_code, done.stderr.count("\n")) == (2, 2)
    assert "DECKGEN_SLIDES" in done.stderr


@pytest.mark.parametrize("words", [["build", "--help"], ["--help"], ["parse", "article.txt"]])
def test_a_mistake_in_a_file_keeps_nobody_from_help_or_from_reading(words: list[str]) -> None:
    Path("deckgen.toml").write_text("slidse = 12", encoding="utf-8")
    assert deckgen(*words).exit_code == 0


@pytest.mark.parametrize("words", [[], ["config"]])
def test_a_command_that_lacks_its_subcommand_shows_how_it_is_used(words: list[str]) -> None:
    done = deckgen(*words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("Usage: ")
    assert click.unstyle(done.stderr).count("Commands:") == 1


RULES_AT_FAULT = {
    "answer.lines = 99": '"answer.lines" is not a whole number from 1 to 6',
    "answer.limes = 3": 'unknown key "limes" of "answer"',
    "anwser.lines = 3": 'unknown key "anwser"',
    "title.used = false": '"title" slides cannot be left out',
    'answer.pages = ["Gallery"]': 'no page "Gallery" in the template',
}


@pytest.mark.parametrize("rule", RULES_AT_FAULT)
def test_a_rule_at_fault_in_a_file_is_told_with_that_file_and_line(rule: str) -> None:
    Path("deckgen.toml").write_text(f"slides = 12\n[set]\n{rule}\n", encoding="utf-8")
    done = deckgen("build", "article.txt")
    error, hint = done.stderr.splitlines()
    assert (done.exit_code, error) == (2, f"error: deckgen.toml:3: {RULES_AT_FAULT[rule]}")
    assert hint.startswith("hint: ")


def test_of_two_rules_the_one_at_fault_is_told() -> None:
    Path("deckgen.toml").write_text("[set]\nanswer.lines = 3\n", encoding="utf-8")
    assert deckgen("build", "article.txt", "--set", "answer.lines=99").stderr.startswith("error: --set answer.lines: ")


LAYOUTS_AT_FAULT = {
    "hause": 'no layout "hause"',
    "./hause": "is not a layout folder",
    "hause.pptx": "cannot be read: no such file or directory",
}


@pytest.mark.parametrize("layout", LAYOUTS_AT_FAULT)
def test_a_layout_that_a_file_names_and_that_is_not_there_is_told_with_that_file_and_line(layout: str) -> None:
    Path("deckgen.toml").write_text(f'slides = 12\nlayout = "{layout}"\n', encoding="utf-8")
    done = deckgen("build", "article.txt")
    assert (done.exit_code, done.stderr.count("\n")) == (5, 2)
    assert done.stderr.startswith("error: deckgen.toml:2: ")
    assert LAYOUTS_AT_FAULT[layout] in done.stderr


@pytest.mark.parametrize("layout", LAYOUTS_AT_FAULT)
def test_a_layout_that_the_command_line_names_is_not_told_as_the_files(layout: str) -> None:
    Path("deckgen.toml").write_text('layout = "briefing"\n', encoding="utf-8")
    assert "deckgen.toml" not in deckgen("build", "article.txt", "--layout", layout).stderr


def look_in(folder: str, *, footer: str) -> None:
    """Put a layout called "house" among the layouts of a folder."""
    (Path(folder) / "layouts" / "house").mkdir(parents=True)
    rules = f'extends = "briefing"\nfooter = "{footer}"\n'
    (Path(folder) / "layouts" / "house" / "layout.toml").write_text(rules, encoding="utf-8")


def footer() -> bytes:
    assert deckgen("build", "article.txt", "-o", "deck.pptx").exit_code == 0
    return zipfile.ZipFile("deck.pptx").read("ppt/slides/slide2.xml")


def test_a_layouts_name_in_a_file_is_looked_for_beside_that_file_first(monkeypatch: pytest.MonkeyPatch) -> None:
    look_in(".", footer="beside the file")
    Path("deckgen.toml").write_text('layout = "house"\n', encoding="utf-8")
    Path("sub").mkdir()
    Path("article.txt").rename("sub/article.txt")
    monkeypatch.chdir("sub")
    assert b"beside the file" in footer()
    look_in(".", footer="where we work")
    assert b"beside the file" in footer()
    shutil.rmtree("../layouts")
    assert b"where we work" in footer()
