"""What the commands say, write and return, as somebody at a terminal meets them."""

from __future__ import annotations

import io
import json
import os
import re
import stat
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from decks import SAMPLE, interview

from deckgen.cli import main
from deckgen.errors import SourceError
from deckgen.model.extent import DEPTHS


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.txt").write_text(interview(2), encoding="utf-8")


def deckgen(*words: str, given: bytes | None = None) -> Result:
    return CliRunner().invoke(main, words, input=given, catch_exceptions=False)


def left_behind() -> set[str]:
    return {path.name for path in Path().iterdir()}


def test_a_build_writes_beside_the_source_and_says_so_in_one_line() -> None:
    done = deckgen("build", "article.txt")
    assert done.exit_code == 0
    assert re.fullmatch(r"article\.pptx: \d+ slides, about \d+ minutes? to speak, 0 notices\n", done.stdout)
    assert done.stderr == ""
    assert zipfile.is_zipfile("article.pptx")


def test_a_build_writes_into_out_where_there_is_one() -> None:
    Path("out").mkdir()
    assert deckgen("build", "article.txt").exit_code == 0
    assert left_behind() == {"article.txt", "out"}
    assert Path("out/article.pptx").is_file()


def test_a_build_reads_standard_input() -> None:
    assert deckgen("build", "-", "-o", "deck.pptx", given=interview(2).encode()).exit_code == 0
    assert Path("deck.pptx").is_file()


def test_details_given_stand_on_the_slides() -> None:
    given = ["--title", "Piers", "--publisher", "The Gull", "--date", "1 May 2026", "--presenter", "Cy Vance"]
    done = deckgen("build", "article.txt", "--json", *given, "--expert", "Park=Dr. Ada Park, The Port")
    made = json.loads(done.stdout)
    assert made["slides"][0]["title"] == "Piers"
    assert zipfile.ZipFile("article.pptx").read("ppt/slides/slide1.xml").count(b"Presented by Cy Vance") == 1
    deck = zipfile.ZipFile("article.pptx")
    notes = "".join(deck.read(name).decode() for name in deck.namelist() if name.startswith("ppt/notesSlides/notes"))
    assert "Dr. Ada Park of The Port says:" in notes


def test_a_marking_stands_twice_on_every_slide_and_notes_page_and_json_tells_it() -> None:
    made = json.loads(deckgen("build", "article.txt", "--json", "--marking", " For  the board ").stdout)
    assert made["marking"] == "For the board"
    assert not any("For the board" in line["text"] for slide in made["slides"] for line in slide["lines"])
    deck = zipfile.ZipFile("article.pptx")
    pages = [name for name in deck.namelist() if re.match(r"ppt/(slides|notesSlides)/\w+\.xml", name)]
    assert len(pages) == 2 * len(made["slides"])
    assert all(deck.read(name).count(b"<a:t>For the board</a:t>") == 2 for name in pages)


@pytest.mark.parametrize("marking", [[], ["--marking", ""], ["--marking", " "]])
def test_nothing_is_marked_unless_it_is_asked_for(marking: list[str]) -> None:
    assert json.loads(deckgen("build", "article.txt", "--json", *marking).stdout)["marking"] is None
    assert b"Marking" not in zipfile.ZipFile("article.pptx").read("ppt/slides/slide1.xml")


def test_a_marking_too_long_for_a_page_is_refused() -> None:
    done = deckgen("build", "article.txt", "--marking", "For the board and its guests only. " * 20)
    assert (done.exit_code, done.stderr.count("\n")) == (2, 2)
    assert done.stderr.startswith("error: the marking is longer than 2 lines")
    assert left_behind() == {"article.txt"}


def test_json_tells_where_each_line_stands_in_the_source() -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    Path("sample.txt").write_text(text, encoding="utf-8")
    made = json.loads(deckgen("build", "sample.txt", "--json").stdout)
    lines = [line for slide in made["slides"] for line in slide["lines"]]
    assert len(lines) > 20
    for line in lines:
        printed = " ".join(text[start:end] for start, end in line["at"]["ranges"])
        shown = line["text"].strip("“”") if line["form"] == "whole quotation" else line["text"]
        assert shown[:1].lower() + shown[1:].rstrip(".") == printed[:1].lower() + printed[1:].rstrip(".")


