"""A page's markup in, its elements out: plain values without the parser, each knowing how many words it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol, cast

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType]

from deckgen.errors import SourceError

DEEPEST = 150
"""Elements nested deeper stand beside each other, so that no page is too deep to walk."""
UNREAD = frozenset(
    ("head", "title", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "canvas")
)
"""Elements whose text is not for readers."""
_BLOCKS = """
address article aside blockquote body button center dd details dialog div dl dt fieldset figcaption figure footer form
h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p pre section select summary table tbody
td textarea tfoot th thead tr ul
"""
BLOCKS = frozenset(_BLOCKS.split())
"""Elements that stand on lines of their own."""


@dataclass(slots=True)
class Element:
    """An element of a page with its children in order, and the words in it: all of them, and those in links."""

    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict[str, str])
    children: list[Element | str] = field(default_factory=list["Element | str"])
    words: int = 0
    linked: int = 0
    is_block: bool = False
    """Whether it stands on lines of its own, or something in it does."""
    parent: Element | None = field(default=None, repr=False, compare=False)

    @property
    def elements(self) -> Iterator[Element]:
        """The children that are elements."""
        return (child for child in self.children if isinstance(child, Element))

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def holders(self) -> Iterator[Element]:
        """The elements that hold it, from the nearest on."""
        if self.parent is not None:
            yield self.parent
            yield from self.parent.holders

    def walk(self) -> Iterator[Element]:
        """Yield the element and all that are in it, in order."""
        yield self
        for child in self.elements:
            yield from child.walk()

    def get(self, name: str) -> str:
        """Return an attribute without white space around it; nothing where it has none."""
        return self.attributes.get(name, "").strip()


class _Parsed(Protocol):
    """What is asked of an element of lxml, which comes without types."""

    tag: object
    attrib: Mapping[str, str]
    text: str | None
    tail: str | None


class _Parser(Protocol):
    error_log: list[object]


class _Lxml(Protocol):
    """What is asked of lxml itself."""

    def HTMLParser(self, **options: object) -> _Parser: ...  # noqa: N802
    def fromstring(self, data: bytes, parser: _Parser) -> _Parsed | None: ...
    def iterwalk(self, root: _Parsed, *, events: tuple[str, ...]) -> Iterator[tuple[str, _Parsed]]: ...


LXML = cast("_Lxml", etree)


def parse_markup(markup: str, *, origin: str) -> Element:
    """Return the root element of a page; anything is a page. Nothing is fetched, and no entity defined in it counts.

    Raises:
        SourceError: Elements stand in each other so deep that the parser gives up.
    """
    parser = LXML.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=True, encoding="utf-8")
    data = markup.encode("utf-8", "replace")
    root = LXML.fromstring(data, parser) if data.strip() else None
    if any("xcessive depth" in str(error) for error in parser.error_log):
        raise SourceError(f'"{origin}" has elements nested too deep', hint="save the article alone, or as plain text")
    if root is None:
        return Element("html")
    (page,) = _build(root).elements
    _count(page, is_link=False)
    return page


def _build(root: _Parsed) -> Element:
    top = Element("")
    path = [top]
    for event, parsed in LXML.iterwalk(root, events=("start", "end")):
        if event == "end":
            if len(path) > 1 and parsed is not root:
                path.pop()
            path[-1].children.append(parsed.tail or "")
            continue
        element = Element(str(parsed.tag).lower(), dict(parsed.attrib.items()), [parsed.text or ""])
        path[min(len(path), DEEPEST) - 1].children.append(element)
        path.append(element)
    return top


def _count(element: Element, *, is_link: bool) -> None:
    is_link = is_link or element.tag == "a"
    element.is_block = element.tag in BLOCKS
    for child in element.children:
        if isinstance(child, Element):
            child.parent = element
            _count(child, is_link=is_link)
            element.is_block |= child.is_block
            if child.tag not in UNREAD:
                element.words += child.words
                element.linked += child.linked
        else:
            words = len(child.split())
            element.words += words
            element.linked += words if is_link else 0
