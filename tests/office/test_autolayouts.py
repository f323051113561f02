"""Layouts that LibreOffice wrote with another master's boxes stand where their own master has them."""

from __future__ import annotations

from page_xml import boxes, page, placeholder

from deckgen.office.autolayouts import have_mixed_boxes, put_back
from deckgen.office.tree import Element

STYLED = "<p:txStyles/>"


def master() -> Element:
    return page(
        placeholder("title", box=(100, 50, 400, 80)),
        placeholder("body", box=(100, 200, 400, 100)),
        placeholder("ftr", box=(0, 500, 90, 20)),
    )


def test_a_title_and_its_text_go_to_their_master_s_places() -> None:
    layout = page(placeholder("title", box=(0, 0, 900, 60)), placeholder("", box=(0, 100, 900, 300)))
    put_back(layout, master())
    assert boxes(layout) == [(100, 50, 400, 80), (100, 200, 400, 100)]


def test_boxes_side_by_side_share_the_place_of_one() -> None:
    left, right = placeholder("", box=(0, 100, 400, 300)), placeholder("", box=(500, 100, 400, 300))
    layout = page(left, right)
    put_back(layout, master())
    assert boxes(layout) == [(100, 200, 178, 100), (322, 200, 178, 100)]


def test_footers_stay_and_so_does_what_the_master_has_no_place_for() -> None:
    layout = page(placeholder("ftr", box=(9, 9, 9, 9)), placeholder("title", box=(1, 2, 3, 4)))
    put_back(layout, page(placeholder("body", box=(5, 5, 5, 5))))
    assert boxes(layout) == [(9, 9, 9, 9), (1, 2, 3, 4)]


def test_only_several_masters_without_text_styles_are_mixed_up() -> None:
    assert have_mixed_boxes([page(), page()])
    assert not have_mixed_boxes([page()])
    assert not have_mixed_boxes([page(), page(after=STYLED)])
