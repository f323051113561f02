"""Steps and their parts in, the parts out without what nobody answers: bios, thanks, the editor's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import repeat

from deckgen.parse.labels import QUESTION_SIGN, read_lone_label
from deckgen.parse.names import find_names, title_at_start
from deckgen.parse.parts import LONE_QUESTION_WORDS, Part, Steps
from deckgen.parse.steps import Step, spoken_text
from deckgen.parse.wording import count_words, is_asked, is_heading

_CLOSINGS = """
conclusion, conclusions, wrapping up, further reading, learn more, references, footnotes, notes, next steps,
about the author, about the authors, about the interview, about the expert, about the experts,
about the speakers, about the contributors, about the panelists, about the interviewee, about the interviewer,
über den autor, über die autorin, über die autoren, à propos de l'auteur, resources, acknowledgements,
acknowledgments, more information, closing, closing thoughts, final thoughts, credits, sources, related,
related articles, related content, related stories, related posts, related reading, more stories,
more from this series, related publications, bibliography, appendix, outro, for more information,
further information, author bio, author bios, author biography, bio, biography, biographies, speaker bios,
about us, image credits, image credit, photo credits, photo credit, honorable mentions, links, show notes,
join us, get involved, contact, contact us, follow us, subscribe, stay in touch, get in touch, keep reading,
read more, read next, read also, literatur, quellen, weiterführende links, kontakt, mitmachen
"""
CLOSINGS = frozenset(" ".join(words.split()) for words in _CLOSINGS.split(","))
"""Headings under which nobody answers any more."""
# "Thank you.", "Thanks very much for your time!" — yes.   "Thank you. And why?" — no.
THANKS = re.compile(
    r"(?:(?:ok(?:ay)?|great|well|and),? )?(?:many thanks|thank you|thanks|vielen dank|danke|merci|gracias|grazie)"
    r"[^.?!]{0,60}[.!]*",
    re.IGNORECASE,
)
_MURMURS = {
    "en": "okay|ok|right|yes|yeah|yep|sure|mm-hmm|mhm|mm|hmm|uh-huh|aha|ah|oh|wow|great|good|exactly|absolutely|"
    "interesting|fascinating|of course|i see|got it|true|indeed|no|definitely|cool|perfect|fair enough",
    "de": "ja|genau|okay|gut|klar|stimmt|aha|hm|ach so|verstehe",
    "fr": "oui|d[’']accord|exactement|bien sûr|ah bon|très bien",
    "es": "sí|claro|exacto|vale|ya|muy bien",
    "it": "sì|certo|esatto|va bene|ho capito",
    "ru": "да|ага|угу|понятно|конечно|хорошо|ясно",
    "zh": "嗯|好|好的|对|對|是的|没错|明白",
    "ar": "نعم|حسنا|أجل|طبعا",
}
# "Okay.", "Right, right.", "Mm-hmm. Yeah." — yes.   "Really?", "Yes, and the boat." — no.
MURMUR = re.compile(rf"(?:(?:{'|'.join(_MURMURS.values())})[\s.,!…。，–—-]*){{1,3}}", re.IGNORECASE)
# "Asked whether it melts, both shook their heads." — yes.   "Asked about ice, I laugh." — no, an expert says "I".
TOLD = re.compile(
    r"(?:When |As )?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned) (?:whether|if|about|what|how|why|who|when|where|for|on|by)\b"
    r"[^.?!]*?, (?P<who>both|neither|all three|all four|the (?:two|three|four|experts|panell?ists)|"
    r"(?:(?:Mr|Ms|Mrs|Dr|Prof)\. )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) "
)
# " has sailed since 2016", ", a pilot, writes" — yes, behind a name.   ": Yes.", " and I met" — no.
TELLS = re.compile(r"(?:, [^:]{3,80},)? [a-zß-öø-ÿа-я](?!nd\b)[^:]*\w{2}")
EVERYBODY = frozenset(
    (
        "both",
        "neither",
        "all three",
        "all four",
        *(f"the {who}" for who in ["two", "three", "four", "experts", "panelists"]),
    )
)
MOST_AT_END = 6
"""Blocks; what stands under the last rule, or opens with somebody's name, and is longer goes on with the answer."""


