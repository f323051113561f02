"""Steps without labels, or with labels on the first of them only, in; the part of each out."""

from __future__ import annotations

import re

from deckgen.parse.parts import (
    LONE_QUESTION_WORDS,
    Part,
    Says,
    Steps,
    numbered_questions,
    part_inside,
    part_over,
)
from deckgen.parse.wording import (
    ASKED_OF,
    count_words,
    is_asked,
    is_heading,
    is_one_question,
    is_prompt,
    is_request,
    is_title,
    opens_with_statement,
)

LEAST_SHARE = 1 / 14
"""In an article of questions and answers at least this share of the blocks asks; prose asks now and then."""
LEAD_BLOCKS = 2
"""A single question makes an interview only where it stands within so many blocks from the start."""
# "However, it froze. Who knew?" — yes, whoever answers goes on.   "But it froze. Who knew?" — no, askers say so, too.
EXPOUNDS = re.compile(
    r"(?:however|moreover|furthermore|for example|for instance|in other words|in addition|of course|similarly|"
    r"as a result|therefore|jedoch|außerdem|zum Beispiel|cependant|par exemple|sin embargo|por ejemplo)\b",
    re.IGNORECASE,
)
LEAST_REPLY = 12
"""Words; a statement that ends by asking and is longer replies to the question before it."""
LONG_REPLY = 20


def sort_plain(steps: Steps, says: Says) -> list[Part]:
    """Sort an article by the lines that ask, and what stands between them; a label says what its step is."""
    asks = _asking_lines(steps, says)
    parts: list[Part] = []
    turn: Part = "lead"
    for place, _step in enumerate(steps):
        if asks[place]:
            part = turn = "question"
        elif _is_heading_over(steps, place, asks):
            part = part_over(steps, place)
        else:
            turn = "answer" if turn == "question" else turn
            part = part_inside(steps, place, turn, parts[-1] if parts else "lead")
        parts.append(part)
    lead: Part = "lead"
    return parts if _is_conversation(steps, asks) else [lead] * len(steps)


def _asking_lines(steps: Steps, says: Says) -> list[bool]:
    numbered = numbered_questions(steps)
    asks = [
        says[place] == "question" or (says[place] is None and (place in numbered or _is_printed_question(steps, place)))
        for place in range(len(steps))
    ]
    requests = [says[place] is None and _is_request_alone(steps, place, asks) for place in range(len(steps))]
    if sum(asks) + sum(requests) > 1 and any(asks):
        asks = [asked or request for asked, request in zip(asks, requests, strict=True)]
        asks = [
            asked or (says[place] is None and _asks_as_heading(steps, place, asks)) for place, asked in enumerate(asks)
        ]
    return asks


def _is_printed_question(steps: Steps, place: int) -> bool:
    block = steps[place].block
    goes_on = EXPOUNDS.match(block.text) is not None or place == len(steps) - 1
    is_reply = _is_reply(steps, place) or (goes_on and opens_with_statement(block.text))
    return block.kind != "list item" and is_asked(block.text) and not is_reply


def _is_reply(steps: Steps, place: int) -> bool:
    """Whether a line that ends in a question mark answers the question before it: a statement, or the longer."""
    if not place or not is_asked(steps[place - 1].block.text) or steps[place - 1].block.kind == "list item":
        return False
    before, text = steps[place - 1].block.text, steps[place].block.text
    if is_one_question(before) and opens_with_statement(text):
        return count_words(text) > LEAST_REPLY
    return count_words(text) > max(LONG_REPLY, count_words(before))


def _is_request_alone(steps: Steps, place: int, asks: list[bool]) -> bool:
    """Whether a line asks to tell something, and prose follows that does not ask."""
    text = steps[place].block.text
    if steps[place].block.kind == "list item" or place + 1 >= len(steps) or asks[place + 1] or not is_request(text):
        return False
    is_whole = text.endswith(".") or (sum(asks) > 1 and ASKED_OF.search(text) is not None)
    return is_whole and not steps[place + 1].keys


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
    return asks[place + 1] and not steps[place].keys and is_title(steps[place].block)


def _is_conversation(steps: Steps, asks: list[bool]) -> bool:
    """Whether questions shape the article, or merely stand in its prose."""
    places = [place for place, asked in enumerate(asks) if asked]
    if not places or places == [len(steps) - 1]:
        return False
    if len(places) == 1:
        return places[0] < LEAD_BLOCKS and count_words(steps[places[0]].block.text) <= LONE_QUESTION_WORDS
    return len(places) >= LEAST_SHARE * len(steps)
