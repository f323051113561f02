"""A paragraph of a Word file in, its pieces out: the words by their looks, then the pictures that stand among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from deckgen.model.document import BlockKind, Image
from deckgen.read.drawing import Piece, plain
from deckgen.read.emphasis import Words, set_apart, without_marker
from deckgen.read.images import SMALLEST
from deckgen.read.markup import BREAK, join_lines
from deckgen.read.word.archive import Parts, Target
from deckgen.read.word.styles import Looks, Style, outline_level
from deckgen.read.word.xml import Node, attribute, child, is_on, local, value

SIGNS: Mapping[str, str] = {"tab": "\t", "ptab": "\t", "br": BREAK, "cr": BREAK, "noBreakHyphen": "-"}
EMU_PER_PIXEL = 9525
"""At 96 pixels an inch. Source: ECMA-376 Part 1, 20.1.2.1."""
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff")
# "C:\\Users\\ada\\ice.png", "ice.png", "https://…/ice.png" — yes, Word's own fill-in.   "Ice on a river" — no.
PATH = re.compile(r"(?:[a-z]:\\|\w+://|file:).*|\S+\.(?:png|jpe?g|gif|webp|bmp|tiff?|wmf|emf|svg)", re.IGNORECASE)
ONE_LINE: frozenset[BlockKind] = frozenset(("heading", "title", "subtitle", "caption"))


class Story(NamedTuple):
    """What a part's paragraphs are read with."""

    parts: Parts
    looks: Looks
    targets: Mapping[str, Target]
    kind: BlockKind | None = None
    """What all of its paragraphs are, if they are alike: footnotes, running heads."""


def draw_paragraph(node: Node, story: Story) -> Iterator[Piece]:
    """Yield what a paragraph holds; paragraphs of a text box in it have been taken out before."""
    properties = child(node, "pPr")
    style = story.looks.styles.get(value(properties, "pStyle") or "", story.looks.default)
    kind, level, label = _kind(properties, style, story)
    is_plain = kind in {"heading", "title"}
    words = [Words(label), *_words(node, style, story.looks)]
    if kind == "paragraph" and (item := without_marker(words)) is not None:
        kind, words = "list item", item
    runs = [run._replace(is_bold=run.is_bold and not is_plain) for run in set_apart(words)]
    for line in [runs] if kind in ONE_LINE else join_lines(runs):
        yield Piece(kind, tuple(line), level)
    if story.kind is None:
        yield from (Piece("image", (), image=image) for image in _images(node, story))


def _kind(properties: Node | None, style: Style, story: Story) -> tuple[BlockKind, int | None, str]:
    """Return what a paragraph is, its level, and the words that its list sets before it."""
    if story.kind is not None:
        return story.kind, None, ""
    level = outline_level(properties)
    if style.kind is not None or level is not None:
        return style.kind or "heading", level or style.level, ""
    list_id = value(properties, "numPr", "numId") or style.list_id or ""
    depth = value(properties, "numPr", "ilvl") or style.depth or "0"
    mark = story.looks.lists.get((list_id, depth))
    if mark is None:
        return "paragraph", None, ""
    if mark:
        return "paragraph", None, f"{mark} "
    return "list item", int(depth) + 1 if depth.isascii() and depth.isdigit() else 1, ""


def _words(node: Node, style: Style, looks: Looks) -> Iterator[Words]:
    for run in node.iter("{*}r"):
        properties = child(run, "rPr")
        if is_on(properties, "vanish"):
            continue
        named = looks.styles.get(value(properties, "rStyle") or "", Style())
        text = "".join(one.text or "" if local(one) == "t" else SIGNS.get(local(one), "") for one in run.iter("{*}*"))
        yield Words(
            text,
            is_bold=_first(is_on(properties, "b"), named.is_bold, style.is_bold),
            is_italic=_first(is_on(properties, "i"), named.is_italic, style.is_italic),
        )


def _first(*told: bool | None) -> bool:
    return next((one for one in told if one is not None), False)


def _images(node: Node, story: Story) -> Iterator[Image]:
    for drawing in node.iter("{*}drawing", "{*}pict"):
        if not any(_is_small(extent) for extent in drawing.iter("{*}extent")):
            image = _image(drawing, story)
            if image is not None:
                yield image


def _is_small(extent: Node) -> bool:
    sides = (attribute(extent, "cx"), attribute(extent, "cy"))
    return any(side.isascii() and side.isdigit() and int(side[:12]) < SMALLEST * EMU_PER_PIXEL for side in sides)


def _image(drawing: Node, story: Story) -> Image | None:
    """Return a picture with its bytes where the file holds them; None for what neither shows nor says anything."""
    told = plain(_told(drawing, ("docPr", "descr"), ("shape", "alt")))
    alt = told if told and not PATH.fullmatch(told) else None
    ids = (_told(drawing, ("blip", "embed")), _told(drawing, ("blip", "link")), _told(drawing, ("imagedata", "id")))
    target = next((story.targets[one] for one in ids if one in story.targets), None)
    if target is None or (not target.is_outside and not target.place.lower().endswith(PICTURES)):
        return Image(alt, None) if alt else None  # a chart, a drawing, or a formula that only Word shows
    return Image(alt, target.place, None if target.is_outside else story.parts.read_picture(target.place))


def _told(drawing: Node, *places: tuple[str, str]) -> str:
    return next(
        (words for tag, name in places for node in drawing.iter(f"{{*}}{tag}") if (words := attribute(node, name))), ""
    )
