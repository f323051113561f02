"""What a slot is to say, before it is known which wording fits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from deckgen.model.deck import Reference
from deckgen.model.line import Form, Line
from deckgen.model.text import listed
from deckgen.place.referring import Mention, stand_in

Manner = Literal["item", "head", "plain"]
"""How a paragraph is set: as its slot says, or bold without a bullet, or just without a bullet."""


class Look(NamedTuple):
    """A paragraph's level in its slot, and its manner."""

    level: int = 0
    manner: Manner = "item"


ITEM = Look()
SECOND = Look(1)


class Wording(NamedTuple):
    """One way to say a paragraph; with the form where the words are the article's.

    Where it mentions slides, whose numbers are not known yet, its text is only as wide as what it will say.
    """

    text: str
    form: Form | None = None
    mentions: tuple[Mention, ...] = ()


class Paragraph(NamedTuple):
    """A paragraph's wordings in order of preference, one at least, and the article's paragraph it draws on."""

    wordings: tuple[Wording, ...]
    source: int = 0
    level: int = 0
    follows: bool = False
    """Whether it must stand right behind the paragraph before it."""
    manner: Manner = "item"
    lead: str | None = ""
    """What the notes say before it; None where they say nothing of it."""
    question: int | None = None
    """The question whose slides it leads to."""

    @property
    def look(self) -> Look:
        """How it is set."""
        return Look(self.level, self.manner)


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


def from_references(references: Sequence[Reference]) -> Words:
    """Return who says something and where, on a second level: by whole names, else by labels, else slides only."""
    if not references:
        return ()
    whole = (listed([expert.name for expert in one.experts]) for one in references)
    short = (listed([expert.label or expert.name for expert in one.experts]) for one in references)
    nobody = ("" for _ in references)
    told = dict.fromkeys(
        tuple(Mention(credit, one.at) for credit, one in zip(naming, references, strict=True))
        for naming in (whole, short, nobody)
    )
    return (Paragraph(tuple(Wording(stand_in(mentions), mentions=mentions) for mentions in told), level=1),)


def without_mentions(words: Words) -> Words:
    """Return only the paragraphs that mention no slides."""
    return tuple(paragraph for paragraph in words if not paragraph.wordings[0].mentions)
