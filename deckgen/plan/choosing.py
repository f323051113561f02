"""Candidates in; the few lines that a slide shows out: the best together, in the order spoken."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from deckgen.model.deck import Form, Line
from deckgen.plan.candidates import Candidate
from deckgen.plan.sentences.cutting import is_cut
from deckgen.plan.sentences.vocabulary.guarding import HEDGES
from deckgen.plan.sentences.words import overlap, words_of

MOST_LINES = 4
MOST_BODY_WORDS = 75
"""Under 40 words a slide is the speaker's rule of thumb; whole sentences need more, and no more than this."""

SAME_THING = 0.55
"""From this share of common content words on, one of two lines is enough."""

REPEAT_COST = 1.5
SAME_PARAGRAPH_COST = 0.35
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
    claims = (c for c in candidates if c.closeness >= LEAST_CLOSENESS and not (c.series or c.adds or c.line.follows))
    fitting = [(candidate, form) for candidate in claims if (form := _title_form(candidate, holds))]
    return max(fitting, key=lambda pair: (_strength(*pair), -pair[0].order), default=None)


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


def choose_lines(
    candidates: Sequence[Candidate],
    *,
    said: Sequence[frozenset[str]] = (),
    each_paragraph: bool = False,
    titled: int | None = None,
) -> tuple[Line, ...]:
    """Return two to four lines, fewer where fewer are fit, that cover most without saying a thing twice.

    An enumeration that is shown at all is shown whole; a line that points at the one before it stands behind that one.

    Args:
        candidates: What may be shown.
        said: What stands on the slide already.
        each_paragraph: Whether a paragraph without a line comes before a better line of one that has some.
        titled: The paragraph that the slide's title comes from.
    """
    chosen = list(_best_series(candidates, said))
    single = [candidate for candidate in candidates if not candidate.series]
    while len(chosen) < MOST_LINES:
        rest = [c for c in single if _may_join(c, chosen, said)]
        if not rest:
            break
        shown = {titled, *(c.line.paragraph for c in chosen)} if each_paragraph else set[int | None]()
        chosen.append(max(rest, key=lambda c: (c.line.paragraph not in shown, _gain(c, chosen), -c.order)))
    chosen.sort(key=lambda candidate: candidate.order)
    if chosen and chosen[0].adds:
        rest = [c for c in candidates if c.order != chosen[0].order]
        return choose_lines(rest, said=said, each_paragraph=each_paragraph, titled=titled)
    return tuple(_lines(chosen))


def _lines(chosen: Sequence[Candidate]) -> Iterator[Line]:
    """Yield the lines; one that the next points at is shown in its first form only."""
    pointed_at = {candidate.order - 1 for candidate in chosen if candidate.line.follows}
    for candidate in chosen:
        line = candidate.line
        yield line._replace(forms=line.forms[:1]) if candidate.order in pointed_at else line


def _best_series(candidates: Sequence[Candidate], said: Sequence[frozenset[str]]) -> Sequence[Candidate]:
    """Return the enumeration of most worth that fits a slide and repeats nothing."""
    numbers = dict.fromkeys(candidate.series for candidate in candidates if candidate.series)
    found = [[c for c in candidates if c.series == number] for number in numbers]
    return max((series for series in found if _fits(series, said)), key=_mean_worth, default=())


def _fits(series: Sequence[Candidate], said: Sequence[frozenset[str]]) -> bool:
    repeats = any(overlap(c.content, content) >= SAME_THING for c in series for content in said)
    return len(series) <= MOST_LINES and sum(c.words for c in series) <= MOST_BODY_WORDS and not repeats


def _mean_worth(series: Sequence[Candidate]) -> float:
    return sum(candidate.worth for candidate in series) / len(series)


def _may_join(candidate: Candidate, chosen: Sequence[Candidate], said: Sequence[frozenset[str]]) -> bool:
    orders = {c.order: c.line.follows for c in chosen}
    if candidate.order in orders or candidate.words + sum(c.words for c in chosen) > MOST_BODY_WORDS:
        return False
    if candidate.line.follows and orders.get(candidate.order - 1, True):
        return False
    taken = [*said, *(c.content for c in chosen)]
    return all(overlap(candidate.content, content) < SAME_THING for content in taken)


def _gain(candidate: Candidate, chosen: Sequence[Candidate]) -> float:
    repeats = max((overlap(candidate.content, c.content) for c in chosen), default=0.0)
    crowded = sum(c.line.paragraph == candidate.line.paragraph for c in chosen)
    return candidate.worth - REPEAT_COST * repeats - SAME_PARAGRAPH_COST * crowded
