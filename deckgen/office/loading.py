"""A file opened: bytes in, python-pptx's presentation out, or an error that says what the file is instead."""

from __future__ import annotations

import io
from collections.abc import Mapping

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import XmlPart
from pptx.package import Package
from pptx.presentation import Presentation

from deckgen.errors import LayoutError
from deckgen.office.archive import look_over
from deckgen.office.damage import LIBRARY_FAILURES, damage_of
from deckgen.office.names import REL_DOCUMENT_STRICT
from deckgen.office.parts import related, root_of
from deckgen.office.tree import refuse_document_type

SAVE_AS = "open it in PowerPoint and save it as PowerPoint Presentation (.pptx)"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_GIVE = "give a .pptx file"

# What else carries the suffix, or is given in its stead, by the start of the main part's content type.
_OTHERS: Mapping[str, tuple[str, str]] = {
    CT.PML_TEMPLATE_MAIN: ("is a PowerPoint template (.potx), not a presentation", SAVE_AS),
    "application/vnd.ms-powerpoint.": ("holds macros, or is a show or an add-in", SAVE_AS),
    CT.PML_SLIDESHOW_MAIN: ("is a PowerPoint show (.ppsx)", SAVE_AS),
    "application/vnd.openxmlformats-officedocument.wordprocessingml": ("is a Word document", _GIVE),
    "application/vnd.openxmlformats-officedocument.spreadsheetml": ("is an Excel workbook", _GIVE),
}


def load_presentation(data: bytes, *, origin: str) -> Presentation:
    """Open a presentation.

    Raises:
        LayoutError: It is something else than a PowerPoint presentation, or protected by a password.
        DamagedError: It is broken.
    """
    _refuse_what_is_no_archive(data, origin)
    package = _unpack(data)
    main = related(package, RT.OFFICE_DOCUMENT)
    if related(package, REL_DOCUMENT_STRICT) is not None:
        raise LayoutError(f"{origin}: is in the Strict format, which few programs read", hint=SAVE_AS)
    if main is None:
        raise LayoutError(f"{origin}: is not a PowerPoint file", hint=_GIVE)
    if main.content_type != CT.PML_PRESENTATION_MAIN:
        _refuse_kind(main.content_type, origin)
    return package.presentation_part.presentation


def _refuse_what_is_no_archive(data: bytes, origin: str) -> None:
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise LayoutError(f"{origin}: is protected by a password", hint="save it without one")
        raise LayoutError(f"{origin}: is in the format before 2007 (.ppt)", hint=SAVE_AS)
    if not data.startswith(b"PK"):
        raise LayoutError(f"{origin}: is not a PowerPoint file", hint=_GIVE)


def _unpack(data: bytes) -> Package:
    try:
        look_over(data)
        package = Package.open(io.BytesIO(data))
        for part in package.iter_parts():
            if isinstance(part, XmlPart):
                refuse_document_type(root_of(part))
    except LIBRARY_FAILURES as error:
        raise damage_of(error) from None
    return package


def _refuse_kind(content_type: str, origin: str) -> None:
    what, hint = next(
        (other for start, other in _OTHERS.items() if content_type.startswith(start)),
        ("is not a PowerPoint presentation", _GIVE),
    )
    raise LayoutError(f"{origin}: {what}", hint=hint)
