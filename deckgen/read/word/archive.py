"""A Word file's bytes in, its parts out: unpacked one by one, and no more of them than an article can need."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from functools import cached_property
from typing import IO, NamedTuple

from deckgen.errors import SourceError
from deckgen.read.word.xml import DamagedXmlError, attribute, walk

MOST_XML_BYTES = 50_000_000
"""XML that is unpacked of one part: a million words take some 30 MB, and 180 KB of zip can hold gigabytes."""
MOST_PICTURE_BYTES = 10 * 1024 * 1024
MOST_PICTURES_BYTES = 100 * 1024 * 1024

OLE = b"\xd0\xcf\x11\xe0"
"""How files of Office before 2007 start, and those that a password protects."""
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
SAVE = "open it in Word and save it as Word Document (.docx)"


class Target(NamedTuple):
    """What a part points to: the last word of the relationship's type, and a part's name or an address outside."""

    kind: str
    place: str
    is_outside: bool


class Parts:
    """The parts of a Word file, each unpacked when it is asked for."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        # Unpacking stops at the size that the directory declares, so the declared sizes are the true limit.
        self._sizes = {info.filename: info.file_size for info in archive.infolist()}
        self._left = MOST_PICTURES_BYTES

    @cached_property
    def main(self) -> str:
        """The name of the part that holds the text."""
        return next((target.place for target in self.targets("").values() if target.kind == "officeDocument"), "")

    def open(self, name: str) -> IO[bytes]:
        """Return a part to read from, an empty one where there is none of that name.

        Raises:
            ValueError: It is larger than any article's.
        """
        if self._sizes.get(name, 0) > MOST_XML_BYTES:
            raise ValueError("unpacked it would be larger than any article")
        return self._archive.open(name) if name in self._sizes else io.BytesIO()

    def read_picture(self, name: str) -> bytes | None:
        """Return a picture's bytes; None where there is none, or where it is too large."""
        size = self._sizes.get(name, 0)
        if not 0 < size <= min(MOST_PICTURE_BYTES, self._left):
            return None
        self._left -= size
        return self._archive.read(name)

    def targets(self, name: str) -> Mapping[str, Target]:
        """Return what a part points to, by the ids that it uses; "" for what the file as a whole does."""
        folder, file = posixpath.split(name)
        found: dict[str, Target] = {}
        name = "Relationship"
        for event, node in walk(self.open(posixpath.join(folder, "_rels", f"{file}.rels")), name, whole={name}):
            if event == "end":
                place, is_outside = attribute(node, "Target"), attribute(node, "TargetMode") == "External"
                path = place if is_outside else posixpath.normpath(posixpath.join("/", folder, place)).lstrip("/")
                kind = attribute(node, "Type").rpartition("/")[2]
                found[attribute(node, "Id")] = Target(kind, path, is_outside)
        return found

    def named(self, kind: str, *, of: str) -> str:
        """Return the part of some kind that a part points to; "" where there is none."""
        return next((one.place for one in self.targets(of).values() if one.kind == kind and not one.is_outside), "")


@contextmanager
def open_parts(data: bytes, *, origin: str) -> Generator[Parts]:
    """Give a Word file's parts; whatever turns out to be wrong while they are read is told in one line.

    Raises:
        SourceError: It is another kind of file, protected, damaged or too large.
    """
    if data.startswith(OLE):
        raise _old_file(data, origin=origin)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield Parts(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError):
        raise SourceError(f'"{origin}" is damaged or cut off', hint=f"fetch it again, or {SAVE}") from None
    except DamagedXmlError:
        raise SourceError(f'"{origin}" is no Word file as programs write them', hint=SAVE) from None
    except RuntimeError:
        raise SourceError(f'"{origin}" is protected by a password', hint="save it without one") from None
    except ValueError as error:
        raise SourceError(f'"{origin}" is refused: {error}', hint="save only the article") from None


def _old_file(data: bytes, *, origin: str) -> SourceError:
    if ENCRYPTED in data:
        return SourceError(f'"{origin}" is protected by a password', hint="open it in Word and save it without one")
    return SourceError(f'"{origin}" is in the format before 2007 (.doc)', hint=SAVE)
