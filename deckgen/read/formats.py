"""A file's bytes and name in, its document out: which format it is in, and who reads that."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib import import_module
from pathlib import PurePath
from typing import Protocol

from deckgen.model.document import Document, SourceFormat
from deckgen.read.text import check_size


class Reader(Protocol):
    """Reads the bytes of one format; raises SourceError where they are none of it."""

    def __call__(self, data: bytes, *, origin: str) -> Document:
        """Return a file as blocks."""
        ...


READERS: Mapping[SourceFormat, tuple[str, str]] = {
    "text": ("deckgen.read.text", "read_text"),
    "markdown": ("deckgen.read.markdown", "read_markdown"),
    "html": ("deckgen.read.html", "read_html"),
    "docx": ("deckgen.read.word", "read_docx"),
    "pdf": ("deckgen.read.pdf", "read_pdf"),
}
"""The module of each reader and its name there, imported when such a file is read. Plain text refuses what is none."""

SUFFIXES: Mapping[str, SourceFormat] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mdx": "markdown",
    ".qmd": "markdown",
    ".rmd": "markdown",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
}
SAMPLE_BYTES = 65_536

# "<!DOCTYPE html>", "<?xml …?><html>", "<!-- saved from … --><html>" — yes.   "<p>It froze.</p>" — no, a fragment.
WHOLE_PAGE = re.compile(
    r"(?:(?:<\?xml[^>]*>|(?><!--.*?-->))\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
# "<p>It froze.</p>", "<h1 class=…>" — yes.   "<Q> Why?", "<https://example.org>" — no.
FRAGMENT = re.compile(
    r"<(?:p|div|h[1-6]|article|section|main|header|table|ul|ol|dl|figure|blockquote|center)\b", re.IGNORECASE
)
CLOSING_TAG = re.compile(r"</[a-z][a-z0-9]*>", re.IGNORECASE)
# "---\ntitle: Ice\n", "+++\ntitle = "Ice"\n" — yes.   "---\nIt froze.\n" — no, a rule.
FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?:[ \t\r]*(?:#.*)?\n)*['\"]?[\w-]+['\"]?[ \t]*:|\+\+\+[ \t]*\r?\n")
# "## Why now?", "**Ada Park:** It froze.", "[ice](https://…)", "![Ice](ice.png)", "```" — yes.   "#1 in sales" — no.
MARKDOWN_SIGN = re.compile(
    r"^#{1,6} \S|^(?:\d+\. )?(?:\*\*|__)\S.*?\S(?:\*\*|__)|\[[^\]\n]{1,300}\]\((?:https?:|/|#)|^!\[|^```", re.MULTILINE
)
LEAST_SIGNS = 3
"""Signs of Markdown in a file that nothing else tells of; a plain text has one by chance."""
LEAST_TAGS = 3


def read_document(data: bytes, *, origin: str, source_format: SourceFormat | None = None) -> Document:
    """Return a file as blocks.

    Args:
        data: The file as it is stored; a file without words gives a document without blocks.
        origin: The file's name, for messages, for the record, and to tell its format where its content does not.
        source_format: The format to read it in, if the user says so.

    Raises:
        SourceError: The bytes are too many or are none of that format.
    """
    check_size(len(data), origin=origin)
    module, name = READERS[source_format or find_format(data, name=origin)]
    read: Reader = getattr(import_module(module), name)
    return read(data, origin=origin)


def find_format(data: bytes, *, name: str) -> SourceFormat:
    """Return the format of a file: by its content where that is sure, then by its name, then by marks in its text."""
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if (data.startswith(b"PK\x03\x04") and b"word/" in data) or data.startswith(b"\xd0\xcf\x11\xe0"):
        return "docx"
    # All signs are ASCII: without its zeros UTF-16 shows them too, and what stands before them is a byte order mark.
    sample = data[:SAMPLE_BYTES].replace(b"\0", b"").decode("ascii", "replace").lstrip("\ufffd \t\r\n")
    return _by_text(sample, SUFFIXES.get(PurePath(name).suffix.lower(), "text"))


def _by_text(sample: str, named: SourceFormat) -> SourceFormat:
    if WHOLE_PAGE.match(sample):
        return "html"
    if FRONT_MATTER.match(sample):
        return "html" if named == "html" else "markdown"
    tags = len(CLOSING_TAG.findall(sample))
    if named == "markdown" or (named == "html" and tags):
        return named
    if tags >= LEAST_TAGS and FRAGMENT.match(sample):
        return "html"
    return "markdown" if len(MARKDOWN_SIGN.findall(sample)) >= LEAST_SIGNS else "text"
