"""The names in a text in, the fullest one for each voice out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from deckgen.parse.names import PersonName, find_names, is_title
from deckgen.parse.voices import Voice

# "I’m Ada Park", "my name is Ada Park" — yes.   "I am Swiss" — no name follows.
SELF_INTRODUCTION = re.compile(
    r"\b(?:I[’']?m|I am|[Mm]y name is|[Mm]y name[’']s|[Tt]his is) (?=[^\W\d_])",
)
OPENING = 400
"""Characters in which a speaker says who he or she is."""
INITIALS = range(2, 4)
"""How many letters stand for a whole name."""


class _Form(NamedTuple):
    """A form that a label may have, how sure it is (0 is surest), and the name that it stands for."""

    text: str
    rank: int
    name: str


Index = Mapping[str, list[_Form]]


def match_voices(
    voices: list[Voice], names: Iterable[str], *, title: str, openings: Mapping[str, str]
) -> dict[str, str]:
    """Return the fullest name of each voice by its key, no name twice.

    Args:
        voices: Those who answer under a name.
        names: Every name of two words or more that the article has, the best first.
        title: The article's title; what only a headline says may hold more than a name.
        openings: How each voice's first turn begins.
    """
    unique = list(dict.fromkeys(names))
    index = _index(unique)
    found: dict[str, str] = {}
    taken: set[str] = set()
    for voice in sorted(voices, key=_by_words):
        name = (
            _best(index.get(voice.key, []), taken)
            or _self_introduced(voice.key, openings.get(voice.key, ""))
            or _longest_label(voice)
        )
        found[voice.key] = _without_headline(name, title) if name in title else name
        taken.add(name)
    return {voice.key: found[voice.key] for voice in voices}


def _by_words(voice: Voice) -> int:
    """Sort the fullest labels first: "Ada Park" is served before "Park"."""
    return -len(voice.key.split())


def _index(names: list[str]) -> Index:
    index: dict[str, list[_Form]] = {}
    for name in names:
        for form in _forms(name):
            index.setdefault(form.text, []).append(form)
    return index


def _forms(name: str) -> Iterator[_Form]:
    """Yield what may stand for a name: itself, its ends, "m. park", its first word, initials, "kirby" in its middle."""
    words = name.split()
    plain = name.casefold().split()
    yield _Form(" ".join(plain), 0, name)
    for start in range(1, len(plain)):
        yield _Form(" ".join(plain[start:]), 1, name)
    yield _Form(f"{plain[0][0]}. {plain[-1]}", 1, name)
    yield _Form(f"{plain[0][0]} {plain[-1]}", 1, name)
    yield _Form(plain[0], 2, name)
    if len(plain) in INITIALS:
        yield _Form("".join(word[0] for word in plain), 3, name)
    for place in range(1, len(plain) - 1):  # "John Kirby En Route", capitals of a headline
        yield _Form(plain[place], 4, " ".join(words[: place + 1]))


def _best(forms: list[_Form], taken: set[str]) -> str | None:
    free = (form for form in forms if form.name not in taken)
    best = min(free, key=_by_rank, default=None)
    return best.name if best is not None else None


def _by_rank(form: _Form) -> int:
    return form.rank


def _self_introduced(key: str, opening: str) -> str | None:
    for cue in SELF_INTRODUCTION.finditer(opening[:OPENING]):
        name: PersonName | None = next(find_names(opening[cue.end() : cue.end() + 60]), None)
        if name is not None and name.start == 0 and name.first.casefold().startswith(key):
            return name.name
    return None


def _longest_label(voice: Voice) -> str:
    labels = [" ".join(word for word in label.split() if not is_title(word)) or label for label in voice.labels]
    return max(labels, key=lambda label: (len(label.split()), len(label)))


def _without_headline(name: str, title: str) -> str:
    """Return "Ada Park" of "Prize Winner Ada Park", which a headline writes in capitals."""
    words = name.split()
    is_plain = len(words) > 2 and all(len(word) > 2 for word in words)  # noqa: PLR2004
    return " ".join(words[-2:]) if is_plain and f" {name}" in title else name
