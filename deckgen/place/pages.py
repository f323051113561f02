"""A template and a layout in; the page for a slide, and the slot for each role, out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from deckgen.errors import LayoutError
from deckgen.model.deck import Kind
from deckgen.model.geometry import Points
from deckgen.model.layout import KindRule, Layout
from deckgen.model.template import Page, Slot, Template
from deckgen.place.stacking import stacked_rule


@dataclass(frozen=True)
class Chosen:
    """A page, and a kind's rules for it."""

    page: Page
    rule: KindRule

    @cached_property
    def _slots(self) -> dict[str, Slot]:
        return {slot.name: slot for slot in self.page.slots}

    def slot(self, role: str, number: int | None = None) -> Slot | None:
        """Return the slot of a role, in the item of that number if it stands in items; None where the page has none.

        Its type has the size that the layout wants.
        """
        rule = self.rule.roles.get(role)
        name = rule.name_on(self._slots, number) if rule else None
        slot = self._slots.get(name) if name else None
        if slot is None or rule is None or rule.wanted is None:
            return slot
        return slot._replace(style=slot.style._replace(size=rule.wanted))

    def least(self, role: str) -> Points | None:
        """Return the smallest size that looks right for a role."""
        return self.rule.roles[role].least

    def lone(self, role: str) -> Points | None:
        """Return the size of a role's paragraph that stands alone."""
        return self.rule.roles[role].lone

    def capacity(self, roles: Collection[str]) -> int:
        """Return how many items with all those roles the page holds."""
        number = 0
        while roles and all(self.slot(role, number + 1) for role in roles):
            number += 1
        return number


@dataclass(frozen=True)
class PageBook:
    """The pages of a template as a layout assigns them to kinds, which names none that the template lacks."""

    template: Template
    layout: Layout

    @cached_property
    def rules(self) -> Mapping[Kind, KindRule]:
        """The rules of the kinds, one role for all words that share a slot."""
        return {kind: stacked_rule(kind, rule) for kind, rule in self.layout.kinds.items()}

    def of_kind(self, kind: Kind) -> tuple[Chosen, ...]:
        """Return a kind's pages in the layout's order.

        Raises:
            LayoutError: The layout has nothing for that kind.
        """
        rule = self.rules.get(kind)
        if rule is None:
            known = ", ".join(f'"{name}"' for name in sorted(self.layout.kinds))
            raise LayoutError(f'layout "{self.layout.name}" has no page for "{kind}" slides', hint=f"it has: {known}")
        return tuple(Chosen(self._by_name[name], rule) for name in rule.pages)

    @cached_property
    def _by_name(self) -> dict[str, Page]:
        return {page.name: page for page in self.template.pages}

    def best(self, kind: Kind, *, roles: Collection[str], item_roles: Collection[str], count: int) -> Chosen:
        """Return the page with the fewest slots that has every role and so many items, or what comes nearest."""
        return min(self.of_kind(kind), key=lambda chosen: _misfit(chosen, roles, item_roles, count))


def _misfit(chosen: Chosen, roles: Collection[str], item_roles: Collection[str], count: int) -> tuple[int, int, int]:
    short = max(0, count - chosen.capacity(item_roles)) if count else 0
    missing = sum(chosen.slot(role) is None for role in roles)
    return short, missing, len(chosen.page.slots)
