"""What a sentence takes for known."""

from __future__ import annotations

from deckgen.plan.sentences.mentions import named_before
from deckgen.plan.sentences.words import content_of

BEFORE = content_of("The crews sail by a quiet understanding.")


def test_a_term_in_quotation_marks_is_known_from_where_it_was_named() -> None:
    assert named_before("Nobody wrote “quiet understanding,” down.", before=BEFORE, known=()) == "quiet understanding"
    assert named_before("Nobody wrote “quiet understanding” down.", before=(), known=()) is None


def test_a_quotation_of_more_words_is_no_term() -> None:
    assert named_before("They say “a quiet understanding helps.”", before=BEFORE, known=()) is None


def test_a_word_without_end_behind_a_quotation_mark_is_read_at_once() -> None:
    assert named_before("“" + "a" * 100_000, before=BEFORE, known=()) is None
