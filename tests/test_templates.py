"""The table of templates tells what they are and how they fared, and nothing of whose they are."""

from __future__ import annotations

import shutil
import sys
import zipfile
from pathlib import Path

import pytest
import templates
import walk
from decks import BRIEFING, interview
from template_faults import faults_of, told_apart
from template_traits import tell
from templates import Made, Refused, Row


@pytest.fixture
def house(tmp_path: Path) -> Path:
    walk.put_template(tmp_path, "house")
    return tmp_path / "house.pptx"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(interview(), encoding="utf-8")
    return path


def test_a_template_is_told_by_what_it_is(house: Path) -> None:
    told = tell(house)
    assert told.what == "16:9 (13.3 × 7.5 in), 1 master, 5 pages"
    assert told.application == "Microsoft Office PowerPoint"
    assert told.traits == ("German names", "no slide number")


def test_a_template_tells_which_kinds_of_slides_stand_on_the_nearest_page(house: Path, article: Path) -> None:
    made = templates.make(house, article=article, judge=None)
    assert isinstance(made, Made)
    assert set(made.own) == {"title", "answer", "sources"}
    assert set(made.nearest) == {"overview", "experts", "agenda"}


def test_a_template_that_is_refused_keeps_its_name_to_itself(tmp_path: Path, article: Path) -> None:
    path = tmp_path / "secret-house.pptx"
    path.write_bytes(b"%PDF-1.7")
    assert templates.make(path, article=article, judge=None) == Refused(
        "the template is a PDF, which has no slide master; give a .pptx or .potx file"
    )


def test_a_fault_that_remains_without_words_is_the_templates_own(tmp_path: Path) -> None:
    deck = tmp_path / "deck.pptx"
    shutil.copy(BRIEFING / "template.pptx", deck)
    theirs = ("slide 1: a box of the master is off the slide", "bad (/ppt/theme/theme1.xml)")
    ours = "no title in the properties"
    answers = iter((("slide 1: text overflows", ours, *theirs), (ours, *theirs)))
    faults, its_own = told_apart(deck, lambda _: next(answers))
    assert its_own == theirs
    assert faults == ("slide 1: text overflows", ours)


def test_slides_without_their_words_keep_a_title(house: Path, article: Path) -> None:
    kept: list[str] = []

    def judge(deck: Path) -> tuple[str, ...]:
        with zipfile.ZipFile(deck) as archive:
            kept.append(archive.read("ppt/slides/slide2.xml").decode())
        return ("slide 2: anything",)

    templates.make(house, article=article, judge=judge)
    whole, bare = kept
    assert whole.count("<p:sp>") > 1
    assert bare.count("<p:sp>") == 1
    assert "<a:t>2</a:t>" in bare


def test_texts_that_differ_in_names_and_numbers_stand_once_below_the_table(house: Path) -> None:
    notices = (
        "the template's font \"Aptos\" was not found: with deckgen's",
        'the template\'s font "Arial" was not found: no',
    )
    faults = ("slide 3: 12.5 pt text in 'Titel 1'", "slide 14: 9 pt text in 'Body'", "bad font (/ppt/fonts/a.fntdata)")
    row = Row(tell(house), Made(20, ("title",), ("agenda",), notices, faults, (), is_judged=True))
    text = templates.page([row, Row(tell(house), Refused("the template has no slide layouts"))])
    assert "* the template's font “…” was not found: 1 (2 times)\n" in text
    assert "* bad font: all decks\n" in text
    assert "* slide n: n pt text in “…”: 1 (2 times)\n" in text
    assert "1 of 2 templates gave a deck, 0 of these without a fault but the template's own." in text
    assert "| 2 | 16:9 (13.3 × 7.5 in), 1 master, 5 pages | Microsoft Office PowerPoint |" in text
    assert "refused" in text


def test_a_judge_is_run_with_deck_and_source(tmp_path: Path, article: Path) -> None:
    script = tmp_path / "judge.py"
    script.write_text("import json, sys; print(json.dumps({'faults': sys.argv[1:]}))", encoding="utf-8")
    deck = tmp_path / "deck.pptx"
    told = faults_of(deck, command=(sys.executable, str(script)), article=article)
    assert told == (str(deck), "--source", str(article), "--json")
