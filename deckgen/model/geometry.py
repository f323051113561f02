"""Lengths with their units, and boxes made of them."""

from __future__ import annotations

from typing import NamedTuple, NewType

Emu = NewType("Emu", int)
"""English Metric Units, the lengths stored in Office files."""

Points = NewType("Points", float)
"""Typographic points, 72 to an inch."""

EMU_PER_POINT = 12_700
"""Office length units in a point. Source: ECMA-376 Part 1, 20.1.2.1 (914,400 to an inch)."""

EMU_PER_INCH = 914_400
"""Source: the same."""


def to_inches(length: Emu) -> float:
    """Return a stored length in inches."""
    return length / EMU_PER_INCH


def to_points(length: Emu) -> Points:
    """Return a stored length in points."""
    return Points(length / EMU_PER_POINT)


class Box(NamedTuple):
    """A rectangle on a slide, measured from its top left corner."""

    left: Emu
    top: Emu
    width: Emu
    height: Emu

    @property
    def right(self) -> Emu:
        """Where it ends, across."""
        return Emu(self.left + self.width)

    @property
    def bottom(self) -> Emu:
        """Where it ends, down."""
        return Emu(self.top + self.height)


class Shared(NamedTuple):
    """How wide and how high what two boxes share is: 0 where they touch, less where they are apart."""

    width: Emu
    height: Emu


def shared(one: Box, other: Box) -> Shared:
    """Return the size of what two boxes share."""
    return Shared(
        Emu(min(one.right, other.right) - max(one.left, other.left)),
        Emu(min(one.bottom, other.bottom) - max(one.top, other.top)),
    )


class Insets(NamedTuple):
    """The margins of a box that text keeps clear of."""

    left: Emu
    top: Emu
    right: Emu
    bottom: Emu
