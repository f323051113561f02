"""A folder in; how those who work there want their decks, each wish with the file and line that it stands in, out."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, NamedTuple, cast

import platformdirs
from msgspec import UNSET, Meta, Struct, UnsetType, ValidationError, convert

from deckgen.errors import UsageError
from deckgen.model.extent import DEPTHS, Depth
from deckgen.model.layout import FilePlace, Setting

OWN = "deckgen.toml"
SHARED = "pyproject.toml"
SHARED_TABLE = ("tool", "deckgen")
USERS = "config.toml"

Cap = Annotated[int, Meta(ge=1)]


class WishTable(Struct, forbid_unknown_fields=True):
    """What a file may wish for: options that are about all decks, not about one article or one file."""

    layout: str | UnsetType = UNSET
    depth: Depth | UnsetType = UNSET
    slides: Cap | UnsetType = UNSET
    minutes: Cap | UnsetType = UNSET
    publisher: str | UnsetType = UNSET
    author: str | UnsetType = UNSET
    presenter: str | UnsetType = UNSET
    marking: str | UnsetType = UNSET
    set: dict[str, object] | UnsetType = UNSET


class _Expected(NamedTuple):
    what: str
    example: str


_TEXT = _Expected("a text", '"…"')
_CAP = _Expected("a whole number, 1 or more", "12")
_EXPECTED: Mapping[str, _Expected] = {
    "depth": _Expected(f"one of {', '.join(DEPTHS)}", '"brief"'),
    "slides": _CAP,
    "minutes": _CAP,
    "set": _Expected("a table", "{ answer.lines = 3 }"),
}
"""What is not a text."""


class WishFile(NamedTuple):
    """A file's place and text, the keys that lead to its table of wishes, and that table."""

    path: Path
    text: str
    keys: tuple[str, ...]
    table: object


class Wish(NamedTuple):
    """What is wished for, where, and the keys that lead to it there."""

    value: object
    file: WishFile
    keys: tuple[str, ...]

    @property
    def place(self) -> FilePlace:
        """The file and its line; looked for only when somebody asks."""
        return FilePlace(self.file.path, _line_of(self.file, self.keys))


class Wishes(NamedTuple):
    """Wishes by the name of the option, and changes to a layout's rules by their dotted names."""

    options: Mapping[str, Wish]
    rules: Mapping[str, Wish]

    @property
    def settings(self) -> tuple[Setting, ...]:
        """The changes to a layout's rules, as ``--set`` would have their values written."""
        return tuple(Setting(name, _written(wish.value), wish.place) for name, wish in self.rules.items())


def read_wishes(folder: Path) -> Wishes:
    """Return what is wished for in a folder: by its project, else by the user.

    A project's file is deckgen.toml, or pyproject.toml with a table ``tool.deckgen``, in the folder or in the nearest
    one above that has either. No file further up is read: whoever opens this one sees all that the project wishes for.

    Raises:
        UsageError: A file cannot be read, or a key in it is unknown or of the wrong type.
    """
    options: dict[str, Wish] = {}
    rules: dict[str, Wish] = {}
    for file in _files(folder):
        table = _checked(file)
        options |= {key: Wish(_said(key, value, file), file, (key,)) for key, value in table.items() if key != "set"}
        rules |= {".".join(keys): Wish(value, file, ("set", *keys)) for keys, value in _rules(table.get("set", {}))}
    return Wishes(options, rules)


def _files(folder: Path) -> Iterator[WishFile]:
    """Yield the files that there are, the one that wins last."""
    users = _read(platformdirs.user_config_path("deckgen") / USERS)
    nearest = (found for place in (folder, *folder.absolute().parents) if (found := _project_file(place)))
    yield from (file for file in (users, next(nearest, None)) if file)


def _project_file(folder: Path) -> WishFile | None:
    return _read(folder / OWN) or _read(folder / SHARED, SHARED_TABLE)


