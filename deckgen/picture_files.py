"""A picture that an article names in; the same with its file's bytes, read from beside the article and nowhere else."""

from __future__ import annotations

import re
from pathlib import Path, PureWindowsPath

from deckgen.model.document import Image

MOST_BYTES = 20 * 1024 * 1024

# "https://…", "//cdn.example.org/ice.png", "file:///ice.png" — yes.   "ice.png", "images/a:b.png" — no.
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:|//", re.IGNORECASE)

ELSEWHERE = "on the network"
NOWHERE = "not in the article's folder"


def read_picture(image: Image, *, folder: Path | None) -> Image:
    """Return a picture with its bytes, or with why it has none; one that the article itself holds stays as it is.

    Args:
        image: What the article says of it.
        folder: Where the article stands; None where it stands nowhere, as one from standard input.
    """
    if image.data is not None or image.fault:
        return image
    if image.source and ADDRESS.match(image.source):
        return image._replace(fault=ELSEWHERE)
    path = _path(image.source, folder) if image.source and folder else None
    if path is None:
        return image._replace(fault=NOWHERE)
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError:
        return image._replace(fault="not readable")
    if len(data) > MOST_BYTES:
        return image._replace(fault=f"larger than {MOST_BYTES // 1024 // 1024} MiB")
    return image._replace(data=data)


def _path(source: str, folder: Path) -> Path | None:
    """Return the ordinary file that a source names in a folder or below it, links followed; None for any other."""
    if PureWindowsPath(source).anchor:  # a disk or another machine, which even to look at would be a request
        return None
    try:
        home = folder.resolve()
        path = (home / source).resolve()
        return path if path.is_relative_to(home) and path.is_file() else None
    except (OSError, ValueError, RuntimeError):
        return None
