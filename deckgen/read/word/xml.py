"""XML of a Word file in, its nodes out: by local names, for the format's two dialects differ in namespaces alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import IO, Protocol, cast

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType]


class Node(Protocol):
    """What is asked of an element of lxml, which comes without types."""

    tag: str
    attrib: Mapping[str, str]
    text: str | None

    def __iter__(self) -> Iterator[Node]: ...
    def __delitem__(self, place: int) -> None: ...
    def iter(self, *names: str) -> Iterator[Node]: ...  # noqa: D102
    def getparent(self) -> Node | None: ...  # noqa: D102
    def getprevious(self) -> Node | None: ...  # noqa: D102
    def clear(self) -> None: ...  # noqa: D102


class _Info(Protocol):
    doctype: str


class _Tree(Protocol):
    docinfo: _Info


class _Lxml(Protocol):
    """What is asked of lxml itself."""

    XMLSyntaxError: type[Exception]

    def iterparse(self, source: _Meter, **options: object) -> Iterator[tuple[str, Node]]: ...
    def ElementTree(self, node: Node) -> _Tree: ...  # noqa: N802


LXML = cast("_Lxml", etree)

MOST_HELD_BYTES = 4 * 1024 * 1024
"""XML read at once, such as one paragraph: as nodes it may take thirty times as much."""


class DamagedXmlError(ValueError):
    """A part is no XML that a Word file may have."""


class _Meter:
    """A part that is read, and how many bytes of it have come since something was freed."""

    def __init__(self, source: IO[bytes]) -> None:
        self._source = source
        self.held = 0

    def read(self, size: int = -1) -> bytes:
        data = self._source.read(size)
        self.held += len(data)
        if self.held > MOST_HELD_BYTES:
            raise ValueError("a single paragraph of it is larger than any article")
        return data


def walk(source: IO[bytes], *names: str, whole: AbstractSet[str]) -> Iterator[tuple[str, Node]]:
    """Yield "start" and "end" with every node of some local names as a part is read; nothing of an empty part.

    Args:
        source: The part.
        names: The nodes that are asked for.
        whole: Those of them that are freed, with all before them, when the caller has seen their end.

    Raises:
        DamagedXmlError: It is not well-formed, or declares a document type, which no program writes.
        ValueError: It would take more memory than any article's.
    """
    if not source.read(1):
        return
    source.seek(0)
    meter = _Meter(source)
    safe = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
    try:
        steps = LXML.iterparse(meter, events=("start", "end"), tag=[f"{{*}}{name}" for name in names], **safe)
        for number, (event, node) in enumerate(steps):
            if number == 0 and LXML.ElementTree(node).docinfo.doctype:
                raise DamagedXmlError("it declares a document type")
            yield event, node
            if event == "end" and local(node) in whole:
                _forget(node)
                meter.held = 0
    except LXML.XMLSyntaxError as error:
        raise DamagedXmlError(str(error)) from None


def local(node: Node) -> str:
    """Return a node's name without its namespace."""
    return node.tag.rpartition("}")[2]


def attribute(node: Node, name: str) -> str:
    """Return an attribute by its local name; nothing where there is none."""
    return next((value for key, value in node.attrib.items() if key.rpartition("}")[2] == name), "")


def child(node: Node | None, *path: str) -> Node | None:
    """Return the first node down a path of local names."""
    for name in path:
        node = None if node is None else next((one for one in node if _is(one, name)), None)
    return node


def value(node: Node | None, *path: str) -> str | None:
    """Return what the node down a path is set to; None where there is none."""
    found = child(node, *path)
    return None if found is None else attribute(found, "val")


def is_on(node: Node | None, *path: str) -> bool | None:
    """Return whether a switch down a path is on; None where it is not set."""
    found = value(node, *path)
    return None if found is None else found not in {"0", "false", "off", "none"}


def _forget(node: Node) -> None:
    node.clear()
    parent = node.getparent()
    while parent is not None and node.getprevious() is not None:
        del parent[0]


def _is(node: Node, name: str) -> bool:
    return isinstance(node.tag, str) and local(node) == name  # pyright: ignore[reportUnnecessaryIsInstance] — comments
