"""A text of words or phrases in; a table to look them up in out."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Return a table of one phrase a line, the longest first so that "for one thing" is tried before "for one"."""
    return tuple(sorted((line.strip() for line in text.strip().splitlines()), key=lambda p: (-len(p), p)))


def any_of(table: frozenset[str]) -> str:
    """Return the inside of a group that matches any word of a table."""
    return "|".join(sorted(table))
