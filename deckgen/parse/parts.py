"""What a block may be in a conversation, and what tells headings from printed questions in each kind of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from deckgen.parse.steps import Step
from deckgen.parse.wording import count_words, is_asked, is_one_question, is_title

Part = Literal["lead", "question", "answer", "heading", "subheading", "rest", "unplaced"]
Steps = tuple[Step, ...]
Said = Literal["question", "answer"]
Says = Sequence[Said | None]
"""For each step, what its label says that it is."""

LONE_QUESTION_WORDS = 25
# "But for how long?", "So who pays?" — yes, experts ask so themselves.   "Soon?" — no.
TURNS = re.compile(r"(?:but|and|so|or|yet|then|why not|however)\b", re.IGNORECASE)


def is_label_next(says: Says, place: int) -> bool:
    """Whether somebody's label opens the step after a place."""
    return place + 1 < len(says) and says[place + 1] is not None


def is_printed(text: str, turn: Part) -> bool:
    """Whether a question is no expert's own: those stand inside a paragraph, or turn against what was said."""
    return is_one_question(text) and (turn == "lead" or TURNS.match(text) is None)


def part_over(steps: Steps, place: int) -> Part:
    """Tell a heading over a question from the first half of the question, which goes on with a small letter."""
    return "question" if steps[place + 1].block.text[0].islower() else "heading"


def part_inside(steps: Steps, place: int, turn: Part, before: Part) -> Part:
    """Tell a subheading between two paragraphs of an answer from its paragraphs, given the part before it."""
    is_between = turn == "answer" and before == "answer" and place < len(steps) - 1 and not steps[place + 1].keys
    if not is_between or not is_title(steps[place].block):
        return turn
    is_told = steps[place].block.kind == "heading" or steps[place + 1].block.kind != "list item"
    return "subheading" if is_told else turn


def numbered_questions(steps: Steps) -> set[int]:
    """Return the list items that stand alone between paragraphs, or close a list before one, if most of them ask."""
    kinds = ["", *(step.block.kind for step in steps), ""]
    last = [place for place in range(len(steps)) if kinds[place + 1] == "list item" and kinds[place + 2] == "paragraph"]
    alone = [place for place in last if kinds[place] != "list item"]
    asking = {place for place in last if is_asked(steps[place].block.text)}
    short = {place for place in alone if count_words(steps[place].block.text) <= 2 * LONE_QUESTION_WORDS}
    return asking | short if len(asking & set(alone)) * 2 >= len(alone) > 0 else set()
