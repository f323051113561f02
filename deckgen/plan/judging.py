"""A spoken sentence in; the wordings that a slide may show of it out, or the reason why it shows none."""

from __future__ import annotations

from typing import NamedTuple

from deckgen.model.deck import Form
from deckgen.model.text import closed, count_words
from deckgen.plan.sentences.cutting import forms_of
from deckgen.plan.sentences.following import follows_on
from deckgen.plan.sentences.neighbours import replies, turns_back
from deckgen.plan.sentences.standing import fault_alone
from deckgen.plan.spoken import Spoken

MOST_LINE_WORDS = 30
"""No line is longer, quotations and takeaways apart: four lines of 20 pt hold it."""

REPLY = "reply to the question"
"""The rule of a form that needs its question right over it."""

FOLLOWING = "after the line it points at"
"""The rule of a form that is shown only right behind the sentence that stood before it."""

LEAD = "lead of a list"
"""The rule of a form that ends on a colon and has its list under it."""

ITEM = "item of a list"
"""The rule of a form that is no sentence, and stands under its lead."""

TURNED = "the next sentence turns against it"
TOO_LONG = f"longer than {MOST_LINE_WORDS} words"
FOREIGN = "a question or a heading"


class Judged(NamedTuple):
    """A sentence's wordings in order of preference; a reason where it has none."""

    forms: tuple[Form, ...]
    reason: str = ""

    @property
    def follows(self) -> bool:
        """Whether it is shown only right behind the sentence before it."""
        return bool(self.forms) and self.forms[0].rule == FOLLOWING


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
        return Judged(shown, "" if shown else _reason(offered, FOREIGN))
    if turns_back(at.following):
        return Judged((), TURNED)
    shown = tuple(form for form in offered if is_short(form.text) and fault_alone(form.text) is None)
    return Judged(shown) if shown else _in_company(at, offered, is_reply=is_reply)


def _in_company(at: Spoken, offered: tuple[Form, ...], *, is_reply: bool) -> Judged:
    """Judge a sentence that does not stand alone, but may under its question or behind the one before it."""
    whole = at.sentence
    if is_short(at.text) and is_reply and replies(at.text):
        return Judged((Form(whole.text, whole.span, REPLY),))
    if is_short(at.text) and follows_on(at.text, at.before):
        return Judged((Form(whole.text, whole.span, FOLLOWING),))
    return Judged((), _reason(offered, fault_alone(offered[0].text)))


def _reason(offered: tuple[Form, ...], fault: str | None) -> str:
    return TOO_LONG if not is_short(offered[-1].text) else fault or TOO_LONG


def lead_of(at: Spoken) -> Form | None:
    """Return a sentence that ends on a colon as the lead of what stands under it; None where it would mislead."""
    text = at.text.rstrip()
    as_sentence = closed(text[:-1])
    is_sound = text.endswith(":") and is_short(text) and fault_alone(as_sentence) in {None, "announces"}
    return Form(text, at.sentence.span, LEAD) if is_sound else None


def is_short(text: str) -> bool:
    """Tell whether a line may be so long."""
    return count_words(text) <= MOST_LINE_WORDS
