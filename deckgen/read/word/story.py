"""A part of a Word file in, its pieces out in reading order, as a stream: a file takes the memory of its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deckgen.read.drawing import Piece, Run, plain
from deckgen.read.markup import CELL_WORDS, CELLS
from deckgen.read.word.paragraphs import Story, draw_paragraph
from deckgen.read.word.xml import Node, attribute, local, walk

MOST_PARAGRAPHS = 100_000
"""A book of a million words has some twenty thousand."""
UNSHOWN = frozenset(("del", "moveFrom", "Fallback", "rt"))
"""What is deleted or moved away, what stands for programs of before 2010, and readings above characters."""
WHOLE = frozenset(("p", "tr", "footnote", "endnote"))
SEPARATORS = frozenset(("separator", "continuationSeparator", "continuationNotice"))

Row = list[list[Piece]]


def draw_story(name: str, story: Story) -> Iterator[Piece]:
    """Yield the pieces of a part; the words of a text box stand before the paragraph that holds it.

    Raises:
        ValueError: It has more paragraphs than any article.
    """
    rows: list[Row] = []
    unshown = count = 0
    for event, node in walk(story.parts.open(name), "tc", *WHOLE, *UNSHOWN, whole=WHOLE):
        tag = local(node)
        if tag in UNSHOWN or attribute(node, "type") in SEPARATORS:
            unshown += 1 if event == "start" else -1
        elif not unshown and event == "start":
            _open(tag, rows)
        elif not unshown:
            count += tag == "p"
            yield from _into(rows, _close(tag, node, rows, story))
        if count > MOST_PARAGRAPHS:
            raise ValueError(f"it has more than {MOST_PARAGRAPHS:,} paragraphs")
        if tag in UNSHOWN and event == "end":
            node.clear()


def _open(tag: str, rows: list[Row]) -> None:
    if tag == "tr":
        rows.append([])
    elif tag == "tc" and rows:
        rows[-1].append([])


def _close(tag: str, node: Node, rows: list[Row], story: Story) -> list[Piece]:
    if tag == "p":
        return [*draw_paragraph(node, story)]
    return [*_draw_row(rows.pop())] if tag == "tr" and rows else []


def _into(rows: list[Row], pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Keep pieces for the cell that they stand in, or yield them where they stand in none."""
    if rows and rows[-1]:
        rows[-1][-1] += pieces
    else:
        yield from pieces


def _draw_row(cells: Row) -> Iterator[Piece]:
    """Draw a row of a table as a line where its cells are short, else what stands in them."""
    told = [[piece for piece in cell if _words(piece)] for cell in cells]
    filled = [cell for cell in told if cell]
    words = sum(len(_words(piece).split()) for cell in filled for piece in cell)
    is_line = all(len(cell) == 1 and cell[0].kind == "paragraph" for cell in filled)
    if len(filled) > 1 and is_line and words <= CELL_WORDS * len(filled):
        runs = [run for (piece,) in filled for run in (Run(CELLS), *piece.runs)]
        yield Piece("paragraph", tuple(runs[1:]))
        told = []
    for cell, drawn in zip(told or cells, cells, strict=True):
        yield from drawn if told else (piece for piece in drawn if piece not in cell and not _words(piece))


def _words(piece: Piece) -> str:
    return plain("".join(run.text for run in piece.runs))
