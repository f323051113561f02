"""The failures that a user can act on, each class with its exit status."""

from __future__ import annotations

from typing import ClassVar


class DeckgenError(Exception):
    """A failure told in one line, with a hint saying what to try.

    The message is lower case without a full stop, with names in quotes; so is the hint.
    """

    exit_status: ClassVar[int] = 1

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(DeckgenError):
    """An option was given a value that it cannot have."""

    exit_status = 2


class SourceError(DeckgenError):
    """The source cannot be read as text."""

    exit_status = 3


class EmptySourceError(DeckgenError):
    """The source was read and holds nothing to brief."""

    exit_status = 4


class LayoutError(DeckgenError):
    """The layout is missing or at fault."""

    exit_status = 5


class OutputError(DeckgenError):
    """The deck cannot be written where it was asked for."""

    exit_status = 6
