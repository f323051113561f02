"""Files that are no template: a file's name, bytes and main part in; what it is instead, and what to do, out."""

from __future__ import annotations

from pathlib import PurePath
from typing import NamedTuple

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.packuri import CONTENT_TYPES_URI

SAVE_AS = "open it in PowerPoint and save it as PowerPoint Presentation (.pptx)"
GIVE = "give a .pptx or .potx file"

_WITHOUT_MACROS = "open it in PowerPoint and save it as PowerPoint Template (.potx), which leaves macros out"
_EXPORT = "in Keynote choose File > Export To > PowerPoint"


class Foreign(NamedTuple):
    """What a file is, and a hint what to do about it."""

    what: str
    hint: str


MACROS = Foreign("holds macros", _WITHOUT_MACROS)
STRICT = Foreign("is in the Strict format, which few programs read", SAVE_AS)
NO_POWERPOINT = Foreign("is not a PowerPoint file", GIVE)

_LOCK = "~$"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK"
_ODF = b"mimetypeapplication/vnd.oasis.opendocument"

# How a file starts, what else stands in it. The names of entries stand in an archive as they are.
_BY_BYTES: tuple[tuple[bytes, bytes, Foreign], ...] = (
    (_OLE, "EncryptedPackage".encode("utf-16-le"), Foreign("is protected by a password", "save it without one")),
    (_OLE, "PowerPoint Document".encode("utf-16-le"), Foreign("is in the format before 2007 (.ppt)", SAVE_AS)),
    (_OLE, b"", Foreign("is in an Office format before 2007", SAVE_AS)),
    (b"%PDF", b"", Foreign("is a PDF, which has no slide master", GIVE)),
    (_ZIP, _ODF + b".presentation", Foreign("is an OpenDocument presentation (.odp)", SAVE_AS)),
    (_ZIP, _ODF, Foreign("is an OpenDocument file, not a presentation", GIVE)),
    (_ZIP, b"Index/Document.iwa", Foreign("is a Keynote presentation", _EXPORT)),
    (_ZIP, b"index.apxl", Foreign("is a Keynote presentation", _EXPORT)),
)

_MACRO_TYPE = "application/vnd.ms-powerpoint.{}.macroEnabled"

# By the start of the main part's content type.
_BY_TYPE: tuple[tuple[str, Foreign], ...] = (
    (_MACRO_TYPE.format("presentation"), Foreign("holds macros (.pptm)", _WITHOUT_MACROS)),
    (_MACRO_TYPE.format("template"), Foreign("holds macros (.potm)", _WITHOUT_MACROS)),
    (_MACRO_TYPE.format("slideshow"), Foreign("holds macros (.ppsm)", _WITHOUT_MACROS)),
    (_MACRO_TYPE.format("addin"), Foreign("is a PowerPoint add-in (.ppam)", GIVE)),
    (CT.PML_SLIDESHOW_MAIN, Foreign("is a PowerPoint show (.ppsx)", SAVE_AS)),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml", Foreign("is a Word document", GIVE)),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml", Foreign("is an Excel workbook", GIVE)),
    ("", Foreign("is not a PowerPoint presentation", GIVE)),
)


def foreign_file(data: bytes, *, origin: str) -> Foreign | None:
    """Return what a file is by its name and bytes; None for an archive that may be an Office program's."""
    name = PurePath(origin).name
    if name.startswith(_LOCK):
        hint = f'close the presentation and name the file itself, "{name.removeprefix(_LOCK)}"'
        return Foreign("is PowerPoint's lock file", hint)
    if data.startswith(_ZIP) and CONTENT_TYPES_URI.membername.encode() in data:
        return None
    found = (foreign for start, mark, foreign in _BY_BYTES if data.startswith(start) and mark in data)
    return next(found, None if data.startswith(_ZIP) else NO_POWERPOINT)


def foreign_kind(content_type: str) -> Foreign:
    """Return what a file is by the content type of its main part, which is neither a presentation nor a template."""
    return next(foreign for start, foreign in _BY_TYPE if content_type.startswith(start))
