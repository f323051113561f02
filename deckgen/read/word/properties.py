"""A Word file in, what programs noted about it out."""

from __future__ import annotations

from deckgen.read.fronts import Properties
from deckgen.read.word.archive import Parts
from deckgen.read.word.styles import Looks
from deckgen.read.word.xml import local, walk


def read_properties(parts: Parts, looks: Looks) -> Properties:
    """Return title, author, the day of the last change, and language."""
    told = _core(parts)
    return Properties(
        title=told.get("title", ""),
        author=told.get("creator", ""),
        date=told.get("modified", "")[:10],
        language=told.get("language") or looks.language,
    )


def _core(parts: Parts) -> dict[str, str]:
    names = ("title", "creator", "modified", "language")
    steps = walk(parts.open(parts.named("core-properties", of="")), *names, whole=frozenset())
    return {local(node): (node.text or "").strip() for event, node in steps if event == "end"}
