"""A sentence in; the reason why it cannot stand alone on a slide out, or none."""

from __future__ import annotations

import re
from collections.abc import Callable

from deckgen.model.text import is_closed
from deckgen.plan.vocabulary import (
    ANNOUNCEMENTS,
    BACK_REFERENCES,
    CONTRAST_OPENERS,
    CORRECTIONS,
    DEMONSTRATIVES,
    FINITE_VERBS,
    INNER_LINKS,
    OPENING_CONNECTIVES,
    PERSONAL_PRONOUNS,
    PLACE_NAMES,
    PLEASANTRIES,
    PLURAL_PRONOUNS,
    POINTERS,
    PRONOUNS,
    QUOTED_BELIEFS,
    SCOPING_OPENERS,
    SUBORDINATORS,
    TIME_NOUNS,
)
from deckgen.plan.wording import words_of

LEAST_WORDS = 4
PLEASANTRY_WORDS = 8

# ", however," and ", though." — a link.   "as though" — not.
SET_OFF = re.compile(r",\s+(\w+)(?=[,.;]|$)")

# "the agreement", "a summit", "North Korea" — one thing.   "Traders" — several.
ONE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ee]very|[Nn]o|[Oo]ur|[Mm]y|[Oo]ne)\s+\w+|\b[A-Z]\w*[^\Ws]\b")

# "traders", "Park and Lee", "people" — several.   "Paris is" — one, but so rare before "they" that it may pass.
SEVERAL = re.compile(r"\b\w{3,}s\b|\band\b|\b(?:people|children|women|men|police|everyone|everybody|anyone)\b")

# "Park", "Kim" — a name.   "the", "U" — not.
CAPITALISED = re.compile(r"\b[A-Z]\w\w+")

# "russian", "chinese", "swedish" — a people.   "park" — not.
DEMONYM = re.compile(r"(?:[ie]ans?|ese|ish|stan|land|ia)$")

# "the minister", "a doctor" — somebody.   "the harbour" — something.
OFFICE = re.compile(
    r"\b(?:leader|president|minister|chancellor|chairman|chairwoman|chair|director|secretary|governor|mayor|general|king"
    r"|queen|man|woman|boy|girl|father|mother|son|daughter|brother|sister|wife|husband|doctor|teacher|author|scientist"
    r"|researcher|officer|official|candidate|senator|judge|lawyer|patient|student|worker|farmer|founder|ambassador)\b",
    re.IGNORECASE,
)

# " war, Park is" — a name that the pronoun runs ahead to.   " war on Gaza goes on" — no comma and name: not.
AHEAD = re.compile(r"[^,.;:]{1,60},\s+(?:[A-Z]\w+)")

PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ("«", "»"))


def fault_alone(text: str) -> str | None:
    """Return why an English sentence would mislead or puzzle on a slide alone; None where it may stand.

    The reason is the name of a rule in ``RULES``, in whose order they are asked.
    """
    folded = text.replace("’", "'")
    for name, applies in RULES:
        if applies(folded):
            return name
    return None


COUNTED = frozenset({"two", "three", "four", "five", "former", "latter", "same", "other", "others", "second", "third"})
"""After an opening "the" they count or order what was named before."""

EXISTING = frozenset({"is", "are", "was", "were", "has", "have", "will", "may", "can", "could", "should", "must"})
"""After "there" they say that something is, and point nowhere."""


def turns_back(following: str) -> bool:
    """Tell whether a sentence turns against the one before it, which is then not the whole of what was said."""
    if opens_with(following, CONTRAST_OPENERS) or opens_with(following, CORRECTIONS):
        return True
    words = words_of(following)
    opening = words[:5]
    denies = any(word in DENIALS or word.endswith("n't") for word in opening)
    return 0 < len(words) <= DENIAL_WORDS and words[0] in POINTERS | {"i", "we"} and denies


def replies(text: str) -> bool:
    """Tell whether a sentence answers by pointing at its question, as "It is about 450" does."""
    words = words_of(text)
    if len(words) < LEAST_REPLY or words[0].partition("'")[0] not in REPLIERS:
        return False
    return fault_alone(text) in {"points back", "pronoun without a name", "fragment"} and is_closed(text)


DENIALS = frozenset({"not", "no", "never", "nor", "wrong", "nobody", "nothing", "none"})
DENIAL_WORDS = 12
"""A denial is short; a longer sentence that opens with a pointer and a "not" says something of its own."""

REPLIERS = frozenset({"it", "they", "he", "she", "yes", "no", "nobody", "nothing", "not", "because"})
LEAST_REPLY = 2


def _is_fragment(text: str) -> bool:
    return len(words_of(text)) < LEAST_WORDS or not is_closed(text) or text.rstrip().endswith("...")


def _is_question(text: str) -> bool:
    return text.rstrip("”\"') ").endswith("?")


def _is_unbalanced(text: str) -> bool:
    return any(text.count(left) != text.count(right) for left, right in PAIRS) or text.count('"') % 2 == 1


