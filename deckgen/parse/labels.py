"""A block's text in, the label before what somebody says, if it has the shape of one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from deckgen.parse.names import ORGANISATIONS, PARTICLE, SMALL_WORDS, is_initialed, is_office, is_title

LONGEST = 90
MOST_WORDS = 7
NUMBERED_WORDS = 2
"""Words of a speaker without a name: "Speaker 2"."""
LONGEST_NUMBER = 2
"""Digits of the number of a speaker without a name."""

# "Ada Park (AP): ", "MR. KIRBY: ", "18F: ", "Park：" — yes.   "10:30 was late", "https://…" — no.
LABEL = re.compile(r"\**(?P<label>[^:：\n]{1,90}?)\**(?:[:：]\**\s+|：)(?=\S)")
# "Bo Lee:", "Q：" — yes, the words follow in the next block.   "Bo Lee: Yes." — no.
LONE_LABEL = re.compile(r"\**(?P<label>[^:：\n]{1,90}?)\**[:：]\**")
# "Q. ", "Q1) ", "Q — ", "A. " — yes.   "A river froze" — no.
SIGNED_LABEL = re.compile(r"(?P<label>(?:Q|A|Question|Answer)(?: ?\d{1,3})?)(?:[.)]| ?[–—-](?=\s))\s+(?=\S)")
# "[I] – ", "[Park]: ", "(AP) — " — yes.   "[Laughter] Yes.", "(again) and" — no.
BRACKETED_LABEL = re.compile(r"[\[(](?P<label>[^\[\]()\n]{1,40})[\])](?: ?[–—-]|[:：])\s+(?=\S)")
# "RS) ", "JMK) " — yes.   "A) ", "OK) and" without a capital before — no.
CLOSED_LABEL = re.compile(r"(?P<label>[A-ZÀ-Þ]{2,3})\)\s+(?=\S)")
STAMP = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?"
HABITS = (
    # "Q So, John, …" — yes.   "Quite so" — no.
    re.compile(r"(?P<label>Q)\s+(?=[^\W_])"),
    # "Ada Park — It froze.", "AP | It froze." — yes.   "The ice—all of it—froze." — no.
    re.compile(r"(?P<label>[^\W\d][^:—–|\n]{0,40}?) [—–|]\s+(?=\S)"),
    # "[00:04] Ada Park: It froze." — yes.   "10:30 was late" — no.
    re.compile(rf"{STAMP}[\s–—-]+(?P<label>[^\W\d][^:\n]{{0,60}}?):\s+(?=\S)"),
    # "Ada Park (00:04): It froze." — yes.   "at 10:30: it froze" — no, that is no name.
    re.compile(rf"(?P<label>[^\W\d][^:\n\[(]{{0,60}}?)\s*{STAMP}:\s+(?=\S)"),
)
"""Labels that are some only where a transcript sets them so again and again."""
# "Ada Park 00:04", "[00:04] Ada Park", "Ada Park (0:04):" — yes.   "Ada Park" — no.
STAMPED_LINE = re.compile(
    rf"(?:{STAMP}[\s–—-]+(?P<after>[^\W\d][^:\n]{{0,60}}?)|(?P<before>[^\W\d][^:\n\[(]{{0,60}}?)[\s–—-]+{STAMP}):?"
)
# "Xing Yang (XY)" — yes.   "Xing Yang" — no.
WITH_BRACKETS = re.compile(r"(?P<name>[^()\[\]]+?) ?[(\[](?P<inside>[^()\[\]]+)[)\]]$")
# "Smith, J.", "Smith, J. R." — yes.   "Smith, Jones" — no.
INVERTED = re.compile(r"(?P<last>[^\W\d_][^\s,]+), (?P<first>[^\W\d_]\.(?: ?[^\W\d_]\.)*)")
QUESTION_SIGN = re.compile(
    r"(?:q|question|frage|pregunta|domanda|pergunta|вопрос|問|问|질문)\.? ?\d{0,3}", re.IGNORECASE
)
ANSWER_SIGN = re.compile(
    r"(?:a|answer|response|antwort|réponse|respuesta|risposta|resposta|ответ|答|답변)\.? ?\d{0,3}", re.IGNORECASE
)
_ASKERS = {
    "en": """interviewer, interviewers, moderator, moderators, host, reporter, reporters, audience, audience member,
        audience question, question from the audience, question from the floor, speaker from the floor, questioner,
        journalist, correspondent, press, editor, participant, student, caller, attendee, unidentified reporter""",
    "de": "moderation, moderatorin, redaktion, publikum, interviewerin, journalistin",
    "fr": "animateur, animatrice, journaliste, intervieweur, intervieweuse, public, la rédaction",
    "es": "entrevistador, entrevistadora, moderadora, periodista, redacción, público",
    "it": "intervistatore, intervistatrice, moderatore, moderatrice, giornalista, redazione, pubblico",
    "ru": "корреспондент, ведущий, ведущая, журналист, модератор, интервьюер",
    "zh": "记者, 記者, 主持人, 采访者, 採訪者",
    "ja": "聞き手, 司会, 記者",
    "ar": "المحاور, المحاورة, المذيع, المذيعة, الصحفي, الصحفية, السائل",
}
ASKERS = frozenset(" ".join(phrase.split()) for phrases in _ASKERS.values() for phrase in phrases.split(","))
"""Labels that ask by their meaning, a line a language."""
_ORDINARY = """
note notes update updates correction source sources photo image caption credit related tags topics category
example examples warning tip tips summary conclusion introduction background overview step result results
location date time when where who what why how email phone contact website address price cost pros cons first
second third finally also however disclaimer reminder important fact myth problem solution bottom takeaway
takeaways read see more share github twitter linkedin facebook instagram mastodon blog url link links video
audio podcast transcript duration name title role hometown education authors author editor publisher published
publication copyright by remember consider bonus spoiler hint caveat advantage disadvantage advantages
disadvantages meaning translation
"""
ORDINARY = frozenset(_ORDINARY.split())
"""Words that stand before a colon and are nobody's name."""
JOINING = frozenset(("and", "et", "und", "y", "e", "и"))
AND = re.compile(r",? (?:and|&|und|et|y|e|и) |, | ?/ ?| & ")


