"""A PDF file's bytes in, the parts of its words out, page by page: what is asked of PDFium, which has no types."""

from __future__ import annotations

import math
import re
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from ctypes import addressof, byref, c_double, c_int, create_string_buffer
from itertools import groupby
from typing import NamedTuple, Protocol, cast

import pypdfium2  # pyright: ignore[reportMissingTypeStubs]
from pypdfium2 import raw  # pyright: ignore[reportMissingTypeStubs]

from deckgen.errors import SourceError
from deckgen.read.pdf.lines import Face
from deckgen.read.pdf.swelling import swells

# "Arial-BoldMT", "Roboto-Black", "NimbusRomNo9L-Medi", "CMBX10", "ABCDEF+Calibri,Bold" — yes.   "Medium" — no.
BOLD = re.compile(r"bold|black|heavy|demi(?!a)|medi\b|cmbx|sfbx|-bd", re.IGNORECASE)
# "Arial-ItalicMT", "Times-Oblique", "CMTI10", "Garamond-It" — yes.   "Italiana" — no.
ITALIC = re.compile(r"ital(?!iana)|obli|cmti|sfti|-it\b", re.IGNORECASE)
FORCED_BOLD, SLANTED = 1 << 18, 1 << 6
"""Flags of a font. Source: ISO 32000-1, table 123."""
NAME_BYTES = 256
MOST_PAGES = 5_000
MOST_LETTERS = 100_000
"""On one page, and things drawn there: a newspaper's has some thirty thousand."""
GAP = "\u200a"
"""A space that PDFium sees in a wide gap, as no character of the file."""
LINE_HYPHEN = 2
"""What PDFium gives for a hyphen at the end of a line, and no line's end after it."""
BETWEEN: Mapping[int, str] = {
    **dict.fromkeys((0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029), "\n"),
    **dict.fromkeys((0x09, 0x20, 0xA0, 0x202F, 0x3000, *range(0x2000, 0x200B)), " "),
    **dict.fromkeys((0, 0xFFFE, 0xFFFF), ""),
    LINE_HYPHEN: "-",
}
"""What parts words, and what stands for nothing."""


class Part(NamedTuple):
    """Letters of a word in one face; or, without a face, a space or a line's end."""

    text: str
    face: Face | None = None
    left: float = 0
    right: float = 0
    base: float = 0


class Book(NamedTuple):
    """An opened file: what programs noted about it, and its pages, each as parts of words."""

    notes: Mapping[str, str]
    pages: Iterator[list[Part]]


class _Matrix(Protocol):
    a: float
    b: float
    c: float
    d: float


class _Box(Protocol):
    left: float
    right: float


class _Page(Protocol):
    def get_textpage(self) -> _TextPage: ...


class _TextPage(Protocol):
    raw: object

    def count_chars(self) -> int: ...


class _Document(Protocol):
    def __len__(self) -> int: ...
    def __getitem__(self, number: int) -> _Page: ...
    def get_metadata_dict(self) -> Mapping[str, str]: ...
    def close(self) -> None: ...


class _Object(Protocol):
    contents: object


class _Raw(Protocol):
    """What is asked of PDFium's own functions."""

    FPDF_ERR_PASSWORD: int

    def FS_MATRIX(self) -> _Matrix: ...  # noqa: N802
    def FS_RECTF(self) -> _Box: ...  # noqa: N802
    def FPDFPage_CountObjects(self, page: _Page) -> int: ...  # noqa: N802
    def FPDFText_GetUnicode(self, page: object, place: int) -> int: ...  # noqa: N802
    def FPDFText_IsGenerated(self, page: object, place: int) -> int: ...  # noqa: N802
    def FPDFText_GetTextObject(self, page: object, place: int) -> _Object: ...  # noqa: N802
    def FPDFText_GetFontSize(self, page: object, place: int) -> float: ...  # noqa: N802
    def FPDFText_GetMatrix(self, page: object, place: int, matrix: object) -> int: ...  # noqa: N802
    def FPDFText_GetFontInfo(self, *args: object) -> int: ...  # noqa: N802
    def FPDFText_GetLooseCharBox(self, page: object, place: int, box: object) -> int: ...  # noqa: N802
    def FPDFText_GetCharOrigin(self, *args: object) -> int: ...  # noqa: N802


