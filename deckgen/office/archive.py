"""Office files as zip archives: bytes to look over before they are unpacked, and a package to pack."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from pptx.opc.oxml import serialize_part_xml
from pptx.opc.package import Part
from pptx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI, PackURI
from pptx.opc.serialized import _ContentTypesItem  # pyright: ignore[reportPrivateUsage]
from pptx.package import Package

from deckgen.office.parts import relationships_of

MOST_BYTES = 500_000_000
"""No template is unpacked beyond this: a small archive can hold gigabytes of zeros."""

MOST_XML_BYTES = 50_000_000
"""Nor is more XML read than this: as a tree it takes some ten times its size."""

_XML = (".xml", ".rels")
_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC).timestamp()
_LATEST = datetime(2107, 12, 31, tzinfo=UTC).timestamp()


def look_over(data: bytes) -> None:
    """Make sure that an archive can be unpacked without swelling, going by its directory.

    Unpacking stops at the size that the directory declares, so the declared sizes are the true limit.

    Raises:
        ValueError: It is too large, encrypted, or holds no Office content.
        zipfile.BadZipFile: It has no directory that can be read.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()
    if sum(info.file_size for info in infos) > MOST_BYTES:
        raise ValueError("unpacked it would be larger than any template")
    if sum(info.file_size for info in infos if info.filename.lower().endswith(_XML)) > MOST_XML_BYTES:
        raise ValueError("its XML would be larger than any template's")
    if any(info.flag_bits & 1 for info in infos):
        raise ValueError("it is encrypted")
    if CONTENT_TYPES_URI.membername not in {info.filename for info in infos}:
        raise ValueError("it is a zip archive without Office content")


def pack(package: Package, *, timestamp: int | None) -> bytes:
    """Return a package as a file: the same parts and time give the same bytes on any day.

    python-pptx's own writer does the same, but with the time of day in every entry and the system's name beside it.

    Args:
        package: The parts that can be reached from it are written, in the order of its relationships.
        timestamp: Seconds since 1970, as every entry's time in UTC; None for the earliest time that an archive can
            tell, which is the start of 1980.
    """
    moment = datetime.fromtimestamp(min(max(timestamp or 0, _EARLIEST), _LATEST), tz=UTC).timetuple()[:6]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, blob in _entries(package):
            info = zipfile.ZipInfo(name.membername, moment)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            archive.writestr(info, blob)
    return stream.getvalue()


def _entries(package: Package) -> Iterator[tuple[PackURI, bytes]]:
    parts: Sequence[Part] = tuple(package.iter_parts())
    yield CONTENT_TYPES_URI, serialize_part_xml(_ContentTypesItem.xml_for(parts))
    yield PACKAGE_URI.rels_uri, relationships_of(package).xml
    for part in parts:
        yield part.partname, part.blob
        if part.rels:
            yield part.partname.rels_uri, part.rels.xml
