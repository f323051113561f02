"""Paragraphs of lines in, pieces out: headings by the size of type, list items, notes, hyphens mended."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from deckgen.model.document import BlockKind
from deckgen.read.drawing import Piece, plain
from deckgen.read.emphasis import Words, set_apart, without_marker
from deckgen.read.pdf.lines import Line
from deckgen.read.pdf.paragraphs import Paragraph
from deckgen.read.pdf.setting import is_unspaced

LARGER, SMALLER = 1.12, 0.93
"""Of the size of the text: from here on a paragraph is a heading, or may be a note."""
HEADING_WORDS = 45
LOWEST = 6
COMPOUNDS, COMPOUNDS_SHARE = 2, 0.02
"""So many lines, and besides this share of all, end on a hyphen by chance where nothing but compounds has one."""
HYPHENS = "-\u2010\u00ad"
# "1 Ice thaws.", "* Ice", "[2] Ice" — yes.   "Ice" — no.
NOTE = re.compile(r"(?P<mark>\[?(?:\d{1,3}|[*†‡§¶]{1,3})\]?)[.)]?\s*(?=\S)")
WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")


class Setting:
    """What a text's own lines tell of it: the size of its type, its headings' sizes, the compounds in it."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        sizes = Counter[float]()
        for paragraph in paragraphs:
            for line in paragraph:
                sizes[line.size] += len(line.text)
        self.size = sizes.most_common(1)[0][0] if sizes else 0.0
        larger = {one[0].size for one in paragraphs if self.is_heading(one)}
        self.levels = {size: min(level, LOWEST) for level, size in enumerate(sorted(larger, reverse=True), start=1)}
        self.words = frozenset(word.casefold() for one in paragraphs for word in _whole_words(one))
        ends = [line.text[-1:] in HYPHENS for one in paragraphs for line in one[:-1]]
        self.is_hyphenated = sum(ends) > COMPOUNDS + COMPOUNDS_SHARE * len(ends)

    def is_compound(self, head: str, rest: str) -> bool:
        """Whether two parts of a word keep the hyphen between them: the text has them so elsewhere, or each alone."""
        if head + rest in self.words or f"{head}-{rest}" in self.words:
            return head + rest not in self.words
        are_words = head.rpartition("-")[2] in self.words and rest.partition("-")[0] in self.words
        return are_words or not self.is_hyphenated

    def is_heading(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is set larger than the text."""
        words = sum(line.text.count(" ") + 1 for line in paragraph)
        has_letters = any(sign.isalpha() for line in paragraph for sign in line.text)
        return paragraph[0].size >= LARGER * self.size and words <= HEADING_WORDS and has_letters


def _whole_words(paragraph: Paragraph) -> Iterator[str]:
    """Yield the words of a paragraph but the parts of those that a hyphen at a line's end divides."""
    was_cut = False
    for line in paragraph:
        is_cut = line.text[-1:] in HYPHENS
        words = WORD.findall(line.text)
        yield from words[was_cut : len(words) - is_cut]
        was_cut = is_cut


def split_notes(columns: Iterable[list[Line]]) -> tuple[list[list[Line]], list[list[Line]]]:
    """Return columns without the notes at their feet, and the notes: smaller lines from a mark on."""
    told = list(columns)
    size = Setting(told).size
    texts, notes = list[list[Line]](), list[list[Line]]()
    for column in told:
        start = len(column)
        while start and column[start - 1].size <= SMALLER * size:
            start -= 1
        while start < len(column) and NOTE.match(column[start].text) is None:
            start += 1
        texts.append(column[:start])
        notes.append(column[start:])
    return [text for text in texts if text], [note for note in notes if note]


def draw_paragraphs(paragraphs: Sequence[Paragraph], notes: Sequence[Paragraph]) -> Iterator[Piece]:
    """Yield the pieces of a text, and its notes after it."""
    setting = Setting(paragraphs)
    marks = frozenset(found["mark"] for note in notes if (found := NOTE.match(note[0].text)))
    for paragraph in paragraphs:
        yield _draw(paragraph, setting, marks)
    for note in notes:
        yield _draw(note, setting, frozenset(), "footnote")


def _draw(paragraph: Paragraph, setting: Setting, marks: frozenset[str], kind: BlockKind | None = None) -> Piece:
    words = [*_joined(paragraph, setting, marks)]
    level: int | None = None
    if kind is None and setting.is_heading(paragraph):
        kind, level = "heading", setting.levels[paragraph[0].size]
        words = [one._replace(is_bold=False, is_italic=False) for one in words]
    item = without_marker(words) if kind is None else None
    if item is not None:
        kind, words = "list item", item
    return Piece(kind or "paragraph", tuple(set_apart(words)), level, page=paragraph[0].page)


def _joined(paragraph: Paragraph, setting: Setting, marks: frozenset[str]) -> Iterator[Words]:
    for number, line in enumerate(paragraph):
        words = [*_spoken(line, marks)]
        following = paragraph[number + 1].text if number + 1 < len(paragraph) else ""
        if words and following:
            words[-1] = words[-1]._replace(text=_bound(words[-1].text, line.text, following, setting))
        yield from words


def _spoken(line: Line, marks: frozenset[str]) -> Iterator[Words]:
    """Yield the words of a line without the small raised marks that lead to notes."""
    for place, stretch in enumerate(line.stretches):
        is_small = stretch.face.size < 0.8 * line.size
        if not (place and is_small and plain(stretch.text) in marks):
            yield Words(stretch.text, stretch.face.is_bold, stretch.face.is_italic)


def _bound(text: str, line: str, following: str, setting: Setting) -> str:
    """Return the end of a line as it goes on: its hyphen taken out where only the line's end asked for it."""
    if text[-1:] not in HYPHENS or not line[-2:-1].isalnum():
        return text if is_unspaced(text[-1:]) or is_unspaced(following[:1]) else f"{text} "
    first, last = WORD.match(following), WORD.findall(line[:-1])[-1:]
    if first is None or not last or not following[0].islower():
        return text
    return text if setting.is_compound(last[0].casefold(), first.group().casefold()) else text[:-1]