class Label(NamedTuple):
    """A label's words, the short form that it introduces, what it says of the person, and where it ends."""

    name: str
    alias: str | None
    about: str
    end: int


def read_lone_label(text: str, known: Container[str]) -> Label | None:
    """Return the label that is all of a text, where each of its names is a sign or known in its bare form."""
    if stamped := STAMPED_LINE.fullmatch(text[: LONGEST + 10]):
        label = read_label(f"{stamped['after'] or stamped['before']}: …")
        return label and label._replace(end=0)
    found = LONE_LABEL.fullmatch(text[: LONGEST + 10])
    if found is None or (label := read_label(f"{text} …")) is None:
        return None
    is_known = is_sign(label.name) or all(bare(part) in known for part in split_label(label.name))
    return label._replace(end=0) if is_known else None


def read_label(text: str, *, surnames: frozenset[str] | None = None) -> Label | None:
    """Return the label that a text opens with, by its shape alone; whether it is somebody's, the document must show.

    Args:
        text: A block's text.
        surnames: The names before which "A." is an initial and no sign for an answer; any, where not given.
    """
    named = LABEL.match(text[: LONGEST + 10])
    found = named if named and _opens_with_initial(named["label"], surnames) else SIGNED_LABEL.match(text) or named
    return _label_in(BRACKETED_LABEL.match(text) or CLOSED_LABEL.match(text) or found)


def find_habits(texts: Sequence[str]) -> tuple[re.Pattern[str], ...]:
    """Return the ways to set a label that a document keeps to: two labels or more come again, or one sign does."""
    return tuple(habit for habit in HABITS if _is_kept(Counter(_labels_set(habit, texts))))


def _labels_set(habit: re.Pattern[str], texts: Sequence[str]) -> Iterator[str]:
    return (label.name for text in texts if (label := read_habit(habit, text)) is not None)


def _is_kept(counts: Counter[str]) -> bool:
    again = [name for name, count in counts.items() if count > 1]
    return len(again) > 1 or any(is_sign(name) for name in again)


def read_habit(habit: re.Pattern[str], text: str) -> Label | None:
    """Return the label that a text opens with in one of the ways that a document must keep to."""
    return _label_in(habit.match(text[: LONGEST + 10]))


