"""Font files in; the widths of texts out, the same on every machine."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

import fontpkg_arimo
from PIL import ImageFont

from deckgen.model.ruler import Advance
from deckgen.model.template import Face

UNITS = 2048
"""Arimo's units in an em: measured at this many pixels, an advance is not rounded."""

BOLD = 700
REGULAR = 400

WIDE_ADVANCE = 1.0
"""East Asian wide characters, and any that Arimo does not draw, count a whole em: never too narrow."""

ARABIC_ADVANCE = 0.7
"""Joined letters are narrower than this in every face looked at."""

FILES = Path(fontpkg_arimo.ROOT) / "files"


class ArimoRuler:
    """Measures with Arimo, whose advances are Arial's; kerning is left out, so Latin comes out a little wide."""

    def advance_of(self, face: Face) -> Advance:
        """Return what measures a face in ems; any family is measured as Arimo."""
        return _Advances.of(bold=face.bold, italic=face.italic).run


class _Advances(dict[str, float]):
    """Advances in ems by character, each measured when first asked for."""

    def __init__(self, font: ImageFont.FreeTypeFont) -> None:
        super().__init__()
        self._font = font
        self._runs: dict[str, float] = {}

    def run(self, text: str) -> float:
        """Return the advance of a run; kept, since a word is measured again at every size that is tried."""
        advance = self._runs.get(text)
        if advance is None:
            advance = self._runs[text] = sum([self[character] for character in text])
        return advance

    def __missing__(self, character: str) -> float:
        advance = self[character] = _advance(self._font, character)
        return advance

    @staticmethod
    @cache
    def of(*, bold: bool, italic: bool) -> _Advances:
        """Return the table of one of the four styles."""
        path = FILES / ("Arimo-Italic[wght].ttf" if italic else "Arimo[wght].ttf")
        # BASIC: the default engine depends on what the machine has installed, and its widths with it.
        font = ImageFont.truetype(path, UNITS, layout_engine=ImageFont.Layout.BASIC)
        font.set_variation_by_axes([BOLD if bold else REGULAR])
        return _Advances(font)


def _advance(font: ImageFont.FreeTypeFont, character: str) -> float:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Cc", "Mn"}:
        return 0.0
    script = _foreign_advance(ord(character))
    return font.getlength(character) / UNITS if script is None else script


def _foreign_advance(code: int) -> float | None:
    """The advance of characters that Arimo has no glyph for; None where it draws them itself."""
    for first, last, advance in FOREIGN:
        if first <= code <= last:
            return advance
    return None


FOREIGN: tuple[tuple[int, int, float | None], ...] = (
    (0x0000, 0x058F, None),  # Latin, Greek, Cyrillic
    (0x0590, 0x05FF, None),  # Hebrew
    (0x0600, 0x08FF, ARABIC_ADVANCE),
    (0x1E00, 0x22FF, None),  # Latin and Greek additions, punctuation, currency, mathematics
    (0xFB1D, 0xFDFF, ARABIC_ADVANCE),
    (0xFE70, 0xFEFF, ARABIC_ADVANCE),
    (0x0900, 0x10FFFF, WIDE_ADVANCE),
)
"""Code points by first match. Source: the character map of Arimo 1.341, and Unicode's block list."""
