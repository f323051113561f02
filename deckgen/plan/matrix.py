"""The article in; the slide that shows who answers which question out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deckgen.model.article import Answer, Expert
from deckgen.model.deck import MatrixRow, MatrixSlide
from deckgen.model.line import Note
from deckgen.model.notice import Notice
from deckgen.model.span import Span
from deckgen.plan.subject import Subject

LEAST = 3
"""Of two experts or two questions the agenda tells as much."""


MOST_SLIDES = 4
"""A table of more slides is no overview, and the agenda names who answers as well."""


def plan_matrix(subject: Subject) -> Iterator[MatrixSlide]:
    """Yield the slide where three or more experts answer three or more questions and the layout has a page for it."""
    experts = _answering(subject)
    if not 0 < _slides(subject) <= MOST_SLIDES:
        return
    rows = tuple(
        MatrixRow(asked, tuple(_beginning(question.answers, expert) for expert in experts))
        for asked, question in zip(subject.asked, subject.article.questions, strict=True)
    )
    note = Note("Who answers what:", source=subject.citation)
    yield MatrixSlide(subject.heading("matrix", "Who answers on which slide"), experts, rows, note)


def notices_of_matrix(subject: Subject) -> Iterator[Notice]:
    """Tell of a table that is left out for its size."""
    slides = _slides(subject)
    if slides > MOST_SLIDES:
        yield Notice(f"a table of who answers which question would take {slides} slides, so there is none")


def _slides(subject: Subject) -> int:
    """Return how many slides the table takes; none where it would say no more than the agenda."""
    experts, asked = _answering(subject), subject.asked
    if min(len(experts), len(asked)) < LEAST:
        return 0
    return subject.budget.table_slides([expert.name for expert in experts], [one.shown.text for one in asked])


def _answering(subject: Subject) -> tuple[Expert, ...]:
    """Return the experts who answer anything, in the order presented: an empty column would say nothing."""
    heard = {expert for asked in subject.asked for expert in subject.answering(asked.number)}
    return tuple(expert for expert in subject.article.experts if expert in heard)


def _beginning(answers: Sequence[Answer], expert: Expert) -> Span | None:
    """Return where an expert's first words in answer to a question stand."""
    passages = (p for answer in answers if expert in answer.experts for p in (*answer.paragraphs, *answer.pull_quotes))
    return next((passage.span for passage in passages), None)
