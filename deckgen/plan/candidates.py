"""An answer's paragraphs in; the sentences of it that may stand on a slide out, each with its forms and its worth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deckgen.model.deck import Line
from deckgen.model.span import Passage, Span
from deckgen.model.text import count_words
from deckgen.plan.enumerations import Series, find_series
from deckgen.plan.judging import REPLY, Judged, judge
from deckgen.plan.sentences.words import content_of, overlap, words_of
from deckgen.plan.spoken import Spoken, spoken_in
from deckgen.plan.worth import Interest, closeness_of, worth_of

SAID_ELSEWHERE = 0.7
"""From this share of common content words on, two sentences say the same."""


class Candidate(NamedTuple):
    """A sentence that may be shown: its place in the answer, its forms, how close it comes, and its worth."""

    order: int
    line: Line
    content: frozenset[str]
    closeness: float
    worth: float
    series: int = 0
    """Which enumeration it is shown with, from 1, and only with all of it; 0 for a line by itself."""

    @property
    def is_reply(self) -> bool:
        """Whether it needs its question right over it."""
        return self.line.forms[0].rule == REPLY

    @property
    def adds(self) -> bool:
        """Whether it says "also", which needs something before it; "not only … but also" has it."""
        spaced = f" {' '.join(words_of(self.line.forms[0].text))} "
        return " also " in spaced.replace(" but also ", " ")

    @property
    def words(self) -> int:
        """How many words its preferred form has."""
        return count_words(self.line.forms[0].text)


def find_candidates(
    paragraphs: Sequence[Passage],
    *,
    language: str,
    interest: Interest,
    is_reply: bool = False,
    list_items: frozenset[Span] = frozenset(),
) -> tuple[Candidate, ...]:
    """Return the sentences that may be shown and are not said elsewhere, in the order spoken; enumerations behind them.

    Args:
        paragraphs: What one person said.
        language: A primary language tag.
        interest: What the sentences are held against.
        is_reply: Whether they open an answer: its first sentence may then speak of the question by "it" or "they".
        list_items: The places of the paragraphs that are items of a list.
    """
    spoken = spoken_in(paragraphs, language=language)
    judged = tuple(judge(at, language=language, is_reply=is_reply and order == 0) for order, at in enumerate(spoken))
    weighing = _Weighing(spoken, interest)
    lines = (weighing.candidate(order, its) for order, its in enumerate(judged) if its.forms)
    series = find_series(spoken, judged, list_items) if language == "en" else ()
    listed = (member for number, found in enumerate(series, 1) for member in weighing.members(found, number))
    return tuple(candidate for candidate in (*lines, *listed) if candidate)


class _Weighing(NamedTuple):
    """What somebody says, and what it is held against."""

    spoken: Sequence[Spoken]
    interest: Interest

    def candidate(self, order: int, judged: Judged) -> Candidate | None:
        """Return a sentence with its worth; None where it is said elsewhere."""
        at, form = self.spoken[order], judged.forms[0]
        content = content_of(form.text)
        if any(overlap(content, said) >= SAID_ELSEWHERE for said in self.interest.said):
            return None
        close = closeness_of(content, self.interest)
        worth = worth_of(at, form, is_last=at.paragraph == self.spoken[-1].paragraph, close=close)
        line = Line(judged.forms, at.paragraph, follows=judged.follows)
        return Candidate(order, line, content, close, worth)

    def members(self, series: Series, number: int) -> Iterator[Candidate]:
        """Yield an enumeration's lead and items, none of them where one is said elsewhere."""
        found = [self.candidate(order, judged) for order, judged in series.members]
        whole = [candidate for candidate in found if candidate]
        if len(whole) == len(found):
            for at, candidate in enumerate(whole):
                under = series.lead is not None and at > 0
                line = candidate.line._replace(level=int(under), follows=under)
                yield candidate._replace(line=line, series=number)
