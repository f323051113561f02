"""Voices and the introduction in, the experts: the fullest name that the article gives each voice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from deckgen.model.article import Expert
from deckgen.parse.fullnames import match_voices
from deckgen.parse.lineup import Presented, find_lineup, present
from deckgen.parse.names import ORGANISATIONS, PersonName, find_names
from deckgen.parse.voices import Voice

# "Interview with …", "Five questions for …" — yes.   "Questionable costs" — no.
INTERVIEW = re.compile(
    r"\b(?:interviews?|conversation|q ?& ?a|questions|spotlight|meet|meeting|chat|talks? (?:to|with)|speaks|ask|"
    r"profile|entretien|entrevista|intervista|gespräch)\b",
    re.IGNORECASE,
)
# "Interview with ", "Five Questions for " — yes.   "Questions about " — no.
INTERVIEW_WITH = re.compile(r"\b(?:interview|conversation|questions|q ?& ?a|chat|talk) (?:with|for|to) ", re.IGNORECASE)
# "we sat down with ", "I interviewed " — yes.   "they met with " — no.
INTERVIEWED = re.compile(
    r"\b(?:we|I|us|she|he|[A-Z]\w+) (?:recently |just )?(?:interview(?:ed)?|sat down with|spoke (?:to|with)|"
    r"talk(?:ed)? (?:to|with)|chatted with|asked|caught up with|(?:would like to )?introduce) "
)

MOST_MENTIONS = 12
"""Who somebody is stands at one of the first mentions, or nowhere."""


class Cast(NamedTuple):
    """The experts in order, whom each voice's key stands for, and who answers where no label says so."""

    experts: tuple[Expert, ...]
    by_key: Mapping[str, Expert]
    interviewee: Expert | None = None


class Scene(NamedTuple):
    """What tells who is who: the title, the introduction, all names in the text, and how each voice begins."""

    title: str
    introduction: list[str]
    names: tuple[PersonName, ...]
    ordinary: frozenset[str]
    openings: Mapping[str, str]
    addresses_somebody: bool

    @property
    def headline(self) -> str:
        """The title, where the introduction names nobody whom it names."""
        return "" if any(name.name in self.title for name in self._introduced()) else f" {self.title}"

    def _introduced(self) -> Iterator[PersonName]:
        return (name for text in self.introduction for name in find_names(text, ordinary=self.ordinary))


def find_cast(voices: Iterable[Voice], scene: Scene) -> Cast:
    """Return the experts: the line-up as the introduction lists it, then whoever else answers."""
    answering = [voice for voice in voices if not voice.asks]
    named = [voice for voice in answering if not voice.is_sign]
    keys = frozenset(voice.key for voice in named)
    lineup = find_lineup(scene.introduction, keys=keys, ordinary=scene.ordinary)
    pool = [*(person.name for person in lineup), *(name.name for name in scene.names)]
    names = match_voices(named, pool, title=scene.headline, openings=scene.openings)
    if named and not {person.name for person in lineup} & set(names.values()):
        lineup = ()
    single = None if named or len(lineup) > 1 else _interviewee(lineup, scene)
    everybody = [*(person.name for person in lineup), *names.values(), *([single] if single else [])]
    order: dict[str, None] = dict.fromkeys(everybody)
    presented = {**_first_mentions(scene), **{person.name: person for person in lineup}}
    by_name = {names[voice.key]: voice for voice in named}
    experts = {
        name: _expert(f"e{number}", presented.get(name) or Presented(name), by_name.get(name))
        for number, name in enumerate(order, start=1)
    }
    return Cast(tuple(experts.values()), {key: experts[name] for key, name in names.items()}, experts.get(single or ""))


def _interviewee(lineup: tuple[Presented, ...], scene: Scene) -> str | None:
    """Return the one person who is interviewed, as the title or the introduction says."""
    if not scene.addresses_somebody and not INTERVIEW_WITH.search(scene.title):
        return None
    introduction = " ".join(scene.introduction)
    titled = list(find_names(scene.title, ordinary=scene.ordinary))
    titled = [name for name in titled if name.name in introduction] or titled
    if len(titled) == 1 and (INTERVIEW.search(scene.title) or titled[0].name == scene.title):
        return titled[0].name
    for paragraph in scene.introduction:
        for cue in INTERVIEWED.finditer(paragraph):
            name = next(find_names(paragraph[cue.end() : cue.end() + 120], ordinary=scene.ordinary), None)
            if name is not None:
                return name.name
    return lineup[0].name if lineup else None


def _expert(identifier: str, person: Presented, voice: Voice | None) -> Expert:
    label = voice.labels[-1] if voice else None
    parts = [part for part in voice.about.split(", ") if part and part not in voice.labels] if voice else []
    house = next((part for part in reversed(parts) if _is_house(part)), None)
    role = next((part for part in parts if part != house), None)
    return Expert(identifier, person.name, label, person.affiliation or house, person.role or role)


def _first_mentions(scene: Scene) -> dict[str, Presented]:
    """Return, for each name in the title and introduction, the first mention that says more than the name."""
    mentions: dict[str, Presented] = {}
    looks: Counter[str] = Counter()
    for text in (scene.title, *scene.introduction):
        for found in find_names(text, ordinary=scene.ordinary):
            looks[found.name] += 1
            if found.name in mentions or looks[found.name] > MOST_MENTIONS:
                continue
            if (person := present(text, [found])[0]) != Presented(found.name):
                mentions[found.name] = person
    return mentions


def _is_house(part: str) -> bool:
    """Whether a part of a label names an organisation: "Center on Taxes", "USIP"."""
    return part.isupper() or not ORGANISATIONS.isdisjoint(part.lower().split())
