"""Typeface names and figures: what stands in for a family that a machine has not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

LINE_HEIGHT = 1.2
"""A single-spaced line as a multiple of the type size, as PowerPoint sets Arial and most faces; none is set lower."""

OURS = frozenset({"", "arial", "arimo", "helvetica", "liberation sans"})
"""Families with the widths of Arimo, which comes along: nothing is asked of the machine for them."""

TWINS: Mapping[str, tuple[str, ...]] = {
    "arial narrow": ("Liberation Sans Narrow",),
    "book antiqua": ("P052", "TeX Gyre Pagella"),
    "bookman old style": ("URW Bookman", "TeX Gyre Bonum"),
    "calibri": ("Carlito",),
    "cambria": ("Caladea",),
    "century gothic": ("URW Gothic", "TeX Gyre Adventor"),
    "century schoolbook": ("C059", "TeX Gyre Schola"),
    "courier new": ("Liberation Mono", "Cousine"),
    "georgia": ("Gelasio",),
    "palatino linotype": ("P052", "TeX Gyre Pagella"),
    "segoe ui": ("Selawik",),
    "times new roman": ("Liberation Serif", "Tinos"),
}
"""Families drawn to the same widths, best first. Source: fontconfig's 30-metric-aliases.conf and the ArchWiki's page
"Metric-compatible fonts"."""


class Measures(NamedTuple):
    """A family's text beside Arial's: how wide, and how high a single-spaced line is, in ems."""

    width: float
    line: float = LINE_HEIGHT


KNOWN: Mapping[str, Measures] = {
    "aptos": Measures(0.96),
    "aptos display": Measures(0.90),
    "calibri": Measures(0.92, 1.22),
    "cambria": Measures(0.94),
    "courier new": Measures(1.35),
    "dm sans": Measures(1.05, 1.30),
    "georgia": Measures(1.08),
    "helvetica neue": Measures(1.01),
    "ibm plex sans": Measures(1.02, 1.30),
    "inter": Measures(1.08, 1.21),
    "lato": Measures(0.98),
    "lucida grande": Measures(1.11),
    "montserrat": Measures(1.13, 1.22),
    "noto sans": Measures(1.07, 1.37),
    "nunito sans": Measures(1.02, 1.37),
    "open sans": Measures(1.06, 1.37),
    "poppins": Measures(1.13, 1.50),
    "public sans": Measures(1.05),
    "raleway": Measures(1.04),
    "roboto": Measures(1.00),
    "segoe ui": Measures(1.00, 1.33),
    "source sans 3": Measures(0.94, 1.43),
    "source sans pro": Measures(0.94, 1.43),
    "tahoma": Measures(1.07, 1.21),
    "times new roman": Measures(0.92),
    "trebuchet ms": Measures(1.03),
    "ubuntu": Measures(1.03),
    "verdana": Measures(1.19, 1.22),
    "work sans": Measures(1.12),
}
"""Text of usual letters in regular or in bold, whichever is wider beside Arial's. Source: @capsizecss/metrics 4.3.0,
whose xWidthAvg weighs a font's advances by how often English has the letters, for Calibri and Cambria their twins'; for
Aptos the size-adjust factors that others measured on slide text."""

MARGIN = 1.02
"""How much one line's letters may be wider than a text's. Source: of 265 lines of the sample article set in Carlito,
DejaVu Sans and Liberation Serif, 19 in 20 were."""

UNKNOWN = Measures(1.08)
"""As wide as four sans-serif families in five are at most. Source: the 730 in @capsizecss/metrics 4.3.0."""


class Relative(NamedTuple):
    """The family that a name such as "Calibri Light" belongs to, and how the weight in the name compares."""

    family: str
    is_bold: bool = False
    """Whether it is rather the bold than the regular."""
    scale: float = MARGIN
    """How much wider it may be than that."""


BLACK = 1.07 * MARGIN
"""How much wider than bold the heaviest weights are. Source: 19 in 20 of the 321 families in @capsizecss/metrics 4.3.0
that have both; there lighter weights are as wide as regular at most, and those between as bold."""

_LIGHT = frozenset(["thin", "extralight", "light", "semilight", "book", "regular"])
_BOLD = frozenset(["medium", "semibold", "demibold", "demi", "bold"])
_HEAVY = frozenset(["extrabold", "black", "heavy"])


def twins_of(family: str) -> tuple[str, ...]:
    """Return the families drawn to the widths of a family, best first."""
    return TWINS.get(family.casefold(), ())


def measures_of(family: str) -> Measures:
    """Return how wide and high a family's text is beside Arial's, on the safe side."""
    known = KNOWN.get(family.casefold())
    return known._replace(width=round(known.width * MARGIN, 2)) if known else UNKNOWN


def relative_of(family: str) -> Relative | None:
    """Return the family that another is a weight of, if its name says so."""
    name, _, weight = family.rpartition(" ")
    word = weight.casefold()
    if not name or word not in _LIGHT | _BOLD | _HEAVY:
        return None
    return Relative(name, word not in _LIGHT, BLACK if word in _HEAVY else MARGIN)
