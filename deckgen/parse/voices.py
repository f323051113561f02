"""Steps in, the voices of the article: whose labels stand before what they say, and which of them ask."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from deckgen.parse.keys import names_in
from deckgen.parse.labels import asks_by_sign, bare, is_sign
from deckgen.parse.names import PersonName
from deckgen.parse.steps import Step, spoken_text
from deckgen.parse.wording import asks, is_asked

PAIR = 2
"""One who asks and one who answers."""

ASKING_SHARE = 0.4
"""Interviewers put a question mark into this share of their turns, even those who talk much."""
ASKS_MORE = 1.6
"""… and so many times as often as whoever answers."""
ASKS_IN_TURN = 0.15
"""Where two people do nothing but take turns, whoever asks puts a question into this share of them."""
LEAST_IN_TURN = 4
"""Turns from which two labels that follow each other are two people who talk."""
LEAST_TALK = 1 / 4
"""The share of an article's blocks that such turns open; "Before:" and "After:" in one answer are fewer."""
LEAST_CAPITAL = 3
"""Turns under titles and names in capitals that make a house's style of them."""
AFTER_QUESTION = 1 / 3
# "Lee", "O’Neill" — yes, wherever they stand.   "phones" — no.
CAPITALISED = re.compile(r"[^\W\d_a-z][\w’'-]*")


class Voice(NamedTuple):
    """Who speaks under one label or several spellings of it."""

    key: str
    labels: tuple[str, ...]
    asks: bool
    is_sign: bool
    """Whether the label, such as "A", the one letter "R" or "Speaker 2", is no name."""
    about: str = ""
    """What a label says of the person after a comma."""


class _Count(NamedTuple):
    """How often a label stands, after a question, and before words with a question mark."""

    turns: int
    after_question: int
    asking: int
    is_titled: bool
    is_capital: bool
    """Whether the label is a title and a name in capitals: those who print so head speeches with it."""


def find_voices(steps: tuple[Step, ...], *, names: Iterable[PersonName], ordinary: frozenset[str]) -> dict[str, Voice]:
    """Return the voices by key: the labels that the document shows to be somebody's."""
    counts = _counts(steps)
    known = {word.casefold() for name in names for word in (name.first, name.last, name.name)}
    sure = {key for key, count in counts.items() if _is_sure(key, count, ordinary=ordinary)}
    backed = {key for key in sure if key in known or counts[key].turns > 1 or counts[key].is_capital or is_sign(key)}
    if len(sure & known) * 2 > len(sure):  # where people have full names, a word that stands once is none of them
        sure = backed
    if any(" " in key for key in sure):  # a house that prints full names prints them first
        sure = {key for key in sure if " " in key or key in backed}
    accepted = {
        key
        for key, count in counts.items()
        if key in sure or (key not in ordinary and (key in known or (sure and count.turns > 1)))
    }
    accepted |= _in_turn(steps) | _who_asks(steps, accepted) | (_between(steps, accepted) - ordinary)
    if len(sure & known) * 2 <= len(sure):
        accepted |= _last_turns(steps, accepted, counts) - ordinary
    asking = _asking({key: counts[key] for key in counts if key in accepted}, steps)
    labels = _spellings(steps)
    about = {step.keys[0]: step.label.about for step in steps if step.keys and step.label and step.label.about}
    return {
        key: Voice(key, tuple(labels[key]), key in asking, _is_nameless(key), about.get(key, ""))
        for key in counts
        if key in accepted
    }


def _is_nameless(key: str) -> bool:
    return is_sign(key) or len(key) == 1 or key[-1].isdigit()


def _counts(steps: tuple[Step, ...]) -> dict[str, _Count]:
    turns: Counter[str] = Counter()
    after: Counter[str] = Counter()
    asking: Counter[str] = Counter()
    titled: set[str] = set()
    capital: set[str] = set()
    before = ""
    for step in steps:
        for key in step.keys:
            turns[key] += 1
            after[key] += is_asked(before)
            asking[key] += asks(spoken_text(step))
        if step.label is not None and bare(step.label.name) != step.label.name.casefold():
            titled.update(step.keys)
            capital.update(step.keys if step.label.name.isupper() else ())
        before = step.block.text
    if sum(turns[key] for key in capital) < LEAST_CAPITAL:
        capital = set()
    return {key: _Count(turns[key], after[key], asking[key], key in titled, key in capital) for key in turns}


