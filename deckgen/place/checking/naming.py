"""Names that do not meet: what a layout names and its template lacks, and what two bear."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import get_args

from deckgen.model.deck import Kind
from deckgen.place.checking.case import IN_MASTER, Case, Fault, place_of

OPTIONAL: frozenset[Kind] = frozenset({"matrix", "photo"})
"""Kinds whose slides are left out where a layout has no page for them."""

SELECTION_PANE = "Home > Arrange > Selection Pane"

# "Text (2)" — a name that opening a template made of a second "Text".   "Text 2" — not.
NUMBERED = re.compile(r"(?P<name>.+) \(\d+\)")


def missing_pages(case: Case) -> Iterator[Fault]:
    """Pages that a kind is to use and that are not there."""
    for kind, rule in case.kinds.items():
        for name in rule.pages:
            if name not in case.pages:
                mend = f'{IN_MASTER} right-click a page, choose Rename Layout and call it "{name}", or mend layout.toml'
                yield Fault(f'kind "{kind}"', f'there is no page "{name}"', mend)


def missing_kinds(case: Case) -> Iterator[Fault]:
    """Kinds of slides without a page."""
    lacking = (kind for kind in get_args(Kind) if kind not in case.kinds and kind not in OPTIONAL)
    for kind in lacking if case.layout else ():
        yield Fault(f'kind "{kind}"', "has no page", f"write [kinds.{kind}] with its pages and slots in layout.toml")


def missing_slots(case: Case) -> Iterator[Fault]:
    """Slots that a role is to stand in and that are on no page of its kind."""
    for kind, rule in case.kinds.items():
        found = {role for use in case.uses if use.kind == kind for role, _ in use.slots}
        for role in (role for role in rule.roles if found and role not in found):
            name = rule.roles[role].names[0]
            mend = f'{IN_MASTER} name the placeholder "{name}" in {SELECTION_PANE}, or mend layout.toml'
            yield Fault(f'kind "{kind}"', f'no page of it has a slot "{name}" for its {role}', mend)


def pages_of_one_name(case: Case) -> Iterator[Fault]:
    """Pages that only a number tells apart, which changes when somebody adds another."""
    for name in _repeated([page.name for page in case.template.pages]):
        mend = f"{IN_MASTER} right-click the second one and choose Rename Layout"
        yield Fault(f'page "{name}"', "another page has the same name", mend)


def slots_of_one_name(case: Case) -> Iterator[Fault]:
    """Slots of a page that only a number tells apart."""
    for page in case.pages_used:
        for name in _repeated([slot.name for slot in page.slots]):
            mend = f"{IN_MASTER} select one of them and give it another name in {SELECTION_PANE}"
            yield Fault(place_of(page), f'two placeholders are called "{name}"', mend)


def _repeated(names: Sequence[str]) -> Iterator[str]:
    """Yield names that two have in the file, where opening it told them apart by a number."""
    for name in names:
        found = NUMBERED.fullmatch(name)
        if found and found["name"] in names:
            yield found["name"]
