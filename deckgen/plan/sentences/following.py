"""A sentence and the one before it in; whether the second points at something in the first and at nothing else, out."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile
from typing import NamedTuple

from deckgen.plan.sentences.openings import opens_with
from deckgen.plan.sentences.pronouns import has_one, people_in
from deckgen.plan.sentences.standing import ADDS, POINTS_INSIDE, faults_alone
from deckgen.plan.sentences.vocabulary.interest import STOP_WORDS
from deckgen.plan.sentences.vocabulary.linking import CONTRAST_OPENERS, CORRECTIONS
from deckgen.plan.sentences.vocabulary.pointing import DETERMINERS
from deckgen.plan.sentences.vocabulary.verbs import AUXILIARIES, COMMON_VERBS, FINITE_VERBS, SUBJECT_PRONOUNS
from deckgen.plan.sentences.words import content_of, words_of

MOST_NAMED = 3
"""How far behind "this" its noun may stand: "this rather new pact"."""

MOST_SUBJECT = 8
"""A subject of more words has several things in it that "it" could mean."""

# "traders", "people" — several.   "press", "status", "Paris" — one: not.
PLURAL = re.compile(r"(?:[^\Wsiu]s|people|children|women|men)$")

# "This means", "That's" — all that was said before.   "This pact" — a noun: not.
ALL_OF_IT = re.compile(
    r"(?:This|That|These|Those)(?= (?:\w+ly |also )?(?:will|may|can|could|would|is|are|was|were|has|have|had|means?"
    r"|meant|makes?|made|gives?|gave|helps?|helped|shows?|showed|allows?|allowed|lets?|requires?|happens?|happened|includes?|does)\b"
    r"|[’']s\b)"
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
        text: A sentence that may not stand alone.
        before: The one before it in its paragraph.
    """
    linked = opens_with(text, LINKS)
    if linked:
        return _stands(_opened(text[len(linked) :]), before) or follows_on(_opened(text[len(linked) :]), before)
    if _stands(text, before):
        return True
    meant = ((way, found) for way in WAYS if (found := way.opening.match(text)) and way.is_meant(text, before))
    return any(_stands(way.stand_in + text[found.end() :], before) for way, found in meant)


def _stands(text: str, before: str) -> bool:
    """Tell whether all that a sentence lacks to stand alone is in the one before it."""
    faults: set[str] = set()
    for fault in faults_alone(text):
        if fault not in {ADDS, POINTS_INSIDE}:
            return False
        faults.add(fault)
    return POINTS_INSIDE not in faults or _all_named(text, before)


# "of these ports", "build that new tug" — the noun is among the words behind.
INSIDE = re.compile(r"\b(?:this|that|these|those|such) ((?:[\w’'-]+ ?){1,3})", re.IGNORECASE)


def _all_named(text: str, before: str) -> bool:
    """Tell whether each "this" inside a sentence has its noun in the one before it."""
    folded = text.replace("’", "'")
    without = INSIDE.sub(lambda found: "the " + found[1] if _names(found[1], before) else found[0], folded)
    return POINTS_INSIDE not in faults_alone(without)


def _names(phrase: str, before: str) -> bool:
    return not content_of(phrase).isdisjoint(content_of(before))


def _opened(text: str) -> str:
    rest = text.lstrip(", ")
    return rest[:1].upper() + rest[1:]


LINKS = (
    "also",
    "and",
    "as a result",
    "consequently",
    "hence",
    "so",
    "then",
    "therefore",
    "thus",
    "that is why",
    "which is why",
)
"""Openings that link to the sentence before and to no list, of which it may be one."""


def without_turn(text: str) -> str:
    """Return a sentence without the "but" or "however" that it opens with."""
    found = opens_with(text, (*CONTRAST_OPENERS, *CORRECTIONS))
    if found is None:
        return text
    return _opened(text[len(found) :])


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
    if not 0 < len(subject) <= MOST_SUBJECT or "and" in subject or PLURAL.search(subject[-1]):
        return False
    return has_one(" ".join(before.split()[: len(subject)]))


def _subject(text: str) -> tuple[str, ...]:
    """Return the words before the verb; none where no noun opens the sentence, or no verb is found."""
    words = words_of(text)
    verb = next((at for at, word in enumerate(words) if at and word in FINITE_VERBS | AUXILIARIES | COMMON_VERBS), None)
    subject = words[:verb]
    is_noun = verb is not None and subject[:1] and subject[0] not in STOP_WORDS - DETERMINERS
    return subject if is_noun and SUBJECT_PRONOUNS.isdisjoint(subject) else ()


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
