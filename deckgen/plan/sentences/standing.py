"""A sentence in; the reason why it cannot stand alone on a slide out, or none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from deckgen.plan.sentences.completeness import is_fragment, is_question, is_unbalanced
from deckgen.plan.sentences.openings import lowered, opens_with, turns_against
from deckgen.plan.sentences.pointing_inside import points_back_inside
from deckgen.plan.sentences.pronouns import has_orphan_pronoun
from deckgen.plan.sentences.references import points_back_at_start, sends_elsewhere
from deckgen.plan.sentences.vocabulary.linking import (
    ANNOUNCEMENTS,
    CORRECTIONS,
    COURTESIES,
    EXAMPLE_OPENERS,
    INNER_LINKS,
    LINKING_WORDS,
    OPENING_CONNECTIVES,
    PLEASANTRIES,
    QUOTED_BELIEFS,
    SCOPING_OPENERS,
)
from deckgen.plan.sentences.vocabulary.tables import any_of, words
from deckgen.plan.sentences.words import has_any, holds_any, spaced_out, words_of

PLEASANTRY_WORDS = 8
CLAIM_WORDS = 6
"""Fewer words are a premise or a rejoinder more often than a claim."""

POINTS_INSIDE = "points back inside"
ADDS = "adds to something before"

# ", however," and ", though." — a link.   "as though" — not.
SET_OFF = re.compile(r",\s+(\w+)(?=[,.;]|$)")

# "You still need to" — whatever was said.   "The crews still need" — since long: not.
STILL = re.compile(r"(?:you|we|i|they|it|he|she|one)(?:'ll|'d)? still\b")

# ", for example, ask" — of what was said before.   ", for example grain" — of the word before it: not.
SET_OFF_EXAMPLE = re.compile(r",\s+for (?:example|instance)(?=[,.])", re.IGNORECASE)


# "we thought we'd", "people assumed", "on paper" — a belief given up.   "we think" — held: not.
BELIEVED = re.compile(
    r"\b(?:i|we|people|everyone|everybody|they|many|most) (?:once |first |always |all )?(?:thought|believed|assumed)\b"
    r"|\bit (?:first |then |always )?(?:seemed|felt|looked) (?:like|as if|that)\b|\bon paper\b",
)

# "[laughter]" — of a transcript.   "[the port]" — an editor's word: not.
STAGE = re.compile(
    r"[\[(](?:laugh\w*|applause|cross-?talk|inaudible|pause|music|sighs?|chuckles?)\.?[\])]", re.IGNORECASE
)

# "the easy ones" — of what?   "the ones who pay" — said: not.
ONES = re.compile(
    r"\b(?:the|these|those|such|other|new|old|good|bad|easy|hard|big|small) \w+ ones?\b(?! (?:of|day|another|person)\b)"
    r"|\b(?:the|these|those|such|other) ones\b(?! (?:who|that|which|we|you|i|they|in|of|with|from)\b)",
)

# "One notable example is", "a case in point" — of what?   "is an example of greed" — said: not.
NAMED_EXAMPLE = re.compile(
    r"\b(?:one|another|an?|the|this) (?:\w+ ){0,3}(?:example|instance) (?:is|was|would|here)\b|\bcase in point\b",
)


@lru_cache(maxsize=4096)
def fault_alone(text: str) -> str | None:
    """Return why an English sentence would mislead or puzzle on a slide alone; None where it may stand.

    The reason is the name of a rule in ``RULES``, in whose order they are asked.
    """
    return next(faults_alone(text), None)


def faults_alone(text: str) -> Iterator[str]:
    """Yield every reason why a sentence cannot stand alone, in the order of ``RULES``."""
    folded = text.replace("’", "'")
    return (name for name, applies in RULES if applies(folded))


def is_pleasantry(text: str) -> bool:
    """Tell whether a sentence is only polite: a greeting, thanks, a word on the question."""
    is_short = len(words_of(text)) <= PLEASANTRY_WORDS
    return opens_with(text, COURTESIES) is not None or (is_short and opens_with(text, PLEASANTRIES) is not None)


def _says_too_little(text: str) -> bool:
    return len(words_of(text)) < CLAIM_WORDS


def _opens_with_link(text: str) -> bool:
    found = opens_with(text, OPENING_CONNECTIVES)
    if opens_with(text, SCOPING_OPENERS):
        return True
    return found is not None and (text[len(found) :].startswith(",") or found in LINKING_WORDS)


def _takes_back(text: str) -> bool:
    return opens_with(text, CORRECTIONS) is not None


def _gives_example(text: str) -> bool:
    is_lettered = (" A" in text or " B" in text) and LETTERED.search(text) is not None
    found = (SET_OFF_EXAMPLE.search(text), NAMED_EXAMPLE.search(lowered(text)))
    return opens_with(text, EXAMPLE_OPENERS) is not None or any(found) or is_lettered


def reports_belief(text: str) -> bool:
    """Tell whether a sentence reports what others hold, or what its speaker once held."""
    return opens_with(text, QUOTED_BELIEFS) is not None or BELIEVED.search(lowered(text)) is not None


def _links_inside(text: str) -> bool:
    return STILL.match(lowered(text)) is not None or any(word.lower() in INNER_LINKS for word in SET_OFF.findall(text))


def _announces(text: str) -> bool:
    return holds_any(text, ANNOUNCEMENTS) or (has_any(text, PROMISES) and PROMISED.search(lowered(text)) is not None)


# "qu- — a statement", "have — have" — somebody starts again.   "the crews — as asked — load" — not.
RESTART = re.compile(r"\w-\s*[—–]|\b(\w+)\s*(?:—|–|--)\s*\1\b", re.IGNORECASE)

# "“Alone we sink.”" — all of it somebody else's.   "“Sink” is a word" — not.
QUOTED = re.compile(r"^[“\"][^“”\"]*[”\"]$")

EMPHASES = frozenset({"even", "much", "many", "far", "lot", "slightly", "significantly", "considerably"})

# "even bigger", "many fewer" — than what?   "even after", "much other" — no comparison: not.
EMPHASISED = re.compile(
    r"\b(?:even|much|many|far|a lot|slightly|significantly|considerably) "
    r"(?:more|less|fewer|better(?! to\b)|worse|(?!(?:easier|harder|safer) to\b)"
    r"(?!after|under|over|other|ever|later|whether|either|never|her|per|together|rather"
    r"|former|further|another|offer|consider|remember|number|matter|order|power|water|paper|user|earlier)\w+er)\b",
)

# "other meetings", "an additional tug" — beside which?   "Russia and other states", "any other" — said: not.
OTHERS = words("other another additional further similar different")
WITH_FIRST = re.compile(
    r"\b(?:and|or|any|each|all|no|every|some|like|from|as|among|than|between|including|one|many|most|such)\b"
    rf"(?: \w+){{0,2}} (?:{any_of(OTHERS)})\b"
    r"|\b(?:similar|different) (?:to|from|than|kinds?|types?|ways?|things?)\b|\bother than\b|\beach other\b"
    r"|\bone another\b|\bfurther (?:\w+ing|than|from|into|to|along|\w+e)\b|\bother hand\b",
)

PARTS = frozenset({"percent", "cent", "third", "thirds", "quarter", "fifth", "tenth", "half"})

# "About 15% become ill", "A third will pay" — of whom?   "15% of crews" — said: not.
SHARE = re.compile(
    r"(?:\d\s?%|\bper ?cent|\b(?:a|one) (?:third|quarter|fifth|tenth)|\bhalf|\btwo thirds)"
    r"(?! of| chance| increase| growth| decrease| drop| rise| cut| discount| more| less)(?: \w+)?"
    r" (?:is|are|was|were|will|have|has|had|become|recover|need|develop|experience|die|said|say|get)\b",
)

PROMISES = words(
    "things techniques parts points reasons ways aspects factors steps options approaches examples threads strands"
)

# "a couple of things.", "two parts: first" — which?   "two parts of the port" — said: not.
PROMISED = re.compile(
    r"\b(?:a couple of|two|three|four|five|several|a few|a number of|many|some) (?:\w+ )?"
    rf"(?:{any_of(PROMISES)})"
    r"(?:[.:]| that you can do| going on| to (?:say|note|mention|consider|do|look|be aware))",
)

# "Everyone is focusing", "Every word was" — of which?   "Every crew is", "everyone who" — of any.
UNIVERSAL = re.compile(
    r"(?:everyone|everybody|everything|every (?:word|sentence|line|page|comment|letter|name|part|step))"
    r"(?:'s| (?:is|was|were|had)) (?!different\b|welcome\b)"
)

# "author A", "Company B" — made up to show something.   "vitamin A", "hepatitis B" — things: not.
LETTERED = re.compile(
    r"\b(?:[Aa]uthor|[Pp]erson|[Cc]ompany|[Cc]ountry|[Tt]eam|[Cc]rew|[Pp]arty|[Pp]layer|[Uu]ser|[Ss]tudent|[Oo]wner)"
    r" [AB]\b"
)

ASIDE = re.compile(r"^\(.*\)$", re.DOTALL)


def _starts_again(text: str) -> bool:
    is_broken = any(mark in text for mark in "—–[(") or "--" in text
    return is_broken and (RESTART.search(text) is not None or STAGE.search(text) is not None)


def _is_aside(text: str) -> bool:
    return ASIDE.match(text) is not None or QUOTED.match(text) is not None


def _compares_with_nothing(text: str) -> bool:
    return " than " not in text and has_any(text, EMPHASES) and EMPHASISED.search(lowered(text)) is not None


def _sets_beside_nothing(text: str) -> bool:
    other = has_any(text, OTHERS) and WITH_FIRST.search(lowered(text)) is None
    return other or (has_any(text, {"one", "ones"}) and ONES.search(lowered(text)) is not None)


def _counts_of_nothing(text: str) -> bool:
    if UNIVERSAL.match(lowered(text)):
        return True
    return ("%" in text or has_any(text, PARTS)) and SHARE.search(lowered(text)) is not None


# "cranes and also tugs", "not only tugs but also" — adds to what stands before it.   "And also tugs" — to nothing: not.
WITH_ALSO = re.compile(r"(?<=\w) (?:and|but|or) (?:\w+ly )?also (?=\w)")


def _adds(text: str) -> bool:
    return "also" in words_of(text) and " also " in WITH_ALSO.sub(" ", spaced_out(text))


Rule = tuple[str, Callable[[str], bool]]

RULES: tuple[Rule, ...] = (
    ("question", is_question),
    ("fragment", is_fragment),
    ("says too little", _says_too_little),
    ("unbalanced", is_unbalanced),
    ("pleasantry", is_pleasantry),
    ("turns against the sentence before", turns_against),
    ("linked to the sentence before", _opens_with_link),
    ("takes back the sentence before", _takes_back),
    ("gives an example", _gives_example),
    ("reports a belief", reports_belief),
    ("points back", points_back_at_start),
    ("linked inside", _links_inside),
    ("sends elsewhere", sends_elsewhere),
    ("announces", _announces),
    (POINTS_INSIDE, points_back_inside),
    ("pronoun without a name", has_orphan_pronoun),
    ("starts again", _starts_again),
    ("somebody else's words", _is_aside),
    ("compares with something before", _compares_with_nothing),
    ("set beside something before", _sets_beside_nothing),
    ("a share of something before", _counts_of_nothing),
    (ADDS, _adds),
)
