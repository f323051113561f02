"""A picture and a slot in; the picture placed in the slot, which it fills unless too much of it would be cut, out."""

from __future__ import annotations

from deckgen.model.deck import Picture
from deckgen.model.geometry import Box, Emu
from deckgen.model.placed import PlacedPicture
from deckgen.model.template import Slot

MOST_CUT = 0.25
"""The part of a photograph that may be cut off so that it fills its slot: beyond that people lose heads."""


def hang(picture: Picture | None, slot: Slot | None) -> PlacedPicture | None:
    """Return a picture in its slot, if there are both."""
    if picture is None or slot is None:
        return None
    return PlacedPicture(slot, _box(picture, slot.box), picture.description, picture.data)


def waste(picture: Picture, slot: Box) -> float:
    """Return how ill a picture suits a slot: the part of it that is cut off, and the part of the slot left empty."""
    box = _box(picture, slot)
    shape, shown = picture.size.width / picture.size.height, box.width / box.height
    return 2 - min(shape / shown, shown / shape) - box.width * box.height / (slot.width * slot.height)


def _box(picture: Picture, slot: Box) -> Box:
    """Return the slot's box, or the part of it that a picture of another shape takes: at its top, on its left."""
    shape, kept = picture.size.width / picture.size.height, 1.0 if picture.is_drawn else 1 - MOST_CUT
    nearest = min(max(slot.width / slot.height, shape * kept), shape / kept)
    width, height = min(slot.width, round(slot.height * nearest)), min(slot.height, round(slot.width / nearest))
    return Box(slot.left, slot.top, Emu(width), Emu(height))
