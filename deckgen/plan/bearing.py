"""A takeaway and the answers in; who bears it out, and with which words, out: rather nobody than the wrong one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deckgen.model.deck import AnswerSlide, QuoteSlide, Reference, Slide, Takeaway
from deckgen.model.span import Passage
from deckgen.plan.answers import PlannedAnswer
from deckgen.plan.crediting import names_of
from deckgen.plan.restating import ALIKE, claims_the_same, likeness
from deckgen.plan.sentences.splitting import split_sentences
from deckgen.plan.sentences.words import says_within
from deckgen.plan.subject import Subject

MOST = 3
"""More names under a takeaway are a list, not a source."""


class _Said(NamedTuple):
    """A sentence that bears a takeaway out, how well, and the slide that has it."""

    sentence: Passage
    worth: float
    slide: AnswerSlide | QuoteSlide


def bear_out(subject: Subject, takeaway: Passage, answers: Sequence[PlannedAnswer]) -> tuple[Reference, ...]:
    """Return who says what a takeaway says, best-founded three at most, in the order of the deck; English only."""
    if subject.article.language != "en":
        return ()
    said = [one for answer in answers for one in _said_in(answer.slides, takeaway, subject)]
    best = sorted(said, key=lambda one: -one.worth)[:MOST]
    return tuple(
        Reference(one.slide.experts, one.slide.asked.number, one.sentence.span)
        for one in said
        if one in best and one.slide.asked
    )


def _said_in(slides: Sequence[Slide], takeaway: Passage, subject: Subject) -> Iterator[_Said]:
    """Yield the best sentence of each slide; a quotation's slide stands for the answer's that it is taken from."""
    found: list[_Said] = []
    for slide in slides:
        if isinstance(slide, AnswerSlide | QuoteSlide):
            bearing = [
                _Said(sentence, worth, slide)
                for sentence, following in _sentences(slide, subject.article.language)
                if (worth := likeness(takeaway.text, sentence.text, subject.rarity, rarest=subject.rarest)) >= ALIKE
                and claims_the_same(takeaway.text, sentence.text, following)
            ]
            found.extend(sorted(bearing, key=lambda one: -one.worth)[:1])
    if QuoteSlide in subject.omitted:
        found = [one for one in found if not isinstance(one.slide, QuoteSlide)]
    quoted = [one.sentence.text for one in found if isinstance(one.slide, QuoteSlide)]
    for one in found:
        if isinstance(one.slide, QuoteSlide) or not any(says_within(text, one.sentence.text) for text in quoted):
            yield one


def _sentences(slide: AnswerSlide | QuoteSlide, language: str) -> Iterator[tuple[Passage, str]]:
    """Yield what a slide and its notes hold of an answer, sentence by sentence, each with the one after it."""
    if isinstance(slide, QuoteSlide):
        yield Passage(slide.quote.text, slide.quote.span), ""
        return
    for noted in slide.note.in_full:
        sentences = split_sentences(noted.passage, language=language)
        yield from zip(sentences, [*(sentence.text for sentence in sentences[1:]), ""], strict=False)


def told_of(takeaways: Sequence[Takeaway]) -> tuple[str, ...]:
    """Return who bears the takeaways out as a line for the notes; none where nobody does."""
    told = [
        f"{number} by {names_of(reference.experts) or 'the answer'} (question {reference.question})"
        for number, takeaway in enumerate(takeaways, 1)
        for reference in takeaway.borne_out
    ]
    return (f"Borne out: {'; '.join(told)}.",) if told else ()
