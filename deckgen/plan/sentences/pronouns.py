"""A sentence in; whether a pronoun in it stands before anything that it could mean, out."""

from __future__ import annotations

import re

from deckgen.plan.sentences.openings import lowered
from deckgen.plan.sentences.vocabulary.interest import STOP_WORDS
from deckgen.plan.sentences.vocabulary.pointing import (
    DETERMINERS,
    PERSONAL_PRONOUNS,
    PLACE_NAMES,
    PLURAL_PRONOUNS,
    PRONOUNS,
)
from deckgen.plan.sentences.vocabulary.verbs import FINITE_VERBS, SUBORDINATORS
from deckgen.plan.sentences.words import has_any

# "the agreement", "a summit", "North Korea" — one thing.   "Traders", "the ports" — several.
ONE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ee]very|[Nn]o|[Oo]ur|[Mm]y|[Yy]our|[Oo]ne)\s+\w+|\b[A-Z]\w*[^\Ws]\b")

# "traders", "people" — several.   "Paris is" — one, but so rare before "they" that it may pass.
SEVERAL = re.compile(
    r"\b\w{2,}[^\Wsiu]s\b|\b(?:people|children|women|men|police|everyone|everybody|anyone|someone|somebody|nobody)\b",
    re.IGNORECASE,
)

# "Park and Lee", "food and fuel" — several.   "each and every" — not.
PAIR = re.compile(r"\b(?!each\b)\w+ and (?!every\b)\w{2,}")

SINGULAR = frozenset(
    {"always", "sometimes", "perhaps", "across", "towards", "unless", "thus", "news", "focus", "process", "access"}
    | {"business", "success", "progress", "status", "consensus", "crisis", "basis", "analysis", "press", "congress"}
    | {"this", "less", "besides", "afterwards", "nowadays", "regardless", "whereas", "plus", "address", "campus"}
)
"""Words in -s that are no several."""

# "Park", "Kim" — a name.   "the", "U" — not.
CAPITALISED = re.compile(r"\b[A-Z]\w\w+")

# "russian", "chinese", "swedish" — a people.   "park" — not.
DEMONYM = re.compile(r"(?:[ie]ans?|ese|ish|stan|land|ia)$")

# "the minister", "a doctor" — somebody.   "the harbour" — something.
OFFICE = re.compile(
    r"\b(?:leader|president|minister|chancellor|chairman|chairwoman|chair|director|secretary|governor|mayor|general|king"
    r"|queen|man|woman|boy|girl|father|mother|son|daughter|brother|sister|wife|husband|doctor|teacher|author|scientist"
    r"|researcher|officer|official|candidate|senator|judge|lawyer|patient|student|worker|farmer|founder|ambassador)\b",
)

# " war, Park is" — a name that the pronoun runs ahead to.   " war on Gaza goes on" — no comma and name: not.
AHEAD = re.compile(r"[^,.;:]{1,60},\s+(?:[A-Z]\w+)")

# "people", "ports" — several.   "press", "status" — one: not.
MANY = re.compile(r"(?:[a-z]{2}[^\Wsiu]s|people|children|women|men|police)$")

# "it is likely that", "it remains unclear" — an it that means nothing.   "it is a port" — means something.
# "it takes years" — nothing either.   "it takes grain" — something, and rare enough to pass.
EMPTY_IT = re.compile(
    r"it (?:comes? (?:down )?to|turns? out|took|takes|makes sense|matters|pays to|helps to|happens that|follows that)\b"
    r"|it(?:'s| is| was| would be| will be| remains| seems| appears| has been)\s+"
    r"(?:not |very |highly |also |quite )?"
    r"(?:likely|unlikely|possible|impossible|clear|unclear|important|hard|difficult|easy|necessary|essential|worth|"
    r"true|time|critical|crucial|good|bad|better|best|great|nice|interesting|tempting|wise|fair|safe|rare|common|natural|"
    r"normal|reasonable|tough|tricky|vital|useful|helpful|enough|unusual|surprising|understandable)\b",
)


# "it", "Its" — a word that stands for another.
PRONOUN = re.compile(rf"\b(?:{'|'.join(sorted(PRONOUNS))})\b", re.IGNORECASE)

# "Six decades ago, ", "In the 1990s, ", "Today, " — a time that opens a sentence.   "In Moscow, " — a place: not.
SETTING = re.compile(
    r"^\W*(?:(?:\w+\s+){1,3}ago|today|yesterday|now|recently|(?:in|by|since|before|after|during)\s+(?:the\s+)?\w*\d[\w-]*"
    r"|(?:last|this|next)\s+\w+)\s*,",
    re.IGNORECASE,
)

FIRST = re.compile(r"\W*(\w+)")

NEVER_NAMES = (SUBORDINATORS | STOP_WORDS | {"perhaps", "like", "unlike", "maybe", "almost"}) - DETERMINERS
"""Words that are a capital only because they open a sentence; "the" makes a name of the word behind it."""


