"""A document in, the paragraphs that repeat words of it and the lines that say whose they are out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from deckgen.model.document import Block, Document
from deckgen.model.span import Passage
from deckgen.parse.lineup import ROLE_WORDS
from deckgen.parse.marks import Mark, Marks, free_blocks
from deckgen.parse.names import ORGANISATIONS, find_names
from deckgen.parse.wording import count_words, is_asked, is_heading, is_one_question, words_of

LEAST_WORDS, MOST_WORDS = 6, 70
LEAST_QUOTED = 4
"""Words; quotation marks around a line that stands alone leave less room for chance."""
PROBE = 4
"""So many words of a piece find where a quote may come from; all of them decide."""
MOST_PER_PROBE = 8
"""Quotes that open with the same words, beyond which a text is no article and is not searched on."""
REACH = 6
"""Blocks before and after a quotation in which its words, more or less, are looked for."""
ALIKE = 0.75
"""The share of a quotation's words in an answer from which it was taken from there, if the rest was changed."""
ATTRIBUTION_WORDS = 12

# "“Ice is patient.”" — yes.   "“Ice,” he said, “is patient.”" — no.
QUOTED = re.compile(r"[“\"«][^“”\"«»]+[”\"»][.!]?$")
# "“Ice is patient.” — Ada Park, diver" — yes.   "“Ice” – that was it." — no, see the name that must follow.
NAMED = re.compile(r"(?P<quote>[“\"«][^“”\"«»]+[”\"»][.!]?) ?[—–-]{1,2} ?(?P<who>[^“”\"]{3,80})$")
# "[the ice]", "(the ice)" — yes, the editor's.   "the ice" — no.
UNSAID = re.compile(r"\[[^\]]*\]|\([^)]*\)")
# "It froze. It broke", "It … broke" — yes, between two pieces.   "it froze, it broke" — no.
PIECE_END = re.compile(r"[.!?][”\"’»]?\s+|\s?(?:…|\.\.\.)\s?")
DASH = re.compile(r"[—–-]{1,2} ?")


class _Quote(NamedTuple):
    """A paragraph that may be a pull quote: its words without the name behind them, and the pieces they are made of."""

    passage: Passage
    pieces: tuple[str, ...]
    is_quoted: bool
    is_named: bool


Quotes = Mapping[int, _Quote]
Free = list[tuple[int, Block]]


def mark_pull_quotes(document: Document, marks: Marks) -> Marks:
    """Mark the paragraphs that repeat words of a longer one, and whose they are; a changed quotation is nobody's.

    A quotation that repeats nothing is a pull quote where a name stands behind it, with a job or after a dash.
    """
    free = list(free_blocks(document, marks))
    quotes = {index: quote for place, (index, _) in enumerate(free) if (quote := _quote(free, place)) is not None}
    sources = _sources(document, free, quotes)
    found: dict[int, Mark] = {}
    for place, (index, _) in enumerate(free):
        if index not in quotes:
            continue
        quote, source = quotes[index], sources.get(index)
        lines = _attribution(free, place, quote)
        if source is not None or (quote.is_quoted and (quote.is_named or len(lines) > 1)):
            is_said = source is None or _is_said(quote.passage.text, document.blocks[source].text)
            found[index] = Mark("pull-quote" if is_said else "unplaced", quote.passage, of=source)
            found |= {at: Mark("credit", block.passage) for at, block in lines}
    return found


def _quote(free: Free, place: int) -> _Quote | None:
    """Return a paragraph as a quote if it is long enough, asks nothing, and is not all that answers a question."""
    block = free[place][1]
    if block.kind not in {"paragraph", "quote"} or count_words(block.text) > MOST_WORDS:
        return None
    named = NAMED.match(block.text)
    is_named = named is not None and _opens_with_name(named["who"])
    passage = block.passage.cut(0, named.end("quote")) if named and is_named else block.passage
    is_quoted = QUOTED.match(passage.text) is not None
    words = words_of(passage.text)
    if len(words) < (LEAST_QUOTED if is_quoted else LEAST_WORDS) or (is_asked(passage.text) and not is_quoted):
        return None
    if _is_whole_answer(free, place, is_quoted=is_quoted):
        return None
    pieces = (words_of(piece) for piece in PIECE_END.split(passage.text))
    return _Quote(passage, tuple(f" {' '.join(piece)} " for piece in pieces if piece), is_quoted, is_named)


