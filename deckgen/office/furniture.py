"""The slots of a page as the file has them in; those that its slides show, text clear of the footer's place, out."""

from __future__ import annotations

from collections.abc import Sequence

from deckgen.model.geometry import Box, Emu, shared
from deckgen.model.template import Slot

FURNITURE = frozenset({"dt", "ftr", "sldNum"})

LOW = 0.8
"""Footers and numbers stand below this part of a slide's height."""


def in_sight(slots: Sequence[Slot], size: tuple[Emu, Emu]) -> tuple[Slot, ...]:
    """Return slots without the footers and numbers that were pushed off the slide to hide them, text clear of others.

    Args:
        slots: Those of a page, in drawing order.
        size: A slide's width and height.
    """
    shown = [slot for slot in slots if slot.type not in FURNITURE or _is_on(slot.box, size)]
    low = [slot.box for slot in shown if slot.type in FURNITURE and slot.box.top > size[1] * LOW]
    return tuple(slot if slot.type in FURNITURE else _clear_of(slot, low) for slot in shown)


def _is_on(box: Box, size: tuple[Emu, Emu]) -> bool:
    width, height = size
    return box.left >= 0 and box.top >= 0 and box.right <= width and box.bottom <= height


def _clear_of(slot: Slot, low: Sequence[Box]) -> Slot:
    """Let a box for text end where a footer begins that it reaches into: its words would cover it."""
    box = slot.box
    under = [one.top for one in low if shared(box, one).width > 0 and box.top < one.top < box.bottom]
    return slot._replace(box=box._replace(height=Emu(min(under) - box.top))) if under and slot.anchor == "t" else slot
