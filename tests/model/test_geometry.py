"""What two boxes share."""

from __future__ import annotations

import pytest

from deckgen.model.geometry import Box, Emu, shared


def box(left: int, top: int, width: int, height: int) -> Box:
    return Box(Emu(left), Emu(top), Emu(width), Emu(height))


@pytest.mark.parametrize(
    ("other", "size"),
    [
        (box(20, 30, 40, 40), (10, 5)),
        (box(0, 0, 100, 100), (20, 20)),
        (box(30, 20, 10, 10), (0, 10)),
        (box(40, 50, 10, 10), (-10, -15)),
    ],
    ids=["a corner", "all of it", "an edge", "nothing"],
)
def test_boxes_share_a_width_and_a_height(other: Box, size: tuple[int, int]) -> None:
    assert shared(box(10, 15, 20, 20), other) == shared(other, box(10, 15, 20, 20)) == size
