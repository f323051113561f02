"""A passage in; its sentences out, each a passage with its own place."""

from __future__ import annotations

import re
from functools import lru_cache

from sentencex import segment

from deckgen.model.span import Passage
from deckgen.plan.sentences.vocabulary.abbreviations import ABBREVIATIONS
from deckgen.plan.sentences.vocabulary.interest import STOP_WORDS

# "met Lt.", "by Amb." — the last word, without its stop.   "left." is looked up and not found.
LAST_WORD = re.compile(r"(\w+)\.\s*$")

# "R.O.K. ", "U.S. " — initials at the end.   "USA. " — not.
INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}\s*$")

# "5 p.m. " — an hour.   "5 pm" — needs no mending.
HOUR = re.compile(r"\d\s*[ap]\.m\.\s*$", re.IGNORECASE)

TAIL = 40
"""Characters looked at before a full stop: no abbreviation is longer."""

# "cloud.gov also", "iOS runs" — a name that starts small.   "port also" — not.
BRAND = re.compile(r"\W{0,9}(?:[a-z]+\.[a-z]{2,}|[a-z]{1,2}[A-Z])")

FIRST_WORD = re.compile(r"\W{0,9}(\w{1,40})")

SENTENCE_OPENERS = STOP_WORDS | {"another", "first", "second", "third", "today", "however", "yet", "still"}


@lru_cache(maxsize=1024)
def split_sentences(passage: Passage, *, language: str) -> tuple[Passage, ...]:
    """Return a passage's sentences in order; together they hold all its words.

    sentencex finds the ends; abbreviations that it misses are merged back. Where initials
    ("U.S.") may or may not end a sentence, the two parts stay together: a sentence that is
    too long is not shown, half a sentence would be.

    Args:
        passage: One paragraph.
        language: A primary language tag such as ``en``.
    """
    sentences: list[Passage] = []
    start = end = 0
    pieces = segment(language, passage.text)
    for piece, following in zip(pieces, [*pieces[1:], ""], strict=True):
        end += len(piece)
        if following and _goes_on(piece, following):
            continue
        text = passage.text[start:end]
        if text.strip():
            left = start + len(text) - len(text.lstrip())
            sentences.append(passage.cut(left, left + len(text.strip())))
        start = end
    return tuple(sentences)


def _goes_on(piece: str, following: str) -> bool:
    first = FIRST_WORD.match(following)
    opener = first[1] if first else ""
    end = piece.rstrip()[-TAIL:]
    last = LAST_WORD.search(end)
    if not piece[-1:].isspace() and opener:
        return True
    if last and last[1].lower() in ABBREVIATIONS and last[1][0].isupper():
        return True
    if opener[:1].islower() and not BRAND.match(following):
        return last is not None
    return bool(INITIALS.search(end) or HOUR.search(end)) and opener.lower() not in SENTENCE_OPENERS


def capitalised(text: str) -> str:
    """Return a text with a capital first letter, but for a name that starts small ("iOS runs")."""
    return text if BRAND.match(text) else text[:1].upper() + text[1:]
