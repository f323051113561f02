"""Steps and voices in, what each block is in the conversation: a question, an answer, a heading, a lead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from deckgen.parse.voices import Step, Voice
from deckgen.parse.wording import (
    count_words,
    is_asked,
    is_heading,
    is_one_question,
    is_prompt,
    is_request,
    is_title,
)

Part = Literal["lead", "question", "answer", "heading", "subheading", "rest", "unplaced"]
Steps = tuple[Step, ...]
Said = Literal["question", "answer"]
Says = Sequence[Said | None]

LEAST_SHARE = 1 / 14
"""In an article of questions and answers at least this share of the blocks asks; prose asks now and then."""
LONE_QUESTION_WORDS = 25
LEAD_BLOCKS = 2
"""A single question makes an interview only where it stands within so many blocks from the start."""

# "But for how long?", "So who pays?" — yes, experts ask so themselves.   "Soon?" — no.
TURNS = re.compile(r"(?:but|and|so|or|yet|then|why not)\b", re.IGNORECASE)


def sort_turns(steps: Steps, voices: dict[str, Voice]) -> tuple[Part, ...]:
    """Return the part of each step.

    Args:
        steps: The blocks of the conversation.
        voices: Who speaks, by key.
    """
    asking: Says = [_says(step, voices) for step in steps]
    if "question" in asking:
        parts = _sort_interview(steps, asking)
    elif "answer" in asking:
        parts = _sort_panel(steps, asking)
    else:
        parts = _sort_plain(steps)
    return tuple(parts)


def _says(step: Step, voices: dict[str, Voice]) -> Said | None:
    if not step.keys:
        return None
    return "question" if all(voices[key].asks for key in step.keys) else "answer"


def _sort_interview(steps: Steps, says: Says) -> list[Part]:
    """Sort an article whose questions have labels: what has none goes on with the turn before it."""
    following = _labelled_next(says)
    has_answerers = "answer" in says
    parts: list[Part] = []
    turn: Part = "lead"
    for place, step in enumerate(steps):
        spoken = says[place]
        if spoken is not None:
            turn = "lead" if spoken == "answer" and turn == "lead" else spoken
            parts.append(turn)
        elif _is_put(steps, says, place, turn):
            turn = "question"
            parts.append(turn)
        elif following[place] == "question" and _is_next(says, place) and is_title(step.block):
            parts.append("heading")
        elif turn == "question":
            goes_on = following[place] == "answer" if has_answerers else is_asked(step.block.text)
            turn = "question" if goes_on else "answer"
            parts.append(turn)
        else:
            parts.append(_inside(steps, place, turn, parts[-1] if parts else "lead"))
    return parts


def _is_put(steps: Steps, says: Says, place: int, turn: Part) -> bool:
    """Whether a question without a label is printed right before a labelled answer; inside an answer, one alone."""
    block = steps[place].block
    if place + 1 >= len(steps) or says[place + 1] != "answer" or block.kind == "list item":
        return False
    return is_asked(block.text) if turn == "lead" else _is_printed(block.text, turn)


def _labelled_next(says: Says) -> list[Part | None]:
    """Return, for each step, what the next labelled step says."""
    following: list[Part | None] = []
    coming: Part | None = None
    for spoken in reversed(says):
        following.append(coming)
        coming = spoken or coming
    return following[::-1]


def _is_next(says: Says, place: int) -> bool:
    return place + 1 < len(says) and says[place + 1] is not None


def _inside(steps: Steps, place: int, turn: Part, before: Part) -> Part:
    """Tell a subheading between two paragraphs of an answer from its paragraphs, given the part before it."""
    is_between = turn == "answer" and before == "answer" and place < len(steps) - 1 and not steps[place + 1].keys
    if not is_between or not is_title(steps[place].block):
        return turn
    is_told = steps[place].block.kind == "heading" or steps[place + 1].block.kind != "list item"
    return "subheading" if is_told else turn


def _sort_panel(steps: Steps, says: Says) -> list[Part]:
    """Sort an article whose answers alone have labels: a question stands before a label."""
    numbered = _numbered_questions(steps)
    asked = [
        not step.keys and is_asked(step.block.text) and (place in numbered or step.block.kind != "list item")
        for place, step in enumerate(steps)
    ]
    answered = [asked[place] and _is_next(says, place) for place in range(len(steps))]
    passed = [_is_unanswered(steps, place, asked, answered, turn="answer") for place in range(len(steps))]
    is_strict = sum(answered) >= 2 * (sum(asked) - sum(answered) - sum(passed)) and any(answered)
    takes_headings = not any(answered)
    parts: list[Part] = []
    turn: Part = "lead"
    for place, step in enumerate(steps):
        if says[place] is not None:
            turn = "lead" if turn == "lead" else "answer"
            part = turn
        elif _is_unanswered(steps, place, asked, answered, turn=turn) or _opens(
            step, is_answered=_is_next(says, place), is_strict=is_strict, takes_headings=takes_headings
        ):
            part = turn = "question"
        elif place + 1 < len(steps) and is_title(step.block) and answered[place + 1]:
            part = _over(steps, place)
        else:
            turn = "answer" if turn == "question" else turn
            part = _inside(steps, place, turn, parts[-1] if parts else "lead")
        parts.append(part)
    return parts


def _over(steps: Steps, place: int) -> Part:
    """Tell a heading over a question from the first half of the question, which goes on with a small letter."""
    return "question" if steps[place + 1].block.text[0].islower() else "heading"


def _is_unanswered(steps: Steps, place: int, asked: list[bool], answered: list[bool], *, turn: Part) -> bool:
    """Whether a question that nobody answers is printed right before one that somebody does."""
    is_before = place + 1 < len(steps) and answered[place + 1]
    return is_before and asked[place] and _is_printed(steps[place].block.text, turn)


def _is_printed(text: str, turn: Part) -> bool:
    """Whether a question is no expert's own: those stand inside a paragraph, or turn against what was said."""
    return is_one_question(text) and (turn == "lead" or TURNS.match(text) is None)


