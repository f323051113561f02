"""A page's title and boxes in; the rule for a kind of slide on it out: which words stand where, and how large."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from deckgen.model.deck import Kind
from deckgen.model.geometry import Points, to_points
from deckgen.model.layout import KindRule, RoleRule
from deckgen.model.template import Exact, Page, Slot
from deckgen.place.inferred_boxes import lines_of

BODY_LEAST, BODY_READ, BODY_WANTED = 14, 18, 24
"""Points. Under 14 nobody reads it from the back, from 18 on all do; over 24 whole sentences fill the slide."""

TITLE_LEAST, TITLE_WANTED = 16, 32
DECK_TITLE_LEAST, DECK_TITLE_WANTED = 20, 44
DECK_LINES_LEAST, DECK_LINES_WANTED = 14, 24
TABLE_LEAST, TABLE_WANTED = 12, 16
NAME_LEAST, NAME_WANTED = 14, 24
QUOTE_LEAST, QUOTE_WANTED = 18, 32
"""A quotation stands alone: larger than the template's own lists, as a statement."""

TALLEST = 1.15
"""How tall a line of Arial is from the top of its letters to the bottom, in squares of its size."""


class Found(NamedTuple):
    """A page with its title, the slot for text, and the other boxes for text that cover neither, from the top."""

    page: Page
    title: Slot
    body: Slot
    others: tuple[Slot, ...] = ()


SHARED: Mapping[Kind, tuple[str, ...]] = {
    "takeaways": ("takeaway",),
    "overview": ("line", "credit"),
    "context": ("body",),
    "experts": ("person", "questions"),
    "agenda": ("question", "experts"),
    "answer": ("kicker", "body", "person"),
    "quote": ("body",),
    "panel": ("kicker", "person", "body"),
    "section": ("body",),
    "sources": ("article", "details", "remarks"),
}
"""The roles that stand below each other in the one slot for text."""


def rule_of(kind: Kind, found: Found, scale: float) -> KindRule:
    """Return the rule of a kind whose words stand one below the other in a page's box for text."""
    title, body = title_rule(found.title, scale), body_rule(found.body, scale)
    if kind == "quote":
        body = body._replace(least=Points(round(QUOTE_LEAST * scale)), wanted=Points(round(QUOTE_WANTED * scale)))
    roles = {"title": title, **dict.fromkeys(SHARED[kind], body)}
    over = next((slot for slot in found.others if _is_over(slot, found.title, scale)), None)
    if over and "kicker" in roles:
        roles["kicker"] = sized_rule(over, KICKER_LEAST, KICKER_WANTED, scale)
    return KindRule((found.page.name,), roles)


def title_rule(title: Slot, scale: float) -> RoleRule:
    """Return the rule of a slide's title."""
    return sized_rule(title, TITLE_LEAST, TITLE_WANTED, scale)


def body_rule(slot: Slot, scale: float) -> RoleRule:
    """Return the rule of lines that are read from the last row, where there is room."""
    body = sized_rule(slot, BODY_LEAST, BODY_WANTED, scale)
    return body._replace(wanted=Points(max(body.wanted or 0, round(BODY_READ * scale))))


KICKER_LEAST, KICKER_WANTED = 12, 16
LONG_QUESTION = 200
"""Characters: what a box over the title must hold to serve for questions."""

LETTER = 0.55
"""How wide a letter is, in squares of its size, in running text of Arial, rounded up."""


def _is_over(slot: Slot, title: Slot, scale: float) -> bool:
    """Tell whether a box over the title holds a question."""
    size = KICKER_LEAST * scale
    is_above = slot.box.top + slot.box.height / 2 < title.box.top and slot.type == "body"
    return is_above and lines_of(slot, size) * int(to_points(slot.box.width) / (size * LETTER)) >= LONG_QUESTION


def opening_rule(found: Found, scale: float) -> KindRule:
    """Return the rule of the first slide: what does not fit under the title stands in the page's other boxes."""
    title = sized_rule(found.title, DECK_TITLE_LEAST, DECK_TITLE_WANTED, scale)
    lines = sized_rule(found.body, DECK_LINES_LEAST, DECK_LINES_WANTED, scale)
    held = lines_of(found.body, DECK_LINES_LEAST * scale)
    roles = {role: lines for role, least in OPENING_LINES.items() if held >= least}
    rest = [slot for slot in found.others if lines_of(slot, KICKER_LEAST * scale) >= 1]
    for role in (role for role in OPENING_LINES if role not in roles and rest):
        roles[role] = sized_rule(rest.pop(0), KICKER_LEAST, DECK_LINES_WANTED, scale)
    return KindRule((found.page.name,), {"title": title, **roles})


OPENING_LINES: Mapping[str, int] = {"kicker": 4, "people": 0, "imprint": 3}
"""What stands under the deck's title, and how many lines must fit there before it does; the people may take two."""


def matrix_rule(found: Found, scale: float) -> KindRule:
    """Return the rule of a table in a page's box for text."""
    title = title_rule(found.title, scale)
    table = sized_rule(found.body, TABLE_LEAST, TABLE_WANTED, scale)
    return KindRule((found.page.name,), {"title": title, "table": table})


def sized_rule(slot: Slot, least: float, wanted: float, scale: float) -> RoleRule:
    """Return a slot with the sizes that its words may have: its own where that is neither tiny nor huge."""
    least, wanted = round(least * scale), round(wanted * scale)
    own = min(max(slot.style.size, least), wanted)
    spacing = slot.style.line_spacing
    if isinstance(spacing, Exact):  # larger type would stand out of its lines
        own = max(least, min(own, int(spacing.points / TALLEST)))
    return RoleRule(slot.name, least=Points(least), wanted=Points(own))
