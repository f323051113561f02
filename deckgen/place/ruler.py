"""Typefaces by name in; the widths of texts and the heights of lines out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from typing import NamedTuple

from deckgen.model.font import Finder, FontFile, Replacer
from deckgen.model.ruler import Advance, Substitute
from deckgen.model.template import Face
from deckgen.place.advances import Advances, Drawn, open_arimo, open_file
from deckgen.place.typefaces import LINE_HEIGHT, OURS, Relative, measures_of, relative_of, twins_of

ARIMO = "Arimo"

REGULAR_WEIGHT = 80
BOLD_WEIGHT = 200
"""As fontconfig counts."""

BOLD_FROM = 150
"""Below it a file is not bold: programs draw its letters thicker, and who has the bold file sees wider ones."""

EMBOLDENED = 1.08
"""How much wider bold is. Source: Arial's two files, text of usual letters."""


def nothing_instead(_family: str) -> None:
    """Know nothing of what is drawn instead."""


class FontRuler:
    """Measures with a family's own file where the finder has it, else with a twin's, else with Arimo made wider.

    What programs on this machine draw instead of a family is measured as well, and the wider of both counts: the deck
    fits here, and where the font is.
    """

    def __init__(self, find: Finder, replace: Replacer = nothing_instead) -> None:
        self._find = cache(find)
        self._replace = cache(replace)
        self._measured: dict[Face, _Measured] = {}

    def advance_of(self, face: Face) -> Advance:
        """Return what measures a face in ems."""
        return self._of(face).advance

    def line_of(self, face: Face) -> float:
        """Return how high a face's single-spaced line is, in ems."""
        return self._of(face).line

    def substitute_of(self, face: Face) -> Substitute | None:
        """Return what a face was measured with for want of its own file; None where it has one, or Arial's widths."""
        return self._of(face).substitute

    def _of(self, face: Face) -> _Measured:
        measured = self._measured.get(face)
        if measured is None:
            measured = self._measured[face] = self._measure(face)
        return measured

    def _measure(self, face: Face) -> _Measured:
        opened = ((choice, self._open(choice)) for choice in _choices(face))
        choice, drawn = next((choice, drawn) for choice, drawn in opened if drawn is not None)
        others = [_Choice(family, face.bold, face.italic) for family in (*face.others, ARIMO)]
        others_drawn = [cache(partial(self._open, other)) for other in others]
        advance, line = Advances(drawn, others_drawn).run, max(choice.line, drawn.line)
        if choice.family == face.family:
            return _Measured(advance, line, None)
        instead = self._instead(face, choice)
        measured_with, scale = _shown(choice.family), choice.scale
        if instead is None:
            return _Measured(advance, line, Substitute(face.family, measured_with, scale))
        family, here = instead
        shown = Advances(here, others_drawn).run

        def wider(text: str) -> float:
            return max(advance(text), shown(text))

        return _Measured(wider, max(line, here.line), Substitute(face.family, measured_with, scale, family))

    def _instead(self, face: Face, choice: _Choice) -> tuple[str, Drawn] | None:
        """Return what this machine draws instead of a family that has no twin of its own here."""
        is_twin = choice.scale == 1.0 and choice.family in twins_of(face.family)
        family = None if is_twin or face.family.casefold() in OURS else self._replace(face.family)
        if family is None or family == choice.family:
            return None
        drawn = self._open(_Choice(family, face.bold, face.italic))
        return (family, drawn) if drawn else None

    def _open(self, choice: _Choice) -> Drawn | None:
        if choice.family.casefold() in OURS:
            return open_arimo(bold=choice.bold, italic=choice.italic, scale=choice.scale)
        files = self._find(choice.family)
        if not files:
            return None
        file = min(files, key=lambda file: _unlikeness(file, choice))
        is_thin = choice.bold and file.weight < BOLD_FROM
        return open_file(file, scale=choice.scale * EMBOLDENED if is_thin else choice.scale)


class _Measured(NamedTuple):
    advance: Advance
    line: float
    substitute: Substitute | None


class _Choice(NamedTuple):
    """A family to measure with, in a style; by how much it counts wider, and how high a line is at least."""

    family: str
    bold: bool
    italic: bool
    scale: float = 1.0
    line: float = LINE_HEIGHT


def _choices(face: Face) -> Iterator[_Choice]:
    """Yield what to measure a face with where there is a file of it, best first; of the last there always is."""
    yield _Choice(face.family, face.bold, face.italic)
    relative = relative_of(face.family) or Relative(face.family, scale=1.0)
    bold = face.bold or relative.is_bold
    for family in (relative.family, *twins_of(relative.family)):
        yield _Choice(family, bold, face.italic, relative.scale)
    width, line = measures_of(relative.family)
    yield _Choice(ARIMO, bold, face.italic, width * relative.scale, line)


def _unlikeness(file: FontFile, choice: _Choice) -> tuple[float, bool, float]:
    """Compare by width, then by slope, then by weight."""
    wanted = BOLD_WEIGHT if choice.bold else REGULAR_WEIGHT
    return abs(file.width - 100), (file.slant > 0) != choice.italic, abs(file.weight - wanted)


def _shown(family: str) -> str:
    return ARIMO if family.casefold() in OURS else family
