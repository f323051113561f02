"""Who says what in an article, and what every block of it is."""

from __future__ import annotations

from typing import Literal, NamedTuple

from deckgen.model.document import Image, Source
from deckgen.model.span import Passage, Span

RemarkRole = Literal["disclaimer", "publication type", "note"]
LedgerRole = Literal[
    "title",
    "subtitle",
    "byline",
    "date",
    "publisher",
    "takeaways-heading",
    "takeaway",
    "introduction",
    "heading",
    "question",
    "answer",
    "subheading",
    "pull-quote",
    "caption",
    "credit",
    "image",
    "remark",
    "footnote",
    "navigation",
    "duplicate",
    "unplaced",
]


class Expert(NamedTuple):
    """Somebody who answers: the fullest name the article gives, and the short label that stands before the answers."""

    id: str
    name: str
    label: str | None = None
    affiliation: str | None = None
    role: str | None = None


class Answer(NamedTuple):
    """What one expert, or several under a joint label, said to one question; nobody where nobody is named."""

    experts: tuple[Expert, ...]
    paragraphs: tuple[Passage, ...]
    pull_quotes: tuple[Passage, ...] = ()


class Question(NamedTuple):
    """A question without its label or number, and its answers in the order printed."""

    passage: Passage
    answers: tuple[Answer, ...]


class ArticleSection(NamedTuple):
    """A part of an article without questions; no heading where the part has none."""

    heading: Passage | None
    paragraphs: tuple[Passage, ...]


class PullQuote(NamedTuple):
    """A repeated sentence that belongs to no answer."""

    passage: Passage
    experts: tuple[Expert, ...] = ()


class Photo(NamedTuple):
    """A picture, its words, or both: the caption without its credit, the credit without its brackets."""

    span: Span
    caption: Passage | None
    credit: Passage | None = None
    image: Image | None = None


class Remark(NamedTuple):
    """A line about the publication, not about its subject."""

    passage: Passage
    role: RemarkRole


class LedgerEntry(NamedTuple):
    """The one role of one block; a duplicate names the index of the block that it repeats."""

    role: LedgerRole
    text: str
    span: Span
    of: int | None = None


class Article(NamedTuple):
    """An article taken apart, with a ledger that accounts for every block once, in order."""

    source: Source
    language: str
    title: Passage | None = None
    subtitle: Passage | None = None
    byline: tuple[Passage, ...] = ()
    publisher: str | None = None
    date: str | None = None
    url: str | None = None
    takeaways: tuple[Passage, ...] = ()
    introduction: tuple[Passage, ...] = ()
    experts: tuple[Expert, ...] = ()
    questions: tuple[Question, ...] = ()
    sections: tuple[ArticleSection, ...] = ()
    pull_quotes: tuple[PullQuote, ...] = ()
    photos: tuple[Photo, ...] = ()
    remarks: tuple[Remark, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()
    list_items: frozenset[Span] = frozenset()
    """The places of paragraphs that are items of a list."""
