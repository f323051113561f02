"""The parts of a page's words in, its lines out: parted where a gap is too wide for a space."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

from deckgen.read.lines import WHITE
from deckgen.read.pdf.lines import Face, Line, Stretch
from deckgen.read.pdf.pdfium import GAP, Part

NO_FACE = Face(0)
WIDEST_SPACE = 1.2
"""Of the type size; a wider gap parts columns, or a label from its words."""
# "ﬁ", "ﬄ" — yes, letters set as one.   "æ" — no, a letter.
LIGATURE = re.compile(r"[\ufb00-\ufb06]")
# Half of "😀" — yes: PDFium counts in UTF-16.   "é" — no.
SURROGATE = re.compile(r"[\ud800-\udfff]")
# "氷", "ア", "。" — yes.   "강" — no: Korean has spaces.
UNSPACED = re.compile(r"[\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\uff01-\uff60]")


def set_lines(parts: Iterable[Part], *, page: int) -> Iterator[Line]:
    """Yield the lines of a page in the order in which they were drawn."""
    row: list[Part] = []
    last: Part | None = None
    for part in parts:
        if part.text == "\n" or (part.face and last is not None and _is_apart(last, part)):
            yield from _line(row, page)
            row, last = [], None
        if part.text != "\n":
            row.append(part)
        last = part if part.face else last
    yield from _line(row, page)


def _is_apart(before: Part, part: Part) -> bool:
    most = WIDEST_SPACE * (before.face or NO_FACE).size
    return part.left - before.right > most or before.left - part.right > most


def _line(row: list[Part], page: int) -> Iterator[Line]:
    words = [part for part in row if part.face]
    if not words:
        return
    groups = groupby(row, key=lambda part: part.face is not None)
    first = next([*group] for is_word, group in groups if is_word)
    faces = groupby(_with_faces(row), key=lambda told: told[1])
    stretches = [Stretch(_text(text for text, _ in group), face) for face, group in faces]
    bases = sorted(part.base for part in words)
    yield Line(
        page=page,
        left=min(part.left for part in words),
        right=max(part.right for part in words),
        base=bases[len(bases) // 2],
        first_width=first[-1].right - first[0].left,
        stretches=tuple(_trimmed(stretches)),
    )


def _with_faces(row: list[Part]) -> Iterator[tuple[str, Face]]:
    """Yield texts with the face of the words before, and without the gaps that PDFium sees beside Han or kana."""
    face: Face | None = None
    for before, part, after in zip((row[0], *row), row, (*row[1:], row[-1]), strict=False):
        face = part.face or face
        is_none = part.text == GAP and (is_unspaced(before.text[-1:]) or is_unspaced(after.text[:1]))
        if face is not None and not is_none:
            yield part.text, face


def _text(texts: Iterable[str]) -> str:
    text = "".join(texts)
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
