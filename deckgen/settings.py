"""A folder in; how those who work there want their decks, each wish with the file and line that it stands in, out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, NamedTuple, cast

import platformdirs
from msgspec import UNSET, Meta, Struct, UnsetType

from deckgen.errors import UsageError
from deckgen.model.extent import Depth
from deckgen.model.layout import FilePlace, RuleSetting
from deckgen.toml.checking import TomlSource, check
from deckgen.toml.lines import TomlPath, find_line
from deckgen.toml.reading import read_toml

OWN = "deckgen.toml"
SHARED = "pyproject.toml"
SHARED_TABLE = ("tool", "deckgen")
USERS = "config.toml"

Text = Annotated[str | UnsetType, Meta(title="a text", examples=["…"])]
Cap = Annotated[Annotated[int, Meta(ge=1)] | UnsetType, Meta(title="a whole number, 1 or more", examples=[12])]


class WishTable(Struct, forbid_unknown_fields=True):
    """What a file may wish for: options that are about all decks, not about one article or one file."""

    layout: Text = UNSET
    depth: Annotated[Depth | UnsetType, Meta(title="a depth that deckgen knows")] = UNSET
    slides: Cap = UNSET
    minutes: Cap = UNSET
    publisher: Text = UNSET
    author: Text = UNSET
    presenter: Text = UNSET
    marking: Text = UNSET
    set: dict[str, object] | UnsetType = UNSET


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
    def settings(self) -> tuple[RuleSetting, ...]:
        """The changes to a layout's rules, as ``--set`` would have their values written."""
        return tuple(RuleSetting(name, _written(wish.value), wish.place) for name, wish in self.rules.items())


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
    table = _table_at(read_toml(text, origin=str(path), error=UsageError), keys)
    return None if table is None else WishFile(path, text, keys, table)


def _table_at(table: object, keys: tuple[str, ...]) -> object:
    for key in keys:
        table = cast("dict[str, object]", table).get(key) if isinstance(table, dict) else None
    return table


def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except (OSError, UnicodeDecodeError) as error:
        reason = (error.strerror or str(error)).lower() if isinstance(error, OSError) else "it is not UTF-8 text"
        raise UsageError(f'"{path}" cannot be read: {reason}', hint="mend it, or move it away") from None


def _checked(file: WishFile) -> dict[str, object]:
    def place(path: TomlPath) -> str:
        return f"{file.path}:{_line_of(file, path)}"

    check(TomlSource(file.table, place, UsageError, root=file.keys), WishTable)
    return cast("dict[str, object]", file.table)


def _line_of(file: WishFile, path: TomlPath) -> int:
    return find_line(file.text, (*file.keys, *path)) or 1


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
