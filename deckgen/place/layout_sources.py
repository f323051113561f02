"""A layout.toml or an option ``--set`` in; what it says out, and how to tell where a mistake in it stands."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence

from deckgen.errors import LayoutError, UsageError
from deckgen.model.layout import RuleSetting, RulesFile
from deckgen.place.layout_schema import KindTables, Rules
from deckgen.toml.checking import TomlSource, suggest
from deckgen.toml.lines import TomlPath, find_line
from deckgen.toml.reading import read_toml


def read_file(file: RulesFile) -> TomlSource:
    """Return what a layout.toml says.

    Raises:
        LayoutError: It is no TOML.
    """

    def place(path: TomlPath) -> str | None:
        line = find_line(file.text, path)
        return f"{file.origin}:{line}" if line else None

    data = read_toml(file.text, origin=file.origin, error=LayoutError)
    return TomlSource(data, place, LayoutError, called=named, nouns=NOUNS)


NOUNS: Mapping[TomlPath, str] = {("kinds",): "kind of slide"}


def named(path: TomlPath) -> str:
    """Return a path as users write it in an option: ``answer.body.least``."""
    keys = [str(key) for key in path if isinstance(key, str)]
    return ".".join(keys[1:] if keys[0] == "kinds" and len(keys) > 1 else keys)


def read_setting(setting: RuleSetting) -> TomlSource:
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

    return TomlSource(_nested(keys, setting.value), place, UsageError, is_typed=False, called=named, nouns=NOUNS)


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
