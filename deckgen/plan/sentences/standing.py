"""A sentence in; the reason why it cannot stand alone on a slide out, or none."""

from __future__ import annotations

import re
from collections.abc import Callable

from deckgen.model.text import is_closed
from deckgen.plan.sentences.openings import opens_with
from deckgen.plan.sentences.pronouns import has_orphan_pronoun, opens_empty
from deckgen.plan.sentences.vocabulary.linking import (
    ANNOUNCEMENTS,
    CONTRAST_OPENERS,
    CORRECTIONS,
    INNER_LINKS,
    OPENING_CONNECTIVES,
    PLEASANTRIES,
    QUOTED_BELIEFS,
    SCOPING_OPENERS,
)
from deckgen.plan.sentences.vocabulary.pointing import BACK_REFERENCES, DEMONSTRATIVES, POINTERS, TIME_NOUNS
from deckgen.plan.sentences.words import words_of

LEAST_WORDS = 4
PLEASANTRY_WORDS = 8

# ", however," and ", though." — a link.   "as though" — not.
SET_OFF = re.compile(r",\s+(\w+)(?=[,.;]|$)")

PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ("«", "»"))


def fault_alone(text: str) -> str | None:
    """Return why an English sentence would mislead or puzzle on a slide alone; None where it may stand.

    The reason is the name of a rule in ``RULES``, in whose order they are asked.
    """
    folded = text.replace("’", "'")
    for name, applies in RULES:
        if applies(folded):
            return name
    return None


COUNTED = frozenset({"two", "three", "four", "five", "former", "latter", "same", "other", "others", "second", "third"})
"""After an opening "the" they count or order what was named before."""

OWN_SO = ("so far", "so many", "so much", "so few", "so long as")
"""Openings with a "so" that points nowhere."""

EXISTING = frozenset({"is", "are", "was", "were", "has", "have", "will", "may", "can", "could"})
"""After "there" they say that something is, and point nowhere."""


def _is_fragment(text: str) -> bool:
    return len(words_of(text)) < LEAST_WORDS or not is_closed(text) or text.rstrip().endswith("...")


def _is_question(text: str) -> bool:
    return text.rstrip("”\"') ").endswith("?")


def _is_unbalanced(text: str) -> bool:
    return any(text.count(left) != text.count(right) for left, right in PAIRS) or text.count('"') % 2 == 1


def _is_pleasantry(text: str) -> bool:
    return len(words_of(text)) <= PLEASANTRY_WORDS and opens_with(text, PLEASANTRIES) is not None


def _points_back_at_start(text: str) -> bool:
    words = words_of(text)
    if opens_empty(text) or opens_with(text, OWN_SO):
        return False
    first = words[0].removesuffix("'s").removesuffix("'re").removesuffix("'ll") if words else ""
    if first == "the" and len(words) > 1:
        return words[1] in COUNTED
    if first == "all" and len(words) > 1:
        return words[1] in DEMONSTRATIVES
    if first == "there":
        return len(words) > 1 and words[1] not in EXISTING
    if first in DEMONSTRATIVES and len(words) > 1 and words[1] in TIME_NOUNS:
        return False
    return first in POINTERS


def _turns_against(text: str) -> bool:
    return opens_with(text, CONTRAST_OPENERS) is not None


def _opens_with_link(text: str) -> bool:
    found = opens_with(text, OPENING_CONNECTIVES)
    if opens_with(text, SCOPING_OPENERS):
        return True
    return found is not None and (text[len(found) :].startswith(",") or found in {"and", "also", "thus"})


def _takes_back(text: str) -> bool:
    return opens_with(text, CORRECTIONS) is not None


def reports_belief(text: str) -> bool:
    """Tell whether a sentence reports what others hold, or what its speaker once held."""
    return opens_with(text, QUOTED_BELIEFS) is not None or " on paper" in text.lower()


def _links_inside(text: str) -> bool:
    return any(word.lower() in INNER_LINKS for word in SET_OFF.findall(text))


def _sends_elsewhere(text: str) -> bool:
    spaced = f" {' '.join(words_of(text))} "
    return any(f" {phrase} " in spaced for phrase in BACK_REFERENCES)


def _announces(text: str) -> bool:
    spaced = f" {' '.join(words_of(text))} "
    return any(f" {phrase} " in spaced for phrase in ANNOUNCEMENTS)


def _points_back_inside(text: str) -> bool:
    words = words_of(text)
    pairs = zip(words[1:], [*words[2:], ""], strict=False)
    return any(
        word in DEMONSTRATIVES and following not in TIME_NOUNS and (word, following) != ("such", "as")
        for word, following in pairs
    )


Rule = tuple[str, Callable[[str], bool]]

RULES: tuple[Rule, ...] = (
    ("fragment", _is_fragment),
    ("question", _is_question),
    ("unbalanced", _is_unbalanced),
    ("pleasantry", _is_pleasantry),
    ("turns against the sentence before", _turns_against),
    ("linked to the sentence before", _opens_with_link),
    ("takes back the sentence before", _takes_back),
    ("reports a belief", reports_belief),
    ("points back", _points_back_at_start),
    ("linked inside", _links_inside),
    ("sends elsewhere", _sends_elsewhere),
    ("announces", _announces),
    ("points back inside", _points_back_inside),
    ("pronoun without a name", has_orphan_pronoun),
)
