"""Which lines the slides of an answer show, and by which rule."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from case_files import Case, cases_of
from decks import NOBODY, RULER, article_of, briefing, planned

from deckgen.model.deck import AnswerSlide, Deck, Kind, QuoteSlide
from deckgen.place.budget import LayoutBudget
from deckgen.plan import plan_deck

ARTICLE = """The Island

KEY TAKEAWAYS

• The shepherds want a bell for their chapel.

What do the people of the island need?

Moor: {answer}

Who else lives on the sound?

Lee: Nobody does.
"""


def _told(deck: Deck) -> Iterator[str]:
    for slide in (slide for section in deck.sections for slide in section.slides):
        match slide:
            case AnswerSlide(asked=asked) if asked.number == 1:
                yield f"answer: {slide.title.text}\n"
                yield from (f"    {line.forms[0].rule}: {line.forms[0].text}\n" for line in slide.lines)
            case QuoteSlide(quote=quote):
                yield f"quote: {quote.text}\n"
            case _:
                pass


class OneSlot(LayoutBudget):
    """A layout whose lines share their slot with the name of who speaks."""

    def shares_slot(self, kind: Kind) -> bool:
        """Tell that they do."""
        return kind == "answer"


LONG_OPENING = (
    "The people of the island, who have lived without a doctor of their own since the war, have asked the county for "
    "a boat that can carry the sick and the wounded across the sound at night and in any weather."
)


def test_where_a_line_shares_its_slot_a_long_opening_has_its_slide_to_itself() -> None:
    """The slide of a long answer that shows no line goes, and the one with the sentence holds its notes."""
    answer = f"{LONG_OPENING} {'This was built for them then, and that is how it is there. ' * 10}".strip()
    template, layout = briefing()
    budget = OneSlot(template, layout, RULER)
    deck = plan_deck(article_of(ARTICLE.format(answer=answer)), details=NOBODY, budget=budget).deck
    notes = [
        noted.passage.text for section in deck.sections for slide in section.slides for noted in slide.note.in_full
    ]
    assert "".join(_told(deck)) == f"quote: {LONG_OPENING}\n"
    assert answer in notes


@cases_of("plan/shown*.txt")
def test_an_answer_shows_the_lines_in_its_case_file(case: Case, request: pytest.FixtureRequest) -> None:
    case.check("".join(_told(planned(article_of(ARTICLE.format(answer=case.given.strip()))))), request)
