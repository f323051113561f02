"""What of a template goes into a deck and what does not: its design does, its own slides and their traces do not."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest
from office_decks import BRIEFING, every_page, parts_of, with_parts
from PIL import Image
from pptx import Presentation
from pptx.util import Inches

from deckgen.office import open_template, write_pptx

WORDS = "Budget of Pier Nine"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MICROSOFT = "http://schemas.microsoft.com/office"
DECK, FILE = "ppt/_rels/presentation.xml.rels", "_rels/.rels"
LAYOUT = "ppt/slideLayouts/slideLayout1.xml"
LAYOUT_LINKS = "ppt/slideLayouts/_rels/slideLayout1.xml.rels"
GOOD = BRIEFING.read_bytes()


def deck_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a deck made on a template."""
    template = open_template(data, origin="house.pptx")
    return parts_of(write_pptx(every_page(template), template, timestamp=None))


def with_relationship(data: bytes, *, rels: str, kind: str, target: str, text: str = WORDS) -> bytes:
    """Return a file with one part more, that a part of it points to as ``rId99``."""
    link = f'<Relationship Id="rId99" Type="{kind}" Target="/{target}"/></Relationships>'
    said = f'<Override PartName="/{target}" ContentType="{TYPES[target.rpartition(".")[-1]]}"/></Types>'
    changes: dict[str, Callable[[str], str]] = {
        rels: lambda xml: xml.replace("</Relationships>", link),
        "[Content_Types].xml": lambda xml: xml.replace("</Types>", said),
    }
    return with_parts(data, changes, added={target: text})


TYPES = {"xml": "application/xml", "fntdata": "application/x-fontdata", "png": "image/png", "bin": "application/bin"}
"""What a part holds, by its suffix."""

TRACES = {
    "authors of comments": (DECK, f"{OFFICE}/commentAuthors", "ppt/commentAuthors.xml"),
    "authors of modern comments": (DECK, f"{MICROSOFT}/2018/10/relationships/authors", "ppt/authors.xml"),
    "who changed what": (DECK, f"{MICROSOFT}/2016/11/relationships/changesInfo", "ppt/changesInfos/changesInfo1.xml"),
    "custom XML": (DECK, f"{OFFICE}/customXml", "customXml/item1.xml"),
    "tags of add-ins": (DECK, f"{OFFICE}/tags", "ppt/tags/tag1.xml"),
    "printer settings": (DECK, f"{OFFICE}/printerSettings", "ppt/printerSettings/printerSettings1.bin"),
    "what a newer version puts there": (DECK, f"{MICROSOFT}/2031/relationships/dreams", "ppt/dreams.xml"),
    "properties of its own": (FILE, f"{OFFICE}/custom-properties", "docProps/custom.xml"),
    "a label of confidentiality": (
        FILE,
        f"{MICROSOFT}/2020/02/relationships/classificationlabels",
        "docMetadata/LabelInfo.xml",
    ),
    "custom XML of the file": (FILE, f"{OFFICE}/customXml", "customXml/item2.xml"),
    "a ribbon": (FILE, f"{MICROSOFT}/2007/relationships/ui/extensibility", "customUI/customUI14.xml"),
    "an add-in's pane": (FILE, f"{MICROSOFT}/2011/relationships/webextensiontaskpanes", "ppt/webextensions/panes.xml"),
    "custom XML of a page": (LAYOUT_LINKS, f"{OFFICE}/customXml", "customXml/item3.xml"),
}


@pytest.mark.parametrize("what", TRACES)
def test_what_is_of_the_template_file_alone_stays_behind(what: str) -> None:
    rels, kind, target = TRACES[what]
    written = deck_of(with_relationship(GOOD, rels=rels, kind=kind, target=target))
    assert not any(WORDS.encode() in blob for blob in written.values())
    assert target not in written
    assert kind not in written[rels].decode()


