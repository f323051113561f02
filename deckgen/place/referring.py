"""Who says something and on which slide in; the words that tell so, each slide a link, out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from deckgen.model.placed import Run
from deckgen.model.span import Span

STAND_IN = 100
"""Slides are numbered from here while nobody knows their number: three digits are as wide as any deck needs."""

BETWEEN = " · "


class Mention(NamedTuple):
    """Whom to name, nobody where no name fits, and where in the source the words stand that a link leads to."""

    credit: str
    at: Span


class Found(NamedTuple):
    """Whom to name, the index from 0 of the slide that holds the words, and whether it shows them."""

    credit: str
    slide: int
    is_shown: bool = True


def runs_of(found: Sequence[Found], *, first_number: int) -> tuple[Run, ...]:
    """Return each name once with its slides, as "Ada Park, slides 6 and 8 · Bo Lee, slide 9 (notes)"."""
    slides: dict[tuple[str, bool], list[int]] = {}
    for one in found:
        known = slides.setdefault((one.credit, one.is_shown), [])
        if one.slide not in known:
            known.append(one.slide)
    runs: list[Run] = []
    for (credit, is_shown), indexes in slides.items():
        runs += [Run(BETWEEN)] if runs else []
        runs += _slides(credit, indexes, first_number, is_shown=is_shown)
    return tuple(runs)


def _slides(credit: str, indexes: Sequence[int], first_number: int, *, is_shown: bool) -> list[Run]:
    noun = "slides" if len(indexes) > 1 else "slide"
    head = f"{credit}, {noun}" if credit else noun.capitalize()
    runs = [Run(f"{head}\u00a0{first_number + indexes[0]}", indexes[0], is_quiet=True)]
    for index in indexes[1:]:
        runs.append(Run(" and " if index == indexes[-1] else ", "))
        runs.append(Run(str(first_number + index), index, is_quiet=True))
    return runs if is_shown else [*runs, Run(" (notes)")]


def stand_in(mentions: Sequence[Mention]) -> str:
    """Return a text as wide as what will be told, for measuring."""
    found = [Found(mention.credit, number, is_shown=False) for number, mention in enumerate(mentions)]
    return "".join(run.text for run in runs_of(found, first_number=STAND_IN))
