"""A sentence beside its neighbours: whether the next one turns against it, and whether it replies to its question."""

from __future__ import annotations

import re

from deckgen.model.text import is_closed
from deckgen.plan.sentences.openings import opens_with, turns_against
from deckgen.plan.sentences.standing import fault_alone
from deckgen.plan.sentences.vocabulary.linking import CORRECTIONS
from deckgen.plan.sentences.vocabulary.pointing import POINTERS
from deckgen.plan.sentences.words import words_of

DENIALS = frozenset({"not", "no", "never", "nor", "wrong", "nobody", "nothing", "none"})
DENIAL_WORDS = 12
"""A denial is short; a longer sentence that opens with a pointer and a "not" says something of its own."""

REPLIERS = frozenset({"it", "they", "he", "she", "yes", "no", "nobody", "nothing", "not", "because"})
LEAST_REPLY = 2

# "Steering, on the other hand," — a turn behind the subject.   "The crews, though tired, load" — not.
TURN = re.compile(r",\s+(?:however|though|on the other hand|(?:by|in) contrast|instead|conversely),", re.IGNORECASE)
TURN_REACH = 60


def turns_back(following: str) -> bool:
    """Tell whether a sentence turns against the one before it, which is then not the whole of what was said."""
    if turns_against(following) or opens_with(following, CORRECTIONS) or TURN.search(following[:TURN_REACH]):
        return True
    words = words_of(following)
    opening = words[:5]
    denies = any(word in DENIALS or word.endswith("n't") for word in opening)
    return 0 < len(words) <= DENIAL_WORDS and words[0] in POINTERS | {"i", "we"} and denies


def replies(text: str) -> bool:
    """Tell whether a sentence answers by pointing at its question, as "It is about 450" does."""
    words = words_of(text)
    if words[:1] and words[0] in {"yes", "no"}:
        return is_closed(text)
    if len(words) < LEAST_REPLY or words[0].partition("'")[0] not in REPLIERS:
        return False
    return fault_alone(text) in {"points back", "pronoun without a name", "fragment"} and is_closed(text)
