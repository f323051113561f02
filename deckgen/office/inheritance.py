"""What a placeholder inherits: what its own XML and its ancestors' say in, resolved values out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from deckgen.model.geometry import EMU_PER_POINT, Box, Emu, Insets, Points
from deckgen.model.template import Align, Anchor, Exact, Face, Flow, Share, Spacing, TextStyle
from deckgen.office.names import A, P
from deckgen.office.tree import Element

Facts = dict[str, str]
"""What some XML says of a text box, flat: attributes by name, and children by the names below.

Inheriting is then one merge of dictionaries, nearest last.
"""

FIRST_LEVEL = f"{A}lvl1pPr"
SECOND_LEVEL = f"{A}lvl2pPr"
_TEXT = f"{P}txBody"
_BODY = f"{A}bodyPr"
_PROPERTIES = f"{P}spPr"
_LIST = f"{P}txBody/{A}lstStyle"
_RUN = f"{A}defRPr"
_XFRM = f"{A}xfrm"
_SPACINGS = {f"{A}lnSpc": "line", f"{A}spcBef": "before", f"{A}spcAft": "after"}
_BULLETS = {f"{A}buChar": "yes", f"{A}buAutoNum": "yes", f"{A}buBlip": "yes", f"{A}buNone": "no"}
_ANCHORS: Mapping[str, Anchor] = {"t": "t", "ctr": "ctr", "b": "b"}
_ALIGNMENTS: Mapping[str, Align] = {"ctr": "ctr", "r": "r"}
_TRUE = frozenset({"1", "true", "on"})


def facts_of_box(shape: Element) -> Facts:
    """Return what a placeholder says itself of its box: its place and the attributes of its body.

    Raises:
        ValueError: Its text has no body properties, which PowerPoint would repair.
    """
    said: Facts = {}
    for part in shape:
        if part.tag == _PROPERTIES:
            xfrm = part.find(_XFRM)
            if xfrm is not None:
                said["rot"] = xfrm.get("rot") or "0"
            for child in xfrm if xfrm is not None else ():
                said.update(child.attrib)
        elif part.tag == _TEXT:
            body = part.find(_BODY)
            if body is None:
                raise ValueError("a text box says nothing of its body")
            said.update(body.attrib)
    return said


def list_of_shape(shape: Element) -> Element | None:
    """Return a placeholder's own list style."""
    return shape.find(_LIST)


def facts_of_list(styles: Element | None, *, tag: str = FIRST_LEVEL) -> Facts:
    """Return what a list style says of a level."""
    level = styles.find(tag) if styles is not None else None
    if level is None:
        return {}
    said = {f"level.{name}": value for name, value in level.attrib.items()}
    for child in level:
        tag = child.tag
        if tag in _SPACINGS:
            said[_SPACINGS[tag]] = _spacing_said(child)
        elif tag in _BULLETS:
            said["bullet"] = _BULLETS[tag]
        elif tag == _RUN:
            said.update(_run_said(child))
    return said


def _spacing_said(element: Element) -> str:
    """Return ``12pt`` or ``90%``."""
    for child in element:
        value = child.get("val") or "0"
        if child.tag == f"{A}spcPts":
            return f"{int(value) / 100}pt"
        # Strict files write "90%", all others thousandths of a per cent.
        return value if value.endswith("%") else f"{int(value) / 1000}%"
    return "0pt"


def _run_said(run: Element) -> Facts:
    said = {f"run.{name}": value for name, value in run.attrib.items()}
    for child in run:
        if child.tag == f"{A}latin":
            said["face"] = child.get("typeface") or ""
        elif child.tag == f"{A}solidFill":
            said.update(_color_said(child))
    return said


def _color_said(solid: Element) -> Facts:
    """Return a theme colour's name or six digits; the shades of a theme colour all count as that colour."""
    for color in solid:
        if color.tag == f"{A}schemeClr":
            return {"color": color.get("val") or "tx1"}
        if color.tag in {f"{A}srgbClr", f"{A}sysClr"}:
            digits = color.get("lastClr") or color.get("val") or "000000"
            return {"color": f"#{digits.upper()}"}
    return {}


def box_of(said: Facts) -> Box | None:
    """Return where a text box stands, or None where nothing says so."""
    if not {"x", "y", "cx", "cy"} <= said.keys():
        return None
    return Box(Emu(int(said["x"])), Emu(int(said["y"])), Emu(int(said["cx"])), Emu(int(said["cy"])))


def insets_of(said: Facts) -> Insets:
    """Return a text box's margins; the defaults are the format's own (ECMA-376 Part 1, 21.1.2.1.1)."""
    return Insets(
        Emu(int(said.get("lIns", 91_440))),
        Emu(int(said.get("tIns", 45_720))),
        Emu(int(said.get("rIns", 91_440))),
        Emu(int(said.get("bIns", 45_720))),
    )


def anchor_of(said: Facts) -> Anchor:
    """Return where text sits in its box."""
    return _ANCHORS.get(said.get("anchor", "t"), "t")


def is_horizontal(said: Facts) -> bool:
    """Whether lines run across the slide."""
    return said.get("vert", "horz") == "horz" and said.get("rot", "0") == "0"


def flow_of(said: Facts) -> Flow:
    """Return how a text box's words run."""
    if said.get("wrap") == "none":
        return "one line"
    return "columns" if said.get("numCol", "1") not in {"0", "1"} else "lines"


class Typefaces(NamedTuple):
    """A theme's typeface for Latin text, and those that it names for other scripts."""

    latin: str
    others: tuple[str, ...] = ()


def text_style_of(said: Facts, *, major: Typefaces, minor: Typefaces) -> TextStyle:
    """Return how first-level text looks, in a theme of two typefaces; 18 pt is the format's own default size."""
    typeface = said.get("face", "")
    theme = major if typeface.startswith("+mj") else minor
    is_named = typeface and not typeface.startswith("+")
    return TextStyle(
        face=Face(
            typeface if is_named else theme.latin,
            bold=said.get("run.b") in _TRUE,
            italic=said.get("run.i") in _TRUE,
            others=theme.others,
        ),
        size=Points(int(said.get("run.sz", 1800)) / 100),
        color=said.get("color", "tx1"),
        line_spacing=_spacing(said.get("line", "100%")),
        space_before=_spacing(said.get("before", "0pt")),
        space_after=_spacing(said.get("after", "0pt")),
        margin=Points(int(said.get("level.marL", 0)) / EMU_PER_POINT),
        indent=Points(int(said.get("level.indent", 0)) / EMU_PER_POINT),
        has_bullet=said.get("bullet") == "yes",
        # Small capitals count as capitals: they are wider than small letters, by how much depends on the program.
        is_caps=said.get("run.cap") in {"all", "small"},
        letter_spacing=_letter_spacing(int(said.get("run.spc", 0))),
        align=_ALIGNMENTS.get(said.get("level.algn", "l"), "l"),
        runs_left=said.get("level.rtl") in _TRUE,
    )


def _letter_spacing(hundredths: int) -> Points:
    """Return how much is added after each letter; LibreOffice writes -1 for nothing, and draws nothing."""
    return Points(0 if hundredths == -1 else hundredths / 100)


def _spacing(said: str) -> Spacing:
    return Exact(Points(float(said[:-2]))) if said.endswith("pt") else Share(float(said[:-1]) / 100)
