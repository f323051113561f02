"""A document in, the blocks that say again what an earlier block says: copies, and lists of contents."""

from __future__ import annotations

import re
from itertools import groupby

from deckgen.model.document import Block, Document
from deckgen.parse.marks import Mark, Marks, free_blocks
from deckgen.parse.photos import without_photo_label
from deckgen.parse.wording import is_asked, words_of

TELLING_WORDS = 12
"""Two blocks of this many equal words are copies; fewer may be said twice ("They know who was taken.")."""
ALIGNED = 3
"""So many short blocks in a row that repeat a row of blocks are a copied part, a list for example."""
TITLE_REACH = 6
"""A title is printed again within this many blocks, as browsers copy a page's head."""


LEAST_CONTENTS = 2
# "In this article", "Contents:", "Jump to" — yes.   "In this article we ask why" — no.
CONTENTS = re.compile(
    r"(?:in this (?:article|interview|post|q&a|story)|(?:table of )?contents|on this page|jump to|overview|"
    r"(?:the )?questions|what we asked|inhalt|sommaire|contenido|indice|índice|содержание|目录|目次) ?[:：]?",
    re.IGNORECASE,
)


def find_duplicates(document: Document, marks: Marks) -> Marks:
    """Mark every block that repeats an earlier one, alone or as part of a copied run."""
    keys = {index: _key(block.text) for index, block in free_blocks(document, marks)}
    firsts: dict[str, int] = {}
    copies = {index: firsts[key] for index, key in keys.items() if firsts.setdefault(key, index) != index and key}
    sure = {index for index, first in copies.items() if _is_sure(document, index, keys[index], first)}
    sure |= {index + step for index in copies for step in range(ALIGNED) if _starts_run(copies, index)}
    for index in sorted(copies):
        if _is_beside(copies, sure, index, -1):
            sure.add(index)
    for index in sorted(copies, reverse=True):
        if _is_beside(copies, sure, index, 1):
            sure.add(index)
    return {index: Mark("duplicate", document.blocks[index].passage, of=copies[index]) for index in sorted(sure)}


def _key(text: str) -> str:
    return " ".join(words_of(without_photo_label(text)))


def _is_sure(document: Document, index: int, key: str, first: int) -> bool:
    """Whether one block alone shows that it is a copy; a question may well be asked of two people."""
    is_title = first == 0 and index < TITLE_REACH
    return (key.count(" ") + 1 >= TELLING_WORDS or is_title) and not is_asked(document.blocks[index].text)


def _starts_run(copies: dict[int, int], index: int) -> bool:
    return all(copies.get(index + step) == copies[index] + step for step in range(1, ALIGNED))


def _is_beside(copies: dict[int, int], sure: set[int], index: int, step: int) -> bool:
    """Whether the neighbour is a sure copy, and of the neighbour of what this one repeats."""
    return index + step in sure and copies[index + step] == copies[index] + step


def find_contents(document: Document, marks: Marks) -> Marks:
    """Mark a list whose items, most of them, stand again as lines of their own: a list of contents."""
    blocks = list(free_blocks(document, marks))
    found = _asked_again(blocks)
    if not any(block.kind == "list item" for _, block in blocks):
        return found
    standing = {" ".join(words_of(block.text)) for _, block in blocks if block.kind != "list item"}
    for is_list, run in groupby(blocks, key=lambda item: item[1].kind == "list item"):
        items = list(run)
        repeated = sum(" ".join(words_of(block.text)) in standing for _, block in items) if is_list else 0
        if repeated > 1 and repeated * 3 >= len(items) * 2:
            found |= {index: Mark("navigation", block.passage) for index, block in items}
    return found


def _asked_again(blocks: list[tuple[int, Block]]) -> dict[int, Mark]:
    """Mark as contents the lines in a row that ask what is asked again further down, and the line over them."""
    keys = [" ".join(words_of(block.text)) if is_asked(block.text) else "" for _, block in blocks]
    last = {key: blocks[place][0] for place, key in enumerate(keys) if key}
    found: dict[int, Mark] = {}
    for is_again, run in groupby(range(len(keys)), key=lambda place: last.get(keys[place], -1) > blocks[place][0]):
        places = list(run)
        if not is_again or len({keys[place] for place in places}) < LEAST_CONTENTS:
            continue
        if places[0] and CONTENTS.fullmatch(blocks[places[0] - 1][1].text):
            places.insert(0, places[0] - 1)
        found |= {index: Mark("navigation", block.passage) for index, block in blocks[places[0] : places[-1] + 1]}
    return found
