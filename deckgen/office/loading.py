"""A file opened: bytes in, python-pptx's presentation out, or an error that says what the file is instead."""

from __future__ import annotations

import io

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import XmlPart
from pptx.package import Package
from pptx.presentation import Presentation

from deckgen.errors import LayoutError
from deckgen.office.archive import look_over
from deckgen.office.damage import LIBRARY_FAILURES, damage_of
from deckgen.office.foreign import MACROS, NO_POWERPOINT, STRICT, Foreign, foreign_file, foreign_kind
from deckgen.office.names import REL_DOCUMENT_STRICT
from deckgen.office.parts import put_content_type, related, root_of
from deckgen.office.tree import refuse_document_type

_VBA = "application/vnd.ms-office.vbaProject"


def load_presentation(data: bytes, *, origin: str) -> Presentation:
    """Open a presentation, or a template as one: the two differ in nothing but the content type of their main part.

    Raises:
        LayoutError: It is something else than a PowerPoint presentation, holds macros, or is protected by a password.
        DamagedError: It is broken.
    """
    _refuse(foreign_file(data, origin=origin), origin)
    package = _unpack(data)
    _refuse(_foreign_package(package), origin)
    put_content_type(package.presentation_part, CT.PML_PRESENTATION_MAIN)
    return package.presentation_part.presentation


def _refuse(foreign: Foreign | None, origin: str) -> None:
    if foreign is not None:
        raise LayoutError(f"{origin}: {foreign.what}", hint=foreign.hint)


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


def _foreign_package(package: Package) -> Foreign | None:
    main = related(package, RT.OFFICE_DOCUMENT)
    if related(package, REL_DOCUMENT_STRICT) is not None:
        return STRICT
    if main is None:
        return NO_POWERPOINT
    if main.content_type not in {CT.PML_PRESENTATION_MAIN, CT.PML_TEMPLATE_MAIN}:
        return foreign_kind(main.content_type)
    # A presentation may say that it has none and carry them all the same.
    return MACROS if any(part.content_type == _VBA for part in package.iter_parts()) else None
