"""Slides as PresentationML: a placed slide in, the XML of its part out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from typing import assert_never

from deckgen.model.geometry import Box
from deckgen.model.placed import Bar, Decoration, Fill, Mark, PlacedSlide
from deckgen.model.template import Page, Slot
from deckgen.office.fragments import (
    DECORATIVE,
    MASTER_COLORS,
    NO_TEXT,
    RECTANGLE,
    TREE_HEAD,
    fill_xml,
    number_field_xml,
    place_xml,
)
from deckgen.office.names import PREFIXES, XML_HEAD
from deckgen.office.text import Writing, attribute, paragraph_xml, writing_of


def slide_xml(
    slide: PlacedSlide, page: Page, *, number: int, language: str, footer: str, link: Callable[[int], str]
) -> bytes:
    """Return a slide.

    Args:
        slide: What it shows.
        page: The page of the template that it stands on, for the footer and the slide number.
        number: Its own number from 1.
        language: The full tag of the deck's language.
        footer: What stands in the footer; nothing is written for none.
        link: Gives the relationship to a slide by its index from 0.
    """
    ids = count(2)
    # Decoration comes first: it lies behind the words, and reading order starts with the title.
    shapes = [_decoration(d, number=next(ids), language=language) for d in slide.decorations]
    shapes += [_fill(f, number=next(ids), language=language, link=link) for f in slide.fills]
    shapes += _furniture(page, number=number, ids=ids, language=language, footer=footer)
    return (
        f"{XML_HEAD}<p:sld {PREFIXES}><p:cSld><p:spTree>{TREE_HEAD}{''.join(shapes)}</p:spTree>"
        f"</p:cSld>{MASTER_COLORS}</p:sld>"
    ).encode()


def _fill(fill: Fill, *, number: int, language: str, link: Callable[[int], str]) -> str:
    align = fill.slot.style.align
    paragraphs = [paragraph_xml(p.text, Writing(language, align=align, size=p.size)) for p in fill.paragraphs]
    inside = ""
    if fill.link is not None:
        # The shape carries the link, not the words: those keep their colour and get no line under them.
        inside = f'<a:hlinkClick r:id="{link(fill.link)}" action="ppaction://hlinksldjump"/>'
    return placeholder_xml(fill.slot, "".join(paragraphs), number=number, inside=inside)


def placeholder_xml(slot: Slot, paragraphs: str, *, number: int, inside: str = "") -> str:
    """Return a placeholder that takes its place and looks from the page's slot."""
    kind = "" if slot.type in {"obj", "other"} else f' type="{slot.type}"'
    index = f' idx="{slot.idx}"' if slot.idx else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{attribute(slot.name)}">{inside}</p:cNvPr>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph{kind}{index}/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr><a:noAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )


def _furniture(page: Page, *, number: int, ids: Iterator[int], language: str, footer: str) -> Iterator[str]:
    for slot in page.slots:
        if slot.type == "ftr" and footer:
            words = paragraph_xml(footer, Writing(language, align=slot.style.align))
            yield placeholder_xml(slot, words, number=next(ids))
        elif slot.type == "sldNum":
            yield placeholder_xml(
                slot, f"<a:p>{number_field_xml(str(number), language=language)}</a:p>", number=next(ids)
            )


def _decoration(decoration: Decoration, *, number: int, language: str) -> str:
    match decoration:
        case Mark(slot, text, style):
            words = paragraph_xml(text, writing_of(style, language=language, size=style.size))
            body = f"<p:txBody>{_body_properties(slot)}<a:lstStyle/>{words}</p:txBody>"
            return _drawn(slot.name, slot.box, "<a:noFill/>", body, number=number, kind='<p:cNvSpPr txBox="1"/>')
        case Bar(box, color):
            fill = f"{fill_xml(color)}<a:ln><a:noFill/></a:ln>"
            return _drawn("Bar", box, fill, NO_TEXT, number=number, kind="<p:cNvSpPr/>")
        case _:
            assert_never(decoration)


def _drawn(name: str, box: Box, fill: str, body: str, *, number: int, kind: str) -> str:  # noqa: PLR0913
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{attribute(name)}">{DECORATIVE}</p:cNvPr>{kind}<p:nvPr/>'
        f"</p:nvSpPr>"
        f"<p:spPr>{place_xml(box.left, box.top, box.width, box.height)}"
        f"{RECTANGLE}{fill}</p:spPr>{body}</p:sp>"
    )


def _body_properties(slot: Slot) -> str:
    i = slot.insets
    insets = f'lIns="{i.left}" tIns="{i.top}" rIns="{i.right}" bIns="{i.bottom}"'
    return f'<a:bodyPr wrap="square" {insets} rtlCol="0" anchor="{slot.anchor}"><a:noAutofit/></a:bodyPr>'
