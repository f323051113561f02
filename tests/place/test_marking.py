"""Where a marking stands, how it looks on each page, and what it may not do."""

from __future__ import annotations

import pytest
from decks import NOBODY, RULER, article_of, briefing, interview, laid_out
from hypothesis import given
from hypothesis import strategies as st

from deckgen.errors import UsageError
from deckgen.model.geometry import EMU_PER_POINT, Box, Emu
from deckgen.model.placed import PlacedMarking
from deckgen.model.template import Page, Template
from deckgen.place import LaidOutDeck, mark_deck

TEMPLATE = briefing()[0]
DECK = laid_out(article_of(interview(4)), NOBODY)
BOARD = "OFFICIAL – for the board only"


def marked(text: str = BOARD, template: Template = TEMPLATE) -> LaidOutDeck:
    return mark_deck(DECK, text, template=template, ruler=RULER)


def markings(laid_out: LaidOutDeck) -> dict[str, PlacedMarking]:
    """Return the marking of each page that a deck uses."""
    return {slide.page: slide.marking for slide in laid_out.deck.slides if slide.marking}


def meets(one: Box, other: Box) -> bool:
    beside = one.left >= other.left + other.width or other.left >= one.left + one.width
    return not beside and one.top < other.top + other.height and other.top < one.top + one.height


def changed(name: str, **said: object) -> Template:
    """Return the template with one page changed."""
    pages = tuple(page._replace(**said) if page.name == name else page for page in TEMPLATE.pages)
    return TEMPLATE._replace(pages=pages)


def page_of(name: str) -> Page:
    return next(page for page in TEMPLATE.pages if page.name == name)


def test_it_stands_at_one_place_and_in_one_size_on_all_slides() -> None:
    found = [*markings(marked()).values()]
    assert len(found) == len({slide.page for slide in DECK.deck.slides})
    assert len({(one.text, one.size, one.boxes) for one in found}) == 1


def test_it_stands_at_the_top_and_at_the_bottom_in_the_middle() -> None:
    for upper, lower in (one.boxes for one in markings(marked()).values()):
        assert upper.top == TEMPLATE.height - lower.top - lower.height >= 0
        assert upper.left == lower.left == (TEMPLATE.width - upper.width) // 2


def test_it_touches_no_slot_of_the_layout_that_comes_along() -> None:
    laid_out = marked()
    for slide in laid_out.deck.slides:
        assert slide.marking
        slots = [slot.box for slot in page_of(slide.page).slots]
        assert not any(meets(box, slot) for box in slide.marking.boxes for slot in slots)
    assert laid_out.notices == DECK.notices


def test_no_other_word_moves() -> None:
    before = [slide._replace(marking=None) for slide in marked().deck.slides]
    assert tuple(before) == DECK.deck.slides


def test_it_is_light_on_a_dark_page_and_dark_on_a_light_one() -> None:
    found = markings(marked())
    assert (found["Title"].color, found["Title"].ground) == ("bg1", None)
    assert (found["Answer"].color, found["Answer"].ground) == ("tx1", None)


ALL_OVER = Box(Emu(0), Emu(0), TEMPLATE.width, TEMPLATE.height)


@pytest.mark.parametrize("behind", [{"ground": None}, {"ground": "accent1"}, {"drawn": (ALL_OVER,)}])
def test_it_brings_its_own_ground_where_the_page_may_not_set_it_off(behind: dict[str, object]) -> None:
    found = markings(marked(template=changed("Answer", **behind)))
    assert (found["Answer"].color, found["Answer"].ground) == ("tx1", "bg1")
    assert found["Sources"].ground is None


def test_a_page_without_a_free_strip_is_told() -> None:
    slots = tuple(slot._replace(box=slot.box._replace(top=Emu(0)), anchor="t") for slot in page_of("Sources").slots)
    deck = DECK.deck
    raised = deck.slides[-1]._replace(
        fills=tuple(f._replace(slot=slot) for f, slot in zip(deck.slides[-1].fills, slots, strict=False))
    )
    crowded = LaidOutDeck(deck._replace(slides=(*deck.slides[:-1], raised)), ())
    found = mark_deck(crowded, BOARD, template=TEMPLATE, ruler=RULER)
    assert [notice.message for notice in found.notices] == [
        'page "Sources": no strip is free at the edge, so the marking may touch other words'
    ]
    assert all(one.size == 12 and one.boxes[0].top == 0 for one in markings(found).values())


def test_it_stands_on_every_notes_page_too() -> None:
    found = marked().deck.notes_marking
    assert found
    assert (found.text, found.color) == (BOARD, "tx1")
    upper, lower = found.boxes
    assert upper.top > 0
    assert TEMPLATE.notes.box.top + TEMPLATE.notes.box.height < lower.top
    assert lower.top + lower.height < TEMPLATE.notes_height


def test_it_grows_with_the_page() -> None:
    large = TEMPLATE._replace(width=Emu(TEMPLATE.width * 2), height=Emu(TEMPLATE.height * 2))
    roomy = LaidOutDeck(DECK.deck._replace(slides=DECK.deck.slides[:1]), ())
    found = mark_deck(roomy, BOARD, template=large, ruler=RULER).deck.slides[0].marking
    assert found
    assert found.size == 28


def test_a_long_one_takes_two_lines_on_notes_pages() -> None:
    short, long = marked(BOARD).deck.notes_marking, marked(" ".join([BOARD] * 4)).deck.notes_marking
    assert short
    assert long
    assert long.boxes[0].height > 1.8 * short.boxes[0].height
    assert long.boxes[0].top + long.boxes[0].height < 36 * EMU_PER_POINT


def test_one_longer_than_two_lines_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        marked(BOARD * 8)
    assert caught.value.message.startswith('the marking is longer than 2 lines: "OFFICIAL – for the board only')


@given(st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=60))
def test_it_stays_on_the_page_in_type_that_can_be_read(text: str) -> None:
    laid_out = marked(text)
    for one in markings(laid_out).values():
        assert one.size >= 12
        for box in one.boxes:
            assert box.left >= 0
            assert box.top >= 0
            assert box.left + box.width <= TEMPLATE.width
            assert box.top + box.height <= TEMPLATE.height
