"""A text and a table of phrases in; the phrase that the text opens with out."""

from __future__ import annotations

from functools import lru_cache

from deckgen.plan.sentences.vocabulary.linking import CONTRAST_OPENERS


def opens_with(text: str, phrases: tuple[str, ...]) -> str | None:
    """Return the phrase of the list that a text opens with, ending where a word ends; None where it opens with none."""
    lowered = _lowered(text)
    if not lowered.startswith(phrases):
        return None
    found = (p for p in phrases if lowered.startswith(p) and not lowered[len(p) : len(p) + 1].isalnum())
    return next(found, None)


@lru_cache(maxsize=4096)
def _lowered(text: str) -> str:
    return text.lower().replace("’", "'")


def turns_against(text: str) -> bool:
    """Tell whether a sentence opens by turning against the one before it; "instead of" and "rather than" do not."""
    found = opens_with(text, CONTRAST_OPENERS)
    return found is not None and not text[len(found) :].startswith((" of ", " than "))
