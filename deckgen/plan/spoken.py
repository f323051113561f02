"""Paragraphs in; their sentences out, each with its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from deckgen.model.span import Passage
from deckgen.plan.sentences.splitting import split_sentences


class Spoken(NamedTuple):
    """A sentence, which paragraph it stands in and where there, and the sentences around it."""

    paragraph: int
    place: int
    sentence: Passage
    before: str
    """The sentence before it in its paragraph, or nothing."""
    following: str
    """The sentence after it, in the next paragraph where its own ends; or nothing."""

    @property
    def text(self) -> str:
        """The sentence's words."""
        return self.sentence.text


def spoken_in(paragraphs: Sequence[Passage], *, language: str) -> tuple[Spoken, ...]:
    """Return what somebody says sentence by sentence, in order.

    Args:
        paragraphs: What one person said.
        language: A primary language tag.
    """
    placed = [
        (number, place, sentence)
        for number, paragraph in enumerate(paragraphs)
        for place, sentence in enumerate(split_sentences(paragraph, language=language))
    ]
    texts = ["", *(sentence.text for _, _, sentence in placed), ""]
    return tuple(
        Spoken(number, place, sentence, texts[at] if place else "", texts[at + 2])
        for at, (number, place, sentence) in enumerate(placed)
    )
