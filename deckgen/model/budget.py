"""What planning may ask of a layout before anything is placed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from deckgen.model.deck import Kind


class Budget(Protocol):
    """How much a layout's slots hold, and what the layout wants said."""

    @property
    def footer(self) -> str:
        """What stands at the foot of every slide, a pattern of ``{title}``, ``{publisher}`` and ``{date}``."""
        ...

    @property
    def note_words(self) -> int:
        """How many words of an answer a printed notes page holds beside what is said of it."""
        ...

    def holds(self, kind: Kind, role: str, text: str) -> bool:
        """Tell whether a role's slot holds a text at the size and on the lines that the layout wants."""
        ...

    def uses(self, kind: Kind) -> bool:
        """Tell whether there are to be slides of a kind."""
        ...

    def has_pages(self, kind: Kind) -> bool:
        """Tell whether the layout has pages for slides of a kind."""
        ...

    def words_for(self, kind: Kind) -> str | None:
        """Return the title of a kind's slides in place of deckgen's own words, ``{count}`` standing for a number."""
        ...

    def shares_slot(self, kind: Kind) -> bool:
        """Tell whether the lines of a kind's slides stand in one slot with other words, such as who speaks."""
        ...

    def most_lines(self, kind: Kind) -> int:
        """Return how many lines a slide of a kind has at most."""
        ...

    def table_slides(self, names: Sequence[str], questions: Sequence[str]) -> int:
        """Return how many slides a table of names and questions takes; 0 where the layout has no page that holds it."""
        ...

    def most_items(self, kind: Kind) -> int:
        """Return how many items the largest page of a kind holds."""
        ...
