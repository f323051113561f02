"""A family's name in; the files that the machine has of it out, where fontconfig runs."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from typing import NamedTuple

COMMAND = "fc-list"

SECONDS = 5
"""More than fontconfig takes to read thousands of fonts for the first time; a build does not wait longer."""

_FIELDS = ("family", "file", "index", "weight", "slant", "width", "scalable", "charset")
_FORMAT = "\\t".join(f"%{{{field}}}" for field in _FIELDS) + "\\n"

# "-" and ":" of "Foo-Bar: Sans", which part a pattern's elements — yes.   The space — no.
_SPECIAL = re.compile(r"[\\\-:,=]")

# A weight of "80" — yes.   "[80 200]", all that a variable font can be — no: its named weights have lines of their own.
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


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


def find_files(family: str) -> tuple[FontFile, ...]:
    """Return the files of a family of just this name."""
    command = shutil.which(COMMAND)
    return tuple(parse_list(_ask(command, family), family=family)) if command and family.isprintable() else ()


def parse_list(listed: str, *, family: str) -> Iterator[FontFile]:
    """Yield the files of a family from what fontconfig lists, but for bitmaps and other families."""
    for line in listed.splitlines():
        said = dict(zip(_FIELDS, line.split("\t"), strict=False))
        names = said.get("family", "").casefold().split(",")
        if family.casefold() not in names or said.get("scalable") != "True":
            continue
        figures = [said[field] for field in ("index", "weight", "slant", "width")]
        if all(map(_NUMBER.fullmatch, figures)):
            number, weight, slant, width = map(float, figures)
            yield FontFile(said["file"], int(number), weight, slant, width, tuple(_ranges(said.get("charset", ""))))


def _ask(command: str, family: str) -> str:
    import subprocess  # noqa: PLC0415 — most decks ask nothing

    pattern = ":family=" + _SPECIAL.sub(r"\\\g<0>", family)
    try:
        # No shell, and the name cannot be taken for an option: it stands behind a colon.
        found = subprocess.run(  # noqa: S603
            [command, "--format", _FORMAT, pattern], capture_output=True, timeout=SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return found.stdout.decode(errors="replace")


def _ranges(charset: str) -> Iterator[range]:
    """Yield the code points of ``20-7e a0``."""
    for said in charset.split():
        first, _, last = said.partition("-")
        yield range(int(first, 16), int(last or first, 16) + 1)
