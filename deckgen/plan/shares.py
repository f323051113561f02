"""Paragraphs in; shares of them out, each no longer than a printed notes page holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deckgen.model.line import NotedParagraph
from deckgen.model.span import Passage
from deckgen.model.text import count_words
from deckgen.plan.sentences.splitting import split_sentences

Share = tuple[NotedParagraph, ...]


def share_out(paragraphs: Sequence[Passage], *, language: str, most_words: int) -> tuple[Share, ...]:
    """Return the paragraphs in order as shares of about equal length; a paragraph longer than a page is split.

    Args:
        paragraphs: What one person said to one question.
        language: A primary language tag, for finding sentences.
        most_words: What one share may hold, 1 or more.
    """
    pieces = [
        piece
        for number, paragraph in enumerate(paragraphs, 1)
        for piece in _pieces(number, paragraph, language, most_words)
    ]
    total = sum(count_words(piece.passage.text) for piece in pieces)
    wanted = total / max(1, -(-total // most_words))
    shares: list[list[NotedParagraph]] = [[]]
    held = 0
    for piece in pieces:
        words = count_words(piece.passage.text)
        if shares[-1] and (held + words > most_words or held + words / 2 > wanted):
            shares.append([])
            held = 0
        shares[-1].append(piece)
        held += words
    return tuple(tuple(share) for share in shares)


def _pieces(number: int, paragraph: Passage, language: str, most_words: int) -> Iterator[NotedParagraph]:
    if count_words(paragraph.text) <= most_words:
        yield NotedParagraph(number, paragraph)
        return
    sentences = [
        part for whole in split_sentences(paragraph, language=language) for part in _words_apart(whole, most_words)
    ]
    yield from (NotedParagraph(number, passage) for passage in _rejoined(paragraph, sentences, most_words))


def _rejoined(paragraph: Passage, sentences: Sequence[Passage], most_words: int) -> Iterator[Passage]:
    """Group sentences up to the limit; offsets are found again in the paragraph, searching on from the last."""
    start = end = held = 0
    for sentence in sentences:
        at = paragraph.text.index(sentence.text, end)
        words = count_words(sentence.text)
        if held and held + words > most_words:
            yield paragraph.cut(start, end)
            start, held = at, 0
        end = at + len(sentence.text)
        held += words
    yield paragraph.cut(start, end)


def _words_apart(sentence: Passage, most_words: int) -> Iterator[Passage]:
    """Split a sentence that is longer than a page, which nobody speaks but a table may look like."""
    if count_words(sentence.text) <= most_words:
        yield sentence
        return
    most_characters = max(1, most_words * 2)
    start = 0
    while start < len(sentence.text):
        end = _last_gap(sentence.text, start, start + most_characters)
        yield sentence.cut(start, end)
        start = end + len(sentence.text[end:]) - len(sentence.text[end:].lstrip())


def _last_gap(text: str, start: int, limit: int) -> int:
    if limit >= len(text):
        return len(text)
    gap = max((text.rfind(space, start + 1, limit) for space in " \t\u00a0"), default=-1)
    return gap if gap > start else limit
