"""Who bears out a takeaway."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from case_files import Case, cases_of
from decks import SAMPLE, article_of, planned

from deckgen.model.deck import Deck, Takeaway, TakeawaysSlide
from deckgen.plan.crediting import names_of

HEAD = """Cranes and Grain

The Harbour Institute’s Ada Park, Bo Lee, Cy Moe and Di Orr explain what cranes change.

"""


def takeaways_of(deck: Deck) -> tuple[Takeaway, ...]:
    slides = (slide for section in deck.sections for slide in section.slides)
    return next(slide.takeaways for slide in slides if isinstance(slide, TakeawaysSlide))


def told(text: str) -> Iterator[str]:
    for number, takeaway in enumerate(takeaways_of(planned(article_of(text))), 1):
        if not takeaway.borne_out:
            yield f"{number}. nobody\n"
        for one in takeaway.borne_out:
            words = " ".join(text[place.start : place.end] for place in one.at.ranges)
            yield f"{number}. question {one.question}, {names_of(one.experts)}: {words}\n"


@cases_of("plan/bearing*.txt")
def test_a_takeaway_is_borne_out_by_whom_its_case_file_says(case: Case, request: pytest.FixtureRequest) -> None:
    case.check("".join(told(HEAD + case.given)), request)


def test_each_takeaway_of_the_sample_is_borne_out_by_the_one_who_says_it() -> None:
    lines = list(told(SAMPLE.read_text(encoding="utf-8")))
    assert [line.partition(":")[0] for line in lines] == [
        "1. question 4, Mary Glantz",
        "2. question 4, Mary Glantz",
        "3. question 3, Carla Freeman",
    ]
