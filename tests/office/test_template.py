"""What a template offers, and what is said of files that are none."""

from __future__ import annotations

import contextlib
import io
import re
import zipfile

import pytest
from foreign import template_of
from hypothesis import given, settings
from hypothesis import strategies as st
from office_decks import (
    BRIEFING,
    briefing,
    every_page,
    page_of,
    parts_of,
    slides_of_a_stranger,
    slot_of,
    with_parts,
)

from deckgen.errors import LayoutError
from deckgen.model.geometry import Emu, Insets, Points
from deckgen.model.template import Exact, Face, Share
from deckgen.office import open_template, write_pptx


def test_slots_come_in_drawing_order_with_their_types() -> None:
    page = page_of(briefing(), "Answer")
    assert [(slot.name, slot.type) for slot in page.slots] == [
        ("Title", "title"),
        ("Kicker", "body"),
        ("Body", "body"),
        ("Monogram", "body"),
        ("Person", "body"),
        ("Position", "body"),
        ("Progress", "body"),
        ("Footer", "ftr"),
        ("Number", "sldNum"),
    ]


def test_a_slot_says_how_its_text_looks() -> None:
    body = slot_of(page_of(briefing(), "Answer"), "Body")
    assert body.insets == Insets(Emu(0), Emu(0), Emu(0), Emu(0))
    assert body.style.face == Face("Arial")
    assert body.style.size == 22
    assert (body.style.line_spacing, body.style.space_after) == (Share(1.03), Exact(Points(15)))
    assert (body.style.margin, body.style.indent, body.style.has_bullet) == (22, -22, True)
    assert slot_of(page_of(briefing(), "Answer"), "Monogram").style.align == "ctr"


def test_no_name_in_a_template_counts_items() -> None:
    names = [slot.name for slot in template_of("with counted names").pages[1].slots]
    assert names[:3] == ["Text (n)", "Text (n) (2)", "Text (n) (3)"]


def test_the_notes_page_has_room_for_its_text() -> None:
    notes = briefing().template.notes
    assert notes.style.size == 10
    assert notes.box.height > 5_000_000


def test_a_layout_inherits_place_and_looks_from_its_master() -> None:
    template = open_template(slides_of_a_stranger(), origin="a.pptx").template
    page = next(page for page in template.pages if page.name == "Title and Content")
    title, body = page.slots[0], page.slots[1]
    assert (title.type, title.style.size, title.anchor, title.style.align) == ("title", 44, "ctr", "ctr")
    assert (title.box.left, title.box.width) == (457_200, 8_229_600)
    assert title.style.face.family == "Calibri"
    assert (body.type, body.idx, body.style.size, body.style.has_bullet) == ("obj", 1, 32, True)
    assert body.insets.left == 91_440


def test_a_template_without_notes_pages_gets_ours() -> None:
    template = open_template(slides_of_a_stranger(), origin="a.pptx").template
    assert template.notes.style.size == 10
    assert template.notes.style.face.family == "Arial"


def test_a_notes_master_without_text_gets_ours() -> None:
    data = with_parts(
        BRIEFING.read_bytes(),
        {"ppt/notesMasters/notesMaster1.xml": lambda xml: xml.replace('type="body"', 'type="dt"')},
    )
    opened = open_template(data, origin="a.pptx")
    assert (opened.template.notes.box.top, opened.template.notes.style.size) == (2_468_880, 10)
    assert opened.has_new_notes


def test_a_page_that_says_nothing_of_itself_takes_all_from_its_master() -> None:
    def strip(xml: str) -> str:
        return re.sub("<p:spPr>.*?</p:spPr>", "<p:spPr/>", re.sub("<a:lvl1pPr.*?</a:lvl1pPr>", "", xml))

    data = with_parts(BRIEFING.read_bytes(), {"ppt/slideLayouts/slideLayout7.xml": strip})
    page = page_of(open_template(data, origin="a.pptx"), "Context")
    assert (slot_of(page, "Title").style.size, slot_of(page, "Body").style.size) == (30, 22)
    assert slot_of(page, "Number").style.align == "r"
    assert slot_of(page, "Body").box.left == 609_905


def test_vertical_text_and_capitals_and_plain_colours_are_seen() -> None:
    def change(xml: str) -> str:
        return xml.replace('<a:bodyPr vert="horz"', '<a:bodyPr vert="vert270"', 1).replace(
            'sz="2200" b="0"><a:solidFill><a:schemeClr val="tx1"/>',
            'sz="2200" b="0" cap="all" spc="150"><a:solidFill><a:srgbClr val="abcdef"/>',
        )

    data = with_parts(BRIEFING.read_bytes(), {"ppt/slideLayouts/slideLayout7.xml": change})
    page = page_of(open_template(data, origin="a.pptx"), "Context")
    body = slot_of(page, "Body")
    assert not page.slots[0].is_horizontal
    assert body.is_horizontal
    assert (body.style.color, body.style.is_caps, body.style.letter_spacing) == ("#ABCDEF", True, 1.5)


