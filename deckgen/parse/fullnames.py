"""The names in a text in, the fullest one for each voice out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from deckgen.parse.names import (
    NAME_WORD,
    ORGANISATIONS,
    SMALL_WORDS,
    UPPER,
    PersonName,
    find_names,
    forms_of,
    is_initialed,
    is_office,
    is_title,
    stands_for,
)
from deckgen.parse.voices import Voice

# "I’m Ada Park", "my name is Ada Park" — yes.   "I am Swiss" — no name follows.
SELF_INTRODUCTION = re.compile(
    r"\b(?:I[’']?m|I am|[Mm]y name is|[Mm]y name[’']s|[Tt]his is) (?=[^\W\d_])",
)
OPENING = 400
"""Characters in which a speaker says who he or she is."""
BY_SURNAME = 1
"""The rank of forms that hold the surname; two such forms of one name are one person's."""
BY_INITIALS = 3
"""The rank of initials; what comes after stands only in the capitals of a headline."""
INITIALS = range(2, 4)
"""How many letters stand for a whole name."""


class Pools(NamedTuple):
    """Names of two words or more, the best first: of the line-up, of the introduction, of the whole article."""

    lineup: tuple[str, ...]
    introduced: tuple[str, ...]
    mentioned: tuple[str, ...]
    prose: tuple[str, ...] = ()
    """The title and the introduction themselves."""


class _Form(NamedTuple):
    """A form that a label may have, how sure it is (0 is surest), and the name that it stands for."""

    text: str
    rank: int
    name: str


Index = dict[str, list[_Form]]


def match_voices(voices: list[Voice], pools: Pools, *, title: str, openings: Mapping[str, str]) -> dict[str, str]:
    """Return the fullest name of each voice by its key; a label that fits two people stays as it is printed.

    Args:
        voices: Those who answer under a name.
        pools: Where their names may stand.
        title: The article's title; what only a headline says may hold more than a name.
        openings: How each voice's first turn begins.
    """
    speakers = _index(pools.lineup)
    others = (_index(pools.introduced), _index(pools.mentioned))
    found: dict[str, str] = {}
    sure: dict[str, bool] = {}
    for voice in [voice for voice in voices if is_office(voice.key)]:
        found[voice.key] = voice.labels[0]
    for voice in sorted((voice for voice in voices if voice.key not in found), key=_by_words):
        form = _find(voice.key, speakers, others)
        if form is None or (form.name in sure and not (sure[form.name] and form.rank <= BY_SURNAME)):
            name = _self_introduced(voice.key, openings.get(voice.key, "")) or _longest_label(voice)
            if not any(voice.key in index for index in (speakers, *others)):
                name = _spelled_out(name, pools.prose) or name
            form = _Form(voice.key, 0, name)
        found[voice.key] = _without_headline(form.name, title) if form.name in title else form.name
        sure[form.name] = form.rank <= BY_SURNAME
        for one in _forms(form.name) if " " in form.name else ():
            speakers.setdefault(one.text, []).append(one)
    return {voice.key: found[voice.key] for voice in voices}


def _by_words(voice: Voice) -> tuple[bool, int]:
    """Sort the fullest labels first: "Ada Park" is served before "A. Park", and that before "Park"."""
    words = voice.key.split()
    return len(words) == 1 or is_initialed(voice.key), -len(words)


def _index(names: Iterable[str]) -> Index:
    index: Index = {}
    for name in dict.fromkeys(names):
        for form in _forms(name):
            index.setdefault(form.text, []).append(form)
    return index


def _forms(name: str) -> Iterator[_Form]:
    """Yield what may stand for a name: itself, forms with the surname, its first word, initials, its middle."""
    words = name.split()
    plain = name.casefold().split()
    for place, text in enumerate(dict.fromkeys(forms_of(name))):
        yield _Form(text, min(place, BY_SURNAME), name)
    if is_initialed(name):
        return
    yield _Form(plain[0], 2, name)
    if len(plain) in INITIALS:
        yield _Form("".join(word[0] for word in plain), BY_INITIALS, name)
    for place in range(1, len(plain) - 1):  # "John Kirby En Route", capitals of a headline
        yield _Form(plain[place], 4, " ".join(words[: place + 1]))


