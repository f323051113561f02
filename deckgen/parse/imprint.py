"""A document in, its head: title, subtitle, byline, date, publisher, address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.model.document import Block, Document
from deckgen.model.span import Passage
from deckgen.parse.marks import Mark, Marks, free_blocks, marked, tail
from deckgen.parse.names import find_names
from deckgen.parse.wording import count_words, is_asked, is_heading

# "By Ada Park and Bo Lee", "Author: Ada Park" — yes.   "By agreeing to talks, …" — no, see the words that follow.
BYLINE = re.compile(
    r"(?:by|authors?|written by|contributed by|interview(?:ed)? by|story by|text by|reported by|posted by|"
    r"editors?|interviewers?|authors? & interviewers?)"
    r"(?:: ?| (?=[^\W\d_]))",
    re.IGNORECASE,
)
# "Von Jana Kühn", "Par Ada Park" — yes.   "Von Wasser und Eis" — no, see the names that must follow.
FOREIGN_BYLINE = re.compile(r"(?:von|par|por|di|door|text:?) (?=[^\W\d_])", re.IGNORECASE)
# "Title: The Price of Ice" — yes.   "Titles: a history" — no.
TITLE_LABEL = re.compile(r"(?:title|headline|titel|titre|título|titolo) ?: (?=\S)", re.IGNORECASE)
# " | ", " · " — yes, they part a line of several facts.   "a|b" — no.
PARTED = re.compile(r"\s+[|·•]\s+")
# "Interview with Ada Park" — yes.   "Interviews are hard" — no.
INTERVIEW_LINE = re.compile(
    r"(?:an? |the |our )?(?:interview|conversation|q ?& ?a|discussion) (?:with|by) (?=[^\W\d_])", re.IGNORECASE
)
# "June 20, 2024", "Thursday, 20 June 2024", "2024-06-20", "20.06.2024", "2024年6月20日" — yes.   "May 2" — no.
DATE = re.compile(
    r"(?:[^\W\d_]{2,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
    r"|\d{1,2}(?:st|nd|rd|th)?\.?(?: de)? [^\W\d_]{3,12}\.?,?(?: de)? \d{4}"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}年\d{1,2}月\d{1,2}日|\d{4}년 ?\d{1,2}월 ?\d{1,2}일)"
)
# "11:53 A.M. EDT" — yes.   "11:53 was late" — no.
TIME = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?\.?", re.IGNORECASE)
# "Published: ", "Thursday, ", "Posted on ", "| " — yes.   "In Vladivostok on " — no.
AROUND_DATE = re.compile(
    r"(?:(?:published|posted|updated|last updated|date|on|dated|publication date|le|am|den|el|il|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"\d{1,2}:\d{2}|[ap]\.?m\.?|[ce][ds]?t|gmt|utc|\d{1,2} min(?:utes?)? read|(?-i:by [a-z]+))\b|[\s:,.|·•—–()/-])*",
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
AFTER_BYLINE = re.compile(rf"\s*[|·•]|\s+[–—-]\s|,?\s+(?:(?:on|le|am|den|el|il) )?{DATE.pattern}")

# ", ", " und " — yes, they join two authors.   " über " — no.
JOINED = re.compile(r"[\s,&.]+|(?<!\w)(?:und|et|y|e|and|en|dr|prof)(?!\w)", re.IGNORECASE)
TITLE_WORDS = 45
HEAD_BLOCKS = 12
"""The head of an article ends within so many blocks."""
SHORT_LINE = 14


def find_imprint(document: Document, marks: Marks) -> Marks:
    """Mark the title and the lines around it that say who, when and where."""
    found: dict[int, Mark] = dict(_addresses(document, marks))
    head = _head(document, {**marks, **found})
    title = None if marked(marks, "title") else _title_place(head)
    for place, (index, block) in enumerate(head):
        if place == title:
            label = TITLE_LABEL.match(block.text)
            found[index] = Mark("title", tail(block.passage, label.end() if label else 0))
        elif (mark := _imprint_line(block, is_first=place == 0)) is not None:
            found[index] = mark
    if title is not None:
        found |= _subtitle([item for item in head[title + 1 :] if item[0] not in found], found)
    return found


def date_of(document: Document, marks: Marks) -> str | None:
    """Return the first date on a line of its own or of the imprint, as it is written."""
    lines = (
        document.blocks[index].text
        for index, mark in sorted(marks.items())
        if mark.role in {"date", "byline"} or (mark.role == "publisher" and PARTED.search(document.blocks[index].text))
    )
    return next((date.group() for date in map(DATE.search, lines) if date), None)


def publisher_of(document: Document, marks: Marks) -> str | None:
    """Return the publisher that a line names."""
    named = (mark.passage.text for mark in _facts(document, marks) if mark.role == "publisher")
    return next((text.rstrip(".") for text in named if not ADDRESS.match(text)), None)


def address_of(marks: Marks) -> str | None:
    """Return the address that a line gives."""
    named = (mark.passage.text for _, mark in sorted(marks.items()) if mark.role == "publisher")
    return next((text for text in named if ADDRESS.match(text)), None)


def _addresses(document: Document, marks: Marks) -> Marks:
    found: dict[int, Mark] = {}
    for index, block in free_blocks(document, marks):
        address = ADDRESS.match(block.text) if block.kind != "list item" else None
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
        if _imprint_line(block, is_first=place == 0) is None and block.kind != "list item":
            is_sentence = block.text.endswith(".") and count_words(block.text) > TITLE_WORDS // 2
            return place if count_words(block.text) <= TITLE_WORDS and not is_sentence else None
    return None


def _imprint_line(block: Block, *, is_first: bool) -> Mark | None:
    """Return what a line says of who, when and where: of several facts on it, the first."""
    if count_words(block.text) > SHORT_LINE * 3:
        return None
    return _date(block.passage) or next(_facts_in(block.passage, is_first=is_first), None)


def _facts(document: Document, marks: Marks) -> Iterator[Mark]:
    """Yield every fact of the lines that say who, when and where."""
    for index, mark in sorted(marks.items()):
        text = document.blocks[index].text
        if mark.role in {"byline", "publisher", "date"} and PARTED.search(text):
            yield from _facts_in(document.blocks[index].passage, is_first=False)
        else:
            yield mark


def _facts_in(line: Passage, *, is_first: bool) -> Iterator[Mark]:
    """Yield the facts of a line that "|" or "·" parts: nothing, unless its first part is one."""
    bounds = [0, *(place for found in PARTED.finditer(line.text) for place in found.span()), len(line.text)]
    for start, end in zip(bounds[::2], bounds[1::2], strict=True):
        if start >= end:
            continue
        fact = _fact(line.cut(start, end), is_first=is_first)
        if fact is None and start == 0:
            return
        if fact is not None:
            yield fact


def _fact(part: Passage, *, is_first: bool) -> Mark | None:
    if (publisher := PUBLISHER.match(part.text)) and count_words(part.text) <= SHORT_LINE:
        return Mark("publisher", tail(part, publisher.end()))
    byline = BYLINE.match(part.text)
    if byline is None and not is_first and (foreign := FOREIGN_BYLINE.match(part.text)):
        byline = foreign if _is_name_only(part.text[foreign.end() :]) else None
    if byline and _names_follow(part.text[byline.end() :]):
        end = AFTER_BYLINE.search(part.text, byline.end())
        return Mark("byline", part.cut(byline.end(), end.start() if end else len(part.text)))
    return Mark("date", part) if TIME.fullmatch(part.text) else _date(part)


def _date(part: Passage) -> Mark | None:
    date = DATE.search(part.text)
    if date and AROUND_DATE.fullmatch(part.text[: date.start()]) and AROUND_DATE.fullmatch(part.text[date.end() :]):
        return Mark("date", part.cut(*date.span()))
    return None


def _is_name_only(text: str) -> bool:
    """Whether a byline without an English word is names, and a date at the most."""
    end = AFTER_BYLINE.search(text)
    rest = text[: end.start()] if end else text
    for name in [*find_names(rest)][::-1]:
        rest = rest[: name.start] + rest[name.end :]
    return not JOINED.sub("", rest)


def _names_follow(text: str) -> bool:
    """Whether a byline goes on as one: capitals at once, and no sentence."""
    words = text.split()
    if not words:
        return False
    capitals = sum(word[0].isupper() or not word[0].isalpha() for word in words)
    return words[0][0].isupper() and capitals * 2 >= len(words) and not text.rstrip().endswith(("!", "?"))


def _subtitle(following: list[tuple[int, Block]], found: Marks) -> Marks:
    """Take the line after the title for its subtitle if an imprint follows, or prose where it has a heading's shape."""
    if following and INTERVIEW_LINE.match(following[0][1].text) and not following[0][1].text.endswith("."):
        return {following[0][0]: Mark("subtitle", following[0][1].passage)} if _is_short(following[0][1]) else {}
    if len(following) < 2 or following[0][1].kind == "list item":  # noqa: PLR2004
        return {}
    (index, block), (_, after) = following[:2]
    has_imprint_after = index + 1 in found and found[index + 1].role in {"byline", "date", "publisher"}
    is_line = is_heading(block.text) and count_words(after.text) > 2 * SHORT_LINE and count_words(block.text) > 3  # noqa: PLR2004
    if (has_imprint_after and count_words(block.text) <= SHORT_LINE * 3) or is_line:
        return {index: Mark("subtitle", block.passage)}
    return {}


def _is_short(block: Block) -> bool:
    return count_words(block.text) <= SHORT_LINE * 2 and not is_asked(block.text)


def byline_passages(document: Document, marks: Marks) -> tuple[Passage, ...]:
    """Return the bylines without "By"."""
    return tuple(mark.passage for mark in _facts(document, marks) if mark.role == "byline")
