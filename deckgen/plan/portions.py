"""Paragraphs in; portions of them out, one for each slide, as the deck's extent wants them."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from deckgen.model.deck import NotedParagraph
from deckgen.model.span import Passage
from deckgen.plan.candidates import Interest, find_candidates
from deckgen.plan.choosing import MOST_BODY_WORDS, MOST_LINES
from deckgen.plan.shares import Share, share_out
from deckgen.plan.subject import Subject


def portion_out(subject: Subject, paragraphs: Sequence[Passage], *, interest: Interest) -> tuple[Share, ...]:
    """Return paragraphs in order: all in one, or as notes pages hold them, or so that each has room for a line."""
    language = subject.article.language
    match subject.extent.showing:
        case "one slide" | "one line" | "notes":
            return share_out(paragraphs, language=language, most_words=sys.maxsize)
        case "pages":
            return share_out(paragraphs, language=language, most_words=subject.budget.note_words)
        case "every paragraph":
            shares = share_out(paragraphs, language=language, most_words=subject.budget.note_words)
            return tuple(part for share in shares for part in _with_room(share, language, interest))


def _with_room(share: Share, language: str, interest: Interest) -> tuple[Share, ...]:
    """Split a share into the fewest even parts whose paragraphs' best lines fit one slide together."""
    words = {noted: _best_words(noted, language, interest) for noted in share}
    parts: tuple[Share, ...] = (share,)
    for count in range(1, len(share) + 1):
        parts = tuple(share[len(share) * n // count : len(share) * (n + 1) // count] for n in range(count))
        if all(_fits([words[noted] for noted in part if words[noted]]) for part in parts):
            break
    return parts


def _best_words(noted: NotedParagraph, language: str, interest: Interest) -> int:
    """Count the words of a paragraph's best line; none where no sentence is fit."""
    candidates = find_candidates([noted.passage], language=language, interest=interest)
    best = max(candidates, key=lambda candidate: candidate.worth, default=None)
    return best.words if best else 0


def _fits(words: Sequence[int]) -> bool:
    return len(words) <= MOST_LINES and sum(words) <= MOST_BODY_WORDS
