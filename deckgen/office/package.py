"""An Office file as its parts: a zip archive in, named parts with relationships out, and back. ECMA-376 Part 2."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from urllib.parse import unquote

from deckgen.office.fragments import quote
from deckgen.office.names import CT, REL, TYPE_RELS, XML_HEAD
from deckgen.office.tree import parse

MOST_BYTES = 500_000_000
"""No template is unpacked beyond this: a small archive can hold gigabytes of zeros."""

_CONTENT_TYPES = "[Content_Types].xml"
_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC).timestamp()
_LATEST = datetime(2107, 12, 31, tzinfo=UTC).timestamp()


class DamagedPackageError(Exception):
    """The bytes are not a whole Office file; the message says what is wrong."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """A pointer from a part to another, or to a place outside the file."""

    id: str
    kind: str
    target: str
    """The other part's name without a leading slash, or an address outside."""
    is_external: bool = False


@dataclass(slots=True)
class Package:
    """The parts of a file by name, with their content types and relationships; ``""`` is the file itself."""

    parts: dict[str, bytes] = field(default_factory=dict[str, bytes])
    types: dict[str, str] = field(default_factory=dict[str, str])
    relationships: dict[str, list[Relationship]] = field(default_factory=dict[str, list[Relationship]])

    def copy(self) -> Package:
        """Return a package that can be changed without changing this one."""
        return Package(dict(self.parts), dict(self.types), {name: list(r) for name, r in self.relationships.items()})

    def add(self, name: str, xml: bytes, content_type: str, related: Iterable[Relationship] = ()) -> None:
        """Put a part in, in place of any of that name."""
        self.parts[name] = xml
        self.types[name] = content_type
        self.relationships[name] = list(related)

    def related(self, name: str, kind: str) -> list[str]:
        """List the parts that a part points to in one way."""
        found = self.relationships.get(name, [])
        return [r.target for r in found if r.kind == kind and not r.is_external and r.target in self.parts]

    def relate(self, name: str, kind: str, target: str) -> str:
        """Point from one part to another and return the new relationship's id."""
        return self.relate_all(name, kind, (target,))[0]

    def relate_all(self, name: str, kind: str, targets: Iterable[str]) -> list[str]:
        """Point from one part to several others and return the new relationships' ids."""
        present = self.relationships.setdefault(name, [])
        taken = {r.id for r in present}
        free = (f"rId{number}" for number in count(len(taken) + 1) if f"rId{number}" not in taken)
        fresh = [Relationship(identity, kind, target) for target, identity in zip(targets, free, strict=False)]
        present.extend(fresh)
        return [r.id for r in fresh]


