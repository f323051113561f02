"""A spoken sentence in; the wordings that a slide may show of it out, or the reason why it shows none."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from deckgen.model.line import Form
from deckgen.model.text import closed, count_words
from deckgen.plan.sentences.cutting import forms_of, without_link
from deckgen.plan.sentences.following import follows_on, without_turn
from deckgen.plan.sentences.mentions import named_before, unexplained
from deckgen.plan.sentences.neighbours import goes_on, is_housekeeping, mirrors, replies, turns_back
from deckgen.plan.sentences.openings import opens_with
from deckgen.plan.sentences.standing import ADDS, fault_alone, faults_alone
from deckgen.plan.sentences.vocabulary.linking import NORMS
from deckgen.plan.sentences.vocabulary.pointing import SPEAKER
from deckgen.plan.sentences.words import content_of, has_any, words_of
from deckgen.plan.spoken import Spoken

MOST_LINE_WORDS = 30
"""No line is longer, quotations and takeaways apart: four lines of 20 pt hold it."""

REPLY = "reply to the question"
"""The rule of a form that needs its question right over it."""

FOLLOWING = "after the line it points at"
"""The rule of a form that is shown only right behind the sentence that stood before it."""

TURNING = "with the line it turns against"
"""The rule of a form that is shown only right behind the sentence that it turns against, and that one only with it."""

MIRRORING = "with the line it mirrors"
"""The rule of a form that is shown only right behind the sentence that opens with the same words."""

QUOTATION = "whole quotation"
"""The rule of a form that is longer than a line, word for word in quotation marks, where a slide has little else."""

MOST_QUOTED_WORDS = 32
"""A few words over a line's limit: what stands among lines must still be read at a glance."""

MOST_LONE_WORDS = 48
"""What stands alone on its slide may be so long: it is read in one breath, not glanced at."""

LONE = "quotation by itself"
"""The rule of a form that is longer still, and shown only where nothing else is."""

LEAD = "lead of a list"
"""The rule of a form that ends on a colon and has its list under it."""

ITEM = "item of a list"
"""The rule of a form that is no sentence, and stands under its lead."""

TURNED = "the next sentence turns against it"
TAKEN_FOR_KNOWN = "speaks of something named before"
FOIL = "set against what the sentence before calls normal"
PAST = "its paragraph tells how things were"
HOUSEKEEPING = "stands between courtesies"
MIRRORED = "one of two sentences that mirror each other"
HALF = "the next sentence names what there is besides"
SCENES = ("you might", "you may", "you could")
"""Openings of what might happen to anybody, in a setting that the sentence before gives."""

CONCEDES = "grants something said before"
CONCESSIONS = ("yes,", "no,", "true,", "right,", "granted,", "admittedly,")
IMAGE = "goes on with an image of the sentence before"
IMAGES = frozenset({"metaphor", "analogy", "analogies", "metaphors"})
ROLE = "speaks as somebody else would"
UNEXPLAINED = "uses an abbreviation explained elsewhere"
TOO_LONG = f"longer than {MOST_LINE_WORDS} words"
FOREIGN = "a question or a heading"

# "(3) Masks", "2. Masks" — a number that counts it among others.   "20 masks", "3.5 masks" — not.
NUMBERED = re.compile(r"\W?\d{1,2}[.)]\s")


class Judged(NamedTuple):
    """A sentence's wordings in order of preference; a reason where it has none."""

    forms: tuple[Form, ...]
    reason: str = ""

    @property
    def follows(self) -> bool:
        """Whether it is shown only right behind the sentence before it."""
        return bool(self.forms) and self.forms[0].rule in {FOLLOWING, TURNING, MIRRORING}


def judge(at: Spoken, *, language: str, is_reply: bool = False) -> Judged:
    """Return what may be shown of a sentence.

    Args:
        at: The sentence with its neighbours.
        language: A primary language tag; what is known of grammar is known of English.
        is_reply: Whether its question stands right over it, to which "it" or "they" may then point.
    """
    offered = forms_of(at.sentence, language=language)
    if language != "en":
        shown = tuple(form for form in offered if is_short(form.text) and not form.text.endswith(("?", ":")))
        return Judged(shown, "" if shown else FOREIGN if is_short(offered[-1].text) else TOO_LONG)
    if turns_back(at.following):
        return Judged((), TURNED)
    if mirrors(at.text, at.following) or mirrors(at.before, at.text):
        return Judged((), MIRRORED)
    if not is_short(offered[-1].text):
        return Judged((), TOO_LONG)
    shown = tuple(form for form in offered if is_short(form.text) and _fault(form.text, at) is None)
    return Judged(shown) if shown else _in_company(at, offered, is_reply=is_reply)


def judge_turn(at: Spoken, following: Spoken) -> tuple[Judged, Judged] | None:
    """Return a sentence and the next one that turns against or mirrors it, where both may be shown together."""
    is_half = turns_back(at.following) or mirrors(at.text, at.following)
    if not (following.before and is_half) or turns_back(following.following):
        return None
    form = without_link(at.sentence)
    if not is_short(form.text) or _fault(form.text, at):
        return None
    rest = without_turn(following.text)
    if not is_short(following.text) or (_fault(rest, following) and not follows_on(rest, at.text)):
        return None
    rule = TURNING if turns_back(at.following) else MIRRORING
    return Judged((form,)), Judged((Form(following.text, following.sentence.span, rule),))


