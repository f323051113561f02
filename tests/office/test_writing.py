"""Decks written, opened again and looked at."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from office_decks import (
    BRIEFING,
    PROPERTIES,
    briefing,
    deck,
    every_page,
    fill,
    long_deck,
    page_of,
    parts_of,
    slide,
    slides_of_a_stranger,
    slot_of,
    with_parts,
)
from openxml_audit import validate_pptx
from pptx import Presentation

from deckgen.model.geometry import Box, Emu
from deckgen.model.placed import Bar, Mark, PlacedDeck, PlacedSection
from deckgen.office import OpenedTemplate, open_template, write_pptx
from deckgen.office.description import describe_deck

DAY = 1_700_000_000


def _write(placed: PlacedDeck, template: OpenedTemplate) -> bytes:
    return write_pptx(placed, template, timestamp=DAY)


def test_a_deck_holds_what_was_placed() -> None:
    template = briefing()
    title, answer = page_of(template, "Title"), page_of(template, "Answer")
    monogram, bar = slot_of(answer, "Monogram"), Bar(Box(Emu(0), Emu(0), Emu(9), Emu(9)), "accent1")
    placed = PlacedDeck(
        PROPERTIES,
        (
            slide(title, fill(slot_of(title, "Title"), "The title", link=1), notes=("Say", "Hello.")),
            slide(
                answer,
                fill(slot_of(answer, "Title"), "An answer"),
                fill(slot_of(answer, "Body"), "One", "Two"),
                decorations=(Mark(monogram, "MG", monogram.style), bar),
            ),
        ),
        (PlacedSection("Opening", 1), PlacedSection("1 Why?", 1)),
    )
    assert describe_deck(_write(placed, template)) == (
        "deck: A Title by An Author\n"
        "section: Opening\n"
        "slide 1: Title\n"
        "  Title -> slide 2: The title\n"
        "  notes: 2: Say\n"
        "section: 1 Why?\n"
        "slide 2: Answer\n"
        "  (Monogram: MG)\n"
        "  (Bar)\n"
        "  Title: An answer\n"
        "  Body: One\n"
        "    Two\n"
        "  Footer: A Footer\n"
        "  Number: 2\n"
        "  notes: 1: Say\n"
    )


@pytest.mark.parametrize("data", [BRIEFING.read_bytes(), slides_of_a_stranger()], ids=["briefing", "stranger"])
def test_decks_are_valid_on_every_page(data: bytes, tmp_path: Path) -> None:
    template = open_template(data, origin="a.pptx")
    path = tmp_path / "deck.pptx"
    path.write_bytes(_write(every_page(template), template))
    assert [f"{error.part_uri}: {error.description}" for error in validate_pptx(str(path)).errors] == []


def test_nothing_of_a_templates_own_slides_stays() -> None:
    template = open_template(slides_of_a_stranger(), origin="a.pptx")
    page = page_of(template, "Title Only")
    written = parts_of(_write(deck(slide(page, fill(page.slots[0], "New"))), template))
    assert [name for name in written if "slides/slide" in name and "_rels" not in name] == ["ppt/slides/slide1.xml"]
    assert not any(b"Old slide" in blob or b"Steve Canny" in blob for blob in written.values())
    assert not any(word in name for name in written for word in ("thumbnail", "printerSettings"))
    assert b"thumbnail" not in b"".join(written.values())


_SCALE = '<p:cViewPr><p:scale><a:sx n="1" d="1"/><a:sy n="1" d="1"/></p:scale><p:origin x="0" y="0"/></p:cViewPr>'
_OUTLINE = f'<p:outlineViewPr>{_SCALE}<p:sldLst><p:sld r:id="rId1" collapse="1"/></p:sldLst></p:outlineViewPr>'
_SHOW = '<p:custShow name="Short" id="0"><p:sldLst><p:sld r:id="rId7"/></p:sldLst></p:custShow>'
_SLIDE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide"
_TO_A_SLIDE = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_SLIDE}" Target="slides/slide2.xml"/></Relationships>'
)


def test_what_pointed_to_a_templates_own_slides_is_gone() -> None:
    data = with_parts(
        slides_of_a_stranger(),
        {
            "ppt/viewProps.xml": lambda xml: re.sub("(?=<p:notesTextViewPr)", _OUTLINE, xml, count=1),
            "ppt/presentation.xml": lambda xml: xml.replace(
                "<p:defaultTextStyle>", f"<p:custShowLst>{_SHOW}</p:custShowLst><p:defaultTextStyle>", 1
            ),
        },
        added={"ppt/_rels/viewProps.xml.rels": _TO_A_SLIDE},
    )
    template = open_template(data, origin="a.pptx")
    page = page_of(template, "Title Only")
    written = parts_of(_write(deck(*(slide(page, fill(page.slots[0], f"New {n}")) for n in range(3))), template))
    assert b"custShow" not in written["ppt/presentation.xml"]
    assert "ppt/_rels/viewProps.xml.rels" not in written
    _check_relationships(written)


def test_sections_and_chosen_shows_of_a_template_are_gone() -> None:
    old = (
        '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst '
        'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Old" '
        'id="{00000000-0000-4000-8000-000000000000}"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section>'
        "</p14:sectionLst></p:ext></p:extLst></p:presentation>"
    )
    show = '<p:showPr><p:present/><p:sldRg st="2" end="3"/></p:showPr></p:presentationPr>'
    data = with_parts(
        BRIEFING.read_bytes(),
        {
            "ppt/presentation.xml": lambda xml: xml.replace("</p:presentation>", old),
            "ppt/presProps.xml": lambda xml: xml.replace("/>", f">{show}", 1),
        },
    )
    template = open_template(data, origin="a.pptx")
    written = parts_of(_write(every_page(template), template))
    assert written["ppt/presentation.xml"].count(b"<p14:section ") == 1
    assert b'name="Old"' not in written["ppt/presentation.xml"]
    assert b"sldRg" not in written["ppt/presProps.xml"]
    assert b"<p:present/>" in written["ppt/presProps.xml"]


def test_links_of_a_template_out_into_the_world_stay() -> None:
    link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    outside = f'<Relationship Id="rId9" Type="{link}" Target="https://example.org/?a=1&amp;b=2" TargetMode="External"/>'
    rels = "ppt/slideLayouts/_rels/slideLayout1.xml.rels"
    data = with_parts(
        BRIEFING.read_bytes(), {rels: lambda xml: xml.replace("</Relationships>", f"{outside}</Relationships>")}
    )
    template = open_template(data, origin="a.pptx")
    assert outside.encode() in parts_of(_write(every_page(template), template))[rels]


def _check_relationships(written: dict[str, bytes]) -> None:
    """Check that every pointer in a part is one of its relationships, and that those lead somewhere."""
    for name, blob in written.items():
        folder, _, base = name.rpartition("/")
        if name.endswith(".rels"):
            targets = re.findall('Target="([^"]+)"(?! TargetMode)', blob.decode())
            owner = folder.removesuffix("_rels")
            assert [t for t in targets if os.path.normpath(owner + t) not in written] == [], name
        elif name.endswith(".xml") and folder:
            known = written.get(f"{folder}/_rels/{base}.rels", b"").decode()
            used = re.findall(' r:(?:id|embed|link)="([^"]+)"', blob.decode())
            assert [identity for identity in used if f'Id="{identity}"' not in known] == [], name


@pytest.mark.parametrize("data", [BRIEFING.read_bytes(), slides_of_a_stranger()], ids=["briefing", "stranger"])
def test_every_pointer_leads_somewhere(data: bytes) -> None:
    template = open_template(data, origin="a.pptx")
    _check_relationships(parts_of(_write(every_page(template), template)))


def test_a_template_keeps_its_bytes_apart_from_the_presentation() -> None:
    template = briefing()
    before, after = parts_of(BRIEFING.read_bytes()), parts_of(_write(every_page(template), template))
    same = {name for name in before if name.startswith("ppt/") and "presentation.xml" not in name}
    assert {name for name in same if before[name] != after.get(name)} == set()


def test_a_notes_master_is_listed_even_where_the_template_has_none() -> None:
    template = open_template(slides_of_a_stranger(), origin="a.pptx")
    written = _write(every_page(template), template)
    root = parts_of(written)["ppt/presentation.xml"].decode()
    assert root.index("sldMasterIdLst") < root.index("notesMasterIdLst") < root.index("sldIdLst") < root.index("sldSz")
    notes = Presentation(io.BytesIO(written)).slides[0].notes_slide
    assert [p.placeholder_format.type.name for p in notes.placeholders] == ["SLIDE_IMAGE", "BODY", "SLIDE_NUMBER"]


def test_the_same_deck_gives_the_same_bytes_anywhere() -> None:
    program = (
        "import hashlib, sys; sys.path.insert(0, sys.argv[1]); import office_decks as o;"
        "from deckgen.office import write_pptx; t = o.briefing();"
        "print(hashlib.sha256(write_pptx(o.every_page(t), t, timestamp=None)).hexdigest())"
    )
    digests = {
        subprocess.run(  # noqa: S603
            [sys.executable, "-c", program, str(Path(__file__).parent)],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(digests) == 1


def test_a_deck_without_a_time_says_none() -> None:
    template = briefing()
    data = write_pptx(long_deck(template, 1), template, timestamp=None)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.create_system for info in archive.infolist()} == {0}
        assert b"dcterms:created" not in archive.read("docProps/core.xml")


def test_a_time_given_is_said_of_every_part() -> None:
    template = briefing()
    with zipfile.ZipFile(io.BytesIO(_write(long_deck(template, 1), template))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(2023, 11, 14, 22, 13, 20)}


def test_a_template_is_good_for_one_deck() -> None:
    template = briefing()
    _write(long_deck(template, 1), template)
    with pytest.raises(ValueError, match="open it again"):
        _write(long_deck(template, 1), template)


@pytest.mark.parametrize("moment", [0, DAY, 99_999_999_999])
def test_any_time_can_be_written(moment: int) -> None:
    template = briefing()
    data = write_pptx(long_deck(template, 1), template, timestamp=moment)
    assert Presentation(io.BytesIO(data)).core_properties.title == "A Title"


def test_a_long_deck_costs_no_more_for_each_slide() -> None:
    def cost(count: int) -> float:
        template = briefing()
        placed = long_deck(template, count)
        start = time.process_time()
        _write(placed, template)
        return (time.process_time() - start) / count

    assert min(cost(300) for _ in range(3)) < 1.3 * min(cost(20) for _ in range(3))


def test_properties_say_whose_deck_it_is() -> None:
    template = briefing()
    data = _write(long_deck(template, 1), template)
    core = Presentation(io.BytesIO(data)).core_properties
    assert (core.title, core.subject, core.language) == ("A Title", "A Publisher", "en-US")
    assert (core.author, core.last_modified_by) == ("An Author", "An Author")
    assert b">2023-11-14T22:13:20Z</dcterms:created>" in parts_of(data)["docProps/core.xml"]


def test_decoration_lies_behind_the_words_and_says_that_it_means_nothing() -> None:
    template = briefing()
    xml = parts_of(_write(every_page(template), template))["ppt/slides/slide1.xml"].decode()
    assert xml.index("adec:decorative") < xml.index("<p:ph ")
    assert xml.count("adec:decorative ") == 2
    numbers = re.findall('<p:cNvPr id="([0-9]+)"', xml)
    assert len(numbers) == len(set(numbers))


def test_a_slide_swaps_its_colours_where_its_page_does() -> None:
    master = "<a:masterClrMapping/>"
    swapped = (
        '<a:overrideClrMapping bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" accent1="accent1" accent2="accent2" '
        'accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
    )
    data = with_parts(
        BRIEFING.read_bytes(), {"ppt/slideLayouts/slideLayout1.xml": lambda xml: xml.replace(master, swapped)}
    )
    template = open_template(data, origin="a.pptx")
    written = parts_of(_write(every_page(template), template))
    assert swapped.encode() in written["ppt/slides/slide1.xml"]
    assert master.encode() in written["ppt/slides/slide2.xml"]


def test_text_never_shrinks_by_itself() -> None:
    template = open_template(slides_of_a_stranger(), origin="a.pptx")
    written = parts_of(_write(every_page(template), template))
    slides = [blob for name, blob in written.items() if name.startswith("ppt/slides/slide")]
    assert all(b"normAutofit" not in blob and b"<a:noAutofit/>" in blob for blob in slides)