def read_package(data: bytes) -> Package:
    """Unpack an Office file.

    Raises:
        DamagedPackageError: It is not a zip archive, is too large, or a part of it cannot be read.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = {name: archive.read(name) for name in _safe_names(archive)}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise DamagedPackageError(f"the archive cannot be unpacked ({error})") from None
    if _CONTENT_TYPES not in files:
        raise DamagedPackageError("it is a zip archive without Office content")
    package = Package()
    defaults, overrides = _content_types(files[_CONTENT_TYPES])
    names = {name.lower(): name for name in files}
    for name, blob in files.items():
        if name == _CONTENT_TYPES or name.endswith("/"):
            continue
        if name.endswith(".rels"):
            owner = name.replace("_rels/", "").removesuffix(".rels")
            package.relationships[owner] = list(_relationships(blob, owner, names))
        else:
            package.parts[name] = blob
            suffix = posixpath.splitext(name)[1][1:].lower()
            package.types[name] = overrides.get(name.lower()) or defaults.get(suffix, "application/octet-stream")
    return package


def _safe_names(archive: zipfile.ZipFile) -> list[str]:
    # ZipFile.read stops at the size that the directory declares, so the declared sizes are the true limit.
    infos = archive.infolist()
    if sum(info.file_size for info in infos) > MOST_BYTES:
        raise DamagedPackageError("unpacked it would be larger than any template")
    if any(info.flag_bits & 1 for info in infos):
        raise DamagedPackageError("it is encrypted")
    return [info.filename for info in infos]


def _content_types(xml: bytes) -> tuple[dict[str, str], dict[str, str]]:
    root = parse(xml)
    defaults = {(e.get("Extension") or "").lower(): e.get("ContentType") or "" for e in root.iterfind(f"{CT}Default")}
    overrides = {_plain(e.get("PartName")).lower(): e.get("ContentType") or "" for e in root.iterfind(f"{CT}Override")}
    return defaults, overrides


def _plain(name: str | None) -> str:
    return unquote(name or "").lstrip("/")


def _relationships(xml: bytes, owner: str, names: Mapping[str, str]) -> Iterator[Relationship]:
    folder = posixpath.dirname(owner)
    for element in parse(xml).iterfind(f"{REL}Relationship"):
        target = element.get("Target") or ""
        identity, kind = element.get("Id") or "", element.get("Type") or ""
        if element.get("TargetMode") == "External":
            yield Relationship(identity, kind, target, is_external=True)
            continue
        # Some writers percent-encode names or change their case; part names are the same regardless of case.
        path = _plain(target) if target.startswith("/") else posixpath.normpath(posixpath.join(folder, unquote(target)))
        yield Relationship(identity, kind, names.get(path.lower(), path))


def write_package(package: Package, *, timestamp: int) -> bytes:
    """Pack the parts that can be reached from the file itself, in an order that depends on nothing else.

    Args:
        package: The parts and their relationships.
        timestamp: Seconds since 1970, as every entry's time in UTC; the archive cannot tell times before 1980.
    """
    names = list(_reachable(package))
    entries = {_CONTENT_TYPES: _content_types_xml(package, names), "_rels/.rels": _relationships_xml(package, "")}
    for name in names:
        entries[name] = package.parts[name]
        if package.relationships.get(name):
            folder, base = posixpath.split(name)
            entries[f"{folder}/_rels/{base}.rels"] = _relationships_xml(package, name)
    return zip_entries(entries, timestamp=timestamp)


def _reachable(package: Package) -> Iterator[str]:
    seen = {""}
    waiting = [""]
    while waiting:
        name = waiting.pop()
        if name:
            yield name
        inside = [r.target for r in package.relationships.get(name, []) if not r.is_external]
        fresh = [t for t in dict.fromkeys(inside) if t in package.parts and t not in seen]
        seen.update(fresh)
        waiting.extend(reversed(fresh))


def _content_types_xml(package: Package, names: Iterable[str]) -> bytes:
    lines = [
        f'<Default Extension="rels" ContentType="{TYPE_RELS}"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
    ]
    lines += [f"<Override PartName={quote('/' + name)} ContentType={quote(package.types[name])}/>" for name in names]
    return f'{XML_HEAD}<Types xmlns="{CT[1:-1]}">{"".join(lines)}</Types>'.encode()


def _relationships_xml(package: Package, name: str) -> bytes:
    folder = posixpath.dirname(name)
    lines: list[str] = []
    for r in package.relationships.get(name, []):
        if r.is_external:
            place, mode = r.target, ' TargetMode="External"'
        elif r.target in package.parts:
            place, mode = posixpath.relpath("/" + r.target, "/" + folder), ""
        else:
            continue
        lines.append(f"<Relationship Id={quote(r.id)} Type={quote(r.kind)} Target={quote(place)}{mode}/>")
    return f'{XML_HEAD}<Relationships xmlns="{REL[1:-1]}">{"".join(lines)}</Relationships>'.encode()


def zip_entries(entries: Mapping[str, bytes], *, timestamp: int) -> bytes:
    """Return an archive of the entries in their order: the same entries and time give the same bytes everywhere."""
    moment = datetime.fromtimestamp(min(max(timestamp, _EARLIEST), _LATEST), tz=UTC)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, blob in entries.items():
            info = zipfile.ZipInfo(name, moment.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            archive.writestr(info, blob)
    return stream.getvalue()
