"""A TOML text and the path of a key in; the line on which the key is given out."""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple, cast

TomlPath = tuple[str | int, ...]
"""The keys, and the indices from 0, that lead to a value."""


def find_line(text: str, path: TomlPath) -> int | None:
    """Return the line, from 1, on which what gives a value begins; None where the text does not give it.

    The reader of the standard library tells no places, but a value is given where the text read line by line first
    holds it.

    Args:
        text: A valid TOML text.
        path: One key or more.
    """
    lines = text.split("\n")
    until = bisect_left(range(len(lines) + 1), x=True, key=lambda count: _has(_read(lines, count).data, path))
    return _read(lines, until - 1).length + 1 if until <= len(lines) else None


class _Start(NamedTuple):
    """The first lines of a text, and what they say."""

    length: int
    data: object


def _read(lines: Sequence[str], most: int) -> _Start:
    """Return as many lines as end between statements or between the elements of a list, ``most`` if they do."""
    for count in range(most, 0, -1):
        for ending in ("", "\n]"):
            try:
                return _Start(count, tomllib.loads("\n".join(lines[:count]) + ending))
            except tomllib.TOMLDecodeError:
                continue
    return _Start(0, {})


def _has(data: object, path: TomlPath) -> bool:
    if not path:
        return True
    key, *rest = path
    if isinstance(data, dict):
        table = cast("dict[str | int, object]", data)
        return key in table and _has(table[key], tuple(rest))
    if isinstance(data, list) and isinstance(key, int):
        elements = cast("list[object]", data)
        return key < len(elements) and _has(elements[key], tuple(rest))
    return False
