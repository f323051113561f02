"""A template's pages in; the rule for pictures out, where a page has a place for one."""

from __future__ import annotations

from collections.abc import Iterable

from deckgen.model.geometry import Box
from deckgen.model.layout import KindRule, RoleRule
from deckgen.model.template import Page, Slot
from deckgen.place.inferred_boxes import (
    FURNITURE,
    LARGE_SHARE,
    LEAST_WIDTH_SHARE,
    area_of,
    covers,
    is_usable,
    lines_of,
    texts_beside,
    title_of,
)
from deckgen.place.inferred_rules import Found, sized_rule, title_rule

LEAST_SHARE = 0.15
"""A smaller part of the slide is a place for a logo or a portrait."""

LEAST_LINES = 2
CAPTION_LEAST, CAPTION_WANTED = 14, 20
EMPTY_BOX = 0.15
"""What a large box that stays empty costs, in parts of the slide."""


def photo_rule(pages: Iterable[Page], content: Found, *, frame: Box, scale: float) -> KindRule | None:
    """Return the rule of pictures; None where no page has a title and one large place for a picture beside it.

    Args:
        pages: Those of the template.
        content: The page for text, whose look the page for pictures should share.
        frame: The slide.
        scale: How much larger than usual type is.
    """
    found = [one for page in pages if (one := _found(page, frame))]
    if not found:
        return None
    best = max(found, key=lambda one: _score(one, content, frame))
    roles = {"title": title_rule(best.title, scale), "picture": RoleRule(best.body.name)}
    caption = max(
        (slot for slot in best.others if lines_of(slot, CAPTION_LEAST * scale) >= LEAST_LINES),
        key=lambda slot: area_of(slot.box),
        default=None,
    )
    if caption:
        roles |= dict.fromkeys(("caption", "credit"), sized_rule(caption, CAPTION_LEAST, CAPTION_WANTED, scale))
    return KindRule((best.page.name,), roles)


def _found(page: Page, frame: Box) -> Found | None:
    """Return a page with the slot for its picture in place of a body, and the boxes for text that neither covers."""
    title, places = title_of(page, frame), [slot for slot in page.slots if slot.type == "pic"]
    if title is None or len(places) != 1 or not _is_fair(places[0], title, frame):
        return None
    texts = (slot for slot in texts_beside(page, title, frame) if not covers(slot.box, places[0].box))
    return Found(page, title, places[0], tuple(texts))


def _is_fair(place: Slot, title: Slot, frame: Box) -> bool:
    return (
        is_usable(place, frame)
        and area_of(place.box) >= LEAST_SHARE * area_of(frame)
        and place.box.width >= LEAST_WIDTH_SHARE * frame.width
        and not covers(place.box, title.box)
    )


def _score(found: Found, content: Found, frame: Box) -> float:
    others = [slot for slot in found.page.slots if slot.type not in FURNITURE]
    large = sum(area_of(slot.box) >= LARGE_SHARE * area_of(frame) for slot in others) - 3  # title, picture, caption
    is_alike = found.title.style.face == content.title.style.face
    return area_of(found.body.box) / area_of(frame) - EMPTY_BOX * max(0, large) + 0.1 * is_alike
