"""Paragraphs in; how they begin out, as one line that needs its heading right over it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile
from typing import NamedTuple

from deckgen.model.line import Form, Line
from deckgen.model.span import Passage
from deckgen.model.text import count_words
from deckgen.plan.choosing import FEW_LINES, SAME_THING
from deckgen.plan.judging import FOLLOWING, MOST_LONE_WORDS, MOST_QUOTED_WORDS, count_parts, is_short
from deckgen.plan.sentences.mentions import named_before
from deckgen.plan.sentences.neighbours import LEAST_ASKED, asks_yes_or_no, turns_back
from deckgen.plan.sentences.openings import opens_with
from deckgen.plan.sentences.splitting import split_sentences
from deckgen.plan.sentences.standing import ADDS, faults_alone, is_pleasantry, reports_belief
from deckgen.plan.sentences.vocabulary.tables import words
from deckgen.plan.sentences.words import content_of, overlap, words_of

NOTHING_SAID = frozenset(
    {
        "question",
        "fragment",
        "unbalanced",
        "pleasantry",
        "announces",
        "sends elsewhere",
        "starts again",
    }
)
"""What makes a beginning no answer even right under its question."""

EMPTY = frozenset({"pleasantry", "announces", "sends elsewhere"})
"""What makes even the whole of an answer none."""

POINTING = frozenset({"points back", "pronoun without a name", "points back inside"})
"""What an answer may do under a question, but not under "Okay."."""

BEHIND = POINTING | {
    "linked to the sentence before",
    ADDS,
    "compares with something before",
    "set beside something before",
    "a share of something before",
}
"""What a sentence may do right behind the one before it."""

OPENING = "opening words"
"""The rule of a form that shows how an answer begins, since nothing in it stands alone."""

WHOLE = "whole answer"
"""The rule of a form that is all that was said: nothing of it is left behind."""


class Beginning(NamedTuple):
    """What a text is in: its language, the heading over its lines, and how long a line may be that stands alone."""

    language: str
    heading: str
    most_words: int = MOST_LONE_WORDS


def first_line(paragraphs: Sequence[Passage], where: Beginning) -> tuple[Line, ...]:
    """Return a short text whole as one line, or how a long one begins; none where the beginning says nothing alone.

    What is known of grammar is known of English: in other languages a beginning stands as it is.

    A sentence that the next one turns against brings that one along. A line that stands alone may be as long as a
    quotation.
    """
    language, heading, most = where
    told = [paragraph for paragraph in paragraphs if paragraph.text.strip()]
    if any(JOKED.search(text) for text in (heading, *(paragraph.text for paragraph in told[:1]))):
        return ()
    if len(told) == 1 and count_words(told[0].text) <= most and not _leans(told[0], language, heading):
        return (Line((Form(told[0].text, told[0].span, WHOLE),)),)
    opening = _opening(told[0], language) if told else None
    if opening is None or count_words(opening.text) > most or _says_nothing(opening.text, language, heading):
        return ()
    return (Line((Form(opening.text, opening.span, OPENING),)),)


# "(Laughter.)", "[laughs softly]" — what is said around it is no answer.   "(Laughlin)" — a name: not.
JOKED = re.compile(r"[\[(](?:laugh(?:s|ed|ing|ter)?|chuckl(?:e|es|ed|ing))\b", re.IGNORECASE)


def begun(lines: tuple[Line, ...], paragraphs: Sequence[Passage], where: Beginning) -> tuple[Line, ...]:
    """Return the lines of a slide; where there are fewer than two, how its text begins stands before them.

    The sentence right behind those first words may point at them.

    Args:
        lines: What was chosen for the slide.
        paragraphs: What it was chosen from.
        where: What stands over the lines, to which the first words may point, and how long one may be.
    """
    if len(lines) >= FEW_LINES:
        return lines
    opening = first_line(paragraphs, where)
    if not opening or opening[0].forms[0].rule == WHOLE:
        return lines or opening
    if count_parts(opening[0].forms[0].text) > MOST_QUOTED_WORDS:
        return lines or opening
    both = (*opening, *_second(opening[0].forms[0], paragraphs, where.language))
    rest = [line for line in lines if not any(_says_the_same(line, one) for one in both)]
    begins = [next((line for line in lines if _says_the_same(line, one)), one) for one in both]
    return (*begins[: FEW_LINES - len(rest)], *rest)


def _says_the_same(line: Line, other: Line) -> bool:
    return overlap(content_of(line.forms[0].text), content_of(other.forms[0].text)) >= SAME_THING


def _second(opening: Form, paragraphs: Sequence[Passage], language: str) -> Iterator[Line]:
    """Yield the sentence right behind the first words, where all that it lacks is what they say."""
    told = next(paragraph for paragraph in paragraphs if paragraph.text.strip())
    sentences = [
        s for s in split_sentences(told, language=language) if s.span.ranges[0].start > opening.span.ranges[-1].end
    ]
    if language != "en" or not sentences:
        return
    second, *rest = sentences
    is_held = not rest or not _is_unfinished(second.text, rest, language)
    if is_held and is_short(second.text) and BEHIND.issuperset(faults_alone(second.text)):
        yield Line((Form(second.text, second.span, FOLLOWING),), follows=True)


def _leans(answer: Passage, language: str, heading: str) -> bool:
    """Tell whether a whole answer needs what was said before its question, or only sends elsewhere."""
    text = answer.text
    if text.rstrip().endswith(OPEN) or language != "en":
        return text.rstrip().endswith(OPEN)
    if "?" in text and len(words_of(heading)) < LEAST_ASKED:
        return True  # It repeats what was asked before.
    if _only_agrees(text, heading) or (len(words_of(text)) == 1 and "who" in words_of(heading)):
        return True  # "Yeah." to no question, and "Jake." of whom there are many.
    faults = set(faults_alone(text))
    is_linked = opens_with(text, LEANING_OPENERS) is not None
    return is_linked or _points_past(faults, heading) or _is_empty(answer, language)


def _is_empty(answer: Passage, language: str) -> bool:
    """Tell whether an answer opens with a courtesy, or has no sentence that says something itself."""
    faults = [EMPTY.intersection(faults_alone(one.text)) for one in split_sentences(answer, language=language)]
    return "pleasantry" in faults[0] or all(faults)


def _only_agrees(text: str, heading: str) -> bool:
    """Tell a "Yeah." or an "Okay." that answers no question, from one that does."""
    said = set(words_of(text))
    return said <= ASSENTS and (not asks_yes_or_no(heading) or said.isdisjoint(ANSWERING))


def _points_past(faults: set[str], heading: str) -> bool:
    """Tell whether words point at what was said before a heading that names nothing."""
    return len(words_of(heading)) < LEAST_ASKED and not POINTING.isdisjoint(faults)


def _opening(paragraph: Passage, language: str) -> Passage | None:
    """Return how a paragraph begins behind words on the question itself, up to the end of what its speaker holds."""
    sentences = split_sentences(paragraph, language=language)
    if language == "en":
        sentences = tuple(dropwhile(lambda sentence: _is_on_question(sentence.text), sentences))
    if not sentences:
        return None
    last = next((n for n, s in enumerate(sentences) if not _is_unfinished(s.text, sentences[n + 1 :], language)), 0)
    end = 0
    for sentence in sentences[: last + 1]:
        end = paragraph.text.index(sentence.text, end) + len(sentence.text)
    return paragraph.cut(paragraph.text.index(sentences[0].text), end)


def _is_on_question(text: str) -> bool:
    """Tell "That's not an easy question." from what answers it."""
    return "question" in words_of(text) and is_pleasantry(text)


def _says_nothing(text: str, language: str, heading: str) -> bool:
    """Tell whether a beginning answers nothing, or speaks of what was said before its heading."""
    if language != "en":
        return False
    links = "?" in text or opens_with(text, LEANING_OPENERS) is not None
    if links or named_before(text, before=(), known=content_of(heading)):
        return True
    faults = set(faults_alone(text))
    if any(content_of(found[1]).isdisjoint(content_of(heading)) for found in THOSE.finditer(text)):
        return True
    return _points_past(faults, heading) or not NOTHING_SAID.isdisjoint(faults)


# "these programs", "all those extra features" — what the heading names, or nothing.   "those who", "these are" — not.
THOSE = re.compile(
    r"\b(?:these|those) (?!(?:who|that|which|are|were|is|of|in|to|with)\b)((?:[\w’'-]+ ?){1,3})", re.IGNORECASE
)


OPEN = (":", "…", "...", "?", "—")
"""The end of words that go on, or that ask back."""

ANSWERING = words("yes no yeah yep nope correct right true exactly absolutely definitely never sure")

ASSENTS = ANSWERING | words(
    "that's it is of course okay ok good great fine well mm-hmm mm hmm uh-huh cheers indeed please"
)
"""Words that by themselves say only that somebody listens; the first of them also answer."""

LEANING_OPENERS = ("so", "and", "but", "then", "those", "these", "all those", "all these", "such")
"""Words that an answer opens with and that lean on what was said before its question."""


def _is_unfinished(text: str, following: Sequence[Passage], language: str) -> bool:
    """Tell whether a sentence needs the next one to say what its speaker holds."""
    if language != "en" or not following:
        return False
    return turns_back(following[0].text) or reports_belief(text)


def whole_form(passage: Passage) -> Form:
    """Return a passage word for word as a form."""
    return Form(passage.text, passage.span)
