"""A sentence in; whether a word inside it stands for something said before it, out."""

from __future__ import annotations

import re

from deckgen.plan.sentences.openings import lowered
from deckgen.plan.sentences.vocabulary.interest import STOP_WORDS
from deckgen.plan.sentences.vocabulary.pointing import DEMONSTRATIVES, DETERMINERS, TIME_NOUNS
from deckgen.plan.sentences.vocabulary.verbs import AUXILIARIES, COMMON_VERBS, CONJUNCTION_TAKERS, FINITE_VERBS
from deckgen.plan.sentences.words import content_of, has_any, words_of

# "a lot of that", "to do that", "if that means" — points.   "the fact that", "greater than that of Tolm" — not.
THAT_THING = re.compile(
    r"\b(?:of|for|to|with|about|on|by|like|without|from|at|into|over|under|after|before|through|during|behind|beyond|besides|do"
    r"|does|did|doing|done|as|than) that\b(?! (?:of|which)\b)"
    r"|\bin that (?!(?:it|they|he|she|we|you|i|the|this|a|an|there|its|their)\b)"
    r"|\bthat (?:happening|being|going|changing|working)\b"
    r"|\b(?:know|see|say|get|like|want|need|think|mean) that (?:up|now|then|here|today|already|yet|too|well|before"
    r"|again|in|on|at|from|with|for|as|when|if|because|and|or|but)\b"
    r"|\bthat(?=[.;:!?)]|$)|\ball that (?!is\b|was\b|we\b|you\b|they\b|i\b|he\b|she\b)"
    r"|\b(?:know|knew|think|thought|believe|say|said|see|hope|guess|mean|sure) that(?:'s| is| was)\b"
    r"|\b(?:until|unless|if|when|because|since|while|once|whether) that \w+ (?:is|was|has|can|will|gets)\b"
    r"|\bthat (?:same |very |kind of |sort of )?(?:problem|issue|question|goal|point|process|way|kind|sort|type"
    r"|idea|need|area|role|approach|change|decision|step|case|situation|reason|system|team|group|project|effort|experience"
    r"|level|person|list|plan|rule|thing|part|place|job|task|tool|story|conversation|feature|field|number|amount|gap|relationship"
    r"|agreement|country|company|agency|meeting|visit|vision|feeling|moment|model|space|book|result)\b"
    r"|\b(?:if|when|because|and|but|so|while|since|although|though|why|how|whether|where|once|until) "
    r"that(?:'s| is| was| means| meant| will| would| can| could| makes| made| has| had| does| may| might)\b",
)

# "the second phase", "the other ports" — beside which?   "the rest of the world", "the second largest" — said: not.
THE_OTHER = re.compile(
    r"\bthe (?:second|third|fourth|fifth|other|others|latter|former|remaining|rest|aforementioned|above"
    r"|inevitable|opposite|reverse|contrary)\b"
    r"(?! (?:of|\w+ of|largest|biggest|most|half|quarter|world war|time in)\b)",
)

# "the same project" — as which?   "the same as last year", "at the same time" — said: not.
THE_SAME = re.compile(r"\bthe same\b(?! (?:time|way|day|year)\b)(?!.*\b(?:as|that|who|which)\b)", re.IGNORECASE)

# "one port … the other", "the first … the second" — the other side stands before it.
FIRST_NAMED = re.compile(r"\b(?:one|first|either|both|two|three|several)\b", re.IGNORECASE)

# "people there", "went there" — where?   "there are", "there will likely be" — only says that something is: not.
THERE = re.compile(
    r"(?<!out )(?<!over )\bthere\b(?!'|(?: \w+(?:ly|n't)| also| still| already| never| just| no longer)?"
    r" (?:is|are|was|were|has|have|had|will|would|may|might|can|could|must|should|seems?|appears?|to be|being|be"
    r"|remains?|exists?|isn't|aren't|wasn't|weren't|comes?|came)\b)",
)

# "is there", "are there" — a question's order.
INVERTED = re.compile(r"\b(?:is|are|was|were|isn't|aren't|will|would) there\b")

# "since then", "at the time." — when?   "at the time of the war" — said: not.
THEN = re.compile(
    r"\b(?:since|back|by|until|till|from) then\b|\bat the time\b(?! of)|\bat that\b"
    r"|\b(?:think|say|hope|believe|guess) so\b",
)

# "sells grain too.", "a tug as well." — beside what?   "as well as a tug" — said: not.
ADDED_AT_END = re.compile(
    r"\b(?:too|as well|either|instead|otherwise|anyway|again|though|likewise)[.!]$", re.IGNORECASE
)


