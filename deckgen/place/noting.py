"""What a slide shows in; its speaker notes out: what to say, then everything in full, then the time it takes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from deckgen.model.deck import Kind
from deckgen.model.line import Note, NotedParagraph
from deckgen.model.placed import NoteParagraph
from deckgen.model.text import closed, count_words

WORDS_PER_MINUTE = 140
"""Speaking pace for a briefing: 130 to 150 words a minute is the usual advice to speakers."""

SPOKEN: dict[Kind, tuple[tuple[str, ...], str]] = {
    "title": (("title", "people"), ""),
    "takeaways": ((), "{takeaway}"),
    "overview": ((), "{credit}: {line}"),
    "context": (("body",), ""),
    "photo": (("title", "caption"), ""),
    "experts": ((), "{person}: {questions}."),
    "agenda": ((), "{number}. {question} ({experts})"),
    "matrix": ((), "Question {number}: {experts}."),
    "answer": (("title", "body"), ""),
    "quote": (("title",), ""),
    "panel": ((), "{person}: {body}"),
    "section": (("body",), ""),
    "sources": (("article", "details", "remarks"), ""),
}
"""For each kind the roles that are read out, and how one item is."""

STACKED: dict[Kind, tuple[str, ...]] = dict.fromkeys(("title", "answer", "photo"), ("title", "body"))
"""The roles that are read out where words share a slot; of kinds not named here the body alone."""

# "Ada Park, : Question 1." — what a missing word leaves.   "Ada Park: Question 1." — sound.
GAPS = (
    (re.compile(r",\s*(?=[:.])"), ""),
    (re.compile(r"\s*\(\)"), ""),
    (re.compile(r":\s*\.$"), "."),
    (re.compile(r"^:\s*"), ""),
)

IN_FULL = "In full"


class Shown(NamedTuple):
    """The texts that a slide shows, by role, and item by item."""

    roles: Mapping[str, Sequence[str]]
    items: Sequence[Mapping[str, Sequence[str]]]
    is_stacked: bool = False
    """Whether words share a slot that have slots of their own elsewhere."""


def compose_notes(kind: Kind, note: Note, shown: Shown) -> tuple[tuple[NoteParagraph, ...], int]:
    """Return a slide's notes, and how many seconds saying them takes."""
    spoken = tuple(_spoken(kind, shown))
    said = (note.credit, *spoken) if note.credit and shown.items else _credited(note.credit, spoken)
    seconds = _seconds(said)
    return (*_paragraphs(said), *_paragraphs(_in_full(note, spoken)), *_closing(note, seconds)), seconds


def _spoken(kind: Kind, shown: Shown) -> Iterator[str]:
    roles, pattern = (STACKED.get(kind, ("body",)), "") if shown.is_stacked else SPOKEN[kind]
    for role in roles:
        yield from (closed(text) for text in shown.roles.get(role, ()))
    for number, item in enumerate(shown.items, 1):
        words = {role: (", " if role == "person" else " ").join(texts) for role, texts in item.items()}
        yield _filled(pattern, {"number": str(number), **words})


def _filled(pattern: str, words: Mapping[str, str]) -> str:
    text = re.sub(r"\{(\w+)\}", lambda found: words.get(found[1], ""), pattern)
    for gap, mended in GAPS:
        text = gap.sub(mended, text)
    return text


def _credited(credit: str | None, spoken: Sequence[str]) -> tuple[str, ...]:
    """The credit comes before the words: notes are read aloud."""
    if credit is None:
        return tuple(spoken)
    return (f"{credit} {spoken[0]}", *spoken[1:]) if spoken else ()


def _in_full(note: Note, spoken: Sequence[str]) -> Iterator[str]:
    if note.in_full or note.answers:
        yield IN_FULL
    if note.question:
        yield f"Question: {note.question}"
    yield from _paragraphs_of(note.in_full, lead=None if spoken else note.credit)
    asked = note.question
    for answer in note.answers:
        if answer.question not in {None, asked}:
            yield f"Question: {answer.question}"
            asked = answer.question
        yield from _paragraphs_of(answer.paragraphs, lead=answer.credit)


def _paragraphs_of(paragraphs: Sequence[NotedParagraph], *, lead: str | None) -> Iterator[str]:
    for at, noted in enumerate(paragraphs):
        words = f"{noted.number}  {noted.passage.text}"
        yield f"{lead} {words}" if lead and at == 0 else words


def _paragraphs(texts: Sequence[str] | Iterator[str]) -> Iterator[NoteParagraph]:
    return (NoteParagraph(text, is_heading=text == IN_FULL) for text in texts)


def _closing(note: Note, seconds: int) -> Iterator[NoteParagraph]:
    yield from (NoteParagraph(fact) for fact in note.facts)
    if note.source:
        yield NoteParagraph(f"Source: {note.source}.")
    yield NoteParagraph(f"Time to speak: {_duration(seconds)}.")


def _seconds(texts: Sequence[str]) -> int:
    words = sum(count_words(text) for text in texts)
    return max(5, 5 * round(words * 60 / WORDS_PER_MINUTE / 5))


def _duration(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    parts = [f"{minutes} min" if minutes else "", f"{rest} s" if rest else ""]
    return "about " + " ".join(part for part in parts if part)