def _opens(step: Step, *, is_answered: bool, is_strict: bool, takes_headings: bool) -> bool:
    """Whether a step without a label asks, given what follows it and what the article's questions are like."""
    text = step.block.text
    if step.block.kind == "list item":
        return is_answered and is_asked(text)
    if is_answered:
        return is_asked(text) or is_request(text) or is_prompt(text) or (takes_headings and is_heading(text))
    return is_asked(text) and not is_strict


def _sort_plain(steps: Steps) -> list[Part]:
    """Sort an article without labels: lines that ask, and what stands between them."""
    asks = _asking_lines(steps)
    parts: list[Part] = []
    turn: Part = "lead"
    for place, _step in enumerate(steps):
        if asks[place]:
            part = turn = "question"
        elif _is_heading_over(steps, place, asks):
            part = _over(steps, place)
        else:
            turn = "answer" if turn == "question" else turn
            part = _inside(steps, place, turn, parts[-1] if parts else "lead")
        parts.append(part)
    lead: Part = "lead"
    return parts if _is_conversation(steps, asks) else [lead] * len(steps)


def _asking_lines(steps: Steps) -> list[bool]:
    numbered = _numbered_questions(steps)
    asks = [
        place in numbered
        or (step.block.kind != "list item" and is_asked(step.block.text) and not _is_reply(steps, place))
        for place, step in enumerate(steps)
    ]
    if sum(asks) > 1:
        asks = [asked or _asks_as_heading(steps, place, asks) for place, asked in enumerate(asks)]
    return asks


def _is_reply(steps: Steps, place: int) -> bool:
    """Whether a line that ends in a question mark answers the question before it, being the longer of the two."""
    if not place or not is_asked(steps[place - 1].block.text) or steps[place - 1].block.kind == "list item":
        return False
    return count_words(steps[place].block.text) > max(20, count_words(steps[place - 1].block.text))


def _numbered_questions(steps: Steps) -> set[int]:
    """Return the list items that stand alone between paragraphs, or close a list before one, if most of them ask."""
    kinds = ["", *(step.block.kind for step in steps), ""]
    last = [place for place in range(len(steps)) if kinds[place + 1] == "list item" and kinds[place + 2] == "paragraph"]
    alone = [place for place in last if kinds[place] != "list item"]
    asking = {place for place in last if is_asked(steps[place].block.text)}
    short = {place for place in alone if count_words(steps[place].block.text) <= 2 * LONE_QUESTION_WORDS}
    return asking | short if len(asking & set(alone)) * 2 >= len(alone) > 0 else set()


def _asks_as_heading(steps: Steps, place: int, asks: list[bool]) -> bool:
    """Whether a heading without a question mark asks, as the lines around it do: it has prose of its own."""
    block = steps[place].block
    if block.kind == "list item" or place + 1 >= len(steps) or asks[place + 1] or not any(asks[:place]):
        return False
    has_prose = steps[place + 1].block.kind != "list item" and not is_heading(steps[place + 1].block.text)
    return has_prose and not asks[place - 1] and is_prompt(block.text)


def _is_heading_over(steps: Steps, place: int, asks: list[bool]) -> bool:
    if place + 1 >= len(steps) or (place and asks[place - 1]):
        return False
    return asks[place + 1] and is_title(steps[place].block)


def _is_conversation(steps: Steps, asks: list[bool]) -> bool:
    """Whether questions shape the article, or merely stand in its prose."""
    places = [place for place, asked in enumerate(asks) if asked]
    if not places or places == [len(steps) - 1]:
        return False
    if len(places) == 1:
        return places[0] < LEAD_BLOCKS and count_words(steps[places[0]].block.text) <= LONE_QUESTION_WORDS
    return len(places) >= LEAST_SHARE * len(steps)
