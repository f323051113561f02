"""The parts of a template that are not pages: presentation, master, theme, properties."""

from __future__ import annotations

from deckgen.office.fragments import COLOR_MAP, MASTER_COLORS, fill_xml
from deckgen.office.names import PREFIXES, XML_HEAD
from drawing.shapes import emu, level, placeholder, points, tree
from drawing.theme import Box, Page, Slot, Style, Table

MASTER_ID = 2_147_483_648
"""Masters and layouts are numbered from here. Source: ECMA-376 Part 1, 19.7.11."""

_NOTES_SIZE = '<p:notesSz cx="6858000" cy="9144000"/>'

# Fonts for scripts that the theme's own typeface lacks, as Office's themes name them.
_SCRIPTS = {
    "Jpan": "游ゴシック",
    "Hang": "맑은 고딕",
    "Hans": "等线",
    "Hant": "新細明體",
    "Arab": "Arial",
    "Hebr": "Arial",
    "Thai": "Cordia New",
    "Deva": "Mangal",
}

_COLOR_MAPS = {
    "light": COLOR_MAP,
    "dark": COLOR_MAP.replace('bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"', 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"'),
}
"""Which of a theme's colours are text and ground on slides. Notes are printed, so theirs are always dark on light."""

_FORMATS = (
    '<a:fmtScheme name="{name}"><a:fillStyleLst>{fill}{fill}{fill}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>'
    "<a:effectStyleLst>{effect}{effect}{effect}</a:effectStyleLst>"
    "<a:bgFillStyleLst>{fill}{fill}{fill}</a:bgFillStyleLst></a:fmtScheme>"
)
_FILL = fill_xml("phClr")
_LINE = f'<a:ln w="{{}}" cap="flat" cmpd="sng" algn="ctr">{_FILL}<a:prstDash val="solid"/></a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"

SHOW = f"{XML_HEAD}<p:presentationPr {PREFIXES}/>"
VIEW = (
    f'{XML_HEAD}<p:viewPr {PREFIXES}><p:notesTextViewPr><p:cViewPr><p:scale><a:sx n="1" d="1"/><a:sy n="1" d="1"/>'
    '</p:scale><p:origin x="0" y="0"/></p:cViewPr></p:notesTextViewPr><p:gridSpacing cx="76200" cy="76200"/></p:viewPr>'
)
_SIDES = ("left", "right", "top", "bottom", "insideH", "insideV")
"""The lines of a table in the order of the schema (ECMA-376 Part 1, 20.1.4.2.28)."""


def table_styles(table: Table) -> str:
    """Return the style that all tables of a look have: rules between their rows, and no fills."""
    style, name = table["tables"], table["name"]
    words = f'<a:fontRef idx="minor"/><a:schemeClr val="{style["color"]}"/></a:tcTxStyle>'
    drawn = {"bottom": style["rule"], "insideH": style["rule"]}
    lines = "".join(_table_line(side, drawn.get(side), style["line"]) for side in _SIDES)
    head = _table_line("bottom", style["head"], style["line"])
    return (
        f'{XML_HEAD}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        f'def="{style["name"]}"><a:tblStyle styleId="{style["name"]}" styleName="{name}"><a:wholeTbl><a:tcTxStyle>'
        f"{words}<a:tcStyle><a:tcBdr>{lines}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>"
        f"<a:firstCol><a:tcTxStyle>{words}<a:tcStyle><a:tcBdr/></a:tcStyle></a:firstCol>"
        f'<a:firstRow><a:tcTxStyle b="on">{words}<a:tcStyle><a:tcBdr>{head}</a:tcBdr></a:tcStyle></a:firstRow>'
        "</a:tblStyle></a:tblStyleLst>"
    )


def _table_line(side: str, color: str | None, width: float) -> str:
    drawn = f'<a:ln w="{points(width)}" cmpd="sng">{fill_xml(color)}</a:ln>' if color else "<a:ln><a:noFill/></a:ln>"
    return f"<a:{side}>{drawn}</a:{side}>"


def presentation(table: Table, *, master: str, notes_master: str) -> str:
    """Return presentation.xml, given the relationships of its two masters."""
    width, height = (emu(side) for side in table["size"])
    levels = "".join(_default_level(number) for number in range(1, 10))
    return (
        f'{XML_HEAD}<p:presentation {PREFIXES} saveSubsetFonts="1" autoCompressPictures="0"><p:sldMasterIdLst>'
        f'<p:sldMasterId id="{MASTER_ID}" r:id="{master}"/></p:sldMasterIdLst><p:notesMasterIdLst>'
        f'<p:notesMasterId r:id="{notes_master}"/>'
        f'</p:notesMasterIdLst><p:sldSz cx="{width}" cy="{height}"/>{_NOTES_SIZE}<p:defaultTextStyle>'
        f'<a:defPPr><a:defRPr lang="en-US"/></a:defPPr>{levels}</p:defaultTextStyle></p:presentation>'
    )


def _default_level(number: int) -> str:
    return (
        f'<a:lvl{number}pPr marL="{(number - 1) * 457_200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" '
        'latinLnBrk="0" hangingPunct="1">'
        '<a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        '<a:latin typeface="+mn-lt"/>'
        f'<a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{number}pPr>'
    )


def master(table: Table, layouts: list[str]) -> str:
    """Return the slide master, given the relationships of its layouts."""
    styles = table["styles"]
    width, _ = table["size"]
    rows = [
        ("Title Placeholder 1", styles["title"], Box(0.667, 0.667, width - 1.334, 0.96)),
        ("Text Placeholder 2", styles["bullets"], Box(0.667, 1.8, width - 1.334, 4.75)),
        ("Footer Placeholder 3", styles["footer"], Box(0.667, 6.9, 10.0, 0.3)),
        ("Slide Number Placeholder 4", styles["number"], Box(width - 1.667, 6.9, 1.0, 0.3)),
    ]
    indexes = {"body": ' idx="1"', "ftr": ' sz="quarter" idx="3"', "sldNum": ' sz="quarter" idx="4"'}
    slots = "".join(
        placeholder(Slot(name, style, box), number, indexes.get(style["type"], "")).replace(' hasCustomPrompt="1"', "")
        for number, (name, style, box) in enumerate(rows, 2)
    )
    empty = tree(Page("", None, None, (), ()))
    shapes = empty.replace("</p:spTree>", f"{slots}</p:spTree>")
    listed = "".join(f'<p:sldLayoutId id="{MASTER_ID + n}" r:id="{r}"/>' for n, r in enumerate(layouts, 1))
    return (
        f"{XML_HEAD}<p:sldMaster {PREFIXES}><p:cSld>{_ground('bg1')}{shapes}</p:cSld>{_COLOR_MAPS[table['ground']]}"
        f"<p:sldLayoutIdLst>{listed}</p:sldLayoutIdLst>"
        f"<p:txStyles><p:titleStyle>{_title_level(styles['title'])}</p:titleStyle>"
        f"<p:bodyStyle>{_body_levels(styles['bullets'])}</p:bodyStyle>"
        f'<p:otherStyle><a:defPPr><a:defRPr lang="en-US"/>'
        f"</a:defPPr>{''.join(_default_level(n) for n in range(1, 10))}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


_FONTS = '{}<a:latin typeface="+{}-lt"/><a:ea typeface="+{}-ea"/><a:cs typeface="+{}-cs"/></a:defRPr>'


def _title_level(style: Style) -> str:
    return level("lvl1pPr", style).replace("</a:defRPr>", _FONTS.format("", "mj", "mj", "mj"))


def _body_levels(style: Style) -> str:
    """Return nine levels: the look's bullets, then the same smaller and further in."""
    levels: list[str] = []
    for number in range(1, 10):
        size = max(style["size"] - 2 * (number - 1), 14)
        own = level(f"lvl{number}pPr", {**style, "size": size})
        hang = emu(style.get("bullet", 0) / 72)
        own = own.replace(f'marL="{hang}"', f'marL="{hang * number}"', 1)
        levels.append(own.replace("</a:defRPr>", _FONTS.format("", "mn", "mn", "mn")))
    return "".join(levels)


def page(layout: Page) -> str:
    """Return a slide layout."""
    kind = f' type="{layout.type}"' if layout.type else ""
    ground = _ground(layout.ground) if layout.ground else ""
    return (
        f'{XML_HEAD}<p:sldLayout {PREFIXES}{kind} preserve="1" userDrawn="1">'
        f'<p:cSld name="{layout.name}">{ground}{tree(layout)}</p:cSld>'
        f"{MASTER_COLORS}</p:sldLayout>"
    )


def _ground(color: str) -> str:
    return f"<p:bg><p:bgPr>{fill_xml(color)}<a:effectLst/></p:bgPr></p:bg>"


def theme(table: Table) -> str:
    """Return a theme; masters cannot share one, so it is written once for each."""
    name, font = table["name"], table["font"]
    colours = "".join(f'<a:{key}><a:srgbClr val="{value}"/></a:{key}>' for key, value in table["colours"].items())
    scripts = "".join(f'<a:font script="{script}" typeface="{face}"/>' for script, face in _SCRIPTS.items())
    faces = f'<a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/>{scripts}'
    formats = _FORMATS.format(
        name=name, fill=_FILL, lines="".join(_LINE.format(w) for w in (9525, 19050, 28575)), effect=_EFFECT
    )
    return (
        f'{XML_HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="{name}">'
        f"<a:themeElements>"
        f'<a:clrScheme name="{name}">{colours}</a:clrScheme><a:fontScheme name="{name}">'
        f"<a:majorFont>{faces}</a:majorFont>"
        f"<a:minorFont>{faces}</a:minorFont></a:fontScheme>{formats}</a:themeElements><a:objectDefaults/>"
        f"<a:extraClrSchemeLst/></a:theme>"
    )


def core(table: Table) -> str:
    """Return the core properties: a title, and nobody's name."""
    return (
        f"{XML_HEAD}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{table['name']}</dc:title></cp:coreProperties>"
    )


APP = (
    f'{XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<TotalTime>0</TotalTime><Application>Microsoft Office PowerPoint</Application>"
    "<PresentationFormat>Widescreen</PresentationFormat>"
    "<Slides>0</Slides><Notes>0</Notes><HiddenSlides>0</HiddenSlides></Properties>"
)
