"""Blocks in, the voices of the article: whose labels stand before what they say, and which of them ask."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from deckgen.model.document import Block
from deckgen.parse.keys import find_keys, names_in
from deckgen.parse.labels import (
    BARE_Q,
    Label,
    asks_by_sign,
    bare,
    initialed_surnames,
    is_sign,
    opens_with_sign,
    read_label,
    read_lone_label,
)
from deckgen.parse.names import PersonName, is_initialed
from deckgen.parse.wording import is_asked

ASKING_SHARE = 0.4
"""Interviewers put a question mark into this share of their turns, even those who talk much."""
ASKS_MORE = 1.6
"""… and so many times as often as whoever answers."""
AFTER_QUESTION = 1 / 3
# "Lee", "O’Neill" — yes, wherever they stand.   "phones" — no.
CAPITALISED = re.compile(r"[^\W\d_a-z][\w’'-]*")


class Step(NamedTuple):
    """A block on its way to a role, with the label that it may open with and the keys of the voices in the label."""

    at: int
    block: Block
    label: Label | None
    keys: tuple[str, ...] = ()
    above: tuple[int, Block] | None = None
    """The block before, with its index, that is nothing but the label."""


class Voice(NamedTuple):
    """Who speaks under one label or several spellings of it."""

    key: str
    labels: tuple[str, ...]
    asks: bool
    is_sign: bool
    about: str = ""
    """What a label says of the person after a comma."""


class _Count(NamedTuple):
    """How often a label stands, after a question, and before words with a question mark."""

    turns: int
    after_question: int
    asking: int
    is_titled: bool


def read_steps(
    blocks: Iterable[tuple[int, Block]], *, names: Iterable[PersonName], presented: Iterable[PersonName]
) -> tuple[Step, ...]:
    """Return the blocks with the labels that their shape allows, spellings of one label under one key.

    Args:
        blocks: The blocks that may be turns, with their indexes.
        names: Every person's name in the document.
        presented: The names before the first turn; a label that fits two of them stays apart from both.
    """
    items, names = list(blocks), tuple(names)
    bare_q = sum(BARE_Q.match(block.text) is not None for _, block in items) > 1
    has_signs = any(opens_with_sign(block.text) for _, block in items)
    whole = frozenset(name.last.casefold() for name in names if not is_initialed(name.name))
    surnames = whole | initialed_surnames(block.text for _, block in items) if has_signs else None
    steps = [Step(index, block, _label(block, bare_q=bare_q, surnames=surnames)) for index, block in items]
    steps = _under_lone_labels(steps, names)
    keys = find_keys([step.label for step in steps if step.label is not None], [one.name for one in presented])
    return tuple(
        step._replace(keys=tuple(keys[bare(part)] for part in names_in(step.label))) if step.label is not None else step
        for step in steps
    )


def find_voices(steps: tuple[Step, ...], *, names: Iterable[PersonName], ordinary: frozenset[str]) -> dict[str, Voice]:
    """Return the voices by key: the labels that the document shows to be somebody's."""
    counts = _counts(steps)
    known = {word.casefold() for name in names for word in (name.first, name.last, name.name)}
    sure = {key for key, count in counts.items() if _is_sure(key, count, ordinary=ordinary)}
    if len(sure & known) * 2 > len(sure):  # where people have full names, a word that stands once is none of them
        sure = {key for key in sure if key in known or counts[key].turns > 1 or is_sign(key)}
    accepted = {
        key
        for key, count in counts.items()
        if key in sure or (key not in ordinary and (key in known or (sure and count.turns > 1)))
    }
    accepted |= _between(steps, accepted) - ordinary
    if len(sure & known) * 2 <= len(sure):
        accepted |= _last_turns(steps, accepted, counts) - ordinary
    asking = _asking({key: counts[key] for key in counts if key in accepted}, steps)
    labels = _spellings(steps)
    about = {step.keys[0]: step.label.about for step in steps if step.keys and step.label and step.label.about}
    return {
        key: Voice(key, tuple(labels[key]), key in asking, is_sign(key), about.get(key, ""))
        for key in counts
        if key in accepted
    }


def with_voices(steps: tuple[Step, ...], voices: dict[str, Voice]) -> tuple[Step, ...]:
    """Return the steps with labels only where every name in them is a voice."""
    return tuple(part for step in steps for part in _with_voices(step, voices))


def _with_voices(step: Step, voices: dict[str, Voice]) -> tuple[Step, ...]:
    """Return a step, or the two blocks that it is made of where the label alone on its line is nobody's."""
    if step.keys and all(key in voices for key in step.keys):
        return (step,)
    above = () if step.above is None else (Step(*step.above, None),)
    return (*above, Step(step.at, step.block, None))


def _under_lone_labels(steps: list[Step], names: Iterable[PersonName]) -> list[Step]:
    """Hand a label that stands alone on its line, of somebody known, to the words in the next block."""
    known = {word.casefold() for name in names for word in (name.first, name.last, name.name)}
    known.update(bare(part) for step in steps for part in names_in(step.label))
    found: list[Step] = []
    above: tuple[Step, Label] | None = None
    for step in steps:
        label = read_lone_label(step.block.text, known) if step.block.kind != "list item" else None
        if above is not None:
            found.append(above[0] if label else _under(step, *above))
        elif label is None:
            found.append(step)
        above = None if label is None else (step, label)
    return [*found, above[0]] if above is not None else found


def _under(step: Step, above: Step, label: Label) -> Step:
    return step._replace(label=step.label or label, above=(above.at, above.block))


def _label(block: Block, *, bare_q: bool, surnames: frozenset[str] | None) -> Label | None:
    if block.kind == "list item":
        return None
    label = read_label(block.text, surnames=surnames)
    if label is None and bare_q and (found := BARE_Q.match(block.text)):
        return Label("Q", None, "", found.end())
    return label


def _counts(steps: tuple[Step, ...]) -> dict[str, _Count]:
    turns: Counter[str] = Counter()
    after: Counter[str] = Counter()
    asking: Counter[str] = Counter()
    titled: set[str] = set()
    before = ""
    for step in steps:
        for key in step.keys:
            turns[key] += 1
            after[key] += is_asked(before)
            asking[key] += "?" in step.block.text or "？" in step.block.text
        if step.label is not None and bare(step.label.name) != step.label.name.casefold():
            titled.update(step.keys)
        before = step.block.text
    return {key: _Count(turns[key], after[key], asking[key], key in titled) for key in turns}


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
        return answers and key not in ordinary
    return answers or asks or count.is_titled


def _asking(counts: dict[str, _Count], steps: tuple[Step, ...]) -> set[str]:
    """Return the voices that ask: by their sign, or the one whose turns hold far more questions than the others'."""
    signs = {key for key in counts if asks_by_sign(key)}
    if signs or len(counts) < 2 or _stand_alone(steps, counts):  # noqa: PLR2004
        return signs
    shares = {key: count.asking / count.turns for key, count in counts.items()}
    first = next(step.keys[0] for step in steps if step.keys and step.keys[0] in counts)
    most = max(shares, key=lambda key: (shares[key], key == first))
    rest = sum(counts[key].asking for key in counts if key != most) / sum(
        counts[key].turns for key in counts if key != most
    )
    return {most} if shares[most] >= ASKING_SHARE and shares[most] > ASKS_MORE * rest else set()


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
