"""Slides that a deck does without in; what they hold out, for the notes of a slide that stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deckgen.model.deck import (
    AgendaSlide,
    AnswerSlide,
    ContextSlide,
    ExpertCard,
    ExpertsSlide,
    PhotoSlide,
    QuoteSlide,
    Slide,
    SourcesSlide,
    TakeawaysSlide,
    TitleSlide,
)
from deckgen.model.line import NotedAnswer
from deckgen.plan.crediting import lead_in, names_of
from deckgen.plan.sentences.words import says_within
from deckgen.plan.subject import Subject


def noted(slide: AnswerSlide) -> NotedAnswer:
    """Return all that an answer's notes hold in full, credited."""
    return NotedAnswer(lead_in(slide.experts, otherwise="The answer:"), slide.note.in_full, slide.note.question)


def with_front(title: TitleSlide, left_out: Sequence[Slide], subject: Subject) -> TitleSlide:
    """Return the title slide with what the slides left out behind it hold: introduction, experts, questions, source."""
    introduction = [n for slide in left_out if isinstance(slide, ContextSlide) for n in slide.note.in_full]
    facts = (fact for slide in left_out for fact in _facts(slide, subject))
    note = title.note._replace(
        in_full=(*title.note.in_full, *introduction),
        facts=(*title.note.facts, *facts),
    )
    return title._replace(note=note)


def _facts(slide: Slide, subject: Subject) -> Iterator[str]:
    match slide:
        case ContextSlide() | PhotoSlide():
            yield from slide.note.facts
        case ExpertsSlide():
            yield from (_card(card) for card in slide.cards)
        case TakeawaysSlide():
            yield from (f"Takeaway: {takeaway.line.forms[0].text}" for takeaway in slide.takeaways)
            yield from slide.note.facts
        case SourcesSlide():
            yield from (*slide.details, *slide.remarks, *slide.note.facts)
        case AgendaSlide():
            unanswered = (question for question in subject.article.questions if not question.answers)
            yield from (f"Asked, and not answered: {question.passage.text}" for question in unanswered)
        case _:
            return


def _card(card: ExpertCard) -> str:
    expert = card.expert
    who = ", ".join(part for part in (expert.name, expert.role, expert.affiliation) if part)
    return f"{who}: {card.questions}." if card.questions else f"{who}."


def quote_facts(slides: Sequence[Slide]) -> tuple[str, ...]:
    """Return the pull quotes among a question's slides whose words no answer there holds as they stand."""
    said = [paragraph.passage.text for s in slides if isinstance(s, AnswerSlide) for paragraph in s.note.in_full]
    quotes = (slide for slide in slides if isinstance(slide, QuoteSlide))
    unheld = (quote for quote in quotes if not any(says_within(quote.quote.text, text) for text in said))
    return tuple(f"Pull quote: {_quoted(quote)}" for quote in unheld)


def _quoted(slide: QuoteSlide) -> str:
    return " — ".join(part for part in (slide.quote.text, names_of(slide.experts)) if part)
