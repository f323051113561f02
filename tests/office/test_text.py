"""Words as they stand in the file: every character that can, in its language and direction."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from office_decks import PROPERTIES, briefing, deck, fill, page_of, parts_of, shown, slide, slot_of

from deckgen.model.geometry import Points
from deckgen.office import write_pptx
from deckgen.office.languages import is_right_to_left, runs_of, tag_of
from deckgen.office.text import Writing, paragraph_xml
from deckgen.office.tree import fragment

_ENGLISH = Writing("en-US")


def _read_back(text: str) -> str:
    paragraph = fragment(paragraph_xml(text, _ENGLISH))
    pieces = [e.text or "" if e.tag.endswith("}t") else "\n" for e in paragraph.iter() if e.tag.endswith(("}t", "}br"))]
    return "".join(pieces)


@given(st.text())
def test_any_text_survives_but_for_what_xml_cannot_hold(text: str) -> None:
    kept = re.sub("\r\n|[\r\v\x85\u2028\u2029]", "\n", text)
    kept = re.sub("[\x00-\x08\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]", "", kept)
    assert _read_back(text) == kept


@pytest.mark.parametrize("text", ["_x0041_", "_x005F_", "a & b < c", "\"'", "]]>", "a  b ", "tab\there", "\U0001f600"])
def test_text_is_shown_as_it_is(text: str) -> None:
    assert _read_back(text) == text


def test_characters_that_break_a_file_are_left_out_everywhere() -> None:
    template = briefing()
    page = page_of(template, "Context")
    text = "a\x00b\x1bc\ufffed"
    properties = PROPERTIES.__class__(text, text, text, text, text, "en", text)
    placed = deck(slide(page, fill(slot_of(page, "Title"), text), notes=(text,)), properties=properties)
    written = parts_of(write_pptx(placed, template, timestamp=0))
    assert shown(written["ppt/slides/slide1.xml"]).splitlines() == ["abcd", "abcd", "1"]
    assert shown(written["ppt/notesSlides/notesSlide1.xml"]).splitlines()[0] == "abcd"


@pytest.mark.parametrize(
    ("text", "language", "runs"),
    [
        ("Plain — “words”", "en", ["Plain — “words”/en-US"]),
        ("Kim (김정은) said", "en", ["Kim (/en-US", "김정은) /ko-KR", "said/en-US"]),
        ("Путин at home", "ru", ["Путин /ru-RU", "at home/en-US"]),
        ("Київ", "uk", ["Київ/uk-UA"]),
        ("習近平", "en", ["習近平/zh-CN"]),
        ("東京へ", "en", ["東京へ/ja-JP"]),
        ("2024", "ar", ["2024/ar-SA"]),
    ],
)
def test_words_carry_their_language(text: str, language: str, runs: list[str]) -> None:
    assert [f"{run.text}/{run.language}" for run in runs_of(text, language=tag_of(language))] == runs


@given(st.text(), st.sampled_from(["en-US", "ru-RU", "zh-CN", "ar-SA"]))
def test_runs_lose_nothing(text: str, language: str) -> None:
    assert "".join(run.text for run in runs_of(text, language=language)) == text


def test_the_first_strong_letter_gives_the_direction() -> None:
    assert [is_right_to_left(text) for text in ("«مرحبا» Kim", "שלום")] == [True, True]
    assert [is_right_to_left(text) for text in ("ok", "Kim مرحبا", "…")] == [False, False, False]


def test_text_that_runs_to_the_left_starts_at_the_right() -> None:
    xml = paragraph_xml("مرحبا بالعالم", Writing("ar-SA", size=Points(20)))
    assert '<a:pPr algn="r" rtl="1"/>' in xml
    assert 'lang="ar-SA" sz="2000"' in xml
    assert 'algn="ctr" rtl="1"' in paragraph_xml("مرحبا", Writing("ar-SA", align="ctr"))


@pytest.mark.parametrize("text", ["مرحبا", "שלום", "東京へ", "김정은"])
def test_a_run_of_another_script_says_its_language_and_leaves_the_typeface_to_the_theme(text: str) -> None:
    xml = paragraph_xml(text, _ENGLISH)
    languages = [run.language for run in runs_of(text, language="en-US")]
    assert re.findall('<a:rPr lang="(..-..)"', xml) == languages != ["en-US"]
    assert not re.search("<a:(latin|ea|cs) ", xml)


def test_a_language_gets_its_region() -> None:
    assert [tag_of(language) for language in ("en", "RU", "pt-BR", "")] == ["en-US", "ru-RU", "pt-BR", "en-US"]


LEFTWARD = _ENGLISH._replace(is_in_leftward=True)


@pytest.mark.parametrize(
    ("text", "writing", "said"),
    [
        ("At home.", LEFTWARD, 'algn="l" rtl="0"'),
        ("At home.", LEFTWARD._replace(align="ctr"), 'algn="ctr" rtl="0"'),
        ("בבית.", LEFTWARD, 'algn="r" rtl="1"'),
    ],
)
def test_words_keep_their_direction_on_a_page_that_runs_from_the_right(text: str, writing: Writing, said: str) -> None:
    assert f"<a:pPr {said}/>" in paragraph_xml(text, writing)
