"""A text in, its front matter as facts, and the text after it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple, cast

import yaml

from deckgen.read.facts import Facts, clean

FENCED = re.compile(
    r"\s*(?:---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t\r]*$|\+\+\+[ \t]*\r?\n(?P<toml>.*?)^\+\+\+[ \t\r]*$)\n?",
    re.DOTALL | re.MULTILINE,
)
MOST = 100_000
"""Characters; front matter is a few lines."""
AUTHORS = ("author", "authors", "postauthors", "byline", "by", "writer")
TITLES = ("title", "headline")
DATES = ("date", "published", "publishdate", "pubdate", "date_published", "published_time", "lastmod")
ADDRESSES = ("canonical_url", "canonical", "source_url", "url", "link")


class FrontMatter(NamedTuple):
    """What stands before a text about it, and the text."""

    facts: Facts
    rest: str


def split_front_matter(text: str) -> FrontMatter:
    """Return the facts that a text opens with, apart from the text; none where it opens with no front matter."""
    found = FENCED.match(text[:MOST])
    if found is None:
        return FrontMatter(Facts(), text)
    written, load = (found["yaml"], _load_yaml) if found["yaml"] is not None else (found["toml"], _load_toml)
    table = load(written)
    return FrontMatter(Facts(), text) if table is None else FrontMatter(_facts(table), text[found.end() :])


def _load_yaml(written: str) -> Mapping[str, object] | None:
    """Return a table whose values are text as it is written; None where it is none."""
    try:
        loaded = yaml.load(written, Loader=yaml.BaseLoader)  # noqa: S506 — it makes text and no objects
    except (yaml.YAMLError, RecursionError, ValueError):
        return _lines(written)
    return cast("Mapping[str, object]", loaded) if isinstance(loaded, dict) else None


def _load_toml(written: str) -> Mapping[str, object] | None:
    try:
        return tomllib.loads(written)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return _lines(written)


def _lines(written: str) -> Mapping[str, object]:
    """Return what stands on lines of their own, where the whole is not as it should be."""
    found = re.finditer(r"^([\w-]+)[ \t]*[:=][ \t]*(\S.*)$", written, re.MULTILINE)
    return {match[1]: match[2].strip().strip("\"'") for match in found}


def _facts(table: Mapping[str, object]) -> Facts:
    known = {str(name).lower(): value for name, value in table.items()}
    return Facts(
        titles=_first(known, TITLES)[:1],
        subtitle=next(iter(_first(known, ("subtitle",))), ""),
        byline=_first(known, AUTHORS),
        date=next(iter(_first(known, DATES)), ""),
        publisher=next(iter(_first(known, ("publisher", "publication"))), ""),
        address=next((url for url in _first(known, ADDRESSES) if url.startswith(("http://", "https://"))), ""),
        language=next(iter(_first(known, ("lang", "language", "locale"))), ""),
    )


def _first(table: Mapping[str, object], names: tuple[str, ...]) -> tuple[str, ...]:
    """Return what the first of some names says: a value, or each of a list."""
    return next((said for said in (_said(table.get(name)) for name in names) if said), ())


def _said(value: object) -> tuple[str, ...]:
    values = cast("list[object]", value)[:MOST_SAID] if isinstance(value, list) else [value]
    named = [cast("dict[str, object]", one).get("name") if isinstance(one, dict) else one for one in values]
    return tuple(filter(None, (clean(str(one)) for one in named if isinstance(one, (str, int, float, date)))))


MOST_SAID = 50
