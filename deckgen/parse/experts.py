"""Voices and the introduction in, the experts: the fullest name that the article gives each voice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from deckgen.model.article import Expert
from deckgen.parse.fullnames import Pools, match_voices
from deckgen.parse.interviewee import Setting, find_interviewee
from deckgen.parse.lineup import ROLE_WORDS, Presented, find_lineup, present
from deckgen.parse.names import ORGANISATIONS, PersonName, find_names, title_at_end, title_at_start
from deckgen.parse.voices import Voice

# "answers readers' letters", "explains why" — yes.   "discusses", "joined us" — no, that may be a talk of several.
ANSWERS = re.compile(r"\b(?:answers|explains|responds|tells us|takes (?:your )?questions)\b")
LEAST_PROFILES = 2
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
    about: list[str]
    """What the article says elsewhere of those who answer."""
    names: tuple[PersonName, ...]
    ordinary: frozenset[str]
    openings: Mapping[str, str]
    addresses_somebody: bool
    first_answer: str = ""

    @property
    def headline(self) -> str:
        """The title, where the introduction names nobody whom it names."""
        return "" if any(name.name in self.title for name in self.introduced()) else f" {self.title}"

    def introduced(self) -> Iterator[PersonName]:
        """Yield the names in the introduction."""
        return (name for text in self.introduction for name in find_names(text, ordinary=self.ordinary))


def find_cast(voices: Iterable[Voice], scene: Scene) -> Cast:
    """Return the experts: the line-up as the introduction lists it, then whoever else answers."""
    answering = [voice for voice in voices if not voice.asks]
    named = [voice for voice in answering if not voice.is_sign]
    keys = frozenset(voice.key for voice in named)
    lineup = find_lineup(scene.introduction, keys=keys, ordinary=scene.ordinary)
    names = match_voices(named, _pools(lineup, scene), title=scene.headline, openings=scene.openings)
    if named and not {person.name for person in lineup} & set(names.values()):
        lineup = ()
    single = None if named else _interviewee(lineup, scene)
    if not named and len(lineup) == 1:
        lineup = tuple(person for person in lineup if person.name == single)
    everybody = [*(person.name for person in lineup), *names.values(), *([single] if single else [])]
    order: dict[str, None] = dict.fromkeys(everybody)
    presented = _presented(lineup, scene)
    by_name: dict[str, list[Voice]] = {}
    for voice in named:
        by_name.setdefault(names[voice.key], []).append(voice)
    experts = {
        name: _expert(f"e{number}", presented.get(name) or Presented(name), by_name.get(name, []))
        for number, name in enumerate(order, start=1)
    }
    return Cast(tuple(experts.values()), {key: experts[name] for key, name in names.items()}, experts.get(single or ""))


def find_profiles(headings: list[str], paragraphs: list[str]) -> tuple[Expert, ...]:
    """Return the people whom an article without questions presents: its headings are their names."""
    names = [name.name for text in headings for name in find_names(text) if name.name == text]
    if len(names) < LEAST_PROFILES or len(names) * 2 < len(headings):
        return ()
    scene = Scene("", paragraphs, [], (), frozenset(), {}, addresses_somebody=False)
    presented = _presented((), scene)
    return tuple(
        _expert(f"e{number}", presented.get(name, Presented(name)), [])
        for number, name in enumerate(dict.fromkeys(names), start=1)
    )


def _pools(lineup: tuple[Presented, ...], scene: Scene) -> Pools:
    return Pools(
        lineup=tuple(person.name for person in lineup),
        introduced=tuple(name.name for name in scene.introduced()),
        mentioned=tuple(name.name for name in scene.names),
        prose=(*scene.introduction, scene.title),
    )


def _interviewee(lineup: tuple[Presented, ...], scene: Scene) -> str | None:
    setting = Setting(
        title=scene.title,
        introduction=scene.introduction,
        lineup=lineup,
        answers_questions=any(ANSWERS.search(text) for text in scene.introduction),
        ordinary=scene.ordinary,
        addresses_somebody=scene.addresses_somebody,
        first_answer=scene.first_answer,
    )
    return find_interviewee(setting)


def _presented(lineup: tuple[Presented, ...], scene: Scene) -> dict[str, Presented]:
    """Return what the text says of each person: as the line-up has it, completed by the first mention that tells."""
    presented = _first_mentions(scene)
    for person in lineup:
        mention = presented.get(person.name, person)
        presented[person.name] = Presented(
            person.name, person.affiliation or mention.affiliation, person.role or mention.role
        )
    for name, title in _titles(scene).items():
        person = presented.get(name, Presented(name))
        presented[name] = person._replace(role=person.role or title)
    return presented


def _titles(scene: Scene) -> dict[str, str]:
    """Return the title that stands before a name where it is first presented with one."""
    titles: dict[str, str] = {}
    for text in (*scene.introduction, scene.title):
        for found in find_names(text, ordinary=scene.ordinary):
            if title := title_at_end(text[: found.start]):
                titles.setdefault(found.name, title)
    return titles


def _expert(identifier: str, person: Presented, voices: list[Voice]) -> Expert:
    labels = [label for voice in voices for label in voice.labels]
    person = _told_by_labels(person, voices)
    about = [part for voice in voices for part in voice.about.split(", ")]
    parts = [part for part in about if part and part not in labels]
    house = next((part for part in reversed(parts) if _is_house(part)), None)
    titles = map(title_at_start, labels)
    role = next((part for part in (*parts, *titles) if part and part != house), None)
    label = min(labels, key=_length) if labels else None
    return Expert(identifier, person.name, label, person.affiliation or house, person.role or role)


def _told_by_labels(person: Presented, voices: list[Voice]) -> Presented:
    """Return a person with what a label says in the way of prose: "Ben Lee, engineer at Lock & Sons"."""
    for voice in voices:
        text = f"{person.name}, {voice.about}"
        told = present(text, [PersonName(person.name, 0, len(person.name))])[0]
        if told.affiliation and told.role:
            return Presented(person.name, person.affiliation or told.affiliation, person.role or told.role)
    return person


def _length(label: str) -> int:
    return len(label.split())


def _first_mentions(scene: Scene) -> dict[str, Presented]:
    """Return, for each name before the questions or in a line about the experts, the first mention that says more."""
    mentions: dict[str, Presented] = {}
    looks: Counter[str] = Counter()
    for text in (scene.title, *scene.introduction, *scene.about):
        for found in find_names(text, ordinary=scene.ordinary):
            looks[found.name] += 1
            if found.name in mentions or looks[found.name] > MOST_MENTIONS:
                continue
            if (person := present(text, [found])[0]) != Presented(found.name):
                mentions[found.name] = person
    return mentions


def _is_house(part: str) -> bool:
    """Whether a part of a label names an organisation: "Center on Taxes", "USIP", "North Cold"."""
    has_word = part.isupper() or not ORGANISATIONS.isdisjoint(part.lower().split())
    return has_word or (part[0].isupper() and ROLE_WORDS.search(part) is None)
