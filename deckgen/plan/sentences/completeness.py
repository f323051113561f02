"""A text in; whether it is a whole sentence out: a verb for its subject, nothing opened that is not closed."""

from __future__ import annotations

import re

from deckgen.model.text import is_closed
from deckgen.plan.sentences.vocabulary.verbs import (
    COMMON_VERBS,
    DEPENDENT_OPENERS,
    FINITE_VERBS,
    NOUN_OPENERS,
    SUBJECT_PRONOUNS,
)
from deckgen.plan.sentences.words import words_of

LEAST_WORDS = 4

PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ("«", "»"))

# "Which also means", "— Ada Park, director" — the tail of something; "Note: " — a remark beside it.
# "Which ports closed?" — a question, told apart.
TAIL = re.compile(
    r"(?:which|whose|whom|who|including|such as|like (?:when|how)|so that|meaning|further|working|therein|primarily)\b"
    r"|note:|(?:especially|particularly) (?:the|a|an|our|their|its|his|her|my|your)\b(?!.*, (?:which|who)\b)|[—–|•*/-]",
    re.IGNORECASE,
)

# "MS. PARK: ", "Q: " — a label that parsing missed.   "From one point of view: " — not.
LABEL = re.compile(r"[A-Z][A-Z.’' -]*:\s")

# "it's", "they've", "isn't" — a verb is in it.   "Park's" — somebody's: not.
CONTRACTION = re.compile(r"\w'(?:re|ve|ll|d|m|t)$|^(?:it|he|she|that|this|there|here|what|who|where|how|let)'s$")

# "agreed" — a verb's form.   "red" — too short to be told.
PAST_FORM = re.compile(r"\w{3}ed$")


# "crews report on", " Take a" — a word, and the one right before it.   "analysis, research", "a plan." — not.
PAIR_OF_WORDS = re.compile(r"(?=(?:(?<![\w'%-])([\w'%-]+)|^ ) ([\w'-]+) )")


# "Tugs, crews, pilots, dredging" — a list from its first word on.   "Tugs, crews and pilots wait" — not.
LISTED = re.compile(
    r"(?:[\w-]+ ){0,2}[\w-]+(?:, (?!and |or |but |who |which |that )(?:[\w-]+ ){0,2}[\w-]+){2,}, \w+ing "
)


def is_fragment(text: str) -> bool:
    """Tell whether a text is less than a sentence: too short, open at its end, another's tail, or without a verb."""
    words = words_of(text)
    if len(words) < LEAST_WORDS or not is_closed(text) or text.rstrip().endswith(("...", "…")):
        return True
    return bool(TAIL.match(text) or LABEL.match(text)) or _only_depends(text, words) or not _has_verb(text)


def _only_depends(text: str, words: tuple[str, ...]) -> bool:
    """Tell a clause that hangs on another ("Because we agreed.") from one that the main clause follows."""
    if words[0] == "because" or (words[0] in {"until", "till"} and "," not in text):
        return True
    return (
        words[0] in DEPENDENT_OPENERS
        and "," not in text
        and SUBJECT_PRONOUNS.isdisjoint(word.partition("'")[0] for word in words[2:])
    )


def _has_verb(text: str) -> bool:
    """Find a verb in the place of one: "report" in "crews report" is, in "to report" and "the report" it is none."""
    words = words_of(text)
    return any(
        word in FINITE_VERBS or word in SUBJECT_PRONOUNS or CONTRACTION.search(word) or PAST_FORM.search(word)
        for word in words
    ) or (any(_is_verb(*pair) for pair in PAIR_OF_WORDS.findall(f"  {text.lower()}")) and not LISTED.match(text))


def _is_verb(before: str, word: str) -> bool:
    return _base_of(word) in COMMON_VERBS and before not in NOUN_OPENERS


def _base_of(word: str) -> str:
    """Return a verb's base form: "carries" and "carry" are one."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    stem = word.removesuffix("s")
    return stem.removesuffix("e") if stem not in COMMON_VERBS and stem.removesuffix("e") in COMMON_VERBS else stem


def is_unbalanced(text: str) -> bool:
    """Tell whether a quotation or a bracket is open at one end."""
    return any(text.count(left) != text.count(right) for left, right in PAIRS) or text.count('"') % 2 == 1


def is_question(text: str) -> bool:
    """Tell whether a sentence asks."""
    return text.rstrip("”\"') ").endswith("?")
