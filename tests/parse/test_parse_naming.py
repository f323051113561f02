"""What the user may call the experts of an article."""

from __future__ import annotations

import pytest

from deckgen.errors import UsageError
from deckgen.model.article import Article
from deckgen.model.details import Naming
from deckgen.parse import name_experts, parse_article
from deckgen.read import read_text

PANEL = """Three on Ice

Dr. Ada Park of the Ice Institute and Luis Day of the Harbour College answer.

Who pays?

Dr. Ada Park: The towns.

Day: The skaters.

Is it fair?

Park: No.

Dr. Park: And never was.

L. Day: It is.
"""
SIGNS = "On Ice\n\nQ: Is it cold?\n\nA: Always.\n\nQ: And in May?\n\nA: Less so.\n"
TWO = """Two Holts on Ice

Mia Holt and Ben Holt answer.

Who pays?

Mia Holt: The towns.

Ben Holt: The skaters.
"""


def _named(text: str, label: str, name: str = "Grace Moor", organisation: str | None = None) -> Article:
    article = parse_article(read_text(text.encode(), origin="a.txt"))
    return name_experts(article, [Naming(label, name, organisation)])


def _credits(article: Article) -> list[str]:
    answers = [answer for question in article.questions for answer in question.answers]
    return [" and ".join(expert.name for expert in answer.experts) for answer in answers]


@pytest.mark.parametrize("label", ["Park", "park", "Dr. Park", "Dr. Ada Park", "Ada Park", "A. Park"])
def test_every_label_printed_before_an_answer_names_its_expert(label: str) -> None:
    assert _credits(_named(PANEL, label)) == ["Grace Moor", "Luis Day", "Grace Moor", "Luis Day"]


def test_a_name_without_an_organisation_keeps_the_one_printed() -> None:
    assert _named(PANEL, "Park").experts[0].affiliation == "Ice Institute"
    assert _named(PANEL, "Park", organisation="The Port").experts[0].affiliation == "The Port"


def test_a_surname_that_two_experts_have_is_an_error_with_their_names() -> None:
    with pytest.raises(UsageError, match='"Holt" fits several experts') as caught:
        _named(TWO, "Holt")
    assert caught.value.hint is not None
    assert "Mia Holt, Ben Holt" in caught.value.hint


@pytest.mark.parametrize("label", ["A", "Answer"])
def test_a_sign_names_who_gives_the_answers_that_name_nobody(label: str) -> None:
    article = _named(SIGNS, label, organisation="Ghana FDA")
    assert _credits(article) == ["Grace Moor", "Grace Moor"]
    assert [(expert.id, expert.name, expert.affiliation) for expert in article.experts] == [
        ("e1", "Grace Moor", "Ghana FDA")
    ]


def test_a_sign_corrects_the_name_of_the_one_interviewed() -> None:
    article = _named(SIGNS.replace("Q:", "We asked Ada Park of the Ice Institute.\n\nQ:", 1), "A")
    assert _credits(article) == ["Grace Moor", "Grace Moor"]
    assert len(article.experts) == 1


def test_a_sign_names_nobody_where_every_answer_has_a_name() -> None:
    with pytest.raises(UsageError, match='no expert is called "A"'):
        _named(PANEL, "A")


def test_an_article_that_names_nobody_is_told_how_to_name_somebody() -> None:
    with pytest.raises(UsageError) as caught:
        _named(SIGNS, "Park")
    assert caught.value.hint == 'the article names nobody; "A=Name, Organisation" names who answers'


def test_an_unknown_label_is_told_those_that_the_article_has() -> None:
    with pytest.raises(UsageError) as caught:
        _named(PANEL, "Quux")
    assert caught.value.hint == "the article has: Park, Day"