def _find(key: str, speakers: Index, others: tuple[Index, ...]) -> _Form | None:
    """Return whom a key stands for, or nobody where it fits two: first among those who speak, then by how it fits."""
    if key in speakers:
        return _only(speakers[key])
    if not is_initialed(key) and (
        shorter := [form for text in forms_of(key) for form in _whole(text, speakers, others[0])]
    ):
        return _only(shorter)
    for index in others:
        if fitting := [form for form in index.get(key, []) if form.rank <= BY_INITIALS]:
            return _best(fitting)
    in_capitals = (form for index in others for form in index.get(key, []))
    return _only([form]) if (form := next(in_capitals, None)) else None


def _best(forms: list[_Form]) -> _Form | None:
    """Return the one person whom the surest forms stand for; those with the surname are as sure as the name."""
    best = max(min(form.rank for form in forms), BY_SURNAME)
    return _only([form for form in forms if form.rank <= best])


def _whole(text: str, *indexes: Index) -> list[_Form]:
    """Return the names that a text spells out: "Max Holt" where the label is "Max B. Holt"."""
    forms = [form for index in indexes for form in index.get(text, [])]
    return [form for form in forms if form.rank == 0 and not is_initialed(form.name)] if " " in text else []


def _only(forms: list[_Form]) -> _Form | None:
    """Return the one person among forms, by the name that is written out, or None where there are two."""
    best = min(form.rank for form in forms)
    exact = next((form for form in forms if form.rank == 0 and not is_initialed(form.name)), None)
    if exact is not None:
        return exact
    people: list[_Form] = []
    for form in forms:
        if form.rank > max(best, BY_SURNAME):
            continue
        place = next((place for place, one in enumerate(people) if _is_same(form.name, one.name)), None)
        if place is None:
            people.append(form)
        elif is_initialed(people[place].name) and not is_initialed(form.name):
            people[place] = form
        if len(people) > 1:
            return None
    return people[0]


def _is_same(one: str, other: str) -> bool:
    return stands_for(one, other) or stands_for(other, one)


def _self_introduced(key: str, opening: str) -> str | None:
    for cue in SELF_INTRODUCTION.finditer(opening[:OPENING]):
        name: PersonName | None = next(find_names(opening[cue.end() : cue.end() + 60]), None)
        if name is not None and name.start == 0 and name.first.casefold().startswith(key):
            return name.name
    return None


def _spelled_out(label: str, prose: Iterable[str]) -> str | None:
    """Return "RJ Anders Moe" for "Moe" where the introduction spells so what is elsewhere no name."""
    if " " in label or label.isupper():
        return None
    pattern = re.compile(rf"(?<!\w)(?:[{UPPER}]{{2,3}} )?(?:{NAME_WORD} ){{1,2}}{re.escape(label)}(?!\w)")
    spelled = (found for text in prose for found in pattern.findall(text))
    return next((name for name in spelled if not any(map(_is_no_name, name.split()))), None)


def _is_no_name(word: str) -> bool:
    return is_title(word) or word.lower() in ORGANISATIONS | SMALL_WORDS


def _longest_label(voice: Voice) -> str:
    labels = [_without_titles(label) for label in voice.labels]
    return max(labels, key=lambda label: (len(label.split()), len(label)))


def _without_titles(label: str) -> str:
    """Return "KIRBY" of "MR. KIRBY"; a label that is all titles stays as it is."""
    return " ".join(word for word in label.split() if not is_title(word)) or label


def _without_headline(name: str, title: str) -> str:
    """Return "Ada Park" of "Prize Winner Ada Park", which a headline writes in capitals."""
    words = name.split()
    is_plain = len(words) > 2 and all(len(word) > 2 for word in words)  # noqa: PLR2004
    return " ".join(words[-2:]) if is_plain and f" {name}" in title else name
