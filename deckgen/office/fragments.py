"""Pieces of PresentationML that several kinds of part repeat."""

from __future__ import annotations

from typing import Final

from deckgen.model.template import Slot

TREE_HEAD: Final = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/>'
    "</a:xfrm>"
    "</p:grpSpPr>"
)
"""The group that every page's shapes stand in."""

COLOR_MAP: Final = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
"""Which of a theme's colours a master's text and grounds are: dark on light."""

MASTER_COLORS: Final = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
"""What a page says that takes its master's colours."""

# Without it PowerPoint asks for alternative text, and screen readers read "MG" out before the name.
DECORATIVE: Final = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
"""What a shape says that means nothing."""

RECTANGLE: Final = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'

# A bar is lower than a line of text: an empty line of the usual size would count as text that leaves its box.
NO_TEXT: Final = (
    '<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"/><a:lstStyle/>'
    '<a:p><a:endParaRPr lang="en-US" sz="100"/></a:p></p:txBody>'
)
"""The text of a shape without any: PowerPoint repairs some shapes that lack it."""


def escape(text: str) -> str:
    """Return text to stand between tags; the standard library's takes a dozen modules along."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def reference_xml(slot: Slot) -> str:
    """Return which of its page's placeholders a shape stands in."""
    kind = "" if slot.type in {"obj", "other"} else f' type="{slot.type}"'
    index = f' idx="{slot.idx}"' if slot.idx else ""
    return f"<p:nvPr><p:ph{kind}{index}/></p:nvPr>"


def place_xml(left: int, top: int, width: int, height: int) -> str:
    """Return where a shape stands."""
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def fill_xml(color: str) -> str:
    """Return a fill in a theme colour by its name, or in six digits after ``#``."""
    said = f'<a:srgbClr val="{color[1:]}"/>' if color.startswith("#") else f'<a:schemeClr val="{color}"/>'
    return f"<a:solidFill>{said}</a:solidFill>"


def number_field_xml(shown: str, *, language: str = "en-US") -> str:
    """Return a field that shows the slide's number and keeps it right when slides move."""
    identity = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
    return f'<a:fld id="{identity}" type="slidenum"><a:rPr lang="{language}"/><a:t>{shown}</a:t></a:fld>'
