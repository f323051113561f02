"""What became of each sentence of a source."""

from __future__ import annotations

from typing import NamedTuple

from deckgen.model.article import LedgerRole
from deckgen.model.span import Passage


class Showing(NamedTuple):
    """A slide that shows a sentence, from 1, and the rule that made its wording there."""

    slide: int
    rule: str


class Account(NamedTuple):
    """A sentence of the source: the slides that show it, the slides whose notes hold it, else why no slide shows it."""

    sentence: Passage
    role: LedgerRole
    shown: tuple[Showing, ...]
    noted: tuple[int, ...]
    reason: str | None = None
