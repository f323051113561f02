"""What lies behind the words of a page: the XML of a layout and its master in; its ground and its drawn shapes out."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.model.geometry import Box
from deckgen.office.inheritance import box_of
from deckgen.office.names import A, P
from deckgen.office.tree import Element

_BACKGROUND = f"{P}cSld/{P}bg"
_SHAPES = f"{P}cSld/{P}spTree"
_FIRST_FILL = "1001"
"""The first of a theme's fills for grounds, by custom the plain one. Source: ECMA-376 Part 1, 19.3.1.3."""

_MARKS = frozenset("“”„\"«»‹›「」『』’‘'")

_PLACES = (f"{P}spPr/{A}xfrm", f"{P}grpSpPr/{A}xfrm", f"{P}xfrm")
"""Where a shape, a group and a frame each say where they stand."""


def ground_of(layout: Element, master: Element) -> str | None:
    """Return the theme colour that a page's ground has all over; None for a shade, another colour or a picture."""
    own = layout.find(_BACKGROUND)
    background = own if own is not None else master.find(_BACKGROUND)
    if background is None:
        return None
    fill = background.find(f"{P}bgPr/{A}solidFill")
    named = background.find(f"{P}bgRef")
    if fill is None and named is not None and named.get("idx") == _FIRST_FILL:
        fill = named
    color = fill.find(f"{A}schemeClr") if fill is not None else None
    return color.get("val") if color is not None and not len(color) else None


def drawn_on(layout: Element, master: Element) -> tuple[Box, ...]:
    """Return where a page shows shapes and pictures that are no placeholders, its master's among them if it does."""
    pages = (layout,) if layout.get("showMasterSp") in {"0", "false"} else (master, layout)
    return tuple(box for page in pages for box in _drawn(page))


def has_marks(layout: Element) -> bool:
    """Tell whether a page draws quotation marks as letters in text boxes of their own."""
    tree = layout.find(_SHAPES)
    shapes = [shape for shape in tree if not is_placeholder(shape)] if tree is not None else []
    texts = ("".join(run.text or "" for run in shape.iter(f"{A}t")).strip() for shape in shapes)
    return any(text and _MARKS.issuperset(text) for text in texts)


def is_placeholder(shape: Element) -> bool:
    """Tell whether a shape is a slot of its page, and not drawn on it."""
    return next(iter(shape.iter(f"{P}ph")), None) is not None


def _drawn(page: Element) -> Iterator[Box]:
    tree = page.find(_SHAPES)
    for shape in tree if tree is not None else ():
        if not is_placeholder(shape):
            box = _place(shape)
            if box is not None:
                yield box


def _place(shape: Element) -> Box | None:
    xfrm = next((found for path in _PLACES if (found := shape.find(path)) is not None), None)
    # A group also says where its children count from, under the same names.
    said = (xfrm.find(name) for name in (f"{A}off", f"{A}ext")) if xfrm is not None else ()
    return box_of({name: value for part in said if part is not None for name, value in part.attrib.items()})
