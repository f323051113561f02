"""A document in, its head: title, subtitle, byline, date, publisher, address."""

from __future__ import annotations

import re

from deckgen.model.document import Block, Document
from deckgen.model.span import Passage
from deckgen.parse.marks import Mark, Marks, free_blocks, tail
from deckgen.parse.wording import count_words, is_asked, is_heading

# "By Ada Park and Bo Lee", "Author: Ada Park" — yes.   "By agreeing to talks, …" — no, see the words that follow.
BYLINE = re.compile(
    r"(?:by|authors?|written by|interview(?:ed)? by|story by|text by|reported by|posted by|"
    r"editors?|interviewers?|authors? & interviewers?)"
    r"(?:: ?| (?=[^\W\d_]))",
    re.IGNORECASE,
)
# "June 20, 2024", "Thursday, 20 June 2024", "2024-06-20", "20.06.2024", "2024年6月20日" — yes.   "May 2" — no.
DATE = re.compile(
    r"(?:[^\W\d_]{2,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
    r"|\d{1,2}(?:st|nd|rd|th)?\.?(?: de)? [^\W\d_]{3,12}\.?,?(?: de)? \d{4}"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}年\d{1,2}月\d{1,2}日|\d{4}년 ?\d{1,2}월 ?\d{1,2}일)"
)
# "11:53 A.M. EDT" — yes.   "11:53 was late" — no.
TIME = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?", re.IGNORECASE)
# "Published: ", "Thursday, ", "Posted on ", "| " — yes.   "In Vladivostok on " — no.
AROUND_DATE = re.compile(
    r"(?:(?:published|posted|updated|last updated|date|on|dated|publication date|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"\d{1,2}:\d{2}|[ap]\.?m\.?|[ce][ds]?t|gmt|utc|\d{1,2} min(?:utes?)? read)\b|[\s:,.|·•—–()/-])*",
    re.IGNORECASE,
)
# "Published by the Ice Institute", "Publisher: Ice Institute" — yes.   "Publishers fell silent." — no.
PUBLISHER = re.compile(
    r"(?:published by|publisher:|source:|publication:|from:) ?(?:the (?=[A-Z]))?(?=\S)", re.IGNORECASE
)
# "https://example.org/ice", "Source: https://example.org/ice" — yes.   "See https://example.org for more." — no.
ADDRESS = re.compile(
    r"(?:(?:url|link|source|web|address|original|available at|read at):? )?(?P<url>(?:https?://|www\.)\S+)$",
    re.IGNORECASE,
)
# "Q: ", "Q1.", "Question 3:" — yes.   "Quick thaw" — no.
QUESTION_LABEL = re.compile(r"(?:Q|Question)\.? ?\d{0,3}[.:)] ")

# " | March 3, 2025", " — June 20, 2024", ", June 20, 2024" — yes.   ", Bo Lee and Cy Day" — no.
AFTER_BYLINE = re.compile(rf"\s*[|·•]|\s+[–—-]\s|,?\s+(?:on )?{DATE.pattern}")

TITLE_WORDS = 45
HEAD_BLOCKS = 12
"""The head of an article ends within so many blocks."""
SHORT_LINE = 14


def find_imprint(document: Document, marks: Marks) -> Marks:
    """Mark the title and the lines around it that say who, when and where."""
    found: dict[int, Mark] = dict(_addresses(document, marks))
    head = _head(document, {**marks, **found})
    title = _title_place(head)
    for place, (index, block) in enumerate(head):
        if place == title:
            found[index] = Mark("title", block.passage)
        elif (mark := _imprint_line(block)) is not None:
            found[index] = mark
    if title is not None:
        found |= _subtitle([item for item in head[title + 1 :] if item[0] not in found], found)
    return found


def date_of(document: Document, marks: Marks) -> str | None:
    """Return the first date on a line of its own or of the byline, as it is written."""
    lines = (document.blocks[index].text for index, mark in sorted(marks.items()) if mark.role in {"date", "byline"})
    return next((date.group() for date in map(DATE.search, lines) if date), None)


