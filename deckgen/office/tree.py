"""XML as typed elements: bytes in, python-pptx's trees out, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from typing import Protocol, cast

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType]
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.xmlchemy import BaseOxmlElement

from deckgen.office.names import PREFIXES


class Element(Protocol):
    """What this room asks of an element of lxml, which comes without types."""

    text: str | None

    @property
    def tag(self) -> str:
        """The name with its namespace in braces."""
        ...

    @property
    def attrib(self) -> MutableMapping[str, str]:
        """The attributes by name."""
        ...

    def __iter__(self) -> Iterator[Element]: ...
    def __len__(self) -> int: ...
    def get(self, key: str) -> str | None: ...
    def set(self, key: str, value: str) -> None: ...
    def find(self, path: str) -> Element | None: ...
    def iter(self, *tags: str) -> Iterator[Element]: ...
    def append(self, element: Element) -> None: ...
    def insert(self, index: int, element: Element) -> None: ...
    def remove(self, element: Element) -> None: ...
    def getparent(self) -> Element | None: ...
    def getroottree(self) -> _Tree: ...


class _Head(Protocol):
    doctype: str


class _Tree(Protocol):
    docinfo: _Head


class _Library(Protocol):
    XMLSyntaxError: type[SyntaxError]

    def tostring(self, element: Element) -> bytes: ...


_lxml = cast("_Library", etree)

NotWellFormedError = _lxml.XMLSyntaxError
"""What is raised for bytes that are not XML."""


def parse(xml: bytes) -> Element:
    """Return the root of a part.

    Raises:
        NotWellFormedError: The bytes are not XML.
        ValueError: There is a document type.
    """
    root = cast("Element", parse_xml(xml))
    refuse_document_type(root)
    return root


def refuse_document_type(root: Element) -> None:
    """Make sure that a part has no document type: no Office file has one, and its entities could swell.

    Raises:
        ValueError: It has one.
    """
    if root.getroottree().docinfo.doctype:
        raise ValueError("a part has a document type")


def fragment(xml: str) -> Element:
    """Return one element of our own, whose text uses the usual prefixes without declaring them."""
    return next(iter(parse(f"<x {PREFIXES}>{xml}</x>".encode())))


def serialize(root: Element) -> bytes:
    """Return a part as Office stores it."""
    return serialize_part_xml(as_pptx(root))


def as_element(element: BaseOxmlElement) -> Element:
    """Return one of python-pptx's elements with the types that it lacks."""
    return cast("Element", cast("object", element))


def as_pptx(element: Element) -> BaseOxmlElement:
    """Return an element as python-pptx takes it."""
    return cast("BaseOxmlElement", cast("object", element))


def source_of(element: Element) -> bytes:
    """Return an element as text, to tell whether two say the same."""
    return _lxml.tostring(element)
