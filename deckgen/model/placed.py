"""A deck with a place for every word: what a writer puts into the file, and nothing left to decide."""

from __future__ import annotations

from typing import NamedTuple

from deckgen.model.deck import Kind, Properties
from deckgen.model.geometry import Box, Emu, Insets, Points
from deckgen.model.line import Form
from deckgen.model.template import Anchor, Slot, TextStyle


class Run(NamedTuple):
    """Words within a paragraph; a click on them goes to the slide of that index from 0, where one is given."""

    text: str
    link: int | None = None
    is_quiet: bool = False
    """Whether a link keeps the colour of the text around it."""


class PlacedParagraph(NamedTuple):
    """One paragraph at the size that fits, and the form it shows where its words are the article's."""

    text: str
    size: Points
    form: Form | None = None
    level: int = 0
    """0 for the slot's first level, 1 for its second."""
    is_plain: bool = False
    """Whether it stands without its slot's bullet and margin."""
    is_bold: bool = False
    """Whether it is bold where its slot is not."""
    runs: tuple[Run, ...] = ()
    """The text in pieces where some of it are links; one piece where there are none."""


class Fill(NamedTuple):
    """A slot's paragraphs; a click on it goes to the slide of that index from 0, where one is given."""

    slot: Slot
    paragraphs: tuple[PlacedParagraph, ...]
    link: int | None = None
    right: Emu | None = None
    """The margin on the right where it differs from the slot's, so that lines come out of about equal length."""


class PlacedCell(NamedTuple):
    """One cell of a table: its paragraph, the margins it keeps, and how it is set."""

    paragraph: PlacedParagraph
    insets: Insets
    anchor: Anchor = "ctr"
    is_bold: bool = False
    color: str | None = None
    """As in ``TextStyle``; None where the table's style says it."""
    hang: Emu = Emu(0)
    """How far the text after its first tabulator, and every further line, stand in."""


class PlacedRow(NamedTuple):
    """A row of a table, as high as its cells need or higher."""

    height: Emu
    cells: tuple[PlacedCell, ...]


class PlacedTable(NamedTuple):
    """A table in a slot: its first row and its first column head the others."""

    slot: Slot
    description: str
    """What it shows, for those who do not see it."""
    columns: tuple[Emu, ...]
    rows: tuple[PlacedRow, ...]


class PlacedPicture(NamedTuple):
    """A picture in a slot, which it fills or stands in: its file fills the box where it is cut to that."""

    slot: Slot
    box: Box
    description: str
    """What it shows, for those who do not see it."""
    data: bytes


class Mark(NamedTuple):
    """A few characters drawn as decoration, centred in their box as their slot says."""

    slot: Slot
    text: str
    style: TextStyle


class Bar(NamedTuple):
    """A coloured rectangle drawn as decoration; the colour as in ``TextStyle``."""

    box: Box
    color: str


Decoration = Mark | Bar


class PlacedMarking(NamedTuple):
    """Words that mark a page at its top and at its bottom, centred; colours as in ``TextStyle``."""

    text: str
    size: Points
    boxes: tuple[Box, Box]
    color: str = "tx1"
    ground: str | None = None
    """What they stand on, where the page itself may not set them off."""


class NoteParagraph(NamedTuple):
    """One paragraph of speaker notes."""

    text: str
    is_heading: bool = False


class PlacedSlide(NamedTuple):
    """A slide on a page of the template, its fills in reading order; its title as it stands there."""

    kind: Kind
    page: str
    title: str
    fills: tuple[Fill, ...]
    decorations: tuple[Decoration, ...]
    notes: tuple[NoteParagraph, ...]
    seconds: int
    """How long saying the slide takes."""
    table: PlacedTable | None = None
    picture: PlacedPicture | None = None
    marking: PlacedMarking | None = None


class PlacedSection(NamedTuple):
    """A named group of slides: how many of them, counted on from the section before."""

    name: str
    slide_count: int


class PlacedDeck(NamedTuple):
    """A deck ready to be written; sections account for every slide in order."""

    properties: Properties
    slides: tuple[PlacedSlide, ...]
    sections: tuple[PlacedSection, ...]
    notes_marking: PlacedMarking | None = None
    """What stands on every notes page."""