def publisher_of(marks: Marks) -> str | None:
    """Return the publisher that a line names."""
    named = (mark.passage.text for _, mark in sorted(marks.items()) if mark.role == "publisher")
    return next((text.rstrip(".") for text in named if not ADDRESS.match(text)), None)


def address_of(marks: Marks) -> str | None:
    """Return the address that a line gives."""
    named = (mark.passage.text for _, mark in sorted(marks.items()) if mark.role == "publisher")
    return next((text for text in named if ADDRESS.match(text)), None)


def _addresses(document: Document, marks: Marks) -> Marks:
    found: dict[int, Mark] = {}
    for index, block in free_blocks(document, marks):
        address = ADDRESS.match(block.text) if block.kind == "paragraph" else None
        if address and not found:
            found[index] = Mark("publisher", tail(block.passage, address.start("url")))
    return found


def _head(document: Document, marks: Marks) -> list[tuple[int, Block]]:
    """Return the free blocks before the first question that is not the title."""
    head: list[tuple[int, Block]] = []
    for index, block in free_blocks(document, marks):
        if len(head) == HEAD_BLOCKS or QUESTION_LABEL.match(block.text) or (head and is_asked(block.text)):
            break
        head.append((index, block))
    return head


def _title_place(head: list[tuple[int, Block]]) -> int | None:
    """Return where in the head the title stands: its first paragraph that is no imprint, if it is short."""
    for place, (_, block) in enumerate(head):
        if _imprint_line(block) is None and block.kind != "list item":
            is_sentence = block.text.endswith(".") and count_words(block.text) > TITLE_WORDS // 2
            return place if count_words(block.text) <= TITLE_WORDS and not is_sentence else None
    return None


def _imprint_line(block: Block) -> Mark | None:
    if count_words(block.text) > SHORT_LINE * 3:
        return None
    if (publisher := PUBLISHER.match(block.text)) and count_words(block.text) <= SHORT_LINE:
        return Mark("publisher", tail(block.passage, publisher.end()))
    if (byline := BYLINE.match(block.text)) and _names_follow(block.text[byline.end() :]):
        end = AFTER_BYLINE.search(block.text, byline.end())
        return Mark("byline", block.passage.cut(byline.end(), end.start() if end else len(block.text)))
    if TIME.fullmatch(block.text):
        return Mark("date", block.passage)
    date = DATE.search(block.text)
    if date and AROUND_DATE.fullmatch(block.text[: date.start()]) and AROUND_DATE.fullmatch(block.text[date.end() :]):
        return Mark("date", block.passage.cut(*date.span()))
    return None


def _names_follow(text: str) -> bool:
    """Whether a byline goes on as one: capitals at once, and no sentence."""
    words = text.split()
    capitals = sum(word[0].isupper() or not word[0].isalpha() for word in words)
    return words[0][0].isupper() and capitals * 2 >= len(words) and not text.rstrip().endswith(("!", "?"))


def _subtitle(following: list[tuple[int, Block]], found: Marks) -> Marks:
    """Take the line after the title for its subtitle if an imprint follows, or prose where it has a heading's shape."""
    if len(following) < 2 or following[0][1].kind == "list item":  # noqa: PLR2004
        return {}
    (index, block), (_, after) = following[:2]
    has_imprint_after = index + 1 in found and found[index + 1].role in {"byline", "date", "publisher"}
    is_line = is_heading(block.text) and count_words(after.text) > 2 * SHORT_LINE and count_words(block.text) > 3  # noqa: PLR2004
    if (has_imprint_after and count_words(block.text) <= SHORT_LINE * 3) or is_line:
        return {index: Mark("subtitle", block.passage)}
    return {}


def byline_passages(marks: Marks) -> tuple[Passage, ...]:
    """Return the bylines without "By"."""
    return tuple(mark.passage for _, mark in sorted(marks.items()) if mark.role == "byline")
