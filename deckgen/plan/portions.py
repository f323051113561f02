"""Paragraphs in; portions of them out, one for each slide, as the deck's extent wants them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import pairwise

from deckgen.model.deck import Kind
from deckgen.model.span import Passage
from deckgen.plan.candidates import Candidate, Heard, find_candidates
from deckgen.plan.choosing import choose_lines
from deckgen.plan.shares import Share, share_out
from deckgen.plan.spoken import Around
from deckgen.plan.subject import Subject
from deckgen.plan.worth import Interest


def portion_out(
    subject: Subject, paragraphs: Sequence[Passage], *, kind: Kind, interest: Interest
) -> tuple[Share, ...]:
    """Return paragraphs in order: all in one, or as notes pages hold them, or so that each has room for a line."""
    language = subject.article.language
    match subject.extent.showing:
        case "one slide" | "one line" | "notes":
            return share_out(paragraphs, language=language, most_words=sys.maxsize)
        case "pages":
            return share_out(paragraphs, language=language, most_words=subject.budget.note_words)
        case "every paragraph":
            shares = share_out(paragraphs, language=language, most_words=subject.budget.note_words)
            most = subject.budget.most_lines(kind)
            return tuple(part for share in shares for part in _with_room(share, language, interest, most=most))


def around(shares: Sequence[Share], number: int) -> Around:
    """Return what was said before and after one of the shares, a page each way."""
    pages = ((), *shares, ())
    before, after = ([noted.passage for noted in pages[at]] for at in (number, number + 2))
    return Around(before, after)


def _with_room(share: Share, language: str, interest: Interest, *, most: int) -> tuple[Share, ...]:
    """Split a share into the fewest even parts that leave a line to each paragraph that has a fit one."""
    found = find_candidates([noted.passage for noted in share], Heard(language, interest))
    covering, best = -1, (share,)
    for count in range(1, len(share) + 1):
        cuts = [len(share) * n // count for n in range(count + 1)]
        covered = sum(_count_covered(found, range(start, end), most=most) for start, end in pairwise(cuts))
        if covered > covering:
            covering, best = covered, tuple(share[start:end] for start, end in pairwise(cuts))
        if covering == len({candidate.line.paragraph for candidate in found}):
            break
    return best


def _count_covered(found: Sequence[Candidate], paragraphs: range, *, most: int) -> int:
    """Count the paragraphs of a slide that have a line there."""
    lines = choose_lines([one for one in found if one.line.paragraph in paragraphs], most=most, each_paragraph=True)
    return len({line.paragraph for line in lines})