STANDING_IN = PRONOUNS | {f"{pronoun}'{end}" for pronoun in PRONOUNS for end in ("s", "re", "ll", "d", "ve")}
"""Pronouns as they are printed, alone or with a verb."""


# "Park is one of its founders" — not the subject's.   "The port is its own master" — the subject's.
# A subject that names two things, as "Tolm's trouble" or "The trouble of Tolm", may hold what "its" means: not.
PREDICATE = re.compile(
    r"(?![Ww]hat )(?:(?!(?:for|of|in|to|at|from|with)\b)[\w.-]+ ){1,4}(?:is|was|are|were|became|remains?)"
    r" (?:one of |among |part of )?(?:its|their) (?!own\b)"
)


def has_orphan_pronoun(text: str) -> bool:
    """Find a pronoun that stands before anything it could mean; the "it" of "it is likely that" means nothing."""
    if not has_any(text, STANDING_IN):
        return False
    if PREDICATE.match(text):
        return True
    for found in PRONOUN.finditer(text):
        if EMPTY_IT.match(lowered(text[found.start() :])):
            continue
        before, after = _without_setting(text[: found.start()]), text[found.end() :]
        if not _is_named(found[0].lower(), before, after):
            return True
    return False


def _is_named(pronoun: str, before: str, after: str) -> bool:
    if pronoun in PERSONAL_PRONOUNS:
        return _names_person(before) or AHEAD.match(after) is not None
    if before.endswith(": ") and pronoun == "it":
        return True  # "Fog helps the birds: It" — what a colon goes on about stands before it.
    if pronoun in {"it", "them"} and OBJECT.match(after):
        before = _before_clause(before)
    return has_several(before) if pronoun in PLURAL_PRONOUNS else has_one(before)


# "depends on it.", "freed it from" — an object.   "it is", "it may" — a subject: not.
OBJECT = re.compile(
    r"\s*(?:[.,;:!?)—–]|$)|\s+(?:to|for|in|on|at|with|by|from|as|when|if|because|and|or|but|into|over|all|more|well)\b"
)

# ", ", " and ", " that " — where a clause begins.
CLAUSE = re.compile(
    r"[,;:—–]\s|\b(?:and|but|or|that|which|who|when|if|because|as|so|while|since|although|until|to|wherever|whenever|where|whether|how|what|than)\b"
)


def _before_clause(text: str) -> str:
    """Return what stands before the clause of an object, which cannot mean its own clause's subject.

    Source: principle B of binding theory (Chomsky 1981).
    """
    starts = [found.start() for found in CLAUSE.finditer(text)]
    return text[: starts[-1]] if starts else ""


def has_one(text: str) -> bool:
    """Tell whether a text names one thing."""
    found = (one[0].split()[-1] for one in ONE.finditer(_without_setting(text)))
    return any(MANY.search(word) is None for word in found)


def has_several(text: str) -> bool:
    """Tell whether a text names several things; a verb in -s is none, nor is "each and every"."""
    found = (word[0].lower() for word in SEVERAL.finditer(text))
    return any(word not in FINITE_VERBS | SINGULAR for word in found) or PAIR.search(text) is not None


def _names_person(text: str) -> bool:
    """Tell whether a text has a capitalised name that is no place or people, or somebody by an office."""
    if OFFICE.search(lowered(text)):
        return True
    names = [found[0].lower() for found in CAPITALISED.finditer(text) if found.start() or _opens_as_name(text)]
    return any(name not in PLACE_NAMES and not DEMONYM.search(name) for name in names)


# "Ada Park", "Kim" — one name.   "NATO" — an organisation, told apart.
NAME = re.compile(r"\b[A-Z][a-z][\w’'-]*(?: [A-Z][a-z][\w’'-]*)*")


def people_in(text: str) -> frozenset[str]:
    """Return the capitalised names of a text that are no place or people; a doubtful first word is left out."""
    found = (name[0] for name in NAME.finditer(text) if name.start() or _opens_as_name(text))
    names = (name.lower().removesuffix("'s").removesuffix("’s") for name in found)
    return frozenset(n for n in names if PLACE_NAMES.isdisjoint(n.split()) and not DEMONYM.search(n))


def _opens_as_name(text: str) -> bool:
    """Tell a name at the start ("Okafor says") from a word that is a capital only because it opens ("Prior to")."""
    words = text.split()
    return len(words) > 1 and (words[0].endswith(("’s", "'s")) or words[1][:1].isupper() or words[1] in FINITE_VERBS)


def _without_setting(text: str) -> str:
    """Leave out a time up to its comma, and a first word that is a capital only because it stands first."""
    timed = SETTING.sub("", text)
    first = FIRST.match(timed)
    if first is None:
        return timed
    is_set_apart = first[1].lower() in NEVER_NAMES or timed[first.end() :][:1] == ","
    return timed[first.end() :] if is_set_apart else timed


def opens_empty(text: str) -> bool:
    """Tell whether a text opens with an "it" that means nothing, as "it is likely that" does."""
    return EMPTY_IT.match(lowered(text)) is not None
