"""A finished file put in its place: bytes and a path in, the whole file there or none of it."""

from __future__ import annotations

import errno
import os
import shutil
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from deckgen.errors import OutputError
from deckgen.office.properties import PROGRAM

_BINARY = getattr(os, "O_BINARY", 0)
_EVERYBODY_BUT_THE_MASK = 0o666
_CLOSE_IT = "close it there and try again"


def save_atomically(data: bytes, path: Path) -> None:
    """Write a file beside its place, then move it there: whoever looks finds the old file or the new one, whole.

    A file that is replaced keeps its mode; a new one gets what the user's mask allows.

    Raises:
        OutputError: The folder is missing or not writable, the path is a folder, the disk is full, or the file is
            open in PowerPoint or LibreOffice.
    """
    try:
        target = path.resolve()  # a link stays one, and what it points to is replaced
        _refuse(target, path)
        _replace(target, data)
    except OSError as error:
        raise output_error(error, path) from None
    except RuntimeError:  # how Python 3.11 tells of links that go round in a circle
        raise OutputError(f'"{path}" is a link to itself', hint="choose another name") from None


def _refuse(target: Path, path: Path) -> None:
    if target.is_dir():
        raise OutputError(f'"{path}" is a folder', hint="give the name of a file in it")
    if not target.parent.is_dir():
        raise OutputError(f'there is no folder "{path.parent}"', hint="make it first, or choose another")
    if target.exists() and not target.is_file():
        raise OutputError(f'"{path}" is not an ordinary file', hint="give the name of a file")
    for program, lock in (("PowerPoint", f"~${target.name}"), ("LibreOffice", f".~lock.{target.name}#")):
        if (target.parent / lock).exists():
            hint = f'{_CLOSE_IT}; if nobody has it open, delete "{lock}" beside it'
            raise OutputError(f'"{path}" is open in {program}', hint=hint)
    if target.exists() and not os.access(target, os.W_OK):
        raise OutputError(f'"{path}" is read-only', hint="choose another name, or make it writable")


def make_folder(path: Path) -> None:
    """Make a folder where there is none, and those that it stands in.

    Raises:
        OutputError: It cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise OutputError(f'"{path}" is a file', hint="give the name of a folder") from None
    except OSError as error:
        raise output_error(error, path) from None


def save_folder(files: Mapping[str, bytes], path: Path) -> None:
    """Write a new folder beside its place, then move it there: all of its files are there or none.

    Raises:
        OutputError: The folder that it goes into is missing or not writable, something else is there, or the disk is
            full.
    """
    temporary = _temporary(path)
    try:
        temporary.mkdir()
        for name, data in files.items():
            _write(data, temporary / name)
        temporary.rename(path)
    except OSError as error:
        raise output_error(error, path) from None
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def is_edited(path: Path) -> bool:
    """Tell whether a file is a deck that another program saved last: PowerPoint writes its own name over deckgen's."""
    try:
        with zipfile.ZipFile(path) as archive:
            return f"<Application>{PROGRAM}</Application>".encode() not in archive.read("docProps/app.xml")
    except (OSError, zipfile.BadZipFile, KeyError, zlib.error, EOFError, NotImplementedError):
        return False


def _replace(target: Path, data: bytes) -> None:
    temporary = _temporary(target)
    try:
        _write(data, temporary)
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o7777)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _temporary(target: Path) -> Path:
    return target.parent / f".deckgen-{os.urandom(8).hex()}.tmp"


def _write(data: bytes, path: Path) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, _EVERYBODY_BUT_THE_MASK)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def output_error(error: OSError, path: Path) -> OutputError:
    """Return what a user can do about a failure of the system to write a file."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return OutputError(
                f'the disk is full: "{path}" was not written', hint="make room, or choose another folder"
            )
        case errno.ENAMETOOLONG:
            return OutputError(f'the name of "{path}" is too long', hint="choose a shorter one")
        case errno.EROFS:
            return OutputError(f'"{path}" is on a disk that cannot be written to', hint="choose another folder")
        case errno.EACCES | errno.EPERM if path.exists() and os.access(path.parent, os.W_OK):
            # Windows says this of a file that another program holds open.
            return OutputError(f'"{path}" is open in another program or protected', hint=_CLOSE_IT)
        case errno.EACCES | errno.EPERM:
            return OutputError(
                f'the folder "{path.parent}" is not writable', hint="choose another, or change its permissions"
            )
        case _:
            return OutputError(f'"{path}" cannot be written: {error.strerror or error}', hint="choose another folder")
