"""What became of every sentence of a source: no word is left out, and what is told of it is so."""

from __future__ import annotations

from decks import SAMPLE, built

from deckgen.model.account import Account
from deckgen.model.extent import Length
from deckgen.pipeline import account

ARTICLE = """Cranes and Grain

What does the harbour in Tolm need?

Park: The harbour in Tolm needs two more cranes before the winter. Trains carry grain to the north. Five ships wait.

Every ship of the north pays for the ice of the river.

Who pays for the ice of the river?

Lee: Traders in the north pay for all the ice of the river.
"""


def accounts(text: str, length: Length | None = None) -> tuple[Account, ...]:
    """Return what became of a text's sentences."""
    return account(built(text, length=length) if length else built(text))


def test_every_sentence_of_the_sample_is_told_once_in_order() -> None:
    told = accounts(SAMPLE.read_text(encoding="utf-8"))
    starts = [one.sentence.span.ranges[0].start for one in told]
    assert starts == sorted(set(starts))
    ledger = built(SAMPLE.read_text(encoding="utf-8")).article.ledger
    told_words = sum(len(one.sentence.text.split()) for one in told)
    labels = 8
    assert told_words == sum(len(entry.text.split()) for entry in ledger) - labels


def test_what_is_shown_is_on_that_slide_and_what_is_not_has_a_reason() -> None:
    made = built(SAMPLE.read_text(encoding="utf-8"))
    for one in account(made):
        assert bool(one.shown) != bool(one.reason)
        for showing in one.shown:
            slide = made.deck.slides[showing.slide - 1]
            assert any(paragraph.text for fill in slide.fills for paragraph in fill.paragraphs)


def test_every_sentence_of_an_answer_is_in_the_notes_it_is_told_to_be_in() -> None:
    made = built(SAMPLE.read_text(encoding="utf-8"))
    answers = [one for one in account(made) if one.role == "answer"]
    assert answers
    for one in answers:
        assert one.noted
        for number in one.noted:
            notes = " ".join(paragraph.text for paragraph in made.deck.slides[number - 1].notes)
            assert one.sentence.text in notes


def test_a_sentence_that_no_slide_shows_says_what_it_lacks() -> None:
    told = {one.sentence.text: one for one in accounts(ARTICLE)}
    assert told["Five ships wait."].reason == "fragment"
    assert told["Traders in the north pay for all the ice of the river."].reason is None


def test_a_title_a_question_and_a_remark_are_told_where_they_are_printed() -> None:
    told = {one.sentence.text: one for one in accounts(ARTICLE)}
    assert 1 in {showing.slide for showing in told["Cranes and Grain"].shown}
    assert told["Who pays for the ice of the river?"].shown
    assert told["Who pays for the ice of the river?"].noted


def test_a_digest_shows_less_and_notes_as_much() -> None:
    barest = accounts(ARTICLE, Length("brief"))
    assert all(one.noted for one in barest if one.role == "answer")
