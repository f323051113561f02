"""What a layout folder says: for each kind of slide its pages, and for each role its slot and type sizes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from deckgen.model.deck import Kind
from deckgen.model.geometry import Points

ITEM_ROLES: Mapping[Kind, tuple[str, ...]] = {
    "takeaways": ("takeaway", "numeral"),
    "overview": ("line", "credit", "numeral"),
    "experts": ("person", "questions", "monogram"),
    "agenda": ("question", "experts", "numeral"),
    "panel": ("person", "body"),
}
"""Roles that stand once for each item: each in a counted slot, or all items in one."""


class RoleRule(NamedTuple):
    """The slot a role stands in, by name; ``{n}`` counts items from 1. Text is set between the two sizes."""

    slot: str
    least: Points | None = None
    """The smallest size that looks right; None where text is to keep the slot's own size."""
    lone: Points | None = None
    """The size of a paragraph that stands alone, without bullet; None where it looks like any other."""
    wanted: Points | None = None
    """The size tried first; None for the slot's own."""


class KindRule(NamedTuple):
    """A kind's pages, the smallest first, and the slot of each of its roles."""

    pages: tuple[str, ...]
    roles: Mapping[str, RoleRule]


class Layout(NamedTuple):
    """A layout's rules for every kind of slide, and its colours of decoration."""

    name: str
    kinds: Mapping[Kind, KindRule]
    bar_on: str
    bar_off: str
