"""A layout.toml or an option ``--set`` in; what it says out, and how to tell where a mistake in it stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from deckgen.errors import DeckgenError, LayoutError, UsageError
from deckgen.model.layout import RulesFile, Setting
from deckgen.place.layout_schema import KindTables, Rules
from deckgen.place.toml_lines import TomlPath, find_line


class Source(NamedTuple):
    """What a file or an option says, and how to tell a mistake in it."""

    data: Mapping[str, object]
    place: Callable[[TomlPath], str | None]
    """Tells where the source gives a value; None where it does not."""
    error: type[DeckgenError]
    is_typed: bool
    """Whether numbers are written as numbers; an option writes all as text."""


def read_file(file: RulesFile) -> Source:
    """Return what a layout.toml says.

    Raises:
        LayoutError: It is no TOML.
    """

    def place(path: TomlPath) -> str | None:
        line = find_line(file.text, path)
        return f"{file.origin}:{line}" if line else None

    try:
        return Source(tomllib.loads(file.text), place, LayoutError, is_typed=True)
    except tomllib.TOMLDecodeError as error:
        raise _no_toml(file, str(error)) from None
    except RecursionError:
        raise LayoutError(f"{file.origin}: lists or tables stand too deep in each other") from None


# "Expected '=' after a key (at line 3, column 5)" — with its line.   "Invalid value (at end of document)" — without.
PLACED = re.compile(r"(?P<what>.*) \(at (?:line (?P<line>\d+), column \d+|end of document)\)", re.DOTALL)


def _no_toml(file: RulesFile, message: str) -> LayoutError:
    found = PLACED.fullmatch(message)
    what = found["what"] if found else message
    line = (found and found["line"]) or file.text.rstrip().count("\n") + 1
    return LayoutError(
        f"{file.origin}:{line}: {what[:1].lower()}{what[1:]}", hint="TOML writes texts in quotation marks"
    )


def read_setting(setting: Setting) -> Source:
    """Return what ``--set``, or a file in its stead, says: ``answer.lines`` is ``lines`` of the table ``kinds.answer``.

    Raises:
        UsageError: The key begins with no kind of slide and nothing else that a layout says.
    """
    said_at = str(setting.place or f"--set {setting.key}")
    first, *rest = setting.key.split(".")
    if first not in (*SETTABLE, *KINDS):
        raise UsageError(f'{said_at}: unknown key "{first}"', hint=suggest(first, (*SETTABLE, *KINDS)))

    keys = ("kinds", first, *rest) if first in KINDS else (first, *rest)

    def place(path: TomlPath) -> str | None:
        return said_at if path[: len(keys)] == keys[: len(path)] else None

    return Source(_nested(keys, setting.value), place, UsageError, is_typed=False)


KINDS = KindTables.__struct_fields__
SETTABLE = tuple(key for key in Rules.__struct_fields__ if key != "kinds")


def _nested(keys: Sequence[str], value: str) -> dict[str, object]:
    key, *rest = keys
    return {key: _nested(rest, value) if rest else _written(value)}


def _written(value: str) -> object:
    """Return a list or a table that is written as in a file, and any other text as it is."""
    try:
        return tomllib.loads(f"value = {value}")["value"] if value.startswith(("[", "{")) else value
    except tomllib.TOMLDecodeError:
        return value


def suggest(key: str, known: Iterable[str]) -> str:
    """Return a hint that tells what was meant by a key, or else what there is."""
    from difflib import get_close_matches  # noqa: PLC0415 — only a mistake needs it

    names = sorted(known)
    near = get_close_matches(key, names, 1)
    return f'did you mean "{near[0]}"?' if near else f"it may have: {', '.join(names)}"
