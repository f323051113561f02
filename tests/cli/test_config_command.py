"""Standing wishes as somebody at a terminal meets them: which one holds, and where it comes from."""

from __future__ import annotations

import json
import tomllib
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
    wishes = 'depth = "brief"\nslides = 12\nmarking = "Für „uns“"\n\n[set]\nanswer.lines = "3"\n'
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
        'answer.lines = "3"': "deckgen.toml:4",
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
