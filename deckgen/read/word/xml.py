"""XML of a Word file in, its nodes out: by local names, for the format's two dialects differ in namespaces alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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

    def iterparse(self, source: IO[bytes], **options: object) -> Iterator[tuple[str, Node]]: ...
    def ElementTree(self, node: Node) -> _Tree: ...  # noqa: N802


LXML = cast("_Lxml", etree)


class DamagedXmlError(ValueError):
    """A part is no XML that a Word file may have."""


def walk(source: IO[bytes], *names: str) -> Iterator[tuple[str, Node]]:
    """Yield "start" and "end" with every node of some local names as a part is read; nothing of an empty part.

    Raises:
        DamagedXmlError: It is not well-formed, or declares a document type, which no program writes.
    """
    if not source.read(1):
        return
    source.seek(0)
    safe = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
    try:
        steps = LXML.iterparse(source, events=("start", "end"), tag=[f"{{*}}{name}" for name in names], **safe)
        for number, (event, node) in enumerate(steps):
            if number == 0 and LXML.ElementTree(node).docinfo.doctype:
                raise DamagedXmlError("it declares a document type")
            yield event, node
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


def forget(node: Node) -> None:
    """Free a node that has been read, and all before it."""
    node.clear()
    parent = node.getparent()
    while parent is not None and node.getprevious() is not None:
        del parent[0]


def _is(node: Node, name: str) -> bool:
    return isinstance(node.tag, str) and local(node) == name  # pyright: ignore[reportUnnecessaryIsInstance] — comments
