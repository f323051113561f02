"""A PDF file's bytes in, its document out."""

from __future__ import annotations

from collections.abc import Mapping

from deckgen.errors import SourceError
from deckgen.model.document import Document
from deckgen.read.drawing import Origin, Piece, draw_document
from deckgen.read.emphasis import set_apart
from deckgen.read.facts import tell_facts
from deckgen.read.fronts import Properties, add_properties
from deckgen.read.pdf.columns import find_columns
from deckgen.read.pdf.lines import Line
from deckgen.read.pdf.margins import find_margins
from deckgen.read.pdf.paragraphs import find_paragraphs
from deckgen.read.pdf.pdfium import open_book
from deckgen.read.pdf.pieces import draw_paragraphs, split_notes
from deckgen.read.pdf.setting import set_lines

SCANNED = "its pages are pictures: have a program for text recognition (OCR) add the text"


def read_pdf(data: bytes, *, origin: str) -> Document:
    """Return a PDF as blocks: the text column by column, then its notes, then running heads and feet as navigation.

    Raises:
        SourceError: It is protected, damaged or too long, or has no text.
    """
    with open_book(data, origin=origin) as book:
        pages = [[*set_lines(parts, page=number)] for number, parts in enumerate(book.pages, start=1)]
        properties = _properties(book.notes)
    if not any(pages):
        raise SourceError(f'"{origin}" has no text', hint=SCANNED)
    facts, pieces = add_properties(properties, [*_draw(pages)])
    return draw_document(tell_facts(facts, pieces), Origin(data, origin, "pdf"), language=facts.tag)


def _draw(pages: list[list[Line]]) -> list[Piece]:
    margins = find_margins(pages)
    outside = [line for page in pages for line in page if line in margins or line.face.is_turned]
    inside = [[line for line in page if line not in margins and not line.face.is_turned] for page in pages]
    columns, notes = split_notes(column for page in inside for column in find_columns(page))
    return [
        *draw_paragraphs(find_paragraphs(columns), find_paragraphs(notes)),
        *(Piece("navigation", tuple(set_apart(line.words)), page=line.page) for line in outside),
    ]


def _properties(notes: Mapping[str, str]) -> Properties:
    """Return title and author. The day is that of the printing, and tells nothing of the article."""
    return Properties(title=notes.get("Title", "").strip(), author=notes.get("Author", "").strip())
