"""A document in, the article out: every pass in order, and the parts that they found."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from deckgen.model.article import Article, LedgerEntry, LedgerRole, PullQuote
from deckgen.model.document import Document
from deckgen.model.span import Passage
from deckgen.parse.closing import close_turns
from deckgen.parse.duplicates import find_contents, find_duplicates
from deckgen.parse.exchange import build_questions, spoken
from deckgen.parse.experts import Cast, Scene, find_cast, find_profiles
from deckgen.parse.given import find_given
from deckgen.parse.imprint import HEAD_BLOCKS, address_of, byline_passages, date_of, find_imprint, publisher_of
from deckgen.parse.inline import set_labels_apart
from deckgen.parse.language import detect_language
from deckgen.parse.marks import Mark, Marks, free_blocks, marked, tail
from deckgen.parse.names import PersonName, find_names, ordinary_words
from deckgen.parse.parts import Part
from deckgen.parse.photos import collect_photos, find_captions
from deckgen.parse.pull_quotes import mark_pull_quotes
from deckgen.parse.remarks import ABOUT, collect_remarks, find_furniture
from deckgen.parse.sections import build_sections
from deckgen.parse.steps import Step, read_steps, with_voices
from deckgen.parse.takeaways import find_takeaways
from deckgen.parse.turns import sort_turns
from deckgen.parse.voices import Voice, find_voices
from deckgen.parse.wording import (
    FIRST_OR_SECOND_PERSON,
    HEADING_WORDS,
    count_words,
    has_words,
    is_asked,
    is_one_question,
    is_title,
)

PASSES: tuple[Callable[[Document, Marks], Marks], ...] = (
    find_given,
    find_furniture,
    find_duplicates,
    find_captions,
    find_imprint,
    find_takeaways,
    find_contents,
    mark_pull_quotes,
)
"""Each sees the blocks that no pass before it has spoken for."""

# "Introduction: The guns fell silent.", "Einleitung:" — yes.   "Introductions were made." — no.
INTRODUCTION = re.compile(
    r"(?:introduction|intro|einleitung|einführung|introducción|introduzione) ?:\s*", re.IGNORECASE
)
ROLES: dict[Part, LedgerRole] = {
    "lead": "introduction",
    "question": "question",
    "answer": "answer",
    "heading": "heading",
    "subheading": "subheading",
    "rest": "introduction",
    "unplaced": "unplaced",
}


class _Conversation(NamedTuple):
    """What is left when every pass has spoken: steps, the part of each, and the voices."""

    steps: tuple[Step, ...]
    parts: tuple[Part, ...]
    voices: dict[str, Voice]
    names: tuple[PersonName, ...]
    ordinary: frozenset[str]

    def of(self, part: Part) -> list[Step]:
        return [step for step, its in zip(self.steps, self.parts, strict=True) if its == part]


def parse_article(document: Document) -> Article:
    """Return who says what in a document; whatever is not understood stands in the ledger as unplaced."""
    document = set_labels_apart(document)
    marks: Marks = {}
    for find in PASSES:
        marks = {**marks, **find(document, marks)}
    talk = _converse(document, marks)
    cast = _cast(marks, talk)
    by_source, loose = _pull_quotes(marks, talk)
    title = marked(marks, "title")
    subtitle = marked(marks, "subtitle")
    return Article(
        source=document.source,
        language=detect_language(document.text, given=document.language),
        title=title[0] if title else None,
        subtitle=subtitle[0] if subtitle else None,
        byline=byline_passages(document, marks),
        publisher=publisher_of(document, marks),
        date=date_of(document, marks),
        url=address_of(marks),
        takeaways=marked(marks, "takeaway"),
        introduction=tuple(map(_introduced, talk.of("lead"))) if _has_questions(talk) else (),
        experts=cast.experts,
        questions=build_questions(talk.steps, talk.parts, cast, by_source),
        sections=build_sections(talk.steps, talk.parts),
        pull_quotes=tuple(PullQuote(passage) for passage in loose),
        photos=collect_photos(document, marks),
        remarks=collect_remarks(marks),
        ledger=_ledger(document, marks, talk),
        list_items=frozenset(block.passage.span for block in document.blocks if block.kind == "list item"),
    )


def _converse(document: Document, marks: Marks) -> _Conversation:
    ordinary = ordinary_words(_without_menus(document))
    by_block = [
        () if block.kind == "navigation" else tuple(find_names(block.text, ordinary=ordinary))
        for block in document.blocks
    ]
    names = tuple(name for found in by_block for name in found)
    asked = next((index for index, block in enumerate(document.blocks) if index and is_asked(block.text)), 0)
    presented = [name for found in by_block[: min(asked, HEAD_BLOCKS)] for name in found]
    steps = read_steps(free_blocks(document, marks), names=names, presented=presented)
    voices = find_voices(steps, names=names, ordinary=ordinary)
    steps = with_voices(steps, voices)
    breaks = frozenset(index for index, mark in marks.items() if not has_words(mark.passage.text))
    parts = close_turns(
        steps,
        sort_turns(steps, voices),
        keys=frozenset(voices),
        presented=frozenset(name.name for name in presented),
        breaks=breaks,
    )
    parts = _with_headings(steps, parts)
    return _Conversation(steps, parts, voices, names, ordinary)


def _without_menus(document: Document) -> str:
    """Return the text without what is not the article's, where the format tells."""
    if all(block.kind != "navigation" for block in document.blocks):
        return document.text
    return "\n\n".join(block.text for block in document.blocks if block.kind != "navigation")


