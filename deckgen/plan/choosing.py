"""Candidates in; the few lines that a slide shows out: the best together, in the order spoken."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from deckgen.model.line import Form, Line
from deckgen.plan.candidates import Candidate
from deckgen.plan.sentences.cutting import is_cut
from deckgen.plan.sentences.vocabulary.guarding import HEDGES
from deckgen.plan.sentences.words import overlap, words_of

MOST_LINES = 4
FEW_LINES = 2
"""A slide of fewer lines takes a long sentence as a quotation."""

MOST_BODY_WORDS = 75
"""Under 40 words a slide is the speaker's rule of thumb; whole sentences need more, and no more than this."""

SAME_THING = 0.55
"""From this share of common content words on, one of two lines is enough."""

REPEAT_COST = 1.5
SAME_PARAGRAPH_COST = 0.35
ENUMERATION_GAIN = 1.0
"""What a speaker counts up himself is the shape of his answer."""

HEDGE_COST = 0.3
CUT_COST = 0.4
TITLE_CLOSENESS = 2.0
TITLE_LEAST_WORDS = 6
LEAST_CLOSENESS = 0.05
"""A claim that shares next to nothing with the question is no answer to it, and no title."""


def choose_title(candidates: Sequence[Candidate], *, holds: Callable[[str], bool]) -> tuple[Candidate, Form] | None:
    """Return the strongest claim that a title holds, with the form that fits; None where none is short enough.

    A title has no full stop, and neither points at another line nor is one of several.
    """
    claims = (c for c in candidates if c.closeness >= LEAST_CLOSENESS and not _needs_others(c))
    fitting = [(candidate, form) for candidate in claims if (form := _title_form(candidate, holds))]
    return max(fitting, key=lambda pair: (_strength(*pair), -pair[0].order), default=None)


def _needs_others(candidate: Candidate) -> bool:
    is_bound = bool(candidate.group) or candidate.line.follows or candidate.is_takeaway
    return is_bound or candidate.is_quotation or candidate.is_lone


def _strength(candidate: Candidate, form: Form) -> float:
    """A title answers the question: closeness counts twice, and hedges and cuts make it weaker."""
    hedges = sum(word in HEDGES for word in words_of(form.text))
    return candidate.worth + TITLE_CLOSENESS * candidate.closeness - HEDGE_COST * hedges - CUT_COST * is_cut(form)


def _title_form(candidate: Candidate, holds: Callable[[str], bool]) -> Form | None:
    for form in candidate.line.forms:
        text = form.text.rstrip()
        bare = text[:-1] if text.endswith(".") and not text.endswith("..") else text
        if len(bare.split()) >= TITLE_LEAST_WORDS and holds(bare):
            return Form(bare, form.span, form.rule)
    return None


class _Unit(NamedTuple):
    """Candidates that are shown all or none: mostly one."""

    members: tuple[Candidate, ...]

    @property
    def first(self) -> Candidate:
        return self.members[0]

    @property
    def words(self) -> int:
        return sum(candidate.words for candidate in self.members)


def choose_lines(
    candidates: Sequence[Candidate],
    *,
    said: Sequence[frozenset[str]] = (),
    each_paragraph: bool = False,
    titled: int | None = None,
) -> tuple[Line, ...]:
    """Return two to four lines, fewer where fewer are fit, that cover most without saying a thing twice.

    What is grouped is shown whole or not at all; a line that points at the one before it stands right behind that one.

    Args:
        candidates: What may be shown.
        said: What stands on the slide already.
        each_paragraph: Whether a paragraph without a line comes before a better line of one that has some.
        titled: The paragraph that the slide's title comes from.
    """
    short = [candidate for candidate in candidates if not candidate.is_lone]
    quotations = [candidate for candidate in short if candidate.is_quotation or candidate.line.follows]
    units = _units([candidate for candidate in short if not candidate.is_quotation])
    shown = _Shown(said, {titled} if each_paragraph else None)
    chosen = _take(units, [], shown, most=MOST_LINES)
    chosen = _take(_units(quotations), chosen, shown, most=FEW_LINES)
    return tuple(_lines(sorted(chosen, key=lambda candidate: candidate.order)))


