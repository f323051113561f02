"""An answer's paragraphs in; the sentences of it that may stand on a slide out, each with its forms and its worth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from deckgen.model.line import Line
from deckgen.model.span import Passage, Span
from deckgen.model.text import count_words
from deckgen.plan.enumerations import Series, find_series, is_step
from deckgen.plan.judging import (
    LONE,
    MOST_LONE_WORDS,
    MOST_QUOTED_WORDS,
    QUOTATION,
    REPLY,
    Judged,
    is_short,
    judge,
    judge_quotation,
    judge_turn,
)
from deckgen.plan.restating import RESTATING, restated
from deckgen.plan.sentences.words import content_of, overlap
from deckgen.plan.spoken import ALONE, Around, Spoken, spoken_in
from deckgen.plan.worth import Interest, closeness_of, worth_of

SAID_ELSEWHERE = 0.7
"""From this share of common content words on, two sentences say the same."""


ENOUGH = 4
"""Where so many sentences are fit for lines, none that is too long is quoted."""

FEW = 2
"""Where fewer are, one may be quoted that is too long to stand beside another."""


class Candidate(NamedTuple):
    """A sentence that may be shown: its place in the answer, its forms, how close it comes, and its worth."""

    order: int
    line: Line
    content: frozenset[str]
    closeness: float
    worth: float
    group: int = 0
    """Which others it is shown with, from 1, all or none; 0 for a line by itself."""
    is_counted: bool = False
    """Whether it is part of an enumeration."""

    @property
    def is_reply(self) -> bool:
        """Whether it needs its question right over it."""
        return self.line.forms[0].rule == REPLY

    @property
    def is_quotation(self) -> bool:
        """Whether it is longer than a line, and shown only where a slide has little else."""
        return self.line.forms[0].rule == QUOTATION

    @property
    def is_takeaway(self) -> bool:
        """Whether it says what a takeaway says."""
        return self.line.forms[0].rule == RESTATING

    @property
    def is_lone(self) -> bool:
        """Whether it is so long that nothing stands beside it."""
        return self.line.forms[0].rule == LONE

    @property
    def words(self) -> int:
        """How many words its preferred form has."""
        return count_words(self.line.forms[0].text)


class Heard(NamedTuple):
    """What a stretch of speech stands in: its language, its lists, what was said around it, what it is held against."""

    language: str
    interest: Interest
    list_items: frozenset[Span] = frozenset()
    around: Around = ALONE
    is_reply: bool = False
    """Whether a question stands over it, to which its first sentence may point by "it" or "they"."""


def find_candidates(paragraphs: Sequence[Passage], heard: Heard) -> tuple[Candidate, ...]:
    """Return the sentences that may be shown and are not said elsewhere, in the order spoken; groups behind them."""
    interest, language = heard.interest, heard.language
    spoken = spoken_in(paragraphs, language=language, known=interest.known, around=heard.around)
    weighing = _Weighing(spoken, interest)
    judged = tuple(
        weighing.restated(at) or judge(at, language=language, is_reply=heard.is_reply and at.order == 0)
        for at in spoken
    )
    lines = [one for order, its in enumerate(judged) if its.forms and (one := weighing.candidate(order, its))]
    if language != "en":
        return tuple(lines)
    lines = [candidate for candidate in lines if not is_step(spoken[candidate.order].text)]
    groups = (*find_series(spoken, judged, heard.list_items), *_turns(spoken))
    grouped = [member for number, found in enumerate(groups, 1) for member in weighing.members(found, number)]
    quotations = list(weighing.quotations(count=len(lines)))
    return (*_led(lines, quotations), *grouped, *quotations)


def _led(lines: Sequence[Candidate], quotations: Sequence[Candidate]) -> Iterator[Candidate]:
    """Leave out what points at a sentence that may not be shown."""
    orders = {quotation.order for quotation in quotations if not quotation.is_lone}
    for candidate in lines:
        if not candidate.line.follows or candidate.order - 1 in orders:
            orders.add(candidate.order)
            yield candidate


def _turns(spoken: Sequence[Spoken]) -> Iterator[Series]:
    """Yield each sentence that the next one turns against, with that one: together they are what was said."""
    for at, following in pairwise(spoken):
        turn = judge_turn(at, following)
        if turn:
            yield Series(((at.order, turn[0]), (following.order, turn[1])), is_counted=False)


class _Weighing(NamedTuple):
    """What somebody says, and what it is held against."""

    spoken: Sequence[Spoken]
    interest: Interest

    def candidate(self, order: int, judged: Judged) -> Candidate | None:
        """Return a sentence with its worth; None where it is said elsewhere."""
        at, form = self.spoken[order], judged.forms[0]
        content = content_of(form.text)
        is_said = any(overlap(content, said) >= SAID_ELSEWHERE for said in self.interest.said)
        if is_said and form.rule != RESTATING:
            return None
        close = closeness_of(content, self.interest)
        worth = worth_of(at, form, is_last=at.paragraph == self.spoken[-1].paragraph, close=close)
        line = Line(judged.forms, at.paragraph, follows=judged.follows)
        return Candidate(order, line, content, close, worth)

    def restated(self, at: Spoken) -> Judged | None:
        """Return a sentence that says a takeaway: it is where the audience looks for who says so."""
        told = self.interest
        if not told.takeaways:
            return None
        form = restated(at.sentence, at.following, takeaways=told.takeaways, rarity=told.rarity, rarest=told.rarest)
        return Judged((form,)) if form and is_short(form.text) else None

    def quotations(self, *, count: int) -> Iterator[Candidate]:
        """Yield what is too long for a line, where next to nothing else may be shown or the speaker opens with it."""
        for at in self.spoken if count < ENOUGH else ():
            is_lone = count < FEW or at.order == 0
            judged = judge_quotation(at, most_words=MOST_LONE_WORDS if is_lone else MOST_QUOTED_WORDS)
            candidate = self.candidate(at.order, judged) if judged else None
            if candidate:
                yield candidate

    def members(self, series: Series, number: int) -> Iterator[Candidate]:
        """Yield what is shown together, nothing of it where a part is said elsewhere."""
        found = [self.candidate(order, judged) for order, judged in series.members]
        whole = [candidate for candidate in found if candidate]
        if len(whole) == len(found):
            for at, candidate in enumerate(whole):
                under = series.lead is not None and at > 0
                follows = at > 0 and (under or not series.is_counted)
                line = candidate.line._replace(level=int(under), follows=follows)
                yield candidate._replace(line=line, group=number, is_counted=series.is_counted)
