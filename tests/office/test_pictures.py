"""Pictures as they are written into a deck."""

from __future__ import annotations

import re
from pathlib import Path

from office_decks import briefing, deck, fill, page_of, parts_of, slide, slot_of
from openxml_audit import validate_pptx
from photographs import drawing, photograph

from deckgen.model.geometry import Box, Emu
from deckgen.model.placed import PlacedPicture
from deckgen.office import write_pptx


def written(*files: bytes) -> bytes:
    template = briefing()
    page = page_of(template, "Photo")
    slot = slot_of(page, "Picture")
    box = Box(slot.box.left, slot.box.top, Emu(slot.box.width // 2), slot.box.height)
    slides = (
        slide(page, fill(slot_of(page, "Title"), f"Picture {number}"))._replace(
            picture=PlacedPicture(slot, box, 'A "tall" crane & ship', data)
        )
        for number, data in enumerate(files, 1)
    )
    return write_pptx(deck(*slides), template, timestamp=None)


def test_a_picture_of_several_slides_is_in_the_file_once() -> None:
    parts = parts_of(written(photograph(), drawing(), photograph()))
    media = [name for name in parts if name.startswith("ppt/media/")]
    assert sorted(name.rpartition(".")[2] for name in media) == ["jpeg", "png"]
    targets = [
        re.findall(rb'Target="\.\./media/([^"]+)"', parts[f"ppt/slides/_rels/slide{number}.xml.rels"])
        for number in (1, 2, 3)
    ]
    assert targets[0] == targets[2] != targets[1]


def test_a_picture_stands_in_its_slot_s_placeholder_described_and_in_its_own_box(tmp_path: Path) -> None:
    data = written(photograph())
    xml = parts_of(data)["ppt/slides/slide1.xml"].decode()
    slot = slot_of(page_of(briefing(), "Photo"), "Picture")
    assert f'<p:ph type="pic" idx="{slot.idx}"/>' in xml
    assert 'descr="A &quot;tall&quot; crane &amp; ship"' in xml
    assert f'<a:ext cx="{slot.box.width // 2}" cy="{slot.box.height}"/>' in xml
    path = tmp_path / "deck.pptx"
    path.write_bytes(data)
    assert validate_pptx(path).is_valid
