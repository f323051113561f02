"""What is wrong with a file, or could be better, and how its owner mends it."""

from __future__ import annotations

from typing import Literal, NamedTuple

Severity = Literal["error", "advice"]


class Finding(NamedTuple):
    """One fault: the rule that found it, everywhere it is, what it is, and what to do in PowerPoint's words.

    The texts are lower case without a full stop, names in quotes.
    """

    rule: str
    severity: Severity
    places: tuple[str, ...]
    message: str
    mend: str
