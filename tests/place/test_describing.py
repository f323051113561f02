"""What people are told of a layout's pages: roles, words that fit, pictures."""

from __future__ import annotations

import io

import pytest
from decks import RULER, briefing
from PIL import Image

from deckgen.model.described import Assigned, DescribedPage, DescribedSlot
from deckgen.model.geometry import Emu, Points
from deckgen.model.template import Page
from deckgen.place.budget import SAMPLE
from deckgen.place.describing import about_layout, describe_pages, format_of
from deckgen.place.fitting import holds
from deckgen.place.picturing import draw_page, picture_name

TEMPLATE, LAYOUT = briefing()
PAGES = {page.page.name: page for page in describe_pages(TEMPLATE, LAYOUT, ruler=RULER)}


def slot_of(page: str, name: str) -> DescribedSlot:
    return next(described for described in PAGES[page].slots if described.slot.name == name)


def test_a_page_says_which_kinds_of_slide_stand_on_it() -> None:
    assert PAGES["Agenda 2"].kinds == ("overview", "agenda")
    assert PAGES["Agenda 2"].number == 1 + [page.name for page in TEMPLATE.pages].index("Agenda 2")


def test_a_slot_says_what_each_kind_puts_there_and_for_which_item() -> None:
    question = slot_of("Agenda 2", "Question 2")
    assert question.assigned == (Assigned("overview", "line", 2), Assigned("agenda", "question", 2))
    assert question.roles == "line 2, question 2"
    assert slot_of("Agenda 2", "Title").roles == "title"
    assert slot_of("Agenda 2", "Footer").roles == ""


def test_without_a_layout_nothing_is_said_of_use() -> None:
    pages = describe_pages(TEMPLATE, None, ruler=RULER)
    assert not any(page.kinds or slot.assigned for page in pages for slot in page.slots)


def test_the_words_that_fit_fit_and_one_more_does_not() -> None:
    described = slot_of("Text", "Body")
    slot, sample, count = described.slot, SAMPLE.split() * 40, described.words or 0
    assert holds([" ".join(sample[:count])], slot, size=Points(slot.style.size), ruler=RULER)
    assert not holds([" ".join(sample[: count + 1])], slot, size=Points(slot.style.size), ruler=RULER)


@pytest.mark.parametrize("name", ["Number", "Table"])
def test_words_are_not_counted_where_none_are_written(name: str) -> None:
    assert slot_of("Matrix", name).words is None


def test_a_layout_is_told_in_one_line() -> None:
    assert about_layout(TEMPLATE, LAYOUT) == "16:9, Arial, 32 pages for 13 kinds of slides"
    assert about_layout(TEMPLATE, None) == "16:9, Arial, 32 pages"
    assert about_layout(TEMPLATE._replace(pages=()), None) == "16:9, 0 pages"


def test_a_format_without_a_name_is_told_in_inches() -> None:
    assert format_of(Emu(9_144_000), Emu(6_858_000)) == "4:3"
    assert format_of(Emu(10_058_400), Emu(7_772_400)) == "11.0 × 8.5 in"


def test_a_page_is_drawn_with_its_slots_outlined() -> None:
    picture = Image.open(io.BytesIO(draw_page(PAGES["Section"], TEMPLATE)))
    assert picture.size == (1601, 901)
    for described, color in (
        (slot_of("Section", "Body"), (29, 95, 168)),
        (slot_of("Section", "Footer"), (154, 165, 177)),
    ):
        scale = 1600 / TEMPLATE.width
        assert (
            picture.getpixel((round(described.slot.box.left * scale), round(described.slot.box.top * scale))) == color
        )


def test_a_slot_without_room_for_its_name_is_drawn_all_the_same() -> None:
    page = PAGES["Section"]
    tiny = page.slots[0].slot.box._replace(width=Emu(0), height=Emu(1))
    slots = tuple(one._replace(slot=one.slot._replace(box=tiny, name="A name of some length")) for one in page.slots)
    assert Image.open(io.BytesIO(draw_page(page._replace(slots=slots), TEMPLATE))).format == "PNG"


PICTURES = {
    "Title and Content": "07-title-and-content.png",
    "Titel & Inhalt / 2": "07-titel-inhalt-2.png",
    "标题幻灯片": "07-标题幻灯片.png",
    "../../etc": "07-etc.png",
    "…": "07.png",
    "Long " * 30: f"07-{('long-' * 12)[:60]}.png",
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_called_by_its_pages_number_and_name(name: str) -> None:
    assert picture_name(DescribedPage(7, Page(name, ()), (), ())) == PICTURES[name]
