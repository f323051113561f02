"""A sentence and what it is held against in; how much it is worth showing out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from deckgen.model.line import Form
from deckgen.model.text import count_words
from deckgen.plan.judging import FOLLOWING, REPLY
from deckgen.plan.restating import RESTATING
from deckgen.plan.sentences.vocabulary.interest import JUDGMENTS
from deckgen.plan.sentences.words import closeness, words_of
from deckgen.plan.spoken import NOTHING, Known, Spoken

WANTED_LINE_WORDS = 22
"""A line that the last row reads at a glance."""

WEIGHTS = {
    "close": 1.6,
    "opens answer": 0.5,
    "opens paragraph": 0.4,
    "closes answer": 0.4,
    "judges": 0.5,
    "counts": 0.3,
    "names": 0.2,
    "looks back": -0.5,
    "too long": -0.06,
    "too short": -0.5,
    "adds": -0.6,
    "replies": 1.5,
    "bears out": 2.0,
    "follows": -0.2,
    "speaks of self": 0.3,
}
"""What each claim about a sentence is worth; set by reading the lines that they choose, not by training."""

SHORT_WORDS = 7
SELF = frozenset({"i", "we", "my", "our", "i've", "we've", "i'm", "we're"})
"""Words of somebody who was asked about himself."""

FIGURE = re.compile(r"\d")

# "in the late 1960s", "Six decades ago", "the Cold War" — history.   "in 2022" — of the day: not.
LOOKS_BACK = re.compile(
    r"\b1[0-9]\d\ds?\b|\bdecades ago\b|\bcenturies\b|\b(?:last|previous) century\b|\bcold war\b|\bhistorically\b",
    re.IGNORECASE,
)


class Interest(NamedTuple):
    """What a sentence is held against: subjects to come close to, words said elsewhere, and how rare words are."""

    subjects: tuple[frozenset[str], ...]
    said: tuple[frozenset[str], ...]
    rarity: Mapping[str, float]
    known: Known = NOTHING
    """What an audience has read before it comes to a line."""
    takeaways: tuple[str, ...] = ()
    """What the article says in short, which a line may bear out."""
    rarest: float = 1.0
    """How much the rarest word tells apart, as one does that nobody says."""


def closeness_of(content: frozenset[str], interest: Interest) -> float:
    """Return how close a sentence comes to all that it is held against."""
    return sum(closeness(content, subject, interest.rarity) for subject in interest.subjects)


def worth_of(at: Spoken, form: Form, *, is_last: bool, close: float) -> float:
    """Return what a sentence is worth.

    Args:
        at: The sentence in its place.
        form: The wording that is shown first.
        is_last: Whether it stands in the last paragraph.
        close: How close it comes to what it is held against.
    """
    claims = _claims(form.text)
    claims["close"] = close
    claims["opens answer"] = float(at.paragraph == at.place == 0)
    claims["opens paragraph"] = float(at.place == 0)
    claims["closes answer"] = float(is_last)
    claims["replies"] = float(form.rule == REPLY)
    claims["bears out"] = float(form.rule == RESTATING)
    claims["speaks of self"] = float(at.talk.asks_you and not SELF.isdisjoint(words_of(form.text)))
    claims["follows"] = float(form.rule == FOLLOWING)
    return sum(WEIGHTS[name] * claim for name, claim in claims.items())


def _claims(text: str) -> dict[str, float]:
    words = words_of(text)
    return {
        "judges": float(not JUDGMENTS.isdisjoint(words)),
        "counts": float(FIGURE.search(text) is not None),
        "names": float(any(word[:1].isupper() for word in text.split()[1:])),
        "looks back": float(LOOKS_BACK.search(text) is not None),
        "too long": float(max(0, count_words(text) - WANTED_LINE_WORDS)),
        "too short": float(len(words) < SHORT_WORDS),
        "adds": float("also" in words or "even" in words),
    }
