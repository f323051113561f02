"""How a footer's pattern is filled."""

from __future__ import annotations

import pytest

from deckgen.plan.patterns import fill_pattern

PATTERNS = {
    "{title} · {publisher}": "Cranes {and} grain",
    "{publisher} · {title}": "Cranes {and} grain",
    "{date} | {publisher} | {title}": "May 2026 | Cranes {and} grain",
    "Briefing, {publisher}": "Briefing",
    "{title}-{publisher} / {date}": "May 2026",
    "Of {date}": "Of May 2026",
    "{publisher}": "",
    "House": "House",
    "": "",
}


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_part_in_which_nothing_is_said_goes_with_its_mark(pattern: str) -> None:
    values = {"title": "Cranes {and} grain", "publisher": "", "date": "May 2026"}
    assert fill_pattern(pattern, values) == PATTERNS[pattern]
