"""A sentence in; the shorter wordings that are still a sentence out, each with the name of the rule that made it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from deckgen.model.line import Form
from deckgen.model.span import Passage
from deckgen.model.text import closed
from deckgen.plan.sentences.cuts import CLOSING_RULES, INNER_RULES, Cut
from deckgen.plan.sentences.openings import opens_with
from deckgen.plan.sentences.splitting import capitalised
from deckgen.plan.sentences.vocabulary.guarding import NEVER_DROPPED, NUMERAL
from deckgen.plan.sentences.vocabulary.linking import OPENING_CONNECTIVES
from deckgen.plan.sentences.vocabulary.verbs import CLAUSE_OPENERS, DANGLING, FINITE_VERBS, SUBORDINATORS
from deckgen.plan.sentences.words import words_of

LEAST_KEPT = 5

LEAST_SHARE = 0.5
"""A cut that takes more than half of a sentence takes its point with it."""

MOST_CHARACTERS = 1000
"""What is longer is no sentence that a cut makes short enough for a line."""

# "the    port" — a table or a broken line, through which no rule of cutting should look for its marks.
GAP = re.compile(r"\s{4}")

OPENING_CONNECTIVE = "opening connective"


def forms_of(sentence: Passage, *, language: str) -> tuple[Form, ...]:
    """Return a sentence's wordings, the one preferred first: whole but for an opening link, then cut once.

    Only English is cut; a sentence of any other language is offered whole.
    """
    if language != "en":
        return (Form(sentence.text, sentence.span),)
    if len(sentence.text) > MOST_CHARACTERS or GAP.search(sentence.text):
        return (Form(sentence.text, sentence.span),)
    opened, base = _without_opening(sentence), without_link(sentence)
    return (base, *(_cut_form(kept, base, rule) for rule, kept in _cuts(opened)))


def without_link(sentence: Passage) -> Form:
    """Return an English sentence whole but for the link that it opens with."""
    opened = _without_opening(sentence)
    return Form(capitalised(opened.text), opened.span, "whole" if opened is sentence else OPENING_CONNECTIVE)


def is_cut(form: Form) -> bool:
    """Tell whether a form leaves out words of its sentence's own, not only a link to another."""
    return form.rule.startswith(CUT_NAMES) or form.rule.removeprefix(f"{OPENING_CONNECTIVE} + ").startswith(CUT_NAMES)


CUT_NAMES = ("closing", "inner")


def _without_opening(sentence: Passage) -> Passage:
    found = opens_with(sentence.text, OPENING_CONNECTIVES)
    if found is None:
        return sentence
    rest = sentence.text[len(found) :]
    start = len(found) + len(rest) - len(rest.lstrip(", "))
    if start == len(sentence.text) or not (rest.startswith(",") or found == "and"):
        return sentence
    return sentence.cut(start, len(sentence.text))


def _cuts(sentence: Passage) -> Iterator[tuple[str, Passage]]:
    text = sentence.text
    for rule in CLOSING_RULES:
        cut = rule.find(text)
        if cut and _may_go(text[cut.start : cut.end]) and _is_enough(text, text[: cut.start]):
            yield rule.name, sentence.cut(0, cut.start)
    for rule in INNER_RULES:
        cut = rule.find(text)
        if cut and _may_go(text[cut.start : cut.end]) and _is_whole_around(text, cut):
            yield rule.name, sentence.without(cut.start, cut.end)


def _may_go(dropped: str) -> bool:
    return NEVER_DROPPED.isdisjoint(words_of(dropped)) and not NUMERAL.search(dropped)


def _is_whole_around(text: str, cut: Cut) -> bool:
    """Tell whether what is left around an inner cut is a sentence, and no quotation was opened or closed by it."""
    left, right = text[: cut.start], text[cut.end :]
    return not _has_open_pair(left) and not _has_open_pair(right) and _is_enough(text, f"{left} {right}")


def _is_enough(text: str, kept: str) -> bool:
    return len(words_of(kept)) >= LEAST_SHARE * len(words_of(text)) and _is_sentence(kept)


def _is_sentence(text: str) -> bool:
    """Tell whether what is kept still is a sentence: a finite verb in its main part, nothing left open."""
    words = words_of(text)
    if len(words) < LEAST_KEPT or words[-1] in DANGLING or _has_open_pair(text):
        return False
    segments = SEGMENT.split(text)
    main = segments[1:] if words[0] in SUBORDINATORS else segments
    return any(_has_main_verb(words_of(segment)) for segment in main)


# ", " and " — " — what parts a sentence.
SEGMENT = re.compile(r"[,;:]\s+|\s+[—–]\s+")


def _has_main_verb(words: tuple[str, ...]) -> bool:
    """Tell whether a verb stands before any word that opens a clause of its own."""
    main = takewhile(lambda word: word not in CLAUSE_OPENERS, words)
    return not FINITE_VERBS.isdisjoint(main)


def _has_open_pair(text: str) -> bool:
    return text.count("“") != text.count("”") or text.count("(") != text.count(")") or text.count('"') % 2 == 1


def _cut_form(kept: Passage, base: Form, rule: str) -> Form:
    rules = rule if base.rule == "whole" else f"{base.rule} + {rule}"
    return Form(closed(capitalised(kept.text)), kept.span, rules)
