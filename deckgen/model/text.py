"""Facts about written text that several rooms go by: how a sentence ends, and how many words a text has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

ENDINGS = (".", "!", "?", "…", "。", "！", "？", "؟", "।")
"""What a sentence ends on, before any closing mark."""

CLOSERS = "”\"’'»)]"
"""Marks that may stand behind the end of a sentence."""

FIRST_WIDE = "\u2e80"
"""Below it no character is written without spaces around its word."""

WIDE = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60"
"""The inside of a character class: kana, Han, hangul and full-width signs, any of which may end a line."""

WIDE_PER_WORD = 2
"""Wide characters that say about as much as one English word."""


def is_closed(text: str) -> bool:
    """Tell whether a text ends as a sentence does."""
    return text.rstrip().rstrip(CLOSERS).endswith(ENDINGS)


def closed(text: str) -> str:
    """Return a text with a full stop where it ends on none."""
    return text if is_closed(text) or text.endswith(":") else f"{text}."


@cache
def _wide() -> re.Pattern[str]:
    """Return what matches a wide character; built when a text has any: its ranges take long."""
    return re.compile(f"[{WIDE}]")


@lru_cache(maxsize=4096)
def count_words(text: str) -> int:
    """Count words as a speaker would: what stands between spaces, and wide characters by the pair."""
    if max(text, default="") < FIRST_WIDE:
        return len(text.split())
    wide = len(_wide().findall(text))
    return len(_wide().sub(" ", text).split()) + -(-wide // WIDE_PER_WORD)


def listed(items: Sequence[str]) -> str:
    """Return "a", "a and b" or "a, b and c"."""
    return f"{', '.join(items[:-1])} and {items[-1]}" if len(items) > 1 else "".join(items)
