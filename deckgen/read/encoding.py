"""Stored bytes in, their text out, or the reason why they are none."""

from __future__ import annotations

import codecs
import re

from deckgen.errors import SourceError

MAGICS: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a Word or zip file"),
    (b"PK\x05\x06", "an empty zip file"),
    (b"%PDF", "a PDF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "a rich text file"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"\x7fELF", "a program"),
)
"""First bytes of the files that people give by mistake, and what to call them."""

BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

SAVE_HINT = "save it as plain text (UTF-8)"
SAMPLE_BYTES = 4096
ZEROS_OF_UTF16 = 0.3
"""The least share of zeros in one byte of each pair of UTF-16; the other byte hardly ever is zero."""
STRAY_CONTROLS, MOST_CONTROLS = 4, 0.02
"""Text has a few stray control characters; more than these and this share of it is another kind of file."""
MOST_FOREIGN = 0.3
"""Western European text keeps its accented letters under this share; above it the file has another code page."""

# "\x01\x02" — yes.   "\t\r\n\f\v", and the escape that opens a terminal's colours — no.
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x7f]")
# "é" in "Müllé" — yes.   "e", "5", "’", "—" — no.
ACCENTED = re.compile(r"[\u00c0-\u024f]")
ASCII_LETTER = re.compile(r"[A-Za-z]")
# "é" or "—" as UTF-8 writes them — yes.   a lone "\xe9" — no.
UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
HIGH_BYTE = re.compile(rb"[\x80-\xff]+")


def decode_text(data: bytes, *, origin: str) -> str:
    """Return the text of a file without its byte order mark, line ends as they are.

    UTF-8 and UTF-16, with a mark or without; else Windows-1252, where it reads as a Western European text.

    Raises:
        SourceError: The bytes are not text, or text in an encoding that is not known for sure.
    """
    _refuse_known_files(data, origin=origin)
    text = _decode_marked(data, origin=origin)
    if text is None:
        text = _decode_unmarked(data, origin=origin)
    if "\0" in text or len(CONTROLS.findall(text)) > STRAY_CONTROLS + MOST_CONTROLS * len(text):
        raise _not_text(origin, "it holds bytes that are no characters")
    return text


def _refuse_known_files(data: bytes, *, origin: str) -> None:
    for magic, name in MAGICS:
        if data.startswith(magic):
            raise _not_text(origin, f"looks like {name}")


def _decode_marked(data: bytes, *, origin: str) -> str | None:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode(data[len(mark) :], encoding, origin=origin)
    return None


def _decode_unmarked(data: bytes, *, origin: str) -> str:
    encoding = _utf16_by_zeros(data[:SAMPLE_BYTES])
    if encoding is not None:
        return _decode(data, encoding, origin=origin)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_western(data, line=data.count(b"\n", 0, error.start) + 1, origin=origin)


def _utf16_by_zeros(sample: bytes) -> str | None:
    """Tell UTF-16 by which byte of each pair is zero; text of two bytes at the least."""
    pairs = len(sample) // 2
    if not pairs:
        return None
    first, second = sample[::2].count(0) / pairs, sample[1::2].count(0) / pairs
    if second > ZEROS_OF_UTF16 and first < second / 10:
        return "utf-16-le"
    if first > ZEROS_OF_UTF16 and second < first / 10:
        return "utf-16-be"
    return None


def _decode(data: bytes, encoding: str, *, origin: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise _not_text(origin, f"it starts as {encoding.upper()} and does not go on so") from None


def _decode_western(data: bytes, *, line: int, origin: str) -> str:
    """Read bytes that are not UTF-8 as Windows-1252, unless that would only make them look like text."""
    sequences, runs = len(UTF8_SEQUENCE.findall(data)), len(HIGH_BYTE.findall(data))
    if "\0" in data.decode("latin-1"):
        raise _not_text(origin, "it holds bytes that are no characters")
    if sequences > runs / 2:
        raise SourceError(f'"{origin}" has damaged UTF-8 on line {line}', hint=f"open it in an editor and {SAVE_HINT}")
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise _not_text(origin, f"line {line} is neither UTF-8 nor Windows-1252") from None
    accented, plain = len(ACCENTED.findall(text)), len(ASCII_LETTER.findall(text))
    if accented > MOST_FOREIGN * (accented + plain):
        raise SourceError(
            f'"{origin}" is in an encoding that is not known', hint=f"open it in an editor and {SAVE_HINT}"
        )
    return text


def _not_text(origin: str, reason: str) -> SourceError:
    return SourceError(f'"{origin}" is not plain text', hint=f"{reason}: {SAVE_HINT}")
