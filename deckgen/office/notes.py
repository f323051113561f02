"""Notes pages as PresentationML: paragraphs in, the XML of a part out."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from deckgen.model.placed import NoteParagraph, PlacedMarking
from deckgen.office.fragments import MASTER_COLORS, TREE_HEAD, number_field_xml
from deckgen.office.marking import marking_xml
from deckgen.office.names import PREFIXES, XML_HEAD
from deckgen.office.text import Writing, paragraph_xml

# Numbered as PowerPoint numbers them; on notes pages a placeholder finds its master's by type.
_PICTURE = (
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image Placeholder 1"/><p:cNvSpPr>'
    '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
    '</p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
)
_TEXT = (
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes Placeholder 2"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
    '<p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>'
)
_NUMBER = (
    '<p:sp><p:nvSpPr><p:cNvPr id="4" name="Slide Number Placeholder 3"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
    "</p:cNvSpPr><p:nvPr>"
    '<p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>'
)
_END = "</p:txBody></p:sp>"
_FIRST_FREE = 5
"""The number of the first shape after these."""


def notes_xml(
    notes: Iterable[NoteParagraph], *, number: int, language: str, marking: PlacedMarking | None = None
) -> bytes:
    """Return the notes page of a slide by its number from 1."""
    words = "".join(paragraph_xml(n.text, Writing(language, is_bold=True if n.is_heading else None)) for n in notes)
    shown = f"<a:p>{number_field_xml(str(number), language=language)}</a:p>"
    marked = marking_xml(marking, language=language, numbers=count(_FIRST_FREE))
    return (
        f"{XML_HEAD}<p:notes {PREFIXES}><p:cSld><p:spTree>{TREE_HEAD}{_PICTURE}{_TEXT}{words or '<a:p/>'}{_END}"
        f"{_NUMBER}{shown}{_END}{marked}</p:spTree></p:cSld>{MASTER_COLORS}</p:notes>"
    ).encode()
