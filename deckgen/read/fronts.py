"""A file's properties and its pieces in, what of the properties counts out: they give way to what the front shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from deckgen.read.drawing import Piece, plain
from deckgen.read.emphasis import ASKING
from deckgen.read.facts import Facts

# "By Ada Park", "Author: Ada Park", "Von Ada Park" — yes.   "Byron Park" — no.
BYLINE = re.compile(r"(?:by|von|par|por|di|door|authors?|interview(?:ed)? by)\b", re.IGNORECASE)
# "June 2024" — yes.   "1/2" — no.
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# "Ada Park", "Dr. Ada Park" — yes.   "suzuen", "Windows User", "Microsoft Office User", "python-docx" — no.
PERSON = re.compile(
    r"(?!.*\b(?:user|microsoft|windows|admin\w*|unknown|anonymous)\b)[^\W\d_].*\s.*[^\W\d_].*", re.IGNORECASE
)
# "Microsoft Word - draft3.doc", "Ice.docx", "Untitled", "Document1" — yes.   "Ice" — no.
NO_TITLE = re.compile(
    r"microsoft word.*|\S*\.\w{2,5}|untitled.*|(?:document|presentation)\s?\d*|[\W\d_]*", re.IGNORECASE
)
WORD = re.compile(r"[^\W_]+")
HEAD_PIECES = 12
LONG_WORDS = 25
"""A paragraph of so many words is the article's own; the front ends before it."""


class Properties(NamedTuple):
    """What programs note about a file, often of another one that it was made from."""

    title: str = ""
    author: str = ""
    date: str = ""
    language: str = ""


def add_properties(properties: Properties, pieces: Sequence[Piece]) -> tuple[Facts, list[Piece]]:
    """Return what is known of an article, and its pieces with its title as a heading that the facts name."""
    front = list(_front(pieces))
    lines = [_text(piece) for piece in front]
    title = _title_place(front, properties.title)
    is_named = any(piece.kind == "byline" for piece in front) or any(map(BYLINE.match, lines))
    is_dated = any(piece.kind == "date" for piece in front) or any(map(YEAR.search, lines))
    facts = Facts(
        titles=_titles(lines, title, properties.title),
        byline=() if is_named or _is_no_author(properties.author, lines) else (properties.author,),
        date="" if is_dated else properties.date,
        language=properties.language,
    )
    return facts, [
        _settled(piece, is_title=place == title, is_front=place < len(front)) for place, piece in enumerate(pieces)
    ]


def _front(pieces: Sequence[Piece]) -> Iterator[Piece]:
    return takewhile(lambda piece: len(_text(piece).split()) < LONG_WORDS, pieces[:HEAD_PIECES])


def _title_place(front: list[Piece], title: str) -> int | None:
    """Return which line is the title: the one in that style, else one that says what the file's own title says."""
    styled = (place for place, piece in enumerate(front) if piece.kind == "title" and _text(piece))
    same = (place for place, piece in enumerate(front) if _key(title) and _key(_text(piece)) == _key(title))
    return next(styled, next(same, None))


def _titles(lines: list[str], place: int | None, title: str) -> tuple[str, ...]:
    """Return the title: the line that is it, else the file's own where no line can be one."""
    if place is not None:
        return (lines[place],)
    shown = next((line for line in lines if line), "")
    return (title,) if (not shown or shown.endswith(ASKING)) and not NO_TITLE.fullmatch(title) else ()


def _is_no_author(author: str, lines: list[str]) -> bool:
    return PERSON.fullmatch(author) is None or any(author.casefold() in line.casefold() for line in lines)


def _settled(piece: Piece, *, is_title: bool, is_front: bool) -> Piece:
    """Return a piece with the title as a heading, and what is a fact in the front alone as words elsewhere."""
    if is_title or piece.kind == "title":
        return piece._replace(kind="heading", level=1)
    is_stray = piece.kind in {"subtitle", "byline", "date"} and not is_front
    return piece._replace(kind="paragraph") if is_stray else piece


def _text(piece: Piece) -> str:
    return plain("".join(run.text for run in piece.runs))


def _key(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))
