"""A Word file's bytes in, its document out."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.errors import SourceError
from deckgen.model.document import BlockKind, Document
from deckgen.read.drawing import Origin, Piece, draw_document
from deckgen.read.facts import tell_facts
from deckgen.read.fronts import add_properties
from deckgen.read.word.archive import SAVE, Parts, open_parts
from deckgen.read.word.paragraphs import Story
from deckgen.read.word.properties import read_properties
from deckgen.read.word.story import draw_story
from deckgen.read.word.styles import Looks, read_looks

BESIDE: tuple[tuple[str, BlockKind], ...] = (
    ("footnotes", "footnote"),
    ("endnotes", "footnote"),
    ("header", "navigation"),
    ("footer", "navigation"),
)
"""The parts beside the main one whose words a reader sees, and what they are."""


def read_docx(data: bytes, *, origin: str) -> Document:
    """Return a Word file as blocks: the text, then its notes, then running heads and feet as navigation.

    Raises:
        SourceError: It is another kind of file, protected, damaged or too large.
    """
    with open_parts(data, origin=origin) as parts:
        if not parts.main:
            raise SourceError(f'"{origin}" is not a Word file', hint=SAVE)
        looks = read_looks(parts)
        pieces = [*draw_story(parts.main, Story(parts, looks, parts.targets(parts.main))), *_beside(parts, looks)]
        facts, pieces = add_properties(read_properties(parts, looks), pieces)
    return draw_document(tell_facts(facts, pieces), Origin(data, origin, "docx"), language=facts.tag)


def _beside(parts: Parts, looks: Looks) -> Iterator[Piece]:
    """Yield what stands outside the text, once: every section of a file may have its own heads of the same words."""
    told: set[Piece] = set()
    for kind, block in BESIDE:
        for target in parts.targets(parts.main).values():
            if target.kind == kind and not target.is_outside:
                drawn = [*draw_story(target.place, Story(parts, looks, {}, block))]
                yield from (piece for piece in drawn if piece not in told)
                told.update(drawn)
