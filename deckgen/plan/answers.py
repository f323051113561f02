"""One question in; its slides out: answers, their pull quotes, and the panel of several experts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from deckgen.model.article import Answer, Expert
from deckgen.model.deck import AnswerSlide, PanelColumn, PanelSlide, QuoteSlide, Slide
from deckgen.model.line import Asked, Form, Line, Note
from deckgen.model.span import Passage
from deckgen.model.text import closed, count_words
from deckgen.plan.candidates import Candidate, Heard, find_candidates
from deckgen.plan.choosing import choose_alone, choose_lines, choose_title
from deckgen.plan.crediting import lead_in, numbered, tells_of
from deckgen.plan.judging import REPLY
from deckgen.plan.knowing import known_of
from deckgen.plan.opening_words import OPENING, WHOLE, Beginning, begun, whole_form
from deckgen.plan.portions import around, portion_out
from deckgen.plan.sentences.splitting import split_sentences
from deckgen.plan.sentences.vocabulary.guarding import NEVER_DROPPED
from deckgen.plan.sentences.words import content_of, says_within, words_of
from deckgen.plan.shares import Share
from deckgen.plan.subject import Subject
from deckgen.plan.worth import Interest

WANTED_LINES = 2
"""An assertion becomes the title where so many other lines remain; else it stands under the question."""

LONG_ANSWER_WORDS = 150
"""Who speaks for a minute says more than one line shows."""

LEAST_SUMMARY = 6
"""Fewer words answer a question, and say nothing without it."""

MOST_PANEL_WORDS = 30
"""A panel's column is a third of a slide."""


class PlannedAnswer(NamedTuple):
    """The slides of one answer, the line that stands for it under its question, and the one that stands without it."""

    question: int
    experts: tuple[Expert, ...]
    slides: tuple[Slide, ...]
    assertion: Line | None
    summary: Line | None


def plan_question(subject: Subject, asked: Asked) -> tuple[tuple[Slide, ...], tuple[PlannedAnswer, ...]]:
    """Return the slides of a question in order, and its answers for the overview."""
    answers = subject.article.questions[asked.number - 1].answers
    planned = tuple(_plan_answer(subject, asked, answer) for answer in answers)
    slides = [slide for answer in planned for slide in answer.slides]
    slides.extend(_panel(subject, asked, planned))
    return tuple(slides), planned


def _plan_answer(subject: Subject, asked: Asked, answer: Answer) -> PlannedAnswer:
    told = tuple(_answer_slides(subject, asked, answer))
    slides = tuple(one.slide for one in told)
    quotes = tuple(_quote_slides(subject, asked, answer, slides))
    assertion = _assertion(answer, slides, language=subject.article.language)
    return PlannedAnswer(
        asked.number,
        answer.experts,
        (*_with_lone(subject, asked, answer, told), *quotes),
        assertion,
        _summary(assertion, slides),
    )


class _Told(NamedTuple):
    """A slide of an answer, and the best of its share that is too long to stand beside a line."""

    slide: AnswerSlide
    lone: Candidate | None


def _answer_slides(subject: Subject, asked: Asked, answer: Answer) -> Iterator[_Told]:
    said = subject.said_elsewhere
    takeaways = tuple(takeaway.text for takeaway in subject.article.takeaways)
    subjects = (content_of(asked.passage.text), content_of(" ".join(takeaways)))
    known = known_of(subject.article, asked.passage.text)
    interest = Interest(subjects, said, subject.rarity, known, takeaways, subject.rarest)
    shares = portion_out(subject, answer.paragraphs, kind="answer", interest=interest)
    for number, share in enumerate(shares):
        paragraphs = [noted.passage for noted in share]
        interest = interest._replace(said=said)
        near = around(shares, number)
        heard = Heard(subject.article.language, interest, subject.article.list_items, near, is_reply=number == 0)
        found = find_candidates(paragraphs, heard)
        candidates = [one for one in found if not tells_of(one.line.forms[0].text, answer.experts)]
        slide = _answer_slide(subject, asked, answer, share, candidates)
        most = subject.budget.most_lines("answer")
        if number == 0 and len(slide.lines) < most:
            # Under its question the first words of an answer point at nothing else.
            where = Beginning(subject.article.language, asked.passage.text, subject.lone_words("answer"))
            lines = begun(slide.lines, paragraphs, where)
            slide = slide._replace(lines=lines[:most])
        said = (*said, *(content_of(line.forms[0].text) for line in slide.lines))
        lone = choose_alone(candidates, said=said)
        if lone and not slide.lines and lone.words <= subject.lone_words("answer"):
            slide, lone = slide._replace(lines=(lone.line,)), None
        yield _Told(slide, lone)


def _answer_slide(
    subject: Subject, asked: Asked, answer: Answer, share: Share, candidates: Sequence[Candidate]
) -> AnswerSlide:
    holds = partial(subject.budget.holds, "answer", "title")
    most, each_paragraph = subject.budget.most_lines("answer"), subject.extent.has_each_paragraph
    title, lines = _title_and_lines(candidates, holds=holds, most=most, each_paragraph=each_paragraph)
    return AnswerSlide(
        asked=asked,
        title=title[1] if title else whole_form(asked.shown),
        is_assertion=title is not None,
        experts=answer.experts,
        lines=lines,
        note=Note(
            lead_in(answer.experts, otherwise="The answer:"),
            question=asked.passage.text,
            in_full=share,
            source=subject.citation,
        ),
    )


