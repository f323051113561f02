"""A template and a layout in; what people are told of them out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from deckgen.model.deck import Kind
from deckgen.model.described import Assigned, DescribedPage, DescribedSlot
from deckgen.model.geometry import Emu, to_inches
from deckgen.model.layout import KindRule, Layout, RoleRule
from deckgen.model.ruler import Ruler
from deckgen.model.template import Page, Slot, Template
from deckgen.place.capacity import words_that_fit

_FORMATS = {"16:9": 16 / 9, "4:3": 4 / 3, "16:10": 16 / 10}
_ALMOST = 0.01
"""Formats that differ by less look the same: PowerPoint's own 16:9 is 13.333 inches wide."""


def describe_pages(template: Template, layout: Layout | None, *, ruler: Ruler) -> tuple[DescribedPage, ...]:
    """Return the pages of a template with what a layout puts into their slots; nothing where there is no layout."""
    return tuple(_page(number, page, layout, ruler) for number, page in enumerate(template.pages, 1))


def _page(number: int, page: Page, layout: Layout | None, ruler: Ruler) -> DescribedPage:
    kinds: Mapping[Kind, KindRule] = layout.kinds if layout else {}
    rules: dict[Kind, KindRule] = {kind: rule for kind, rule in kinds.items() if page.name in rule.pages}
    names = [slot.name for slot in page.slots]
    slots = (
        DescribedSlot(slot, tuple(_assigned(slot, rules, names)), words_that_fit(slot, ruler=ruler))
        for slot in page.slots
    )
    return DescribedPage(number, page, (*rules,), tuple(slots))


def _assigned(slot: Slot, rules: Mapping[Kind, KindRule], names: Sequence[str]) -> Iterator[Assigned]:
    for kind, found in rules.items():
        for role, rule in found.roles.items():
            item = _item(slot, rule, names)
            if item is not None:
                yield Assigned(kind, role, item or None)


def _item(slot: Slot, rule: RoleRule, names: Sequence[str]) -> int | None:
    """Return which item's words stand in a slot, 0 where the role has no items; None where it is another's slot."""
    if not isinstance(rule.slot, str):
        known = [name for name in rule.slot if name in names]
        return known.index(slot.name) + 1 if slot.name in known else None
    pattern = re.escape(rule.slot).replace(r"\{n\}", r"(\d+)")
    found = re.fullmatch(pattern, slot.name)
    return int((found.groups() or (0,))[0]) if found else None


def about_layout(template: Template, layout: Layout | None) -> str:
    """Return in one line what a layout is: ``16:9, Arial, 34 pages for 12 kinds of slides``."""
    families = Counter(slot.style.face.family for slot in chain(*(page.slots for page in template.pages)))
    said = [format_of(template.width, template.height)]
    said += [" and ".join(family for family, _ in families.most_common(2))] if families else []
    kinds = f" for {len(layout.kinds)} kinds of slides" if layout else ""
    return ", ".join([*said, f"{len(template.pages)} pages{kinds}"])


def format_of(width: Emu, height: Emu) -> str:
    """Return a slide's format: ``16:9``, or its size in inches where it has no name."""
    named = (name for name, ratio in _FORMATS.items() if abs(width / height / ratio - 1) < _ALMOST)
    return next(named, f"{to_inches(width):.1f} × {to_inches(height):.1f} in")
