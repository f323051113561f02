"""Paragraphs in; their sentences out, each with its neighbours and what was named before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from deckgen.model.span import Passage
from deckgen.plan.sentences.mentions import explained_in
from deckgen.plan.sentences.openings import lowered, opens_with
from deckgen.plan.sentences.splitting import split_sentences
from deckgen.plan.sentences.vocabulary.linking import PAST_OPENERS, PRESENT_OPENERS
from deckgen.plan.sentences.words import content_of, words_of


class Known(NamedTuple):
    """What an audience has read: the deck's title and takeaways, with the heading; and the heading over the lines."""

    words: str = ""
    heading: str = ""


NOTHING = Known()


class Around(NamedTuple):
    """What somebody said before and after a share of his answer."""

    before: Sequence[Passage] = ()
    after: Sequence[Passage] = ()


ALONE = Around()


class Talk(NamedTuple):
    """What one person says at a stretch: the first sentence that names each word, and the abbreviations explained."""

    named: Mapping[str, int]
    explained: frozenset[str]
    known: str
    """What an audience has read before it comes to a line."""
    heading: str
    """The question, or what else stands right over the lines."""

    @property
    def asks_you(self) -> bool:
        """Whether what it answers asks the speaker about himself."""
        return not YOU.isdisjoint(words_of(self.heading))


# "Six decades ago, ", "In the 1960s, ", "During the Cold War" — how things were.   "In 2022, " — of late: not.
LONG_AGO = re.compile(
    r"(?:\w+\s+){1,2}(?:years|decades|centuries|generations) ago\b|(?:in|during) (?:the )?(?:1\d{3}s?|cold war)\b",
    re.IGNORECASE,
)

# "if I'm an owner", "if I were the owner" — as somebody else.   "if I am right" — himself: not.
ROLE_TAKEN = re.compile(r"\bif i(?:'m| am| was| were) (?:an? |the |running |trying |looking |building |working )")

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
    is_past: bool = False
    """Whether its paragraph has begun to tell how things were."""
    is_role: bool = False
    """Whether its paragraph has begun to speak as somebody else would: "if I'm an owner"."""

    @property
    def text(self) -> str:
        """The sentence's words."""
        return self.sentence.text

    @property
    def named_before(self) -> frozenset[str]:
        """Its own words that an earlier sentence said."""
        return frozenset(w for w in content_of(self.text) if self.talk.named.get(w, self.order) < self.order)


def spoken_in(
    paragraphs: Sequence[Passage], *, language: str, known: Known = NOTHING, around: Around = ALONE
) -> tuple[Spoken, ...]:
    """Return what somebody says sentence by sentence, in order.

    Args:
        paragraphs: What one person said.
        language: A primary language tag.
        known: What an audience has read before it comes to a line.
        around: What the same person said before and after these paragraphs.
    """
    placed = [
        (number, place, sentence)
        for number, paragraph in enumerate(paragraphs)
        for place, sentence in enumerate(split_sentences(paragraph, language=language))
    ]
    texts = ["", *(sentence.text for _, _, sentence in placed), _first_of(around.after, language)]
    heard = " ".join(paragraph.text for paragraph in around.before)
    talk = Talk(_first_named(heard, texts[1:-1]), explained_in(" ".join((heard, *texts))), *known)
    told = [(number, sentence.text) for number, _, sentence in placed]
    past = _told_behind(told, opens=_opens_past, closes=_opens_present)
    role = _told_behind(told, opens=_takes_role, closes=lambda _: False)
    return tuple(
        Spoken(at, number, place, sentence, texts[at] if place else "", texts[at + 2], talk, past[at], role[at])
        for at, (number, place, sentence) in enumerate(placed)
    )


def _told_behind(
    told: Sequence[tuple[int, str]], *, opens: Callable[[str], bool], closes: Callable[[str], bool]
) -> list[bool]:
    """Tell of each sentence, with its paragraph, whether one before it there opens what holds till one closes it."""
    behind: list[bool] = []
    paragraph, is_open = -1, False
    for number, text in told:
        is_open = is_open and number == paragraph and not closes(text)
        paragraph = number
        behind.append(is_open)
        is_open = is_open or opens(text)
    return behind


def _opens_past(text: str) -> bool:
    return opens_with(text, PAST_OPENERS) is not None or LONG_AGO.match(text) is not None


def _opens_present(text: str) -> bool:
    return opens_with(text, PRESENT_OPENERS) is not None


def _takes_role(text: str) -> bool:
    return "if" in words_of(text) and ROLE_TAKEN.search(lowered(text)) is not None


def _first_of(paragraphs: Sequence[Passage], language: str) -> str:
    """Return the sentence that goes on where a share of an answer ends."""
    sentences = split_sentences(paragraphs[0], language=language) if paragraphs else ()
    return sentences[0].text if sentences else ""


def _first_named(heard: str, texts: Sequence[str]) -> dict[str, int]:
    named = dict.fromkeys(content_of(heard), -1)
    for order, text in enumerate(texts):
        for word in content_of(text):
            named.setdefault(word, order)
    return named
