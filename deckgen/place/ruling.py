"""A grid, a slot and a ruler in; how wide its columns, how high its rows and how large its words are, out."""

from __future__ import annotations

from typing import NamedTuple

from deckgen.model.geometry import Points, to_points
from deckgen.model.ruler import Ruler
from deckgen.model.template import Slot, TextStyle
from deckgen.place.contents import Grid
from deckgen.place.fitting import FLOOR, SLACK, sizes, style_at
from deckgen.place.wording import SECOND
from deckgen.place.wrapping import count_lines, line_height, run_width, widest_word

BESIDE = Points(7)
"""Between a cell's words and its sides; the first column's words stand at the edge, as the title does."""

AFTER_QUESTION = Points(18)
"""Between a question and the first number beside it: they are no one line."""

ABOVE = Points(5)
"""Between a cell's words and the rules over and under it."""

HANG = 1.8
"""From a question's number to its words, as a multiple of the type size: two digits and a gap."""

NAMES_SHARE = 0.58
"""What all experts' columns take together, if that breaks no name inside a word."""

QUESTIONS_SHARE = 0.28
"""What the questions need at least: below it they are columns of single words."""

MOST_NAME_SHARE = 0.24
"""What an expert's column takes at most, however long the name: three of them fit beside the questions."""

TALLEST = Points(72)
"""Rows are no higher where there is room: further apart they are no table."""

MOST_NAME_LINES = 3


class TypeSizes(NamedTuple):
    """The sizes of a table's type: of its questions and slide numbers, and of the names over its columns."""

    question: Points
    name: Points


class Ruling(NamedTuple):
    """A table's measures."""

    sizes: TypeSizes
    questions: Points
    """The width of the first column."""
    expert: Points
    """The width of every other column."""
    head: Points
    rows: tuple[Points, ...]


def rule(grid: Grid, slot: Slot, *, least: Points | None, ruler: Ruler, most: TypeSizes | None = None) -> Ruling | None:
    """Return the measures at the largest type with which all rows fit a slot, no name larger than the questions.

    None where none fits.

    ``most`` is the largest type tried, by default the slot's own.
    """
    names, questions = most.name if most else name_size(slot), most.question if most else slot.style.size
    for name in sizes(names, FLOOR):
        for question in (size for size in sizes(questions, least) if size >= name):
            found = measure(grid, slot, TypeSizes(question, name), ruler)
            if found and found.head + sum(found.rows) <= to_points(slot.box.height) + SLACK:
                return _stretched(found, to_points(slot.box.height))
    return None


def name_size(slot: Slot) -> Points:
    """Return the size that a slot wants for names: its second level's, where it says how that looks."""
    return style_at(slot, SECOND).size


def edge(slot: Slot) -> Points:
    """Return how far a table's first words stand in: at the edge as titles do, or within cells that may be filled."""
    return Points(0) if slot.type == "tbl" else BESIDE


def bold(style: TextStyle) -> TextStyle:
    """Return a style with its weight: names and numbers stand out by nothing else."""
    return style._replace(face=style.face._replace(bold=True))


def measure(grid: Grid, slot: Slot, size: TypeSizes, ruler: Ruler) -> Ruling | None:
    """Return a table's measures at a size of type, its rows as high as they need; None where the columns do not fit."""
    columns = columns_of(grid, slot, size.name, ruler)
    if columns is None:
        return None
    questions, expert = columns
    style, over = slot.style, bold(style_at(slot, SECOND))
    lines = [lines_of(name, over, size.name, Points(expert - 2 * BESIDE), ruler) for name in grid.names]
    room = Points(words_width(questions, size.question) - edge(slot))
    if max(lines) > MOST_NAME_LINES:
        return None
    return Ruling(
        size,
        questions,
        expert,
        _height(max(lines), over, size.name, ruler),
        tuple(
            _height(lines_of(row.question, style, size.question, room, ruler), style, size.question, ruler)
            for row in grid.rows
        ),
    )


def columns_of(grid: Grid, slot: Slot, size: Points, ruler: Ruler) -> tuple[Points, Points] | None:
    """Return how wide the questions and each expert stand, if no name is broken and the questions keep enough."""
    width, style = to_points(slot.box.width), bold(style_at(slot, SECOND))
    share = NAMES_SHARE * width / len(grid.names)
    whole = max(run_width(name, style=style, size=size, ruler=ruler) for name in grid.names) + 2 * BESIDE + SLACK
    broken = max(widest_word(name, style=style, size=size, ruler=ruler) for name in grid.names) + 2 * BESIDE + SLACK
    expert = min(max(broken, min(whole, share)), MOST_NAME_SHARE * width)
    questions = width - expert * len(grid.names)
    return (Points(questions), Points(expert)) if questions >= QUESTIONS_SHARE * width else None


def words_width(questions: Points, size: Points) -> Points:
    """Return what a first column leaves to the words of a question behind its number."""
    return Points(questions - AFTER_QUESTION - HANG * size)


def lines_of(text: str, style: TextStyle, size: Points, width: Points, ruler: Ruler) -> int:
    """Return on how many lines a cell's text stands."""
    return count_lines(text, width=width, style=style, size=size, ruler=ruler)


def _height(lines: int, style: TextStyle, size: Points, ruler: Ruler) -> Points:
    return Points(lines * line_height(style, size, ruler) + 2 * ABOVE)


def _stretched(ruling: Ruling, room: Points) -> Ruling:
    """Let the rows have the room there is: all of one height where the highest allows."""
    share = min(TALLEST, (room - ruling.head) / len(ruling.rows))
    if max(ruling.rows) <= share:
        return ruling._replace(rows=(Points(share),) * len(ruling.rows))
    spare = (room - ruling.head - sum(ruling.rows)) / len(ruling.rows)
    return ruling._replace(rows=tuple(Points(row + max(0.0, spare)) for row in ruling.rows))