def _label_in(found: re.Match[str] | None) -> Label | None:
    if found is None:
        return None
    words = INVERTED.sub(r"\g<first> \g<last>", found["label"].strip(" \u00a0*"))
    words, about = _without_role(words)
    brackets = WITH_BRACKETS.match(words)
    name, alias = (brackets["name"], _short(brackets["inside"])) if brackets else (words, None)
    about = about or (brackets["inside"] if brackets and brackets["inside"][0].isalpha() else "")
    return Label(name, alias, about, found.end()) if is_sign(name) or all(map(_is_name, split_label(name))) else None


def split_label(name: str) -> list[str]:
    """Return the names of a joint label."""
    return [part for part in map(str.strip, AND.split(name)) if part]


def is_sign(name: str) -> bool:
    """Whether a label is a sign such as "Q" or "Answer 3"."""
    return asks_by_sign(name) or ANSWER_SIGN.fullmatch(name) is not None


def asks_by_sign(name: str) -> bool:
    """Whether a label says of itself that it asks."""
    return QUESTION_SIGN.fullmatch(name) is not None or name.rstrip(" 0123456789").lower() in ASKERS


def bare(name: str) -> str:
    """Return a label without titles and without the case of its letters: "kirby" for "MR. KIRBY"."""
    words = [word for word in name.split() if not is_title(word)]
    if not words or is_office(name):
        words = name.split()
    return " ".join(words).casefold()


def opens_with_sign(text: str) -> bool:
    """Whether a text opens with "Q." or "A:", and not with an initial before a label's surname."""
    named = LABEL.match(text[: LONGEST + 10])
    if named is not None and is_sign(named["label"]):
        return True
    return SIGNED_LABEL.match(text) is not None and not (named and is_initialed(named["label"]))


def initialed_surnames(texts: Iterable[str]) -> frozenset[str]:
    """Return the surnames of labels such as "A. Park" that stand more than once: no answer opens so twice."""
    named = (LABEL.match(text[: LONGEST + 10]) for text in texts)
    counts = Counter(label["label"] for label in named if label and is_initialed(label["label"]))
    last = {label.rsplit(maxsplit=1)[-1].casefold() for label, count in counts.items() if count > 1}
    return frozenset(last) - SMALL_WORDS


def _opens_with_initial(label: str, surnames: frozenset[str] | None) -> bool:
    """Whether a label is "A. Park", and Park is somebody."""
    return is_initialed(label) and (surnames is None or label.rsplit(maxsplit=1)[-1].casefold() in surnames)


def _short(inside: str) -> str | None:
    return inside if inside.isalnum() and len(inside) <= 5 else None  # noqa: PLR2004


def _without_role(words: str) -> tuple[str, str]:
    """Part "Ada Park, director of ice" or "Ada Park, Ice Institute" at its comma, but not "Ada Park, Bo Lee"."""
    name, _, about = words.partition(", ")
    after = about.split()
    is_role = " " in name and any(word.islower() and word not in JOINING for word in after)
    is_house = any(word.lower() in ORGANISATIONS for word in after)
    return (name, about) if after and (is_role or is_house or is_title(after[0])) else (words, "")


def _is_name(name: str) -> bool:
    """Whether words are written as names are: few, all capitalised but particles, none an ordinary word."""
    words = name.split()
    if not 1 <= len(words) <= MOST_WORDS:
        return False
    if any(word.casefold() in ORDINARY for word in words) and not is_office(name):
        return False
    is_numbered = any(word.isdigit() for word in words)
    if is_numbered and (len(words) != NUMBERED_WORDS or words[0].isdigit()):
        return False
    return all(_is_name_word(word) for word in words) and not re.fullmatch(PARTICLE, words[-1])


def _is_name_word(word: str) -> bool:
    if re.fullmatch(PARTICLE, word):
        return True
    if word.isdigit():  # "Speaker 2"
        return len(word) <= LONGEST_NUMBER
    opening, ending = word[0], word.rstrip(".")[-1:]
    is_written_so = (
        opening.isupper() or (opening.isalpha() and not opening.islower()) or (opening.isdigit() and word.isupper())
    )
    return is_written_so and ending.isalnum() and not any(sign in word for sign in '!?;"“”…')
