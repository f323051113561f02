"""A document in, the same with labels inside its paragraphs at the head of blocks of their own."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from deckgen.model.document import Block, Document
from deckgen.parse.labels import opens_with_sign
from deckgen.parse.names import UPPER

# "… ours. PRESIDENT PARK: Thank you", "MS. LEE: " — yes.   "the USA: ", "A.M. NOTE: ", "Ada Park: " — no.
CAPITALS = re.compile(
    rf"(?<!\S)(?P<label>[{UPPER}][{UPPER}’'-]+\.?(?: [{UPPER}][{UPPER}’'-]*\.?){{1,5}}): (?=\S)",
)
# "Who pays? A: The towns." — yes.   "Vitamin A: the best" — no.
SIGN = re.compile(r"(?<=[.!?…”\"’)] )(?P<label>Q|A|Question|Answer): (?=\S)")
# "12:09 P.M. EDT PRESIDENT PARK: " — its time.   "10:30 was late" — no, no capitals and colon follow.
TIMED = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[APap]\.?[Mm]\.?)?(?: (?:[A-Z]{2,3}T|UTC)(?![\w.]))? (?=[A-Z.’'\u00a0 -]+: )")


def set_labels_apart(document: Document) -> Document:
    """Return the document with a block for each speaker, where a paragraph runs on from one to the next.

    Labels in capitals count where one of them comes again, and "A:" behind a question that opens with "Q:".
    """
    blocks = tuple(part for block in document.blocks for part in _without_time(block))
    labels = Counter(found["label"] for block in blocks for found in CAPITALS.finditer(block.text))
    comes_again = any(count > 1 for count in labels.values())
    if not comes_again and not any(opens_with_sign(block.text) for block in blocks):
        return document._replace(blocks=blocks)
    return document._replace(blocks=tuple(part for block in blocks for part in _by_label(block, capitals=comes_again)))


def _without_time(block: Block) -> list[Block]:
    timed = TIMED.match(block.text)
    return _cut(block, [timed.end()]) if timed else [block]


def _by_label(block: Block, *, capitals: bool) -> list[Block]:
    starts = [found.start() for found in CAPITALS.finditer(block.text)] if capitals else []
    if opens_with_sign(block.text):
        starts += [found.start() for found in SIGN.finditer(block.text)]
    return _cut(block, starts) if any(starts) else [block]


def _cut(block: Block, starts: list[int]) -> list[Block]:
    """Return the parts of a block that begin at its start and at the offsets given."""
    bounds = sorted({0, *starts, len(block.text) + 1})
    ends = (start + len(block.text[start : end - 1].rstrip()) for start, end in pairwise(bounds))
    return [block._replace(passage=block.passage.cut(start, end)) for start, end in zip(bounds, ends, strict=False)]
