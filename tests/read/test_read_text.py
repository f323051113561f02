"""Bytes read as text, and text read as blocks."""

from __future__ import annotations

import codecs
import hashlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.errors import SourceError
from deckgen.model.document import Document
from deckgen.read import MAX_BYTES, check_size, read_text
from deckgen.read.lines import BULLETS, MARKER, WHITE

WORDS = "Eis fällt — “so” sagt Ada Park.\n\nЛёд и снег.\n"
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.lists(
        st.sampled_from(
            [
                "",
                " ",
                "• One",
                "  - two",
                "•",
                "1. Three",
                "• 2) four",
                "A long line that breaks off in the middle of its",
                "sentence goes on.",
                "– and on",
                "Title",
                "* * *",
                "\u00a0x\u2028y\u0085z",
                "a\x0bb\x0cc",
                "\ufeff",
                "Q: Why?",
            ]
        )
    ).map("\n".join),
)


def _read(text: str) -> Document:
    return read_text(text.encode("utf-8-sig"), origin="a.txt")


def _blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in _read(text).blocks]


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"),
        WORDS.encode("utf-16-le"),
        WORDS.encode("utf-16-be"),
    ],
)
def test_every_unicode_encoding_gives_the_same_text(data: bytes) -> None:
    document = read_text(data, origin="a.txt")
    assert document.text == WORDS
    assert document.source.sha256 == hashlib.sha256(data).hexdigest()
    assert document.source.text_sha256 == hashlib.sha256(WORDS.encode()).hexdigest()


def test_western_text_that_is_not_utf8_is_windows_1252() -> None:
    assert read_text("Zoë says “naïve” – twice…".encode("cp1252"), origin="a.txt").text == "Zoë says “naïve” – twice…"


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        (b"PK\x03\x04rest", "a Word or zip file"),
        (b"%PDF-1.7", "a PDF file"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\xd0\xcf\x11\xe0", "an old Word file"),
        (b"{\\rtf1 Hello}", "a rich text file"),
        (b"text\0with\0zeros and more text", "bytes that are no characters"),
        (bytes(range(1, 9)) * 9, "bytes that are no characters"),
        ("Река замёрзла, и лёд стоит до мая.".encode("cp1251"), "save it as plain text"),
        (b"The river\x81 froze.", "line 1 is neither UTF-8 nor Windows-1252"),
        ("“Ice”, he said — “is patient.”".encode() + b"\xff", "save it as plain text"),
    ],
)
def test_what_is_no_text_is_refused_with_a_hint(data: bytes, hint: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_text(data, origin="a.docx")
    assert '"a.docx"' in caught.value.message
    assert hint in str(caught.value.hint)


def test_a_file_too_large_is_refused_before_it_is_read() -> None:
    check_size(MAX_BYTES, origin="a.txt")
    with pytest.raises(SourceError, match="larger than 20 MB"):
        check_size(MAX_BYTES + 1, origin="a.txt")


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        document = read_text(data, origin="a.bin")
    except SourceError as error:
        assert error.hint  # noqa: PT017
    else:
        assert document.source.name == "a.bin"


def test_an_empty_file_has_no_blocks() -> None:
    assert _read("").blocks == _read(" \n\t\n\ufeff").blocks == ()


def test_line_ends_stay_and_count() -> None:
    document = _read("One\r\n\r\nTwo\rThree")
    assert document.text == "One\r\n\r\nTwo\rThree"
    assert [(block.text, *block.passage.span.ranges, block.passage.span.line) for block in document.blocks] == [
        ("One", (0, 3), 1),
        ("Two", (7, 10), 3),
        ("Three", (11, 16), 4),
    ]


def test_bullets_and_numbers_stand_before_the_words_of_an_item() -> None:
    assert _blocks("• One\n - two\n* three\n12. four\n• 5) five\n•\nsix") == [
        ("list item", word) for word in ("One", "two", "three", "four", "five", "six")
    ]


def test_rules_and_years_are_no_bullets() -> None:
    assert _blocks("--\n\n* * *\n\n2019. A good year\n\n-5 degrees") == [
        ("paragraph", text) for text in ("--", "* * *", "2019. A good year", "-5 degrees")
    ]


def test_whole_lines_are_paragraphs_where_nothing_is_wrapped() -> None:
    caption = "The mayor opens the bridge over the frozen river. (Ann Lee/The Meadow Post)"
    assert _blocks(f"Title\n{caption}\n{caption}\nAnother paragraph.") == [
        ("paragraph", text) for text in ("Title", caption, caption, "Another paragraph.")
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "Why did it freeze?\n"
        "Park: The winter was long, and people have been asking about the\n"
        "river ever since it froze. It had been warm until early December\n"
        "– and dry – when the wind turned and blew from the north for two\n"
        "weeks.\n\n"
        "- An item that is long enough to be wrapped somewhere around here\n"
        "  goes on under its words.\n"
        "- Another one."
    )
    blocks = _read(text).blocks
    assert [block.kind for block in blocks] == ["paragraph", "paragraph", "list item", "list item"]
    assert blocks[1].text.endswith(
        "early December – and dry – when the wind turned and blew from the north for two weeks."
    )
    assert len(blocks[1].passage.span.ranges) == 4
    assert blocks[1].passage.span.line == 2
    assert blocks[2].text.endswith("somewhere around here goes on under its words.")


@given(TEXTS)
def test_every_word_stands_in_one_block_or_is_a_bullet(text: str) -> None:
    try:
        document = _read(text)
    except SourceError:
        return  # control characters
    left = list(document.text)
    for block in document.blocks:
        for start, end in block.passage.span.ranges:
            assert "".join(left[start:end]) == document.text[start:end]
            left[start:end] = [" "] * (end - start)
    for line in "".join(left).splitlines():
        rest = line.strip(WHITE)
        assert not rest or rest in BULLETS or MARKER.fullmatch(rest + " ")


@given(TEXTS)
def test_passages_are_the_source_at_their_ranges(text: str) -> None:
    try:
        document = _read(text)
    except SourceError:
        return
    lines = document.text.splitlines()
    last = 0
    for passage in (block.passage for block in document.blocks):
        assert passage.text == " ".join(document.text[start:end] for start, end in passage.span.ranges)
        for number, (start, end) in enumerate(passage.span.ranges):
            assert last <= start < end
            assert document.text[start:end] == document.text[start:end].strip(WHITE)
            assert document.text[start:end] in lines[passage.span.line - 1 + number]
            last = end


def test_reading_stays_linear() -> None:
    for text in ("• " * 500_000, "1." * 500_000, "a\n" * 50_000, " " * 1_000_000 + "x"):
        start = time.perf_counter()
        read_text(text.encode(), origin="a.txt")
        assert time.perf_counter() - start < 10
