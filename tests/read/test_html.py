"""Web pages of every encoding and kind, and what is no article."""

from __future__ import annotations

import time
from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.errors import SourceError
from deckgen.model.document import Document, Image
from deckgen.read import read_document

RUSSIAN = "Река замёрзла рано"
TAGS = """
<p> </p> <b> </b> <br> <h1> </h1> <h2>Why?</h2> <ul><li> </ul> <table><tr><td> </table> <figure> <figcaption> </figure>
<aside> </aside> <nav> </nav> <main> <article> <pre> <code> <hr> <q> <blockquote> <title> <head> <body> <form> <svg>
<script> <!-- --> &amp; &#0; &#xe000;7&#xe001; {{ }} {%x%} **
"""
LINES = (
    "\n",
    "\n\n",
    "# ",
    "> ",
    "- ",
    "```\n",
    "[^1]",
    "[^1]: x",
    "---\n",
    "+++\n",
    "a: b\n",
    "It froze. ",
    "Park: ",
    "Why? ",
)
SIGNS = ("\x00", "\ue000", "\ue001", "\u2028", "<img src=a.png>")
PIECES = st.lists(st.sampled_from((*TAGS.split(), *LINES, *SIGNS))).map("".join)


def _page(text: str, *, head: str = "") -> str:
    return f"<html><head>{head}</head><body><p>{text}</p></body></html>"


def _read(data: bytes | str, *, origin: str = "a.html") -> Document:
    return read_document(data if isinstance(data, bytes) else data.encode(), origin=origin)


@pytest.mark.parametrize(
    "data",
    [
        _page(RUSSIAN).encode(),
        _page(RUSSIAN).encode("utf-8-sig"),
        _page(RUSSIAN).encode("utf-16"),
        _page(RUSSIAN, head='<meta charset="windows-1251">').encode("cp1251"),
        _page(RUSSIAN, head='<meta http-equiv=content-type content="text/html; charset=koi8-r">').encode("koi8-r"),
        _page(RUSSIAN, head='<meta charset="windows-1252">').encode("utf-8-sig"),
        _page(RUSSIAN, head='<meta charset="ascii">').encode("utf-16"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_declares_or_shows(data: bytes) -> None:
    assert _read(data).text == RUSSIAN


def test_a_page_that_declares_what_it_is_not_is_read_as_any_text() -> None:
    assert _read(_page("Zoë – Ада", head='<meta charset="ascii">').encode()).text != ""
    assert _read(_page("Zoë’s", head='<meta charset="utf-8">').encode("cp1252")).text == "Zoë’s"
    assert _read(_page("Zoë’s", head='<meta charset="iso-8859-1">').encode("cp1252")).text == "Zoë’s"
    assert _read(_page("Ice", head='<meta charset="zip">')).text == "Ice"


def test_a_page_that_asks_to_sign_in_is_refused() -> None:
    with pytest.raises(SourceError, match="asks to sign in"):
        _read("<html><body><h1>Ice Post</h1><form><input name=u><input type=password></form></body></html>")


def test_elements_nested_without_end_are_refused_at_once() -> None:
    start = time.perf_counter()
    with pytest.raises(SourceError, match="nested too deep"):
        _read("<html>" + "<div>It froze. " * 100_000)
    assert time.perf_counter() - start < 10
    assert _read("<html><body>" + "<div>It froze. " * 1_000).text.count("froze") == 1_000


def test_a_document_type_defines_nothing() -> None:
    text = '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><html><body><p>&a; froze</p></body></html>'
    assert "root" not in _read(text).text
    assert "froze" in _read(text).text


def test_pictures_are_held_or_named_and_never_fetched() -> None:
    held = b64encode(b"\x89PNG").decode()
    page = (
        f'<p>It froze.</p><p><img alt="Ice" src="data:image/png;base64,{held}"></p><p><img src="https://example.org/a.png">'
        f'</p><p><img src="b%20c.png" alt=""></p><p><img src="data:image/png;base64,%%%" alt="Broken"></p>'
    )
    images = [block.image for block in _read(page).blocks if block.image is not None]
    assert images == [
        Image("Ice", "data:image/png", b"\x89PNG"),
        Image(None, "https://example.org/a.png"),
        Image(None, "b c.png"),
        Image("Broken", "data:image/png"),
    ]


def test_the_language_that_a_page_says_is_its_primary_tag() -> None:
    assert _read('<html lang="de-CH"><body><p>Eis</p></body></html>').language == "de"
    assert _read("<html><body><p>Eis</p></body></html>").language is None


@pytest.mark.parametrize(
    "text", ["---\na: &a [x]\nb: [*a, *a]\nauthor: *a\n---\nIt froze.", "+++\na = [[[[\n+++\nIt froze."]
)
def test_front_matter_of_any_shape_leaves_the_words(text: str) -> None:
    assert _read(text, origin="a.md").blocks[-1].text == "It froze."


@pytest.mark.parametrize(
    "text", ["---\ntitle: Ice\n---\nIt froze.", '+++\ntitle = "Ice"\n+++\nIt froze.', "---\ntitle: Ice\n..."]
)
def test_front_matter_is_read_whatever_ends_its_lines(text: str) -> None:
    assert _read(text.replace("\n", "\r\n"), origin="a.md").blocks[0] == _read(text, origin="a.md").blocks[0]
    assert _read(text, origin="a.md").blocks[0].kind == "title"


@given(PIECES, st.sampled_from(["a.md", "a.html", "a.txt"]))
def test_any_markup_is_read_and_every_passage_is_the_text_at_its_ranges(markup: str, origin: str) -> None:
    try:
        document = _read(markup, origin=origin)
    except SourceError:
        return  # not text
    for block in document.blocks:
        assert block.text == " ".join(document.text[start:end] for start, end in block.passage.span.ranges)
        assert block.text.strip()
        assert all(0 <= start < end <= len(block.text) for start, end in block.bold)


def test_reading_markup_takes_time_in_proportion_to_its_length() -> None:
    for text in ("**Ada Park:** It froze.\n\n" * 3_000, "<p><b>Ada Park:</b> It froze.</p>" * 3_000, "{{" * 20_000):
        start = time.perf_counter()
        _read(text, origin="a.md")
        assert time.perf_counter() - start < 10
