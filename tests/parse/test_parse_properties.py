"""What is true of every text, however strange."""

from __future__ import annotations

import json
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from deckgen.model.article import Article
from deckgen.model.document import Document
from deckgen.model.span import Passage
from deckgen.parse import parse_article
from deckgen.parse.describe import describe_article
from deckgen.parse.inline import set_labels_apart
from deckgen.parse.outline import outline_article
from deckgen.read import read_text
from deckgen.read.encoding import CONTROLS

LINES = st.sampled_from(
    [
        "",
        "",
        "How Rivers Freeze",
        "KEY TAKEAWAYS",
        "• Rivers freeze from the top.",
        "1. Why do rivers freeze?",
        "Why do rivers freeze?",
        "And so what?",
        "Q: Is it cold?",
        "Q: Is it cold? A: Always. Q: Even in May? A: No.",
        "10:05 A.M. PRESIDENT PARK: It froze. MINISTER LEE: It did. PRESIDENT PARK: It thaws.",
        "MINISTER LEE: It froze in May, which nobody had seen before.",
        "[I] – Is it cold?",
        "RS) Always.",
        "RS) Okay.",
        "“Ice is patient with us all and melts.” — Ada Park",
        "Ada Park",
        "Director, Ice Institute",
        "Lena Fisk, North Cold: It melts.",
        "SENIOR ICE OFFICIAL: It melts.",
        "In this article",
        "Tidewater spoke with Park about ice.",
        "A bridge. © Mo Day",
        "Join us",
        "Q Is it?",
        "A: Always.",
        "Park: Water is heaviest at four degrees.",
        "Park and Lee: They float.",
        "Mia (MX): Tell us more.",
        "MX: Is that so?",
        "MR. DAY: It is.",
        "Note: prices fell.",
        "Ada Park and Bo Lee of the Ice Institute discuss the cold.",
        "Water is heaviest at four degrees, so the coldest water floats on the rest of the river in winter.",
        "In short, water is heaviest at four degrees, so the coldest water floats on the rest of the river in winter.",
        "“Ice is patient with us all and melts.”",
        "PHOTO: Skaters. (Mo Day/The Post)",
        "Photo by Mo Day",
        "By Ada Park",
        "June 20, 2024",
        "https://example.org/ice",
        "--",
        "Conclusion",
        "What I think",
        "Tell us about snow.",
        "The views expressed are mine.",
        "PUBLICATION TYPE: Interview",
        "PUBLICATION TYPE: ",
        "Bottom line: it floats.",
        "A. Park: It melts in May.",
        "B. Park: It does not.",
        "Ada Park and Ben Park of the Ice Institute answer.",
        "Interview with Ada Park, Ice Institute",
        "Asked whether it melts, both laughed.",
        "About the experts: Ada Park is director of the Ice Lab.",
        "Published by the Ice Institute | June 20, 2024 | By: Mo Day",
        "Von Ada Park, 20. Juni 2024",
        "Title: Ice",
        "Introduction:",
        "Introduction: It froze.",
        "MX: Thank you.",
        "Park, A.: Thank you.",
        "Author:",
        "By:",
        "Editors:",
        "Ada Park:",
        "Bo Lee:",
        "Q:",
        "A:",
        "Audience: Who pays?",
        "Ada Park / Bo Lee: The towns do.",
        "Park (AP): It does.",
        "Ada Park: We do not know yet",
        "We do not know yet",
        "It freezes in the north (and/or the south)",
        "Correction facilities froze.",
        "Related: the ice has held.",
    ]
)
ARTICLES = st.lists(LINES, max_size=40).map("\n".join)
TEXTS = st.one_of(ARTICLES, st.text(st.characters(exclude_categories=["Cs"])))


def _parse(text: str) -> tuple[Document, Article]:
    document = read_text(CONTROLS.sub(" ", text).encode("utf-8-sig"), origin="any.txt")
    return document, parse_article(document)


def _passages(article: Article) -> list[Passage]:
    answers = [answer for question in article.questions for answer in question.answers]
    return [
        *(passage for passage in (article.title, article.subtitle) if passage is not None),
        *article.byline,
        *article.takeaways,
        *article.introduction,
        *(question.passage for question in article.questions),
        *(paragraph for answer in answers for paragraph in (*answer.paragraphs, *answer.pull_quotes)),
        *(passage for section in article.sections for passage in section.paragraphs),
        *(section.heading for section in article.sections if section.heading is not None),
        *(quote.passage for quote in article.pull_quotes),
        *(passage for photo in article.photos for passage in (photo.caption, photo.credit) if passage is not None),
        *(remark.passage for remark in article.remarks),
    ]


