"""What a file says of its article in, the blocks that say so out: in front of the words, or among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import NamedTuple

from deckgen.model.document import FactKind
from deckgen.read.drawing import Piece, Run, plain

# "ada-park", "melody", "https://example.org/ada" — yes, an account.   "Ada Park", "WHO", "大和田" — no.
ACCOUNT = re.compile(r"[a-z0-9@._/-]+|\w+://\S+|\S+@\S+")
# "<em>", "</b>" — yes.   "a < b" — no.
TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+")
LONG_WORDS = 25
"""A paragraph of so many words is the article's own: a heading after it is not the title."""
LEAST_SHARED = 2
"""Words; a heading of one word stands in many a title."""


class Facts(NamedTuple):
    """What a file says of its article, as it is written; the titles from the likeliest on."""

    titles: tuple[str, ...] = ()
    subtitle: str = ""
    byline: tuple[str, ...] = ()
    date: str = ""
    publisher: str = ""
    address: str = ""
    language: str = ""

    @property
    def tag(self) -> str | None:
        """The primary tag of the language."""
        found = re.match(r"[A-Za-z]{2,3}(?![A-Za-z])", self.language.strip())
        return found.group().lower() if found else None


def tell_facts(facts: Facts, pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces with what the file says before them; where one of them is the title, it is that one."""
    title = _title_among(pieces, facts.titles)
    told: list[tuple[FactKind, str]] = [
        ("title", facts.titles[0] if title is None and facts.titles else ""),
        ("subtitle", facts.subtitle),
        *(("byline", name) for name in facts.byline if not ACCOUNT.fullmatch(name)),
        ("date", facts.date),
        ("publisher", facts.publisher),
        ("address", facts.address),
    ]
    for kind, words in told:
        yield Piece(kind, (Run(clean(words)),))
    for place, piece in enumerate(pieces):
        yield piece._replace(kind="title", level=None) if place == title else piece


def clean(words: str) -> str:
    """Return a value without the markup that stands in it."""
    return plain(TAG.sub("", unescape(words)))


def _title_among(pieces: Sequence[Piece], titles: tuple[str, ...]) -> int | None:
    """Return which heading before the first long paragraph is the title: one that the file names, else the top one."""
    headings = [place for place in _head(pieces) if pieces[place].kind == "heading"]
    for title in titles:
        for place in headings:
            key = _key(_text(pieces[place]))
            if key == _key(title) or (key.count(" ") + 1 >= LEAST_SHARED and f" {key} " in f" {_key(title)} "):
                return place
    tops = [place for place, piece in enumerate(pieces) if piece.kind == "heading" and piece.level == 1]
    return tops[0] if len(tops) == 1 and tops[0] in headings and not titles else None


def _head(pieces: Sequence[Piece]) -> Iterator[int]:
    for place, piece in enumerate(pieces):
        if piece.kind not in {"navigation", "heading"} and len(_text(piece).split()) >= LONG_WORDS:
            return
        yield place


def _text(piece: Piece) -> str:
    return plain("".join(run.text for run in piece.runs))


def _key(text: str) -> str:
    return " ".join(WORD.findall(clean(text).casefold()))
