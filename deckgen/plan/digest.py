"""Planned answers and parts in; the few slides that say their bottom line, and hold all of them in their notes, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deckgen.model.deck import AnswerSlide, CreditedLine, OverviewSlide, SectionSlide, Slide, TakeawaysSlide
from deckgen.model.line import Line, Note, NotedAnswer
from deckgen.plan.answers import PlannedAnswer
from deckgen.plan.crediting import names_of
from deckgen.plan.holding import noted
from deckgen.plan.subject import Subject


class _Told(NamedTuple):
    """The line that stands for an answer or a part, where one does, whose it is, all of it, and its question."""

    line: Line | None
    credit: str
    whole: NotedAnswer
    question: int = 0


def plan_digest(
    subject: Subject, front: Sequence[Slide], answers: Sequence[PlannedAnswer], parts: Sequence[Slide]
) -> tuple[Slide, ...]:
    """Return the slides before the source: the front, and one line of each answer unless takeaways say enough.

    Args:
        subject: What is planned from.
        front: The slides before the first answer that stay.
        answers: What was planned of each answer.
        parts: The slides of what stands without questions.
    """
    told = (*_answers(answers), *_parts(subject, parts))
    kept = [slide for slide in front if not isinstance(slide, OverviewSlide)]
    has_takeaways = subject.extent.showing == "notes" and any(isinstance(slide, TakeawaysSlide) for slide in kept)
    if has_takeaways or OverviewSlide in subject.unused:
        return _holding(kept, [one.whole for one in told])
    overview = tuple(_overview(subject, told))
    unheard = [one.whole for one in told if one.line is None]
    return _holding((*kept, *overview), unheard)


def _answers(answers: Sequence[PlannedAnswer]) -> Iterator[_Told]:
    for answer in answers:
        slides = [slide for slide in answer.slides if isinstance(slide, AnswerSlide)]
        yield from (_Told(answer.summary, names_of(answer.experts), noted(slide), answer.question) for slide in slides)


def _parts(subject: Subject, slides: Sequence[Slide]) -> Iterator[_Told]:
    headings = {section.heading.text for section in subject.article.sections if section.heading}
    for slide in slides:
        if isinstance(slide, SectionSlide):
            heading = slide.heading if slide.heading in headings else ""
            credit = f"The article says under “{heading}”:" if heading else "The article says:"
            yield _Told(next(iter(slide.lines), None), heading, NotedAnswer(credit, slide.note.in_full))


def _overview(subject: Subject, told: Sequence[_Told]) -> Iterator[OverviewSlide]:
    lines = tuple(CreditedLine(one.line, one.credit, one.question, (one.whole,)) for one in told if one.line)
    if lines:
        heading = subject.heading("overview", "Short answers" if subject.article.questions else "In short")
        credit = "One line from each answer:" if subject.article.questions else "The article says:"
        yield OverviewSlide(heading, lines, Note(credit, source=subject.citation))


def _holding(slides: Sequence[Slide], answers: Sequence[NotedAnswer]) -> tuple[Slide, ...]:
    """Return the slides with answers in the notes of the last."""
    *others, last = slides
    return (*others, last._replace(note=last.note._replace(answers=tuple(answers))))