def _in_turn(steps: tuple[Step, ...]) -> set[str]:
    """Return the keys of the two people, or more, whose labels follow each other from turn to turn."""
    turns = [key for key, _ in itertools.groupby(step.keys for step in steps if step.keys)]
    counts = Counter(key for keys in turns for key in keys)
    single = {key for key, count in counts.items() if count * 2 < LEAST_IN_TURN}
    is_talk = len(turns) >= max(LEAST_IN_TURN, LEAST_TALK * len(steps))
    return set(counts) if is_talk and not single else set()


def _who_asks(steps: tuple[Step, ...], sure: set[str]) -> set[str]:
    """Return the keys whose words ask, and right after which somebody known speaks."""
    return {
        key
        for step, after in itertools.pairwise(steps)
        for key in step.keys
        if is_asked(step.block.text) and sure.intersection(after.keys) and key not in after.keys
    }


def _between(steps: tuple[Step, ...], sure: set[str]) -> set[str]:
    """Return the keys that stand right between the turns of two people known."""
    return {
        key
        for before, step, after in zip(steps, steps[1:], steps[2:], strict=False)
        for key in step.keys
        if sure.intersection(before.keys) and sure.intersection(after.keys)
    }


def _last_turns(steps: tuple[Step, ...], sure: set[str], counts: dict[str, _Count]) -> set[str]:
    """Return the keys that speak once, after somebody's whole turn and right before a question or the end."""
    found = {
        key
        for before, step, after in zip(steps, steps[1:], (*steps[2:], None), strict=False)
        for key in step.keys
        if sure.intersection(before.keys) and (after is None or is_asked(after.block.text)) and counts[key].turns == 1
    } - sure
    text = [word.casefold() for step in steps for word in CAPITALISED.findall(step.block.text)] if found else []
    words = Counter(text)
    return {key for key in found if all(words[word] <= 1 for word in key.split())}


def _is_sure(key: str, count: _Count, *, ordinary: frozenset[str]) -> bool:
    """Whether a label is somebody's by its own turns: a sign, a title, questions before or in them."""
    if is_sign(key):
        return count.turns > 1 or count.after_question > 0 or count.asking > 0
    answers = count.after_question >= AFTER_QUESTION * count.turns
    asks = count.asking >= ASKING_SHARE * count.turns
    if count.turns == 1:
        return count.is_capital or (answers and key not in ordinary)
    return answers or asks or count.is_titled


def _asking(counts: dict[str, _Count], steps: tuple[Step, ...]) -> set[str]:
    """Return the voices that ask: by their sign, or the one whose turns hold far more questions than the others'."""
    signs = {key for key in counts if asks_by_sign(key)}
    if signs or len(counts) < PAIR or _stand_alone(steps, counts):
        return signs
    shares = {key: count.asking / count.turns for key, count in counts.items()}
    first = next(step.keys[0] for step in steps if step.keys and step.keys[0] in counts)
    most = max(shares, key=lambda key: (shares[key], key == first))
    rest = sum(counts[key].asking for key in counts if key != most) / sum(
        counts[key].turns for key in counts if key != most
    )
    least = ASKS_IN_TURN if len(counts) == PAIR and _in_turn(steps) == counts.keys() else ASKING_SHARE
    return {most} if shares[most] >= least and shares[most] > ASKS_MORE * rest else set()


def _stand_alone(steps: tuple[Step, ...], counts: dict[str, _Count]) -> bool:
    """Whether questions without a label stand before most of the turns that follow one."""
    pairs = [(before, step) for before, step in itertools.pairwise(steps) if set(step.keys) & counts.keys()]
    asked = [before for before, _ in pairs if is_asked(before.block.text)]
    return len([before for before in asked if not before.keys]) * 2 > len(asked) > 0


def _spellings(steps: tuple[Step, ...]) -> dict[str, dict[str, None]]:
    """Return the labels of each key as they are written, each once, in order."""
    spellings: dict[str, dict[str, None]] = {}
    for step in steps:
        for key, name in zip(step.keys, names_in(step.label), strict=False):
            spellings.setdefault(key, {})[name] = None
    return spellings