def test_a_theme_may_name_typefaces_for_other_scripts() -> None:
    def change(xml: str) -> str:
        return xml.replace(
            '<a:ea typeface=""/><a:cs typeface=""/>', '<a:ea typeface="Meiryo"/><a:cs typeface="Arial"/>'
        )

    data = with_parts(BRIEFING.read_bytes(), {"ppt/theme/theme1.xml": change})
    body = slot_of(page_of(open_template(data, origin="a.pptx"), "Context"), "Body")
    assert body.style.face == Face("Arial", others=("Meiryo", "Arial"))


def test_small_capitals_are_measured_as_capitals() -> None:
    data = with_parts(
        BRIEFING.read_bytes(),
        {"ppt/slideLayouts/slideLayout7.xml": lambda xml: xml.replace('sz="2200"', 'cap="small" sz="2200"', 1)},
    )
    assert slot_of(page_of(open_template(data, origin="a.pptx"), "Context"), "Body").style.is_caps


def _without_presentation(data: bytes) -> bytes:
    return with_parts(data, {"ppt/presentation.xml": lambda _: ""})


def _of_another_kind(data: bytes, kind: str) -> bytes:
    main = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
    return with_parts(data, {"[Content_Types].xml": lambda xml: xml.replace(main, kind)})


def _archive(name: str, text: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, text)
    return stream.getvalue()


def _with_macros(data: bytes) -> bytes:
    """Return a presentation that carries macros without saying so in its own content type."""
    types, links = "[Content_Types].xml", "ppt/_rels/presentation.xml.rels"
    override = '<Override PartName="/ppt/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    link = f'<Relationship Id="rId99" Type="{_MICROSOFT}/vbaProject" Target="vbaProject.bin"/></Relationships>'
    return with_parts(
        data,
        {
            types: lambda xml: xml.replace("</Types>", override),
            links: lambda xml: xml.replace("</Relationships>", link),
        },
        added={"ppt/vbaProject.bin": "Sub AutoOpen()"},
    )


_GOOD = BRIEFING.read_bytes()
_NO_BODY = re.compile("(?<=<p:txBody>).*?(?=</p:txBody>)", re.DOTALL)
_TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
_MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships"
_MACROS = "application/vnd.ms-powerpoint.{}.macroEnabled.main+xml"
_OFFICE = "application/vnd.openxmlformats-officedocument."
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is not a PowerPoint file"),
        (b"words", "is not a PowerPoint file"),
        (_OLE + "PowerPoint Document".encode("utf-16-le"), ".ppt"),
        (_OLE + "WordDocument".encode("utf-16-le"), "before 2007"),
        (b"%PDF-1.7\n", "is a PDF"),
        (_archive("mimetype", "application/vnd.oasis.opendocument.presentation"), "is an OpenDocument presentation"),
        (_archive("mimetype", "application/vnd.oasis.opendocument.text"), "is an OpenDocument file"),
        (_archive("Index/Document.iwa", "a"), "is a Keynote presentation"),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (_GOOD[: len(_GOOD) // 2], "damaged"),
        (_archive("a.txt", "a"), "damaged"),
        (_without_presentation(_GOOD), "is not a PowerPoint file"),
        (with_parts(_GOOD, {"ppt/presentation.xml": lambda xml: xml[:200]}), "damaged"),
        (with_parts(_GOOD, {"ppt/slideLayouts/slideLayout3.xml": lambda xml: xml[:-20]}), "damaged"),
        (with_parts(_GOOD, {"ppt/slideLayouts/slideLayout3.xml": lambda xml: xml.replace('x="', 'x="a')}), "damaged"),
        (with_parts(_GOOD, {"ppt/slideLayouts/slideLayout3.xml": lambda xml: _NO_BODY.sub("", xml)}), "damaged"),
        (with_parts(_GOOD, {"ppt/slideLayouts/slideLayout3.xml": lambda _: ""}), "damaged: no relationship with key"),
        (with_parts(_GOOD, {"ppt/slideLayouts/slideLayout3.xml": lambda xml: xml[:-9]}), "its XML is broken"),
        (with_parts(_GOOD, {"ppt/theme/theme1.xml": lambda xml: xml[:-9]}), "its XML is broken"),
        (
            with_parts(_GOOD, {"ppt/presentation.xml": lambda xml: xml.replace("p:presentation", "p:sld")}),
            "something else",
        ),
        (with_parts(_GOOD, {"ppt/presentation.xml": lambda xml: xml.replace(' cx="', ' cx="wide')}), "damaged"),
        (with_parts(_GOOD, {"[Content_Types].xml": lambda _: ""}), "without Office content"),
        (_GOOD[:-30], "cannot be unpacked"),
        (with_parts(_GOOD, {"_rels/.rels": lambda xml: xml.replace(_TRANSITIONAL, _STRICT)}), "Strict"),
        (_of_another_kind(_GOOD, _MACROS.format("presentation")), "holds macros (.pptm)"),
        (_of_another_kind(_GOOD, _MACROS.format("template")), "holds macros (.potm)"),
        (_of_another_kind(_GOOD, _MACROS.format("slideshow")), "holds macros (.ppsm)"),
        (_of_another_kind(_GOOD, _MACROS.format("addin")), "is a PowerPoint add-in"),
        (_of_another_kind(_GOOD, f"{_OFFICE}presentationml.slideshow.main+xml"), "(.ppsx)"),
        (_with_macros(_GOOD), "holds macros"),
        (_of_another_kind(_GOOD, f"{_OFFICE}wordprocessingml.document.main+xml"), "Word"),
        (
            with_parts(_GOOD, {"ppt/slideMasters/slideMaster1.xml": lambda xml: xml.replace("sldLayoutIdLst", "x")}),
            "no slide layouts",
        ),
    ],
)
def test_what_is_no_template_is_refused_with_a_hint(data: bytes, said: str) -> None:
    with pytest.raises(LayoutError, match=r"^house\.pptx: ") as caught:
        open_template(data, origin="house.pptx")
    assert said in caught.value.message
    assert "\n" not in caught.value.message
    assert caught.value.hint


