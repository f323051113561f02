"""A PDF file's bytes in, its letters out, page by page: what is asked of PDFium, which comes without types."""

from __future__ import annotations

import math
import re
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from ctypes import addressof, byref, c_double, c_int, create_string_buffer
from typing import NamedTuple, Protocol, cast

import pypdfium2  # pyright: ignore[reportMissingTypeStubs]
from pypdfium2 import raw  # pyright: ignore[reportMissingTypeStubs]

from deckgen.errors import SourceError
from deckgen.read.pdf.lines import Face

# "Arial-BoldMT", "Roboto-Black", "NimbusRomNo9L-Medi", "CMBX10", "ABCDEF+Calibri,Bold" — yes.   "Medium" — no.
BOLD = re.compile(r"bold|black|heavy|demi(?!a)|medi\b|cmbx|sfbx|-bd", re.IGNORECASE)
# "Arial-ItalicMT", "Times-Oblique", "CMTI10", "Garamond-It" — yes.   "Italiana" — no.
ITALIC = re.compile(r"ital(?!iana)|obli|cmti|sfti|-it\b", re.IGNORECASE)
FORCED_BOLD, SLANTED = 1 << 18, 1 << 6
"""Flags of a font. Source: ISO 32000-1, table 123."""
NAME_BYTES = 256
MOST_PAGES = 5_000
MOST_LETTERS = 20_000_000
NO_LETTER = (0, 0xFFFE, 0xFFFF)
LINE_HYPHEN = 2
"""What PDFium gives for a hyphen at the end of a line, and no line break after it."""


class Letter(NamedTuple):
    """A character on a page; one that PDFium adds, such as a space, has no face."""

    text: str
    face: Face | None
    left: float
    right: float
    base: float


class Book(NamedTuple):
    """An opened file: what programs noted about it, and its pages, each as letters."""

    notes: Mapping[str, str]
    pages: Iterator[list[Letter]]


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
    def FPDFText_GetUnicode(self, page: _TextPage, place: int) -> int: ...  # noqa: N802
    def FPDFText_IsGenerated(self, page: _TextPage, place: int) -> int: ...  # noqa: N802
    def FPDFText_GetTextObject(self, page: _TextPage, place: int) -> _Object: ...  # noqa: N802
    def FPDFText_GetFontSize(self, page: _TextPage, place: int) -> float: ...  # noqa: N802
    def FPDFText_GetMatrix(self, page: _TextPage, place: int, matrix: object) -> int: ...  # noqa: N802
    def FPDFText_GetFontInfo(self, *args: object) -> int: ...  # noqa: N802
    def FPDFText_GetLooseCharBox(self, page: _TextPage, place: int, box: object) -> int: ...  # noqa: N802
    def FPDFText_GetCharOrigin(self, *args: object) -> int: ...  # noqa: N802


PDFIUM = cast("_Raw", raw)


@contextmanager
def open_book(data: bytes, *, origin: str) -> Generator[Book]:
    """Give a PDF file's letters.

    Raises:
        SourceError: It is protected by a password, damaged or too long.
    """
    document = _open(data, origin=origin)
    try:
        if len(document) > MOST_PAGES:
            raise SourceError(f'"{origin}" has more than {MOST_PAGES:,} pages', hint="save only the article's")
        yield Book(document.get_metadata_dict(), (_letters(document, number) for number in range(len(document))))
    except pypdfium2.PdfiumError:
        raise _damaged(origin) from None
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


def _letters(document: _Document, number: int) -> list[Letter]:
    page = document[number].get_textpage()
    faces: dict[int, Face] = {}
    letters: list[Letter] = []
    for place in range(min(page.count_chars(), MOST_LETTERS)):
        code = PDFIUM.FPDFText_GetUnicode(page, place)
        if code == LINE_HYPHEN:
            letters += [_letter(page, place, "-", faces), Letter("\n", None, 0, 0, 0)]
        elif PDFIUM.FPDFText_IsGenerated(page, place):
            letters.append(Letter(chr(code), None, 0, 0, 0))
        elif code not in NO_LETTER:
            letters.append(_letter(page, place, chr(code), faces))
    return letters


def _letter(page: _TextPage, place: int, text: str, faces: dict[int, Face]) -> Letter:
    drawn = PDFIUM.FPDFText_GetTextObject(page, place)
    key = addressof(drawn.contents) if drawn else 0  # pyright: ignore[reportArgumentType]
    if key not in faces:
        faces[key] = _face(page, place)
    box, across, up = PDFIUM.FS_RECTF(), c_double(), c_double()
    PDFIUM.FPDFText_GetLooseCharBox(page, place, box)
    PDFIUM.FPDFText_GetCharOrigin(page, place, byref(across), byref(up))
    return Letter(text, faces[key], box.left, box.right, up.value)


def _face(page: _TextPage, place: int) -> Face:
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
