"""Sentences in; the enumerations among them out: "First … Second …" and lists under a lead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from deckgen.model.line import Form
from deckgen.model.span import Span
from deckgen.model.text import count_words
from deckgen.plan.judging import ITEM, Judged, judge_step, lead_of
from deckgen.plan.sentences.openings import opens_with
from deckgen.plan.spoken import Spoken

MOST_ITEMS = 4
"""What is more than this is no line but a list, and stands in the notes."""

MOST_ITEM_WORDS = 20

MOST_BETWEEN = 30
"""Sentences after a "First" within which its "Second" is looked for."""

STEPS = (
    ("first and foremost", "first of all", "firstly", "first", "number one"),
    ("second", "secondly", "number two"),
    ("third", "thirdly", "number three"),
    ("fourth", "fourthly", "number four"),
)
"""How each item of a spoken enumeration opens."""

LAST_STEPS = ("and finally", "finally", "and lastly", "lastly")

# "(1) ", "3) " — a number within a sentence.   "1961 " — a year: not.
NUMBERED = re.compile(r"\(?\d{1,2}\)\s")

# "There are several reasons why" — leads.   "The port has three cranes" — counts things, and leads nothing.
LEADING = re.compile(
    r"\b(?:two|three|four|five|several|some|many|a few|a number of|a couple of|multiple)\s+(?:\w+\s+){0,2}"
    r"(?:reasons?|points?|ways?|things?|factors?|steps?|problems?|challenges?|issues?|questions?|options?|areas?|parts?"
    r"|aspects?|priorities|goals?|lessons?|conditions?|effects?|consequences|implications|risks?|benefits?)\b",
    re.IGNORECASE,
)


class Series(NamedTuple):
    """The wordings of an enumeration's items by their place in what is said, and its lead where one may be shown."""

    items: tuple[tuple[int, Judged], ...]
    lead: tuple[int, Judged] | None = None
    is_counted: bool = True
    """Whether the speaker counts its items up; else they only belong together."""

    @property
    def members(self) -> tuple[tuple[int, Judged], ...]:
        """The lead, where there is one, and the items, in order."""
        return (*((self.lead,) if self.lead else ()), *self.items)


def find_series(spoken: Sequence[Spoken], judged: Sequence[Judged], list_items: frozenset[Span]) -> Iterator[Series]:
    """Yield the enumerations of which every item may be shown.

    Args:
        spoken: What somebody says, sentence by sentence.
        judged: What may be shown of each sentence.
        list_items: The places of the paragraphs that are items of a list.
    """
    yield from _spoken_series(spoken, judged)
    yield from _listed_series(spoken, list_items)


def _spoken_series(spoken: Sequence[Spoken], judged: Sequence[Judged]) -> Iterator[Series]:
    for start, sentence in enumerate(spoken):
        if not _opens(sentence.text, STEPS[0]):
            continue
        places = tuple(_steps_from(spoken, start))
        told = " ".join(spoken[place].text for place in (max(0, start - 1), *places[:-1]))
        items = tuple((place, found) for place in places if (found := judge_step(spoken[place], before=told)).forms)
        if 1 < len(items) == len(places) <= MOST_ITEMS:
            yield Series(items, _lead_before(spoken, judged, start))


def _steps_from(spoken: Sequence[Spoken], start: int) -> Iterator[int]:
    """Yield the places of "First", "Second" and so on, each the next after the one before, and of "Finally"."""
    yield start
    place = start
    for step in STEPS[1:]:
        after = range(place + 1, min(len(spoken), place + MOST_BETWEEN))
        found = next((at for at in after if _opens(spoken[at].text, (*step, *LAST_STEPS))), None)
        if found is None:
            return
        yield found
        if _opens(spoken[found].text, LAST_STEPS):
            return
        place = found


def is_step(text: str) -> bool:
    """Tell whether a sentence is one of several that its speaker counts up."""
    return NUMBERED.match(text) is not None or any(_opens(text, step) for step in (*STEPS, LAST_STEPS))


def _opens(text: str, openings: tuple[str, ...]) -> bool:
    found = opens_with(text, openings)
    return found is not None and text[len(found) : len(found) + 1] in {",", ":"}


def _lead_before(spoken: Sequence[Spoken], judged: Sequence[Judged], start: int) -> tuple[int, Judged] | None:
    if start == 0 or not LEADING.search(spoken[start - 1].text):
        return None
    lead = lead_of(spoken[start - 1])
    found = Judged((lead,)) if lead else judged[start - 1]
    return (start - 1, found) if found.forms and not found.follows else None


def _listed_series(spoken: Sequence[Spoken], list_items: frozenset[Span]) -> Iterator[Series]:
    for at, sentence in enumerate(spoken):
        lead = lead_of(sentence)
        items = tuple(takewhile(lambda s: s.sentence.span in list_items, spoken[at + 1 :])) if lead else ()
        if lead and 1 < len(items) <= MOST_ITEMS and all(_is_item(item.text) for item in items):
            yield Series(tuple((place, _item(item)) for place, item in enumerate(items, at + 1)), (at, Judged((lead,))))


def _item(spoken: Spoken) -> Judged:
    return Judged((Form(spoken.text, spoken.sentence.span, ITEM),))


def _is_item(text: str) -> bool:
    return count_words(text) <= MOST_ITEM_WORDS and not text.rstrip().endswith(("?", ":"))
