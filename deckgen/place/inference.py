"""A template that nobody described in; which of its pages and slots serve each kind of slide out.

Names in any language, numbers and order say little in real templates: what counts is which placeholder is a title,
how large the others are, where they lie, and how large their type is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from deckgen.errors import LayoutError
from deckgen.model.deck import Kind
from deckgen.model.geometry import Box, Emu, shared, to_points
from deckgen.model.layout import KindRule, Layout
from deckgen.model.template import Page, Slot, Template
from deckgen.place.inferred_boxes import (
    FURNITURE,
    LARGE_SHARE,
    LEAST_TABLE_SHARE,
    LEAST_WIDTH_SHARE,
    SPECIAL,
    TABLES,
    area_of,
    covers,
    has_room,
    is_body,
    texts_beside,
    title_of,
)
from deckgen.place.inferred_columns import panel_rule
from deckgen.place.inferred_photos import photo_rule
from deckgen.place.inferred_quotes import quote_rule
from deckgen.place.inferred_rules import BODY_LEAST, SHARED, Found, matrix_rule, opening_rule, rule_of

USUAL_WIDTH, USUAL_HEIGHT = 960, 540
"""Points: a 16:9 slide as PowerPoint makes it; on one that is larger both ways type is larger as well."""

CONTENT_TYPES = frozenset({"obj", "tx"})
"""What the file itself calls a page for a title and text (ECMA-376 Part 1, 19.7.15)."""

OPENING_TYPES = frozenset({"title", "secHead"})


class Inferred(NamedTuple):
    """A layout that was read out of a template, and the kinds of slides that have no page of their own there."""

    layout: Layout
    nearest: Mapping[Kind, str]


def infer_layout(template: Template, *, name: str) -> Inferred:
    """Return rules for every kind of slide that a template can hold.

    Args:
        template: Its pages have names that tell them apart.
        name: What to call the layout.

    Raises:
        LayoutError: No page has a title and room for text.
    """
    frame = Box(Emu(0), Emu(0), template.width, template.height)
    found = [one for page in template.pages if (one := _found(page, frame))]
    found = found or [one for one in _openings(template.pages, frame) if has_room(one.body, frame)]
    if not found:
        raise LayoutError(
            f'"{name}" has no page with a title and room for text',
            hint="in PowerPoint, View > Slide Master, add a layout and choose Insert Placeholder > Text",
        )
    content = max(found, key=lambda one: _content_score(one, frame))
    opening = max(_openings(template.pages, frame), key=_opening_score, default=content)
    scale = max(1.0, min(to_points(template.width) / USUAL_WIDTH, to_points(template.height) / USUAL_HEIGHT))
    rules: dict[Kind, KindRule] = {kind: rule_of(kind, content, scale) for kind in SHARED}
    rules["title"] = opening_rule(opening, scale)
    if content.body.type in TABLES and content.body.box.width >= LEAST_TABLE_SHARE * frame.width:
        rules["matrix"] = matrix_rule(content, scale)
    own: dict[Kind, KindRule | None] = {
        "panel": panel_rule(template.pages, content, frame=frame, scale=scale),
        "quote": quote_rule(template.pages, content, frame=frame, scale=scale),
        "photo": photo_rule(template.pages, content, frame=frame, scale=scale),
    }
    rules.update({kind: rule for kind, rule in own.items() if rule})
    nearest: dict[Kind, str] = {kind: content.page.name for kind in STACKED if not own.get(kind)}
    if opening.page is content.page:
        nearest["title"] = content.page.name
    return Inferred(Layout(name, rules, bar_on="accent1", bar_off="accent2"), nearest)


def _found(page: Page, frame: Box) -> Found | None:
    """Return a page's title and the largest box for text beside it; None where one of them is missing."""
    title = title_of(page, frame)
    if title is None:
        return None
    bodies = [s for s in texts_beside(page, title, frame) if is_body(s, frame)]
    return _with_others(page, title, max(bodies, key=lambda slot: area_of(slot.box)), frame) if bodies else None


def _with_others(page: Page, title: Slot, body: Slot, frame: Box) -> Found:
    others = (slot for slot in texts_beside(page, title, frame) if slot != body and not covers(slot.box, body.box))
    return Found(page, title, body, tuple(sorted(others, key=lambda slot: slot.box.top)))


def _content_score(found: Found, frame: Box) -> float:
    """Return how well a page serves a title with text: much room, little else on it, and made for nothing else."""
    others = [s for s in found.page.slots if s not in {found.title, found.body} and s.type not in FURNITURE]
    large = sum(area_of(slot.box) >= LARGE_SHARE * area_of(frame) for slot in others)
    claims = {
        "room": area_of(found.body.box) / area_of(frame),
        "said so": 0.2 * (found.page.type in CONTENT_TYPES),
        "empty boxes": -0.12 * large - 0.02 * (len(others) - large),
        "special": -0.4 * (SPECIAL.search(found.page.name) is not None),
        "opening": -0.4 * (found.page.type in OPENING_TYPES or found.title.type == "ctrTitle"),
        "small type": -0.1 * (found.body.style.size < BODY_LEAST),
        "drawn across": -0.1 * any(_runs_into(drawn, found.body.box) for drawn in found.page.drawn),
        "upside down": -0.3 * (found.title.box.top > found.body.box.top),
    }
    return sum(claims.values())


def _runs_into(drawn: Box, text: Box) -> bool:
    """Tell whether a drawing lies under a part of the text: what lies under all of it is its ground."""
    part = area_of(Box(text.left, text.top, *shared(drawn, text))) / max(1, area_of(text))
    return LEAST_UNDER < part < MOST_UNDER


LEAST_UNDER, MOST_UNDER = 0.02, 0.95


def _openings(pages: Iterable[Page], frame: Box) -> list[Found]:
    """Return the pages that open a deck: a title, and a box for a few lines beside it."""
    found: list[Found] = []
    for page in pages:
        title = title_of(page, frame)
        lines = [
            s
            for s in (texts_beside(page, title, frame) if title else [])
            if s.box.width >= LEAST_WIDTH_SHARE * frame.width
        ]
        if (
            title
            and lines
            and (title.type == "ctrTitle" or page.type in OPENING_TYPES or any(s.type == "subTitle" for s in lines))
        ):
            best = max(lines, key=lambda slot: (slot.type == "subTitle", area_of(slot.box)))
            found.append(_with_others(page, title, best, frame))
    return found


def _opening_score(found: Found) -> float:
    is_title = found.page.type == "title" or found.title.type == "ctrTitle"
    return is_title + 0.5 * (found.page.type == "title") + 0.5 * (found.body.type == "subTitle")


STACKED: tuple[Kind, ...] = ("takeaways", "overview", "experts", "agenda", "panel", "quote")
"""Kinds whose words have slots of their own on pages made for them."""
