"""Voices and the introduction in, the experts: the fullest name that the article gives each voice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from deckgen.model.article import Expert
from deckgen.parse.lineup import Presented, find_lineup, present
from deckgen.parse.names import PersonName, find_names, is_title
from deckgen.parse.voices import Voice

# "I’m Ada Park", "my name is Ada Park" — yes.   "I am Swiss" — no name follows.
SELF_INTRODUCTION = re.compile(r"\b(?:I[’']?m|I am|[Mm]y name is|[Mm]y name[’']s|[Tt]his is) (?=[^\W\d_])")
# "Interview with …", "Five questions for …" — yes.   "Questionable costs" — no.
INTERVIEW = re.compile(
    r"\b(?:interviews?|conversation|q ?& ?a|questions|spotlight|meet|meeting|chat|talks? (?:to|with)|speaks|ask|"
    r"profile|entretien|entrevista|intervista|gespräch)\b",
    re.IGNORECASE,
)
# "we sat down with ", "I interviewed " — yes.   "they met with " — no.
INTERVIEWED = re.compile(
    r"\b(?:we|I|us|she|he|[A-Z]\w+) (?:recently |just )?(?:interview(?:ed)?|sat down with|spoke (?:to|with)|"
    r"talk(?:ed)? (?:to|with)|chatted with|asked|caught up with|(?:would like to )?introduce) "
)


@dataclass(frozen=True, slots=True)
class Cast:
    """The experts in order, whom each voice's key stands for, and who answers where no label says so."""

    experts: tuple[Expert, ...]
    by_key: Mapping[str, Expert]
    interviewee: Expert | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What tells who is who: the title, the introduction, all names in the text, and how each voice begins."""

    title: str
    introduction: list[str]
    names: tuple[PersonName, ...]
    ordinary: frozenset[str]
    openings: Mapping[str, str]
    addresses_somebody: bool


def find_cast(voices: Iterable[Voice], scene: Scene) -> Cast:
    """Return the experts: the line-up as the introduction lists it, then whoever else answers."""
    answering = [voice for voice in voices if not voice.asks]
    named = [voice for voice in answering if not voice.is_sign]
    lineup = find_lineup(scene.introduction, ordinary=scene.ordinary)
    names = _names_of(named, lineup, scene)
    if named and not {person.name for person in lineup} & set(names.values()):
        lineup = ()
    single = None if named or len(lineup) > 1 else _interviewee(lineup, scene)
    everybody = [*(person.name for person in lineup), *names.values(), *([single] if single else [])]
    order: dict[str, None] = dict.fromkeys(everybody)
    presented = {person.name: person for person in lineup}
    experts = {
        name: _expert(
            f"e{number}",
            presented.get(name) or _presented(name, scene),
            next((voice for voice in named if names[voice.key] == name), None),
        )
        for number, name in enumerate(order, start=1)
    }
    return Cast(tuple(experts.values()), {key: experts[name] for key, name in names.items()}, experts.get(single or ""))


def _names_of(voices: list[Voice], lineup: tuple[Presented, ...], scene: Scene) -> dict[str, str]:
    names: dict[str, str] = {}
    for voice in sorted(voices, key=lambda voice: -len(voice.key.split())):
        names[voice.key] = _full_name(voice, lineup, scene, taken=set(names.values()))
    return {voice.key: names[voice.key] for voice in voices}


def _full_name(voice: Voice, lineup: tuple[Presented, ...], scene: Scene, *, taken: set[str]) -> str:
    """Return the fullest name for a voice: the line-up's, the text's, what its speaker says, or its longest label."""
    spoken = max((_untitled(label) for label in voice.labels), key=lambda label: (len(label.split()), len(label)))
    candidates = [person.name for person in lineup] + [name.name for name in scene.names]
    for fits in (_is_same, _is_last, _is_first, _is_initials):
        for name in candidates:
            if fits(name, voice.key) and name not in taken:
                return name
    for name in candidates:
        if (shorter := _up_to(name, voice.key)) is not None and shorter not in taken:
            return shorter
    return _self_introduced(voice.key, scene.openings.get(voice.key, "")) or spoken


def _is_same(name: str, key: str) -> bool:
    return name.casefold() == key


def _is_last(name: str, key: str) -> bool:
    """Match "park", "m. park" and "de la cruz" with the name that ends so."""
    words, wanted = name.casefold().split(), key.split()
    if len(wanted) > 1 and len(wanted[0].rstrip(".")) == 1:
        return words[-1] == wanted[-1] and words[0].startswith(wanted[0].rstrip("."))
    return len(wanted) < len(words) and words[-len(wanted) :] == wanted


def _is_first(name: str, key: str) -> bool:
    return " " not in key and name.casefold().split()[0] == key


def _up_to(name: str, key: str) -> str | None:
    """Return "John Kirby" for "kirby" of "John Kirby En Route", capitals of a headline."""
    words = name.split()
    place = next((place for place, word in enumerate(words) if place and word.casefold() == key), None)
    return " ".join(words[: place + 1]) if place else None


def _is_initials(name: str, key: str) -> bool:
    return 1 < len(key) < 4 and "".join(word[0] for word in name.casefold().split()) == key  # noqa: PLR2004


def _self_introduced(key: str, opening: str) -> str | None:
    for cue in SELF_INTRODUCTION.finditer(opening[:400]):
        name = next(find_names(opening[cue.end() : cue.end() + 60]), None)
        if name is not None and name.start == 0 and name.first.casefold().startswith(key):
            return name.name
    return None


def _untitled(label: str) -> str:
    words = [word for word in label.split() if not is_title(word)]
    return " ".join(words) or label


def _interviewee(lineup: tuple[Presented, ...], scene: Scene) -> str | None:
    """Return the one person who is interviewed, as the title or the introduction says."""
    if not scene.addresses_somebody:
        return None
    titled = list(find_names(scene.title, ordinary=scene.ordinary))
    if len(titled) == 1 and (INTERVIEW.search(scene.title) or titled[0].name == scene.title):
        return titled[0].name
    for paragraph in scene.introduction:
        for cue in INTERVIEWED.finditer(paragraph):
            name = next(find_names(paragraph[cue.end() : cue.end() + 120], ordinary=scene.ordinary), None)
            if name is not None:
                return name.name
    return lineup[0].name if lineup else None


def _expert(identifier: str, person: Presented, voice: Voice | None) -> Expert:
    return Expert(identifier, person.name, voice.labels[-1] if voice else None, person.affiliation, person.role)


def _presented(name: str, scene: Scene) -> Presented:
    """Return what the first mention that says more than the name tells of a person."""
    for text in (scene.title, *scene.introduction):
        for found in find_names(text, ordinary=scene.ordinary):
            if found.name == name and (person := present(text, [found])[0]) != Presented(name):
                return person
    return Presented(name)