def judge_step(at: Spoken, *, before: str) -> Judged:
    """Return what may be shown of one of several sentences that stand together.

    Args:
        at: The sentence.
        before: What stands before it: their lead and the others; "also" and "the" then have what they go back to.
    """
    forms = forms_of(at.sentence, language="en")
    sound = (form for form in forms if is_short(form.text) and {ADDS}.issuperset(faults_alone(form.text)))
    told = at._replace(talk=at.talk._replace(known=f"{at.talk.known} {before}"))
    return Judged(()) if turns_back(at.following) else Judged(tuple(f for f in sound if not _fault_after(f.text, told)))


def judge_quotation(at: Spoken, *, most_words: int) -> Judged | None:
    """Return a sentence too long for a line as a quotation, where it stands alone and has no marks in it.

    One too long to stand among lines is a quotation without marks of its own, for a slide of its own.
    """
    if is_short(at.text) or turns_back(at.following) or mirrors(at.text, at.following) or NUMBERED.match(at.text):
        return None
    text, span, _ = without_link(at.sentence)
    words = count_parts(text)
    if opens_with(text, SCENES):
        return None
    if words > most_words or _fault(text, at):
        return None
    if words > MOST_QUOTED_WORDS:
        return Judged((Form(text, span, LONE),))
    return None if any(mark in text for mark in '“”"') else Judged((Form(f"“{text}”", span, QUOTATION),))


def _in_company(at: Spoken, offered: tuple[Form, ...], *, is_reply: bool) -> Judged:
    """Judge a sentence that does not stand alone, but may under its question or behind the one before it."""
    whole = at.sentence
    if is_short(at.text) and is_reply and replies(at.text, at.talk.heading):
        return Judged((Form(whole.text, whole.span, REPLY),))
    is_led = at.before and follows_on(at.text, at.before) and _is_named_there(at)
    if is_short(at.text) and is_led and not _speaks_as_another(at.text, at):
        return Judged((Form(whole.text, whole.span, FOLLOWING),))
    return Judged((), _fault(offered[0].text, at) or TOO_LONG)


def _is_named_there(at: Spoken) -> bool:
    """Tell whether what a sentence takes for known was named by the one before it."""
    known = content_of(at.talk.known) | content_of(at.before)
    return named_before(at.text, before=at.named_before, known=known) is None


def _fault(text: str, at: Spoken) -> str | None:
    """Return why a wording would puzzle alone, by its own words or by what was said before it."""
    return fault_alone(text) or _fault_after(text, at)


def _fault_after(text: str, at: Spoken) -> str | None:
    return next((reason for reason, applies in SAID_BEFORE if applies(text, at)), None)


def _takes_for_known(text: str, at: Spoken) -> bool:
    return named_before(text, before=at.named_before, known=content_of(at.talk.known)) is not None


def _speaks_as_another(text: str, at: Spoken) -> bool:
    return at.is_role and not SPEAKER.isdisjoint(words_of(text))


def _is_unexplained(text: str, at: Spoken) -> bool:
    return unexplained(text, explained=at.talk.explained, known=at.talk.known) is not None


SAID_BEFORE: tuple[tuple[str, Callable[[str, Spoken], bool]], ...] = (
    (TAKEN_FOR_KNOWN, _takes_for_known),
    (PAST, lambda _, at: at.is_past),
    (ROLE, _speaks_as_another),
    (HOUSEKEEPING, lambda _, at: is_housekeeping(at.before, at.following)),
    (HALF, lambda _, at: goes_on(at.text, at.following)),
    (IMAGE, lambda _, at: has_any(at.before, IMAGES)),
    (CONCEDES, lambda text, at: at.order > 0 and opens_with(text, CONCESSIONS) is not None),
    (FOIL, lambda _, at: opens_with(at.before, NORMS) is not None),
    (UNEXPLAINED, _is_unexplained),
)
"""Reasons why a wording would puzzle or mislead by what was said around it."""


def lead_of(at: Spoken) -> Form | None:
    """Return a sentence that ends on a colon as the lead of what stands under it; None where it would mislead."""
    text = at.text.rstrip()
    as_sentence = closed(text[:-1])
    is_sound = text.endswith(":") and is_short(text) and {"announces"}.issuperset(faults_alone(as_sentence))
    return Form(text, at.sentence.span, LEAD) if is_sound else None


def is_short(text: str) -> bool:
    """Tell whether a line may be so long."""
    return count_words(text) <= MOST_LINE_WORDS and count_parts(text) <= MOST_QUOTED_WORDS


def count_parts(text: str) -> int:
    """Count words as a reader does who reads both halves of "Russian-led"."""
    return count_words(text.replace("-", " ").replace("‑", " "))
