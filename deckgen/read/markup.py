"""An element of a page in, its pieces out: headings, paragraphs, list items, quotes, images, captions, menus."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import NamedTuple

from deckgen.model.document import BlockKind, Image
from deckgen.read.blocks import ends_sentence
from deckgen.read.drawing import Piece, Run, plain
from deckgen.read.images import read_image
from deckgen.read.tree import UNREAD, Element

KINDS: Mapping[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt"), "heading"),
    **dict.fromkeys(("nav", "button", "select", "option", "textarea", "dialog"), "navigation"),
    "blockquote": "quote",
    "figcaption": "caption",
}
"""What the words in an element are; those in any other block are a paragraph."""
DEEP: AbstractSet[BlockKind] = frozenset(("heading", "quote", "caption", "footnote", "navigation"))
"""What makes of paragraphs in it what it is itself."""
FIRM: AbstractSet[BlockKind] = frozenset(("heading", "footnote", "navigation"))
"""What makes so of everything in it."""
ONE_LINE: AbstractSet[BlockKind] = frozenset(("heading", "caption"))
LOWEST = 6
"""The level of a term, and of a line that opens an answer on a click: less than any heading over them."""
BREAK = "\u2028"
"""A line break in words: the sign that Unicode has for it."""
RULE = "* * *"
CELLS = " | "
CELL_WORDS = 15
"""A table whose cells hold more on average is the frame of a page."""
PULLED_WORDS = 70
"""An aside of more words is a box with something else in it than a quotation."""

# "font-weight: bold", "font-weight:700" — yes.   "font-weight: normal", "font-weight: 400" — no.
BOLD_STYLE = re.compile(r"font-weight:\s*(?:bold|[6-9]00)", re.IGNORECASE)
# "footnotes", "endnotes", "doc-footnote" — yes.   "noted", "footnote-ref" — no.
FOOTNOTES = re.compile(r"(?:^|\s)(?:footnotes?|endnotes?|footnote-item|doc-(?:foot|end)notes?)(?:\s|$)")
# "#", "¶", "[1]", "↩︎" — yes, where they lead somewhere in the page.   "note 1" — no.
POINTER = re.compile(r"[#¶§🔗↩↑^*†‡\ufe0e\s]*|\s*\[?\d{1,3}\]?\s*")
# A shortcode as a reader marks it, between two characters that no text has — yes.   "{shortcode}" — no.
MARKUP = re.compile("\ue000([^\ue000\ue001]*)\ue001")


class Markup(NamedTuple):
    """What stands among words and is none."""

    words: str


class Place(NamedTuple):
    """What the elements around some words make of them."""

    is_menu: Callable[[Element], bool]
    kind: BlockKind = "paragraph"
    level: int | None = None
    depth: int = 0
    is_bold: bool = False


Inline = Run | Image | Markup


def draw_pieces(page: Element, is_menu: Callable[[Element], bool]) -> Iterator[Piece]:
    """Yield what a page shows, in order.

    Args:
        page: Its root.
        is_menu: Whether what an element holds leads around the site and is no part of the article.
    """
    yield from _draw(page, Place(is_menu))


def _draw(element: Element, place: Place) -> Iterator[Piece]:
    """Yield the pieces of a block: those of the blocks in it, and the words between them."""
    loose: list[Inline] = []
    for child in element.children:
        if isinstance(child, str):
            loose += _say(child, is_bold=place.is_bold)
        elif child.tag in UNREAD:
            continue
        elif child.is_block or place.is_menu(child):
            yield from _paragraphs(loose, place)
            loose = []
            yield from DRAWERS.get(child.tag, _draw)(child, _inside(child, place))
        else:
            loose += _inline(child, is_bold=place.is_bold)
    yield from _paragraphs(loose, place)


def _inside(element: Element, place: Place) -> Place:
    """Return what an element makes of the words in it."""
    kind = _kind(element, place)
    is_heading = kind == "heading" and place.kind != "heading"
    return place._replace(
        kind=kind,
        level=_level(element) if is_heading else place.level,
        depth=place.depth + (element.tag in {"ul", "ol"}),
        is_bold=kind != "heading" and (place.is_bold or _is_bold(element)),
    )


def _kind(element: Element, place: Place) -> BlockKind:
    if place.kind in FIRM:
        return place.kind
    if place.is_menu(element):
        return "navigation"
    if FOOTNOTES.search(element.get("class")) or FOOTNOTES.search(element.get("role")):
        return "footnote"
    if element.tag == "aside" and _is_pulled(element):
        return "quote"
    return KINDS.get(element.tag, place.kind if place.kind in DEEP else "paragraph")


def _level(element: Element) -> int:
    return int(element.tag[1]) if element.tag[1:].isdigit() else LOWEST


def _is_bold(element: Element) -> bool:
    return element.tag in {"b", "strong"} or BOLD_STYLE.search(element.get("style")) is not None


def _is_pulled(element: Element) -> bool:
    """Whether an aside is a quotation: a few words, no list and no heading."""
    has_parts = any(
        one.tag in {"ul", "ol", "table", "form"} or KINDS.get(one.tag) == "heading" for one in element.walk()
    )
    return not has_parts and element.words <= PULLED_WORDS and element.linked * 2 < element.words


def _inline(element: Element, *, is_bold: bool) -> Iterator[Inline]:
    """Yield what an element in a line holds."""
    is_bold = is_bold or _is_bold(element)
    if element.tag == "br":
        yield Run(BREAK)
    elif element.tag in IMAGES:
        image = read_image(element)
        if image is not None:
            yield image
    elif element.tag not in UNREAD and not _is_pointer(element):
        marks = ("“", "”") if element.tag == "q" else ("", "")
        yield Run(marks[0], is_bold)
        for child in element.children:
            yield from _say(child, is_bold=is_bold) if isinstance(child, str) else _inline(child, is_bold=is_bold)
        yield Run(marks[1], is_bold)


IMAGES = frozenset(("img", "image"))


def _is_pointer(element: Element) -> bool:
    """Whether an element only leads to a footnote, back from it, or to the heading that it stands in."""
    if element.tag == "sup":
        return any(_is_pointer(one) for one in element.elements)
    return element.tag == "a" and element.get("href").startswith("#") and POINTER.fullmatch(element.text) is not None


def _say(text: str, *, is_bold: bool) -> Iterator[Inline]:
    for number, part in enumerate(MARKUP.split(text)):
        yield Markup(part) if number % 2 else Run(part, is_bold)


def _paragraphs(inlines: Iterable[Inline], place: Place) -> Iterator[Piece]:
    """Yield the paragraphs that words make between two blocks, then the pictures and the markup that stood in them."""
    told = list(inlines)
    lines = _lines([run for run in told if isinstance(run, Run)])
    for runs in [list(chain(*lines))] if place.kind in ONE_LINE else _joined(lines):
        yield Piece(place.kind, tuple(runs), place.level if place.kind == "heading" else None)
    for inline in told:
        if isinstance(inline, Image) and place.kind not in FIRM:
            yield Piece("image", (), image=inline)
        elif isinstance(inline, Markup):
            yield Piece("navigation", (Run(inline.words),))


def join_lines(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Yield the paragraphs that line breaks make of words."""
    return _joined(_lines(runs))


