"""What lies behind the words of a page, and markings written over it."""

from __future__ import annotations

import io

import pytest
from office_decks import BRIEFING, briefing, deck, fill, page_of, parts_of, slide, slot_of, with_parts
from pptx import Presentation
from pptx.shapes.autoshape import Shape
from pptx.slide import NotesSlide, Slide

from deckgen.model.geometry import Box, Emu, Points
from deckgen.model.placed import PlacedMarking
from deckgen.model.template import Page
from deckgen.office import open_template, write_pptx

UPPER, LOWER = (Box(Emu(100), Emu(top), Emu(5_000_000), Emu(200_000)) for top in (0, 6_600_000))
MARKING = PlacedMarking("FOR A & B", Points(14), (UPPER, LOWER), "bg1", "tx2")

MASTER, ANSWER = "ppt/slideMasters/slideMaster1.xml", "ppt/slideLayouts/slideLayout23.xml"
PLAIN = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'


def page_with(part: str, old: str, new: str) -> Page:
    """Return the page of an answer once a part of its template says something else."""
    data = BRIEFING.read_bytes()
    assert old in parts_of(data)[part].decode()
    bent = open_template(with_parts(data, {part: lambda xml: xml.replace(old, new, 1)}), origin="bent.pptx")
    return page_of(bent, "Answer")


def test_a_page_has_its_own_ground_else_its_masters() -> None:
    template = briefing()
    assert page_of(template, "Title").ground == "tx1"
    assert page_of(template, "Answer").ground == "bg1"


@pytest.mark.parametrize(
    ("background", "ground"),
    [
        ('<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg2"/></p:bgRef></p:bg>', "bg2"),
        ('<p:bg><p:bgRef idx="1003"><a:schemeClr val="bg2"/></p:bgRef></p:bg>', None),
        (PLAIN.replace('val="bg1"/>', 'val="bg1"><a:lumMod val="50000"/></a:schemeClr>'), None),
        (PLAIN.replace('<a:schemeClr val="bg1"/>', '<a:srgbClr val="FFFFFF"/>'), None),
        ("", None),
    ],
)
def test_only_a_plain_theme_colour_is_a_ground(background: str, ground: str | None) -> None:
    assert page_with(MASTER, PLAIN, background).ground == ground


def test_shapes_that_are_no_placeholders_are_drawn_and_groups_count_whole() -> None:
    group = (
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="90" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
        '<a:off x="1" y="2"/><a:ext cx="3" cy="4"/><a:chOff x="5" y="6"/><a:chExt cx="7" cy="8"/></a:xfrm></p:grpSpPr>'
        "</p:grpSp></p:spTree>"
    )
    before = page_of(briefing(), "Answer").drawn
    drawn = Box(Emu(1), Emu(2), Emu(3), Emu(4))
    assert len(before) == 2
    assert page_with(ANSWER, "</p:spTree>", group).drawn == (*before, drawn)
    assert page_with(MASTER, "</p:spTree>", group).drawn == (drawn, *before)


def test_what_a_master_draws_counts_only_where_its_page_shows_it() -> None:
    page = page_with(ANSWER, "<p:sldLayout ", '<p:sldLayout showMasterSp="0" ')
    assert page.drawn == page_of(briefing(), "Answer").drawn


def written() -> bytes:
    template = briefing()
    page = page_of(template, "Answer")
    one = slide(page, fill(slot_of(page, "Title"), "A title"))._replace(marking=MARKING)
    return write_pptx(deck(one)._replace(notes_marking=MARKING), template, timestamp=None)


def pages() -> tuple[Slide, NotesSlide]:
    found = Presentation(io.BytesIO(written())).slides[0]
    return found, found.notes_slide


def test_a_marking_is_text_at_top_and_bottom_of_slide_and_notes() -> None:
    for page in pages():
        boxes = [shape for shape in page.shapes if shape.name == "Marking" and isinstance(shape, Shape)]
        assert [(box.text_frame.text, box.top) for box in boxes] == [("FOR A & B", UPPER.top), ("FOR A & B", LOWER.top)]
        assert not any(box.is_placeholder for box in boxes)


def test_a_marking_is_read_out_after_the_words() -> None:
    for page in pages():
        assert [shape.name for shape in page.shapes][-2:] == ["Marking", "Marking"]
        numbers = [shape.shape_id for shape in page.shapes]
        assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize("part", ["ppt/slides/slide1.xml", "ppt/notesSlides/notesSlide1.xml"])
def test_a_marking_has_its_colours_by_their_names(part: str) -> None:
    boxes = parts_of(written())[part].decode().split('name="Marking"')[1:]
    assert len(boxes) == 2
    for box in boxes:
        assert box.index('<a:schemeClr val="tx2"/>') < box.index('sz="1400" b="1"') < box.index('val="bg1"')
