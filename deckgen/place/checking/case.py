"""A template and its layout side by side, as the rules of checking look at them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from deckgen.model.deck import Kind
from deckgen.model.layout import KindRule, Layout, RoleRule
from deckgen.model.ruler import Ruler
from deckgen.model.template import Page, Slot, SlotType, Template

TITLES = frozenset({"title", "ctrTitle"})
FOOTERS: Mapping[SlotType, str] = {"dt": "the date", "ftr": "the footer", "sldNum": "the slide number"}
"""What stands at the foot of pages, and what it is called."""

WORDLESS = TITLES | FOOTERS.keys() | {"pic"}
"""Types of slots where no text of an article stands, except for its heading."""

BARS = frozenset({"progress"})
"""Roles that are drawn without any text."""

IN_MASTER = "in Slide Master view"


class Fault(NamedTuple):
    """Where something is wrong, what it is, and how to mend it."""

    place: str
    message: str
    mend: str


class Use(NamedTuple):
    """A page as a kind of slide uses it: the slots that its words and its decoration stand in, by role."""

    kind: Kind
    page: Page
    slots: tuple[tuple[str, Slot], ...]

    @property
    def place(self) -> str:
        """What the page is called in findings."""
        return place_of(self.page)


@dataclass(frozen=True)
class Case:
    """What is looked at; without a layout nothing says which pages are in use."""

    template: Template
    layout: Layout | None
    ruler: Ruler
    external: tuple[str, ...]

    @property
    def kinds(self) -> Mapping[Kind, KindRule]:
        """What the layout says of each kind."""
        return self.layout.kinds if self.layout else {}

    @cached_property
    def pages(self) -> dict[str, Page]:
        """The template's pages by name."""
        return {page.name: page for page in self.template.pages}

    @cached_property
    def uses(self) -> tuple[Use, ...]:
        """Every kind on every page that it has."""
        return tuple(
            Use(kind, page, tuple(_slots(page, said.roles)))
            for kind, said in self.kinds.items()
            for page in (self.pages[name] for name in said.pages if name in self.pages)
        )

    @cached_property
    def pages_used(self) -> tuple[Page, ...]:
        """The pages in use, or all of them where nothing says which."""
        if self.layout is None:
            return self.template.pages
        used = {use.page.name for use in self.uses}
        return tuple(page for page in self.template.pages if page.name in used)


def _slots(page: Page, roles: Mapping[str, RoleRule]) -> Iterator[tuple[str, Slot]]:
    """Yield the slots that roles stand in, those of every item."""
    by_name = {slot.name: slot for slot in page.slots}
    for role, rule in roles.items():
        for number in range(1, len(page.slots) + 1) if rule.is_counted else (None,):
            slot = by_name.get(rule.name_on(by_name, number) or "")
            if slot is not None:
                yield role, slot


def worded(case: Case, *, roles: Collection[str] = ()) -> Iterator[tuple[Use, Slot]]:
    """Yield every page in use with each slot that words stand in, or the words of certain roles."""
    for use in case.uses:
        for role, slot in use.slots:
            if role not in BARS and (not roles or role in roles):
                yield use, slot


def place_of(page: Page) -> str:
    """Return what a page is called in findings."""
    return f'page "{page.name}"'
