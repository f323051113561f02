"""A template's pages in; the rule for answers side by side out, where pages have boxes of one size in a row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from deckgen.model.geometry import Box
from deckgen.model.layout import KindRule, RoleRule
from deckgen.model.template import Page, Slot
from deckgen.place.inferred_boxes import (
    FURNITURE,
    LARGE_SHARE,
    LEAST_LINES,
    SPECIAL,
    area_of,
    lines_of,
    texts_beside,
    title_of,
)
from deckgen.place.inferred_rules import BODY_LEAST, NAME_LEAST, NAME_WANTED, Found, body_rule, sized_rule, title_rule

LEAST_COLUMN_SHARE = 0.15
"""A narrower part of the slide breaks a statement into single words."""

MOST_COLUMNS = 4
ALIKE = 0.06
"""Boxes drawn by hand for one row differ by so much of their size, and start within so much of the slide."""

HIGHEST_HEAD = 0.5
"""What is higher than so much of its column is no heading over it."""


class Columns(NamedTuple):
    """A page, its title, its columns from the left, and the boxes for headings over them, where it has those."""

    page: Page
    title: Slot
    bodies: tuple[Slot, ...]
    heads: tuple[Slot, ...]


def panel_rule(pages: Iterable[Page], content: Found, *, frame: Box, scale: float) -> KindRule | None:
    """Return the rule of a panel, a page for each number of experts; None where the template has no columns.

    Args:
        pages: Those of the template.
        content: The page for text, whose look a page with columns should share.
        frame: The slide.
        scale: How much larger than usual type is.
    """
    found = [one for page in pages if (one := _columns(page, frame))]
    kinds = [[one for one in found if bool(one.heads) is has_heads] for has_heads in (True, False)]
    chosen = max((_best(one, content) for one in kinds), key=len)
    while len(chosen) > 1 and not _are_told_apart(chosen):
        chosen = chosen[:-1]
    if not chosen:
        return None
    titles, bodies, heads = _names(chosen)
    body = _smallest(body_rule(one.bodies[0], scale) for one in chosen)._replace(slot=bodies)
    person = body
    if heads:
        person = _smallest(sized_rule(one.heads[0], NAME_LEAST, NAME_WANTED, scale) for one in chosen)
        person, body = person._replace(slot=heads), body._replace(lone=body.wanted)
    title = title_rule(chosen[0].title, scale)._replace(slot=titles[0] if len(titles) == 1 else titles)
    return KindRule(tuple(one.page.name for one in chosen), {"title": title, "person": person, "body": body})


class _Names(NamedTuple):
    titles: tuple[str, ...]
    bodies: tuple[str, ...]
    heads: tuple[str, ...]


def _names(chosen: Sequence[Columns]) -> _Names:
    return _Names(
        tuple(dict.fromkeys(one.title.name for one in chosen)),
        tuple(dict.fromkeys(slot.name for one in chosen for slot in one.bodies)),
        tuple(dict.fromkeys(slot.name for one in chosen for slot in one.heads)),
    )


def _smallest(rules: Iterable[RoleRule]) -> RoleRule:
    return min(rules, key=lambda rule: rule.wanted or 0)


def _best(found: Sequence[Columns], content: Found) -> list[Columns]:
    """Return for each number of columns the page most like the one for text."""
    counts = sorted({len(one.bodies) for one in found})
    return [max((one for one in found if len(one.bodies) == n), key=lambda one: _score(one, content)) for n in counts]


def _score(one: Columns, content: Found) -> float:
    is_alike = one.title.box == content.title.box and one.title.style == content.title.style
    used = len(one.bodies) + len(one.heads) + 1
    return is_alike - 0.02 * (len(one.page.slots) - used)


def _are_told_apart(chosen: Sequence[Columns]) -> bool:
    """Tell whether lists of names give every page its own title and columns, in their order."""
    names = _names(chosen)
    return all(
        _known(names.titles, one.page)[0] == one.title.name
        and _known(names.bodies, one.page) == [slot.name for slot in one.bodies]
        and _known(names.heads, one.page) == [slot.name for slot in one.heads]
        for one in chosen
    )


def _known(names: Iterable[str], page: Page) -> list[str]:
    there = {slot.name for slot in page.slots}
    return [name for name in names if name in there]


def _columns(page: Page, frame: Box) -> Columns | None:
    """Return a page's columns; None where anything else on it would leave a hole, or it is made for something else."""
    title = title_of(page, frame)
    if title is None or SPECIAL.search(page.name):
        return None
    texts = [slot for slot in texts_beside(page, title, frame) if slot.type != "subTitle"]
    bodies = tuple(sorted((slot for slot in texts if _is_column(slot, title, frame)), key=lambda slot: slot.box.left))
    if not (1 < len(bodies) <= MOST_COLUMNS and _is_row(bodies, frame)):
        return None
    over = tuple(head for body in bodies if (head := _head(body, texts, title)))
    heads = over if len(over) == len(bodies) else ()
    used = {title, *bodies, *heads}
    others = [slot for slot in page.slots if slot not in used and slot.type not in FURNITURE]
    beside = [slot for slot in others if slot.box.bottom > bodies[0].box.top + slot.box.height / 2]
    has_hole = any(area_of(slot.box) >= LARGE_SHARE * area_of(frame) for slot in beside)
    return None if has_hole else Columns(page, title, bodies, heads)


def _is_column(slot: Slot, title: Slot, frame: Box) -> bool:
    return (
        slot.box.top > title.box.top
        and slot.box.width >= LEAST_COLUMN_SHARE * frame.width
        and lines_of(slot, BODY_LEAST) >= LEAST_LINES
        and area_of(slot.box) >= LARGE_SHARE * area_of(frame)
    )


def _is_row(bodies: Sequence[Slot], frame: Box) -> bool:
    first = bodies[0].box
    return all(
        abs(slot.box.top - first.top) <= ALIKE / 2 * frame.height
        and abs(slot.box.width - first.width) <= ALIKE * first.width
        and abs(slot.box.height - first.height) <= ALIKE * first.height
        for slot in bodies
    ) and all(one.box.right <= other.box.left for one, other in pairwise(bodies))


def _head(body: Slot, texts: Iterable[Slot], title: Slot) -> Slot | None:
    """Return the box right over a column that is as wide."""
    box = body.box
    over = (slot for slot in texts if title.box.top < slot.box.top < box.top and _is_over(slot.box, box))
    return max(over, key=lambda slot: slot.box.top, default=None)


def _is_over(head: Box, body: Box) -> bool:
    near = ALIKE * body.width
    return (
        abs(head.left - body.left) <= near
        and abs(head.width - body.width) <= near
        and head.height <= HIGHEST_HEAD * body.height
        and head.bottom <= body.top + near / 2
    )