@given(TEXTS)
def test_any_text_parses_and_can_be_told(text: str) -> None:
    _, article = _parse(text)
    assert json.loads(json.dumps(describe_article(article))) == describe_article(article)
    assert outline_article(article).endswith("\n")


@given(TEXTS)
def test_the_ledger_has_every_block_once_in_order(text: str) -> None:
    document, article = _parse(text)
    assert [(entry.text, entry.span) for entry in article.ledger] == [
        (block.text, block.passage.span) for block in set_labels_apart(document).blocks
    ]
    assert "".join("".join(entry.text.split()) for entry in article.ledger) == "".join(
        "".join(block.text.split()) for block in document.blocks
    )
    for index, entry in enumerate(article.ledger):
        assert (entry.of is not None) == (entry.role == "duplicate")
        assert entry.of is None or (entry.of < index and article.ledger[entry.of].role != "duplicate")


@given(TEXTS)
def test_every_passage_is_the_source_at_its_ranges(text: str) -> None:
    document, article = _parse(text)
    for passage in _passages(article):
        assert passage.text == " ".join(document.text[start:end] for start, end in passage.span.ranges)
        assert passage.text.strip()


@given(TEXTS)
def test_answers_and_the_ledger_agree(text: str) -> None:
    _, article = _parse(text)
    ends = {entry.span.ranges[-1].end: entry.role for entry in article.ledger}
    answers = [answer for question in article.questions for answer in question.answers]
    for paragraph in (paragraph for answer in answers for paragraph in answer.paragraphs):
        assert ends[paragraph.span.ranges[-1].end] == "answer"
    count = sum(len(answer.paragraphs) for answer in answers)
    assert count == sum(entry.role == "answer" for entry in article.ledger)
    quotes = sum(len(answer.pull_quotes) for answer in answers) + len(article.pull_quotes)
    assert quotes == sum(entry.role == "pull-quote" for entry in article.ledger)


@given(TEXTS)
def test_what_has_a_role_stands_in_the_article(text: str) -> None:
    _, article = _parse(text)
    roles = [entry.role for entry in article.ledger]
    assert len(article.takeaways) == roles.count("takeaway")
    assert len(article.photos) == roles.count("caption")
    assert len(article.remarks) == roles.count("remark")
    prose = len(article.introduction) + sum(len(section.paragraphs) for section in article.sections)
    assert prose == roles.count("introduction")


@given(TEXTS)
def test_every_expert_of_an_answer_is_listed(text: str) -> None:
    _, article = _parse(text)
    assert [expert.id for expert in article.experts] == [f"e{number + 1}" for number in range(len(article.experts))]
    spoken = {expert for question in article.questions for answer in question.answers for expert in answer.experts}
    assert spoken <= set(article.experts)


@given(TEXTS)
def test_a_label_is_a_short_name_before_a_colon(text: str) -> None:
    _, article = _parse(text)
    labels = [expert.label for expert in article.experts if expert.label is not None]
    assert all(label == label.strip() and label for label in labels)
    assert not any(sign in label for label in labels for sign in ":/")


@settings(max_examples=20)
@given(TEXTS)
def test_the_same_text_gives_the_same_article(text: str) -> None:
    assert _parse(text) == _parse(text)


def test_ten_times_the_questions_take_about_ten_times_as_long() -> None:
    def seconds(count: int) -> float:
        asked = (
            f"Why does river {number} freeze?\n\nPark: River {number} freezes because the winter there is long.\n\n"
            f"Day{number}: More words on number {number} stand here, and the town of Port Number{number} skates.\n\n"
            for number in range(count)
        )
        document = read_text(f"Rivers\n\nAda Park explains.\n\n{''.join(asked)}".encode(), origin="rivers.txt")
        start = time.perf_counter()
        parse_article(document)
        return time.perf_counter() - start

    small = min(seconds(100) for _ in range(3))
    assert min(seconds(1000) for _ in range(3)) < 40 * small