def _is_pleasantry(text: str) -> bool:
    return len(words_of(text)) <= PLEASANTRY_WORDS and opens_with(text, PLEASANTRIES) is not None


def _points_back_at_start(text: str) -> bool:
    words = words_of(text)
    if EMPTY_IT.match(text):
        return False
    first = words[0].removesuffix("'s").removesuffix("'re").removesuffix("'ll") if words else ""
    if first == "the" and len(words) > 1:
        return words[1] in COUNTED
    if first == "all" and len(words) > 1:
        return words[1] in DEMONSTRATIVES
    if first == "there":
        return len(words) > 1 and words[1] not in {
            "is",
            "are",
            "was",
            "were",
            "has",
            "have",
            "will",
            "may",
            "can",
            "could",
        }
    if first in DEMONSTRATIVES and len(words) > 1 and words[1] in TIME_NOUNS:
        return False
    return first in POINTERS


def _turns_against(text: str) -> bool:
    return opens_with(text, CONTRAST_OPENERS) is not None


def _opens_with_link(text: str) -> bool:
    found = opens_with(text, OPENING_CONNECTIVES)
    if opens_with(text, SCOPING_OPENERS):
        return True
    return found is not None and (text[len(found) :].startswith(",") or found in {"and", "also", "thus"})


def _reports_a_belief(text: str) -> bool:
    return opens_with(text, QUOTED_BELIEFS) is not None or " on paper" in text.lower()


def _links_inside(text: str) -> bool:
    return any(word.lower() in INNER_LINKS for word in SET_OFF.findall(text))


def _sends_elsewhere(text: str) -> bool:
    spaced = f" {' '.join(words_of(text))} "
    return any(f" {phrase} " in spaced for phrase in BACK_REFERENCES)


def _announces(text: str) -> bool:
    spaced = f" {' '.join(words_of(text))} "
    return any(f" {phrase} " in spaced for phrase in ANNOUNCEMENTS)


def _points_back_inside(text: str) -> bool:
    words = words_of(text)
    pairs = zip(words[1:], [*words[2:], ""], strict=False)
    return any(
        word in DEMONSTRATIVES and following not in TIME_NOUNS and (word, following) != ("such", "as")
        for word, following in pairs
    )


def _has_orphan_pronoun(text: str) -> bool:
    """Find a pronoun that stands before anything it could mean; the "it" of "it is likely that" means nothing."""
    for found in PRONOUN.finditer(text):
        if EMPTY_IT.match(text, found.start()):
            continue
        before, after = _without_setting(text[: found.start()]), text[found.end() :]
        if found[0].lower() in PERSONAL_PRONOUNS:
            return not (_names_person(before) or AHEAD.match(after))
        meant = SEVERAL if found[0].lower() in PLURAL_PRONOUNS else ONE
        return not meant.search(before)
    return False


def _names_person(text: str) -> bool:
    """Tell whether a text has a capitalised name that is no place or people, or somebody by an office."""
    if OFFICE.search(text):
        return True
    names = [found[0].lower() for found in CAPITALISED.finditer(text) if found.start() or _opens_as_name(text)]
    return any(name not in PLACE_NAMES and not DEMONYM.search(name) for name in names)


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
    is_set_apart = first[1].lower() in SUBORDINATORS | {"perhaps", "like", "unlike"} or timed[first.end() :][:1] == ","
    return timed[first.end() :] if is_set_apart else timed


# "it is likely that", "it remains unclear" — an it that means nothing.   "it is a port" — means something.
EMPTY_IT = re.compile(
    r"it(?:'s| is| was| would be| will be| remains| seems| appears| has been)\s+"
    r"(?:not |very |highly |also |quite )?"
    r"(?:likely|unlikely|possible|impossible|clear|unclear|important|hard|difficult|easy|necessary|essential|worth|"
    r"true|time|critical|crucial)\b",
    re.IGNORECASE,
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


def opens_with(text: str, phrases: tuple[str, ...]) -> str | None:
    """Return the phrase of the list that a text opens with, ending where a word ends; None where it opens with none."""
    lowered = text.lower().replace("’", "'")
    if not lowered.startswith(phrases):
        return None
    found = (p for p in phrases if lowered.startswith(p) and not lowered[len(p) : len(p) + 1].isalnum())
    return next(found, None)


Rule = tuple[str, Callable[[str], bool]]

RULES: tuple[Rule, ...] = (
    ("fragment", _is_fragment),
    ("question", _is_question),
    ("unbalanced", _is_unbalanced),
    ("pleasantry", _is_pleasantry),
    ("turns against the sentence before", _turns_against),
    ("linked to the sentence before", _opens_with_link),
    ("reports a belief", _reports_a_belief),
    ("points back", _points_back_at_start),
    ("linked inside", _links_inside),
    ("sends elsewhere", _sends_elsewhere),
    ("announces", _announces),
    ("points back inside", _points_back_inside),
    ("pronoun without a name", _has_orphan_pronoun),
)
