"""A sentence and what was said before it in; a noun that it takes for known because it was named there, out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from deckgen.plan.sentences.vocabulary.interest import STOP_WORDS
from deckgen.plan.sentences.vocabulary.tables import words
from deckgen.plan.sentences.vocabulary.verbs import AUXILIARIES, FINITE_VERBS
from deckgen.plan.sentences.words import content_of, has_any

# "the ", "The same " — what opens a definite noun.   "then" — not.
THE = re.compile(r"\b[Tt]he ")

# "repository", "U.S." — a word, and the mark behind it.
TOKEN = re.compile(r"([\w’'&.-]*\w)([^\w\s]*)\s*")

SPECIFIED = words(
    "of for in to that who which whose from with between at on by about where when behind against among over under "
    "within around we i you they he she it"
)
"""Words that, behind a noun, say which one it is."""

TELLING = words("of that who which whose where when we i you they he she")
"""Words that say it even of a noun of which there are many: "the website for it" may be any."""

SUPERLATIVES = words("most least best worst only same whole entire very first last next")

ALWAYS_NAMED = words(
    "accord act agreement app article balance book building campaign class client committee company "
    "conversation course customer deal discussion door drill event exercise experience film firm friend group "
    "guy house idea incident interview job language letter line list meeting name organisation organization "
    "pact page paper person phrase place platform position process product program programme project "
    "properties report repository series session show site situation software speech statement story study "
    "survey system talk task team term tool town treaty video village website word"
)
"""Nouns of which there are so many that "the" alone never says which."""

MOST_WORDS = 4

# "“shared understanding”" — a term that the speaker used before.   "“We will not pay for the port.”" — a quotation.
TERM = re.compile(r"[“\"]([\w’'-]+(?: [\w’'-]+){0,2} ?)[,.]?[”\"]")

# "(CO)" — an abbreviation where it is explained.
EXPLAINED = re.compile(r"\(([A-Z][A-Za-z&]*[A-Z]s?)\)")
ABBREVIATION = re.compile(r"\b[A-Z][A-Za-z&]*[A-Z]s?\b")
DATE_NAMES = words(
    "january february march april may june july august september october november december monday tuesday wednesday"
    " thursday friday saturday sunday"
)
"""Names that do not make a noun one of its kind: there may be two breaches in July."""

SOMEBODY = frozenset({"someone", "somebody", "anyone", "anybody"})
MARKS = frozenset('“"')


def named_before(text: str, *, before: Collection[str], known: Collection[str]) -> str | None:
    """Return a noun that stands with "the" because an earlier sentence named it; None where there is none.

    Source: definiteness as familiarity (Heim 1982): a definite noun that the text has introduced refers back to where
    it did; one that it has not is known to everybody, or says itself which is meant.

    Args:
        text: The sentence.
        before: Content words of what the same person said before.
        known: Content words that stand on the slide already: its question, the deck's title.
    """
    for term in TERM.findall(text) if MARKS.intersection(text) else ():
        stems = content_of(term)
        if stems and stems.issubset(before) and stems.isdisjoint(known):
            return term
    for head in _definite_heads(text):
        stems = content_of(head)
        is_named = not stems.isdisjoint(before) or head.lower() in ALWAYS_NAMED
        if stems and is_named and stems.isdisjoint(known):
            return head
    return None


def _definite_heads(text: str) -> Iterator[str]:
    """Yield the last noun of each "the …" that has no words behind it to say which."""
    for found in THE.finditer(text):
        phrase, follower = _phrase(text[found.end() :])
        named = any(word[:1].isupper() and word.lower() not in DATE_NAMES for word in phrase)
        is_unique = not SUPERLATIVES.isdisjoint(word.lower() for word in phrase)
        if phrase and _own(found.start(), text, phrase[-1]):
            continue
        is_vague = phrase and phrase[-1].lower() in ALWAYS_NAMED
        if phrase and not named and not is_unique and follower not in (TELLING if is_vague else SPECIFIED):
            yield phrase[-1]


def _own(start: int, text: str, head: str) -> bool:
    """Tell whether the same sentence names a thing before it speaks of it with "the", or somebody before a person."""
    if head.lower() in {"person", "people"} and has_any(text[:start], SOMEBODY):
        return True
    return not content_of(head).isdisjoint(content_of(text[:start]))


def _phrase(text: str) -> tuple[list[str], str]:
    """Return the words of a noun phrase behind its "the", and the word that follows it in the same clause."""
    phrase: list[str] = []
    for found in TOKEN.finditer(text):
        word = found[1].lower()
        if phrase and (word in STOP_WORDS or word in FINITE_VERBS or word in AUXILIARIES or len(phrase) == MOST_WORDS):
            return phrase, word
        phrase.append(found[1])
        if found[2]:
            return phrase, ""
    return phrase, ""


def explained_in(text: str) -> frozenset[str]:
    """Return the abbreviations that a text explains, as "(CO)" behind their words does."""
    return frozenset(EXPLAINED.findall(text))


def unexplained(text: str, *, explained: Collection[str], known: str) -> str | None:
    """Return an abbreviation that another sentence explains, and neither this one nor what is known."""
    own = explained_in(text)
    found = (name for name in ABBREVIATION.findall(text) if name in explained and name not in own)
    return next((name for name in found if name not in known), None)
