"""Slide masters and layouts as other programs write them, a few placeholders each."""

from __future__ import annotations

from deckgen.model.geometry import Box
from deckgen.office.inheritance import box_of, facts_of_box
from deckgen.office.names import PREFIXES
from deckgen.office.pages import placeholders
from deckgen.office.tree import Element, parse


def placeholder(kind: str, *paragraphs: str, box: tuple[int, int, int, int] = (0, 0, 9, 9), styles: str = "") -> str:
    """Return a placeholder with sample text; a kind without a type stands for any content."""
    left, top, width, height = box
    said = f'type="{kind}"' if kind else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="{kind}"/><p:cNvSpPr/><p:nvPr><p:ph {said}/></p:nvPr></p:nvSpPr><p:spPr>'
        f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm></p:spPr>'
        f"<p:txBody><a:bodyPr/>{styles}{''.join(paragraphs)}</p:txBody></p:sp>"
    )


def paragraph(properties: str, look: str, text: str = "") -> str:
    """Return a sample paragraph; one without text has its look at its end."""
    if text:
        return f"<a:p>{properties}<a:r><a:rPr {look}</a:rPr><a:t>{text}</a:t></a:r></a:p>"
    return f"<a:p>{properties}<a:endParaRPr {look}</a:endParaRPr></a:p>"


def page(*shapes: str, after: str = "") -> Element:
    """Return a page of shapes, and what a master says behind them."""
    tree = f"<p:cSld><p:spTree>{''.join(shapes)}</p:spTree></p:cSld>"
    return parse(f"<p:sldMaster {PREFIXES}>{tree}{after}</p:sldMaster>".encode())


def boxes(of: Element) -> list[Box | None]:
    """Return where a page's placeholders stand."""
    return [box_of(facts_of_box(one.shape)) for one in placeholders(of)]
