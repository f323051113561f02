"""What a room did less well than hoped, for the person who ran it."""

from __future__ import annotations

from typing import NamedTuple

from deckgen.model.span import Span


class Notice(NamedTuple):
    """One line for a person: lower case, no full stop, names in quotes; with a place where the article has one."""

    message: str
    span: Span | None = None
