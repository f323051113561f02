"""A template as people are told of it: its pages, what stands in their slots, and how much of it."""

from __future__ import annotations

from typing import NamedTuple

from deckgen.model.deck import Kind
from deckgen.model.template import Page, Slot


class Assigned(NamedTuple):
    """What a layout puts into a slot: a role of a kind of slide, and which item's where the role stands in items."""

    kind: Kind
    role: str
    item: int | None = None

    @property
    def label(self) -> str:
        """The role as it is told: ``question 2``."""
        return self.role if self.item is None else f"{self.role} {self.item}"


class DescribedSlot(NamedTuple):
    """A slot, its roles, and how many English words it holds at its own size; None where that says nothing."""

    slot: Slot
    assigned: tuple[Assigned, ...]
    words: int | None

    @property
    def roles(self) -> str:
        """Its roles, each once."""
        return ", ".join(dict.fromkeys(assigned.label for assigned in self.assigned))

    @property
    def type(self) -> str:
        """Its type, and whether its lines run down the slide."""
        return self.slot.type if self.slot.is_horizontal else f"{self.slot.type}, vertical"


class DescribedPage(NamedTuple):
    """A page, its place among the template's pages from 1, and the kinds of slide that stand on it."""

    number: int
    page: Page
    kinds: tuple[Kind, ...]
    slots: tuple[DescribedSlot, ...]
