"""A page of a template in; its title, its boxes for text, and how they lie out."""

from __future__ import annotations

import re

from deckgen.model.geometry import Box, shared, to_points
from deckgen.model.template import Exact, Page, Share, Slot

LINE = 1.2
"""A single-spaced line, in squares of its type."""

LEAST_SIZE = 14
"""Points: a body holds lines of this size."""

TITLES = frozenset({"title", "ctrTitle"})
TEXTS = frozenset({"body", "obj", "subTitle"})
TABLES = frozenset({"obj", "tbl"})

LEAST_BODY_SHARE = 0.12
"""A smaller part of the slide is a caption, not a body."""

LARGE_SHARE = 0.05
"""A further text box of so much of the slide is a column or a caption that would stay empty."""

LEAST_WIDTH_SHARE = 0.28
LEAST_TABLE_SHARE = 0.5
"""A narrower table has room for two names a slide, and shows nothing at a glance."""

LEAST_LINES = 3
MOST_OVERLAP = 0.03
"""Boxes that share less than this part of the smaller one do not cover each other's words."""

FURNITURE = frozenset({"dt", "ftr", "sldNum"})

# "Agenda", "Table of content", "Inhaltsverzeichnis" — pages for one purpose that look like any other.
SPECIAL = re.compile(
    r"agenda|table of content|^contents$|inhaltsverzeichnis|sommaire|^índice|^indice|目录|目次|spis tre"
    r"|^obsah$|оглавление|quote|zitat|citation|contact|kontakt|thank|danke|merci|closing|divider|section|kapitel"
    r"|disclaimer|chart|table"
    r"|picture|photo|image|bild|caption|statement|name card|true or false",
    re.IGNORECASE,
)


def title_of(page: Page, frame: Box) -> Slot | None:
    """Return the box for a page's title; None where it has none that can be used."""
    return next((slot for slot in page.slots if slot.type in TITLES and is_usable(slot, frame)), None)


def texts_beside(page: Page, title: Slot, frame: Box) -> list[Slot]:
    """Return the boxes for text that do not cover the title."""
    texts = (slot for slot in page.slots if slot.type in TEXTS and is_usable(slot, frame))
    return [slot for slot in texts if not covers(slot.box, title.box)]


def is_body(slot: Slot, frame: Box) -> bool:
    """Tell whether a box is for a slide's lines."""
    return slot.type != "subTitle" and has_room(slot, frame)


def has_room(slot: Slot, frame: Box) -> bool:
    """Tell whether a box holds a few lines of text that is large enough."""
    lines = (to_points(slot.box.height) - to_points(slot.insets.top) - to_points(slot.insets.bottom)) / LINE
    return (
        area_of(slot.box) >= LEAST_BODY_SHARE * area_of(frame)
        and slot.box.width >= LEAST_WIDTH_SHARE * frame.width
        and lines >= LEAST_LINES * LEAST_SIZE
    )


def lines_of(slot: Slot, size: float) -> int:
    """Return how many lines of a size a box holds."""
    room = to_points(slot.box.height) - to_points(slot.insets.top) - to_points(slot.insets.bottom)
    style = slot.style
    between = sum(said.points for said in (style.space_before, style.space_after) if isinstance(said, Exact))
    apart = max(1.0, style.line_spacing.of_line) if isinstance(style.line_spacing, Share) else 1.0
    return int((room + between) / (size * LINE * apart + between))


def is_usable(slot: Slot, frame: Box) -> bool:
    """Tell whether a slot lies on the slide, and its lines run across it."""
    return slot.is_horizontal and area_of(slot.box) > 0 and shared_area(slot.box, frame) >= 0.95 * area_of(slot.box)


def covers(one: Box, other: Box) -> bool:
    """Tell whether boxes share so much that words in both could meet."""
    return shared_area(one, other) > MOST_OVERLAP * min(area_of(one), area_of(other))


def area_of(box: Box) -> int:
    """Return the area of a box; none of one that was drawn inside out."""
    return max(0, box.width) * max(0, box.height)


def shared_area(one: Box, other: Box) -> int:
    """Return the area that two boxes share."""
    width, height = shared(one, other)
    return max(0, width) * max(0, height)
