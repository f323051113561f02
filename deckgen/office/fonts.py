"""A slide or notes master in; the typefaces of its theme out."""

from __future__ import annotations

from typing import NamedTuple

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part

from deckgen.office.inheritance import Typefaces
from deckgen.office.names import A
from deckgen.office.parts import related, root_of
from deckgen.office.tree import Element

_FALLBACK_FONT = "Arial"


class Fonts(NamedTuple):
    """A theme's typefaces, for headings and for all else."""

    major: Typefaces = Typefaces(_FALLBACK_FONT)
    minor: Typefaces = Typefaces(_FALLBACK_FONT)


def fonts_of(master: Part) -> Fonts:
    """Return the typefaces of a master's theme: the Latin ones, and those named for East Asian and complex scripts.

    What it names for single scripts, such as ``Jpan``, is PowerPoint's to choose from where it names none for all.
    """
    theme = related(master, RT.THEME)
    scheme = root_of(theme).find(f"{A}themeElements/{A}fontScheme") if theme is not None else None
    return Fonts() if scheme is None else Fonts(_typefaces(scheme, "major"), _typefaces(scheme, "minor"))


def _typefaces(scheme: Element, which: str) -> Typefaces:
    found = (scheme.find(f"{A}{which}Font/{A}{script}") for script in ("latin", "ea", "cs"))
    latin, *others = (font.get("typeface") or "" if font is not None else "" for font in found)
    return Typefaces(latin or _FALLBACK_FONT, tuple(dict.fromkeys(other for other in others if other)))
