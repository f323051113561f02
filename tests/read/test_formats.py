"""Which format a file is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.model.document import SourceFormat
from deckgen.read.formats import find_format

PAGE = "<!DOCTYPE html><html><body><p>It froze.</p></body></html>"
FRONT = "---\n# where it stands\ntitle: Ice\n---\n\nIt froze.\n"


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("How Rivers Freeze\n\nWhy?\n\nPark: It is cold.", "ice.txt", "text"),
        ("How Rivers Freeze\n\nWhy?\n\nPark: It is cold.", "ice.html", "text"),
        ("How Rivers Freeze\n\nWhy?\n\nPark: It is cold.", "ice.md", "markdown"),
        ("# 1 in sales\n\n**Why?**", "ice.txt", "text"),
        ("# Ice\n\n**Why?**\n\n[Park](https://example.org) knows.", "ice.txt", "markdown"),
        ("---\nIt froze.", "ice.txt", "text"),
        (FRONT, "standard input", "markdown"),
        (FRONT, "ice.html", "html"),
        ('+++\ntitle = "Ice"\n+++\n', "ice", "markdown"),
        (PAGE, "ice.docx", "html"),
        (f"<?xml version='1.0'?>\n<!-- saved from a page -->\n{PAGE}", "ice.txt", "html"),
        ("<p>It froze.</p><p>It thawed.</p><p>It froze.</p>", "ice", "html"),
        ("<p align=center><b>Ice</b></p></div>\n\n# Ice", "ice.md", "markdown"),
    ],
)
def test_content_tells_the_format_before_the_name_does(text: str, name: str, expected: SourceFormat) -> None:
    assert find_format(text.encode(), name=name) == expected
    assert find_format(text.encode("utf-8-sig"), name=name) == expected
    assert find_format(text.encode("utf-16"), name=name) == expected


def test_first_bytes_tell_word_and_pdf_whatever_the_name() -> None:
    assert find_format(b"%PDF-1.7 rest", name="ice.docx") == "pdf"
    assert find_format(b"PK\x03\x04 word/document.xml", name="ice.md") == "docx"
    assert find_format(b"\xd0\xcf\x11\xe0", name="ice.txt") == "docx"
    assert find_format(b"PK\x03\x04 ppt/presentation.xml", name="ice.docx") == "text"


@given(st.binary(), st.sampled_from(["a.txt", "a.md", "a.html", "a"]))
def test_any_bytes_have_a_format(data: bytes, name: str) -> None:
    assert find_format(data, name=name)
