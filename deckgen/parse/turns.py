"""Steps and voices in, what each block is in the conversation: a question, an answer, a heading, a lead."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby, pairwise

from deckgen.parse.interview import sort_interview
from deckgen.parse.panel import sort_panel
from deckgen.parse.parts import Part, Said, Says, Steps, is_printed
from deckgen.parse.plain import sort_plain
from deckgen.parse.steps import Step
from deckgen.parse.voices import Voice
from deckgen.parse.wording import is_asked

LEAST_ANSWERED = 1 / 3
"""A list of questions is no interview though a line may stand under one of them."""


def sort_turns(steps: Steps, voices: dict[str, Voice]) -> tuple[Part, ...]:
    """Return the part of each step; where next to no question is answered, nothing of it is a conversation.

    Args:
        steps: The blocks of the conversation.
        voices: Who speaks, by key.
    """
    says: Says = [_says(step, voices) for step in steps]
    parts = _sort(steps, says)
    lead: Part = "lead"
    return tuple(parts) if _is_answered(parts) else (lead,) * len(steps)


def _sort(steps: Steps, says: Says) -> list[Part]:
    if not any(says) or _labels_stop(steps, says):
        return sort_plain(steps, says)
    return sort_interview(steps, says) if "question" in says else sort_panel(steps, says)


def _says(step: Step, voices: dict[str, Voice]) -> Said | None:
    if not step.keys:
        return None
    return "question" if all(voices[key].asks for key in step.keys) else "answer"


def _labels_stop(steps: Steps, says: Says) -> bool:
    """Whether labels stand on the first pair alone, or the first few: at least as many questions follow without."""
    last = max(place for place, said in enumerate(says) if said is not None)
    later = sum(
        step.block.kind != "list item" and is_printed(step.block.text, "answer") and not is_asked(after.block.text)
        for step, after in pairwise(steps[last + 1 :])
    )
    return later >= max(1, sum(said == "answer" for said in says))


def _is_answered(parts: Iterable[Part]) -> bool:
    """Whether at least every third run of questions is followed by an answer."""
    runs = [part for part in parts if part in {"question", "answer"}]
    questions = runs.count("question")
    answers = sum(part == "answer" for part, _ in groupby(runs))
    return answers >= LEAST_ANSWERED * questions > 0 or not questions
