"""Placeholders of a page have numbers by which slides, and the programs that read them, tell them apart."""

from __future__ import annotations

import pytest
from page_xml import page, placeholder

from deckgen.office.pages import number_apart, placeholders


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["title 100", "body 101"], [0, 101]),
        (["body 0", "title 7"], [101, 0]),
        (["title 0", "body 0", "body 0"], [0, 101, 102]),
        (["title 0", "body 1"], [0, 1]),
        (["body 3", "ftr 3"], [3, 101]),
    ],
)
def test_the_title_has_none_and_the_others_each_their_own(said: list[str], told: list[int]) -> None:
    numbered = (one.replace(" ", '" idx="') for one in said)
    layout = page(*(placeholder(one) for one in numbered))
    assert number_apart(layout) == (told != [int(one.split()[1]) for one in said])
    assert [one.idx for one in placeholders(layout)] == told
