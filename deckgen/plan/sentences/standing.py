"""A sentence in; the reason why it cannot stand alone on a slide out, or none."""

from __future__ import annotations

import re
from collections.abc import Callable

from deckgen.plan.sentences.completeness import is_fragment, is_question, is_unbalanced
from deckgen.plan.sentences.openings import opens_with
from deckgen.plan.sentences.pronouns import has_orphan_pronoun
from deckgen.plan.sentences.references import points_back_at_start, points_back_inside, sends_elsewhere
from deckgen.plan.sentences.vocabulary.linking import (
    ANNOUNCEMENTS,
    CONTRAST_OPENERS,
    CORRECTIONS,
    COURTESIES,
    EXAMPLE_OPENERS,
    INNER_LINKS,
    LINKING_WORDS,
    OPENING_CONNECTIVES,
    PLEASANTRIES,
    QUOTED_BELIEFS,
    SCOPING_OPENERS,
)
from deckgen.plan.sentences.words import words_of

PLEASANTRY_WORDS = 8

# ", however," and ", though." — a link.   "as though" — not.
SET_OFF = re.compile(r",\s+(\w+)(?=[,.;]|$)")

# ", for example, ask" — of what was said before.   ", for example grain" — of the word before it: not.
SET_OFF_EXAMPLE = re.compile(r",\s+for (?:example|instance)(?=[,.])", re.IGNORECASE)


def fault_alone(text: str) -> str | None:
    """Return why an English sentence would mislead or puzzle on a slide alone; None where it may stand.

    The reason is the name of a rule in ``RULES``, in whose order they are asked.
    """
    folded = text.replace("’", "'")
    return next((name for name, applies in RULES if applies(folded)), None)


def _is_pleasantry(text: str) -> bool:
    is_short = len(words_of(text)) <= PLEASANTRY_WORDS
    return opens_with(text, COURTESIES) is not None or (is_short and opens_with(text, PLEASANTRIES) is not None)


def _turns_against(text: str) -> bool:
    return opens_with(text, CONTRAST_OPENERS) is not None


def _opens_with_link(text: str) -> bool:
    found = opens_with(text, OPENING_CONNECTIVES)
    if opens_with(text, SCOPING_OPENERS):
        return True
    return found is not None and (text[len(found) :].startswith(",") or found in LINKING_WORDS)


def _takes_back(text: str) -> bool:
    return opens_with(text, CORRECTIONS) is not None


def _gives_example(text: str) -> bool:
    return opens_with(text, EXAMPLE_OPENERS) is not None or SET_OFF_EXAMPLE.search(text) is not None


def reports_belief(text: str) -> bool:
    """Tell whether a sentence reports what others hold, or what its speaker once held."""
    return opens_with(text, QUOTED_BELIEFS) is not None or " on paper" in text.lower()


def _links_inside(text: str) -> bool:
    return any(word.lower() in INNER_LINKS for word in SET_OFF.findall(text))


def _announces(text: str) -> bool:
    spaced = f" {' '.join(words_of(text))} "
    return any(f" {phrase} " in spaced for phrase in ANNOUNCEMENTS)


Rule = tuple[str, Callable[[str], bool]]

RULES: tuple[Rule, ...] = (
    ("question", is_question),
    ("fragment", is_fragment),
    ("unbalanced", is_unbalanced),
    ("pleasantry", _is_pleasantry),
    ("turns against the sentence before", _turns_against),
    ("linked to the sentence before", _opens_with_link),
    ("takes back the sentence before", _takes_back),
    ("gives an example", _gives_example),
    ("reports a belief", reports_belief),
    ("points back", points_back_at_start),
    ("linked inside", _links_inside),
    ("sends elsewhere", sends_elsewhere),
    ("announces", _announces),
    ("points back inside", points_back_inside),
    ("pronoun without a name", has_orphan_pronoun),
)
