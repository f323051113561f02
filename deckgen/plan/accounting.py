"""An article and its placed deck in; what became of every sentence of the source out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from deckgen.model.account import Account, Showing
from deckgen.model.article import Article, LedgerEntry
from deckgen.model.placed import PlacedDeck, PlacedSlide
from deckgen.model.span import Passage, Range
from deckgen.plan.judging import Judged, judge
from deckgen.plan.knowing import known_of
from deckgen.plan.sentences.splitting import split_sentences
from deckgen.plan.sentences.words import spaced_out, words_of
from deckgen.plan.spoken import Spoken, spoken_in

NOT_CHOSEN = "other lines were chosen"
NO_LINE = "no line is made of this: {}"
AS_PRINTED = "whole"
"""The rule of words that a slide shows as they are, without a form of their own: a title, a question, a remark."""

# "12  The port" — the number that notes set before a paragraph.   "12 ports" — its own: not.
NUMBER = re.compile(r"^\d+  ")


def account_for(article: Article, deck: PlacedDeck) -> tuple[Account, ...]:
    """Return every sentence of the source in order, each once, with what became of it; labels are left out."""
    unlabelled = _unlabelled(article)
    book, reasons = _Book.of(deck), _reasons(article)
    return tuple(
        account
        for entry in article.ledger
        for account in _accounts(entry, unlabelled.get(_end(entry.span.ranges)), book, reasons, article.language)
    )


class _Shown(NamedTuple):
    """Words of the source on a slide: where they begin and end, and how they are shown."""

    start: int
    end: int
    showing: Showing


class _Book(NamedTuple):
    """What stands where in a deck."""

    shown: tuple[_Shown, ...]
    """By where they begin."""
    printed: Mapping[tuple[str, ...], tuple[int, ...]]
    """The slides that print just these words."""
    notes: Mapping[str, tuple[int, ...]]
    """The slides whose notes have just this paragraph."""
    spoken: tuple[str, ...]
    """The words of each slide's notes."""

    @classmethod
    def of(cls, deck: PlacedDeck) -> _Book:
        """Return the book of a deck."""
        printed: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        notes: defaultdict[str, list[int]] = defaultdict(list)
        for number, slide in enumerate(deck.slides, 1):
            for text in _printed_on(slide):
                printed[words_of(text)].append(number)
            for paragraph in slide.notes:
                notes[NUMBER.sub("", paragraph.text)].append(number)
        return cls(
            tuple(sorted(_shown_in(deck))),
            {text: tuple(found) for text, found in printed.items()},
            {text: tuple(found) for text, found in notes.items()},
            tuple(spaced_out(" ".join(p.text for p in slide.notes)) for slide in deck.slides),
        )

    def showing(self, sentence: Passage) -> tuple[Showing, ...]:
        """Return the slides that show words of a sentence, or print it where it is no line."""
        found: list[Showing] = []
        for start, end in sentence.span.ranges:
            last = bisect_left(self.shown, end, key=lambda one: one.start)
            first = bisect_left(self.shown, start - MOST_BEFORE, key=lambda one: one.start)
            found.extend(one.showing for one in self.shown[first:last] if start < one.end)
        if not found:
            found = [Showing(number, AS_PRINTED) for number in self.printed.get(words_of(sentence.text), ())]
        return tuple(dict.fromkeys(found))

    def noted(self, text: str) -> tuple[int, ...]:
        """Return the slides whose notes hold a text."""
        words = spaced_out(text)
        return self.notes.get(text) or tuple(n for n, notes in enumerate(self.spoken, 1) if words in notes)


MOST_BEFORE = 2000
"""How many code points before a sentence a line may begin that shows words of it."""


def _printed_on(slide: PlacedSlide) -> Iterator[str]:
    """Yield the texts of a slide, a kicker or a row without its number as well."""
    for paragraph in (paragraph for fill in slide.fills for paragraph in fill.paragraphs):
        yield paragraph.text
        number, _, rest = paragraph.text.partition(" ")
        if number.isdigit():
            yield rest


def _shown_in(deck: PlacedDeck) -> Iterator[_Shown]:
    for number, slide in enumerate(deck.slides, 1):
        for form in (p.form for fill in slide.fills for p in fill.paragraphs if p.form):
            for start, end in form.span.ranges:
                yield _Shown(start, end, Showing(number, form.rule))


def _end(ranges: tuple[Range, ...]) -> int:
    return ranges[-1].end


class _Part(NamedTuple):
    """What somebody says at a stretch, the heading over it, and whether that is a question."""

    paragraphs: tuple[Passage, ...]
    heading: str = ""
    is_answer: bool = False


def _spoken_parts(article: Article) -> Iterator[_Part]:
    """Yield what is judged for lines."""
    yield _Part(article.introduction)
    yield from (_Part(s.paragraphs, s.heading.text if s.heading else "") for s in article.sections)
    yield from (_Part(a.paragraphs, q.passage.text, is_answer=True) for q in article.questions for a in q.answers)


def _unlabelled(article: Article) -> dict[int, Passage]:
    """Return paragraphs and questions without their labels, by where they end."""
    questions = (question.passage for question in article.questions)
    prose = (passage for part in _spoken_parts(article) for passage in part.paragraphs)
    remarks = (remark.passage for remark in article.remarks)
    return {_end(passage.span.ranges): passage for passage in (*remarks, *questions, *prose)}


def _reasons(article: Article) -> dict[int, str]:
    """Return why a sentence may not be shown, or that others were, by where it ends."""
    return {
        _end(at.sentence.span.ranges): judged.reason or NOT_CHOSEN
        for part in _spoken_parts(article)
        for at, judged in _judged(part, article)
    }


def _judged(part: _Part, article: Article) -> Iterator[tuple[Spoken, Judged]]:
    known = known_of(article, part.heading)
    for at in spoken_in(part.paragraphs, language=article.language, known=known):
        yield at, judge(at, language=article.language, is_reply=part.is_answer and at.order == 0)


def _accounts(
    entry: LedgerEntry, unlabelled: Passage | None, book: _Book, reasons: Mapping[int, str], language: str
) -> Iterator[Account]:
    block = unlabelled or Passage(entry.text, entry.span)
    in_notes, printed = book.notes.get(block.text), book.printed.get(words_of(block.text), ())
    as_printed = tuple(Showing(number, AS_PRINTED) for number in dict.fromkeys(printed))
    for sentence in split_sentences(block, language=language):
        shown = book.showing(sentence) or as_printed
        reason = None if shown else reasons.get(_end(sentence.span.ranges), NO_LINE.format(entry.role))
        yield Account(sentence, entry.role, shown, in_notes or book.noted(sentence.text), reason)
