"""A family's name in; the files that the machine has of it, or what it shows instead, out, where fontconfig runs."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator

from deckgen.model.font import FontFile

COMMAND = "fc-list"
REPLACING = "fc-match"

SECONDS = 5
"""More than fontconfig takes to read thousands of fonts for the first time; a build does not wait longer."""

_FIELDS = ("family", "file", "index", "weight", "slant", "width", "scalable", "charset")
_FORMAT = "\\t".join(f"%{{{field}}}" for field in _FIELDS) + "\\n"

# "-" and ":" of "Foo-Bar: Sans", which part a pattern's elements — yes.   The space — no.
_SPECIAL = re.compile(r"[\\\-:,=]")

# A weight of "80" — yes.   "[80 200]", all that a variable font can be — no: its named weights have lines of their own.
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def find_files(family: str) -> tuple[FontFile, ...]:
    """Return the files of a family of just this name."""
    return tuple(parse_list(_ask(COMMAND, family, _FORMAT), family=family))


def replace_family(family: str) -> str | None:
    """Return the family that programs on this machine draw instead of one that is not there."""
    return _ask(REPLACING, family, "%{family[0]}").strip() or None


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


def _ask(command: str, family: str, wanted: str) -> str:
    """Return what one of fontconfig's programs says of a family; nothing where there is none, or it fails."""
    program = shutil.which(command)
    if not program or not family.isprintable():
        return ""
    import subprocess  # noqa: PLC0415 — most decks ask nothing

    try:
        # No shell, and the name cannot be taken for an option: it stands behind a colon.
        pattern = ":family=" + _SPECIAL.sub(r"\\\g<0>", family)
        arguments = [program, "--format", wanted, pattern]
        found = subprocess.run(arguments, capture_output=True, timeout=SECONDS, check=True)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return ""
    return found.stdout.decode(errors="replace")


def _ranges(charset: str) -> Iterator[range]:
    """Yield the code points of ``20-7e a0``."""
    for said in charset.split():
        first, _, last = said.partition("-")
        yield range(int(first, 16), int(last or first, 16) + 1)
