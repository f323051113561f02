"""Drafts of all slides in; the slides with every link leading to its slide, and every number as it is shown, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from deckgen.model.notice import Notice
from deckgen.model.placed import Fill, PlacedParagraph, PlacedSlide, Run
from deckgen.model.span import Span
from deckgen.place.referring import Found, Mention, runs_of
from deckgen.place.tabling import RuledGrid, set_table


class Leads(NamedTuple):
    """Where a fill leads: as a whole to a question, or in each of its paragraphs to slides mentioned or a question."""

    question: int | None
    mentions: tuple[tuple[Mention, ...], ...]
    questions: tuple[int | None, ...]


class Draft(NamedTuple):
    """A placed slide whose links still name questions and words: which it answers, and whose words it holds."""

    slide: PlacedSlide
    question: int | None
    holds: tuple[Span, ...]
    leads: tuple[Leads, ...]
    notices: tuple[Notice, ...]
    table: RuledGrid | None = None


@dataclass(frozen=True)
class Addresses:
    """Where questions and words have come to stand."""

    drafts: Sequence[Draft]
    first_number: int

    @cached_property
    def _first(self) -> dict[int, int]:
        first: dict[int, int] = {}
        for index, draft in enumerate(self.drafts):
            if draft.question is not None:
                first.setdefault(draft.question, index)
        return first

    @cached_property
    def _held(self) -> tuple[tuple[int, int, int], ...]:
        return tuple(
            (one.start, one.end, index)
            for index, draft in enumerate(self.drafts)
            for span in draft.holds
            for one in span.ranges
        )

    def of_question(self, question: int | None) -> int | None:
        """Return the index of the first slide of a question."""
        return None if question is None else self._first.get(question)

    def of_words(self, at: Span) -> int | None:
        """Return the index of the first slide whose notes, or which itself, holds how the words begin."""
        start = at.ranges[0].start
        return next((index for first, end, index in self._held if first <= start < end), None)

    def shows(self, index: int, at: Span) -> bool:
        """Tell whether a slide shows words of a sentence, and does not only hold them in its notes."""
        first, last = at.ranges[0].start, at.ranges[-1].end
        forms = (p.form for fill in self.drafts[index].slide.fills for p in fill.paragraphs if p.form)
        return any(start < last and first < end for form in forms for start, end in form.span.ranges)


def link_slides(drafts: Sequence[Draft], *, first_number: int) -> Iterator[PlacedSlide]:
    """Yield the slides with their links; what should lead to words that no slide holds is left out."""
    addresses = Addresses(drafts, first_number)
    for draft in drafts:
        fills = tuple(
            _linked(fill, leads, addresses) for fill, leads in zip(draft.slide.fills, draft.leads, strict=True)
        )
        table = draft.table and set_table(draft.table, place_of=addresses.of_words, first_number=first_number)
        yield draft.slide._replace(fills=fills, table=table)


def _linked(fill: Fill, leads: Leads, addresses: Addresses) -> Fill:
    paragraphs = (
        _told(paragraph, mentions, addresses) if mentions else _led(paragraph, addresses.of_question(question))
        for paragraph, mentions, question in zip(fill.paragraphs, leads.mentions, leads.questions, strict=True)
    )
    told = tuple(paragraph for paragraph in paragraphs if paragraph.text)
    return fill._replace(paragraphs=told, link=addresses.of_question(leads.question))


def _led(paragraph: PlacedParagraph, index: int | None) -> PlacedParagraph:
    """Let a paragraph lead to a slide by its first word, the question's number: whole lines underlined read badly."""
    if index is None:
        return paragraph
    first, gap, rest = paragraph.text.partition(" ")
    return paragraph._replace(runs=(Run(first, index), Run(f"{gap}{rest}")))


def _told(paragraph: PlacedParagraph, mentions: Sequence[Mention], addresses: Addresses) -> PlacedParagraph:
    """Say of a paragraph that mentions slides which they are; nothing where none of them holds the words."""
    places = ((mention, addresses.of_words(mention.at)) for mention in mentions)
    known = ((mention, index) for mention, index in places if index is not None)
    found = [Found(mention.credit, index, addresses.shows(index, mention.at)) for mention, index in known]
    runs = runs_of(found, first_number=addresses.first_number)
    return paragraph._replace(text="".join(run.text for run in runs), runs=runs)
