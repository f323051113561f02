"""A template's pages in; the rule for quotations out, where a page is made for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from deckgen.model.geometry import Box
from deckgen.model.layout import KindRule
from deckgen.model.template import Page, Slot
from deckgen.place.inferred_boxes import LARGE_SHARE, area_of, lines_of, texts_beside, title_of
from deckgen.place.inferred_rules import (
    NAME_LEAST,
    NAME_WANTED,
    QUOTE_LEAST,
    Found,
    sized_rule,
    title_rule,
)

# "Quote with Caption", "2_Zitat", "Citação" — a page that says so.   "Quotas", "Solicitation" — not.
QUOTED = re.compile(
    r"quot(?:e|ation)|zitat|(?<![^\W\d_])cit(?:as?\b|a[tzça]|át|ac)|cytat|sitat|sitaatti|lainaus|idézet|alıntı"
    r"|цитат|απόφθεγμα|引用|名言|인용|اقتباس|ציטוט",
    re.IGNORECASE,
)

QUOTE_WANTED = 28
"""Points: quotation marks are often drawn in the corners of the box, and words that fill it would run into them."""

LEAST_QUOTE_LINES = 3
LEAST_QUOTE_SHARE = 0.4
"""A quotation runs across the slide."""

MOST_NAME_SHARE = 0.4
"""A box for who said it is smaller than this part of the one for the words."""


def quote_rule(pages: Iterable[Page], content: Found, *, frame: Box, scale: float) -> KindRule | None:
    """Return the rule of quotations; None where no page is for them.

    Form tells which box is for the words and which for the name. It does not tell such a page from one that opens a
    part, with a large title and a small text under it: that only its name does. A page that draws quotation marks as
    letters is left alone: they reach out of their boxes, and words of another length stand beside them.

    Args:
        pages: Those of the template.
        content: The page for text, whose look the page for quotations should share.
        frame: The slide.
        scale: How much larger than usual type is.
    """
    named = (page for page in pages if QUOTED.search(page.name) and not page.has_marks)
    found = [one for page in named for one in _found(page, frame, scale)]
    if not found:
        return None
    best = max(found, key=lambda one: one.title.style.face == content.title.style.face)
    words = sized_rule(best.body, QUOTE_LEAST, QUOTE_WANTED, scale)
    person = sized_rule(best.others[0], NAME_LEAST, NAME_WANTED, scale)
    said = {"title": words} if best.body == best.title else {"title": title_rule(best.title, scale), "body": words}
    return KindRule((best.page.name,), {**said, "person": person})


def _found(page: Page, frame: Box, scale: float) -> Iterator[Found]:
    """Yield a page with the box for the words and the one for who said it, if it has both."""
    title = title_of(page, frame)
    texts = texts_beside(page, title, frame) if title else []
    words = max((slot for slot in (title, *texts) if slot), key=lambda slot: area_of(slot.box), default=None)
    if title is None or words is None or not _is_large(words, frame, scale) or _has_picture(page, frame):
        return
    below = [slot for slot in texts if slot != words and _is_name(slot, words)]
    if below:
        yield Found(page, title, words, (min(below, key=lambda slot: slot.box.top),))


def _is_large(slot: Slot, frame: Box, scale: float) -> bool:
    return (
        slot.box.width >= LEAST_QUOTE_SHARE * frame.width and lines_of(slot, QUOTE_LEAST * scale) >= LEAST_QUOTE_LINES
    )


def _has_picture(page: Page, frame: Box) -> bool:
    return any(slot.type == "pic" and area_of(slot.box) >= LARGE_SHARE * area_of(frame) for slot in page.slots)


def _is_name(slot: Slot, words: Slot) -> bool:
    return (
        slot.box.top > words.box.top + words.box.height / 2
        and area_of(slot.box) <= MOST_NAME_SHARE * area_of(words.box)
        and lines_of(slot, NAME_LEAST) >= 1
    )
