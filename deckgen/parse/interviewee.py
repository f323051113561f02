"""The title, introduction and line-up in, the one person out whom an article without names before its answers asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from deckgen.parse.lineup import LIST_GAP, Presented, is_place
from deckgen.parse.names import ORGANISATIONS, UPPER, PersonName, find_names

# "Interview with …", "Five questions for …" — yes.   "Questionable costs" — no.
INTERVIEW = re.compile(
    r"\b(?:interviews?|conversation|q ?& ?a|questions|spotlight|meet|meeting|chat|talks? (?:to|with)|speaks|ask|"
    r"profile|entretien|entrevista|intervista|gespräch)\b",
    re.IGNORECASE,
)
# "An interview with ", "In conversation with ", "Questions for " — yes.   "Questions about " — no.
INTERVIEW_WITH = re.compile(
    r"\b(?:(?:interview|conversation|q ?& ?a|chat|talk|discussion|minutes|hour|coffee|tea|lunch|breakfast|day|morning)"
    r" with(?:…|\.\.\.)?|questions (?:for|to)|"
    r"interview mit|gespräch mit|entretien avec|entrevista (?:a|con)|intervista (?:a|con)) ",
    re.IGNORECASE,
)
# "An interview with ", "In this conversation with " — yes.   "In an interview with " — no, that may be a newspaper.
OPENS_WITH = re.compile(
    rf"(?:(?:in )?(?:our |this )|an? |the |in (?=conversation))?(?:exclusive )?(?:{INTERVIEW_WITH.pattern})",
    re.IGNORECASE,
)
_MET = r"(?:recently |just )?(?:interview(?:ed)?|sat down with|caught up with|(?:would like to )?introduce"
# "we sat down with ", "I asked ", "Meet " — yes.   "they met with " — no.
WE_ASKED = re.compile(
    rf"\b(?:[Ww]e|I) {_MET}|spoke (?:to|with)|talk(?:ed)? (?:to|with)|chatted with|asked) "
    r"|(?:^|(?<=[.!?] ))(?:Meet|Introducing|Say hello to) "
    r"|\b[Ww]ir (?:sprachen mit|fragten|trafen) |\b[Nn]ous avons (?:interrogé|rencontré) "
)
# "Ada interviewed ", "she sat down with " — yes.   "Ada asked ", "Ada spoke to " — no, it may be Ada who answers.
SOMEBODY_ASKED = re.compile(rf"\b(?:us|she|he|[A-Z]\w+) {_MET}) ")
TALKED_TO = re.compile(r"\b(?:spoke|speaks|talked|talks|chatted|chats) (?:to|with) (?:\w+\. )?")
_CAPITALS = rf"[{UPPER}\d][\w.&@-]*(?:(?:[’']s)? [{UPPER}\d][\w.&@-]*){{0,5}}"
CAPITALS = re.compile(_CAPITALS)
# "Tidewater spoke with ", "Tidewater’s Jo Lee recently talked to ", "Ada Park, a pilot, spoke to " — yes.
# "The crew spoke to " — no.
SPOKE = re.compile(
    rf"(?P<who>{_CAPITALS})(?:, [^.;:]{{3,160}},)? (?P<verb>(?:recently |also |just |then )?"
    r"(?:spoke|speaks|talked|talks|chatted|chats|sat down|caught up)) (?:to|with) "
)
POSSESSIVE = re.compile(r"[’']s? ")
PRONOUNS = frozenset(("i", "we", "he", "she", "they", "who", "it"))
# "Hi, I’m Ada Park", "My name is Ada Park" — yes.   "I am glad" — no, no name follows.
SELF_NAMED = re.compile(r"(?:[^.!?]{0,30}[,.!] )?(?:I[’']?m|I am|[Mm]y name is|[Mm]y name[’']s) (?=[^\W\d_])")
# "Five Questions on ", "The Price of " — yes, a topic follows.   "Questions for " — no.
TOPIC = re.compile(
    r"\b(?:on|about|of|in|at|from|into|over|over the|around|regarding|über|sur|sobre)(?: the)? $", re.IGNORECASE
)
# " on ", ": ", ". " — yes, what comes after is another matter.   ", director of " — no.
PHRASE_END = re.compile(r"[:;?!–—]|(?<!\b[A-Z])(?<!\b[MDJS][rst])(?<!\bMrs)(?<!\bProf)\. | (?:on|about) ")
REACH = 120
"""Characters after "interview with" in which the name stands."""


class Setting(NamedTuple):
    """What the article says before its questions, and whether these address somebody."""

    title: str
    introduction: list[str]
    lineup: tuple[Presented, ...]
    answers_questions: bool
    """Whether the line-up's own sentence says that he or she answers."""
    ordinary: frozenset[str]
    addresses_somebody: bool
    first_answer: str


def find_interviewee(setting: Setting) -> str | None:
    """Return the one person who is interviewed, or nobody where it may be two, or no person at all."""
    told = list(dict.fromkeys(_told(setting)))
    if told:
        return told[0] if len(told) == 1 else None
    if setting.addresses_somebody:
        if (name := _titled(setting) or _asked_by_somebody(setting) or _self_named(setting)) is not None:
            return name
    elif not setting.answers_questions:
        return None
    if len(setting.lineup) != 1 or _talk_of_two(setting):
        return None
    return setting.lineup[0].name


