"""A sentence and the one before it in; whether the second points at something in the first and at nothing else, out."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile
from typing import NamedTuple

from deckgen.plan.sentences.pronouns import ONE, people_in
from deckgen.plan.sentences.standing import fault_alone
from deckgen.plan.sentences.vocabulary.verbs import AUXILIARIES, FINITE_VERBS, SUBJECT_PRONOUNS
from deckgen.plan.sentences.words import content_of, words_of

POINTING_FAULTS = ("points back", "pronoun without a name")
MOST_NAMED = 3
"""How far behind "this" its noun may stand: "this rather new pact"."""

MOST_SUBJECT = 8
"""A subject of more words has several things in it that "it" could mean."""

# "traders", "people" — several.   "press", "status", "Paris" — one: not.
PLURAL = re.compile(r"(?:[^\Wsiu]s|people|children|women|men)$")

# "This means", "That is why" — all that was said before.   "This pact" — a noun: not.
ALL_OF_IT = re.compile(
    r"(?:This|That)(?= (?:also |will |may |can )?(?:means?|makes?|gives?|helps?|shows?|allows?|is why)\b)"
)
NAMED_AGAIN = re.compile(r"(?:This|That|These|Those|Such|Both)(?= )")
PERSON = re.compile(r"(?:He|She)\b")
PERSONS = re.compile(r"(?:His|Her)\b")
SEVERAL = re.compile(r"They\b")
SEVERALS = re.compile(r"Their\b")
THING = re.compile(r"It\b")
THINGS = re.compile(r"Its\b")


def follows_on(text: str, before: str) -> bool:
    """Tell whether a sentence points at one thing in the sentence before it, unmistakably, and at nothing else.

    Args:
        text: A sentence that does not stand alone.
        before: The one before it in its paragraph, which does.
    """
    if fault_alone(text) not in POINTING_FAULTS:
        return False
    meant = ((way, found) for way in WAYS if (found := way.opening.match(text)) and way.is_meant(text, before))
    return any(fault_alone(way.stand_in + text[found.end() :]) is None for way, found in meant)


class Way(NamedTuple):
    """How a sentence opens, what the one before must have for it, and a name by which to judge the rest."""

    opening: re.Pattern[str]
    is_meant: Callable[[str, str], bool]
    stand_in: str


def _says_something(_text: str, before: str) -> bool:
    return bool(before)


def _is_named(text: str, before: str) -> bool:
    named = takewhile(lambda word: word not in FINITE_VERBS, words_of(text)[1 : MOST_NAMED + 1])
    return any(not content_of(word).isdisjoint(content_of(before)) for word in named)


def _is_one_person(_text: str, before: str) -> bool:
    return len(people_in(before)) == 1


def _is_several(_text: str, before: str) -> bool:
    subject = _subject(before)
    return 0 < len(subject) <= MOST_SUBJECT and (PLURAL.search(subject[-1]) is not None or "and" in subject)


def _is_one_thing(_text: str, before: str) -> bool:
    subject = _subject(before)
    opening = " ".join(before.split()[: len(subject)])
    is_one = ONE.search(opening) is not None and PLURAL.search(subject[-1]) is None if subject else False
    return is_one and len(subject) <= MOST_SUBJECT and "and" not in subject


def _subject(text: str) -> tuple[str, ...]:
    """Return the words before the verb; none where somebody speaks of himself, or no verb is found."""
    words = words_of(text)
    subject = tuple(takewhile(lambda word: word not in FINITE_VERBS | AUXILIARIES - {"of"}, words))
    return () if len(subject) == len(words) or not SUBJECT_PRONOUNS.isdisjoint(subject) else subject


WAYS = (
    Way(ALL_OF_IT, _says_something, "The harbour"),
    Way(NAMED_AGAIN, _is_named, "The"),
    Way(PERSON, _is_one_person, "Ada Park"),
    Way(PERSONS, _is_one_person, "Ada Park's"),
    Way(SEVERAL, _is_several, "Traders"),
    Way(SEVERALS, _is_several, "The traders'"),
    Way(THING, _is_one_thing, "The harbour"),
    Way(THINGS, _is_one_thing, "The harbour's"),
)
