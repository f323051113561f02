"""A page in, what it says of its article out: by JSON-LD, by its meta elements, by its title."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import cast

from deckgen.read.facts import Facts
from deckgen.read.tree import Element

ARTICLES = ("Article", "NewsArticle", "BlogPosting", "Report", "FAQPage", "QAPage", "WebPage", "Interview")
"""Types of JSON-LD that are an article; any type that ends so."""
MOST_DEEP = 6
"""How deep in JSON-LD an article is looked for."""

TITLES = ("og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "parsely-title")
AUTHORS = ("author", "citation_author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl")
DATES = (
    "article:published_time",
    "citation_publication_date",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "date",
    "pubdate",
    "publishdate",
    "parsely-pub-date",
)
PUBLISHERS = ("og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher", "application-name")
LANGUAGES = ("og:locale", "content-language", "dc.language", "dcterms.language", "language")

# " | The Post", " - The Post", " — The Post" — yes.   "Two-fold" — no.
SITE = re.compile(r"\s+[|–—·»-]\s+(?=[^|–—·»]+$)")

Names = Mapping[str, list[str]]


def read_head(page: Element) -> Facts:
    """Return what a page says of its article, wherever in it that stands."""
    named: dict[str, list[str]] = {}
    for element in page.walk():
        if element.tag == "meta" and element.get("content"):
            name = element.get("property") or element.get("name") or element.get("http-equiv")
            named.setdefault(name.lower(), []).append(element.get("content"))
        elif element.tag == "link" and element.get("rel").lower() == "canonical":
            named.setdefault("canonical", []).append(element.get("href"))
    data = next(_articles(page), dict[str, object]())
    own = next((one.text for one in page.walk() if one.tag == "title"), "")
    publisher = next(iter(_names(data.get("publisher"))), "") or next(_values(named, PUBLISHERS), "")
    titles = (_text(data.get("headline")), *_values(named, TITLES), own.strip())
    return Facts(
        titles=tuple(_without_site(title, publisher) for title in titles if title),
        byline=_names(data.get("author")) or _authors(named),
        date=_text(data.get("datePublished")) or next(_values(named, DATES), ""),
        publisher=publisher,
        address=next((url for url in _addresses(named, data) if url.startswith(("http://", "https://"))), ""),
        language=page.get("lang")
        or page.get("xml:lang")
        or _text(data.get("inLanguage"))
        or next(_values(named, LANGUAGES), ""),
    )


def _without_site(title: str, publisher: str) -> str:
    """Return a title without the name of the site behind it: the publisher's, or the shorter part."""
    site = SITE.search(title)
    if site is None:
        return title
    name, behind = title[: site.start()], title[site.end() :]
    is_site = behind.casefold() == publisher.casefold() or len(name.split()) > len(behind.split())
    return name if is_site else title


def _values(named: Names, names: tuple[str, ...]) -> Iterator[str]:
    return (value for name in names for value in named.get(name, ()))


def _authors(named: Names) -> tuple[str, ...]:
    """Return what the first name that tells of authors says of them."""
    return tuple(next((named[name] for name in AUTHORS if name in named), ()))


def _addresses(named: Names, data: Mapping[str, object]) -> Iterator[str]:
    yield from _values(named, ("canonical", "og:url"))
    yield from (_text(data.get(name)) for name in ("url", "mainEntityOfPage"))


def _articles(page: Element) -> Iterator[Mapping[str, object]]:
    for element in page.walk():
        if element.tag == "script" and element.get("type").lower() == "application/ld+json":
            try:
                yield from _in(json.loads(element.text), MOST_DEEP)
            except (ValueError, RecursionError):
                continue


def _in(value: object, deep: int) -> Iterator[Mapping[str, object]]:
    if isinstance(value, list) and deep:
        for one in cast("list[object]", value):
            yield from _in(one, deep - 1)
    elif isinstance(value, dict) and deep:
        table = cast("dict[str, object]", value)
        kind = table.get("@type")
        kinds = cast("list[object]", kind) if isinstance(kind, list) else [kind]
        if any(str(one).endswith(ARTICLES) for one in kinds):
            yield table
        yield from _in(table.get("@graph"), deep - 1)


def _text(value: object) -> str:
    if isinstance(value, list):
        return _text(next(iter(cast("list[object]", value)), None))
    if isinstance(value, dict):
        return _text(cast("dict[str, object]", value).get("@id"))
    return value.strip() if isinstance(value, str) else ""


def _names(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(name for one in cast("list[object]", value) for name in _names(one))
    if isinstance(value, dict):
        return _names(cast("dict[str, object]", value).get("name"))
    return (value.strip(),) if isinstance(value, str) and value.strip() else ()
