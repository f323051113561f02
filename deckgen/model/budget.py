"""What planning may ask of a layout before anything is placed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from deckgen.model.deck import Kind


class Budget(Protocol):
    """How much a layout's slots hold."""

    @property
    def note_words(self) -> int:
        """How many words of an answer a printed notes page holds beside what is said of it."""
        ...

    def holds(self, kind: Kind, role: str, text: str) -> bool:
        """Tell whether a role's slot holds a text at the size and on the lines that the layout wants."""
        ...

    def table_slides(self, names: Sequence[str], questions: Sequence[str]) -> int:
        """Return how many slides a table of names and questions takes; 0 where the layout has no page that holds it."""
        ...

    def most_items(self, kind: Kind) -> int:
        """Return how many items the largest page of a kind holds."""
        ...
