"""Words and a slot in; the fill out, shrunk or shortened where nothing fits, never without a notice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from deckgen.model.geometry import Points
from deckgen.model.notice import Notice
from deckgen.model.placed import Fill, PlacedParagraph
from deckgen.model.ruler import Ruler
from deckgen.model.template import Slot
from deckgen.place.fitting import FLOOR, Fitted, fit, holds, size_at
from deckgen.place.referring import Mention
from deckgen.place.wording import Paragraph, Wording, Words, without_mentions

SHOWN = 40


class Filling(NamedTuple):
    """A fill, the texts that its notes are to say, what went less well, and the slides that each paragraph mentions."""

    fill: Fill
    said: tuple[str, ...]
    notices: tuple[Notice, ...] = ()
    mentions: tuple[tuple[Mention, ...], ...] = ()
    questions: tuple[int | None, ...] = ()
    """The question that each paragraph leads to."""


class Sizes(NamedTuple):
    """The sizes that a role may be set at: the smallest that looks right, the largest tried, and a lone paragraph's."""

    least: Points | None
    most: Points | None = None
    lone: Points | None = None


def fill_slots(pairs: Sequence[tuple[Words, Slot]], *, sizes: Sizes, ruler: Ruler) -> tuple[Filling, ...]:
    """Return fills for slots of one role, all at the size that the fullest of them needs."""
    is_lone = sizes.lone and all(len(words) == 1 and slot.style.has_bullet for words, slot in pairs)
    if is_lone:  # a list of one is no list
        pairs = [((words[0]._replace(manner="plain"),), slot) for words, slot in pairs]
    most = sizes.lone if is_lone else sizes.most
    fitted = [fit(words, slot, least=sizes.least, ruler=ruler, most=most) for words, slot in pairs]
    size = min((found.size for found in fitted if found), default=Points(0))
    return tuple(
        _set(words, slot, found._replace(size=size)) if found else _forced(words, slot, sizes.least, ruler)
        for (words, slot), found in zip(pairs, fitted, strict=True)
    )


def _set(words: Words, slot: Slot, fitted: Fitted) -> Filling:
    chosen = [paragraph.wordings[at] for paragraph, at in zip(words, fitted.wordings, strict=True)]
    paragraphs = tuple(_placed(p, w, slot, fitted.size) for p, w in zip(words, chosen, strict=True))
    said = tuple(
        f"{paragraph.lead}{wording.text}"
        for paragraph, wording in zip(words, chosen, strict=True)
        if paragraph.lead is not None and not wording.mentions
    )
    mentions, questions = tuple(wording.mentions for wording in chosen), tuple(p.question for p in words)
    return Filling(Fill(slot, paragraphs), said, mentions=mentions, questions=questions)


def _placed(paragraph: Paragraph, wording: Wording, slot: Slot, size: Points) -> PlacedParagraph:
    return PlacedParagraph(
        wording.text,
        size_at(slot, paragraph.level, size),
        wording.form,
        paragraph.level if slot.second else 0,
        is_plain=paragraph.manner != "item",
        is_bold=paragraph.manner == "head",
    )


def _forced(words: Words, slot: Slot, least: Points | None, ruler: Ruler) -> Filling:
    """Set what does not fit at any size that looks right: smaller, and at the floor cut with an ellipsis."""
    shortest = tuple(paragraph._replace(wordings=paragraph.wordings[-1:]) for paragraph in without_mentions(words))
    start = _start([paragraph.wordings[0] for paragraph in shortest])
    fitted = fit(shortest, slot, least=FLOOR, ruler=ruler)
    if fitted:
        wanted = slot.style.size if least is None else least
        said = f'set at {fitted.size:g} pt, smaller than the {wanted:g} pt that reads well: "{start}"'
        return _set(shortest, slot, fitted)._replace(notices=(Notice(said),))
    whole = [paragraph.wordings[0] for paragraph in shortest]
    trimmed = (Paragraph(_trimmed(whole, slot, ruler)),)
    notice = Notice(f'too long for its place, the whole stands in the notes: "{start}"')
    filling = _set(trimmed, slot, Fitted(FLOOR, (0,)))
    said = tuple(f"{p.lead}{w.text}" for p, w in zip(shortest, whole, strict=True) if p.lead is not None)
    return filling._replace(said=said, notices=(notice,))


def _start(wordings: Sequence[Wording]) -> str:
    text = " / ".join(wording.text for wording in wordings)
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rstrip()}…"


def _trimmed(wordings: Sequence[Wording], slot: Slot, ruler: Ruler) -> tuple[Wording, ...]:
    text = " ".join(wording.text for wording in wordings)
    return (Wording(shorten(text, lambda cut: holds([cut], slot, size=FLOOR, ruler=ruler))),)


def shorten(text: str, fits: Callable[[str], bool]) -> str:
    """Return the most words that fit, found by halving, with an ellipsis where they were cut."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if fits(_cut_at(text, middle)):
            low = middle
        else:
            high = middle - 1
    return _cut_at(text, low)


def _cut_at(text: str, end: int) -> str:
    """Cut at the last gap before an offset, or at the offset in a text without gaps."""
    gap = text.rfind(" ", 0, end + 1)
    return f"{text[: gap if gap > 0 else end].rstrip()}…"
