"""An article, the user's details and a budget in; the whole deck out, with notices of what went less well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deckgen.model.article import Article
from deckgen.model.budget import Budget
from deckgen.model.deck import (
    AnswerSlide,
    Deck,
    DeckSection,
    Properties,
    QuoteSlide,
    Slide,
    TitleSlide,
)
from deckgen.model.details import Details
from deckgen.model.extent import STANDARD, Extent
from deckgen.model.notice import Notice
from deckgen.plan.abridging import abridge, tell_shortening
from deckgen.plan.answers import PlannedAnswer, plan_question
from deckgen.plan.closing import plan_section, plan_sources
from deckgen.plan.coverage import tell_unshown
from deckgen.plan.crediting import names_of
from deckgen.plan.front import plan_front
from deckgen.plan.headings import heading_of
from deckgen.plan.matrix import notices_of_matrix
from deckgen.plan.patterns import fill_pattern
from deckgen.plan.photos import notices_of_photos
from deckgen.plan.subject import Subject

SHOWN = 60
"""Characters of a block that a notice repeats."""


class PlannedDeck(NamedTuple):
    """A deck, and what its planning could not do as hoped."""

    deck: Deck
    notices: tuple[Notice, ...]
    shortening: str
    """What the extent makes of the deck, in the words of a notice."""


def plan_deck(article: Article, *, details: Details, budget: Budget, extent: Extent = STANDARD) -> PlannedDeck:
    """Return what each slide says; every paragraph of every answer stands in the notes of one slide at least."""
    subject = Subject(article, details, budget, extent)
    questions: list[DeckSection] = []
    answers: list[PlannedAnswer] = []
    for asked in subject.asked:
        slides, planned = plan_question(subject, asked)
        questions.append(DeckSection(f"{asked.number} {asked.shown.text}", slides))
        answers.extend(planned)
    whole = (
        DeckSection("Overview", plan_front(subject, answers)),
        *questions,
        *_parts(subject),
        DeckSection("Source", (plan_sources(subject),)),
    )
    sections = abridge(subject, whole, answers)
    deck = Deck(_properties(subject), _titled_apart(sections))
    return PlannedDeck(deck, tuple(_notices(subject, sections)), tell_shortening(subject, whole))


def _parts(subject: Subject) -> Iterator[DeckSection]:
    for part in subject.article.sections:
        slides = tuple(plan_section(subject, part))
        if slides:
            yield DeckSection(slides[0].heading, slides)


def _properties(subject: Subject) -> Properties:
    article = subject.article
    author = subject.details.author or names_of(article.experts) or subject.house
    parts = {"title": subject.title, "publisher": subject.house or "", "date": subject.date or ""}
    return Properties(
        title=subject.title,
        author=author or None,
        publisher=subject.publisher,
        date=subject.date,
        url=subject.url,
        language=article.language,
        footer=fill_pattern(subject.budget.footer, parts),
    )


def _titled_apart(sections: Sequence[DeckSection]) -> tuple[DeckSection, ...]:
    """Tell slides of the same title apart: by who answers, else by number, as "Context (2 of 3)"."""
    slides = [slide for section in sections for slide in section.slides]
    headings = Counter(heading_of(slide) for slide in slides)
    named = Counter(_named(slide) for slide in slides)
    seen: Counter[str] = Counter()

    def told_apart(slide: Slide) -> Slide:
        if headings[heading_of(slide)] == 1:
            return slide
        name = _named(slide)
        seen[name] += 1
        number = f"{seen[name]} of {named[name]}" if named[name] > 1 else ""
        parts = [part for part in (_answering(slide), number) if part]
        return _shared(slide, f"({', '.join(parts)})") if parts else slide

    return tuple(section._replace(slides=tuple(told_apart(slide) for slide in section.slides)) for section in sections)


def _named(slide: Slide) -> str:
    return f"{heading_of(slide)} {_answering(slide)}"


def _answering(slide: Slide) -> str:
    """Who answers, on a slide that shows an answer; nobody elsewhere."""
    return names_of(slide.experts) if isinstance(slide, AnswerSlide) else ""


def _shared(slide: Slide, share: str) -> Slide:
    match slide:
        case AnswerSlide():
            return slide._replace(share=share)
        case TitleSlide() | QuoteSlide():
            return slide
        case _:
            return slide._replace(heading=f"{slide.heading} {share}")


def _notices(subject: Subject, sections: Sequence[DeckSection]) -> Iterator[Notice]:
    article = subject.article
    if not (article.title or subject.details.title):
        yield Notice(f'no title found: the deck is called "{subject.title}"; --title gives it another')
    if not article.questions:
        yield Notice("no question found: the deck is made from headings and paragraphs")
    for question in article.questions:
        if not question.answers:
            yield Notice(f'no answer to "{question.passage.text}"', question.passage.span)
    unnamed = sum(not answer.experts for question in article.questions for answer in question.answers)
    if unnamed:
        answers = "1 answer" if unnamed == 1 else f"{unnamed} answers"
        yield Notice(f'nobody is named for {answers}: --expert "A=Name, Organisation" says who answers')
    yield from notices_of_matrix(subject)
    yield from notices_of_photos(subject)
    yield from _unplaced(article)
    yield from tell_unshown(subject, [slide for section in sections for slide in section.slides])


def _unplaced(article: Article) -> Iterator[Notice]:
    for entry in article.ledger:
        if entry.role == "unplaced":
            yield Notice(f'not understood, kept in the notes of the last slide: "{entry.text[:SHOWN]}"', entry.span)
