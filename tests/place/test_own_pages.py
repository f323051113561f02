"""Answers side by side stand in a template's columns and quotations on its page for them, where it has such pages."""

from __future__ import annotations

import pytest
from decks import RULER, article_of, planned
from foreign import template_of

from deckgen.errors import LayoutError
from deckgen.model.geometry import Emu
from deckgen.model.layout import RoleRule
from deckgen.model.placed import PlacedSlide
from deckgen.place import infer_layout, parse_layout, place_deck
from deckgen.place.describing import describe_pages

ARTICLE = """Cranes and Grain

The Harbour Institute’s Ada Park, Bo Lee and Cy Moe explain what cranes change for the ports of the north.

What do the northern ports need?

Park: The northern ports need four cranes before the winter. Every crane loads a ship in half a day.

Every crane loads a ship in half a day.

Lee: Ports without cranes lose their trade to the ports of the south.

Who pays for the new cranes?

Moe: Traders pay for the cranes by a toll on every ship.
"""
LEFT, RIGHT = "Ada Park, Harbour Institute", "Bo Lee, Harbour Institute"
CLAIMS = "Every crane loads a ship in half a day.", "Ports without cranes lose their trade to the ports of the south."
THIRD = "Moe: Cranes without railways leave the grain on the quays.\n\nWho pays"


def placed(name: str, text: str = ARTICLE) -> tuple[list[PlacedSlide], list[str]]:
    """Return the slides of an article on a template as it is, and the notices."""
    template = template_of(name)
    layout = infer_layout(template, name="house").layout
    made = place_deck(planned(article_of(text)), template=template, layout=layout, ruler=RULER)
    return [*made.deck.slides], [notice.message for notice in made.notices]


def only(slides: list[PlacedSlide], kind: str) -> PlacedSlide:
    (slide,) = (slide for slide in slides if slide.kind == kind)
    return slide


def shown(slide: PlacedSlide) -> dict[str, list[str]]:
    return {fill.slot.name: [p.text for p in fill.paragraphs] for fill in slide.fills}


def test_names_stand_in_the_headings_over_the_columns() -> None:
    panel = only(placed("plain")[0], "panel")
    assert panel.page == "Comparison"
    assert shown(panel) == {
        "Title 1": ["What do the northern ports need? (2 answers)"],
        "Text Placeholder 2": [LEFT],
        "Content Placeholder 3": [CLAIMS[0]],
        "Text Placeholder 4": [RIGHT],
        "Content Placeholder 5": [CLAIMS[1]],
    }


def test_names_stand_over_the_claims_where_columns_have_no_headings() -> None:
    panel = only(placed("with columns")[0], "panel")
    assert panel.page == "Two Content"
    assert shown(panel)["Content Placeholder 2"] == [LEFT, CLAIMS[0]]
    assert shown(panel)["Content Placeholder 3"] == [RIGHT, CLAIMS[1]]
    assert [p.is_bold for fill in panel.fills[1:] for p in fill.paragraphs] == [True, False] * 2


@pytest.mark.parametrize("name", ["plain", "with columns"])
def test_the_notes_say_who_claims_what_wherever_the_names_stand(name: str) -> None:
    said = [paragraph.text for paragraph in only(placed(name)[0], "panel").notes]
    assert said[1:3] == [f"{LEFT}: {CLAIMS[0]}", f"{RIGHT}: {CLAIMS[1]}"]


def test_a_column_has_no_list_of_one() -> None:
    panel = only(placed("plain")[0], "panel")
    assert all(p.is_plain for fill in panel.fills if fill.slot.style.has_bullet for p in fill.paragraphs)


def test_a_panel_that_would_leave_a_column_empty_stands_on_the_page_for_answers() -> None:
    slides, notices = placed("plain", ARTICLE.replace("Who pays", THIRD))
    panel = only(slides, "panel")
    assert panel.page == "Title and Content"
    assert sum(p.is_bold for fill in panel.fills for p in fill.paragraphs) == 3
    assert any(notice.startswith("no page made for it holds the panel") for notice in notices)