# "explained both from" — which two?   "Ada and Kim both", "both of the ports", "both sides" — said: not.
BOTH_ALONE = re.compile(r"^(?!.*\band\b).*\bboth(?=[.,;]| (?:from|in|at|to|on|with|by|as|are|were|have)\b)")

# "if you use Talk, it's a bit like" — what is?
LIKENED = re.compile(r"\bif you \w+ [^,]*, it(?:'s| is) (?:\w+ ){0,3}like\b")

# "to get it done" — what?   "to get the port done" — said: not.
DONE = re.compile(r"\b(?:get|gets|got|getting) (?:it|them) (?:done|right|over)\b")


LATENT = ((" it ", DONE), (" them ", DONE), (" both", BOTH_ALONE), ("if you ", LIKENED))
"""What points back, and a part of it that is quicker to look for."""


def points_back_inside(text: str) -> bool:
    """Tell whether a word inside a sentence stands for something said before it."""
    folded = lowered(text)
    if any(word in folded and pattern.search(folded) for word, pattern in LATENT):
        return True
    return _has_demonstrative(text) or _names_the_other(text) or _has_placeless_there(text)


OWN_SUCH = {("such", "as"), ("such", "a"), ("such", "an")}
"""A "such" that gives an example or a degree."""


def _names_with_that(text: str) -> bool:
    """Tell "helping that friend" from "the port that ships use" and "know that ice is thin"."""
    return any(
        not CONJUNCTION_TAKERS & set(words_of(text[: found.end("before")])[-_reach(found["before"]) :])
        and noun.islower()
        and not (noun.endswith(("s", "ed", "ly", "'t", "ing")) or noun in NOT_NOUNS or noun in COMMON_VERBS)
        and content_of(noun).isdisjoint(content_of(text[: found.start()]))
        for found in THAT_NOUN.finditer(text)
        for noun in [found["noun"]]
    )


# "helping that friend" — a word on each side.
THAT_NOUN = re.compile(r"\b(?P<before>[\w'-]+) that (?P<noun>[\w'-]+)")
REACH = 4
"""How far before "that" its verb may stand where a time stands between: "announced this year that"."""

NOT_NOUNS = STOP_WORDS | FINITE_VERBS | AUXILIARIES | DETERMINERS | {"people", "someone", "everyone", "nobody", "may"}


def _reach(before: str) -> int:
    return REACH if before in TIME_NOUNS or before in {"today", "yesterday", "ago", "recently"} else 1


def _has_demonstrative(text: str) -> bool:
    if has_any(text, THEN_WORDS) and THEN.search(lowered(text)):
        return True
    return ADDED_AT_END.search(text[-ENDING:]) is not None or _points_with_this(text) or _points_with_that(text)


THEN_WORDS = frozenset({"then", "time", "that", "so"})
ENDING = 16
"""Characters at the end of a sentence that hold its last words."""


THESE = DEMONSTRATIVES - {"that"}


def _points_with_this(text: str) -> bool:
    words = words_of(text)
    if THESE.isdisjoint(words):
        return False
    return any(word in THESE and not _is_own(words, at) for at, word in enumerate(words) if at > 0)


def _is_own(words: tuple[str, ...], at: int) -> bool:
    """Tell a "this" that means today or gives a degree, or whose noun stands before it in the same sentence."""
    following = words[at + 1] if at + 1 < len(words) else ""
    if following in TIME_NOUNS or (words[at], following) in OWN_SUCH:
        return True
    named = content_of(" ".join(words[:at]))
    return any(not content_of(word).isdisjoint(named) for word in words[at + 1 : at + 3])


def _points_with_that(text: str) -> bool:
    if "that" not in words_of(text):
        return False
    pointing = next((found for found in THAT_THING.finditer(lowered(text)) if not _is_named_before(found)), None)
    return pointing is not None or _names_with_that(text)


def _is_named_before(found: re.Match[str]) -> bool:
    """Tell whether the noun behind "that" stands before it in the same sentence."""
    behind = words_of(found.string[found.start() :])
    noun = behind[behind.index("that") + 1 :][:2] if "that" in behind else ()
    named = content_of(found.string[: found.start()])
    return any(not content_of(word).isdisjoint(named) for word in noun)


def _names_the_other(text: str) -> bool:
    found = THE_OTHER.search(lowered(text))
    if has_any(text, {"same"}) and THE_SAME.search(text):
        return True
    return found is not None and not FIRST_NAMED.search(found.string[: found.start()])


def _has_placeless_there(text: str) -> bool:
    """Tell a "there" that means a place from one that only says that something is."""
    if "there" not in words_of(text):
        return False
    inverted = {found.end() for found in INVERTED.finditer(lowered(text))}
    return any(found.start() > 0 and found.end() not in inverted for found in THERE.finditer(lowered(text)))
