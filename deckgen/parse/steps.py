"""Blocks in, the steps of the conversation out: each block with the label that it may open with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from deckgen.model.document import Block
from deckgen.parse.keys import find_keys, names_in
from deckgen.parse.labels import (
    Label,
    bare,
    find_habits,
    initialed_surnames,
    opens_with_sign,
    read_habit,
    read_label,
    read_lone_label,
)
from deckgen.parse.names import PersonName, find_names, is_initialed
from deckgen.parse.wording import is_asked, is_heading

# "Ada Park, North Cold" — yes.   "Ada Park, Bo Lee, Cy Day", "Park, North" — no.
IN_HOUSE = re.compile(r"[^,&/]+ [^,&/]+, [^,&/]+")


class Step(NamedTuple):
    """A block on its way to a role, with the label that it may open with and the keys of the voices in the label."""

    at: int
    block: Block
    label: Label | None
    keys: tuple[str, ...] = ()
    above: tuple[int, Block] | None = None
    """The block before, with its index, that is nothing but the label."""


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
    habits = find_habits([block.text for _, block in items])
    has_signs = any(opens_with_sign(block.text) for _, block in items)
    whole = frozenset(name.last.casefold() for name in names if not is_initialed(name.name))
    surnames = whole | initialed_surnames(block.text for _, block in items) if has_signs else None
    steps = [Step(index, block, _label(block, habits, surnames=surnames)) for index, block in items]
    steps = _with_houses(_under_lone_labels(steps, names, _name_lines(items)), names)
    keys = find_keys([step.label for step in steps if step.label is not None], [one.name for one in presented])
    return tuple(
        step._replace(keys=tuple(keys[bare(part)] for part in names_in(step.label))) if step.label is not None else step
        for step in steps
    )


def with_voices(steps: tuple[Step, ...], voices: Container[str]) -> tuple[Step, ...]:
    """Return the steps with labels only where every name in them is a voice."""
    return tuple(part for step in steps for part in _with_voices(step, voices))


def _with_voices(step: Step, voices: Container[str]) -> tuple[Step, ...]:
    """Return a step, or the two blocks that it is made of where the label alone on its line is nobody's."""
    if step.keys and all(key in voices for key in step.keys):
        return (step,)
    above = () if step.above is None else (Step(*step.above, None),)
    return (*above, Step(step.at, step.block, None))


def spoken_text(step: Step) -> str:
    """Return the words of a step after its label."""
    return step.block.text[step.label.end :] if step.label is not None else step.block.text


def _label(block: Block, habits: Iterable[re.Pattern[str]], *, surnames: frozenset[str] | None) -> Label | None:
    if block.kind == "list item":
        return None
    label = read_label(block.text, surnames=surnames)
    return label or next(filter(None, (read_habit(habit, block.text) for habit in habits)), None)


def _name_lines(items: list[tuple[int, Block]]) -> dict[int, Label]:
    """Return the lines that are a name, or a name with what the person is, where they stand under the questions."""
    found = {index: label for index, block in items if (label := _name_line(block)) is not None}
    asked = [after for (_, block), (after, _) in pairwise(items) if is_asked(block.text)]
    under = sum(index in found for index in asked)
    return found if under and under * 2 >= len(asked) and len(found) > 1 else {}


def _name_line(block: Block) -> Label | None:
    if block.kind == "list item" or not is_heading(block.text):
        return None
    name = next(find_names(block.text), None)
    if name is None or name.start or block.text[name.end : name.end + 2] not in {"", ", "}:
        return None
    return Label(name.name, None, block.text[name.end + 2 :], 0)


def _under_lone_labels(steps: list[Step], names: Iterable[PersonName], lines: Mapping[int, Label]) -> list[Step]:
    """Hand a label that stands alone on its line, of somebody known, to the words in the next block."""
    standing = Counter(word.casefold() for name in names for word in (name.first, name.last, name.name))
    whole = Counter(step.block.text.rstrip(" :：*").lstrip("*").casefold() for step in steps)
    known = {word for word, count in standing.items() if count > 1 or word not in whole}
    known.update(bare(part) for step in steps for part in names_in(step.label))
    found: list[Step] = []
    above: tuple[Step, Label] | None = None
    for step in steps:
        label = lines.get(step.at)
        if label is None and step.block.kind != "list item":
            label = read_lone_label(step.block.text, known)
        if above is not None:
            found.append(above[0] if label else _under(step, *above))
        elif label is None:
            found.append(step)
        above = None if label is None else (step, label)
    return [*found, above[0]] if above is not None else found


def _under(step: Step, above: Step, label: Label) -> Step:
    return step._replace(label=step.label or label, above=(above.at, above.block))


def _with_houses(steps: list[Step], names: Iterable[PersonName]) -> list[Step]:
    """Part "Ada Park, North Cold" where the label comes again and North Cold is nobody who speaks or is named."""
    pairs = Counter(step.label.name for step in steps if step.label and IN_HOUSE.fullmatch(step.label.name))
    spelled = Counter(name.name for name in names)
    speaking = {part for step in steps if step.label and step.label.name not in pairs for part in names_in(step.label)}
    houses: dict[str, tuple[str, str]] = {}
    for label, count in pairs.items():
        name, _, house = label.partition(", ")
        if count > 1 and house not in speaking and spelled[house] <= count:
            houses[label] = (name, house)
    return [_in_house(step, houses) for step in steps]


def _in_house(step: Step, houses: dict[str, tuple[str, str]]) -> Step:
    if step.label is None or step.label.name not in houses:
        return step
    name, house = houses[step.label.name]
    return step._replace(label=step.label._replace(name=name, about=house))
