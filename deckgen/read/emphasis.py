"""Words by their looks in, runs out: what is set apart as a question would be counts as bold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

from deckgen.read.drawing import Run

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
