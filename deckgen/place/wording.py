"""What a slot is to say, before it is known which wording fits."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from deckgen.model.deck import Form, Line


class Wording(NamedTuple):
    """One way to say a paragraph; with the form where the words are the article's."""

    text: str
    form: Form | None = None


class Paragraph(NamedTuple):
    """A paragraph's wordings in order of preference, one at least, and the article's paragraph it draws on."""

    wordings: tuple[Wording, ...]
    source: int = 0
    level: int = 0
    follows: bool = False
    """Whether it must stand right behind the paragraph before it."""


Words = tuple[Paragraph, ...]


def from_lines(lines: Iterable[Line]) -> Words:
    """Return lines as paragraphs with all their forms."""
    return tuple(
        Paragraph(tuple(Wording(f.text, f) for f in line.forms), line.paragraph, line.level, line.follows)
        for line in lines
    )


def from_form(form: Form) -> Words:
    """Return a single wording of the article's."""
    return (Paragraph((Wording(form.text, form),)),)


def with_share(words: Words, share: str) -> Words:
    """Return a title with its share behind it, such as "Context (2 of 3)"; its form stays what the article says."""
    if not share:
        return words
    return tuple(
        paragraph._replace(wordings=tuple(Wording(f"{w.text} {share}", w.form) for w in paragraph.wordings))
        for paragraph in words
    )


def from_text(*texts: str | None) -> Words:
    """Return deckgen's own words as paragraphs, leaving out what is not there."""
    return tuple(Paragraph((Wording(text),)) for text in texts if text)
