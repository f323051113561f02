"""Steps and their parts in, the questions with their answers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from deckgen.model.article import Answer, Expert, Question
from deckgen.model.span import Passage
from deckgen.parse.experts import Cast
from deckgen.parse.marks import join, tail
from deckgen.parse.parts import Part
from deckgen.parse.steps import Step
from deckgen.parse.wording import is_asked, is_request

# "1. Why?", "(2) Why?", "Q3: Why?", "Question 4. Why?" — yes.   "10 years?" — no.
NUMBER = re.compile(r"(?:\(?\d{1,3}[.)]|Q(?:uestion)?\.? ?\d{1,3}[.:)]?|#\d{1,3}:?)\s+(?=\S)|[―—–]{2}\s*")

# "Q What was his answer?" — yes: in a press briefing another asks, and the sign shows where.   "Q: Why?" — no.
ANOTHER_ASKS = re.compile(r"Q\s")


@dataclass(slots=True)
class _Reply:
    keys: tuple[str, ...]
    passages: list[Passage] = field(default_factory=list[Passage])
    indexes: list[int] = field(default_factory=list[int])


@dataclass(slots=True)
class _Exchange:
    keys: tuple[str, ...]
    asked: list[Passage]
    replies: list[_Reply] = field(default_factory=list[_Reply])


def build_questions(
    steps: tuple[Step, ...], parts: tuple[Part, ...], cast: Cast, quotes: dict[int, list[Passage]]
) -> tuple[Question, ...]:
    """Return the questions in order.

    Args:
        steps: The blocks of the conversation.
        parts: What each step is.
        cast: Who answers under which label.
        quotes: The pull quotes by the index of the block that they repeat.
    """
    return tuple(
        Question(join(exchange.asked), tuple(_answer(reply, cast, quotes) for reply in exchange.replies))
        for exchange in _exchanges(steps, parts, cast)
    )


def spoken(step: Step) -> Passage:
    """Return a step's words after its label."""
    return tail(step.block.passage, step.label.end) if step.label is not None and step.keys else step.block.passage


def _exchanges(steps: tuple[Step, ...], parts: tuple[Part, ...], cast: Cast) -> list[_Exchange]:
    exchanges: list[_Exchange] = []
    for step, part in zip(steps, parts, strict=True):
        if part == "question":
            _ask(exchanges, step)
        elif part == "answer":
            _reply(exchanges[-1], step, cast)
    return exchanges


def _ask(exchanges: list[_Exchange], step: Step) -> None:
    """Open a question, or go on with the one before; a whole one that nobody answers stays by itself."""
    passage = _without_number(spoken(step))
    if exchanges and not exchanges[-1].replies and _goes_on(exchanges[-1], step):
        exchanges[-1].asked.append(step.block.passage if ANOTHER_ASKS.match(step.block.text) else passage)
    else:
        exchanges.append(_Exchange(step.keys, [passage]))


def _goes_on(exchange: _Exchange, step: Step) -> bool:
    """Whether a step goes on with what was asked: under the same label, or after half of a question."""
    if exchange.keys and (not step.keys or step.keys == exchange.keys):
        return True
    before = exchange.asked[-1].text
    return not is_asked(before) and not (is_request(before) and before.endswith("."))


def _reply(exchange: _Exchange, step: Step, cast: Cast) -> None:
    replies = exchange.replies
    if not replies or (step.keys and _who(step.keys, cast) != _who(replies[-1].keys, cast)):
        replies.append(_Reply(step.keys))
    replies[-1].passages.append(spoken(step))
    replies[-1].indexes.append(step.at)


def _who(keys: tuple[str, ...], cast: Cast) -> tuple[Expert | str, ...]:
    """Return who speaks: under "Ada Park" and under "A. Park" the same."""
    return tuple(cast.by_key.get(key, key) for key in keys)


def _answer(reply: _Reply, cast: Cast, quotes: dict[int, list[Passage]]) -> Answer:
    pulled = tuple(quote for index in reply.indexes for quote in quotes.get(index, ()))
    return Answer(_experts(reply.keys, cast), tuple(reply.passages), pulled)


def _experts(keys: tuple[str, ...], cast: Cast) -> tuple[Expert, ...]:
    known = tuple(dict.fromkeys(cast.by_key[key] for key in keys if key in cast.by_key))
    return known or ((cast.interviewee,) if cast.interviewee is not None else ())


def _without_number(passage: Passage) -> Passage:
    number = NUMBER.match(passage.text)
    return tail(passage, number.end()) if number else passage
