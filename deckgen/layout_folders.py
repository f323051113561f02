"""A layout's name or folder in; the texts and bytes of its two files, and of the layouts that it extends, out."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from deckgen.errors import LayoutError, UsageError
from deckgen.model.layout import FilePlace, RulesFile
from deckgen.toml.lines import find_line

PROGRAM = "deckgen"
"""The name of the user's folder for deckgen, wherever the system keeps settings."""

SHELF = "layouts"
"""The folder whose folders names find."""

RULES = "layout.toml"
TEMPLATE = "template.pptx"
SCHEMA = "layout.schema.json"
"""What editors ask about a layout.toml: it stands beside the layouts' folders, where each file's first line says."""

# "house", "house-2026", "maison_é" — a name.   "my house", "../house", "-house" — none.
NAME = re.compile(r"\w[\w-]*")

SUFFIXES = frozenset(
    {".pptx", ".potx", ".pptm", ".potm", ".ppsx", ".ppsm", ".ppt", ".pot", ".odp", ".otp", ".key", ".pdf"}
)
"""What a name ends with that is a file's: whether it is a template is for its content to say."""

PACKAGE = Path(__file__).parent
BUNDLED = PACKAGE / "bundled_layouts"
"""Where the layouts that come with deckgen stand once it is installed; in a checkout they stand beside the package."""


class LayoutFiles(NamedTuple):
    """What a layout folder holds, or a template alone; names of files are for messages."""

    name: str
    rules: str | None
    """None for a template that nobody described."""
    rules_origin: str
    template: bytes
    template_origin: str
    bases: tuple[RulesFile, ...] = ()
    """The rules of the layouts that it extends, the farthest first."""

    @property
    def all_rules(self) -> tuple[RulesFile, ...]:
        """The rules of all of these layouts, its own at the end; none of a template that nobody described."""
        return () if self.rules is None else (*self.bases, RulesFile(self.rules, self.rules_origin))


class ListedLayout(NamedTuple):
    """A layout that its name alone finds, its folder, and whether it comes with deckgen."""

    name: str
    folder: Path
    comes_along: bool


def list_layouts(folder: Path) -> tuple[ListedLayout, ...]:
    """List the layouts that names find from a folder, by name; of two with one name, the one that is found."""
    found: dict[str, ListedLayout] = {}
    for shelf in _shelves(folder):
        for rules in shelf.glob(f"*/{RULES}"):
            name = rules.parent.name
            found.setdefault(name, ListedLayout(name, rules.parent, shelf == _bundled()))
    return tuple(found[name] for name in sorted(found))


def read_layout_files(wanted: str, *, folder: Path, place: FilePlace | None = None) -> LayoutFiles:
    """Read the layout of a name, looked for here, in the user's folder and among those that come along, or of a path.

    A layout that extends another and has no template of its own has the other's.

    Args:
        wanted: A name such as ``briefing``, or a path to a folder with a layout.toml, or to a template.
        folder: The folder that the user works in.
        place: Where a file names the layout, if one does: what lies beside that file comes first.

    Raises:
        LayoutError: There is no such layout, or one of its files cannot be read; the same of a layout that it extends.
    """
    beside = (place.path.parent / SHELF,) if place else ()
    try:
        if Path(wanted).suffix.lower() in SUFFIXES:
            return _template_alone(wanted, folder)
        found = _find(wanted, folder, (*beside, *_shelves(folder)))
    except LayoutError as error:
        raise _at(place, error.message, error.hint) if place else error from None
    chain = _chain(found, folder)
    own, *bases = [RulesFile(_text(path), str(path / RULES)) for path in chain]
    template = next((path / TEMPLATE for path in chain if (path / TEMPLATE).exists()), found / TEMPLATE)
    return LayoutFiles(
        name=found.name,
        rules=own.text,
        rules_origin=own.origin,
        template=_bytes(template),
        template_origin=str(template),
        bases=tuple(reversed(bases)),
    )


def new_layout_folder(name: str, *, folder: Path) -> Path:
    """Return where a new layout goes that its name alone is to find from a folder; nothing is there yet.

    Raises:
        UsageError: It is no name, or something is there.
    """
    if not NAME.fullmatch(name):
        raise UsageError(f'"{name}" cannot be a layout\'s name', hint="a name has letters, digits, - and _ only")
    if name in {path.parent.name for path in _bundled().glob(f"*/{RULES}")}:
        raise UsageError(f'"{name}" is a look that comes with deckgen', hint="choose another name")
    path = folder / SHELF / name
    if os.path.lexists(path):  # which says no, instead of failing, of a name that is too long
        raise UsageError(f'there is a "{path}" already', hint="choose another name, or delete it first")
    return path


