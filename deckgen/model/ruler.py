"""The one question that fitting asks of a font."""

from __future__ import annotations

from typing import Protocol

from deckgen.model.geometry import Points
from deckgen.model.template import Face


class Ruler(Protocol):
    """Measures text without drawing it."""

    def width(self, text: str, *, face: Face, size: Points) -> Points:
        """Return how far a run of text advances on one line."""
        ...
