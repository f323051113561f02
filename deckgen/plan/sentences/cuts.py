"""The rules of cutting: which part of a sentence each takes away, and what must hold around it.

Every rule takes away a part that the writer set apart with marks of its own, and that says
something more about what is kept: a relative clause, a participle, an apposition, examples,
an aside. No rule takes half of a coordination: a part that holds "and" may be the end of a
list. What the dropped words may not hold (hedges, negations, conditions, reports, quantities)
is asked of every rule alike where the cut is made.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from deckgen.plan.sentences.vocabulary.verbs import FINITE_VERBS, NOT_PARTICIPLES, SUBORDINATORS
from deckgen.plan.sentences.words import words_of


class Cut(NamedTuple):
    """The offsets that a cut takes out of a sentence."""

    start: int
    end: int


class CutRule(NamedTuple):
    """A cut's name, the mark that it needs, what it looks like, and what must hold of the sentence for it."""

    name: str
    mark: str
    pattern: re.Pattern[str]
    is_fair: Callable[[re.Match[str]], bool] = bool

    def find(self, text: str) -> Cut | None:
        """Return what the rule would take out of a text."""
        found = self.pattern.search(text) if self.mark in text else None
        return Cut(found.start("cut"), found.end("cut")) if found and self.is_fair(found) else None


PLAIN = r"[^,;:—–()“”\"]+"
"""Words without a mark that could open or close something else."""


def _joins_nothing(found: re.Match[str]) -> bool:
    """Tell that the part is no end of a list: no "and" or "or" in it, and no item of its own kind before it."""
    return {"and", "or", "nor"}.isdisjoint(words_of(found["cut"]))


def _is_participle(found: re.Match[str]) -> bool:
    before = words_of(found.string[: found.start("cut")])[-NEAR:]
    is_listed = any(word.endswith("ing") for word in before)
    return found["verb"].lower() not in NOT_PARTICIPLES and not is_listed and _joins_no_participles(found)


NEAR = 8
"""A list of actions ("by raising dues, cutting staff") has its first so many words before the comma."""


def _joins_no_participles(found: re.Match[str]) -> bool:
    return len([word for word in words_of(found["cut"]) if word.endswith("ing")]) == 1


def _names_again(found: re.Match[str]) -> bool:
    """Tell an apposition: no verb of its own, and no end of a list, whose items before open alike."""
    before = re.split(r"[,:;—–]\s+", found.string[: found.start("cut")])
    is_listed = len(before) > 1 and ARTICLE.match(before[-1]) is not None
    return FINITE_VERBS.isdisjoint(words_of(found["cut"])) and _joins_nothing(found) and not is_listed


ARTICLE = re.compile(r"(?:an?|the|one)\b", re.IGNORECASE)

# "(PA)", "(Ada Park)", "(a tug)", "(e.g. tugs)" — says what it is.   "(and answered)", "(in winter)" — scopes: not.
GLOSS = re.compile(r"\s*\((?:[A-Z0-9]|an? |the |e\.g\.|i\.e\.|for example|such as|including|see |also known|formerly)")


def _glosses(found: re.Match[str]) -> bool:
    """Tell a bracket that names or explains what stands before it from one that scopes it or is used again."""
    kept = words_of(f"{found.string[: found.start('cut')]} {found.string[found.end('cut') :]}")
    is_used = any(word.isupper() and word.lower() in kept for word in re.findall(r"\w+", found["cut"]))
    return GLOSS.match(found["cut"]) is not None and not is_used and not found["cut"].rstrip().endswith(".)")


def _stands_behind_subject(found: re.Match[str]) -> bool:
    """Tell that a part between commas stands between the subject and its verb."""
    subject = words_of(found["subject"])
    after = words_of(found.string[found.end("cut") :])
    is_subject = (
        bool(subject) and subject[-1].isalpha() and subject[0] not in SUBORDINATORS and FINITE_VERBS.isdisjoint(subject)
    )
    return is_subject and bool(after) and after[0] in FINITE_VERBS


def _names_subject_again(found: re.Match[str]) -> bool:
    return _stands_behind_subject(found) and _names_again(found)


def _is_lone_aside(found: re.Match[str]) -> bool:
    return len(re.findall(r"\s[—–]\s", found.string)) == 1


def _is_only_aside(found: re.Match[str]) -> bool:
    """Tell an aside within a sentence from somebody starting again ("sanctions — sanctions — the process")."""
    said = FINITE_VERBS.isdisjoint(words_of(found.string[: found.start("cut")]))
    following = words_of(found.string[found.end("cut") :])[:1]
    is_resumed = not said or not FINITE_VERBS.isdisjoint(following)
    return found.string.count("—") + found.string.count("–") == ASIDE_DASHES and is_resumed


ASIDE_DASHES = 2


