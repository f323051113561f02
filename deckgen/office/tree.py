"""XML as typed elements: bytes in, a tree out, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol, cast

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType]

from deckgen.office.names import PREFIXES


class Element(Protocol):
    """What this room asks of an element of lxml, which comes without types."""

    text: str | None

    @property
    def tag(self) -> str:
        """The name with its namespace in braces."""
        ...

    @property
    def attrib(self) -> Mapping[str, str]:
        """The attributes by name."""
        ...

    def __iter__(self) -> Iterator[Element]: ...
    def __len__(self) -> int: ...
    def __getitem__(self, index: int) -> Element: ...
    def get(self, key: str) -> str | None: ...  # noqa: D102
    def set(self, key: str, value: str) -> None: ...  # noqa: D102
    def find(self, path: str) -> Element | None: ...  # noqa: D102
    def iterfind(self, path: str) -> Iterator[Element]: ...  # noqa: D102
    def iter(self, *tags: str) -> Iterator[Element]: ...  # noqa: D102
    def append(self, element: Element) -> None: ...  # noqa: D102
    def insert(self, index: int, element: Element) -> None: ...  # noqa: D102
    def remove(self, element: Element) -> None: ...  # noqa: D102
    def getparent(self) -> Element | None: ...  # noqa: D102


class _Library(Protocol):
    XMLSyntaxError: type[Exception]

    def XMLParser(self, **options: bool) -> object: ...  # noqa: N802
    def fromstring(self, text: bytes, parser: object) -> Element: ...
    def tostring(self, element: Element, *, encoding: str = ..., standalone: bool = ...) -> bytes: ...


_lxml = cast("_Library", etree)

NotWellFormedError = _lxml.XMLSyntaxError
"""What ``parse`` raises for bytes that are not XML."""

# Other people's files: no entities are expanded, nothing is fetched, and a tree of absurd depth is refused.
_PARSER = _lxml.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=False
)


def parse(xml: bytes) -> Element:
    """Return the root of a part.

    Raises:
        NotWellFormedError: The bytes are not XML.
        ValueError: There is a document type, which no Office file has and whose entities could swell.
    """
    if b"<!DOCTYPE" in xml:
        raise ValueError("a part has a document type")
    return _lxml.fromstring(xml, _PARSER)


def fragment(xml: str) -> Element:
    """Return one element of our own, whose text uses the usual prefixes without declaring them."""
    return parse(f"<x {PREFIXES}>{xml}</x>".encode()).__iter__().__next__()


def serialize(root: Element) -> bytes:
    """Return a part as Office stores it."""
    return _lxml.tostring(root, encoding="UTF-8", standalone=True)


def source_of(element: Element) -> bytes:
    """Return an element as text, to tell whether two say the same."""
    return _lxml.tostring(element)
