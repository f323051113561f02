"""An article in, a text out that people read: what was found, then the role of every block."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.model.article import Answer, Article, Expert, LedgerEntry, Photo, Question
from deckgen.model.span import Passage

SHOWN = 72
"""Characters of a block shown; enough to know it again."""


def outline_article(article: Article) -> str:
    """Return the article's parts, one a line with the line of the source, then its ledger."""
    return "".join(f"{line}\n" for line in (*_parts(article), "", *_ledger(article)))


def _parts(article: Article) -> Iterator[str]:
    yield from _head(article)
    yield from _list("takeaways", article.takeaways)
    yield from _list("introduction", article.introduction)
    if article.experts:
        yield f"experts ({len(article.experts)})"
        yield from (f"  {expert.id} {_describe_expert(expert)}" for expert in article.experts)
    if article.questions:
        yield f"questions ({len(article.questions)})"
    for number, question in enumerate(article.questions, start=1):
        yield from _question(number, question)
    for section in article.sections:
        yield f"section: {section.heading.text if section.heading else '(no heading)'}"
        yield from (f"  {_line(passage)}" for passage in section.paragraphs)
    yield from _list("pull quotes of no answer", tuple(quote.passage for quote in article.pull_quotes))
    yield from (line for photo in article.photos for line in _photo(photo))
    yield from (f"remark, {remark.role}: {_short(remark.passage.text)}" for remark in article.remarks)


def _head(article: Article) -> Iterator[str]:
    yield f"title: {article.title.text if article.title else '(none)'}"
    named = (
        ("subtitle", article.subtitle.text if article.subtitle else None),
        ("byline", "; ".join(line.text for line in article.byline)),
        ("publisher", article.publisher),
        ("date", article.date),
        ("address", article.url),
        ("language", article.language),
    )
    yield from (f"{name}: {value}" for name, value in named if value)


def _list(name: str, passages: tuple[Passage, ...]) -> Iterator[str]:
    if passages:
        yield f"{name} ({len(passages)})"
        yield from (f"  {_line(passage)}" for passage in passages)


def _describe_expert(expert: Expert) -> str:
    parts = [expert.name, *(part for part in (expert.role, expert.affiliation) if part)]
    label = f' — label "{expert.label}"' if expert.label else ""
    return ", ".join(parts) + label


def _question(number: int, question: Question) -> Iterator[str]:
    yield f"  {number}. {question.passage.text} [line {question.passage.span.line}]"
    yield from (line for answer in question.answers for line in _answer(answer))


def _answer(answer: Answer) -> Iterator[str]:
    names = " and ".join(expert.name for expert in answer.experts) or "(nobody named)"
    yield f"     {names}"
    yield from (f"       {_line(passage)}" for passage in answer.paragraphs)
    yield from (f"       pull quote: {_line(passage)}" for passage in answer.pull_quotes)


def _photo(photo: Photo) -> Iterator[str]:
    yield f"photo: {_short(photo.caption.text) if photo.caption else '(no caption)'}"
    if photo.image and photo.image.alt:
        yield f"  shows: {_short(photo.image.alt)}"
    if photo.credit:
        yield f"  credit: {photo.credit.text}"


def _ledger(article: Article) -> Iterator[str]:
    yield f"ledger ({len(article.ledger)} blocks)"
    width = max((len(entry.role) for entry in article.ledger), default=0)
    for index, entry in enumerate(article.ledger):
        yield f"  {index:>4}  line {entry.span.line:>5}  {entry.role:<{width}}  {_entry(entry)}"


def _entry(entry: LedgerEntry) -> str:
    copy = f"(copy of {entry.of}) " if entry.of is not None else ""
    return copy + _short(entry.text)


def _line(passage: Passage) -> str:
    return f"{_short(passage.text)} [line {passage.span.line}]"


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1].rstrip()}…"
