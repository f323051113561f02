"""Markings as PresentationML: words with their places in, two text boxes out."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.model.geometry import Box
from deckgen.model.placed import PlacedMarking
from deckgen.office.fragments import RECTANGLE, fill_xml, place_xml
from deckgen.office.text import Writing, paragraph_xml

_NAME = "Marking"

# A text box on a notes page has nothing to inherit a typeface from.
_LOOK = (
    '<a:lstStyle><a:lvl1pPr><a:defRPr><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
    "</a:defRPr></a:lvl1pPr></a:lstStyle>"
)


def marking_xml(marking: PlacedMarking | None, *, language: str, numbers: Iterator[int]) -> str:
    """Return the text boxes of a marking, the upper one first; nothing for none."""
    if marking is None:
        return ""
    writing = Writing(language, align="ctr", size=marking.size, is_bold=True, color=marking.color)
    words = paragraph_xml(marking.text, writing)
    ground = fill_xml(marking.ground) if marking.ground else "<a:noFill/>"
    return "".join(_text_box(box, ground, words, number=next(numbers)) for box in marking.boxes)


def _text_box(box: Box, ground: str, words: str, *, number: int) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{_NAME}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f"<p:spPr>{place_xml(box.left, box.top, box.width, box.height)}{RECTANGLE}{ground}</p:spPr>"
        '<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"><a:noAutofit/>'
        f"</a:bodyPr>{_LOOK}{words}</p:txBody></p:sp>"
    )
