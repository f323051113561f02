"""The article under ``sources`` taken apart, figure by figure."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from deckgen.model.article import Article
from deckgen.parse import parse_article
from deckgen.parse.describe import describe_article
from deckgen.parse.outline import outline_article
from deckgen.read import read_text

SOURCE = Path(__file__).parents[2] / "sources" / "pyongyang.txt"


@pytest.fixture(scope="module")
def article() -> Article:
    return parse_article(read_text(SOURCE.read_bytes(), origin=SOURCE.name))


def test_its_title_is_the_first_line(article: Article) -> None:
    assert article.title is not None
    assert article.title.text == "In Pyongyang, Putin and Kim Tighten Ties, Pledge Mutual Defense"
    assert (article.subtitle, article.byline, article.publisher, article.date, article.url) == (
        None,
        (),
        None,
        None,
        None,
    )
    assert article.language == "en"


def test_its_takeaways_stand_twice_and_count_once(article: Article) -> None:
    assert [passage.span.line for passage in article.takeaways] == [5, 6, 7]
    copies = [(index, entry.of) for index, entry in enumerate(article.ledger) if entry.role == "duplicate"]
    assert copies == [(5, 1), (6, 2), (7, 3), (8, 4), (11, 10), (43, 10)]


def test_its_introduction_ends_with_the_experts(article: Article) -> None:
    assert [passage.span.line for passage in article.introduction] == [15, 20]
    assert [(expert.id, expert.name, expert.label, expert.affiliation) for expert in article.experts] == [
        ("e1", "Mary Glantz", "Glantz", "USIP"),
        ("e2", "Frank Aum", "Aum", "USIP"),
        ("e3", "Carla Freeman", "Freeman", "USIP"),
        ("e4", "Andrew Scobell", "Scobell", "USIP"),
    ]


def test_its_questions_are_stripped(article: Article) -> None:
    assert [question.passage.text for question in article.questions] == [
        "Why did Putin make his first trip to North Korea in nearly 25 years?",
        (
            "With Moscow increasingly isolated from the West, "
            "how does North Korea benefit from tightening ties with Russia?"
        ),
        "What does the growing Russia-North Korea relationship mean for China?",
        "What does this all mean for U.S. interests?",
    ]


def test_its_answers_have_their_experts_and_paragraphs(article: Article) -> None:
    answers = [answer for question in article.questions for answer in question.answers]
    assert [len(question.answers) for question in article.questions] == [1, 1, 1, 3]
    assert [[expert.label for expert in answer.experts] for answer in answers] == [
        ["Glantz"], ["Aum"], ["Freeman"], ["Glantz"], ["Scobell"], ["Aum"],
    ]  # fmt: skip
    assert [len(answer.paragraphs) for answer in answers] == [4, 3, 6, 3, 4, 2]
    assert answers[0].paragraphs[0].text.startswith("Putin’s visit to Pyongyang is a follow-up")
    assert answers[5].paragraphs[0].text.startswith("At the same time, the explicit establishment")


def test_its_pull_quotes_belong_to_their_answers(article: Article) -> None:
    answers = [answer for question in article.questions for answer in question.answers]
    assert [[quote.span.line for quote in answer.pull_quotes] for answer in answers] == [[28], [40], [54], [], [74], []]
    assert article.pull_quotes == ()
    paragraphs = {paragraph.text for answer in answers for paragraph in answer.paragraphs}
    assert not paragraphs & {quote.text for answer in answers for quote in answer.pull_quotes}


def test_its_photo_has_a_caption_and_a_credit(article: Article) -> None:
    (photo,) = article.photos
    assert photo.caption is not None
    assert photo.caption.text.startswith("Russian President Vladimir Putin, right, and")
    assert photo.caption.text.endswith("Vladivostok, Russia, April 25, 2019.")
    assert photo.credit is not None
    assert photo.credit.text == "Alexander Zemlianichenko/Pool via The New York Times"


def test_its_remarks_say_what_it_is(article: Article) -> None:
    assert [(remark.role, remark.passage.text) for remark in article.remarks] == [
        ("disclaimer", "The views expressed in this publication are those of the author(s)."),
        ("publication type", "Question and Answer"),
    ]


def test_its_typing_mistakes_stay(article: Article) -> None:
    assert "policyof" in " ".join(passage.text for question in article.questions for answer in question.answers
                                  for passage in answer.paragraphs)  # fmt: skip


def test_its_ledger_has_every_block_and_none_unplaced(article: Article) -> None:
    assert len(article.ledger) == 46
    assert "unplaced" not in {entry.role for entry in article.ledger}


def test_its_description_keeps_the_keys_in_order(article: Article) -> None:
    described = describe_article(article)
    assert list(described) == [
        "schema", "source", "language", "title", "subtitle", "byline", "publisher", "date", "url", "takeaways",
        "introduction", "experts", "questions", "sections", "pull_quotes", "photos", "remarks", "ledger",
    ]  # fmt: skip
    assert described["schema"] == 0
    assert described["takeaways"][0]["at"] == {"ranges": [list(article.takeaways[0].span.ranges[0])], "line": 5}
    assert described["questions"][3]["answers"][1]["experts"] == ["e4"]
    assert described["ledger"][43]["of"] == 10
    assert json.loads(json.dumps(described)) == described


def test_its_outline_names_every_part(article: Article) -> None:
    outline = outline_article(article)
    assert 'experts (4)\n  e1 Mary Glantz, USIP — label "Glantz"\n' in outline
    assert "ledger (46 blocks)" in outline
