"""A footer stands on one line on every page that shows it."""

from __future__ import annotations

from decks import RULER, article_of, briefing, interview, planned

from deckgen.model.details import Details
from deckgen.model.extent import STANDARD
from deckgen.model.geometry import Points
from deckgen.place import place_deck

DECK = planned(article_of(interview(2)), Details(title="Grain and cranes " * 9), STANDARD)


def footer_with(size: float, *, on: str) -> str:
    """Return the footer of a deck on a template one of whose pages sets it in another size."""
    template, layout = briefing()
    pages = tuple(
        page._replace(
            slots=tuple(
                slot._replace(style=slot.style._replace(size=Points(size)))
                if page.name == on and slot.type == "ftr"
                else slot
                for slot in page.slots
            )
        )
        for page in template.pages
    )
    placed = place_deck(DECK, template=template._replace(pages=pages), layout=layout, ruler=RULER)
    return placed.deck.properties.footer


def test_the_page_with_the_largest_type_says_how_long_it_is() -> None:
    assert len(footer_with(30, on="Answer")) < len(footer_with(10, on="Answer"))


def test_a_page_that_the_deck_does_not_use_says_nothing() -> None:
    assert footer_with(30, on="Panel 4") == footer_with(10, on="Panel 4")