def test_nothing_points_to_custom_xml_and_tags_that_are_gone() -> None:
    data = '<p:custDataLst><p:custData r:id="rId99"/><p:tags r:id="rId99"/></p:custDataLst>'
    changed = with_parts(
        with_relationship(GOOD, rels=DECK, kind=f"{OFFICE}/customXml", target="customXml/item1.xml"),
        {"ppt/presentation.xml": lambda xml: xml.replace("<p:defaultTextStyle>", f"{data}<p:defaultTextStyle>")},
    )
    assert b"custData" not in deck_of(changed)["ppt/presentation.xml"]
    paged = with_parts(
        with_relationship(GOOD, rels=LAYOUT_LINKS, kind=f"{OFFICE}/customXml", target="customXml/item1.xml"),
        {
            LAYOUT: lambda xml: xml.replace(
                "</p:cSld>", '<p:custDataLst><p:custData r:id="rId99"/></p:custDataLst></p:cSld>'
            )
        },
    )
    assert b"rId99" not in deck_of(paged)[LAYOUT]


def test_slides_leave_with_their_pictures_and_films_and_comments_and_notes() -> None:
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text_frame.text = WORDS  # pyright: ignore[reportOptionalMemberAccess]
    slide.notes_slide.notes_text_frame.text = WORDS  # pyright: ignore[reportOptionalMemberAccess]
    picture, inch = io.BytesIO(), Inches(1)
    Image.new("RGB", (9, 9), "red").save(picture, "PNG")
    slide.shapes.add_picture(picture, inch, inch)
    slide.shapes.add_movie(io.BytesIO(WORDS.encode()), inch, inch, inch, inch, mime_type="video/mp4")
    stream = io.BytesIO()
    deck.save(stream)
    rels = "ppt/slides/_rels/slide1.xml.rels"
    commented = with_relationship(
        stream.getvalue(), rels=rels, kind=f"{OFFICE}/comments", target="ppt/comments/comment1.xml"
    )
    assert [name for name in parts_of(commented) if name.startswith("ppt/media/")]
    written = deck_of(commented)
    assert not any(WORDS.encode() in blob for blob in written.values())
    assert [name for name in written if name.startswith(("ppt/media/", "ppt/comments/"))] == []


def test_what_a_page_shows_stays() -> None:
    picture = "ppt/media/logo.png"
    written = deck_of(with_relationship(GOOD, rels=LAYOUT_LINKS, kind=f"{OFFICE}/image", target=picture))
    assert written[picture] == WORDS.encode()


def with_font(file: str, *, typeface: str = "Arial") -> bytes:
    name = "ppt/fonts/font1.fntdata"
    data = with_relationship(GOOD, rels=DECK, kind=f"{OFFICE}/font", target=name, text=file)
    listed = (
        f'<p:embeddedFontLst><p:embeddedFont><p:font typeface="{typeface}"/><p:regular r:id="rId99"/></p:embeddedFont>'
        "</p:embeddedFontLst><p:defaultTextStyle>"
    )
    return with_parts(
        data,
        {"ppt/presentation.xml": lambda xml: xml.replace("<p:defaultTextStyle>", listed)},
    )


def test_an_embedded_font_goes() -> None:
    written = deck_of(with_font("letters of gone slides"))
    assert not [name for name in written if "font" in name]
    assert b"embeddedFont" not in written["ppt/presentation.xml"]


def outside(kind: str, target: str) -> str:
    return f'<Relationship Id="rId98" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"/></Relationships>'


def with_outside(name: str, kind: str, target: str) -> bytes:
    return with_parts(GOOD, {name: lambda xml: xml.replace("</Relationships>", outside(kind, target))})


MASTER_LINKS = "ppt/slideMasters/_rels/slideMaster1.xml.rels"
POINTERS = {
    (LAYOUT_LINKS, "hyperlink", "https://example.org/"): 'page "Title": link to "https://example.org/"',
    (LAYOUT_LINKS, "image", "file:///C:/logo.png"): 'page "Title": picture at "file:///C:/logo.png"',
    (MASTER_LINKS, "video", "film.mp4"): 'slide master: video at "film.mp4"',
    (MASTER_LINKS, "slideUpdateUrl", "https://example.org/"): 'slide master: slideUpdateUrl at "https://example.org/"',
}


@pytest.mark.parametrize("pointer", POINTERS)
def test_what_points_out_of_the_file_is_listed(pointer: tuple[str, str, str]) -> None:
    assert open_template(with_outside(*pointer), origin="house.pptx").external == (POINTERS[pointer],)


def test_what_points_out_of_the_presentation_itself_goes_and_is_not_listed() -> None:
    data = with_outside(DECK, "attachedTemplate", "file:///C:/Users/ada/house.potx")
    assert open_template(data, origin="house.pptx").external == ()
    assert not any(re.search(b"Users/ada", blob) for blob in deck_of(data).values())
