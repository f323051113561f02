"""A long transcript for measuring: two captains before a committee, as many words and turns as wanted."""

from __future__ import annotations

import itertools

_WORDS = """
the harbour master keeps ships waiting because storms come from the north and crews know that ice breaks boats
when nobody looks after them in winter while ferries sail at night under stars with lamps and ropes
"""
WORDS = _WORDS.split()
SENTENCE = 14
HEAD = """The Long Hearing

Dana Moor of the Coast Council and Rolf Lind of Harbour University answered the committee in the town hall.
"""
TURNS_OF_100_000 = 1_500
LABELS = ("Dana Moor", "Lind", "Moor")


def write_transcript(words: int) -> str:
    """Return a transcript of about so many words, with 1,500 turns in 100,000 of them."""
    turns = words * TURNS_OF_100_000 // 100_000
    sentences = max(1, (2 * words // turns - SENTENCE) // SENTENCE)
    count = itertools.count()
    parts = [HEAD]
    for turn in range(turns):
        if turn % 2 == 0:
            parts.append(f"Ines Duarte: {_sentence(next(count))}?\n")
        else:
            said = [f"{_sentence(next(count))}." for _ in range(sentences)]
            parts.append(f"{LABELS[turn // 2 % 3]}: {' '.join(said[:4])}\n")
            parts.extend(f"{' '.join(said[place : place + 4])}\n" for place in range(4, len(said), 4))
    return "\n".join(parts)


def _sentence(number: int) -> str:
    """Return the sentence of a number: no two are alike."""
    start = number % len(WORDS)
    return " ".join([*WORDS[start:], *WORDS][: SENTENCE - 2]).capitalize() + f" of {number}"
