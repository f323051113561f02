"""An answer's paragraphs in; the sentences of it that may stand on a slide out, each with its forms and its worth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from deckgen.model.deck import Form, Line
from deckgen.model.span import Passage
from deckgen.model.text import count_words
from deckgen.plan.sentences.cutting import forms_of
from deckgen.plan.sentences.neighbours import replies, turns_back
from deckgen.plan.sentences.splitting import split_sentences
from deckgen.plan.sentences.standing import fault_alone, reports_belief
from deckgen.plan.sentences.vocabulary.interest import JUDGMENTS
from deckgen.plan.sentences.words import closeness, content_of, overlap, words_of

MOST_LINE_WORDS = 30
"""No line is longer, quotations and takeaways apart: four lines of 20 pt hold it."""

MOST_LONE_WORDS = 48
"""A line that stands alone on its slide may be this long, as a quotation may."""

WANTED_LINE_WORDS = 22
"""A line that the last row reads at a glance."""

REPLY = "reply to the question"
"""The rule of a form that needs its question right over it."""

OPENING = "opening words"
"""The rule of a form that shows how an answer begins, since nothing in it stands alone."""

SAID_ELSEWHERE = 0.7
"""From this share of common content words on, two sentences say the same."""


class Candidate(NamedTuple):
    """A sentence that may be shown: its place in the answer, its forms, how close it comes, and its worth."""

    order: int
    line: Line
    content: frozenset[str]
    closeness: float
    worth: float

    @property
    def is_reply(self) -> bool:
        """Whether it needs its question right over it."""
        return self.line.forms[0].rule == REPLY

    @property
    def words(self) -> int:
        """How many words its preferred form has."""
        return count_words(self.line.forms[0].text)


class Interest(NamedTuple):
    """What a sentence is held against: subjects to come close to, words said elsewhere, and how rare words are."""

    subjects: tuple[frozenset[str], ...]
    said: tuple[frozenset[str], ...]
    rarity: Mapping[str, float]


WEIGHTS = {
    "close": 1.6,
    "opens answer": 0.5,
    "opens paragraph": 0.4,
    "closes answer": 0.4,
    "judges": 0.5,
    "counts": 0.3,
    "names": 0.2,
    "too long": -0.06,
    "too short": -0.5,
    "adds": -0.6,
    "replies": 1.5,
}
"""What each claim about a sentence is worth; set by reading the lines that they choose, not by training."""

SHORT_WORDS = 7


def find_candidates(
    paragraphs: Sequence[Passage], *, language: str, interest: Interest, is_reply: bool = False
) -> tuple[Candidate, ...]:
    """Return the sentences that stand alone, fit a line and are not said elsewhere, in the order spoken.

    Args:
        paragraphs: What one person said.
        language: A primary language tag.
        interest: What the sentences are held against.
        is_reply: Whether they open an answer: its first sentence may then speak of the question by "it" or "they".
    """
    spoken = tuple(_spoken(paragraphs, language))
    found = (
        _candidate(order, at, spoken[-1].paragraph, interest, _forms(at, language, is_reply=is_reply and order == 0))
        for order, at in enumerate(spoken)
    )
    return tuple(candidate for candidate in found if candidate)


class Spoken(NamedTuple):
    """A sentence, which paragraph it stands in and where there, and the sentence after it in that paragraph."""

    paragraph: int
    place: int
    sentence: Passage
    following: str


def _spoken(paragraphs: Sequence[Passage], language: str) -> Iterator[Spoken]:
    for number, paragraph in enumerate(paragraphs):
        sentences = split_sentences(paragraph, language=language)
        following = [*(sentence.text for sentence in sentences[1:]), ""]
        for place, (sentence, after) in enumerate(zip(sentences, following, strict=False)):
            yield Spoken(number, place, sentence, after)


def _forms(at: Spoken, language: str, *, is_reply: bool) -> tuple[Form, ...]:
    """Return the wordings that may be shown: none of a sentence that the next one turns against."""
    if language == "en" and turns_back(at.following):
        return ()
    forms = tuple(form for form in forms_of(at.sentence, language=language) if _is_fit(form.text, language))
    if not forms and is_reply and language == "en" and replies(at.sentence.text) and _is_short(at.sentence.text):
        return (Form(at.sentence.text, at.sentence.span, REPLY),)
    return forms


def _candidate(order: int, at: Spoken, last: int, interest: Interest, forms: tuple[Form, ...]) -> Candidate | None:
    if not forms:
        return None
    content = content_of(forms[0].text)
    if any(overlap(content, said) >= SAID_ELSEWHERE for said in interest.said):
        return None
    claims = _claims(forms[0].text)
    claims["close"] = sum(closeness(content, subject, interest.rarity) for subject in interest.subjects)
    claims["opens answer"] = float(order == 0)
    claims["opens paragraph"] = float(at.place == 0)
    claims["closes answer"] = float(at.paragraph == last)
    claims["replies"] = float(forms[0].rule == REPLY)
    worth = sum(WEIGHTS[name] * claim for name, claim in claims.items())
    return Candidate(order, Line(forms, at.paragraph), content, claims["close"], worth)


def _is_fit(text: str, language: str) -> bool:
    if not _is_short(text):
        return False
    return fault_alone(text) is None if language == "en" else not text.endswith(("?", ":"))


def _is_short(text: str) -> bool:
    return count_words(text) <= MOST_LINE_WORDS


def _claims(text: str) -> dict[str, float]:
    words = words_of(text)
    return {
        "judges": float(not JUDGMENTS.isdisjoint(words)),
        "counts": float(any(character.isdigit() for character in text)),
        "names": float(any(word[:1].isupper() for word in text.split()[1:])),
        "too long": float(max(0, count_words(text) - WANTED_LINE_WORDS)),
        "too short": float(len(words) < SHORT_WORDS),
        "adds": float("also" in words or "even" in words),
    }


def first_line(paragraphs: Sequence[Passage], *, language: str) -> tuple[Line, ...]:
    """Return how a text begins as one line, for a slide whose heading says what it speaks of; none where that is long.

    A sentence that the next one turns against brings that one along. A line that stands alone may be as long as a
    quotation.
    """
    first = next((p for p in paragraphs if p.text.strip()), None)
    if first is None:
        return ()
    sentences = split_sentences(first, language=language)
    last = next((n for n, s in enumerate(sentences) if not _is_unfinished(s.text, sentences[n + 1 :], language)), 0)
    end = first.text.index(sentences[last].text) + len(sentences[last].text)
    opening = first.cut(first.text.index(sentences[0].text), end)
    if count_words(opening.text) > MOST_LONE_WORDS:
        return ()
    return (Line((Form(opening.text, opening.span, OPENING),)),)


def _is_unfinished(text: str, following: Sequence[Passage], language: str) -> bool:
    """Tell whether a sentence needs the next one to say what its speaker holds."""
    if language != "en" or not following:
        return False
    return turns_back(following[0].text) or reports_belief(text)


def whole_form(passage: Passage) -> Form:
    """Return a passage word for word as a form."""
    return Form(passage.text, passage.span)