def _lines(runs: Iterable[Run]) -> list[list[Run]]:
    lines: list[list[Run]] = [[]]
    for run in runs:
        for number, text in enumerate(run.text.split(BREAK)):
            if number:
                lines.append([Run(" ")])
            lines[-1].append(run._replace(text=text))
    return lines


def _joined(lines: list[list[Run]]) -> Iterator[list[Run]]:
    """Yield the lines, joined where one breaks off in mid-sentence and the next goes on in lower case."""
    whole: list[Run] = []
    for line in lines:
        before, words = _words(whole), _words(line)
        if before and words and not ends_sentence(before) and words[0].islower():
            whole += line
        else:
            yield whole
            whole = line
    yield whole


def _words(runs: Iterable[Run]) -> str:
    return plain("".join(run.text for run in runs))


def _draw_figure(element: Element, place: Place) -> Iterator[Piece]:
    """Draw pictures before their captions; words under a figure that has no picture are no caption."""
    drawn = list(_draw(element, place))
    if any(piece.kind == "image" for piece in drawn):
        yield from sorted(drawn, key=lambda piece: piece.kind != "image")
    else:
        yield from (piece._replace(kind="quote") if piece.kind == "caption" else piece for piece in drawn)


def _draw_item(element: Element, place: Place) -> Iterator[Piece]:
    """Draw the first words of a list item as the item, what comes after them as it is."""
    kind: BlockKind = "list item"
    is_open = place.kind not in FIRM
    for piece in _draw(element, place):
        if is_open and piece.kind in {"paragraph", "quote"} and _words(piece.runs):
            yield piece._replace(kind=kind, level=place.depth)
            is_open = False
        else:
            yield piece
            is_open = is_open and (piece.kind == "image" or not _words(piece.runs))


def _draw_rule(_: Element, __: Place) -> Iterator[Piece]:
    yield Piece("navigation", (Run(RULE),))


def _draw_code(element: Element, place: Place) -> Iterator[Piece]:
    """Draw the lines of a text that keeps them; a program's are no words."""
    is_program = any(one.tag == "code" for one in element.walk()) or "highlight" in element.get("class")
    kind = "navigation" if is_program else place.kind
    for part in re.split(r"\n\s*\n", element.text):
        words = part if is_program else part.replace("\n", BREAK)
        yield from _paragraphs([Run(words, place.is_bold)], place._replace(kind=kind))


def _draw_table(element: Element, place: Place) -> Iterator[Piece]:
    """Draw each row as a line where the table is one; else what stands in its cells."""
    if not _is_table(element):
        yield from _draw(element, place)
        return
    for row in element.walk():
        if row.tag in {"tr", "caption"}:
            cells = list(row.elements) if row.tag == "tr" else [row]
            told = (_cell(cell, is_first=number == 0) for number, cell in enumerate(cells))
            yield from _paragraphs(chain(*told), place)


def _cell(cell: Element, *, is_first: bool) -> Iterator[Inline]:
    yield Run("" if is_first else CELLS)
    for inline in _inline(cell, is_bold=cell.tag == "th"):
        yield inline._replace(text=inline.text.replace(BREAK, " ")) if isinstance(inline, Run) else inline


def _is_table(element: Element) -> bool:
    """Whether a table is one: rows of two cells or more, short ones, and no other blocks in them."""
    rows = [row for row in element.walk() if row.tag == "tr"]
    cells = [cell for row in rows for cell in row.elements]
    has_blocks = any(one.is_block for cell in cells for one in cell.elements if one.tag != "p")
    return not has_blocks and len(cells) >= 2 * len(rows) > 0 and element.words <= CELL_WORDS * len(cells)


DRAWERS: Mapping[str, Callable[[Element, Place], Iterator[Piece]]] = {
    "figure": _draw_figure,
    "li": _draw_item,
    "hr": _draw_rule,
    "pre": _draw_code,
    "table": _draw_table,
}
"""Elements that are drawn in a way of their own."""
