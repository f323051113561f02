"""A text in; its words out, folded so that two printings of the same words compare equal."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from math import fsum, log, sqrt

from deckgen.plan.sentences.vocabulary.interest import STOP_WORDS

# "U.S.", "Russia’s", "Cold-War", "1990s" — one word each.   "—", "..." — none.
WORD = re.compile(r"\w+(?:['’.\-‑]\w+)*")


LEAST_PLURAL = 4
"""Shorter words in -s are "was", "his" or "gas"."""


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case with straight apostrophes; kept, since every rule asks for them."""
    return tuple(WORD.findall(text.lower().replace("’", "'")))


@lru_cache(maxsize=4096)
def spaced_out(text: str) -> str:
    """Return the words of a text between single spaces, with one at each end, to search phrases in."""
    return f" {' '.join(words_of(text))} "


def holds_any(text: str, phrases: tuple[str, ...]) -> bool:
    """Tell whether any of some phrases stands in a text, ending where words end."""
    opened = _by_first_word(phrases)
    spaced = spaced_out(text)
    return any(f" {phrase} " in spaced for word in opened.keys() & words_of(text) for phrase in opened[word])


@cache
def _by_first_word(phrases: tuple[str, ...]) -> dict[str, list[str]]:
    """Sort phrases by their first word: most texts hold none of them."""
    opened: dict[str, list[str]] = {}
    for phrase in phrases:
        opened.setdefault(phrase.split()[0], []).append(phrase)
    return opened


def has_any(text: str, words: AbstractSet[str]) -> bool:
    """Tell whether any of some words stands in a text: asked before what is slower to find."""
    return not words.isdisjoint(words_of(text))


@lru_cache(maxsize=4096)
def content_of(text: str) -> frozenset[str]:
    """Return the words that carry a text's subject, without plural or possessive endings."""
    return frozenset([_stem(word) for word in set(words_of(text)) - STOP_WORDS if len(word) > 1])


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("'")
    is_plural = len(word) >= LEAST_PLURAL and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if is_plural else word


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much of the smaller set the two share, from 0 to 1."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def rarity_of(texts: Sequence[str]) -> dict[str, float]:
    """Return how much each content word tells apart: the logarithm of the texts there are to those that have it.

    Source: inverse document frequency (Spärck Jones 1972), with paragraphs as documents.
    """
    having = Counter(word for text in texts for word in content_of(text))
    return {word: log(1 + len(texts) / count) for word, count in having.items()}


def closeness(one: frozenset[str], other: frozenset[str], rarity: Mapping[str, float]) -> float:
    """Return how close two sets of content words are, from 0 to 1: the cosine of their rarities."""
    shared, first, second = (fsum(rarity.get(word, 1.0) ** 2 for word in words) for words in (one & other, one, other))
    return shared / sqrt(first * second) if shared else 0.0


def says_within(part: str, whole: str) -> bool:
    """Tell whether a text's words stand in another as one run."""
    return spaced_out(part) in spaced_out(whole)
