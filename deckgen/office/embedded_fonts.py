"""Embedded fonts: a presentation's part in, without those that a new deck cannot use out."""

from __future__ import annotations

import struct

from pptx.opc.package import Part

from deckgen.office.fragments import escape
from deckgen.office.names import P, R
from deckgen.office.parts import drop, root_of
from deckgen.office.tree import Element

_HEADER = struct.Struct("<12xI16xHH")
"""Flags, embedding permissions and magic number of Embedded OpenType. Source: the W3C's submission of 5 March 2008."""

_MAGIC = 0x504C
_SUBSET = 0x1
_NOT_FOR_EDITING = 0x2 | 0x4


def drop_unfit_fonts(part: Part) -> None:
    """Keep of a presentation's embedded fonts those that serve any text, and that what stays of the file uses.

    PowerPoint embeds by default only the characters in use, here those of slides that are gone; shows a file with a
    font that may only be viewed and printed for reading only; and asks that every font listed is used ([MS-OE376]
    2.1.1133).
    """
    root = root_of(part)
    fonts = root.find(f"{P}embeddedFontLst")
    if fonts is None:
        return
    blobs = [other.blob for other in part.package.iter_parts() if other is not part and _is_xml(other)]
    for font in [*fonts]:
        if not (_is_whole(font, part) and _is_used(font, blobs)):
            fonts.remove(font)
            drop(part, [identity for identity in _files(font) if identity in part.rels])
    if len(fonts) == 0:
        root.remove(fonts)


def _is_xml(part: Part) -> bool:
    return part.partname.endswith(".xml")


def _is_whole(font: Element, part: Part) -> bool:
    files = _files(font)
    return bool(files) and all(identity in part.rels and _serves(part.rels[identity].target_part) for identity in files)


def _files(font: Element) -> list[str]:
    return [identity for style in font if (identity := style.get(f"{R}id"))]


def _serves(file: Part) -> bool:
    if len(file.blob) < _HEADER.size:
        return False
    flags, permissions, magic = _HEADER.unpack_from(file.blob)
    return magic == _MAGIC and not flags & _SUBSET and not permissions & _NOT_FOR_EDITING


def _is_used(font: Element, blobs: list[bytes]) -> bool:
    named = font.find(f"{P}font")
    typeface = named.get("typeface") if named is not None else None
    return bool(typeface) and any(f'typeface="{escape(typeface or "")}"'.encode() in blob for blob in blobs)
