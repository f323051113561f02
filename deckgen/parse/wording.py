"""A block's text in, what its words show: a question, a heading, a sign-off; equal to another or not."""

from __future__ import annotations

import re

from deckgen.model.document import Block

WORD = re.compile(r"[^\W_]+")
CLOSERS = "\"'”’»›)]}*_ \u00a0"

# "Why now?", "“Why now?”", "How long? (In years, that is.)" — yes.   "He asked why? and left." — no.
ASKED = re.compile(r"(?:[?？؟⁇]|か。)[\"'”’»›)\]}*_\s]*(?:\([^()]{1,90}\)[.\s]*)?$")
QUESTION_MARK = re.compile("[?？؟⁇]")
# "Tell us about ice.", "Describe a winter" — yes.   "Telling stories helps." — no.
_REQUESTS = {
    "en": "tell|describe|explain|share|walk|talk|give|introduce|name|discuss|can you|could you|would you",
    "de": "erzählen sie|erzähl|beschreiben sie|beschreib|erklären sie|nennen sie|sagen sie",
    "fr": "parlez|racontez|décrivez|expliquez|pouvez-vous|présentez",
    "es": "cuéntenos|cuéntanos|háblenos|háblanos|describa|explique|explíquenos",
    "it": "ci racconti|raccontaci|ci parli|parlaci|descriva|ci spieghi",
    "ru": "расскажите|опишите|объясните|назовите",
}
REQUEST = re.compile(
    rf"(?:(?:please|so|finally|now|first|lastly|bitte),? )?(?:{'|'.join(_REQUESTS.values())})\b", re.IGNORECASE
)
# "I have an idea for a talk", "My plan" — yes.   "Italy", "Meadows" — no.
FIRST_OR_SECOND_PERSON = re.compile(r"\b(?:I|me|my|we|us|our|you|your)\b", re.IGNORECASE)
# "Tell us more.", "Describe your day." — yes.   "Give them time." — no.
ASKED_OF = re.compile(
    r"\b(?:us|me|your|you|yourself|uns|ihren?|ihrem|ihrer|ihr|sie|nous|votre|vos|nos|su|sus|ci|нам|ваш\w*)\b|-nous\b",
    re.IGNORECASE,
)
# "Join us", "Read more about our work" — yes.   "Your reading list" — no.
TO_READER = re.compile(
    r"(?:join|read|see|visit|check|follow|subscribe|watch|listen|download|click|contact|get|learn|find|sign|support|"
    r"donate|register|stay|keep|about)\b",
    re.IGNORECASE,
)
# "It sounds like a cold place.", "Oh okay, so it froze." — yes.   "It sounded well." — no.
ACKNOWLEDGES = re.compile(
    r"(?:(?:it|that|this) sounds|sounds like|oh,? |ok(?:ay)?, so|i see[.,]|interesting[.,!])", re.IGNORECASE
)

# "We do not know", "It froze early" — yes.   "We Skate", "What I think" — no.
SUBJECT = re.compile(
    r"(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Tt]here|(?:[Nn]o|[Ss]ome|[Ee]very)body|[Nn]obody|[Ee]veryone)"
    r"(?:[’'](?:m|s|re|ve|ll|d))? [a-zß-öø-ÿ]"
)
# "The ice …", "If we …", "No …" — yes.   "Ice on rivers", "Why it melts" — no.
OPENER = re.compile(
    r"(?:I|we|you|he|she|it|they|there|this|that|these|those|the|an?|my|our|your|his|her|their|its|no|nobody|nothing|"
    r"somebody|something|everybody|everyone|everything|some|many|most|few|all|both|each|every|one|if|because|but|and|"
    r"so|yes|not)(?:[’'](?:m|s|re|ve|ll|d))?\b",
    re.IGNORECASE,
)
# "are", "cannot", "doesn’t" — yes.   "Is", as headings have it, "ice" — no.
VERB = re.compile(
    r"(?:am|is|are|was|were|has|have|had|do|does|did|will|would|can|could|should|may|might|must|cannot|"
    r"know|think|believe|hope|say|says|said|need|needs|want|wants|depends?|remains?|means?)(?:n[’']t)?,?|ca[n]n?[’']t|won[’']t"
)
# "Yes. And why?" — yes.   "What of the U.S. then?" — no, a small letter follows.
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+[\"'“‘«(]*[^\W\d_a-zß-öø-ÿ]")

