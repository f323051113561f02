"""What the passes hand on: for a block's index, its role and the words that count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from deckgen.model.article import LedgerRole, RemarkRole
from deckgen.model.document import Block, Document
from deckgen.model.span import Passage
from deckgen.parse.wording import is_asked


class Mark(NamedTuple):
    """A block's role, its words without label or brackets, and the first of its copies where it is a duplicate."""

    role: LedgerRole
    passage: Passage
    of: int | None = None
    remark: RemarkRole | None = None


Marks = Mapping[int, Mark]


def free_blocks(document: Document, marks: Marks) -> Iterator[tuple[int, Block]]:
    """Yield the blocks that have no role yet, with their indexes."""
    return ((index, block) for index, block in enumerate(document.blocks) if index not in marks)


def marked(marks: Marks, role: LedgerRole) -> tuple[Passage, ...]:
    """Return the words of every block of a role, in order."""
    return tuple(mark.passage for _, mark in sorted(marks.items(), key=_by_index) if mark.role == role)


def talk_range(document: Document) -> range:
    """Return the indexes between the first and the last question: what stands there may be part of an answer."""
    asked = [index for index, block in enumerate(document.blocks) if index and is_asked(block.text)]
    return range(asked[0], asked[-1]) if asked else range(0)


def tail(passage: Passage, start: int) -> Passage:
    """Return the passage from an offset on."""
    return passage.cut(start, len(passage.text)) if start else passage


def join(passages: list[Passage]) -> Passage:
    """Return passages as one, each word with its place."""
    if len(passages) == 1:
        return passages[0]
    ranges = tuple(one for passage in passages for one in passage.span.ranges)
    return Passage(" ".join(passage.text for passage in passages), passages[0].span._replace(ranges=ranges))


def _by_index(item: tuple[int, Mark]) -> int:
    return item[0]
