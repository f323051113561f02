"""A block's text in, what its words show: a question, a heading, a sign-off; equal to another or not."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+")
CLOSERS = "\"'”’»›)]}*_ \u00a0"

# "Why now?", "“Why now?”", "How long? (In years, that is.)" — yes.   "He asked why? and left." — no.
ASKED = re.compile(r"[?？؟⁇][\"'”’»›)\]}*_\s]*(?:\([^()]{1,90}\)[.\s]*)?$")
# "Tell us about ice.", "Describe a winter" — yes.   "Telling stories helps." — no.
REQUEST = re.compile(
    r"(?:(?:please|so|finally|now|first|lastly),? )?"
    r"(?:tell|describe|explain|share|walk|talk|give|introduce|name|discuss|can you|could you|would you)\b",
    re.IGNORECASE,
)
# "I have an idea for a talk", "My plan" — yes.   "Italy", "Meadows" — no.
FIRST_OR_SECOND_PERSON = re.compile(r"\b(?:I|me|my|we|us|our|you|your)\b", re.IGNORECASE)
# "Tell us more.", "Describe your day." — yes.   "Give them time." — no.
ASKED_OF = re.compile(r"\b(?:us|me|your|you|yourself)\b", re.IGNORECASE)
# "It sounds like a cold place.", "Oh okay, so it froze." — yes.   "It sounded well." — no.
ACKNOWLEDGES = re.compile(
    r"(?:(?:it|that|this) sounds|sounds like|oh,? |ok(?:ay)?, so|i see[.,]|interesting[.,!])", re.IGNORECASE
)

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


def is_request(text: str) -> bool:
    """Whether the text asks without a question mark: a request that has no full stop or names who asks or is asked."""
    if REQUEST.match(text) is None or count_words(text) > QUESTION_WORDS // 2:
        return False
    return text.rstrip(CLOSERS)[-1:].isalnum() or (text.endswith(".") and ASKED_OF.search(text) is not None)


def is_prompt(text: str) -> bool:
    """Whether a line asks as a request, by taking up what was said, or as a heading with a "you" or "I"."""
    if ACKNOWLEDGES.match(text) and count_words(text) <= QUESTION_WORDS // 2:
        return True
    return is_request(text) or (is_heading(text) and FIRST_OR_SECOND_PERSON.search(text) is not None)


def is_heading(text: str) -> bool:
    """Whether the text has the shape of a heading: short, no sentence's end, no small first letter."""
    if len(text) > HEADING_LENGTH or count_words(text) > HEADING_WORDS:
        return False
    ending = text.rstrip(CLOSERS)[-1:]
    return ending.isalnum() and not text[0].islower() and not text[0].isdigit() and text[0] not in "\"“'‘«(["


def has_words(text: str) -> bool:
    """Whether the text holds a letter or a digit; rules and ornaments do not."""
    return WORD.search(text) is not None