def _talk_of_two(setting: Setting) -> bool:
    """Whether somebody spoke to somebody: nothing says then which of the two asked."""
    return any(
        _people_after(text, talked.end(), setting.ordinary)
        for text in setting.introduction
        for talked in TALKED_TO.finditer(text)
    )


def _told(setting: Setting) -> Iterator[str]:
    """Yield the people whom the title or a sentence says to be interviewed."""
    for cue in INTERVIEW_WITH.finditer(setting.title):
        named = _people_after(setting.title, cue.end(), setting.ordinary)
        yield from (name for name in named if _is_person(name, setting))
    for text in setting.introduction:
        cues = [*WE_ASKED.finditer(text), *([opening] if (opening := OPENS_WITH.match(text)) else [])]
        for cue in cues:
            yield from _people_after(text, cue.end(), setting.ordinary)
        for talk in SPOKE.finditer(text):
            yield from _spoken_with(text, talk, setting)


def _spoken_with(text: str, talk: re.Match[str], setting: Setting) -> list[str]:
    """Return whom a house spoke with, or who spoke with a house: "Tidewater spoke with Park"."""
    after = CAPITALS.match(text, talk.end())
    if after is None:
        return []
    if _is_house(talk["who"], setting):
        return _people_after(text, talk.end(), setting.ordinary) or _called(after.group(), setting)
    before = [name.name for name in find_names(text[: talk.start("verb")], ordinary=setting.ordinary)]
    if not _is_house(after.group(), setting):
        return []
    return before[:1] or _called(talk["who"], setting)


def _is_house(words: str, setting: Setting) -> bool:
    """Whether capitals name a house, or somebody by the house: "Tidewater", "IT Brew", "Tidewater’s Jo Lee"."""
    if POSSESSIVE.search(words):
        return True
    named = {word for name in _names(setting) for word in name.split()}
    has_word = any(word.isupper() or word.lower() in ORGANISATIONS or not word.isalpha() for word in words.split())
    return has_word or (" " not in words and words not in named and words.casefold() not in PRONOUNS)


def _called(surname: str, setting: Setting) -> list[str]:
    """Return the one full name that ends in a surname."""
    found = dict.fromkeys(name for name in _names(setting) if name.endswith(f" {surname}"))
    return list(found) if len(found) == 1 else []


def _names(setting: Setting) -> list[str]:
    texts = [*setting.introduction, setting.title]
    return [name.name for text in texts for name in find_names(text, ordinary=setting.ordinary)]


def _people_after(text: str, start: int, ordinary: frozenset[str]) -> list[str]:
    """Return the first name after a cue with those that stand in one list with it."""
    phrase = text[start : start + REACH]
    if start + REACH < len(text):  # no half of a word
        phrase = phrase.rpartition(" ")[0]
    if end := PHRASE_END.search(phrase):
        phrase = phrase[: end.start()]
    people: list[PersonName] = []
    for name in find_names(phrase, ordinary=ordinary):
        if is_place(phrase, name):
            continue
        if people and not _is_joined(phrase[people[-1].end : name.start]):
            break
        people.append(name)
    return [name.name for name in people]


def _is_joined(between: str) -> bool:
    return LIST_GAP.search(between) is not None and " and " in f" {between} "


def _is_person(name: str, setting: Setting) -> bool:
    """Whether what a headline writes large is a name: the text has it too, or none of its words as words."""
    return any(name in text for text in setting.introduction) or _has_no_ordinary_word(name, setting.ordinary)


def _has_no_ordinary_word(name: str, ordinary: frozenset[str]) -> bool:
    return not any(word.casefold() in ordinary for word in name.split())


def _titled(setting: Setting) -> str | None:
    """Return the person of a title such as "Spotlight: Ada Park", which names no topic."""
    title = setting.title
    names = [
        name
        for name in find_names(title, ordinary=setting.ordinary)
        if not TOPIC.search(title[: name.start]) and _has_no_ordinary_word(name.name, setting.ordinary)
    ]
    introduced = [name for name in names if any(name.name in text for text in setting.introduction)]
    if len(introduced or names) != 1:
        return None
    name = (introduced or names)[0]
    return name.name if name.name == title or (introduced and INTERVIEW.search(title)) else None


def _self_named(setting: Setting) -> str | None:
    """Return who says "I’m Ada Park" where the first answer begins."""
    cue = SELF_NAMED.match(setting.first_answer)
    name = next(find_names(setting.first_answer[cue.end() : cue.end() + REACH]), None) if cue else None
    return name.name if name is not None and name.start == 0 else None


def _asked_by_somebody(setting: Setting) -> str | None:
    for paragraph in setting.introduction:
        for cue in SOMEBODY_ASKED.finditer(paragraph):
            people = _people_after(paragraph, cue.end(), setting.ordinary)
            if people:
                return people[0] if len(people) == 1 else None
    return None
