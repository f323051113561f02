"""Slides as PresentationML: a placed slide in, the XML of its part out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import count
from typing import NamedTuple, assert_never

from deckgen.model.geometry import Box, Emu, to_points
from deckgen.model.placed import Bar, Decoration, Fill, Mark, PlacedSlide
from deckgen.model.template import Flow, Page, Slot
from deckgen.office.fragments import (
    DECORATIVE,
    NO_TEXT,
    RECTANGLE,
    TREE_HEAD,
    fill_xml,
    number_field_xml,
    place_xml,
    reference_xml,
)
from deckgen.office.marking import marking_xml
from deckgen.office.names import PREFIXES, XML_HEAD
from deckgen.office.picture import picture_xml
from deckgen.office.table import Frame, table_xml
from deckgen.office.text import Writing, attribute, click_xml, linked_xml, paragraph_xml, writing_of


class Setting(NamedTuple):
    """What a slide shows besides its own words."""

    page: Page
    """Where it stands; its footer and its number have slots there."""
    number: int
    """Its own number, as shown."""
    language: str
    """The full tag of the deck's language."""
    footer: str
    """What stands in the footer; nothing is written for none."""
    colors: str
    """The element that says which of the theme's colours it uses."""
    tables: str
    """The name of the style that its tables have."""
    date: str = ""
    """What stands in the date; nothing is written for none."""


def slide_xml(
    slide: PlacedSlide, setting: Setting, *, link: Callable[[int], str], embed: Callable[[bytes], str]
) -> bytes:
    """Return a slide.

    Args:
        slide: What it shows.
        setting: What it shows besides its own words.
        link: Gives the relationship to another slide by its index from 0.
        embed: Gives the relationship to a picture's file.
    """
    ids = count(2)
    # Decoration comes first: it lies behind the words, and reading order starts with the title.
    shapes = [_decoration(decoration, setting, number=next(ids)) for decoration in slide.decorations]
    shapes += [_fill(fill, setting, number=next(ids), link=link) for fill in slide.fills]
    if slide.picture:
        shapes.append(picture_xml(slide.picture, number=next(ids), file=embed(slide.picture.data)))
    if slide.table:
        shapes.append(table_xml(slide.table, Frame(next(ids), setting.language, setting.tables, link)))
    if slide.kind != "title":  # as PowerPoint has it: "Don't show on title slide"
        shapes += _furniture(setting, ids)
    shapes.append(marking_xml(slide.marking, language=setting.language, numbers=ids))
    return (
        f"{XML_HEAD}<p:sld {PREFIXES}><p:cSld><p:spTree>{TREE_HEAD}{''.join(shapes)}</p:spTree></p:cSld>"
        f"{setting.colors}</p:sld>"
    ).encode()


def _fill(fill: Fill, setting: Setting, *, number: int, link: Callable[[int], str]) -> str:
    style = fill.slot.style
    usual = Writing(setting.language, style.align, is_in_leftward=style.runs_left)
    paragraphs: list[str] = []
    for p in fill.paragraphs:
        bold = True if p.is_bold else None
        writing = usual._replace(size=p.size, is_bold=bold, level=p.level, is_plain=p.is_plain)
        paragraphs.append(linked_xml(p.runs, writing, link=link) if p.runs else paragraph_xml(p.text, writing))
    # The shape carries the link, not the words: those keep their colour and get no line under them.
    inside = click_xml(link(fill.link)) if fill.link is not None else ""
    margins = f' rIns="{fill.right}"' if fill.right is not None else ""
    return placeholder_xml(fill.slot, "".join(paragraphs), number=number, inside=inside, margins=margins)


def placeholder_xml(slot: Slot, paragraphs: str, *, number: int, inside: str = "", margins: str = "") -> str:
    """Return a placeholder that takes its place and looks from the page's slot, but for margins if given."""
    said = f"{margins}{_FLOWS[slot.flows]}"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{attribute(slot.name)}">{inside}</p:cNvPr>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>{reference_xml(slot)}</p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr{said}><a:noAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )


LONGEST_NUMBER = 3 * 0.6
"""Three digits in squares of their size."""


def _is_narrow(slot: Slot) -> bool:
    room = to_points(Emu(slot.box.width - slot.insets.left - slot.insets.right))
    return room < LONGEST_NUMBER * slot.style.size


_FLOWS: Mapping[Flow, str] = {"lines": "", "columns": ' numCol="1"', "one line": ' wrap="square"'}
"""What a slide says of its text box, so that words are broken as they were measured."""


def _furniture(setting: Setting, ids: Iterator[int]) -> Iterator[str]:
    told = {"ftr": setting.footer, "dt": setting.date}
    for slot in setting.page.slots:
        if told.get(slot.type):
            # The size is said, since LibreOffice takes none from the slide master here.
            style = slot.style
            writing = Writing(setting.language, style.align, size=style.size, is_in_leftward=style.runs_left)
            words = paragraph_xml(told[slot.type], writing)
            yield placeholder_xml(slot, words, number=next(ids))
        elif slot.type == "sldNum":
            field = number_field_xml(str(setting.number), language=setting.language)
            margins = ' lIns="0" rIns="0"' if _is_narrow(slot) else ""
            yield placeholder_xml(slot, f"<a:p>{field}</a:p>", number=next(ids), margins=margins)


def _decoration(decoration: Decoration, setting: Setting, *, number: int) -> str:
    match decoration:
        case Mark(slot, text, style):
            words = paragraph_xml(text, writing_of(style, language=setting.language, size=style.size))
            head = _head(slot.name, number=number, kind='<p:cNvSpPr txBox="1"/>')
            body = f"<p:txBody>{_body_properties(slot)}<a:lstStyle/>{words}</p:txBody>"
            return f"<p:sp>{head}{_look(slot.box, '<a:noFill/>')}{body}</p:sp>"
        case Bar(box, color):
            head = _head("Bar", number=number, kind="<p:cNvSpPr/>")
            return f"<p:sp>{head}{_look(box, f'{fill_xml(color)}<a:ln><a:noFill/></a:ln>')}{NO_TEXT}</p:sp>"
        case _:
            assert_never(decoration)


def _head(name: str, *, number: int, kind: str) -> str:
    named = f'<p:cNvPr id="{number}" name="{attribute(name)}">{DECORATIVE}</p:cNvPr>'
    return f"<p:nvSpPr>{named}{kind}<p:nvPr/></p:nvSpPr>"


def _look(box: Box, fill: str) -> str:
    return f"<p:spPr>{place_xml(box.left, box.top, box.width, box.height)}{RECTANGLE}{fill}</p:spPr>"


def _body_properties(slot: Slot) -> str:
    i = slot.insets
    insets = f'lIns="{i.left}" tIns="{i.top}" rIns="{i.right}" bIns="{i.bottom}"'
    return f'<a:bodyPr wrap="square" {insets} rtlCol="0" anchor="{slot.anchor}"><a:noAutofit/></a:bodyPr>'
