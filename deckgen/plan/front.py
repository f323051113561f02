"""The article in; the slides before the first question out: title, takeaways, context, experts, agenda, matrix."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deckgen.model.article import Article, Expert
from deckgen.model.deck import (
    AgendaEntry,
    AgendaSlide,
    ContextSlide,
    CreditedLine,
    ExpertCard,
    ExpertsSlide,
    OverviewSlide,
    Slide,
    Takeaway,
    TakeawaysSlide,
    TitleSlide,
)
from deckgen.model.line import Line, Note, NotedParagraph
from deckgen.model.span import Passage
from deckgen.model.text import listed
from deckgen.plan.answers import PlannedAnswer
from deckgen.plan.bearing import bear_out, told_of
from deckgen.plan.candidates import Heard, find_candidates
from deckgen.plan.choosing import choose_lines
from deckgen.plan.crediting import names_of, numbered
from deckgen.plan.knowing import known_of
from deckgen.plan.matrix import plan_matrix
from deckgen.plan.opening_words import Beginning, first_line, whole_form
from deckgen.plan.photos import caption_facts, plan_photos
from deckgen.plan.portions import around, portion_out
from deckgen.plan.sentences.splitting import split_sentences
from deckgen.plan.sentences.vocabulary.pointing import SPEAKER, SPEAKERS
from deckgen.plan.sentences.words import content_of, words_of
from deckgen.plan.subject import Subject
from deckgen.plan.worth import Interest


def plan_front(subject: Subject, answers: Sequence[PlannedAnswer]) -> tuple[Slide, ...]:
    """Return the slides that come before the first answer, each only where the article has something for it."""
    context = tuple(_context(subject))
    return (
        _title_slide(subject, has_context=bool(context)),
        *_bottom_line(subject, answers),
        *context,
        *plan_photos(subject),
        *_experts(subject),
        *_agenda(subject),
        *plan_matrix(subject),
    )


def _title_slide(subject: Subject, *, has_context: bool) -> TitleSlide:
    article = subject.article
    people = names_of(article.experts) or listed([passage.text for passage in article.byline])
    presenter = f"Presented by {subject.details.presenter}" if subject.details.presenter else None
    imprint = " · ".join(part for part in (subject.house, subject.date, presenter) if part)
    photos = caption_facts(subject) if article.introduction and not has_context else ()
    note = Note(
        "This briefing is drawn from:",
        in_full=() if has_context else tuple(NotedParagraph(n, p) for n, p in enumerate(article.introduction, 1)),
        source=subject.citation,
        facts=(*(passage.text for passage in (article.subtitle,) if passage), *photos),
    )
    return TitleSlide(subject.title, subject.publication_type, people or None, imprint or None, note)


def _bottom_line(subject: Subject, answers: Sequence[PlannedAnswer]) -> Iterator[Slide]:
    takeaways = tuple(
        Takeaway(Line((whole_form(passage),)), bear_out(subject, passage, answers))
        for passage in subject.article.takeaways
    )
    if takeaways:
        note = Note("The article’s takeaways:", source=subject.citation, facts=told_of(takeaways))
        yield TakeawaysSlide(subject.heading("takeaways", "Key takeaways"), takeaways, note)
        return
    lines = tuple(
        CreditedLine(answer.summary, names_of(answer.experts), answer.question) for answer in answers if answer.summary
    )
    if len(lines) > 1:
        yield OverviewSlide(
            subject.heading("overview", "Short answers"),
            lines,
            Note("One line from each answer:", source=subject.citation),
        )


def _context(subject: Subject) -> Iterator[ContextSlide]:
    """Yield the introduction's slides; none where all it does is present the experts."""
    article = subject.article
    said = tuple(content_of(takeaway.text) for takeaway in article.takeaways)
    interest = Interest((content_of(subject.title),), said, subject.rarity, known_of(article))
    facts = caption_facts(subject)
    presenting = [p for p in article.introduction if only_lines_up(p, article)]
    if len(presenting) == len(article.introduction):
        return
    shares = portion_out(subject, article.introduction, kind="context", interest=interest)
    for number, share in enumerate(shares):
        paragraphs = [noted.passage for noted in share]
        heard = Heard(article.language, interest, article.list_items, around(shares, number))
        candidates = find_candidates(paragraphs, heard)
        telling = [c for c in candidates if _tells(c.line.forms[0].text, article)]
        lines = choose_lines(
            telling, most=subject.budget.most_lines("context"), each_paragraph=subject.extent.has_each_paragraph
        )
        rest = [paragraph for paragraph in paragraphs if paragraph not in presenting]
        where = Beginning(article.language, subject.title, subject.lone_words("context"))
        shown = lines or (first_line(rest, where) if number == 0 else ())
        yield ContextSlide(
            subject.heading("context", "Context"),
            shown,
            Note("The article says:", in_full=share, source=subject.citation, facts=facts),
        )
        facts = ()


def only_lines_up(paragraph: Passage, article: Article) -> bool:
    """Tell whether all that a paragraph does is present the experts."""
    sentences = split_sentences(paragraph, language=article.language)
    return all(_lines_up(sentence.text, article.experts) for sentence in sentences)


def _tells(text: str, article: Article) -> bool:
    """Tell a line of context from one that presents the experts, or in which an unnamed somebody speaks of himself."""
    speaks_of_self = article.language == "en" and not (SPEAKER | SPEAKERS).isdisjoint(words_of(text))
    return not _lines_up(text, article.experts) and not speaks_of_self


def _lines_up(text: str, experts: Sequence[Expert]) -> bool:
    """Tell whether a text presents the experts, who have a slide of their own."""
    return sum(expert.name in text for expert in experts) > 1


def _experts(subject: Subject) -> Iterator[ExpertsSlide]:
    experts = subject.article.experts
    if len(experts) > 1:
        cards = tuple(ExpertCard(expert, _questions_of(subject, expert)) for expert in experts)
        yield ExpertsSlide(
            subject.heading("experts", "The experts"),
            cards,
            Note("The experts, and the questions they answer:", source=subject.citation),
        )


def _questions_of(subject: Subject, expert: Expert) -> str:
    numbers = [str(asked.number) for asked in subject.asked if expert in subject.answering(asked.number)]
    return f"Question{'s' if len(numbers) > 1 else ''} {listed(numbers)}" if numbers else ""


def _agenda(subject: Subject) -> Iterator[AgendaSlide]:
    asked = subject.asked
    if len(asked) > 1:
        entries = tuple(AgendaEntry(one, subject.answering(one.number)) for one in asked)
        heading = subject.heading("agenda", numbered(len(asked), "question"), count=len(asked))
        yield AgendaSlide(heading, entries, Note("The questions:", source=subject.citation))
