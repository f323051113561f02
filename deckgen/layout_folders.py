"""A layout's name or folder in; the texts and bytes of its two files out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from deckgen.errors import LayoutError

RULES = "layout.toml"
TEMPLATE = "template.pptx"

SUFFIXES = frozenset({".pptx", ".potx", ".pptm", ".potm", ".ppsx", ".ppsm", ".ppt", ".pot", ".odp", ".otp", ".key"})
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


def read_layout_files(wanted: str, *, folder: Path) -> LayoutFiles:
    """Read the layout of a name, looked for in ``./layouts`` and then among those that come along, or of a path.

    Args:
        wanted: A name such as ``briefing``, or a path to a folder with a layout.toml, or to a template.
        folder: The folder that the user works in.

    Raises:
        LayoutError: There is no such layout, or one of its files cannot be read.
    """
    if Path(wanted).suffix.lower() in SUFFIXES:
        return _template_alone(wanted, folder)
    found = _find(wanted, folder)
    try:
        return LayoutFiles(
            name=found.name,
            rules=(found / RULES).read_text(encoding="utf-8"),
            rules_origin=str(found / RULES),
            template=(found / TEMPLATE).read_bytes(),
            template_origin=str(found / TEMPLATE),
        )
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise LayoutError(
            f'layout "{wanted}" cannot be read: {reason}', hint=f"a layout holds {RULES} and {TEMPLATE}"
        ) from None


def _template_alone(wanted: str, folder: Path) -> LayoutFiles:
    path = folder / wanted
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise LayoutError(f'template "{wanted}" cannot be read: {reason}', hint="give a .pptx or .potx file") from None
    return LayoutFiles(path.stem, None, str(path), data, str(path))


def _find(wanted: str, folder: Path) -> Path:
    if _looks_like_path(wanted):
        path = folder / wanted
        if (path / RULES).is_file():
            return path
        raise LayoutError(f'"{wanted}" is not a layout folder', hint=f"a layout folder holds {RULES} and {TEMPLATE}")
    for shelf in _shelves(folder):
        if (shelf / wanted / RULES).is_file():
            return shelf / wanted
    from difflib import get_close_matches  # noqa: PLC0415 — only a mistake needs it

    names = sorted({path.parent.name for shelf in _shelves(folder) for path in shelf.glob(f"*/{RULES}")})
    near = get_close_matches(wanted, names, 1)
    known = f"there are: {', '.join(names)}"
    raise LayoutError(f'no layout "{wanted}"', hint=f'did you mean "{near[0]}"? {known}' if near else known)


def _looks_like_path(wanted: str) -> bool:
    return "/" in wanted or "\\" in wanted or wanted in {"", ".", ".."}


def _shelves(folder: Path) -> Iterator[Path]:
    yield folder / "layouts"
    yield BUNDLED if BUNDLED.is_dir() else PACKAGE.parent / "layouts"
