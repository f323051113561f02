"""Steps and their parts in, the prose outside the conversation out, under its headings or its speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from deckgen.model.article import ArticleSection
from deckgen.model.span import Passage
from deckgen.parse.exchange import spoken
from deckgen.parse.parts import Part, Steps
from deckgen.parse.steps import Step


def build_sections(steps: Steps, parts: Sequence[Part]) -> tuple[ArticleSection, ...]:
    """Return what stands behind the last answer; of an article without questions all of it, each speaker's apart."""
    is_talk = "question" in parts
    start = max((place for place, part in enumerate(parts) if part in {"question", "answer"}), default=-1) + 1
    wanted = {"rest", "heading"} if is_talk else {"lead", "heading"}
    items = _items(
        [(part, step) for step, part in zip(steps[start:], parts[start:], strict=True) if part in wanted],
        has_speakers=not is_talk,
    )
    sections: list[ArticleSection] = []
    heading: Passage | None = None
    for is_heading, group in groupby(items, key=lambda item: item[0]):
        passages = [passage for _, passage in group]
        if is_heading:
            sections.extend(ArticleSection(passage, ()) for passage in passages[:-1])
            heading = passages[-1]
        else:
            sections.append(ArticleSection(heading, tuple(passages)))
            heading = None
    return (*sections, ArticleSection(heading, ())) if heading is not None else tuple(sections)


def _items(steps: list[tuple[Part, Step]], *, has_speakers: bool) -> Iterator[tuple[bool, Passage]]:
    """Yield the passages in order, and of each whether it heads what follows, as a speaker's label does."""
    speaking: tuple[str, ...] = ()
    for part, step in steps:
        if has_speakers and step.keys and part != "heading":
            if step.keys != speaking:
                yield True, _label(step)
            yield False, spoken(step)
        else:
            yield part == "heading", step.block.passage
        speaking = () if part == "heading" else step.keys or speaking


def _label(step: Step) -> Passage:
    """Return the words of a label without its colon."""
    passage, end = step.block.passage, step.label.end if step.label else 0
    if not end and step.above is not None:
        passage, end = step.above[1].passage, len(step.above[1].text)
    return passage.cut(0, len(passage.text[:end].rstrip(" :：*)]–—-")))