BAD_SOURCES = {
    "missing.txt": (3, 'no file "missing.txt"'),
    "artcle.txt": (3, 'no file "artcle.txt"'),
    "folder": (3, '"folder" is a folder'),
    "binary.txt": (3, '"binary.txt" is not plain text'),
    "large.txt": (3, '"large.txt" is larger than 20 MB'),
    "empty.txt": (4, '"empty.txt" is empty'),
    "blank.txt": (4, '"blank.txt" is empty'),
}


@pytest.mark.parametrize("name", BAD_SOURCES)
def test_a_bad_source_is_told_in_one_line_with_a_hint_and_leaves_no_file(name: str) -> None:
    Path("folder").mkdir()
    Path("binary.txt").write_bytes(bytes(range(256)) * 8)
    Path("large.txt").write_bytes(b"Why? " * (4 * 1024 * 1024 + 1))
    Path("empty.txt").write_bytes(b"")
    Path("blank.txt").write_bytes(b"\xef\xbb\xbf \r\n\t\r\n")
    before = left_behind()
    done = deckgen("build", name)
    status, message = BAD_SOURCES[name]
    error, hint = done.stderr.splitlines()
    assert (done.exit_code, done.stdout) == (status, "")
    assert error.startswith(f"error: {message}")
    assert hint.startswith("hint: ")
    assert left_behind() == before


def test_a_misspelt_source_is_guessed_at() -> None:
    assert 'did you mean "article.txt"?' in deckgen("build", "artcle.txt").stderr


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="everything is readable to this user")
def test_an_unreadable_source_is_told() -> None:
    Path("article.txt").chmod(0)
    done = deckgen("build", "article.txt")
    Path("article.txt").chmod(stat.S_IRUSR | stat.S_IWUSR)
    assert done.exit_code == 3
    assert "cannot be read: permission denied" in done.stderr


def test_an_unknown_layout_names_those_there_are() -> None:
    done = deckgen("build", "article.txt", "--layout", "breifing")
    assert done.exit_code == 5
    assert 'error: no layout "breifing"' in done.stderr
    assert 'did you mean "briefing"? there are: briefing' in done.stderr
    assert left_behind() == {"article.txt"}


def test_a_folder_that_is_no_layout_is_told() -> None:
    done = deckgen("build", "article.txt", "--layout", "./nowhere")
    assert done.exit_code == 5
    assert "layout.toml" in done.stderr


@pytest.mark.parametrize("out", ["nowhere/deck.pptx", "."])
def test_an_output_that_cannot_be_written_is_told(out: str) -> None:
    done = deckgen("build", "article.txt", "-o", out)
    assert done.exit_code == 6
    assert done.stderr.count("\n") == 2
    assert left_behind() == {"article.txt"}


@pytest.mark.parametrize("owner", ["~$article.pptx", ".~lock.article.pptx#"])
def test_a_deck_that_is_open_elsewhere_is_not_overwritten(owner: str) -> None:
    Path("article.pptx").write_bytes(b"old")
    Path(owner).write_bytes(b"")
    done = deckgen("build", "article.txt")
    assert done.exit_code == 6
    assert "open" in done.stderr
    assert Path("article.pptx").read_bytes() == b"old"


@pytest.mark.parametrize("text", ["Park", "=Ada", "Park="])
def test_an_expert_option_without_label_or_name_is_a_usage_error(text: str) -> None:
    assert deckgen("build", "article.txt", "--expert", text).exit_code == 2


def test_an_expert_option_for_nobody_names_the_labels() -> None:
    done = deckgen("build", "article.txt", "--expert", "Prak=Ada Park")
    assert done.exit_code == 2
    assert 'did you mean "Park"?' in done.stderr


