"""Shapes and placeholders as PresentationML."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from deckgen.office.fragments import (
    DECORATIVE,
    RECTANGLE,
    TREE_HEAD,
    fill_xml,
    number_field_xml,
    place_xml,
)
from drawing.theme import Box, Drawing, Page, Shape, Slot, Style

FIRST_BODY = 13
"""Bodies are numbered from here, clear of the 10 to 12 that PowerPoint gives to date, footer and slide number."""

_INDEXES = {
    "title": "",
    "ctrTitle": "",
    "subTitle": ' idx="1"',
    "ftr": ' sz="quarter" idx="11"',
    "sldNum": ' sz="quarter" idx="12"',
}

# Two marks like a six, each a ball with a tail, on a ground of 250 by 180: a glyph would need a font that has it.
_ONE_MARK = (
    '<a:moveTo><a:pt x="{0}" y="0"/></a:moveTo>'
    '<a:cubicBezTo><a:pt x="{1}" y="18"/><a:pt x="{2}" y="62"/><a:pt x="{2}" y="118"/></a:cubicBezTo>'
    '<a:cubicBezTo><a:pt x="{2}" y="155"/><a:pt x="{3}" y="180"/><a:pt x="{4}" y="180"/></a:cubicBezTo>'
    '<a:cubicBezTo><a:pt x="{5}" y="180"/><a:pt x="{6}" y="156"/><a:pt x="{6}" y="126"/></a:cubicBezTo>'
    '<a:cubicBezTo><a:pt x="{6}" y="97"/><a:pt x="{7}" y="75"/><a:pt x="{8}" y="74"/></a:cubicBezTo>'
    '<a:cubicBezTo><a:pt x="{9}" y="46"/><a:pt x="{10}" y="28"/><a:pt x="{11}" y="20"/></a:cubicBezTo><a:close/>'
)
_MARK_STEPS = (96, 42, 0, 22, 55, 86, 110, 88, 58, 62, 78, 104)


def emu(inches: float) -> int:
    """Return a length as Office stores it."""
    return round(inches * 914_400)


def points(width: float) -> int:
    """Return how thick a line is as Office stores it."""
    return emu(width / 72)


def tree(page: Page) -> str:
    """Return a page's shapes and slots, shapes behind."""
    ids, indexes = count(2), count(FIRST_BODY)
    drawn = [draw(shape, next(ids)) for shape in page.shapes]
    slots = [placeholder(slot, next(ids), index_of(slot.style, indexes)) for slot in page.slots]
    return f"<p:spTree>{TREE_HEAD}{''.join((*drawn, *slots))}</p:spTree>"


def index_of(style: Style, bodies: Iterator[int]) -> str:
    """Return the placeholder's number as an attribute: fixed by its type, or the next of the bodies'."""
    fixed = _INDEXES.get(style["type"])
    return fixed if fixed is not None else f' sz="quarter" idx="{next(bodies)}"'


def draw(shape: Shape, number: int) -> str:
    """Return a decorative shape."""
    head = f'<p:cNvPr id="{number}" name="{shape.name}">{DECORATIVE}</p:cNvPr>'
    if shape.look["draw"] == "rule":
        return (
            f'<p:cxnSp><p:nvCxnSpPr>{head}<p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr>'
            f"{_xfrm(shape.box._replace(height=0))}{_outline(shape.look)}{_paint(shape.look)}</p:spPr></p:cxnSp>"
        )
    return (
        f'<p:sp><p:nvSpPr>{head}<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"<p:spPr>{_xfrm(shape.box)}{_outline(shape.look)}{_paint(shape.look)}</p:spPr></p:sp>"
    )


def _outline(look: Drawing) -> str:
    match look["draw"]:
        case "rule":
            return '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        case "circle":
            return '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
        case "quotation":
            marks = "".join(_ONE_MARK.format(*(step + x for step in _MARK_STEPS)) for x in (0, 134))
            return (
                '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
                f'<a:pathLst><a:path w="250" h="180">{marks}</a:path></a:pathLst></a:custGeom>'
            )
        case "rectangle" | "none":
            return RECTANGLE


def _paint(look: Drawing) -> str:
    """Return what fills a shape and what runs around it: one of the two, nothing in the other."""
    color = fill_xml(look["color"])
    if "line" not in look:
        return f"{color}<a:ln><a:noFill/></a:ln>"
    line = f'<a:ln w="{points(look["line"])}">{color}</a:ln>'
    return line if look["draw"] == "rule" else f"<a:noFill/>{line}"


def placeholder(slot: Slot, number: int, index: str) -> str:
    """Return a slot with everything said on the spot: box, insets, anchor and type."""
    style = slot.style
    anchor, kind = style.get("anchor", "t"), style["type"]
    text = (
        number_field_xml("‹#›")
        if kind == "sldNum"
        else f'<a:r><a:rPr lang="en-US"/><a:t>{prompt(slot.name)}</a:t></a:r>'
    )
    second = level("lvl2pPr", slot.second) if slot.second else ""
    shown = "" if kind in {"ftr", "sldNum"} else ' hasCustomPrompt="1"'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{slot.name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}"{index}{shown}/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{_xfrm(slot.box)}{RECTANGLE}</p:spPr>"
        f"<p:txBody>"
        f'<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="{anchor}">'
        f"<a:noAutofit/></a:bodyPr>"
        f"<a:lstStyle>{level('lvl1pPr', style)}{second}</a:lstStyle><a:p>{text}</a:p></p:txBody></p:sp>"
    )


def level(tag: str, style: Style) -> str:
    """Return one level of a list style."""
    hang = emu(style.get("bullet", 0) / 72)
    before = f'<a:spcBef><a:spcPts val="{round(style.get("before", 0) * 100)}"/></a:spcBef>'
    after = f'<a:spcAft><a:spcPts val="{round(style.get("after", 0) * 100)}"/></a:spcAft>'
    # A thick dash, set smaller: the en dash is a hairline from the last row.
    dash = (
        '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buSzPct val="60000"/>'
        '<a:buFont typeface="Arial"/><a:buChar char="▬"/>'
    )
    return (
        f'<a:{tag} marL="{hang}" indent="{-hang}" algn="{style.get("align", "l")}">'
        f'<a:lnSpc><a:spcPct val="{round(style.get("spacing", 100) * 1000)}"/></a:lnSpc>{before}{after}'
        f"{dash if hang else '<a:buNone/>'}"
        f'<a:defRPr sz="{round(style["size"] * 100)}" b="{int(style.get("bold", False))}">'
        f"{fill_xml(style['color'])}</a:defRPr></a:{tag}>"
    )


def prompt(name: str) -> str:
    """Return what an empty slot says in the editor."""
    return f"{name} text" if name.startswith("Body") else name


def _xfrm(box: Box) -> str:
    left, top = emu(box.left), emu(box.top)
    width, height = emu(box.left + box.width) - left, emu(box.top + box.height) - top
    return place_xml(left, top, width, height)
