"""Words and a slot in; the fill out, shrunk or shortened where nothing fits, never without a notice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from deckgen.model.geometry import Points
from deckgen.model.notice import Notice
from deckgen.model.placed import Fill, PlacedParagraph
from deckgen.model.ruler import Ruler
from deckgen.model.template import Slot
from deckgen.place.fitting import FLOOR, Fitted, fit, holds
from deckgen.place.wording import Paragraph, Wording, Words

SHOWN = 40


class Filling(NamedTuple):
    """A fill, the texts that its notes are to say, and what went less well."""

    fill: Fill
    said: tuple[str, ...]
    notices: tuple[Notice, ...] = ()


def fill_slots(pairs: Sequence[tuple[Words, Slot]], *, least: Points | None, ruler: Ruler) -> tuple[Filling, ...]:
    """Return fills for slots of one role, all at the size that the fullest of them needs."""
    fitted = [fit(words, slot, least=least, ruler=ruler) for words, slot in pairs]
    size = min((found.size for found in fitted if found), default=least)
    return tuple(
        _set(words, slot, found, found.size if size is None else size) if found else _forced(words, slot, least, ruler)
        for (words, slot), found in zip(pairs, fitted, strict=True)
    )


def _set(words: Words, slot: Slot, fitted: Fitted, size: Points) -> Filling:
    chosen = [paragraph.wordings[at] for paragraph, at in zip(words, fitted.wordings, strict=True)]
    return _filling(slot, chosen, size)


def _filling(slot: Slot, wordings: Sequence[Wording], size: Points, *notices: Notice) -> Filling:
    fill = Fill(slot, tuple(PlacedParagraph(w.text, size, w.form) for w in wordings))
    return Filling(fill, tuple(w.text for w in wordings), notices)


def _forced(words: Words, slot: Slot, least: Points | None, ruler: Ruler) -> Filling:
    """Set what does not fit at any size that looks right: smaller, and at the floor cut with an ellipsis."""
    shortest = [paragraph.wordings[-1] for paragraph in words]
    single: Words = tuple(Paragraph((wording,)) for wording in shortest)
    fitted = fit(single, slot, least=FLOOR, ruler=ruler)
    if fitted:
        wanted = slot.style.size if least is None else least
        said = f'set at {fitted.size:g} pt, smaller than the {wanted:g} pt that reads well: "{_start(shortest)}"'
        return _filling(slot, shortest, fitted.size, Notice(said))
    notice = Notice(f'too long for its place, the whole stands in the notes: "{_start(shortest)}"')
    trimmed = _filling(slot, _trimmed(shortest, slot, ruler), FLOOR, notice)
    return Filling(trimmed.fill, tuple(w.text for w in shortest), trimmed.notices)


def _start(wordings: Sequence[Wording]) -> str:
    text = " / ".join(wording.text for wording in wordings)
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rstrip()}…"


def _trimmed(wordings: Sequence[Wording], slot: Slot, ruler: Ruler) -> tuple[Wording, ...]:
    """Keep the most words that fit, found by halving, and mark the cut."""
    text = " ".join(wording.text for wording in wordings)
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if holds([_cut_at(text, middle)], slot, size=FLOOR, ruler=ruler):
            low = middle
        else:
            high = middle - 1
    return (Wording(_cut_at(text, low)),)


def _cut_at(text: str, end: int) -> str:
    """Cut at the last gap before an offset, or at the offset in a text without gaps."""
    gap = text.rfind(" ", 0, end + 1)
    return f"{text[: gap if gap > 0 else end].rstrip()}…"
