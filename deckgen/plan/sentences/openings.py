"""A text and a table of phrases in; the phrase that the text opens with out."""

from __future__ import annotations


def opens_with(text: str, phrases: tuple[str, ...]) -> str | None:
    """Return the phrase of the list that a text opens with, ending where a word ends; None where it opens with none."""
    lowered = text.lower().replace("’", "'")
    if not lowered.startswith(phrases):
        return None
    found = (p for p in phrases if lowered.startswith(p) and not lowered[len(p) : len(p) + 1].isalnum())
    return next(found, None)