def _is_whole_answer(free: Free, place: int, *, is_quoted: bool) -> bool:
    """Whether a paragraph is all that stands between one question and the next, or the end."""
    before = free[place - 1][1].text if place else ""
    follows = is_one_question(before) if is_quoted else is_asked(before)
    return follows and (place + 1 == len(free) or is_asked(free[place + 1][1].text))


def _attribution(free: Free, place: int, quote: _Quote) -> Free:
    """Return the lines right behind a quote that name who said it, and the job: a name alone only in company."""
    following = free[place + 1 : place + 3]
    if quote.is_named or not following or not _is_line(following[0][1]) or not _opens_with_name(following[0][1].text):
        return []
    name = following[0][1]
    if name.kind == "list item" or _says_job(name.text):
        return following[:1]
    if len(following) > 1 and _is_line(following[1][1]) and _says_job(following[1][1].text):
        return following
    return following[:1] if quote.is_quoted else []


def _is_line(block: Block) -> bool:
    text = block.text
    return count_words(text) <= ATTRIBUTION_WORDS and (is_heading(text) or DASH.match(text) is not None)


def _opens_with_name(text: str) -> bool:
    bare = DASH.sub("", text, count=1) if DASH.match(text) else text
    name = next(find_names(bare), None)
    return name is not None and name.start == 0 and bare[name.end : name.end + 1] in {"", ",", " ", "."}


def _says_job(text: str) -> bool:
    words = (word.strip(",.").lower() for word in text.split())
    return ROLE_WORDS.search(text) is not None or any(word in ORGANISATIONS for word in words)


def _is_said(quote: str, source: str) -> bool:
    """Whether all words of a quote stand in its source in the same order; words may be left out."""
    following = iter(words_of(source))
    return all(word in following for word in words_of(UNSAID.sub(" ", quote)))


def _sources(document: Document, free: Free, quotes: Quotes) -> dict[int, int]:
    """Return for each quote the block that it repeats."""
    words = {index: f" {' '.join(words_of(block.text))} " for index, block in free}
    places = {index: place for place, (index, _) in enumerate(free)}
    found = _exact(words, quotes)
    for index in sorted(quotes.keys() - found.keys()):
        if quotes[index].is_quoted and not is_asked(document.blocks[index].text):
            near = _alike(words, free[max(0, places[index] - REACH) : places[index] + REACH + 1], index)
            found |= {} if near is None else {index: near}
    return found


def _exact(words: dict[int, str], quotes: Quotes) -> dict[int, int]:
    """Find the sources in one walk over the text, whatever the number of quotes."""
    by_probe: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in sorted(quotes):
        by_probe[tuple(max(quotes[index].pieces, key=len).split()[:PROBE])].append(index)
    found: dict[int, int] = {}
    for source, text in words.items():
        split = text.split()
        for probe in {*zip(*(split[step:] for step in range(PROBE)), strict=False)} & by_probe.keys():
            for index in by_probe[probe][:MOST_PER_PROBE]:
                if len(words[index]) < len(text) and _holds(text, quotes[index].pieces):
                    found.setdefault(index, source)
    return found


def _holds(text: str, pieces: tuple[str, ...]) -> bool:
    """Whether pieces stand in a text, one after the other."""
    start = 0
    for piece in pieces:
        place = text.find(piece, start)
        if place < 0:
            return False
        start = place + len(piece) - 1
    return True


def _alike(words: dict[int, str], near: Free, quote: int) -> int | None:
    wanted = set(words[quote].split())
    for index, _ in near:
        if index != quote and len(wanted & set(words[index].split())) >= ALIKE * len(wanted):
            return index
    return None
