"""A presentation in; the notes pages that its deck has, the template's own or ours where those hold too little, out."""

from __future__ import annotations

from typing import NamedTuple

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.presentation import Presentation

from deckgen.model.geometry import to_points
from deckgen.model.template import Slot
from deckgen.office.fonts import fonts_of
from deckgen.office.notes_part import forget_notes_master, notes_master_of
from deckgen.office.pages import default_style_of, describe_notes, notes_size
from deckgen.office.parts import related, root_of

LEAST_NOTES_ROOM = 1500
"""In squares of the type's size. Ours has 2,300, for some 600 words; PowerPoint's own has 850, which splits answers."""


class NotesPages(NamedTuple):
    """A presentation's notes master, and the box of text that it has."""

    master: Part
    slot: Slot
    were_there: bool
    """Whether the template had notes pages."""
    are_new: bool
    """Whether those had no room for what a speaker says, so that ours took their place."""


def notes_pages_of(presentation: Presentation) -> NotesPages:
    """Return the notes pages of a presentation without slides, made or replaced where need be.

    Raises:
        DamagedError: There is neither a notes master nor a theme to make one with.
    """
    were_there = related(presentation.part, RT.NOTES_MASTER) is not None
    master = notes_master_of(presentation)
    are_small = _room(_slot(presentation, master)) < LEAST_NOTES_ROOM
    if are_small:
        forget_notes_master(presentation)
        master = notes_master_of(presentation)
    return NotesPages(master, _slot(presentation, master), were_there, are_small)


def _room(slot: Slot) -> float:
    """Return how many squares of its type's size a slot has."""
    return to_points(slot.box.width) * to_points(slot.box.height) / slot.style.size**2


def _slot(presentation: Presentation, master: Part) -> Slot:
    root = root_of(presentation.part)
    default, size = default_style_of(root), notes_size(root)
    return describe_notes(root_of(master), default=default, fonts=fonts_of(master), size=size)
