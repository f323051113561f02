"""A document in, the blocks whose role its format tells: facts of the article, captions, images, footnotes, menus."""

from __future__ import annotations

from collections.abc import Mapping

from deckgen.model.article import LedgerRole
from deckgen.model.document import BlockKind, Document
from deckgen.parse.marks import Mark, Marks, free_blocks

GIVEN: Mapping[BlockKind, LedgerRole] = {
    "title": "title",
    "subtitle": "subtitle",
    "byline": "byline",
    "date": "date",
    "publisher": "publisher",
    "address": "publisher",
    "caption": "caption",
    "image": "image",
    "footnote": "footnote",
    "navigation": "navigation",
}


def find_given(document: Document, marks: Marks) -> Marks:
    """Mark every block that is what its format says, whatever its words are."""
    return {
        index: Mark(GIVEN[block.kind], block.passage)
        for index, block in free_blocks(document, marks)
        if block.kind in GIVEN
    }
