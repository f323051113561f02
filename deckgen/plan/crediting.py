"""Experts in; the words that credit them out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from deckgen.model.article import Expert
from deckgen.model.text import listed

NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


ARTICLED = frozenset(
    {"academy", "administration", "agency", "association", "authority", "board", "bureau", "center", "centre"}
    | {"commission", "committee", "council", "department", "foundation", "fund", "institute", "institution"}
    | {"ministry", "museum", "office", "service", "society", "survey", "union"}
)
"""Nouns of organisations that English speaks of with "the"."""


def names_of(experts: Sequence[Expert]) -> str:
    """Return the experts' names as a list in words."""
    return listed([expert.name for expert in experts])


def shared_affiliation(experts: Sequence[Expert]) -> str | None:
    """Return the organisation of all experts; None where they have several, or anybody has none."""
    houses = {expert.affiliation for expert in experts}
    return houses.pop() if len(houses) == 1 else None


def credit_of(experts: Sequence[Expert]) -> str:
    """Return who speaks and from where: "Ada Park of the Institute"; organisations are named once where shared."""
    house = shared_affiliation(experts)
    if house:
        return f"{names_of(experts)} of {_with_article(house)}"
    return listed([f"{e.name} of {_with_article(e.affiliation)}" if e.affiliation else e.name for e in experts])


def _with_article(house: str) -> str:
    """Say "the Harbour Institute", but "Harbour University" and "USIP"."""
    words = house.lower().split()
    return f"the {house}" if len(words) > 1 and words[0] != "the" and not ARTICLED.isdisjoint(words) else house


def lead_in(experts: Sequence[Expert], *, otherwise: str) -> str:
    """Return the words a speaker says before somebody's own: "Ada Park of the Institute says:"."""
    if not experts:
        return otherwise
    return f"{credit_of(experts)} {'says' if len(experts) == 1 else 'say'}:"


def tells_of(text: str, experts: Sequence[Expert]) -> bool:
    """Tell whether a line credited to experts speaks of one by name, which nobody does of himself.

    A name that goes on as no expert's does is somebody else's: "Kim Jong Un" where a Kim speaks.
    """
    words = {name for expert in experts for name in expert.name.split() if len(name) >= LEAST_NAME and name.istitle()}
    name = "|".join(re.escape(word) for word in sorted(words) if not word.endswith("."))
    return bool(name) and re.search(rf"(?<![\w-])(?:{name})(?![\w-])(?! (?!(?:{name})\b)[A-Z])", text) is not None


LEAST_NAME = 3


def numbered(count: int, noun: str) -> str:
    """Return a count in words with its noun, as a heading begins: "Four questions"."""
    word = NUMBER_WORDS[count] if count < len(NUMBER_WORDS) else str(count)
    return f"{word.capitalize()} {noun}{'' if count == 1 else 's'}"