def _read(path: Path, keys: tuple[str, ...] = ()) -> WishFile | None:
    """Return a file of wishes; None where there is none, or where it has no table at those keys."""
    text = _text(path)
    # Another program's file is not taken apart, and its mistakes are not ours to tell, unless it speaks of us.
    if text is None or not all(key in text for key in keys):
        return None
    try:
        table: object = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _no_toml(path, text, str(error)) from None
    for key in keys:
        table = cast("dict[str, object]", table).get(key) if isinstance(table, dict) else None
    return None if table is None else WishFile(path, text, keys, table)


def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except (OSError, UnicodeDecodeError) as error:
        reason = (error.strerror or str(error)).lower() if isinstance(error, OSError) else "it is not UTF-8 text"
        raise UsageError(f'"{path}" cannot be read: {reason}', hint="mend it, or move it away") from None


# "Expected '=' after a key (at line 3, column 5)" — with its line.   "Invalid value (at end of document)" — without.
PLACED = re.compile(r"(?P<what>.*) \(at (?:line (?P<line>\d+), column \d+|end of document)\)", re.DOTALL)


def _no_toml(path: Path, text: str, said: str) -> UsageError:
    found = PLACED.fullmatch(said)
    what, line = (found["what"], found["line"]) if found else (said, None)
    place = f"{path}:{line or text.rstrip().count(chr(10)) + 1}"
    return UsageError(f"{place}: {what[:1].lower()}{what[1:]}", hint="TOML writes texts in quotation marks")


# "Object contains unknown field `layuot`" — a key.
UNKNOWN = re.compile(r"Object contains unknown field `(?P<key>.*)`", re.DOTALL)
# "Expected `int`, got `str` - at `$.slides`" — a key.   "Expected `object`, got `int`" — none: it is the whole table.
WRONG = re.compile(r".* - at `\$\.(?P<key>\w+)", re.DOTALL)


def _checked(file: WishFile) -> dict[str, object]:
    try:
        convert(file.table, WishTable)
    except ValidationError as error:
        unknown, wrong = UNKNOWN.fullmatch(str(error)), WRONG.match(str(error))
        if unknown:
            raise _unknown(file, unknown["key"]) from None
        if wrong:
            what, example = _EXPECTED.get(wrong["key"], _TEXT)
            hint = f"for example {wrong['key']} = {example}"
            raise _fault(file, (wrong["key"],), f'"{wrong["key"]}" is not {what}', hint=hint) from None
        raise _fault(
            file, (), f'"{".".join(file.keys)}" is not a table', hint=f"write [{'.'.join(file.keys)}]"
        ) from None
    return cast("dict[str, object]", file.table)


def _unknown(file: WishFile, key: str) -> UsageError:
    from difflib import get_close_matches  # noqa: PLC0415 — only a mistake needs it

    names = WishTable.__struct_fields__
    near = get_close_matches(key, names, 1)
    hint = f'did you mean "{near[0]}"?' if near else f"there are: {', '.join(names)}"
    return _fault(file, (key,), f"unknown key {json.dumps(key, ensure_ascii=False)}", hint=hint)


def _fault(file: WishFile, keys: tuple[str, ...], message: str, *, hint: str) -> UsageError:
    return UsageError(f"{file.path}:{_line_of(file, keys)}: {message}", hint=hint)


def _line_of(file: WishFile, keys: tuple[str, ...]) -> int:
    from deckgen.place.toml_lines import find_line  # noqa: PLC0415 — the room loads fonts, and few ask

    return find_line(file.text, (*file.keys, *keys)) or 1


def _said(key: str, value: object, file: WishFile) -> object:
    """Return a value as an option takes it; a layout's path counts from the folder of the file that names it."""
    if key == "layout" and isinstance(value, str) and _is_path(value):
        return str((file.path.parent / Path(value).expanduser()).absolute())
    return value


def _is_path(layout: str) -> bool:
    return "/" in layout or "\\" in layout or layout.lower().endswith((".pptx", ".potx"))


def _rules(table: object, keys: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:
    """Yield changes to a layout's rules, with the keys that lead to them."""
    if isinstance(table, dict):
        for key, value in cast("dict[str, object]", table).items():
            yield from _rules(value, (*keys, key))
    else:
        yield keys, table


def _written(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
