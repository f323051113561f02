"""What a source says of a layout in; the same as a checked table out, or its mistake in one line."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeVar, cast

from msgspec import ValidationError, convert, inspect

from deckgen.errors import DeckgenError
from deckgen.place.layout_schema import Rules
from deckgen.place.layout_sources import Source, suggest
from deckgen.place.toml_lines import TomlPath

T = TypeVar("T", bound=Rules)

# msgspec tells a mistake's place in words only.
# "Object contains unknown field `leest` - at `$.kinds.title`" — what the table at the path does not have.
UNKNOWN = re.compile(r"Object contains unknown field `(?P<key>.*?)`(?: - at `\$(?P<path>[^`]*)`)?", re.DOTALL)
# "Expected `int` <= 6 - at `$.kinds.answer.lines`" — a path.   "Expected `int` <= 6" — none.
WRONG = re.compile(r".* - at `\$(?P<path>[^`]*)`", re.DOTALL)
# ".kinds", "[2]" — the steps of a path.
STEP = re.compile(r"\.(?P<key>[^.\[\]]+)|\[(?P<index>\d+)\]")


def read_rules(source: Source, shape: type[T]) -> T:
    """Return what a source says, every value checked.

    Raises:
        DeckgenError: A key is unknown, or a value is not what it may be; of the class that the source's mistakes have.
    """
    try:
        return convert(source.data, shape, strict=source.is_typed)
    except ValidationError as error:
        unknown, wrong = UNKNOWN.fullmatch(str(error)), WRONG.fullmatch(str(error))
        if unknown:
            raise _unknown(unknown["key"], _path(unknown["path"] or ""), source, shape) from None
        raise _wrong(_path(wrong["path"] if wrong else ""), source, shape) from None


def fault(message: str, *, path: TomlPath, sources: Sequence[Source], hint: str | None = None) -> DeckgenError:
    """Return the error for a value, with the place in the last of the sources that gives it, or the table it is in."""
    wholes = (path[:length] for length in range(len(path), 0, -1))
    told = ((source, source.place(whole)) for whole in wholes for source in reversed(sources))
    source, place = next((source, place) for source, place in told if place)
    return source.error(f"{place}: {message}", hint=hint)


def named(path: TomlPath) -> str:
    """Return a path as users write it in an option: ``answer.body.least``."""
    keys = [str(key) for key in path if isinstance(key, str)]
    return ".".join(keys[1:] if keys[0] == "kinds" and len(keys) > 1 else keys)


def _path(text: str) -> TomlPath:
    return tuple(step["key"] or int(step["index"]) for step in STEP.finditer(text))


def _unknown(key: str, table: TomlPath, source: Source, shape: type[Rules]) -> DeckgenError:
    what = "kind of slide" if table == ("kinds",) else "key"
    where = f' of "{named(table)}"' if table and table != ("kinds",) else ""
    hint = suggest(key, _fields(_type_at(table, shape)))
    return fault(f'unknown {what} "{key}"{where}', path=(*table, key), sources=[source], hint=hint)


def _wrong(path: TomlPath, source: Source, shape: type[Rules]) -> DeckgenError:
    name = named(path)
    match _type_at(path, shape):
        case inspect.Metadata() as expected:
            words = cast("Mapping[str, list[object]]", expected.extra_json_schema)
            message = f'"{name}" is not {words["title"]}'
            return fault(message, path=path, sources=[source], hint=_hint(expected.type, name, words))
        case _:
            return fault(f'"{name}" is not a table', path=path, sources=[source])


def _hint(bare: inspect.Type, name: str, words: Mapping[str, list[object]]) -> str:
    if isinstance(bare, inspect.LiteralType):
        return f"it may be: {', '.join(str(value) for value in bare.values)}"
    example = json.dumps(words["examples"][0], ensure_ascii=False)
    return f"for example {name.rpartition('.')[2]} = {example}"


def _type_at(path: TomlPath, shape: type[Rules]) -> inspect.Type:
    """Return what stands at a path; of an element of a list, the list."""
    found = inspect.type_info(shape)
    for key in path:
        found = _fields(found)[key] if isinstance(key, str) else found
    return found


def _fields(table: inspect.Type) -> dict[str, inspect.Type]:
    """Return the keys of a table, or of what may be a table."""
    match table:
        case inspect.Metadata(type=bare):
            return _fields(bare)
        case inspect.StructType(fields=fields):
            return {field.name: field.type for field in fields}
        case inspect.UnionType(types=types):
            return {name: field for one in types for name, field in _fields(one).items()}
        case _:
            return {}
