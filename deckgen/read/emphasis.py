"""Words by their looks in, runs out: what is set apart as a question would be counts as bold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from deckgen.read.drawing import Run
from deckgen.read.lines import MARKER

ASKING = ("?", "？", "؟")


class Words(NamedTuple):
    """Words of one look."""

    text: str
    is_bold: bool = False
    is_italic: bool = False


def set_apart(words: Iterable[Words]) -> Iterator[Run]:
    """Yield words as runs. A question in italics at the start of a paragraph is set apart as a bold one is."""
    told = [one for one in words if one.text]
    opening = list(takewhile(lambda one: one.is_italic or not one.text.strip(), told))
    asks = "".join(one.text for one in opening).rstrip().endswith(ASKING)
    for place, one in enumerate(told):
        yield Run(one.text, one.is_bold or (asks and place < len(opening)))


def without_marker(words: Sequence[Words]) -> list[Words] | None:
    """Return a list item's words without the bullet or number that was typed before them; None for no item."""
    text = "".join(one.text for one in words)
    count = len(text) - len(text.lstrip())
    marker = MARKER.match(text, count)
    if marker is None or not text[marker.end() :].strip():
        return None
    count = marker.end()
    rest: list[Words] = []
    for one in words:
        rest.append(one._replace(text=one.text[count:]))
        count = max(0, count - len(one.text))
    return rest
