"""The one question that fitting asks of a font."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from deckgen.model.template import Face

Advance = Callable[[str], float]
"""Gives how far a run of text advances on one line, in ems: times the type size it is a length."""


class Ruler(Protocol):
    """Measures text without drawing it."""

    def advance_of(self, face: Face) -> Advance:
        """Return what measures a face; asked once for many runs, since fitting measures thousands."""
        ...
