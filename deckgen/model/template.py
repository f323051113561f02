"""What a .pptx template offers: pages, their slots, and how text looks in each as the file inherits it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from deckgen.model.geometry import Box, Emu, Insets, Points

SlotType = Literal["title", "ctrTitle", "subTitle", "body", "obj", "pic", "tbl", "dt", "ftr", "sldNum", "other"]
"""Placeholder types as PresentationML names them (ECMA-376 Part 1, 19.7.10), the rest as ``other``."""

Anchor = Literal["t", "ctr", "b"]
"""Where text sits in its box: top, centre or bottom (ECMA-376 Part 1, 20.1.10.60)."""

Align = Literal["l", "ctr", "r"]
"""Where lines sit between the sides of their box: left, centre or right; justified text counts as left."""


class Share(NamedTuple):
    """Spacing as a multiple of the line's own height: 1.0 is single spacing."""

    of_line: float


class Exact(NamedTuple):
    """Spacing as a fixed length."""

    points: Points


Spacing = Share | Exact


class Face(NamedTuple):
    """A typeface as drawn: family name, weight and slope."""

    family: str
    bold: bool = False
    italic: bool = False
    others: tuple[str, ...] = ()
    """Families for the letters of other scripts, where the theme names any."""


class TextStyle(NamedTuple):
    """How the first-level text of a slot looks, with everything that it inherits resolved."""

    face: Face
    size: Points
    color: str
    """A theme colour's name such as ``accent1``, or six hexadecimal digits after ``#``."""
    line_spacing: Spacing = Share(1.0)
    space_before: Spacing = Exact(Points(0))
    space_after: Spacing = Exact(Points(0))
    margin: Points = Points(0)
    """From the inset to the text, on the left; a bullet hangs in it."""
    indent: Points = Points(0)
    """Added to the margin on the first line; negative where a bullet hangs."""
    has_bullet: bool = False
    is_caps: bool = False
    letter_spacing: Points = Points(0)
    align: Align = "l"
    runs_left: bool = False
    """Whether lines run from right to left where they do not say otherwise."""


Flow = Literal["lines", "columns", "one line"]
"""How a slot's text runs: broken into lines, as all words of ours are set; in columns; or on one line without end."""


class Slot(NamedTuple):
    """A placeholder of a page."""

    name: str
    type: SlotType
    idx: int
    box: Box
    insets: Insets
    anchor: Anchor
    style: TextStyle
    is_horizontal: bool = True
    second: TextStyle | None = None
    """How second-level text looks, where the slot itself says so."""
    flows: Flow = "lines"


class Page(NamedTuple):
    """One slide layout of the template, with its slots in drawing order."""

    name: str
    slots: tuple[Slot, ...]
    type: str = ""
    """What the file says that it is for, such as ``obj`` or ``secHead`` (ECMA-376 Part 1, 19.7.15); mostly nothing."""
    ground: str | None = None
    """The theme colour's name that it has all over behind everything, where it is one and plain."""
    drawn: tuple[Box, ...] = ()
    """Where it shows shapes and pictures besides its slots."""
    has_marks: bool = False
    """Whether it draws quotation marks as letters, which no box of their size holds."""


class Template(NamedTuple):
    """A template's slide size, its pages, and the box and style of text on its notes pages."""

    width: Emu
    height: Emu
    pages: tuple[Page, ...]
    notes: Slot
    first_number: int = 1
    """What the first slide shows as its number."""
    notes_width: Emu = Emu(6_858_000)
    notes_height: Emu = Emu(9_144_000)
    has_notes_master: bool = True
    """Whether the notes page is its own; where it has none, deckgen brings one."""
