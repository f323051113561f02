"""What a layout folder says: for each kind of slide its pages, and for each role its slot and type sizes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
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

MOST_LINES = 4
"""More lines on a slide are read instead of heard."""

COUNTED = "{n}"
"""Stands for an item's number in the name of its slot; items of a role without it all share that slot."""

FOOTER = "{title} · {publisher}"


class RulesFile(NamedTuple):
    """The text of a layout.toml, and the file's name for messages."""

    text: str
    origin: str


class FilePlace(NamedTuple):
    """A line of a file, from 1."""

    path: Path
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


class RuleSetting(NamedTuple):
    """A change to a layout's rules: a dotted name, and the value as an option writes it."""

    key: str
    value: str
    place: FilePlace | None = None
    """Where a file says so; None for an option."""


class RoleRule(NamedTuple):
    """The slot a role stands in, by name. Text is set between the two sizes."""

    slot: str | tuple[str, ...]
    """``{n}`` in a name counts items from 1; of a list, a page uses the names that it knows, one for each item."""
    least: Points | None = None
    """The smallest size that looks right; None where text is to keep the slot's own size."""
    lone: Points | None = None
    """The size of a paragraph that stands alone, without bullet; None where it looks like any other."""
    wanted: Points | None = None
    """The size tried first; None for the slot's own."""

    @property
    def is_counted(self) -> bool:
        """Whether every item has a slot to itself."""
        return not isinstance(self.slot, str) or COUNTED in self.slot

    @property
    def names(self) -> tuple[str, ...]:
        """The names that are looked for: all of a list, else the first item's."""
        return (self.slot.replace(COUNTED, "1"),) if isinstance(self.slot, str) else self.slot

    def name_on(self, page: Collection[str], number: int | None) -> str | None:
        """Return the name of a role's or an item's slot on a page with these; None where a list has no more."""
        if isinstance(self.slot, str):
            return self.slot.replace(COUNTED, str(number))
        known = [name for name in self.slot if name in page]
        return next(iter(known[(number or 1) - 1 :]), None)


class KindRule(NamedTuple):
    """A kind's pages, the smallest first, and the slot of each of its roles."""

    pages: tuple[str, ...]
    roles: Mapping[str, RoleRule]
    is_used: bool = True
    """Whether there are slides of the kind; one that is not used may have no pages."""
    lines: int = MOST_LINES
    """How many lines a slide has at most."""
    words: str | None = None
    """The title where deckgen writes it, ``{count}`` standing for a number; None for deckgen's own words."""


class Layout(NamedTuple):
    """A layout's rules for every kind of slide, its colours of decoration, and what stands on every slide."""

    name: str
    kinds: Mapping[Kind, KindRule]
    bar_on: str
    bar_off: str
    footer: str = FOOTER
    """A pattern of ``{title}``, ``{publisher}`` and ``{date}``."""
    marking: str | None = None
