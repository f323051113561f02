"""Pieces of a marked-up file in, its document out: the text drawn from it, and each block's place in that text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import NamedTuple

from deckgen.model.document import Block, BlockKind, Document, Image, Source, SourceFormat
from deckgen.model.span import Passage, Range, Span
from deckgen.read.lines import WHITE

BETWEEN = "\n\n"
"""What stands between two blocks, as in a plain text."""
NO_WORDS = "[image]"

# "ex\u00adample", "\u200b", "\x07" — yes, none is seen.   "\t", "\n" — no, they part words.
UNSEEN = re.compile(r"[\u00ad\u200b\u2060\ufeff\x00-\x08\x0e-\x1b\x7f]|[\ud800-\udfff]")
SPACE = re.compile(rf"[{WHITE}]+")


class Run(NamedTuple):
    """Words of one look."""

    text: str
    is_bold: bool = False


class Piece(NamedTuple):
    """A block on its way into the text: white space in its runs is one space, wherever it stands."""

    kind: BlockKind
    runs: tuple[Run, ...]
    level: int | None = None
    image: Image | None = None
    page: int | None = None


class Origin(NamedTuple):
    """Where a document was drawn from: the file's bytes, its name and format."""

    data: bytes
    name: str
    format: SourceFormat


def draw_document(pieces: Iterable[Piece], origin: Origin, *, language: str | None = None) -> Document:
    """Return the pieces that have words as a document; its text is theirs, a blank line between two."""
    blocks = tuple(_place(pieces))
    text = BETWEEN.join(block.text for block in blocks)
    source = Source(
        name=origin.name,
        format=origin.format,
        sha256=sha256(origin.data).hexdigest(),
        text_sha256=sha256(text.encode()).hexdigest(),
    )
    return Document(source=source, text=text, blocks=blocks, language=language)


def _place(pieces: Iterable[Piece]) -> Iterator[Block]:
    start, number = 0, 0
    for piece in pieces:
        text, bold = _words(piece)
        if not text:
            continue
        number += 1
        end = start + len(text)
        # One block is one line, and a blank one stands between two.
        span = Span((Range(start, end),), 2 * number - 1, page=piece.page, paragraph=number)
        yield Block(piece.kind, Passage(text, span), level=piece.level, bold=bold, image=piece.image)
        start = end + len(BETWEEN)


def _words(piece: Piece) -> tuple[str, tuple[Range, ...]]:
    """Return a piece's text, and where in it stands what is bold."""
    if piece.image is not None:
        return plain(piece.image.alt or "") or NO_WORDS, ()
    text = ""
    bold: list[Range] = []
    for run in piece.runs:
        words = SPACE.sub(" ", UNSEEN.sub("", run.text))
        words = words.lstrip(" ") if not text or text.endswith(" ") else words
        if run.is_bold and words.strip():
            start, end = len(text) + len(words) - len(words.lstrip()), len(text) + len(words.rstrip())
            goes_on = bool(bold) and not text[bold[-1].end :].strip()
            bold[-1:] = [Range(bold[-1].start, end)] if goes_on else [*bold[-1:], Range(start, end)]
        text += words
    return text.rstrip(" "), tuple(bold)


def plain(text: str) -> str:
    """Return words as they stand in a drawn text: one space between two, nothing unseen."""
    return SPACE.sub(" ", UNSEEN.sub("", text)).strip(" ")
