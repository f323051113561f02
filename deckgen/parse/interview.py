"""Steps whose questions have labels in, the part of each out."""

from __future__ import annotations

from deckgen.parse.parts import Part, Says, Steps, is_label_next, is_printed, part_inside
from deckgen.parse.wording import is_asked, is_title


def sort_interview(steps: Steps, says: Says) -> list[Part]:
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
        elif following[place] == "question" and is_label_next(says, place) and is_title(step.block):
            parts.append("heading")
        elif turn == "question":
            turn = _after_question(steps, place, following[place], has_answerers=has_answerers)
            parts.append(turn)
        else:
            parts.append(part_inside(steps, place, turn, parts[-1] if parts else "lead"))
    return parts


def _after_question(steps: Steps, place: int, coming: Part | None, *, has_answerers: bool) -> Part:
    """Tell what goes on with a labelled question: where answers have labels, nothing else answers the last one."""
    if not has_answerers:
        return "question" if is_asked(steps[place].block.text) else "answer"
    if coming == "answer":
        return "question"
    return "answer" if coming == "question" or is_asked(steps[place - 1].block.text) else "rest"


def _is_put(steps: Steps, says: Says, place: int, turn: Part) -> bool:
    """Whether a question without a label is printed right before a labelled answer; inside an answer, one alone."""
    block = steps[place].block
    if place + 1 >= len(steps) or says[place + 1] != "answer" or block.kind == "list item":
        return False
    return is_asked(block.text) if turn == "lead" else is_printed(block.text, turn)


def _labelled_next(says: Says) -> list[Part | None]:
    """Return, for each step, what the next labelled step says."""
    following: list[Part | None] = []
    coming: Part | None = None
    for spoken in reversed(says):
        following.append(coming)
        coming = spoken or coming
    return following[::-1]
