"""A page's letters in, its lines out: parted where a gap is too wide for a space."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

from deckgen.read.lines import WHITE
from deckgen.read.pdf.lines import Face, Line, Stretch
from deckgen.read.pdf.pdfium import Letter

WIDEST_SPACE = 1.2
"""Of the type size; a wider gap parts columns, or a label from its words."""
# "ﬁ", "ﬄ" — yes, letters set as one.   "æ" — no, a letter.
LIGATURE = re.compile(r"[\ufb00-\ufb06]")
# Half of "😀" — yes: PDFium counts in UTF-16.   "é" — no.
SURROGATE = re.compile(r"[\ud800-\udfff]")
# "氷", "ア", "。" — yes.   "강" — no: Korean has spaces.
UNSPACED = re.compile(r"[\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\uff01-\uff60]")


def set_lines(letters: Iterable[Letter], *, page: int) -> Iterator[Line]:
    """Yield the lines of a page in the order in which they were drawn."""
    row: list[Letter] = []
    for letter in letters:
        if letter.text in "\r\n" or (letter.face and row and _is_apart(row, letter)):
            yield from _line(row, page)
            row = []
        if letter.text not in "\r\n":
            row.append(letter)
    yield from _line(row, page)


def _is_apart(row: list[Letter], letter: Letter) -> bool:
    before = next((one for one in reversed(row) if one.face and one.text not in WHITE), None)
    if before is None or before.face is None or letter.text in WHITE:
        return False
    size = before.face.size
    return letter.left - before.right > WIDEST_SPACE * size or before.left - letter.right > WIDEST_SPACE * size


def _line(row: list[Letter], page: int) -> Iterator[Line]:
    words = [letter for letter in row if letter.face and letter.text not in WHITE]
    if not words:
        return
    first = next(_words(row))
    text_of = groupby(_with_faces(row), key=lambda letter: letter.face)
    stretches = [Stretch(_text(group), face) for face, group in text_of if face is not None]
    bases = sorted(letter.base for letter in words)
    yield Line(
        page=page,
        left=min(letter.left for letter in words),
        right=max(letter.right for letter in words),
        base=bases[len(bases) // 2],
        first_width=first[-1].right - first[0].left,
        stretches=tuple(_trimmed(stretches)),
    )


def _words(row: list[Letter]) -> Iterator[list[Letter]]:
    for is_word, group in groupby(row, key=lambda letter: letter.face is not None and letter.text not in WHITE):
        if is_word:
            yield list(group)


def _with_faces(row: list[Letter]) -> Iterator[Letter]:
    """Yield letters with the spaces in the face of the letter before; none that PDFium sees beside Han or kana."""
    face: Face | None = None
    for before, letter, after in zip((row[0], *row), row, (*row[1:], row[-1]), strict=False):
        if letter.face is None and (is_unspaced(before.text) or is_unspaced(after.text)):
            continue
        face = letter.face if letter.face and (face is None or letter.text not in WHITE) else face
        if face is not None:
            yield letter._replace(face=face)


def _text(letters: Iterable[Letter]) -> str:
    text = "".join(letter.text for letter in letters)
    if SURROGATE.search(text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
    return LIGATURE.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)


def is_unspaced(sign: str) -> bool:
    """Whether a character is of a script that parts no words: a gap beside it is none."""
    return UNSPACED.match(sign) is not None


def _trimmed(stretches: list[Stretch]) -> list[Stretch]:
    if not stretches:
        return []
    stretches[0] = stretches[0]._replace(text=stretches[0].text.lstrip(WHITE))
    stretches[-1] = stretches[-1]._replace(text=stretches[-1].text.rstrip(WHITE))
    return [one for one in stretches if one.text]