PDFIUM = cast("_Raw", raw)


@contextmanager
def open_book(data: bytes, *, origin: str) -> Generator[Book]:
    """Give a PDF file's words.

    Raises:
        SourceError: It is protected by a password, damaged or too long.
    """
    if swells(data):
        raise _too_large(origin)
    document = _open(data, origin=origin)
    try:
        if len(document) > MOST_PAGES:
            raise _too_large(origin)
        yield Book(document.get_metadata_dict(), ([*_parts(document, number)] for number in range(len(document))))
    except pypdfium2.PdfiumError:
        raise _damaged(origin) from None
    except OverflowError:
        raise _too_large(origin) from None
    finally:
        document.close()


def _open(data: bytes, *, origin: str) -> _Document:
    try:
        return cast("_Document", pypdfium2.PdfDocument(data))
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == PDFIUM.FPDF_ERR_PASSWORD:
            hint = "open it with the password and print it into a new PDF"
            raise SourceError(f'"{origin}" is protected by a password', hint=hint) from None
        raise _damaged(origin) from None


def _damaged(origin: str) -> SourceError:
    return SourceError(f'"{origin}" is damaged or cut off', hint="fetch it again, or print it into a new PDF")


def _too_large(origin: str) -> SourceError:
    return SourceError(f'"{origin}" holds more than any article', hint="print only the article's pages into a new PDF")


def _parts(document: _Document, number: int) -> Iterator[Part]:
    """Yield the parts of a page. Each letter costs a call or two, so places are asked for of whole parts alone."""
    sheet = document[number]
    if PDFIUM.FPDFPage_CountObjects(sheet) > MOST_LETTERS:
        raise OverflowError
    held = sheet.get_textpage()
    page = held.raw
    if held.count_chars() > MOST_LETTERS:
        raise OverflowError
    codes = [PDFIUM.FPDFText_GetUnicode(page, place) for place in range(held.count_chars())]

    def kind(place: int) -> int:
        """Return a sign that parts words, or what the letter was drawn with."""
        drawn = None if codes[place] in BETWEEN else PDFIUM.FPDFText_GetTextObject(page, place)
        return addressof(drawn.contents) if drawn else codes[place]  # pyright: ignore[reportArgumentType]

    faces: dict[int, Face] = {}
    for key, group in groupby(range(len(codes)), key=kind):
        places = list(group)
        if key in BETWEEN and key != LINE_HYPHEN:
            is_gap = BETWEEN[key] == " " and PDFIUM.FPDFText_IsGenerated(page, places[0])
            yield Part(GAP if is_gap else BETWEEN[key])
            continue
        if key not in faces:
            faces[key] = _face(page, places[0])
        text = "".join(BETWEEN.get(codes[place]) or chr(codes[place]) for place in places)
        yield _part(page, places, text, faces[key])
        if key == LINE_HYPHEN:
            yield Part("\n")


def _part(page: object, places: Sequence[int], text: str, face: Face) -> Part:
    first, last, across, up = PDFIUM.FS_RECTF(), PDFIUM.FS_RECTF(), c_double(), c_double()
    PDFIUM.FPDFText_GetLooseCharBox(page, places[0], first)
    PDFIUM.FPDFText_GetLooseCharBox(page, places[-1], last)
    PDFIUM.FPDFText_GetCharOrigin(page, places[0], byref(across), byref(up))
    return Part(text, face, min(first.left, last.left), max(first.right, last.right), up.value)


def _face(page: object, place: int) -> Face:
    matrix, flags, name = PDFIUM.FS_MATRIX(), c_int(), create_string_buffer(NAME_BYTES)
    PDFIUM.FPDFText_GetMatrix(page, place, matrix)
    PDFIUM.FPDFText_GetFontInfo(page, place, name, NAME_BYTES, byref(flags))
    font = name.value.decode("latin-1")
    return Face(
        size=round(PDFIUM.FPDFText_GetFontSize(page, place) * math.hypot(matrix.c, matrix.d), 1),
        is_bold=BOLD.search(font) is not None or bool(flags.value & FORCED_BOLD),
        is_italic=ITALIC.search(font) is not None or bool(flags.value & SLANTED),
        is_turned=abs(matrix.b) > abs(matrix.a),
    )
