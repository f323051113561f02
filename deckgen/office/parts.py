"""python-pptx's parts where its public names do not reach: parts in, their XML and relationships out, typed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from pptx.opc.oxml import CT_Relationships
from pptx.opc.package import (
    OpcPackage,
    Part,
    PartFactory,
    XmlPart,
    _Relationship,  # pyright: ignore[reportPrivateUsage]
    _Relationships,  # pyright: ignore[reportPrivateUsage]
)
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.package import Package

from deckgen.office.tree import Element, as_element, as_pptx, parse, serialize

Relationship = _Relationship
Relationships = _Relationships


def relationships_of(owner: Part | OpcPackage) -> Relationships:
    """Return where a part, or the file itself, points to."""
    return owner._rels  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def related(owner: Part | OpcPackage, kind: str) -> Part | None:
    """Return the first part that another points to in one way."""
    found = (r for r in relationships_of(owner).values() if r.reltype == kind and not r.is_external)
    return next((r.target_part for r in found), None)


def relate_fresh(owner: Part, kind: str, target: Part) -> str:
    """Point from a part to one just made and return the relationship's id.

    ``relate_to`` looks through all relationships of the owner for one like it, which for the slides of a presentation
    costs as much as all else in a deck of a thousand.
    """
    return owner.rels._add_relationship(kind, target)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def drop(owner: Part | OpcPackage, identities: Iterable[str]) -> None:
    """Take relationships from a part; what nothing else points to is then not written."""
    for identity in identities:
        relationships_of(owner).pop(identity)


def root_of(part: Part) -> Element:
    """Return the XML of a part; for one that python-pptx holds as bytes, a tree to be given to ``put_root``."""
    if isinstance(part, XmlPart):
        return as_element(part._element)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    return parse(part.blob)


def put_root(part: Part, root: Element) -> None:
    """Let a part hold a tree."""
    if isinstance(part, XmlPart):
        part._element = as_pptx(root)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    else:
        part.blob = serialize(root)


def put_content_type(part: Part, content_type: str) -> None:
    """Let a part say that it holds something else."""
    vars(part)["content_type"] = content_type  # where python-pptx's property keeps what it has read once


def make_part(package: Package, name: str, content_type: str, xml: bytes) -> Part:
    """Return a new part, of the class that python-pptx has for its content; nothing points to it yet."""
    return PartFactory(PackURI(name), content_type, package, xml)


def make_plain(package: Package, name: str, content_type: str, xml: bytes = b"") -> Part:
    """Return a new part that holds its XML as bytes: what is only written needs no tree."""
    return Part(PackURI(name), content_type, package, xml)


def copy_relationships(source: Part, target: Part) -> None:
    """Let a part point to what another of the same folder points to, by the same ids."""
    inside = (r.target_part for r in source.rels.values() if not r.is_external)
    relationships = cast("CT_Relationships", parse_xml(source.rels.xml))
    target.load_rels_from_xml(relationships, {part.partname: part for part in inside})
