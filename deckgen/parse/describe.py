"""An article in, a value out that JSON can hold: the contract of schema 0."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from deckgen.model.article import (
    Answer,
    Article,
    ArticleSection,
    Expert,
    LedgerEntry,
    Photo,
    PullQuote,
    Question,
    Remark,
)
from deckgen.model.span import Passage, Span

SCHEMA = 0


class PlaceJson(TypedDict):
    """Ranges of code points in the text, the first line's number from 1, and the page or paragraph if it has one."""

    ranges: list[list[int]]
    line: int
    page: NotRequired[int]
    paragraph: NotRequired[int]


class PassageJson(TypedDict):
    """Words and their place."""

    text: str
    at: PlaceJson


class SourceJson(TypedDict):
    """What identifies the source."""

    name: str
    format: str
    sha256: str
    text_sha256: str


class ExpertJson(TypedDict):
    """Somebody who answers."""

    id: str
    name: str
    label: str | None
    affiliation: str | None
    role: str | None


class AnswerJson(TypedDict):
    """An answer, its experts by id."""

    experts: list[str]
    paragraphs: list[PassageJson]
    pull_quotes: list[PassageJson]


class QuestionJson(TypedDict):
    """A question and its answers."""

    text: str
    at: PlaceJson
    answers: list[AnswerJson]


class SectionJson(TypedDict):
    """A part without questions; without a heading its place is its first paragraph's."""

    heading: str | None
    at: PlaceJson
    paragraphs: list[PassageJson]


class PullQuoteJson(TypedDict):
    """A pull quote that belongs to no answer."""

    text: str
    at: PlaceJson
    experts: list[str]


class PhotoJson(TypedDict):
    """A picture's words."""

    caption: str | None
    credit: str | None
    alt: str | None
    image: str | None
    at: PlaceJson


class RemarkJson(TypedDict):
    """A line about the publication."""

    text: str
    role: str
    at: PlaceJson


class LedgerJson(TypedDict):
    """The one role of one block."""

    role: str
    text: str
    at: PlaceJson
    of: int | None


class ArticleJson(TypedDict):
    """An article as ``deckgen parse --json`` prints it, keys in this order."""

    schema: int
    source: SourceJson
    language: str
    title: str | None
    subtitle: str | None
    byline: list[str]
    publisher: str | None
    date: str | None
    url: str | None
    takeaways: list[PassageJson]
    introduction: list[PassageJson]
    experts: list[ExpertJson]
    questions: list[QuestionJson]
    sections: list[SectionJson]
    pull_quotes: list[PullQuoteJson]
    photos: list[PhotoJson]
    remarks: list[RemarkJson]
    ledger: list[LedgerJson]


def describe_article(article: Article) -> ArticleJson:
    """Return the article in plain lists, dictionaries, strings and numbers."""
    return {
        "schema": SCHEMA,
        "source": {
            "name": article.source.name,
            "format": article.source.format,
            "sha256": article.source.sha256,
            "text_sha256": article.source.text_sha256,
        },
        "language": article.language,
        "title": _text(article.title),
        "subtitle": _text(article.subtitle),
        "byline": [line.text for line in article.byline],
        "publisher": article.publisher,
        "date": article.date,
        "url": article.url,
        "takeaways": _passages(article.takeaways),
        "introduction": _passages(article.introduction),
        "experts": [_expert(expert) for expert in article.experts],
        "questions": [_question(question) for question in article.questions],
        "sections": [_section(section) for section in article.sections],
        "pull_quotes": [_pull_quote(quote) for quote in article.pull_quotes],
        "photos": [_photo(photo) for photo in article.photos],
        "remarks": [_remark(remark) for remark in article.remarks],
        "ledger": [_entry(entry) for entry in article.ledger],
    }


def _text(passage: Passage | None) -> str | None:
    return passage.text if passage is not None else None


def _place(span: Span) -> PlaceJson:
    place: PlaceJson = {"ranges": [[start, end] for start, end in span.ranges], "line": span.line}
    if span.page is not None:
        place["page"] = span.page
    if span.paragraph is not None:
        place["paragraph"] = span.paragraph
    return place


def _passage(passage: Passage) -> PassageJson:
    return {"text": passage.text, "at": _place(passage.span)}


def _passages(passages: tuple[Passage, ...]) -> list[PassageJson]:
    return [_passage(passage) for passage in passages]


def _expert(expert: Expert) -> ExpertJson:
    return {
        "id": expert.id,
        "name": expert.name,
        "label": expert.label,
        "affiliation": expert.affiliation,
        "role": expert.role,
    }


def _question(question: Question) -> QuestionJson:
    return {
        "text": question.passage.text,
        "at": _place(question.passage.span),
        "answers": [_answer(answer) for answer in question.answers],
    }


def _answer(answer: Answer) -> AnswerJson:
    return {
        "experts": [expert.id for expert in answer.experts],
        "paragraphs": _passages(answer.paragraphs),
        "pull_quotes": _passages(answer.pull_quotes),
    }


def _section(section: ArticleSection) -> SectionJson:
    first = section.heading if section.heading is not None else section.paragraphs[0]
    return {
        "heading": _text(section.heading),
        "at": _place(first.span),
        "paragraphs": _passages(section.paragraphs),
    }


def _pull_quote(quote: PullQuote) -> PullQuoteJson:
    return {
        "text": quote.passage.text,
        "at": _place(quote.passage.span),
        "experts": [expert.id for expert in quote.experts],
    }


def _photo(photo: Photo) -> PhotoJson:
    return {
        "caption": _text(photo.caption),
        "credit": _text(photo.credit),
        "alt": photo.image.alt if photo.image is not None else None,
        "image": photo.image.source if photo.image is not None else None,
        "at": _place(photo.span),
    }


def _remark(remark: Remark) -> RemarkJson:
    return {"text": remark.passage.text, "role": remark.role, "at": _place(remark.passage.span)}


def _entry(entry: LedgerEntry) -> LedgerJson:
    return {"role": entry.role, "text": entry.text, "at": _place(entry.span), "of": entry.of}
