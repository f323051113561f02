"""A TOML text in; what it says out."""

from __future__ import annotations

import re
import tomllib

from deckgen.errors import DeckgenError

# "Expected '=' after a key (at line 3, column 5)" — with its line.   "Invalid value (at end of document)" — without.
PLACED = re.compile(r"(?P<what>.*) \(at (?:line (?P<line>\d+), column \d+|end of document)\)", re.DOTALL)


def read_toml(text: str, *, origin: str, error: type[DeckgenError]) -> dict[str, object]:
    """Return what a text says.

    Args:
        text: What a file holds.
        origin: The file's name, for messages.
        error: The class of its mistakes.

    Raises:
        DeckgenError: It is no TOML; of that class.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as mistake:
        found = PLACED.fullmatch(str(mistake))
        what, line = (found["what"], found["line"]) if found else (str(mistake), None)
        place = f"{origin}:{line or text.rstrip().count(chr(10)) + 1}"
        message = f"{place}: {what[:1].lower()}{what[1:]}"
        raise error(message, hint="TOML writes texts in quotation marks") from None
    except RecursionError:
        raise error(f"{origin}: lists or tables stand too deep in each other") from None