@pytest.mark.parametrize("epoch", ["yesterday", "-1", "99999999999999", "9" * 5000])
def test_a_source_date_that_is_no_time_is_a_usage_error(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert deckgen("build", "article.txt").exit_code == 2


def test_an_article_without_questions_makes_a_deck_and_a_notice() -> None:
    Path("prose.txt").write_text("Ice\n\nThe harbour froze. It froze for long.\n\nShips left.\n", encoding="utf-8")
    done = deckgen("build", "prose.txt")
    assert done.exit_code == 0
    assert "notice: no question found" in done.stderr
    assert Path("prose.pptx").is_file()


def test_a_text_without_anything_to_brief_can_still_be_looked_at() -> None:
    Path("title.txt").write_text("Only a Title\n", encoding="utf-8")
    assert json.loads(deckgen("parse", "title.txt", "--json").stdout)["title"] == "Only a Title"
    refused = deckgen("build", "title.txt")
    assert (refused.exit_code, refused.stderr.splitlines()[0]) == (4, 'error: "title.txt" holds nothing to brief')
    assert left_behind() == {"article.txt", "title.txt"}


def test_a_depth_is_told_in_json() -> None:
    made = {depth: json.loads(deckgen("build", "article.txt", "--json", "--depth", depth).stdout) for depth in DEPTHS}
    assert [made[depth]["extent"] for depth in DEPTHS] == ["brief", "standard", "full"]
    counts = [len(made[depth]["slides"]) for depth in DEPTHS]
    assert counts == sorted(counts)


def test_a_cap_is_kept_to_and_told() -> None:
    done = deckgen("build", "article.txt", "--slides", "4")
    assert re.match(r"article\.pptx: [34] slides, ", done.stdout)
    assert done.stderr.startswith("notice: to keep to 4 slides: ")
    assert json.loads(deckgen("build", "article.txt", "--slides", "4", "--json").stdout)["extent"] != "standard"


@pytest.mark.parametrize(
    ("options", "hint"),
    [
        (["--slides", "1"], "give --slides 3"),
        (["--slides", "1", "--minutes", "60"], "give --slides 3"),
        (["--slides", "2", "--depth", "brief"], "give --slides 3"),
        (["--slides", "1", "--depth", "full"], "give --slides 3"),
    ],
)
def test_a_cap_below_the_barest_deck_is_refused_with_the_least_it_needs(options: list[str], hint: str) -> None:
    done = deckgen("build", "article.txt", *options)
    assert (done.exit_code, done.stderr.splitlines()[1]) == (2, f"hint: {hint}")
    assert "this article needs 3 slides at least" in done.stderr
    assert left_behind() == {"article.txt"}


def test_minutes_below_the_barest_deck_are_refused_with_the_least_they_need() -> None:
    Path("long.txt").write_text(interview(20), encoding="utf-8")
    done = deckgen("build", "long.txt", "--minutes", "2")
    needed = int(done.stderr.splitlines()[1].removeprefix("hint: give --minutes "))
    assert deckgen("build", "long.txt", "--minutes", str(needed)).exit_code == 0
    assert deckgen("build", "long.txt", "--minutes", str(needed - 1)).exit_code == 2
    both = deckgen("build", "long.txt", "--minutes", "2", "--slides", "1").stderr
    assert f"hint: give --slides {needed // 2} and --minutes {needed}" in both


@pytest.mark.parametrize("option", ["--slides", "--minutes"])
@pytest.mark.parametrize("value", ["0", "-3", "2.5", "ten", ""])
def test_a_cap_that_is_no_positive_whole_number_is_a_usage_error(option: str, value: str) -> None:
    done = deckgen("build", "article.txt", option, value)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"error: invalid value for '{option}'")


def test_an_unknown_depth_names_those_there_are() -> None:
    done = deckgen("build", "article.txt", "--depth", "deep")
    assert done.exit_code == 2
    assert all(depth in done.stderr for depth in DEPTHS)


@pytest.mark.parametrize("words", [["biuld", "article.txt"], ["build"], ["build", "article.txt", "--titel", "x"]])
def test_a_slip_at_the_command_line_is_one_line_with_a_hint(words: list[str]) -> None:
    done = deckgen(*words)
    error, hint = done.stderr.splitlines()
    assert done.exit_code == 2
    assert error.startswith("error: ")
    assert error[7].islower()
    assert not error.endswith(".")
    assert hint.startswith("hint: ")


def test_the_article_is_never_overwritten() -> None:
    before = Path("article.txt").read_bytes()
    Path("article.pptx").write_bytes(before)
    assert deckgen("build", "article.txt", "-o", "article.txt").exit_code == 2
    assert deckgen("build", "article.pptx").exit_code == 2
    assert (Path("article.txt").read_bytes(), Path("article.pptx").read_bytes()) == (before, before)


