"""A text and a table of phrases in; the phrase that the text opens with out."""

from __future__ import annotations

from functools import lru_cache

from deckgen.plan.sentences.vocabulary.linking import CONTRAST_OPENERS


@lru_cache(maxsize=4096)
def lowered(text: str) -> str:
    """Return a text in lower case with straight apostrophes; kept, since every rule asks for it."""
    return text.lower().replace("’", "'")


def opens_with(text: str, phrases: tuple[str, ...]) -> str | None:
    """Return the phrase of the list that a text opens with, ending where a word ends; None where it opens with none."""
    folded = lowered(text)
    if not folded.startswith(phrases):
        return None
    found = (p for p in phrases if folded.startswith(p) and not folded[len(p) : len(p) + 1].isalnum())
    return next(found, None)


def turns_against(text: str) -> bool:
    """Tell whether a sentence opens by turning against the one before it; "instead of" and "rather than" do not."""
    found = opens_with(text, CONTRAST_OPENERS)
    return found is not None and not text[len(found) :].startswith((" of ", " than "))
