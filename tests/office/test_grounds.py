"""What a page draws behind and beside its slots."""

from __future__ import annotations

import pytest

from deckgen.office.grounds import has_marks
from deckgen.office.tree import parse

SHAPE = (
    "<p:sp><p:nvSpPr><p:nvPr>{slot}</p:nvPr></p:nvSpPr>"
    "<p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
)
PAGE = (
    '<p:sldLayout xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:cSld><p:spTree>{shape}</p:spTree></p:cSld>'
    "</p:sldLayout>"
)


def page_with(text: str, *, slot: str = "") -> bytes:
    """Return a page with one shape."""
    return PAGE.format(shape=SHAPE.format(slot=slot, text=text)).encode()


@pytest.mark.parametrize("text", ["“", "”", " » ", '"', "「"])
def test_a_quotation_mark_in_a_shape_of_its_own_is_told(text: str) -> None:
    assert has_marks(parse(page_with(text)))


@pytest.mark.parametrize("text", ["", "House of Ports", "“Ports”"])
def test_other_words_are_no_marks(text: str) -> None:
    assert not has_marks(parse(page_with(text)))


def test_a_slot_that_invites_to_write_a_mark_is_none() -> None:
    assert not has_marks(parse(page_with("“", slot='<p:ph type="body"/>')))
