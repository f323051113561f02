"""A sentence in; the shorter wordings that are still a sentence out, each with the name of the rule that made it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.model.deck import Form
from deckgen.model.span import Passage
from deckgen.model.text import closed
from deckgen.plan.sentences.openings import opens_with
from deckgen.plan.sentences.vocabulary.guarding import NEVER_DROPPED
from deckgen.plan.sentences.vocabulary.linking import OPENING_CONNECTIVES
from deckgen.plan.sentences.vocabulary.verbs import FINITE_VERBS, NOT_PARTICIPLES, SUBORDINATORS
from deckgen.plan.sentences.words import words_of

LEAST_KEPT = 5

LEAST_SHARE = 0.5
"""A cut that takes more than half of a sentence takes its point with it."""

# ", which renews a pledge." — a clause to the end.   ", which, by the text, binds both" — holds a comma: not.
WHICH_CLAUSE = re.compile(r",\s+(?:which|who)\s+[^,;:—–()]+$")

# ", potentially helping Seoul." — a participle to the end.   ", looking on, left" — holds a comma: not.
PARTICIPLE = re.compile(r",\s+(?:\w+ly\s+|thus\s+|thereby\s+)?(?P<verb>[a-z]+ing)\s+[^,;:—–()]+$")

# ", including shells." — examples to the end.   ", such as shells, will grow" — the sentence goes on: not.
EXAMPLES = re.compile(r",\s+(?:such as|including|for example|for instance)\s+[^,;:—–()]+$")

# " (see the annex)." — a bracket at the end.   "the (old) pact" — inside: not.
BRACKET = re.compile(r"\s+\([^()]+\)[.!]?$")

# "In addition, costs fell" — the words up to the comma.
AFTER_OPENER = re.compile(r"^,?\s+")

CLOSING_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("closing bracket", BRACKET),
    ("closing examples", EXAMPLES),
    ("closing which-clause", WHICH_CLAUSE),
    ("closing participle", PARTICIPLE),
)

DANGLING = frozenset(
    [
        "that",
        "and",
        "or",
        "but",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "with",
        "from",
        "as",
        "than",
        "the",
        "a",
        "an",
        "whether",
        "if",
        "because",
        "which",
        "who",
    ]
)
"""Words that no sentence ends on when something was cut behind them."""


def forms_of(sentence: Passage, *, language: str) -> tuple[Form, ...]:
    """Return a sentence's wordings, the one preferred first: whole but for an opening link, then cut at its end.

    Only English is cut; a sentence of any other language is offered whole.
    """
    if language != "en":
        return (Form(sentence.text, sentence.span),)
    opened = _without_opening(sentence)
    base = Form(_capitalised(opened.text), opened.span, "whole" if opened is sentence else "opening connective")
    return (base, *(_cut_form(kept, base, rule) for rule, kept in _closing_cuts(opened)))


def _without_opening(sentence: Passage) -> Passage:
    found = opens_with(sentence.text, OPENING_CONNECTIVES)
    if found is None:
        return sentence
    comma = AFTER_OPENER.match(sentence.text[len(found) :])
    if comma is None or not ("," in comma[0] or found == "and"):
        return sentence
    return sentence.cut(len(found) + comma.end(), len(sentence.text))


def _closing_cuts(sentence: Passage) -> Iterator[tuple[str, Passage]]:
    for rule, pattern in CLOSING_RULES:
        found = pattern.search(sentence.text)
        if found and _may_go(found) and _is_enough(sentence.text, found.start()):
            yield rule, sentence.cut(0, found.start())


def _may_go(found: re.Match[str]) -> bool:
    verb = found.groupdict().get("verb")
    return verb not in NOT_PARTICIPLES and NEVER_DROPPED.isdisjoint(words_of(found[0]))


def _is_enough(text: str, end: int) -> bool:
    return len(words_of(text[:end])) >= LEAST_SHARE * len(words_of(text)) and _is_sentence(text[:end])


def _is_sentence(text: str) -> bool:
    """Tell whether what is kept still is a sentence: a finite verb in its main part, nothing left open."""
    words = words_of(text)
    if len(words) < LEAST_KEPT or words[-1] in DANGLING or _has_open_pair(text):
        return False
    main = text.split(",", 1)[1] if words[0] in SUBORDINATORS and "," in text else text
    if words[0] in SUBORDINATORS and main is text:
        return False
    return not FINITE_VERBS.isdisjoint(words_of(main))


def _has_open_pair(text: str) -> bool:
    return text.count("“") != text.count("”") or text.count("(") != text.count(")") or text.count('"') % 2 == 1


def _cut_form(kept: Passage, base: Form, rule: str) -> Form:
    rules = rule if base.rule == "whole" else f"{base.rule} + {rule}"
    return Form(closed(_capitalised(kept.text)), kept.span, rules)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
