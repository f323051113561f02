"""Decoded text in, its blocks out: paragraphs and list items, hard-wrapped lines joined.

A blank line always ends a block. Between blank lines, a line is a paragraph of its own unless the file shows that
its paragraphs are wrapped: somewhere a line breaks off in mid-sentence and the next goes on in lower case. Those lines
tell the width of the column. A line then goes on into the next exactly when the next line's first word had no room
on it, which is how every editor wraps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from deckgen.model.document import Block
from deckgen.model.span import Passage, Range, Span
from deckgen.read.lines import TextLine, split_runs

NARROWEST = 45
"""Characters; a shorter line that breaks off is verse or a list, and tells nothing of a column."""
WIDEST = 120
"""Characters; a longer line is a whole paragraph."""
CLOSERS = "\"'”’»)]*_"
ENDS = ".!?:;…。！？؟।"


def find_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text in order; every character that is not white space or a bullet is in one."""
    runs = split_runs(text)
    width = _column_width(runs)
    return tuple(_block(text, lines) for run in runs for lines in _paragraphs(run, width))


def _column_width(runs: list[list[TextLine]]) -> int | None:
    """Return the width that most lines which break off in mid-sentence keep; None where no line does."""
    lengths = sorted(
        len(line.words)
        for run in runs
        for line, following in pairwise(run)
        if NARROWEST <= len(line.words) <= WIDEST and _breaks_off(line, following)
    )
    return lengths[len(lengths) * 9 // 10] if lengths else None


def _breaks_off(line: TextLine, following: TextLine) -> bool:
    is_address = following.words.startswith(("http", "www."))
    return not following.is_item and not is_address and not ends_sentence(line.words) and following.words[0].islower()


def ends_sentence(words: str) -> bool:
    """Whether a line comes to an end, whatever is on the next."""
    return words.rstrip(CLOSERS)[-1:] in (*ENDS, "")


def _paragraphs(run: list[TextLine], width: int | None) -> Iterator[list[TextLine]]:
    """Yield the lines of each block; a bullet alone on its line opens the item on the next."""
    lines: list[TextLine] = []
    for line in run:
        if lines and not _goes_on(lines, line, width):
            yield lines
            lines = []
        lines.append(line)
    yield lines


def _goes_on(lines: list[TextLine], line: TextLine, width: int | None) -> bool:
    before = lines[-1]
    if before.is_lone_bullet:
        return not line.is_lone_bullet and len(lines) == 1
    if line.is_lone_bullet or (line.is_item and not _is_dash_in_sentence(before, line)):
        return False
    if _hangs(lines[0], line):
        return True
    return width is not None and len(before.words) <= WIDEST and _had_no_room(before, line, width)


def _is_dash_in_sentence(before: TextLine, line: TextLine) -> bool:
    """Tell a wrapped line that happens to start with a dash from a list item: it goes on in lower case."""
    rest = line.words[line.marker_end - line.start :]
    return line.words[0] in "–—-" and rest[:1].islower() and not before.is_item and not ends_sentence(before.words)


def _hangs(first: TextLine, line: TextLine) -> bool:
    return first.is_item and line.indent > first.indent


def _had_no_room(before: TextLine, line: TextLine, width: int) -> bool:
    first_word = line.words.split(maxsplit=1)[0]
    return len(before.words) + 1 + len(first_word) > width


def _block(text: str, lines: list[TextLine]) -> Block:
    is_item = lines[0].is_item or (lines[0].is_lone_bullet and len(lines) > 1)
    return Block("list item" if is_item else "paragraph", _passage(text, lines))


def _passage(text: str, lines: list[TextLine]) -> Passage:
    spoken = lines[1:] if lines[0].is_lone_bullet and len(lines) > 1 else lines
    starts = (spoken[0].marker_end, *(line.start for line in spoken[1:]))
    ranges = tuple(Range(start, line.end) for start, line in zip(starts, spoken, strict=True))
    return Passage(_words(text, ranges), Span(ranges, spoken[0].number))


def _words(text: str, ranges: Iterable[Range]) -> str:
    return " ".join(text[start:end] for start, end in ranges)
