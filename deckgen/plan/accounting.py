"""An article and its placed deck in; what became of every sentence of the source out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from deckgen.model.account import Account, Showing
from deckgen.model.article import Article, LedgerEntry
from deckgen.model.placed import PlacedDeck
from deckgen.model.span import Passage, Range
from deckgen.plan.judging import Judged, judge
from deckgen.plan.knowing import known_of
from deckgen.plan.sentences.splitting import split_sentences
from deckgen.plan.sentences.words import words_of
from deckgen.plan.spoken import Spoken, spoken_in

OTHERS = "other lines of the same speaker were chosen"
ELSEWHERE = "its words stand on slide {}"
NO_LINE = "no part of an answer: {}"

# "12  The port" — the number that notes set before a paragraph.
NUMBER = re.compile(r"^\d+  ")


def account_for(article: Article, deck: PlacedDeck) -> tuple[Account, ...]:
    """Return every sentence of the source in order, each once, with what became of it."""
    prose = _prose(article)
    book = _Book.of(deck)
    reasons = _reasons(article)
    return tuple(
        account
        for entry in article.ledger
        for account in _accounts(entry, prose.get(_end(entry.span.ranges)), book, reasons, article.language)
    )


class _Book(NamedTuple):
    """What stands where in a deck."""

    forms: Mapping[int, tuple[tuple[Range, Showing], ...]]
    """Showings by the thousand of code points that their words begin in."""
    words: Mapping[tuple[str, ...], int]
    notes: Mapping[str, tuple[int, ...]]
    slides: tuple[str, ...]

    @classmethod
    def of(cls, deck: PlacedDeck) -> _Book:
        """Return the book of a deck."""
        forms: defaultdict[int, list[tuple[Range, Showing]]] = defaultdict(list)
        words: dict[tuple[str, ...], int] = {}
        notes: defaultdict[str, list[int]] = defaultdict(list)
        for number, slide in enumerate(deck.slides, 1):
            for form in (p.form for fill in slide.fills for p in fill.paragraphs if p.form):
                words.setdefault(words_of(form.text), number)
                for place in form.span.ranges:
                    forms[place.start // BUCKET].append((place, Showing(number, form.rule)))
            for paragraph in slide.notes:
                notes[NUMBER.sub("", paragraph.text)].append(number)
        texts = tuple("\n".join(p.text for p in slide.notes) for slide in deck.slides)
        return cls(
            {at: tuple(found) for at, found in forms.items()},
            words,
            {text: tuple(found) for text, found in notes.items()},
            texts,
        )

    def shown(self, sentence: Passage) -> tuple[Showing, ...]:
        """Return the slides that show words of a sentence."""
        found = [
            showing
            for start, end in sentence.span.ranges
            for bucket in range(start // BUCKET - 1, end // BUCKET + 1)
            for place, showing in self.forms.get(bucket, ())
            if start < place.end and place.start < end
        ]
        return tuple(dict.fromkeys(found))

    def noted(self, text: str) -> tuple[int, ...]:
        """Return the slides whose notes hold a text."""
        return self.notes.get(text) or tuple(n for n, notes in enumerate(self.slides, 1) if text in notes)


BUCKET = 1000


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


def _prose(article: Article) -> dict[int, Passage]:
    """Return paragraphs without their labels, by where they end."""
    return {_end(p.span.ranges): p for part in _spoken_parts(article) for p in part.paragraphs}


def _reasons(article: Article) -> dict[int, str]:
    """Return why a sentence may not be shown, or that others were, by where it ends."""
    return {
        _end(at.sentence.span.ranges): judged.reason or OTHERS
        for part in _spoken_parts(article)
        for at, judged in _judged(part, article)
    }


def _judged(part: _Part, article: Article) -> Iterator[tuple[Spoken, Judged]]:
    known = known_of(article, part.heading)
    for at in spoken_in(part.paragraphs, language=article.language, known=known):
        yield at, judge(at, language=article.language, is_reply=part.is_answer and at.order == 0)


def _accounts(
    entry: LedgerEntry, prose: Passage | None, book: _Book, reasons: Mapping[int, str], language: str
) -> Iterator[Account]:
    block = prose or Passage(entry.text, entry.span)
    in_notes = book.notes.get(block.text)
    for sentence in split_sentences(block, language=language):
        shown = book.shown(sentence)
        noted = in_notes or book.noted(sentence.text)
        reason = None if shown else _reason(entry, sentence, book, reasons)
        yield Account(sentence, entry.role, shown, noted, reason)


def _reason(entry: LedgerEntry, sentence: Passage, book: _Book, reasons: Mapping[int, str]) -> str:
    standing = book.words.get(words_of(sentence.text))
    if standing is not None:
        return ELSEWHERE.format(standing)
    return reasons.get(_end(sentence.span.ranges)) or NO_LINE.format(entry.role)