HEADING_WORDS = 14
HEADING_LENGTH = 100
QUESTION_WORDS = 75
"""A question printed on its own is shorter; what is longer and ends in a question mark is a paragraph."""


def words_of(text: str) -> list[str]:
    """Return the words in lower case, without signs."""
    return WORD.findall(text.casefold().replace("’", "'"))


def count_words(text: str) -> int:
    """Count the words; a text without spaces counts one for every two of its letters."""
    spaced = len(text.split())
    return spaced if spaced * 20 > len(text) else len(text) // 2


def is_asked(text: str) -> bool:
    """Whether the text ends in a question mark and is no longer than questions are."""
    return ASKED.search(text[-120:]) is not None and count_words(text) <= QUESTION_WORDS


def asks(text: str) -> bool:
    """Whether words ask anywhere: a question mark in them, or a request to tell something."""
    return QUESTION_MARK.search(text) is not None or is_request(text)


def is_request(text: str) -> bool:
    """Whether the text asks without a question mark: a request that has no full stop or names who asks or is asked."""
    if REQUEST.match(text) is None or count_words(text) > QUESTION_WORDS // 2:
        return False
    return text.rstrip(CLOSERS)[-1:].isalnum() or (text.endswith(".") and ASKED_OF.search(text) is not None)


def is_prompt(text: str) -> bool:
    """Whether a line asks as a request, by taking up what was said, or as a heading with a "you" or "I"."""
    if ACKNOWLEDGES.match(text) and count_words(text) <= QUESTION_WORDS // 2:
        return True
    is_personal = FIRST_OR_SECOND_PERSON.search(text) is not None and TO_READER.match(text) is None
    return is_request(text) or (is_heading(text) and is_personal)


def is_heading(text: str) -> bool:
    """Whether the text has the shape of a heading: short, no sentence's end, no small first letter."""
    if len(text) > HEADING_LENGTH or count_words(text) > HEADING_WORDS:
        return False
    ending = text.rstrip(CLOSERS)[-1:]
    return ending.isalnum() and not text[0].islower() and not text[0].isdigit() and text[0] not in "\"“'‘«(["


LEAST_SENTENCE = 3
"""Words: who, what they do, and to what."""


def is_sentence(text: str) -> bool:
    """Whether a line is written as a sentence, though it may have no full stop: who, then what they do."""
    words = text.split()
    if len(words) < LEAST_SENTENCE or OPENER.match(text) is None:
        return False
    return SUBJECT.match(text) is not None or any(VERB.fullmatch(word) for word in words[1:])


def is_title_line(text: str) -> bool:
    """Whether a line has the shape of a heading and is no sentence that lost its full stop."""
    return is_heading(text) and not is_sentence(text)


def is_title(block: Block) -> bool:
    """Whether a block is a heading, or a paragraph that has the shape of one."""
    return block.kind == "heading" or (block.kind != "list item" and is_title_line(block.text))


def is_one_question(text: str) -> bool:
    """Whether all of a text is one question: no sentence ends before its question mark."""
    return is_asked(text) and SENTENCE_END.search(text) is None


def opens_with_statement(text: str) -> bool:
    """Whether the first sentence of several asks nothing."""
    end = SENTENCE_END.search(text)
    return end is not None and not QUESTION_MARK.search(end.group())


def has_words(text: str) -> bool:
    """Whether the text holds a letter or a digit; rules and ornaments do not."""
    return WORD.search(text) is not None
