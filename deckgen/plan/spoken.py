"""Paragraphs in; their sentences out, each with its neighbours and what was named before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from deckgen.model.span import Passage
from deckgen.plan.sentences.mentions import explained_in
from deckgen.plan.sentences.splitting import split_sentences
from deckgen.plan.sentences.words import content_of, words_of


class Talk(NamedTuple):
    """What one person says at a stretch: the first sentence that names each word, and the abbreviations explained."""

    named: Mapping[str, int]
    explained: frozenset[str]
    known: str
    """What an audience has read before it comes to a line."""

    @property
    def asks_you(self) -> bool:
        """Whether what it answers asks the speaker about himself."""
        return not YOU.isdisjoint(words_of(self.known))


YOU = frozenset({"you", "your", "you've", "yourself"})


class Spoken(NamedTuple):
    """A sentence, which paragraph it stands in and where there, and the sentences around it."""

    order: int
    paragraph: int
    place: int
    sentence: Passage
    before: str
    """The sentence before it in its paragraph, or nothing."""
    following: str
    """The sentence after it, in the next paragraph where its own ends; or nothing."""
    talk: Talk

    @property
    def text(self) -> str:
        """The sentence's words."""
        return self.sentence.text

    @property
    def named_before(self) -> frozenset[str]:
        """Its own words that an earlier sentence said."""
        return frozenset(w for w in content_of(self.text) if self.talk.named.get(w, self.order) < self.order)


def spoken_in(
    paragraphs: Sequence[Passage], *, language: str, known: str = "", earlier: Sequence[Passage] = ()
) -> tuple[Spoken, ...]:
    """Return what somebody says sentence by sentence, in order.

    Args:
        paragraphs: What one person said.
        language: A primary language tag.
        known: What an audience has read before it comes to a line.
        earlier: What the same person said before these paragraphs.
    """
    placed = [
        (number, place, sentence)
        for number, paragraph in enumerate(paragraphs)
        for place, sentence in enumerate(split_sentences(paragraph, language=language))
    ]
    texts = ["", *(sentence.text for _, _, sentence in placed), ""]
    heard = " ".join(paragraph.text for paragraph in earlier)
    talk = Talk(_first_named(heard, texts[1:-1]), explained_in(" ".join((heard, *texts))), known)
    return tuple(
        Spoken(at, number, place, sentence, texts[at] if place else "", texts[at + 2], talk)
        for at, (number, place, sentence) in enumerate(placed)
    )


def _first_named(heard: str, texts: Sequence[str]) -> dict[str, int]:
    named = dict.fromkeys(content_of(heard), -1)
    for order, text in enumerate(texts):
        for word in content_of(text):
            named.setdefault(word, order)
    return named
