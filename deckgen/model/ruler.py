"""What fitting asks of a font, and what to tell of one that is missing."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

from deckgen.model.template import Face

Advance = Callable[[str], float]
"""Gives how far a run of text advances on one line, in ems: times the type size it is a length."""


class Ruler(Protocol):
    """Measures text without drawing it."""

    def advance_of(self, face: Face) -> Advance:
        """Return what measures a face; asked once for many runs, since fitting measures thousands."""
        ...

    def line_of(self, face: Face) -> float:
        """Return how high a face's single-spaced line is, in ems."""
        ...


class Substitute(NamedTuple):
    """A family that a machine has not, what its text was measured with, and how many times as wide."""

    family: str
    measured_with: str
    scale: float