def read_schema() -> bytes:
    """Return the JSON Schema of a layout.toml."""
    return (_bundled() / SCHEMA).read_bytes()


def _template_alone(wanted: str, folder: Path) -> LayoutFiles:
    path = folder / wanted
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = "it is a folder" if path.is_dir() else (error.strerror or str(error)).lower()
        raise LayoutError(f'template "{wanted}" cannot be read: {reason}', hint="give a .pptx or .potx file") from None
    return LayoutFiles(path.stem, None, str(path), data, str(path))


def _bytes(template: Path) -> bytes:
    try:
        return template.read_bytes()
    except OSError as error:
        hint = 'copy the template there, or write extends = "…", which brings another layout\'s'
        raise _unreadable(template, error.strerror or str(error), hint) from None


def _text(path: Path) -> str:
    try:
        return (path / RULES).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise _unreadable(path / RULES, error.strerror or str(error), "check its permissions") from None
    except UnicodeDecodeError:
        raise _unreadable(path / RULES, "it is not UTF-8 text", "save it as UTF-8") from None


def _unreadable(path: Path, reason: str, hint: str) -> LayoutError:
    return LayoutError(f'"{path}" cannot be read: {reason[:1].lower()}{reason[1:]}', hint=hint)


def _chain(first: Path, folder: Path) -> Sequence[Path]:
    """Return the folder of a layout, of the one that it extends, and so on; those beside a layout come first."""
    chain = [first]
    while (base := _extended(_text(chain[-1]))) is not None:
        try:
            path = _find(base, chain[-1], [chain[-1].parent, *_shelves(folder)])
        except LayoutError as error:
            raise _at(_extends(chain[-1]), error.message, error.hint) from None
        if any(path.samefile(one) for one in chain):
            names = " → ".join(f'"{one.name}"' for one in (*chain, path))
            raise _at(_extends(chain[-1]), f'"{first.name}" extends itself', f"it goes {names}")
        chain.append(path)
    return chain


def _extended(text: str) -> str | None:
    """Return which layout a layout.toml extends; None as well where that is no name, which whoever parses it tells."""
    try:
        base = tomllib.loads(text).get("extends")
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
    return base if isinstance(base, str) and base else None


def _extends(path: Path) -> FilePlace:
    """Return where a layout says what it extends."""
    return FilePlace(path / RULES, find_line(_text(path), ("extends",)) or 1)


def _at(place: FilePlace, message: str, hint: str | None) -> LayoutError:
    return LayoutError(f"{place}: {message}", hint=hint)


def _find(wanted: str, folder: Path, shelves: Sequence[Path]) -> Path:
    """Return a layout's folder: at a path from a folder, or of a name on the first of the shelves that has it."""
    if _looks_like_path(wanted):
        path = folder / wanted
        if (path / RULES).is_file():
            return path
        raise LayoutError(f'"{wanted}" is not a layout folder', hint=f"a layout folder holds {RULES} and {TEMPLATE}")
    for shelf in shelves:
        if (shelf / wanted / RULES).is_file():
            return shelf / wanted
    if (folder / wanted).is_dir():
        raise LayoutError(f'"{wanted}" is not a layout folder', hint=f"a layout folder holds {RULES} and {TEMPLATE}")
    from difflib import get_close_matches  # noqa: PLC0415 — only a mistake needs it

    names = sorted({path.parent.name for shelf in shelves for path in shelf.glob(f"*/{RULES}")})
    near = get_close_matches(wanted, names, 1)
    known = f"there are: {', '.join(names)}"
    raise LayoutError(f'no layout "{wanted}"', hint=f'did you mean "{near[0]}"? {known}' if near else known)


def _looks_like_path(wanted: str) -> bool:
    return "/" in wanted or "\\" in wanted or wanted in {"", ".", ".."}


def _shelves(folder: Path) -> Iterator[Path]:
    yield folder / SHELF
    from platformdirs import user_config_path  # noqa: PLC0415 — a layout that stands here does without it

    yield user_config_path(PROGRAM) / SHELF
    yield _bundled()


def _bundled() -> Path:
    return BUNDLED if BUNDLED.is_dir() else PACKAGE.parent / "layouts"