def _is_only_gloss(found: re.Match[str]) -> bool:
    """Tell a bracket without another in its sentence, which would seem to gloss what both do."""
    return found.string.count("(") == 1 and _glosses(found)


SUBJECT = r"^(?P<subject>[^,;:—–()“”\"]+?)"

CLOSING_RULES: tuple[CutRule, ...] = (
    # "the Port Authority of Tolm (PAT)." — yes.   "its ships (mostly tugs)" — scopes: not.
    CutRule("closing bracket", "(", re.compile(r"(?P<cut>\s+\([^()]+\)[.!]?)$"), _is_only_gloss),
    # "fuel, including diesel." — yes.   "trades, such as grain, will grow" — goes on: not.
    CutRule(
        "closing examples",
        ",",
        re.compile(rf"(?P<cut>,\s+(?:such as|including|for example|for instance|like|e\.g\.)\s+{PLAIN})$"),
    ),
    # "the pact, which renews a pledge." — yes.   "the plan, which the crews wrote, rests" — goes on: not.
    CutRule("closing which-clause", ",", re.compile(rf"(?P<cut>,\s+(?:which|who|whose)\s+{PLAIN})$")),
    # "waited for weeks, raising prices." — yes.   "by raising dues, cutting staff" — a list: not.
    CutRule(
        "closing participle",
        ",",
        re.compile(rf"(?P<cut>,\s+(?:\w+ly\s+|thus\s+|thereby\s+)?(?P<verb>[a-z]+ing)\s+{PLAIN})$"),
        _is_participle,
    ),
    # "his pivot east, designed to develop trade." — yes.   "grain, coal and iron, based" — too short: not.
    CutRule(
        "closing past participle",
        ",",
        re.compile(
            r"(?P<cut>,\s+(?:designed|intended|aimed|led|followed|driven|backed|supported|sponsored|inspired|founded|owned"
            rf"|funded|written|published|created|adopted|signed)\s+(?:by|to|at|in|for|with|as|from|under)\s+{PLAIN})$"
        ),
        _joins_nothing,
    ),
    # "lives in Tolm, the port of the north." — yes.   "grain, the cranes and the tugs" — a list: not.
    CutRule(
        "closing apposition",
        ",",
        re.compile(rf"(?P<cut>,\s+(?:an?|the|one of)\s+{PLAIN})$"),
        _names_again,
    ),
    # "a port on the delta, territory held by the north." — yes.   "a port, held by the north" — no noun: not.
    CutRule(
        "closing apposition with a participle",
        ",",
        re.compile(
            rf"(?P<cut>,\s+(?:an? |the )?\w+ (?:controlled|owned|run|led|governed|founded|held|built) by {PLAIN})$"
        ),
    ),
    # "may support the plan — as it did last year." — yes.   "one thing is missing — ships" — the point itself: not.
    CutRule(
        "closing aside",
        " ",
        re.compile(rf"(?P<cut>\s+[—–]\s+(?:as|which|who|including|such as)\s+{PLAIN})$"),
        _is_lone_aside,
    ),
)
"""Cuts at the end, each from its mark to the last word; the full stop is set again."""

INNER_RULES: tuple[CutRule, ...] = (
    # "the Port Authority (PA) sells" — yes.   "the pact (1961)" — a numeral: not, by the guard.
    CutRule("inner bracket", "(", re.compile(r"(?P<cut>\s+\([^()“”\"]+\)\s)(?=\w)"), _is_only_gloss),
    # "the crews — as their union asked — have" — yes.   "have — have blocked" — one dash: not.
    CutRule(
        "inner aside",
        " ",
        re.compile(r"(?P<cut>\s+[—–]\s+(?!and\b|or\b|but\b|not\b)[^—–“”\"]+\s+[—–]\s+)"),
        _is_only_aside,
    ),
    # "The plan, which the crews wrote, rests on" — yes.   "In winter, which is long, the port" — no subject: not.
    CutRule(
        "inner which-clause",
        ",",
        re.compile(rf"{SUBJECT}(?P<cut>,\s+(?:which|who|whose)\s+{PLAIN},\s+)"),
        _stands_behind_subject,
    ),
    # "Okafor, the harbour master, wants" — yes.   "Okafor, the crews and the city" — a list: not.
    CutRule(
        "inner apposition",
        ",",
        re.compile(rf"{SUBJECT}(?P<cut>,\s+(?:an?|the|one of)\s+{PLAIN},\s+)"),
        _names_subject_again,
    ),
    # "Goods, such as ice and grain, will cost" — yes.   "trades, including grain, coal and iron" — a list: not.
    CutRule(
        "inner examples",
        ",",
        re.compile(rf"{SUBJECT}(?P<cut>,\s+(?:such as|including|like)\s+{PLAIN},\s+)"),
        _stands_behind_subject,
    ),
)
"""Cuts inside, each between a pair of marks of its own; what is left is joined by a space."""
