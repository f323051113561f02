"""A document in, the paragraphs that repeat a sentence of it."""

from __future__ import annotations

import re
from collections import defaultdict

from deckgen.model.document import Block, Document
from deckgen.parse.marks import Mark, Marks, free_blocks
from deckgen.parse.wording import is_asked, words_of

LEAST_WORDS, MOST_WORDS = 6, 70
PROBE = 4
"""So many first words find where a quote may come from; all of them decide."""
MOST_PER_PROBE = 8
"""Quotes that open with the same words, beyond which a text is no article and is not searched on."""
REACH = 6
"""Blocks before and after a quotation in which its words, more or less, are looked for."""
ALIKE = 0.75
"""The share of a quotation's words in an answer from which it was taken from there, if the rest was changed."""

# "“Ice is patient.”" — yes.   "“Ice,” he said, “is patient.”" — no.
QUOTED = re.compile(r"[“\"«][^“”\"«»]+[”\"»][.!]?$")

# "[the ice]", "(the ice)" — yes, the editor's.   "the ice" — no.
UNSAID = re.compile(r"\[[^\]]*\]|\([^)]*\)")

Words = dict[int, str]


def find_pull_quotes(document: Document, marks: Marks) -> dict[int, int]:
    """Return, for each paragraph that repeats words of a longer one in their order, the index of that one."""
    free = list(free_blocks(document, marks))
    words = {index: f" {' '.join(words_of(block.text))} " for index, block in free}
    places = {index: place for place, (index, _) in enumerate(free)}
    quotes = {index for index, block in free if _may_be_quote(free, places[index], block, words[index])}
    found = _exact(words, quotes)
    for index in sorted(quotes - found.keys()):
        if QUOTED.match(document.blocks[index].text):
            near = _alike(words, free[max(0, places[index] - REACH) : places[index] + REACH + 1], index)
            found |= {} if near is None else {index: near}
    return found


def mark_pull_quotes(document: Document, marks: Marks) -> Marks:
    """Mark the paragraphs that repeat words of a longer one; a quotation that changes them is nobody's."""
    found: dict[int, Mark] = {}
    for index, source in find_pull_quotes(document, marks).items():
        passage = document.blocks[index].passage
        if _is_said(words_of(UNSAID.sub(" ", passage.text)), words_of(document.blocks[source].text)):
            found[index] = Mark("pull-quote", passage, of=source)
        else:
            found[index] = Mark("unplaced", passage)
    return found


def _is_said(quote: list[str], source: list[str]) -> bool:
    """Whether all words of a quote stand in its source in the same order; words may be left out."""
    following = iter(source)
    return all(word in following for word in quote)


def _may_be_quote(free: list[tuple[int, Block]], place: int, block: Block, words: str) -> bool:
    """Whether a paragraph is long enough, asks nothing, and is not all that answers a question."""
    if (
        block.kind not in {"paragraph", "quote"}
        or not LEAST_WORDS < words.count(" ") <= MOST_WORDS
        or is_asked(block.text)
    ):
        return False
    is_whole_answer = place > 0 and is_asked(free[place - 1][1].text)
    return not is_whole_answer or (place + 1 < len(free) and not is_asked(free[place + 1][1].text))


def _exact(words: Words, quotes: set[int]) -> dict[int, int]:
    """Find the sources in one walk over the text, whatever the number of quotes."""
    by_probe: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in sorted(quotes):
        by_probe[tuple(words[index].split()[:PROBE])].append(index)
    found: dict[int, int] = {}
    for source, text in words.items():
        split = text.split()
        for probe in {*zip(*(split[step:] for step in range(PROBE)), strict=False)} & by_probe.keys():
            for index in by_probe[probe][:MOST_PER_PROBE]:
                if len(words[index]) < len(text) and words[index] in text:
                    found.setdefault(index, source)
    return found


def _alike(words: Words, near: list[tuple[int, Block]], quote: int) -> int | None:
    wanted = set(words[quote].split())
    for index, _ in near:
        if index != quote and len(wanted & set(words[index].split())) >= ALIKE * len(wanted):
            return index
    return None
