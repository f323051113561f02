"""What ``deckgen layouts`` says of layouts and templates, as somebody at a terminal meets it."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from decks import BRIEFING, interview
from platformdirs import user_config_path
from pptx import Presentation

from deckgen.cli import main


@pytest.fixture(autouse=True)
def _in_a_home_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    for name in ("HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


def deckgen(*words: str) -> Result:
    return CliRunner().invoke(main, words, catch_exceptions=False)


def layout(folder: Path, *, rules: str | None = None) -> None:
    """Put the layout that comes along into a folder, with other rules where they are given."""
    shutil.copytree(BRIEFING, folder)
    if rules is not None:
        (folder / "layout.toml").write_text(rules, encoding="utf-8")


def template(name: str = "house.pptx") -> None:
    shutil.copy(BRIEFING / "template.pptx", name)


def test_layouts_are_listed_by_name_with_place_and_content() -> None:
    layout(Path("layouts/house"))
    done = deckgen("layouts", "list")
    assert done.exit_code == 0
    told = {line.split()[0]: line for line in done.stdout.splitlines()}
    assert list(told) == sorted(told)
    assert "  comes with deckgen" in told["briefing"]
    assert told["house"].endswith("16:9, Arial, 32 pages for 13 kinds of slides")
    assert f"  {Path('layouts/house')}  " in told["house"]


def test_layouts_of_the_users_own_folder_are_listed_and_found() -> None:
    mine = user_config_path("deckgen") / "layouts" / "mine"
    layout(mine)
    listed = {found["name"]: found for found in json.loads(deckgen("layouts", "list", "--json").stdout)}
    assert listed["mine"]["folder"] == str(mine)
    assert not listed["mine"]["comes_along"]
    assert listed["briefing"]["comes_along"]
    assert deckgen("layouts", "check", "mine").exit_code == 0


def test_the_nearest_of_two_layouts_with_one_name_is_listed() -> None:
    layout(Path("layouts/briefing"))
    (found,) = (one for one in json.loads(deckgen("layouts", "list", "--json").stdout) if one["name"] == "briefing")
    assert found["folder"] == str(Path("layouts/briefing"))


def test_a_layout_that_cannot_be_used_is_listed_with_the_reason() -> None:
    layout(Path("layouts/house"), rules="[kinds.titel]\n")
    done = deckgen("layouts", "list")
    assert done.exit_code == 0
    assert 'cannot be used: layouts/house/layout.toml:1: unknown kind of slide "titel"' in done.stdout.replace(
        "\\", "/"
    )


def test_a_layouts_pages_are_shown_as_tables() -> None:
    done = deckgen("layouts", "show", "briefing")
    assert done.stdout.startswith('briefing: 16:9, Arial, 32 pages for 13 kinds of slides\n\npage 1 "Title": title\n')
    rows = done.stdout.split('page 6 "Takeaways 5": takeaways\n')[1].split("\n\n")[0].splitlines()
    assert [row.split()[0] for row in rows[:3]] == ["slot", "Title", "Numeral"]
    assert len({row.index(" in ") for row in rows[1:]}) <= 2, "columns are aligned"


def test_a_template_nobody_described_is_shown_with_what_deckgen_makes_of_it() -> None:
    template("house.potx")
    shown = deckgen("layouts", "show", "house.potx").stdout
    assert shown.startswith("house: 16:9, Arial, 32 pages for")
    assert '"Takeaways 5": not used' in shown


def test_a_template_without_room_for_text_is_shown_and_checked_all_the_same() -> None:
    deck = Presentation()
    for page in [page for page in deck.slide_layouts if page.name != "Blank"]:
        deck.slide_layouts.remove(page)
    deck.save("blank.pptx")
    assert 'page 1 "Blank"\n' in deckgen("layouts", "show", "blank.pptx").stdout
    done = deckgen("layouts", "check", "blank.pptx")
    assert done.exit_code == 1
    assert "error: the template: no page has a title and room for text [no-room]\n" in done.stdout


def test_pages_are_shown_as_json() -> None:
    shown = json.loads(deckgen("layouts", "show", "briefing", "--json").stdout)
    (page,) = (page for page in shown["pages"] if page["name"] == "Quote")
    assert page["kinds"] == ["quote"]
    title = page["slots"][0]
    assert title["roles"] == [{"kind": "quote", "role": "title", "item": None}]
    assert title["inches"]["width"] == round(title["emu"]["width"] / 914_400, 2)
    assert title["is_horizontal"]
    assert title["words"] > 10


def test_pages_are_drawn_into_a_folder_that_is_made() -> None:
    done = deckgen("layouts", "show", "briefing", "--picture", "pictures/briefing")
    assert (done.exit_code, done.stderr) == (0, f"{Path('pictures/briefing')}: 32 pictures\n")
    drawn = sorted(path.name for path in Path("pictures/briefing").iterdir())
    assert len(drawn) == 32
    assert drawn[:2] == ["01-title.png", "02-takeaways-1.png"]


def test_pictures_do_not_go_into_a_file() -> None:
    Path("pictures").write_text("mine", encoding="utf-8")
    done = deckgen("layouts", "show", "briefing", "--picture", "pictures")
    assert (done.exit_code, done.stderr.splitlines()[0]) == (6, 'error: "pictures" is a file')
    assert Path("pictures").read_text(encoding="utf-8") == "mine"


def test_a_good_layout_is_told_in_one_line() -> None:
    done = deckgen("layouts", "check", "briefing")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "briefing: good\n", "")


def test_findings_are_told_with_place_and_mend_and_end_with_a_status_of_their_own() -> None:
    rules = (BRIEFING / "layout.toml").read_text(encoding="utf-8")
    layout(Path("layouts/house"), rules=rules.replace('pages = ["Quote"]', 'pages = ["Quotation"]'))
    done = deckgen("layouts", "check", "house")
    assert (done.exit_code, done.stderr) == (1, "")
    error, mend, summary = done.stdout.splitlines()
    assert error == 'error: kind "quote": there is no page "Quotation" [missing-page]'
    assert mend.startswith("mend: in Slide Master view right-click a page, choose Rename Layout")
    assert summary == "house: errors: 1, advice: 0"


def with_linked_logo() -> None:
    """Write house.pptx, whose slide master shows a picture that stands on somebody's disk."""
    linked = (
        '<Relationship Id="rId99" Type="{}/image" Target="file:///C:/logo.png" TargetMode="External"/></Relationships>'
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    with zipfile.ZipFile(BRIEFING / "template.pptx") as old, zipfile.ZipFile("house.pptx", "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "ppt/slideMasters/_rels/slideMaster1.xml.rels":
                text = text.replace(b"</Relationships>", linked.format(kind).encode())
            new.writestr(name, text)


def test_what_a_template_points_to_outside_is_told_when_a_deck_is_built() -> None:
    with_linked_logo()
    Path("article.txt").write_text(interview(2), encoding="utf-8")
    told = 'the template points out of the file, and so does the deck: slide master: picture at "file:///C:/logo.png"'
    assert f"notice: {told}\n" in deckgen("build", "article.txt", "--layout", "house.pptx").stderr


def test_findings_are_told_as_json() -> None:
    with_linked_logo()
    done = deckgen("layouts", "check", "house.pptx", "--json")
    assert done.exit_code == 1
    (finding,) = json.loads(done.stdout)
    assert finding == {
        "rule": "outside",
        "severity": "advice",
        "places": ["slide master"],
        "message": 'has a picture at "file:///C:/logo.png"',
        "mend": "in Slide Master view remove the link, or insert the picture itself",
    }


def test_a_command_is_asked_for() -> None:
    done = deckgen("layouts")
    assert (done.exit_code, done.stderr.splitlines()[0]) == (2, "error: missing command")


MISTAKES = {
    "hause": 'no layout "hause"',
    "missing.pptx": 'template "missing.pptx" cannot be read: no such file or directory',
    "folder.pptx": 'template "folder.pptx" cannot be read: it is a folder',
    "notes.pdf": "notes.pdf: is a PDF, which has no slide master",
    "~$house.pptx": "~$house.pptx: is PowerPoint's lock file",
}


@pytest.mark.parametrize("command", ["show", "check"])
@pytest.mark.parametrize("wanted", MISTAKES)
def test_what_is_no_layout_is_told_in_one_line_with_a_hint(wanted: str, command: str) -> None:
    Path("folder.pptx").mkdir()
    Path("notes.pdf").write_bytes(b"%PDF-1.7")
    Path("~$house.pptx").write_bytes(bytes(165))
    done = deckgen("layouts", command, wanted)
    error, hint = done.stderr.splitlines()
    assert (done.exit_code, done.stdout, error) == (5, "", f"error: {MISTAKES[wanted]}")
    assert hint.startswith("hint: ")