def test_a_lock_file_is_told_by_its_name() -> None:
    with pytest.raises(LayoutError, match=r"^brand/~\$house\.pptx: is PowerPoint's lock file$") as caught:
        open_template(b"\x07A. Park" + bytes(150), origin="brand/~$house.pptx")
    assert caught.value.hint == 'close the presentation and name the file itself, "house.pptx"'


def test_a_potx_gives_the_deck_that_the_same_file_as_pptx_gives() -> None:
    potx = _of_another_kind(_GOOD, f"{_OFFICE}presentationml.template.main+xml")
    decks: list[bytes] = []
    for data in (potx, _GOOD):
        template = open_template(data, origin="house.potx")
        decks.append(write_pptx(every_page(template), template, timestamp=None))
    assert decks[0] == decks[1]


def test_an_archive_that_swells_is_not_unpacked() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(6):
            archive.writestr(f"{number}.xml", bytes(100_000_000), compresslevel=1)
    with pytest.raises(LayoutError, match="larger than any template"):
        open_template(stream.getvalue(), origin="a.pptx")


def test_xml_that_swells_is_not_read() -> None:
    data = with_parts(_GOOD, {}, added={"ppt/slides/slide1.xml": " " * 60_000_000})
    with pytest.raises(LayoutError, match="its XML would be larger"):
        open_template(data, origin="a.pptx")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_template_bent_anywhere_is_refused_or_can_be_written_into(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([name for name in parts_of(_GOOD) if name.endswith((".xml", ".rels"))]))

    def bend(xml: str) -> str:
        values = [match.span(1) for match in re.finditer('"([^"]*)"', xml)]
        start, end = data.draw(st.sampled_from([*values, (0, len(xml)), (len(xml) // 2, len(xml))]))
        return xml[:start] + data.draw(st.sampled_from(["", "x", "-1", "1.5", "9" * 30, "../x"])) + xml[end:]

    with contextlib.suppress(LayoutError):
        template = open_template(with_parts(_GOOD, {name: bend}), origin="a.pptx")
        write_pptx(every_page(template), template, timestamp=None)


@settings(max_examples=60, deadline=None)
@given(st.integers(4, len(_GOOD) - 1), st.binary(max_size=300))
def test_bytes_written_over_a_template_do_no_more_than_damage_it(at: int, written: bytes) -> None:
    with contextlib.suppress(LayoutError):
        open_template(_GOOD[:at] + written + _GOOD[at + len(written) :], origin="a.pptx")


def test_a_document_type_expands_nothing() -> None:
    def change(xml: str) -> str:
        return xml.replace("?>", '?><!DOCTYPE x [<!ENTITY name "Expanded">]>').replace('"Context"', '"&name;"')

    data = with_parts(_GOOD, {"ppt/slideLayouts/slideLayout7.xml": change})
    with pytest.raises(LayoutError, match="document type"):
        open_template(data, origin="a.pptx")
