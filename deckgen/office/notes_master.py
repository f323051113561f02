"""A notes master for the printed page: small picture above, room for some 600 words of 10 pt below."""

from __future__ import annotations

from typing import NamedTuple

from deckgen.model.geometry import Emu
from deckgen.office.fragments import COLOR_MAP, RECTANGLE, TREE_HEAD, fill_xml, number_field_xml, place_xml
from deckgen.office.names import PREFIXES, XML_HEAD

PORTRAIT = (Emu(6_858_000), Emu(9_144_000))
"""Width and height of the notes page that PowerPoint makes, 7.5 by 10 inches; the boxes below are for this one."""


class _Row(NamedTuple):
    name: str
    ph: str
    box: tuple[int, int, int, int]
    anchor: str = "t"
    align: str = "l"
    text: str = '<a:endParaRPr lang="en-US"/>'


_PROMPT = '<a:r><a:rPr lang="en-US"/><a:t>Click to edit Master text styles</a:t></a:r>'

_ROWS = (
    _Row("Header Placeholder 1", 'type="hdr" sz="quarter"', (411_480, 0, 2_880_000, 411_480), "ctr"),
    _Row("Date Placeholder 2", 'type="dt" idx="1"', (3_566_520, 0, 2_880_000, 411_480), "ctr", "r"),
    _Row(
        "Notes Placeholder 4",
        'type="body" sz="quarter" idx="3"',
        (411_480, 2_468_880, 6_035_040, 6_126_480),
        text=_PROMPT,
    ),
    _Row("Footer Placeholder 5", 'type="ftr" sz="quarter" idx="4"', (411_480, 8_686_800, 2_880_000, 411_480), "ctr"),
    _Row(
        "Slide Number Placeholder 6",
        'type="sldNum" sz="quarter" idx="5"',
        (3_566_520, 8_686_800, 2_880_000, 411_480),
        "ctr",
        "r",
        number_field_xml("‹#›"),
    ),
)
_PICTURE = (1_803_400, 457_200, 3_251_200, 1_828_800)


def notes_master_xml(width: Emu = PORTRAIT[0], height: Emu = PORTRAIT[1], *, typeface: str = "+mn-lt") -> bytes:
    """Return a notes master for a page of a size, in the theme's typeface unless another is given."""
    scale = (width / PORTRAIT[0], height / PORTRAIT[1])
    shapes = "".join(_shape(row, number, scale) for number, row in enumerate(_ROWS, 3))
    levels = "".join(_level(number, typeface) for number in range(1, 10))
    return (
        f'{XML_HEAD}<p:notesMaster {PREFIXES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
        f"<a:effectLst/></p:bgPr></p:bg><p:spTree>{TREE_HEAD}{_picture(scale)}{shapes}</p:spTree></p:cSld>{COLOR_MAP}"
        f"<p:notesStyle>{levels}</p:notesStyle></p:notesMaster>"
    ).encode()


def _picture(scale: tuple[float, float]) -> str:
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image Placeholder 3"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        'noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>'
        f'{_geometry(_PICTURE, scale)}<a:noFill/><a:ln w="9525">{fill_xml("tx2")}</a:ln>'
        "</p:spPr></p:sp>"
    )


def _shape(row: _Row, number: int, scale: tuple[float, float]) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{row.name}"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f"</p:cNvSpPr><p:nvPr>"
        f"<p:ph {row.ph}/></p:nvPr></p:nvSpPr><p:spPr>{_geometry(row.box, scale)}</p:spPr><p:txBody>"
        f'<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="{row.anchor}">'
        f"<a:noAutofit/></a:bodyPr><a:lstStyle>"
        f'<a:lvl1pPr algn="{row.align}"><a:defRPr sz="1000"/></a:lvl1pPr></a:lstStyle><a:p>{row.text}</a:p>'
        f"</p:txBody></p:sp>"
    )


def _geometry(box: tuple[int, int, int, int], scale: tuple[float, float]) -> str:
    across, down = scale
    left, top, width, height = box
    place = place_xml(round(left * across), round(top * down), round(width * across), round(height * down))
    return f"{place}{RECTANGLE}"


def _level(number: int, typeface: str) -> str:
    margin = (number - 1) * 228_600
    return (
        f'<a:lvl{number}pPr marL="{margin}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" '
        'hangingPunct="1">'
        f'<a:spcAft><a:spcPts val="400"/></a:spcAft><a:defRPr sz="1000" kern="1200">{fill_xml("tx1")}'
        f'<a:latin typeface="{typeface}"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>'
        f"</a:lvl{number}pPr>"
    )
