"""Whose words a line may be, by the names in it."""

from __future__ import annotations

import pytest

from deckgen.model.article import Expert
from deckgen.plan.crediting import tells_of

PARK, KIM, OSHEA = Expert("1", "Ada Park"), Expert("2", "Duyeon Kim"), Expert("3", "Mae O'Shea")


@pytest.mark.parametrize(
    ("text", "expert"),
    [
        ("Ada Park has sailed for years.", PARK),
        ("The harbour needs Ada’s boats.", PARK),
        ("Nobody asked Park. The harbour closed.", PARK),
        ("The harbour needs O'Shea.", OSHEA),
    ],
)
def test_nobody_speaks_of_himself_by_name(text: str, expert: Expert) -> None:
    assert tells_of(text, [expert])


@pytest.mark.parametrize(
    ("text", "expert"),
    [
        ("Kim Jong Un will not give up his ships.", KIM),
        ("The boats leave from Park Street.", PARK),
        ("The parks of the town are closed.", PARK),
        ("Park-like gardens stand by the quay.", PARK),
    ],
)
def test_a_name_that_goes_on_otherwise_is_not_the_speakers(text: str, expert: Expert) -> None:
    assert not tells_of(text, [expert])


def test_where_nobody_is_credited_no_line_tells_of_anybody() -> None:
    assert not tells_of("Ada Park has sailed for years.", [])