def test_twice_as_many_experts_as_columns_take_two_slides_whose_titles_tell_them_apart() -> None:
    four = THIRD.replace("Who pays", "Roe: Railways without cranes carry nothing at all.\n\nWho pays")
    text = ARTICLE.replace("Bo Lee and Cy Moe", "Bo Lee, Cy Moe and Di Roe").replace("Who pays", four)
    panels = [slide for slide in placed("with columns", text)[0] if slide.kind == "panel"]
    assert [panel.title for panel in panels] == [
        "What do the northern ports need? (4 answers, 1 of 2)",
        "What do the northern ports need? (4 answers, 2 of 2)",
    ]
    assert {panel.page for panel in panels} == {"Two Content"}


def test_a_quotation_stands_on_its_page_with_who_said_it() -> None:
    quote = only(placed("with quotations")[0], "quote")
    assert quote.page == "Zitat"
    assert shown(quote) == {"Title 1": [CLAIMS[0]], "Text Placeholder 2": [LEFT]}


def test_a_quotation_too_long_for_its_page_stands_on_the_page_for_answers() -> None:
    template = template_of("with quotations")
    layout = infer_layout(template, name="house").layout
    quote = layout.kinds["quote"]
    words = quote.roles["title"]._replace(least=quote.roles["title"].wanted)
    long = ARTICLE.replace("Every crane loads", "In the harbours of the north every crane of the new kind loads")
    narrow = tuple(
        page._replace(slots=tuple(s._replace(box=s.box._replace(height=s.box.height // 4)) for s in page.slots))
        if page.name == "Zitat"
        else page
        for page in template.pages
    )
    kinds = {**layout.kinds, "quote": quote._replace(roles={**quote.roles, "title": words})}
    made = place_deck(
        planned(article_of(long)),
        template=template._replace(pages=narrow),
        layout=layout._replace(kinds=kinds),
        ruler=RULER,
    )
    assert only([*made.deck.slides], "quote").page == "Title and Content"
    assert any("no page made for it holds the quote" in notice.message for notice in made.notices)


def test_a_quotation_stands_in_the_box_for_text_where_that_is_the_large_one() -> None:
    template = template_of("with quotations")
    quotes = next(page for page in template.pages if page.name == "Zitat")
    title, name, *furniture = quotes.slots
    heading = title._replace(box=title.box._replace(top=Emu(100_000), height=Emu(600_000)))
    words = name._replace(name="Words", box=title.box)
    page = quotes._replace(slots=(heading, words, name, *furniture))
    pages = tuple(page if one is quotes else one for one in template.pages)
    layout = infer_layout(template._replace(pages=pages), name="house").layout
    deck = planned(article_of(ARTICLE))
    made = place_deck(deck, template=template._replace(pages=pages), layout=layout, ruler=RULER)
    assert shown(only([*made.deck.slides], "quote")) == {
        "Title 1": ["Ada Park, question 1"],
        "Words": [f"“{CLAIMS[0]}”"],
        "Text Placeholder 2": [LEFT],
    }


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("plain", {"takeaways", "overview", "experts", "agenda", "quote"}),
        ("with quotations", {"takeaways", "overview", "experts", "agenda"}),
        ("with one page", {"takeaways", "overview", "experts", "agenda", "quote", "panel", "title"}),
    ],
)
def test_only_kinds_without_a_page_of_their_own_are_told_to_stand_on_the_nearest(name: str, nearest: set[str]) -> None:
    assert infer_layout(template_of(name), name="house").nearest.keys() == nearest


def test_a_page_that_opens_a_part_is_not_for_quotations() -> None:
    template = template_of("with quotations")
    pages = (page._replace(name="Kapitel") if page.name == "Zitat" else page for page in template.pages)
    assert "quote" in infer_layout(template._replace(pages=tuple(pages)), name="house").nearest


def test_columns_beside_a_picture_are_not_for_answers() -> None:
    template = template_of("with columns")
    pages = (
        page._replace(slots=(*page.slots, page.slots[1]._replace(name="Picture", type="pic")))
        for page in template.pages
    )
    assert "panel" in infer_layout(template._replace(pages=tuple(pages)), name="house").nearest


def test_one_list_of_names_serves_pages_with_two_and_with_three_columns() -> None:
    template = template_of("with columns")
    two = next(page for page in template.pages if page.name == "Two Content")
    left, right = (slot for slot in two.slots if slot.type == "obj")
    third = left.box.width * 2 // 3
    boxes = [left.box._replace(left=left.box.left + at * third, width=third - 9) for at in range(3)]
    columns = [left._replace(name=f"Column {'ABC'[at]}", box=box) for at, box in enumerate(boxes)]
    title = two.slots[0]._replace(name="Heading")
    three = two._replace(name="Three", slots=(title, *reversed(columns)))
    rule = infer_layout(template._replace(pages=(*template.pages, three)), name="house").layout.kinds["panel"]
    assert rule.pages == ("Two Content", "Three")
    assert rule.roles["title"].slot == ("Title 1", "Heading")
    assert rule.roles["body"].slot == (left.name, right.name, "Column A", "Column B", "Column C")


COLUMNS = """[kinds.panel]
pages = ["Two Content"]
title = "Title 1"
person = ["Content Placeholder 2", "Content Placeholder 3"]
body = { slot = ["Content Placeholder 2", "Content Placeholder 3"], least = 14 }
"""


def test_a_file_may_name_a_list_of_slots() -> None:
    slots = ("Content Placeholder 2", "Content Placeholder 3")
    layout = parse_layout(COLUMNS, name="house", origin="layout.toml")
    assert layout.kinds["panel"].roles["person"] == RoleRule(slots)
    pages = describe_pages(template_of("with columns"), layout, ruler=RULER)
    told = {slot.slot.name: slot.roles for page in pages for slot in page.slots if page.page.name == "Two Content"}
    assert [told[name] for name in slots] == ["person 1, body 1", "person 2, body 2"]


def test_columns_of_which_only_some_are_shared_are_a_mistake() -> None:
    with pytest.raises(LayoutError, match=r'"panel\.body" names the slot of "panel\.person"'):
        parse_layout(COLUMNS.replace('2", "Content Placeholder 3"]\n', '2"]\n', 1), name="", origin="layout.toml")


def test_what_the_article_calls_itself_gives_way_where_the_first_page_holds_little() -> None:
    template = template_of("with columns")
    first, *others = template.pages
    title, lines, *furniture = first.slots
    small = lines._replace(box=lines.box._replace(width=Emu(2_570_000), height=Emu(960_000)))
    template = template._replace(pages=(first._replace(slots=(title, small, *furniture)), *others))
    layout = infer_layout(template, name="house").layout
    assert "kicker" in layout.kinds["title"].roles
    long = ARTICLE.replace("Harbour Institute", "Northern Institute for Harbours").replace("Bo Lee", "Bartholomew Lee")
    deck = planned(article_of(f"{long}\nPUBLICATION TYPE: Question and Answer\n"))
    made = place_deck(deck, template=template, layout=layout, ruler=RULER)
    assert shown(made.deck.slides[0])[lines.name][0].startswith("Ada Park")
    assert any("has no slot for the kicker" in notice.message for notice in made.notices)


def test_a_narrow_box_is_not_for_a_table() -> None:
    wide = infer_layout(template_of("with one page"), name="house").layout
    template = template_of("with one page")
    title, body, *others = template.pages[0].slots
    narrow = body._replace(box=body.box._replace(width=template.width * 2 // 5))
    page = template.pages[0]._replace(slots=(title, narrow, *others))
    assert "matrix" in wide.kinds
    assert "matrix" not in infer_layout(template._replace(pages=(page,)), name="house").layout.kinds


def test_a_page_that_draws_quotation_marks_as_letters_is_left_alone() -> None:
    template = template_of("with quotations")
    pages = tuple(page._replace(has_marks=page.name == "Zitat") for page in template.pages)
    assert "quote" in infer_layout(template._replace(pages=pages), name="house").nearest
