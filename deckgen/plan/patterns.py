"""A pattern such as "{title} · {publisher}" and what its parts say in; one line out."""

from __future__ import annotations

import re
from collections.abc import Mapping

# "{title} · {publisher}", "{title}, {date}" — parts between marks.   "{title}-{date}", "3/4" — one part.
BETWEEN = re.compile(r"(\s+[·•|/–—-]\s+|,\s+)")


def fill_pattern(pattern: str, values: Mapping[str, str]) -> str:
    """Return a pattern with its values; a part in which one says nothing goes, with the mark before it.

    Args:
        pattern: Text with names in braces.
        values: What each name stands for, empty where there is nothing to say.
    """
    first, *others = BETWEEN.split(pattern)
    line = ""
    for mark, part in [("", first), *zip(others[::2], others[1::2], strict=True)]:
        if all(value for name, value in values.items() if f"{{{name}}}" in part):
            line += (mark if line else "") + part.format(**values)
    return line
