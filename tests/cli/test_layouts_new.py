"""A layout is made of a template: what is written, that decks look as they did on the template, and what is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from decks import NOBODY, SAMPLE
from foreign import TEMPLATES, TRACE, file_of
from pptx import Presentation

from deckgen import pipeline
from deckgen.cli import main
from deckgen.model.placed import PlacedDeck

HOUSE = Path("layouts/house")


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    Path("house.potx").write_bytes(file_of("with slides"))


def new(name: str = "house", template: str = "house.potx") -> Result:
    return CliRunner().invoke(main, ["layouts", "new", name, "--from", template], catch_exceptions=False)


def built(layout: str) -> PlacedDeck:
    return pipeline.build(pipeline.Request(SAMPLE.read_bytes(), "a.txt", layout, Path(), NOBODY)).deck


def test_a_layout_is_written_and_what_to_do_next_is_told() -> None:
    done = new()
    assert done.exit_code == 0
    assert done.stdout.replace("\\", "/").splitlines() == [
        "layouts/house: 4:3, Calibri, 11 pages for 13 kinds of slides",
        "to see its pages:  deckgen layouts show house",
        "to build a deck:   deckgen build article.txt --layout house",
    ]
    assert sorted(path.name for path in Path("layouts").iterdir()) == ["house", "layout.schema.json"]
    assert sorted(path.name for path in HOUSE.iterdir()) == ["layout.toml", "template.pptx"]


def test_the_steps_that_are_told_can_be_taken() -> None:
    shutil.copy(SAMPLE, "article.txt")
    for line in new().stdout.splitlines()[1:]:
        words = line.partition("  deckgen ")[2].split()
        assert CliRunner().invoke(main, words, catch_exceptions=False).exit_code == 0


def test_kinds_that_have_no_page_of_their_own_are_told() -> None:
    assert "notice: the template has no page of its own for takeaways, " in new().stderr


def test_the_first_line_leads_to_a_schema() -> None:
    new()
    schema = (HOUSE / "layout.toml").read_text(encoding="utf-8").splitlines()[0].removeprefix("#:schema ")
    comes_along = Path(pipeline.__file__).parents[1] / "layouts" / "layout.schema.json"
    assert (HOUSE / schema).read_bytes() == comes_along.read_bytes()


def test_a_schema_that_is_there_stays() -> None:
    Path("layouts").mkdir()
    Path("layouts/layout.schema.json").write_text("{}", encoding="utf-8")
    assert new().exit_code == 0
    assert Path("layouts/layout.schema.json").read_text(encoding="utf-8") == "{}"


def test_the_templates_slides_and_their_media_stay_behind() -> None:
    new()
    template = Presentation(str(HOUSE / "template.pptx"))
    assert len(template.slides) == 0
    parts = [*template.part.package.iter_parts()]
    assert not [part.partname for part in parts if "/media/" in part.partname or "/slides/" in part.partname]
    assert not any(TRACE.encode() in part.blob for part in parts)


def test_the_same_template_gives_the_same_bytes() -> None:
    new("one")
    new("two")
    for name in ("layout.toml", "template.pptx"):
        assert Path("layouts/one", name).read_bytes() == Path("layouts/two", name).read_bytes()


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_deck_has_the_words_and_places_that_it_has_on_the_template(name: str) -> None:
    Path("house.pptx").write_bytes(file_of(name))
    assert new("house", "house.pptx").exit_code == 0
    assert built("house") == built("house.pptx")


def test_a_page_that_was_mistyped_in_the_file_is_told_with_its_line() -> None:
    new()
    rules = HOUSE / "layout.toml"
    lines = rules.read_text(encoding="utf-8").split("\n")
    at = lines.index("[kinds.answer]") + 1
    rules.write_text("\n".join([*lines[:at], 'pages = ["Titel"]', *lines[at + 1 :]]), encoding="utf-8")
    shutil.copy(SAMPLE, "article.txt")
    done = CliRunner().invoke(main, ["build", "article.txt", "--layout", "house"])
    assert done.exit_code == 5
    error = done.stderr.replace("\\", "/").splitlines()[0]
    assert error == f'error: layouts/house/layout.toml:{at + 1}: no page "Titel" in the template'


def test_a_layout_can_be_made_of_another() -> None:
    assert new("mine", "briefing-dark").exit_code == 0
    assert built("mine") == built("briefing-dark")


@pytest.mark.parametrize("name", ["my house", "../house", "", "a/b", "a.b", "ha\\us", "-house"])
def test_what_cannot_be_a_name_is_refused(name: str) -> None:
    done = CliRunner().invoke(main, ["layouts", "new", "--from", "house.potx", "--", name])
    assert done.exit_code == 2
    assert done.stderr.splitlines()[0] == f'error: "{name}" cannot be a layout\'s name'
    assert not Path("layouts").exists()


@pytest.mark.parametrize("name", ["house-2026", "Maison_é", "公司", "_1"])
def test_names_may_have_letters_of_any_script_and_digits(name: str) -> None:
    assert new(name).exit_code == 0
    assert Path("layouts", name, "layout.toml").is_file()


def test_a_folder_that_is_there_stays_as_it_is() -> None:
    HOUSE.mkdir(parents=True)
    (HOUSE / "layout.toml").write_text("# mine", encoding="utf-8")
    done = new()
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.replace("\\", "/").splitlines()[0] == 'error: there is a "layouts/house" already'
    assert [path.read_text(encoding="utf-8") for path in HOUSE.iterdir()] == ["# mine"]


def test_a_template_without_room_is_told_as_build_tells_it() -> None:
    deck = Presentation()
    for page in [page for page in deck.slide_layouts if page.name != "Blank"]:
        deck.slide_layouts.remove(page)
    deck.save("blank.pptx")
    shutil.copy(SAMPLE, "article.txt")
    told = CliRunner().invoke(main, ["build", "article.txt", "--layout", "blank.pptx"]).stderr
    done = new("house", "blank.pptx")
    assert (done.exit_code, done.stdout, done.stderr) == (5, "", told)
    assert not Path("layouts").exists()


def test_a_name_that_no_disk_takes_is_told() -> None:
    done = new("a" * 300)
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (6, "hint: choose a shorter one")
    assert [path.name for path in Path("layouts").iterdir()] == ["layout.schema.json"]


def test_layouts_do_not_go_into_a_file() -> None:
    Path("layouts").write_text("mine", encoding="utf-8")
    done = new()
    assert (done.exit_code, done.stderr.splitlines()[0]) == (6, 'error: "layouts" is a file')


def test_a_template_has_to_be_named() -> None:
    done = CliRunner().invoke(main, ["layouts", "new", "house"])
    assert (done.exit_code, done.stderr.splitlines()[0]) == (2, "error: missing option '--from'")