def test_a_deck_that_was_edited_is_replaced_only_when_it_is_named() -> None:
    assert deckgen("build", "article.txt").exit_code == 0
    assert deckgen("build", "article.txt").exit_code == 0
    with zipfile.ZipFile("article.pptx") as made, zipfile.ZipFile("edited.pptx", "w") as edited:
        for name in made.namelist():
            data = made.read(name).replace(b"<Application>deckgen<", b"<Application>Microsoft Office PowerPoint<")
            edited.writestr(name, data)
    Path("edited.pptx").replace("article.pptx")
    before = Path("article.pptx").read_bytes()
    refused = deckgen("build", "article.txt")
    assert (refused.exit_code, Path("article.pptx").read_bytes()) == (6, before)
    assert "edited" in refused.stderr
    assert deckgen("build", "article.txt", "-o", "article.pptx").exit_code == 0


def test_a_deck_goes_to_standard_output_where_that_is_asked_for() -> None:
    done = deckgen("build", "article.txt", "-o", "-")
    assert zipfile.is_zipfile(io.BytesIO(done.stdout_bytes))
    assert "slides" in done.stderr


def test_a_deck_named_without_an_ending_gets_one_and_the_line_says_so() -> None:
    Path("decks").mkdir()
    assert deckgen("build", "article.txt", "-o", "decks/May").stdout.startswith(f"{Path('decks/May.pptx')}: ")
    assert json.loads(deckgen("build", "article.txt", "-o", "decks/May", "--json").stdout)["deck"].endswith("May.pptx")
    assert [path.name for path in Path("decks").iterdir()] == ["May.pptx"]


def test_a_folder_is_not_taken_for_a_deck_without_an_ending() -> None:
    Path("decks").mkdir()
    assert deckgen("build", "article.txt", "-o", "decks").exit_code == 6
    assert left_behind() == {"article.txt", "decks"}


def test_another_ending_than_pptx_is_refused() -> None:
    assert deckgen("build", "article.txt", "-o", "deck.pdf").exit_code == 2


def test_a_caller_gets_the_error_itself() -> None:
    with pytest.raises(SourceError):
        main(["build", "missing.txt"], standalone_mode=False)


def test_answers_by_nobody_are_told_and_can_be_given_a_name() -> None:
    Path("faq.txt").write_text(
        "Piers\n\nQ: Who pays?\n\nA: The ships pay.\n\nQ: When?\n\nA: In May.\n", encoding="utf-8"
    )
    assert "notice: nobody is named for 2 answers" in deckgen("build", "faq.txt").stderr
    named = deckgen("build", "faq.txt", "--expert", "A=Ada Park, The Port", "--json")
    assert "nobody is named" not in named.stdout
    notes = zipfile.ZipFile("faq.pptx")
    said = "".join(notes.read(name).decode() for name in notes.namelist() if "notesSlides/notes" in name)
    assert "Ada Park of The Port says:" in said


def test_parse_prints_an_outline_or_json() -> None:
    assert "What is planned for pier 1?" in deckgen("parse", "article.txt").stdout
    contract = json.loads(deckgen("parse", "article.txt", "--json").stdout)
    assert contract["schema"] == 0
    assert [answer["experts"] for q in contract["questions"] for answer in q["answers"]] == [["e1"], ["e1"]]


def test_help_leads_with_an_example_and_ends_with_the_exit_statuses() -> None:
    text = deckgen("--help").stdout
    assert text.index("Example:") < text.index("Options:") < text.index("Exit status:")
    assert "_DECKGEN_COMPLETE" in text


def test_version_is_that_of_the_distribution() -> None:
    from importlib.metadata import version  # noqa: PLC0415

    assert deckgen("--version").stdout.strip() == f"deckgen, version {version('deckgen-briefing')}"


def test_a_setting_stands_in_for_what_the_layout_says() -> None:
    done = deckgen(
        "build", "article.txt", "--set", "agenda.used=false", "--set", "sources.words = From = where", "--json"
    )
    kinds = {slide["kind"]: slide["title"] for slide in json.loads(done.stdout)["slides"]}
    assert "agenda" not in kinds
    assert kinds["sources"] == "From = where"


@pytest.mark.parametrize(
    ("setting", "message", "hint"),
    [
        ("anwser.lines=3", '--set anwser.lines: unknown key "anwser"', 'did you mean "answer"?'),
        ("answer.lines", '"answer.lines" sets nothing', "write --set answer.lines=3"),
        ("=3", '"=3" sets nothing', "write --set answer.lines=3"),
    ],
)
def test_a_setting_at_fault_is_told(setting: str, message: str, hint: str) -> None:
    done = deckgen("build", "article.txt", "--set", setting)
    assert done.exit_code == 2
    assert done.stderr == f"error: {message}\nhint: {hint}\n"
