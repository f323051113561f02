"""Steps whose answers alone have labels in, the part of each out."""

from __future__ import annotations

import re

from deckgen.parse.parts import (
    Part,
    Says,
    Steps,
    is_label_next,
    is_printed,
    numbered_questions,
    part_inside,
    part_over,
)
from deckgen.parse.steps import Step
from deckgen.parse.wording import (
    QUESTION_WORDS,
    count_words,
    is_asked,
    is_heading,
    is_one_question,
    is_prompt,
    is_request,
    is_title,
)

SECOND_PERSON = re.compile(r"\b(?:you|your|sie|ihr|ihre|vous|votre|usted|su|lei|вы|ваш)\b", re.IGNORECASE)
MOST_BOXED = 9
LEAST_HEADINGS = 2
"""One heading over what several people say is no interview: it may head the minutes of a meeting."""


def sort_panel(steps: Steps, says: Says) -> list[Part]:
    """Sort an article whose answers alone have labels: a question stands before a label."""
    numbered = numbered_questions(steps)
    asked = [
        not step.keys and is_asked(step.block.text) and (place in numbered or step.block.kind != "list item")
        for place, step in enumerate(steps)
    ]
    answered = [asked[place] and is_label_next(says, place) for place in range(len(steps))]
    passed = [_is_unanswered(steps, place, asked, answered, turn="answer") for place in range(len(steps))]
    is_strict = sum(answered) >= 2 * (sum(asked) - sum(answered) - sum(passed)) and any(answered)
    prompts = _prompts(steps, asked) or (set() if any(answered) else _headings(steps, says))
    boxed = _boxed(steps, says) if prompts else range(0)
    prompts |= {boxed.start - 1} if boxed else set()
    parts: list[Part] = []
    turn: Part = "lead"
    for place, step in enumerate(steps):
        if place in boxed:
            part = "lead"
        elif says[place] is not None:
            turn = "lead" if turn == "lead" else "answer"
            part = turn
        elif (
            place in prompts
            or _is_unanswered(steps, place, asked, answered, turn=turn)
            or _opens(step, is_answered=is_label_next(says, place), is_strict=is_strict)
        ):
            part = turn = "question"
        elif _is_over(steps, place, answered):
            part = part_over(steps, place)
        else:
            turn = "answer" if turn == "question" else turn
            part = part_inside(steps, place, turn, parts[-1] if parts else "lead")
        parts.append(part)
    return parts


def _prompts(steps: Steps, asked: list[bool]) -> set[int]:
    """Return what stands right before a label that comes again, where a label comes again only after a question.

    Such a house prints a label when somebody starts to speak, not before each paragraph. So even a heading, or a
    statement, is what the same person replies to.
    """
    again: list[int] = []
    spoke: tuple[str, ...] = ()
    for place, step in enumerate(steps):
        if step.keys and step.keys == spoke:
            again.append(place - 1)
        spoke = step.keys or spoke
    between = [place for place in again if not steps[place].keys]
    if len(between) < len(again) or sum(asked[place] for place in between) * 2 < len(between):
        return set()
    return {
        place
        for place in between
        if steps[place].block.kind != "list item" and count_words(steps[place].block.text) <= QUESTION_WORDS
    }


def _boxed(steps: Steps, says: Says) -> range:
    """Return what stands, as in a box, between the first question and the first label."""
    first = next(place for place, said in enumerate(says) if said is not None)
    for place in range(first - 2, max(-1, first - MOST_BOXED), -1):
        text = steps[place].block.text
        if is_one_question(text) and SECOND_PERSON.search(text):
            return range(place + 1, first)
    return range(0)


def _headings(steps: Steps, says: Says) -> set[int]:
    """Return the headings right before labels, where nothing else asks."""
    found = {
        place
        for place, step in enumerate(steps)
        if step.block.kind != "list item"
        and says[place] is None
        and is_label_next(says, place)
        and is_heading(step.block.text)
        and step.label is None
    }
    return found if len(found) >= LEAST_HEADINGS else set()


def _is_over(steps: Steps, place: int, answered: list[bool]) -> bool:
    """Whether a line is a heading right over a question."""
    block = steps[place].block
    return place + 1 < len(steps) and answered[place + 1] and is_title(block)


def _is_unanswered(steps: Steps, place: int, asked: list[bool], answered: list[bool], *, turn: Part) -> bool:
    """Whether a question that nobody answers is printed right before one that somebody does."""
    is_before = place + 1 < len(steps) and answered[place + 1]
    return is_before and asked[place] and is_printed(steps[place].block.text, turn)


def _opens(step: Step, *, is_answered: bool, is_strict: bool) -> bool:
    """Whether a step without a label asks, given what follows it and what the article's questions are like."""
    text = step.block.text
    if step.block.kind == "list item":
        return is_answered and is_asked(text)
    if is_answered:
        return is_asked(text) or is_request(text) or is_prompt(text)
    return is_asked(text) and not is_strict
