"""Which lines the slides of an answer show, and by which rule."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from case_files import Case, cases_of
from decks import article_of, planned

from deckgen.model.deck import AnswerSlide, Deck, QuoteSlide

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


@cases_of("plan/shown*.txt")
def test_an_answer_shows_the_lines_in_its_case_file(case: Case, request: pytest.FixtureRequest) -> None:
    case.check("".join(_told(planned(article_of(ARTICLE.format(answer=case.given.strip()))))), request)
