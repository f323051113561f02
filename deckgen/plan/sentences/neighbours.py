"""A sentence beside its neighbours: whether the next one turns against it, and whether it replies to its question."""

from __future__ import annotations

import re
from functools import lru_cache

from deckgen.model.text import is_closed
from deckgen.plan.sentences.openings import lowered, opens_with, turns_against
from deckgen.plan.sentences.pronouns import has_one, has_several
from deckgen.plan.sentences.standing import POINTS_INSIDE, faults_alone, is_pleasantry
from deckgen.plan.sentences.vocabulary.linking import CORRECTIONS
from deckgen.plan.sentences.vocabulary.pointing import POINTERS
from deckgen.plan.sentences.words import content_of, words_of

DENIALS = frozenset({"not", "no", "never", "nor", "wrong", "nobody", "nothing", "none"})
DENIAL_WORDS = 12
"""A denial is short; a longer sentence that opens with a pointer and a "not" says something of its own."""

REPLIERS = frozenset({"it", "they", "he", "she", "yes", "no", "nobody", "nothing", "not", "because"})
LEAST_REPLY = 3

# "Steering, on the other hand," — a turn behind the subject.   "The crews, though tired, load" — not.
TURN = re.compile(r",\s+(?:however|though|on the other hand|(?:by|in) contrast|instead|conversely),", re.IGNORECASE)
TURN_REACH = 60

# "Software is not like that" — what was said is a foil.   "Ice is not like water" — of its own: not.
UNLIKE = re.compile(r"(?:n't| not) (?:like that|so|the same|the case|true|like this|that way)\b", re.IGNORECASE)


# "the best way to do that is" — what was said holds only so.   "the best way to sail" — on its own: not.
ONLY_WAY = re.compile(r"\b(?:only|best|right|sustainable) way to (?:do|get|reach|achieve) (?:that|this|it|there)\b")


@lru_cache(maxsize=4096)
def turns_back(following: str) -> bool:
    """Tell whether a sentence turns against the one before it, which is then not the whole of what was said."""
    if turns_against(following) or opens_with(following, CORRECTIONS) or TURN.search(following[:TURN_REACH]):
        return True
    if UNLIKE.search(following[:TURN_REACH]) or (" way to " in following and ONLY_WAY.search(following)):
        return True
    words = words_of(following)
    opening = words[:5]
    denies = any(word in DENIALS or word.endswith("n't") for word in opening)
    refers = words[:1] and (words[0] in POINTERS | {"i", "we"} or not {"that", "this", "so"}.isdisjoint(opening))
    return 0 < len(words) <= DENIAL_WORDS and bool(refers) and denies


def mirrors(text: str, other: str) -> bool:
    """Tell whether two sentences open alike up to what tells them apart: "The people who sail … The people who load …".

    A name or a turn of speech that two sentences share ("The United States", "We need to") makes no halves of them.
    """
    opening = words_of(text)[:SAME_WORDS]
    is_same = len(opening) == SAME_WORDS and opening == words_of(other)[:SAME_WORDS]
    return is_same and not PARTING.isdisjoint(opening) and bool(content_of(" ".join(opening)))


PARTING = frozenset({"who", "whose", "which", "when", "where"})
"""Words behind which two sentences that open alike go apart."""

SAME_WORDS = 3
"""So many words are the same where two sentences are halves of one thought."""


def goes_on(text: str, following: str) -> bool:
    """Tell whether a sentence says that something exists, and the next one what there is besides."""
    return opens_with(text, EXISTENCE) is not None and opens_with(following, ADDITIONS) is not None


EXISTENCE = ("there is", "there are", "there's", "we have", "it has")
ADDITIONS = ("in addition", "additionally", "on top of that", "on top of this", "besides", "plus")


def is_housekeeping(before: str, following: str) -> bool:
    """Tell whether what stands between two sentences is part of their courtesies, as "We must sit." is."""
    return all(text and is_pleasantry(text) for text in (before, following))


def replies(text: str, question: str) -> bool:
    """Tell whether a sentence answers by pointing at its question, as "It is about 450" does."""
    words = words_of(text)
    if not is_closed(text) or len(words_of(question)) < LEAST_ASKED:
        return False
    first = words[0].partition("'")[0] if words else ""
    if first in {"yes", "no"}:
        return asks_yes_or_no(question) and POINTS_INSIDE not in faults_alone(text)
    if len(words) < LEAST_REPLY or first not in REPLIERS or not _is_asked_of(first, question):
        return False
    return REPLYING.issuperset(faults_alone(text))


def asks_yes_or_no(question: str) -> bool:
    """Tell whether a question may be answered by yes or no."""
    return POLAR.search(lowered(question)) is not None


def _is_asked_of(pronoun: str, question: str) -> bool:
    """Tell whether a question names what a reply points at."""
    if pronoun == "they":
        return has_several(question)
    return pronoun != "it" or has_one(question)


REPLYING = frozenset({"points back", "pronoun without a name", "fragment", "says too little"})
"""What a sentence may lack where its question stands right over it."""

LEAST_ASKED = 4
"""A question of fewer words ("Right.", "And then?") names nothing to point at."""

# "Is the port open?", "…, or has it closed?" — asks for yes or no.   "Where is it?" — not.
POLAR = re.compile(
    r"(?:^|[.,;:?!—–]\s*|\b(?:and|or|so|but)\s+)(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should"
    r"|may|might|isn't|aren't|don't|doesn't|didn't|hasn't|haven't|can't|won't)\s[^?]*\?",
)