def _title_and_lines(
    candidates: Sequence[Candidate], *, holds: Callable[[str], bool], most: int, each_paragraph: bool
) -> tuple[tuple[Candidate, Form] | None, tuple[Line, ...]]:
    """Choose an assertion and the lines under it; no assertion where a reply needs its question for a title."""
    title = None if any(c.is_reply for c in candidates) else choose_title(candidates, holds=holds)
    if title:
        claim, rest = title[0], [c for c in candidates if c is not title[0]]
        titled = claim.line.paragraph
        lines = choose_lines(rest, most=most, said=[claim.content], each_paragraph=each_paragraph, titled=titled)
        if len(lines) >= min(WANTED_LINES, most):
            return title, lines
    return None, choose_lines(candidates, most=most, each_paragraph=each_paragraph)


def _with_lone(subject: Subject, asked: Asked, answer: Answer, told: Sequence[_Told]) -> Iterator[Slide]:
    """Yield the slides of an answer, and right behind its share the long sentence that has a slide to itself."""
    lone = _lone(answer, told)
    for one in told:
        yield one.slide
        if lone and one.lone is lone:
            note = Note(one.slide.note.credit, question=asked.passage.text, source=subject.citation)
            yield QuoteSlide(asked, lone.line.forms[0], answer.experts, note)


def _lone(answer: Answer, told: Sequence[_Told]) -> Candidate | None:
    """Return a long sentence that a long answer opens with, or the best where it has next to no line."""
    if sum(count_words(paragraph.text) for paragraph in answer.paragraphs) < LONG_ANSWER_WORDS:
        return None
    found = [one.lone for one in told if one.lone]
    opening = told[0].lone if told[0].lone and told[0].lone.order == 0 else None
    is_bare = sum(len(one.slide.lines) for one in told) < WANTED_LINES
    return opening or (max(found, key=lambda candidate: candidate.worth) if found and is_bare else None)


def _quote_slides(
    subject: Subject, asked: Asked, answer: Answer, slides: Sequence[AnswerSlide]
) -> Iterator[QuoteSlide]:
    shown = [form.text for slide in slides for form in (slide.title, *(line.forms[0] for line in slide.lines))]
    for quote in answer.pull_quotes:
        if any(says_within(quote.text, text) for text in shown):
            continue
        if not _keeps_its_terms(quote, answer, subject.article.language):
            continue
        shown.append(quote.text)  # a page copied twice prints it twice
        lead = lead_in(answer.experts, otherwise="The article quotes:")
        note = Note(lead, question=asked.passage.text, source=subject.citation)
        yield QuoteSlide(asked, whole_form(quote), answer.experts, note)


def _assertion(answer: Answer, slides: Sequence[AnswerSlide], *, language: str) -> Line | None:
    """The one line that stands for an answer: what its editors pulled out, else its title, else its first line."""
    quotes = (q for q in answer.pull_quotes if count_words(q.text) <= MOST_PANEL_WORDS)
    quote = next((q for q in quotes if _keeps_its_terms(q, answer, language)), None)
    if quote:
        return Line((whole_form(quote),))
    asserting = next((slide.title for slide in slides if slide.is_assertion), None)
    if asserting:
        return Line((asserting._replace(text=closed(asserting.text)),))
    lines = (line for slide in slides for line in slide.lines)
    return next((line for line in lines if count_words(line.forms[0].text) <= MOST_PANEL_WORDS), None)


def _summary(assertion: Line | None, slides: Sequence[AnswerSlide]) -> Line | None:
    """The first line that says something where its question is not in sight."""
    lines = (*([assertion] if assertion else []), *(line for slide in slides for line in slide.lines))
    return next((line for line in lines if _says_something(line.forms[0])), None)


def _says_something(form: Form) -> bool:
    return form.rule not in {REPLY, OPENING, WHOLE} and count_words(form.text) >= LEAST_SUMMARY


def _keeps_its_terms(quote: Passage, answer: Answer, language: str) -> bool:
    """Tell whether a pull quote is all of its sentence but for words that are no condition and no denial."""
    for paragraph in answer.paragraphs:
        for sentence in split_sentences(paragraph, language=language):
            if says_within(quote.text, sentence.text):
                return NEVER_DROPPED.isdisjoint(set(words_of(sentence.text)) - set(words_of(quote.text)))
    return True


def _panel(subject: Subject, asked: Asked, planned: Sequence[PlannedAnswer]) -> Iterator[PanelSlide]:
    speaking: dict[tuple[Expert, ...], PanelColumn] = {}
    for answer in planned:
        if answer.experts and answer.assertion:
            speaking.setdefault(answer.experts, PanelColumn(answer.experts, (answer.assertion,)))
    if len(speaking) > 1:
        count = len(speaking)
        heading = subject.heading("panel", _panel_heading(subject, asked, count), count=count)
        yield PanelSlide(
            asked,
            heading,
            tuple(speaking.values()),
            Note("The experts in short:", question=asked.passage.text, source=subject.citation),
        )


def _panel_heading(subject: Subject, asked: Asked, count: int) -> str:
    """Name the question where there are several panels, or one takes several slides: titles must tell them apart."""
    if subject.panel_count == 1 and count <= subject.budget.most_items("panel"):
        return f"{numbered(count, 'answer')}, side by side"
    return f"Question {asked.number}: {count} answers" if asked.total > 1 else f"{count} answers"