def _with_headings(steps: tuple[Step, ...], parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Tell headings from the prose that no question has; where there are some, a line that asks may be one, too."""
    found: tuple[Part, ...] = tuple(
        "heading" if part in {"lead", "rest"} and _is_heading_of(steps, parts, place) else part
        for place, part in enumerate(parts)
    )
    if "heading" not in found or "question" in found:
        return found
    return tuple("heading" if _asks_over(steps, place) else part for place, part in enumerate(found))


def _asks_over(steps: tuple[Step, ...], place: int) -> bool:
    """Whether a short question stands over prose that asks nothing."""
    text = steps[place].block.text
    if place + 1 == len(steps) or steps[place].keys or not is_one_question(text) or count_words(text) > HEADING_WORDS:
        return False
    return "list item" not in {step.block.kind for step in steps[place : place + 2]} and not is_asked(
        steps[place + 1].block.text
    )


def _is_heading_of(steps: tuple[Step, ...], parts: tuple[Part, ...], place: int) -> bool:
    if INTRODUCTION.fullmatch(steps[place].block.text):
        return True
    if place + 1 >= len(steps) or steps[place].keys:
        return False
    return parts[place + 1] in {"lead", "rest"} and is_title(steps[place].block)


def _introduced(step: Step) -> Passage:
    """Return a paragraph of the introduction without the word "Introduction:"."""
    label = INTRODUCTION.match(step.block.text)
    return tail(step.block.passage, label.end()) if label else step.block.passage


def _has_questions(talk: _Conversation) -> bool:
    return "question" in talk.parts


def _cast(marks: Marks, talk: _Conversation) -> Cast:
    if not _has_questions(talk):
        headings = [step.block.text for step in talk.of("heading")]
        return Cast(find_profiles(headings, [step.block.text for step in talk.of("lead")]), {})
    title = marked(marks, "title")
    spare = {name.name for name in find_names(title[0].text)} if title else set[str]()
    asked = talk.of("question")
    openings: dict[str, str] = {}
    for step in talk.steps:
        for key in step.keys:
            openings.setdefault(key, spoken(step).text)
    answering = {key for step in talk.of("answer") for key in step.keys}
    scene = Scene(
        title=title[0].text if title else "",
        introduction=[
            *(line.text for line in marked(marks, "subtitle")),
            *(step.block.text for step in talk.of("lead")),
        ],
        about=[line.text for line in marked(marks, "remark") if ABOUT.match(line.text)],
        names=tuple(sorted(talk.names, key=lambda name: name.name in spare)),
        ordinary=talk.ordinary,
        openings=openings,
        addresses_somebody=any(FIRST_OR_SECOND_PERSON.search(step.block.text) for step in asked),
        first_answer=next((spoken(step).text for step in talk.of("answer")), ""),
    )
    cast = find_cast([voice for key, voice in talk.voices.items() if key in answering], scene)
    if len(cast.by_key) == 1 and _labels_stop(talk):
        return cast._replace(interviewee=next(iter(cast.by_key.values())))
    return cast


def _labels_stop(talk: _Conversation) -> bool:
    """Whether most questions come after the last label: who answered the first answers them all."""
    last = max((place for place, step in enumerate(talk.steps) if step.keys), default=0)
    return talk.parts[last:].count("question") > talk.parts[:last].count("question")


def _pull_quotes(marks: Marks, talk: _Conversation) -> tuple[dict[int, list[Passage]], list[Passage]]:
    """Return the pull quotes by the block that each repeats, and those that repeat nothing of an answer."""
    answers = {step.at for step in talk.of("answer")}
    by_source: dict[int, list[Passage]] = {}
    loose: list[Passage] = []
    for _, mark in sorted(marks.items()):
        if mark.role != "pull-quote":
            continue
        if mark.of in answers:
            by_source.setdefault(mark.of, []).append(mark.passage)
        else:
            loose.append(mark.passage)
    return by_source, loose


def _ledger(document: Document, marks: Marks, talk: _Conversation) -> tuple[LedgerEntry, ...]:
    roles: dict[int, LedgerRole] = {step.at: ROLES[part] for step, part in zip(talk.steps, talk.parts, strict=True)}
    roles |= {step.above[0]: "subheading" for step in talk.steps if step.above is not None}
    roles |= {index: mark.role for index, mark in marks.items()}
    return tuple(
        LedgerEntry(
            role=roles[index],
            text=block.text,
            span=block.passage.span,
            of=_first_copy(marks.get(index)),
        )
        for index, block in enumerate(document.blocks)
    )


def _first_copy(mark: Mark | None) -> int | None:
    return mark.of if mark is not None and mark.role == "duplicate" else None