def close_turns(
    steps: Steps, parts: Sequence[Part], *, keys: frozenset[str], presented: frozenset[str], breaks: frozenset[int]
) -> tuple[Part, ...]:
    """Return the parts without what no expert said: they go to the rest of the article, or are unplaced.

    Args:
        steps: The blocks of the conversation.
        parts: What each is by its labels and question marks alone.
        keys: Who speaks.
        presented: The names that stand before the first question.
        breaks: The indexes of blocks that are a rule between two parts.
    """
    ends = frozenset(
        place for place, step in enumerate(steps) if step.at - 1 in breaks or _tells_of(step, presented, keys)
    )
    spoken = _without_thanks(steps, _without_closing(steps, parts, ends))
    return tuple(_without_editor(steps, _without_murmurs(steps, spoken), keys))


def _tells_of(step: Step, presented: frozenset[str], keys: frozenset[str]) -> bool:
    """Whether a line without a label tells of somebody known, as a note about the author does."""
    name = next(find_names(step.block.text), None) if not step.keys else None
    if name is None or not (name.name in presented or keys & {name.last.casefold(), name.name.casefold()}):
        return False
    if name.start and title_at_start(step.block.text[: name.end]) != step.block.text[: name.start].rstrip():
        return False
    return TELLS.match(step.block.text, name.end) is not None


def _without_closing(steps: Steps, parts: Sequence[Part], ends: frozenset[int]) -> list[Part]:
    """Take out of the last answer what stands under a closing heading, and a few blocks that open as an end does."""
    last = max((place for place, part in enumerate(parts) if part == "question"), default=len(parts))
    labelled = max((place for place, step in enumerate(steps) if step.keys), default=0)
    for place in range(max(last + 2, labelled + 1), len(parts)):
        if (place in ends and len(parts) - place <= MOST_AT_END) or _is_closing(steps[place].block.text):
            rest: Part = "rest"
            return [*parts[:place], *repeat(rest, len(parts) - place)]
    return list(parts)


def _is_closing(text: str) -> bool:
    bare = text.rstrip(":： ")
    return is_heading(bare) and bare.casefold() in CLOSINGS


def _without_thanks(steps: Steps, parts: list[Part]) -> list[Part]:
    """Take the asker's thanks, and last words that ask nothing and get no answer, out of the questions."""
    parts = _without_mere_thanks(steps, parts)
    last = max((place for place, part in enumerate(parts) if part == "answer"), default=len(parts))
    return [
        "unplaced" if place > last and part == "question" and not is_asked(steps[place].block.text) else part
        for place, part in enumerate(parts)
    ]


def _without_mere_thanks(steps: Steps, parts: list[Part]) -> list[Part]:
    """Take thanks between two answers out, and thanks returned; what else is said then goes on with the answer."""
    found = list(parts)
    for place in range(1, len(parts)):
        alone = parts[place] == "question" and parts[place - 1] == "answer" and "question" not in parts[place + 1 :][:1]
        returned = found[place - 1] == "unplaced" and parts[place] == "answer"
        last = place == len(parts) - 1 and parts[place - 1 :] == ["answer", "answer"]
        if (last or ((alone or returned) and steps[place].keys)) and _only_thanks(steps[place]):
            found[place] = "unplaced"
    return found


def _only_thanks(step: Step) -> bool:
    return THANKS.fullmatch(spoken_text(step)) is not None


def _without_murmurs(steps: Steps, parts: list[Part]) -> list[Part]:
    """Take what a listener says between two stretches of one answer out of the questions.

    Under a sign such as "Q" many ask, as in a press briefing; who murmurs there need not be who asked.
    """
    return [
        "unplaced"
        if part == "question" and 0 < place < len(parts) - 1 and _is_murmur(steps[place - 1 : place + 2])
        else part
        for place, part in enumerate(parts)
    ]


def _is_murmur(steps: Steps) -> bool:
    before, step, after = steps
    if not step.keys or QUESTION_SIGN.fullmatch(step.keys[0]) or not set(before.keys) & set(after.keys):
        return False
    return MURMUR.fullmatch(spoken_text(step)) is not None


def _without_editor(steps: Steps, parts: list[Part], keys: frozenset[str]) -> list[Part]:
    """Take a line that tells in the third person what the experts answered, or only names one, out of the answer."""
    words = {word for key in keys for word in key.split()}
    return [
        "unplaced"
        if part == "answer" and not step.keys and words and _is_editor(step.block.text, words, keys)
        else part
        for step, part in zip(steps, parts, strict=True)
    ]


def _is_editor(text: str, words: set[str], keys: frozenset[str]) -> bool:
    return _tells(text, words) or read_lone_label(text, words | keys) is not None


def _tells(text: str, names: set[str]) -> bool:
    told = TOLD.match(text)
    if told is None or count_words(text) > LONE_QUESTION_WORDS * 2:
        return False
    who = told["who"].casefold()
    return who in EVERYBODY or who.split()[-1] in names
