"""What is read on what: the bytes of a template in, its texts and links, each on the colours behind it, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part

from deckgen.model.geometry import Box
from deckgen.model.template import Slot, TextStyle
from deckgen.office import OpenedTemplate, open_template
from deckgen.office.inheritance import box_of, facts_of_box
from deckgen.office.names import A, P
from deckgen.office.parts import related, root_of
from deckgen.office.tree import Element

Palette = Mapping[str, str]
"""Six digits for each name that a colour may have under one master."""

FILL = f"{A}solidFill/{A}schemeClr"


class Area(NamedTuple):
    """A filled shape; its colour by name."""

    name: str
    box: Box
    color: str


class Seen(NamedTuple):
    """Something to be seen on a ground, both in six digits."""

    what: str
    color: str
    ground: str

    @property
    def contrast(self) -> float:
        """From 1 to 21. Source: WCAG 2.1, "contrast ratio"."""
        dark, light = sorted((_luminance(self.color), _luminance(self.ground)))
        return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    """Return how bright a colour is, from 0 to 1. Source: WCAG 2.1, "relative luminance"."""
    red, green, blue = (_linear(int(color[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4


def texts_of(data: bytes) -> Iterator[Seen]:
    """Yield all that is read: each slot of each page on both its levels, tables, links, and the notes."""
    opened = open_template(data, origin="template.pptx")
    for slot, what, ground, palette in _slots(opened):
        if slot.name != "Progress":  # bars stand there, no words
            for style in _styles(slot):
                yield Seen(what, palette[style.color], ground)
    palette, ground = _page_of_tables(opened)
    for style in root_of(_related(opened.presentation.part, RT.TABLE_STYLES)).iter(f"{A}tcTxStyle"):
        yield Seen("table", palette[_named(style.find(f"{A}schemeClr"))], ground)
    for link in ("hlink", "folHlink"):
        yield Seen(link, palette[link], ground)
    yield from _notes(opened)


def bars_of(data: bytes, *, color: str) -> Iterator[Seen]:
    """Yield the places of bars of a colour, on what is behind them."""
    for slot, what, ground, palette in _slots(open_template(data, origin="template.pptx")):
        if slot.name == "Progress":
            yield Seen(what, palette[color], ground)


def areas_of(data: bytes) -> set[str]:
    """Return the names of the shapes that are filled on any page."""
    pages = open_template(data, origin="template.pptx").pages.values()
    return {name for page in pages for name, _, _ in _filled(root_of(page.part))}


def _slots(opened: OpenedTemplate) -> Iterator[tuple[Slot, str, str, Palette]]:
    for name, page in opened.pages.items():
        palette = _palette(page.part.slide_layout.slide_master.part)
        for slot in page.page.slots:
            for ground in _behind(slot.box, page.part):
                yield slot, f"{name}: {slot.name}", palette[ground], palette


def _styles(slot: Slot) -> Iterator[TextStyle]:
    yield slot.style
    if slot.second:
        yield slot.second


def _behind(box: Box, page: Part) -> set[str]:
    """Return the colours behind a box: the page's own, less what a shape hides, and those of shapes that it touches."""
    found = {_ground(page)}
    for _, shape, color in _filled(root_of(page)):
        if _share(box, shape) == 1:
            found = {color}
        elif _share(box, shape):
            found.add(color)
    return found


def _share(box: Box, shape: Box) -> float:
    wide = min(box.left + box.width, shape.left + shape.width) - max(box.left, shape.left)
    high = min(box.top + box.height, shape.top + shape.height) - max(box.top, shape.top)
    return max(wide, 0) * max(high, 0) / (box.width * box.height)


def _filled(page: Element) -> Iterator[Area]:
    for shape in page.iter(f"{P}sp"):
        color, box = shape.find(f"{P}spPr/{FILL}"), box_of(facts_of_box(shape))
        named = shape.find(f"{P}nvSpPr/{P}cNvPr")
        if color is not None and box is not None and named is not None:
            yield Area(named.get("name") or "", box, _named(color))


def _ground(page: Part) -> str:
    own = root_of(page).find(f"{P}cSld/{P}bg/{P}bgPr/{FILL}")
    return _named(own) if own is not None else _ground(_related(page, RT.SLIDE_MASTER))


def _named(color: Element | None) -> str:
    assert color is not None
    return color.get("val") or ""


def _palette(master: Part) -> Palette:
    scheme = root_of(_related(master, RT.THEME)).find(f"{A}themeElements/{A}clrScheme")
    mapped = root_of(master).find(f"{P}clrMap")
    assert scheme is not None
    assert mapped is not None
    digits = {color.tag.removeprefix(A): next(iter(color)).get("val") or "" for color in scheme}
    return digits | {name: digits[to] for name, to in mapped.attrib.items()}


def _page_of_tables(opened: OpenedTemplate) -> tuple[Palette, str]:
    page = opened.pages["Matrix"].part
    palette = _palette(page.slide_layout.slide_master.part)
    return palette, palette[_ground(page)]


def _notes(opened: OpenedTemplate) -> Iterator[Seen]:
    palette = _palette(opened.notes_master)
    ground = palette[_ground(opened.notes_master)]
    yield Seen("notes", palette[opened.template.notes.style.color], ground)


def _related(part: Part, kind: str) -> Part:
    found = related(part, kind)
    assert found is not None
    return found