def choose_alone(candidates: Sequence[Candidate], *, said: Sequence[frozenset[str]]) -> Candidate | None:
    """Return what is too long to stand beside anything, and not said yet: the first words, else the best; or None."""
    lone = (c for c in candidates if c.is_lone and all(overlap(c.content, content) < SAME_THING for content in said))
    return max(lone, key=lambda candidate: (candidate.order == 0, candidate.worth, -candidate.order), default=None)


class _Shown(NamedTuple):
    """What a slide shows already, and from which paragraph where every paragraph is to have a line."""

    said: Sequence[frozenset[str]]
    paragraphs: set[int | None] | None


def _take(units: Sequence[_Unit], chosen: list[Candidate], shown: _Shown, *, most: int) -> list[Candidate]:
    """Return what is chosen with the best of the units, one after the other, as long as they fit."""
    while len(chosen) < most:
        rest = [unit for unit in units if _may_join(unit, chosen, shown.said)]
        if not rest:
            break
        chosen = [*chosen, *max(rest, key=lambda unit: _rank(unit, chosen, shown)).members]
    return chosen


def _rank(unit: _Unit, chosen: Sequence[Candidate], shown: _Shown) -> tuple[bool, float, int]:
    """What has no line yet comes first where every paragraph is to have one; then worth; then what is said first."""
    is_new = shown.paragraphs is not None and unit.first.line.paragraph not in (
        shown.paragraphs | {candidate.line.paragraph for candidate in chosen}
    )
    return is_new, _gain(unit, chosen), -unit.first.order


def _units(candidates: Sequence[Candidate]) -> tuple[_Unit, ...]:
    groups = dict.fromkeys(candidate.group for candidate in candidates if candidate.group)
    grouped = (_Unit(tuple(c for c in candidates if c.group == number)) for number in groups)
    return (*grouped, *(_Unit((candidate,)) for candidate in candidates if not candidate.group))


def _lines(chosen: Sequence[Candidate]) -> Iterator[Line]:
    """Yield the lines; one that the next points at is shown in its first form only."""
    pointed_at = {candidate.order - 1 for candidate in chosen if candidate.line.follows}
    for candidate in chosen:
        line = candidate.line
        yield line._replace(forms=line.forms[:1]) if candidate.order in pointed_at else line


def _may_join(unit: _Unit, chosen: Sequence[Candidate], said: Sequence[frozenset[str]]) -> bool:
    orders = {candidate.order for candidate in chosen}
    is_room = len(chosen) + len(unit.members) <= MOST_LINES
    is_short = unit.words + sum(candidate.words for candidate in chosen) <= MOST_BODY_WORDS
    if not (is_room and is_short) or any(candidate.order in orders for candidate in unit.members):
        return False
    if unit.first.line.follows and unit.first.order - 1 not in orders:
        return False
    taken = [*said, *(candidate.content for candidate in chosen)]
    return all(overlap(candidate.content, content) < SAME_THING for candidate in unit.members for content in taken)


def _gain(unit: _Unit, chosen: Sequence[Candidate]) -> float:
    gains = [_gain_of(candidate, chosen) for candidate in unit.members]
    is_enumeration = any(candidate.is_counted for candidate in unit.members)
    return sum(gains) / len(gains) + ENUMERATION_GAIN * is_enumeration


def _gain_of(candidate: Candidate, chosen: Sequence[Candidate]) -> float:
    repeats = max((overlap(candidate.content, c.content) for c in chosen), default=0.0)
    crowded = sum(c.line.paragraph == candidate.line.paragraph for c in chosen)
    return candidate.worth - REPEAT_COST * repeats - SAME_PARAGRAPH_COST * crowded
