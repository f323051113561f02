"""What stands on a slide as a line, and what its speaker has in the notes: words of the article, with their place."""

from __future__ import annotations

from typing import NamedTuple

from deckgen.model.span import Passage, Span


class Form(NamedTuple):
    """One wording of a line, the words it takes from the source, and the name of the rule that cut it.

    The text may differ from the source's words in the case of its first letter and in its final punctuation; a whole
    quotation stands in quotation marks.
    """

    text: str
    span: Span
    rule: str = "whole"


class Line(NamedTuple):
    """What stands on a slide as one bullet: its wordings in order of preference, and the paragraph it comes from."""

    forms: tuple[Form, ...]
    paragraph: int = 0
    level: int = 0
    """0 for a line of its own, 1 for an item under the line before it."""
    follows: bool = False
    """Whether it points at the line right before it, from which no page may part it."""


class NotedParagraph(NamedTuple):
    """A paragraph, or a part of one, that stands word for word in the notes, with its number in the answer from 1."""

    number: int
    passage: Passage


class NotedAnswer(NamedTuple):
    """What somebody said, whole, in the notes of a slide that is not theirs alone: the credit before the words."""

    credit: str
    paragraphs: tuple[NotedParagraph, ...]
    question: str | None = None


class Note(NamedTuple):
    """What the speaker has: whom to credit before the slide's lines, then paragraphs in full, then facts to know."""

    credit: str | None = None
    question: str | None = None
    """What the paragraphs in full answer."""
    in_full: tuple[NotedParagraph, ...] = ()
    source: str | None = None
    facts: tuple[str, ...] = ()
    answers: tuple[NotedAnswer, ...] = ()
    """What others say in full, after the paragraphs in full."""


class Asked(NamedTuple):
    """A question as slides refer to it: all its words, those that a slide shows, its number from 1, and of how many."""

    passage: Passage
    shown: Passage
    number: int
    total: int
