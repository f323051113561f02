"""What is wrong with a file that cannot be used: an exception of a library in, words for its user out."""

from __future__ import annotations

import zipfile
import zlib

from pptx.exc import InvalidXmlError

from deckgen.office.tree import NotWellFormedError

LIBRARY_FAILURES = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    NotWellFormedError,
    InvalidXmlError,
    KeyError,
    ValueError,
    AttributeError,
)
"""What python-pptx and the libraries below it raise for broken files.

Nobody promises this list: it is what came of thousands of files that were cut, bent and rewritten at random. It is
caught around calls of python-pptx only, so that no fault of our own hides in it.
"""


class DamagedError(Exception):
    """The file cannot be used as it is; the message says what is wrong."""


def damage_of(error: Exception) -> DamagedError:
    """Return what one of the failures means for the file."""
    match error:
        case RecursionError():
            return DamagedError("its parts point to each other in too long a chain")
        case zipfile.BadZipFile() | zlib.error() | EOFError() | NotImplementedError() | RuntimeError():
            return DamagedError(f"the archive cannot be unpacked ({_one_line(error)})")
        case AttributeError():
            return DamagedError("a part holds something else than its name says")
        case NotWellFormedError():
            return DamagedError(f"its XML is broken ({_one_line(error)})")
        case _:
            return DamagedError(_one_line(error))


def _one_line(error: Exception) -> str:
    """Return what an exception says, without the quotation marks that a ``KeyError`` has around it."""
    said = str(error.args[0]) if error.args else ""
    return " ".join(said.split()) or type(error).__name__
