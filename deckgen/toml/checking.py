"""What a source says in; the same as a checked table out, or its mistake in one line."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar, cast

from msgspec import Struct, ValidationError, convert, inspect

from deckgen.errors import DeckgenError
from deckgen.toml.lines import TomlPath

T = TypeVar("T", bound=Struct)


def dotted(path: TomlPath) -> str:
    """Return a path as a file writes it: ``set.answer``."""
    return ".".join(str(key) for key in path)


class TomlSource(NamedTuple):
    """What a file or an option says, and how to tell a mistake in it."""

    data: object
    place: Callable[[TomlPath], str | None]
    """Tells where the source gives a value; None where it does not."""
    error: type[DeckgenError]
    is_typed: bool = True
    """Whether numbers are written as numbers; an option writes all as text."""
    called: Callable[[TomlPath], str] = dotted
    """Gives a value's name in messages."""
    nouns: Mapping[TomlPath, str] = {}
    """What the keys of a table are called, where they are not only keys."""
    root: tuple[str, ...] = ()
    """The keys that lead to the data in its file."""


# msgspec tells a mistake's place in words only.
# "Object contains unknown field `leest` - at `$.kinds.title`" — what the table at the path does not have.
UNKNOWN = re.compile(r"Object contains unknown field `(?P<key>.*?)`(?: - at `\$(?P<path>[^`]*)`)?", re.DOTALL)
# "Expected `int` <= 6 - at `$.kinds.answer.lines`" — a path.   "Expected `int` <= 6" — none.
WRONG = re.compile(r".* - at `\$(?P<path>[^`]*)`", re.DOTALL)
# ".kinds", "[2]" — the steps of a path.
STEP = re.compile(r"\.(?P<key>[^.\[\]]+)|\[(?P<index>\d+)\]")


def check(source: TomlSource, shape: type[T]) -> T:
    """Return what a source says, every value checked.

    The shape's own words tell what a value is to be: titles end the sentence "it is not …", examples are for hints.

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


def fault(message: str, *, path: TomlPath, sources: Sequence[TomlSource], hint: str | None = None) -> DeckgenError:
    """Return the error for a value, with the place in the last of the sources that gives it, or the table it is in."""
    wholes = (path[:length] for length in range(len(path), -1, -1))
    told = ((source, source.place(whole)) for whole in wholes for source in reversed(sources))
    source, place = next((source, place) for source, place in told if place)
    return source.error(f"{place}: {message}", hint=hint)


def suggest(key: str, known: Iterable[str]) -> str:
    """Return a hint that tells what was meant by a key, or else what there is."""
    from difflib import get_close_matches  # noqa: PLC0415 — only a mistake needs it

    names = sorted(known)
    near = get_close_matches(key, names, 1)
    return f'did you mean "{near[0]}"?' if near else f"it may have: {', '.join(names)}"


def _path(text: str) -> TomlPath:
    return tuple(step["key"] or int(step["index"]) for step in STEP.finditer(text))


def _unknown(key: str, table: TomlPath, source: TomlSource, shape: type[Struct]) -> DeckgenError:
    what = source.nouns.get(table, "key")
    where = f' of "{source.called(table)}"' if table and table not in source.nouns else ""
    hint = suggest(key, _fields(_type_at(table, shape)))
    message = f"unknown {what} {json.dumps(key, ensure_ascii=False)}{where}"
    return fault(message, path=(*table, key), sources=[source], hint=hint)


def _wrong(path: TomlPath, source: TomlSource, shape: type[Struct]) -> DeckgenError:
    name = source.called(path) if path else dotted(source.root)
    match _type_at(path, shape):
        case inspect.Metadata() as expected:
            words = cast("Mapping[str, list[object]]", expected.extra_json_schema)
            message = f'"{name}" is not {words["title"]}'
            return fault(message, path=path, sources=[source], hint=_hint(expected.type, name, words))
        case _:
            hint = f"write [{dotted((*source.root, *path))}]" if source.is_typed else None
            return fault(f'"{name}" is not a table', path=path, sources=[source], hint=hint)


def _hint(bare: inspect.Type, name: str, words: Mapping[str, list[object]]) -> str:
    if isinstance(bare, inspect.LiteralType):
        return f"it may be: {', '.join(str(value) for value in bare.values)}"
    example = json.dumps(words["examples"][0], ensure_ascii=False)
    return f"for example {name.rpartition('.')[2]} = {example}"


def _type_at(path: TomlPath, shape: type[Struct]) -> inspect.Type:
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
