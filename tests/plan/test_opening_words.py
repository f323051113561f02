"""How an answer begins, where nothing in it stands alone; only English is judged."""

from __future__ import annotations

import pytest

from deckgen.model.span import Passage, Range, Span
from deckgen.plan.candidates import Heard, find_candidates
from deckgen.plan.opening_words import OPENING, WHOLE, Beginning, first_line
from deckgen.plan.worth import Interest

QUESTION = "Was braucht der Hafen von Tolm im nächsten Winter?"
GERMAN = (
    "So wie der Hafen heute dasteht, fehlen im Norden zwei Kräne und ein Schlepper, und der Fluss friert jeden Winter "
    "früher zu, ohne dass jemand Eis bricht, denn das Geld der Provinz ist seit Jahren verbraucht. "
)
ENGLISH = (
    "So as the harbour stands today, two cranes and a tug are missing in the north, and the river freezes earlier "
    "every winter without anybody to break its ice, since the money of the province was spent years ago. "
)


def shown(text: str, *, language: str = "en", asked: str = QUESTION) -> list[str]:
    """Return the rules of the lines that open a text."""
    passage = Passage(text, Span((Range(0, len(text)),), 1))
    return [line.forms[0].rule for line in first_line([passage], Beginning(language, asked))]


def test_a_long_answer_in_another_language_is_shown_as_it_begins() -> None:
    assert shown(GERMAN * 2, language="de") == [OPENING]


def test_a_long_english_answer_that_opens_with_a_link_is_not() -> None:
    assert shown(ENGLISH * 2, language="en") == []


def test_a_short_answer_is_shown_whole_in_any_language() -> None:
    assert shown("So zwei Kräne.", language="de") == [WHOLE]
    assert shown("It needs two cranes.", language="en") == [WHOLE]


def test_a_number_before_a_sentence_hides_it_in_english_alone() -> None:
    text = "(1) Der Hafen von Tolm braucht im Winter zwei neue Kräne."
    passage = Passage(text, Span((Range(0, len(text)),), 1))
    nothing = Interest((), (), {})
    assert find_candidates([passage], Heard("de", nothing))
    assert not find_candidates([passage], Heard("en", nothing))


@pytest.mark.parametrize("answer", ["Yeah.", "Okay.", "Yes, exactly.", "Great.", "Mm-hmm."])
def test_who_only_agrees_to_what_was_no_question_says_nothing(answer: str) -> None:
    assert shown(answer, asked="So the harbour of Tolm is open all winter.") == []


@pytest.mark.parametrize("answer", ["Yeah.", "Yes, exactly.", "No."])
def test_yes_or_no_answers_a_question_that_asks_for_it(answer: str) -> None:
    assert shown(answer, asked="Is the harbour of Tolm open all winter?") == [WHOLE]


def test_a_polite_word_answers_no_question() -> None:
    assert shown("Great.", asked="Is the harbour of Tolm open all winter?") == []


@pytest.mark.parametrize("answer", ["What do you mean by that?", "There was not a single year where…"])
def test_an_answer_that_asks_back_or_breaks_off_is_none(answer: str) -> None:
    assert shown(answer) == []


def test_a_first_name_alone_does_not_tell_who() -> None:
    assert shown("Ada.", asked="Who is leading the crews of the harbour?") == []
    assert shown("Twenty.", asked="How many crews has the harbour?") == [WHOLE]


def test_what_is_said_amid_laughter_is_no_answer() -> None:
    assert shown("There is no beer in the harbour. (Laughter.) Is that what you ask me?") == []


def test_a_name_in_brackets_is_no_laughter() -> None:
    assert shown("The harbour of the north (Laughlin) has twenty crews.") == [WHOLE]


def test_a_word_on_the_question_is_not_how_an_answer_begins() -> None:
    text = f"That's not an easy question. {ENGLISH.removeprefix('So as the').replace(' harbour', 'The harbour', 1)}"
    assert shown(text * 2) == [OPENING]


def test_a_short_answer_that_names_a_document_and_says_more_is_shown_whole() -> None:
    assert shown("Our handbook describes it nicely. In short, it needs two cranes.") == [WHOLE]
    assert shown("See our handbook.") == []
