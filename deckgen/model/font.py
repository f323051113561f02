"""Typefaces as files on a machine, and who knows of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class FontFile(NamedTuple):
    """One style of a family: where it is, and fontconfig's figures for it."""

    path: str
    number: int
    """Which of the file's faces; of a variable font also which of its named weights."""
    weight: float
    """80 is regular, 200 bold."""
    slant: float
    """0 is upright."""
    width: float
    """100 is normal."""
    characters: tuple[range, ...]
    """What it draws, in ascending order."""


Finder = Callable[[str], tuple[FontFile, ...]]
"""Gives the files of a family; nothing where there are none, or nobody to ask."""

Replacer = Callable[[str], str | None]
"""Gives the family that programs draw instead of one that they have not; None where there is nobody to ask."""
