"""PDF files: text rebuilt from letters on pages, and what has none."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Literal, NamedTuple

import pytest
from fpdf import FPDF
from fpdf.enums import XPos, YPos
from hypothesis import given, settings
from hypothesis import strategies as st

from deckgen.errors import SourceError
from deckgen.model.document import Document
from deckgen.read import read_document

PROSE = (
    "The winter was long, and people have been asking about the river ever since it froze. It had been warm until "
    "early December, and dry, when the wind turned and blew from the north for two weeks. Then it froze in one night."
)
QUESTION = "Why does it freeze, and why do people ask that about so many rivers of this kind and that, all year long?"
BROKEN = (
    "The north-west wind is known to every",
    "fisherman here, and so is the un-",
    "usual cold of the north-",
    "west, which comes early and with-",
    "out a warning.",
)
COLUMN_WIDTH = 80


def _paper(*, title: str = "", author: str = "") -> FPDF:
    paper = FPDF(format="A4")
    paper.set_title(title)
    paper.set_author(author)
    paper.set_creation_date(datetime(2024, 6, 20, tzinfo=UTC))
    paper.set_margin(20)
    paper.add_page()
    return paper


class Type(NamedTuple):
    """How words are set: their style, their size, and how wide their column is; 0 for the whole page."""

    style: Literal["", "B", "I"] = ""
    size: float = 11
    width: float = 0


def _write(paper: FPDF, text: str, look: Type = Type(), *, after: float = 3) -> None:  # noqa: B008 — a frozen value
    paper.set_font("Helvetica", look.style, look.size)
    paper.multi_cell(look.width, look.size * 0.45, text, align="L", new_x=XPos.LEFT, new_y=YPos.NEXT)
    paper.ln(after)


def _read(paper: FPDF) -> Document:
    return read_document(bytes(paper.output()), origin="a.pdf")


def _kinds(paper: FPDF) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in _read(paper).blocks]


def test_paragraphs_are_rebuilt_from_lines_and_larger_type_is_a_heading() -> None:
    paper = _paper()
    _write(paper, "How Rivers Freeze", Type(size=24))
    _write(paper, "Why does it freeze?", Type("B", 14))
    _write(paper, PROSE)
    _write(paper, PROSE)
    document = _read(paper)
    assert [(block.kind, block.level, block.text) for block in document.blocks] == [
        ("title", None, "How Rivers Freeze"),
        ("heading", 2, "Why does it freeze?"),
        ("paragraph", None, PROSE),
        ("paragraph", None, PROSE),
    ]
    assert document.source.format == "pdf"
    assert {block.passage.span.page for block in document.blocks} == {1}


def test_bold_questions_and_labels_part_from_what_is_around_them_without_a_gap() -> None:
    paper = _paper()
    for _ in range(2):
        _write(paper, QUESTION, Type("B"), after=0)
        paper.set_font("Helvetica", "B", 11)
        paper.write(5, "Ada Park: ")
        paper.set_font("Helvetica", "", 11)
        paper.write(5, PROSE)
        paper.ln(5)
    blocks = [block for block in _read(paper).blocks if block.kind == "paragraph"]
    assert [block.is_bold for block in blocks] == [True, False, True, False]
    assert [block.bold for block in blocks[1::2]] == [((0, 9),)] * 2
    assert blocks[1].text == f"Ada Park: {PROSE}"


def test_a_question_in_italics_before_its_answer_counts_as_bold() -> None:
    paper = _paper()
    _write(paper, PROSE)
    paper.set_font("Helvetica", "I", 11)
    paper.write(5, "Why now? ")
    paper.set_font("Helvetica", "", 11)
    paper.write(5, PROSE)
    assert _read(paper).blocks[-1].bold == ((0, 8),)


def test_hyphens_at_line_ends_are_mended_and_those_of_compounds_stay() -> None:
    paper = _paper()
    for line in BROKEN:
        _write(paper, line, after=0)
    text = (
        "The north-west wind is known to every fisherman here, and so is the unusual cold of the north-west, "
        "which comes early and without a warning."
    )
    assert _kinds(paper)[-1] == ("paragraph", text)


def test_a_text_without_hyphenation_keeps_the_hyphen_of_a_compound_at_a_line_end() -> None:
    paper = _paper()
    for _ in range(9):
        _write(paper, PROSE)
    for line in ("It is a slow-", "moving river."):
        _write(paper, line, after=0)
    assert _kinds(paper)[-1] == ("paragraph", "It is a slow-moving river.")


def test_list_items_start_after_their_bullets_and_hang() -> None:
    paper = _paper()
    paper.set_font("Helvetica", "", 11)
    for mark in ("-", "1."):
        paper.cell(6, 5, mark)
        _write(paper, PROSE, after=0)
        paper.set_x(20)
    assert _kinds(paper) == [("list item", PROSE), ("list item", PROSE)]


def _two_columns(paper: FPDF) -> None:
    top = paper.get_y()
    for left, first in ((20, "Left."), (110, "Right.")):
        paper.set_xy(left, top)
        _write(paper, f"{first} {PROSE}", Type(width=COLUMN_WIDTH))
        paper.set_x(left)
        _write(paper, PROSE, Type(width=COLUMN_WIDTH))


def test_columns_are_read_one_after_the_other_under_a_heading_across() -> None:
    paper = _paper()
    _write(paper, "How Rivers Freeze and Why They Thaw Again in May", Type(size=20))
    _two_columns(paper)
    assert [text for _, text in _kinds(paper)] == [
        "How Rivers Freeze and Why They Thaw Again in May",
        f"Left. {PROSE}",
        PROSE,
        f"Right. {PROSE}",
        PROSE,
    ]


def test_labels_in_a_column_of_their_own_stay_with_their_words() -> None:
    paper = _paper()
    for label in ("Q.", "Park", "Q.", "Park"):
        top = paper.get_y()
        _write(paper, label)
        paper.set_xy(50, top)
        _write(paper, PROSE)
        paper.set_x(20)
    assert [text[:9] for _, text in _kinds(paper)] == ["Q. The wi", "Park The ", "Q. The wi", "Park The "]


class _Journal(FPDF):
    """Pages with a running head and a number."""

    def header(self) -> None:
        self.set_font("Helvetica", "", 9)
        self.cell(0, 5, "The Meadow Post, June 2024", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.ln(6)

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("Helvetica", "", 9)
        self.cell(0, 5, f"Page {self.page_no()}", align="C")


def test_running_heads_and_page_numbers_leave_the_text_and_paragraphs_go_over_the_page() -> None:
    paper = _Journal(format="A4")
    paper.set_creation_date(datetime(2024, 6, 20, tzinfo=UTC))
    paper.set_margin(20)
    paper.add_page()
    for _ in range(30):
        _write(paper, PROSE)
    told = _kinds(paper)
    pages = sum(kind == "navigation" for kind, _ in told) // 2
    assert pages > 1
    assert [text for kind, text in told if kind != "navigation"] == [PROSE] * 30
    assert ("navigation", "The Meadow Post, June 2024") in told
    assert ("navigation", "Page 2") in told


def test_notes_at_the_foot_are_no_text_and_their_marks_no_words() -> None:
    paper = _paper()
    paper.set_font("Helvetica", "", 11)
    paper.write(5, "It froze in one night.")
    paper.set_font("Helvetica", "", 6)
    paper.write(3, "1")
    paper.set_font("Helvetica", "", 11)
    paper.write(5, f" {PROSE}")
    paper.set_xy(20, -40)
    _write(paper, "1 Ada Park, Ice, The Meadow Post, 2024.", Type(size=8))
    assert _kinds(paper) == [
        ("paragraph", f"It froze in one night. {PROSE}"),
        ("footnote", "1 Ada Park, Ice, The Meadow Post, 2024."),
    ]


def test_what_the_file_says_of_itself_counts_where_its_front_does_not_say_it() -> None:
    paper = _paper(title="How Rivers Freeze", author="Ada Park")
    _write(paper, PROSE)
    told = [("title", "How Rivers Freeze"), ("byline", "Ada Park"), ("paragraph", PROSE)]
    assert _kinds(paper) == told


def _locked() -> bytes:
    paper = _paper()
    _write(paper, PROSE)
    paper.set_encryption(owner_password="north", user_password="wind")  # noqa: S106 — a test's own
    return bytes(paper.output())


def _scanned() -> bytes:
    paper = _paper()
    paper.rect(20, 20, 100, 100)
    return bytes(paper.output())


def _swollen() -> bytes:
    paper = _paper()
    _write(paper, PROSE)
    return bytes(paper.output()) + b"\n9 0 obj <</Filter /FlateDecode>>stream\n" + zlib.compress(bytes(150_000_000))


def _crowded() -> bytes:
    paper = _paper()
    paper.set_font("Helvetica", "", 1)
    for place in range(600):
        paper.text(1, place / 3, "It froze. " * 20)
    return bytes(paper.output())


def _written() -> bytes:
    paper = _paper()
    _write(paper, PROSE)
    return bytes(paper.output())


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (_locked, "protected by a password"),
        (_scanned, "has no text"),
        (_swollen, "more than any article"),
        (_crowded, "more than any article"),
        (lambda: b"%PDF-1.7\nnothing", "damaged or cut off"),
    ],
)
def test_what_cannot_be_read_is_told_with_a_hint(make: Callable[[], bytes], message: str) -> None:
    with pytest.raises(SourceError, match=message) as caught:
        read_document(make(), origin="a.docx")
    assert caught.value.hint


WHOLE = _written()


@settings(max_examples=200)
@given(st.binary(max_size=200), st.integers(0, len(WHOLE)))
def test_any_bytes_are_read_or_refused(data: bytes, place: int) -> None:
    for made in (b"%PDF-1.7\n" + data, WHOLE[:place] + data + WHOLE[place + len(data) :]):
        try:
            document = read_document(made, origin="a.pdf")
        except SourceError as error:
            assert error.hint  # noqa: PT017
        else:
            assert all(block.text == document.text[slice(*block.passage.span.ranges[0])] for block in document.blocks)
