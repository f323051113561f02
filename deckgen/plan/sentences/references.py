"""A sentence in; whether it opens by pointing at something said before it, or sends the reader elsewhere, out."""

from __future__ import annotations

import re

from deckgen.plan.sentences.openings import lowered, opens_with
from deckgen.plan.sentences.pronouns import opens_empty
from deckgen.plan.sentences.vocabulary.pointing import (
    BACK_REFERENCES,
    COUNTED,
    DEMONSTRATIVES,
    EXISTING,
    OWN_SO,
    POINTERS,
    QUANTIFIERS,
    SENDING_OPENERS,
    TIME_NOUNS,
)
from deckgen.plan.sentences.vocabulary.verbs import AUXILIARIES
from deckgen.plan.sentences.words import holds_any, words_of

# "I think ", "In my view, ", "Sadly, " — what a speaker says before saying it.   "I think" — as far as that.
OPINION = re.compile(
    r"(?:(?:i|we)(?: also| really| do| still| would|'d)? (?:think|believe|guess|feel|hope|suppose|know|mean|say)"
    r"|in my (?:view|opinion|experience)|for me|to me|honestly|to be honest|frankly|personally|sadly|luckily"
    r"|fortunately|unfortunately|clearly|obviously|of course|basically|perhaps|maybe|probably),?\s+",
    re.IGNORECASE,
)

# "that we agree" — only joins.   "that's why", "that is" — points: not.
JOINING_THAT = re.compile(
    r"that (?!(?:is|was|will|would|can|could|may|might|has|had|means|makes|does)\b)", re.IGNORECASE
)

# "The idea is", "The only real goal was" — of what?   "The idea of a port is" — said: not.
SHELL = re.compile(
    r"the (?:\w+ ){0,2}(?:idea|goal|aim|point|reason|answer|result|difference|issue|trick|key|hope|question"
    r"|challenge|advantage|disadvantage|benefit|downside|upside|purpose|intention|assumption|consequence|effect|outcome|lesson"
    r"|exception|alternative|solution|approach|thing|part|news|case)(?: (?:to|about) \w+)? "
    r"(?:is|was|are|were|will|would|here|has|can|could|may|might|also|then)\b",
)


def points_back_at_start(text: str) -> bool:
    """Tell whether a sentence opens with a word for something said before, behind "I think" too."""
    return _opens_pointing(text) or _opens_pointing(_without_opinion(text)) or SHELL.match(lowered(text)) is not None


def _without_opinion(text: str) -> str:
    rest = OPINION.sub("", text, count=1) if OPINION.match(text) else text
    return JOINING_THAT.sub("", rest, count=1) if rest != text and JOINING_THAT.match(rest) else rest


def _opens_pointing(text: str) -> bool:
    words = words_of(text)
    if not words or opens_empty(text) or opens_with(text, OWN_SO) or BOTH.match(lowered(text)):
        return False
    first, second = words[0].partition("'")[0], "".join(words[1:2])
    if first in SECOND_WORDS:
        return second in SECOND_WORDS[first]
    if first == "there":
        return second not in EXISTING and words[0] == first
    if first in DEMONSTRATIVES and second in TIME_NOUNS:
        return False
    if first in QUANTIFIERS:
        return second in AUXILIARIES or (second == "of" and not POINTED_OF.isdisjoint(words[2:3]))
    return first in POINTERS


# "Both ice and canals are" — says which.   "Both ports are", "Both wait and are" — not.
BOTH = re.compile(r"both (?:\w+ ){1,3}and (?!(?:are|were|have|had|can|will)\b)\w")

POINTED_OF = DEMONSTRATIVES | {"them", "it", "which", "us", "whom"}
"""What an opening "some of" may point at."""

SECOND_WORDS = {"the": COUNTED, "all": DEMONSTRATIVES | AUXILIARIES}
"""Openings that point only before certain words."""


# "Our charter describes", "The guide nicely lists" — it is said there.   "The charter of 1920 bans" — said here: not.
SAID_THERE = re.compile(
    r"(?:our|the|this|their|my) (?:\w+ )?"
    r"(?:charter|docs|documentation|page|website|post|guide|handbook|faq|manual) (?:\w+ly )?"
    r"(?:describes?|explains?|lists?|details?|outlines?|covers?|documents?|summari[sz]es?)\b",
)


def sends_elsewhere(text: str) -> bool:
    """Tell whether a sentence sends the reader to another place."""
    if SAID_THERE.match(lowered(text)):
        return True
    return opens_with(text, SENDING_OPENERS) is not None or holds_any(text, BACK_REFERENCES)
