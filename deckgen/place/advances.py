"""Fonts in; the advance of every character out, the same on every machine that has the fonts."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import fontpkg_arimo
from PIL import ImageFont

from deckgen.model.font import FontFile

UNITS = 2048
"""The pixels in an em when measuring: as many as most fonts have units, so that no advance is rounded."""

BOLD = 700
REGULAR = 400

WIDE_ADVANCE = 1.0
"""East Asian wide characters, and any that no font at hand draws, count a whole em: never too narrow."""

ARABIC_ADVANCE = 0.7
"""Joined letters are narrower than this in every face looked at; character by character they come out far too wide."""

FILES = Path(fontpkg_arimo.ROOT) / "files"


class Drawn(NamedTuple):
    """A font opened, which characters it draws, and by how much its widths count more."""

    font: ImageFont.FreeTypeFont
    draws: Callable[[int], bool]
    scale: float = 1.0

    @property
    def line(self) -> float:
        """How high its single-spaced line is in ems: from the top of the ascent to the next line's."""
        return self.font.font.height / UNITS

    def advance(self, character: str) -> float:
        """Return how far a character advances, in ems."""
        return self.font.getlength(character) / UNITS * self.scale


class Advances(dict[str, float]):
    """Advances in ems by character, each measured when first asked for; kerning is left out."""

    def __init__(self, main: Drawn, others: Iterable[Callable[[], Drawn | None]] = ()) -> None:
        """Measure with a font, and what it does not draw with the first other that does, opened when needed."""
        super().__init__()
        self._main = main
        self._others = tuple(others)
        self._runs: dict[str, float] = {}

    def run(self, text: str) -> float:
        """Return the advance of a run; kept, since a word is measured again at every size that is tried."""
        advance = self._runs.get(text)
        if advance is None:
            advance = self._runs[text] = sum([self[character] for character in text])
        return advance

    def __missing__(self, character: str) -> float:
        advance = self[character] = self._advance(character)
        return advance

    def _advance(self, character: str) -> float:
        if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Cc", "Mn"}:
            return 0.0
        code = ord(character)
        if any(code in joined for joined in ARABIC):
            return ARABIC_ADVANCE
        if self._main.draws(code):
            return self._main.advance(character)
        others = (opened for other in self._others if (opened := other()) is not None)
        return next((other.advance(character) for other in others if other.draws(code)), WIDE_ADVANCE)


@cache
def open_arimo(*, bold: bool, italic: bool, scale: float = 1.0) -> Drawn:
    """Return one of Arimo's four styles."""
    font = _open(str(FILES / ("Arimo-Italic[wght].ttf" if italic else "Arimo[wght].ttf")))
    font.set_variation_by_axes([BOLD if bold else REGULAR])
    return Drawn(font, _arimo_draws, scale)


def open_file(file: FontFile, *, scale: float = 1.0) -> Drawn | None:
    """Return a font of the machine's, or None where its file cannot be read."""
    starts = [characters.start for characters in file.characters]

    def draws(code: int) -> bool:
        at = bisect_right(starts, code)
        return at > 0 and code in file.characters[at - 1]

    try:
        return Drawn(_open(file.path, file.number), draws, scale)
    except OSError:
        return None


def _open(path: str, index: int = 0) -> ImageFont.FreeTypeFont:
    # BASIC: the default engine depends on what the machine has installed, and its widths with it.
    return ImageFont.truetype(path, UNITS, index=index, layout_engine=ImageFont.Layout.BASIC)


def _arimo_draws(code: int) -> bool:
    return any(code in characters for characters in ARIMO)


ARIMO = (
    range(0x0600),  # Latin, Greek, Cyrillic, Hebrew
    range(0x1E00, 0x2300),  # Latin and Greek additions, punctuation, currency, mathematics
)
"""What Arimo draws. Source: the character map of Arimo 1.341, and Unicode's block list."""

ARABIC = (range(0x0600, 0x0900), range(0xFB1D, 0xFE00), range(0xFE70, 0xFF00))
"""Letters that join, and Hebrew's ready-made combinations. Source: Unicode's block list."""
