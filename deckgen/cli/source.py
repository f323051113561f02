"""A path, or a dash for standard input, in; the source's name and bytes out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple, get_args

import click

from deckgen import pipeline
from deckgen.errors import SourceError
from deckgen.model.document import SourceFormat

STANDARD_INPUT = "-"

from_option = click.option(
    "--from",
    "source_format",
    type=click.Choice(get_args(SourceFormat)),
    help="The format of SOURCE, where its content and its name do not tell.",
)
"""The option of every command that reads an article."""


class SourceFile(NamedTuple):
    """A source's name without its folder, what it holds, and its folder; standard input has none."""

    name: str
    data: bytes
    folder: Path | None = None


def read_source(path: str) -> SourceFile:
    """Read a source, no more of it than deckgen takes.

    Raises:
        SourceError: It is missing, a folder, unreadable or too large.
    """
    if path == STANDARD_INPUT and sys.stdin is None:
        raise SourceError("standard input is closed", hint="name the article")
    if path == STANDARD_INPUT:
        data = sys.stdin.buffer.read(pipeline.MAX_BYTES + 1)
        pipeline.check_size(len(data), origin="standard input")
        return SourceFile("standard input", data)
    return SourceFile(Path(path).name, _read_file(Path(path)), Path(path).parent)


def _read_file(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise SourceError(f'"{path}" is a folder', hint="name the article in it")
        with path.open("rb") as file:
            data = file.read(pipeline.MAX_BYTES + 1)
    except FileNotFoundError:
        raise SourceError(f'no file "{path}"', hint=_nearby(path)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SourceError(f'"{path}" cannot be read: {str(reason).lower()}', hint="check its permissions") from None
    pipeline.check_size(len(data), origin=str(path))
    return data


def _nearby(path: Path) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 — only a mistake needs it

    try:
        names = [found.name for found in path.parent.iterdir()]
    except OSError:
        names = []
    near = get_close_matches(path.name, names, 1)
    return f'did you mean "{path.parent / near[0]}"?' if near else "check the path, or give - for standard input"
