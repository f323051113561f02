"""The text of a layout.toml in; its rules out, every mistake told with its place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from typing import NamedTuple, cast, get_args

from deckgen.errors import LayoutError
from deckgen.model.deck import Kind
from deckgen.model.geometry import Points
from deckgen.model.layout import ITEM_ROLES, KindRule, Layout, RoleRule

KINDS: tuple[Kind, ...] = get_args(Kind)

ROLES: Mapping[Kind, tuple[str, ...]] = {
    "title": ("title", "kicker", "people", "imprint"),
    "takeaways": ("title", "takeaway", "numeral"),
    "overview": ("title", "line", "credit", "numeral"),
    "context": ("title", "body"),
    "experts": ("title", "person", "questions", "monogram"),
    "agenda": ("title", "question", "experts", "numeral"),
    "matrix": ("title", "table"),
    "answer": ("title", "kicker", "body", "person", "position", "monogram", "progress"),
    "quote": ("title", "kicker", "body", "person", "monogram"),
    "panel": ("title", "kicker", "person", "body"),
    "section": ("title", "body"),
    "sources": ("title", "article", "details", "remarks"),
}
"""What each kind of slide has to say or to draw."""

SIZES = ("least", "lone")
"""What may be said of a role besides its slot, in points."""

SMALLEST, LARGEST = 1, 400
"""Type sizes that the file format knows, in points, the largest rounded down. Source: ECMA-376 Part 1, 20.1.10.72."""

# "[kinds.answer]" — a table's head; "pages =" — a key.
LINE_OF = r"(?m)^\s*(?:\[[\w.]*\b{0}\]|{0}\s*=)"


class _File(NamedTuple):
    """A layout file's text, and from where on to look for a key, for telling where a mistake stands."""

    text: str
    origin: str
    start: int = 0

    def within(self, kind: Kind) -> _File:
        """Return the file from the table of a kind on."""
        head = re.search(LINE_OF.format(kind), self.text)
        return self._replace(start=head.end() if head else 0)

    def fault(self, message: str, *, key: str | None = None, hint: str | None = None) -> LayoutError:
        found = re.compile(LINE_OF.format(re.escape(key))).search(self.text, self.start) if key else None
        end = found.end() if found else self.start
        line = f":{self.text.count(chr(10), 0, end) + 1}" if end else ""
        return LayoutError(f"{self.origin}{line}: {message}", hint=hint)

    def unknown(self, what: str, key: str, known: Iterable[str]) -> LayoutError:
        from difflib import get_close_matches  # noqa: PLC0415 — only a mistake needs it

        names = sorted(known)
        near = get_close_matches(key, names, 1)
        hint = f'did you mean "{near[0]}"?' if near else f"it may have: {', '.join(names)}"
        return self.fault(f'unknown {what} "{key}"', key=key, hint=hint)

    def table(self, value: object, key: str) -> dict[str, object]:
        if not isinstance(value, dict):
            raise self.fault(f'"{key}" is not a table', key=key)
        return cast("dict[str, object]", value)

    def words(self, value: object, key: str) -> str:
        if not isinstance(value, str) or not value:
            raise self.fault(f'"{key}" is not a text', key=key)
        return value


def parse_layout(text: str, *, name: str, origin: str) -> Layout:
    """Return the rules of a layout.

    Args:
        text: What layout.toml holds.
        name: What the layout is called.
        origin: The file's name, for messages.

    Raises:
        LayoutError: The text is no TOML, or a key in it is unknown, missing or of the wrong type.
    """
    file = _File(text, origin)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LayoutError(
            f"{origin}: {str(error)[:1].lower()}{str(error)[1:]}", hint="TOML writes texts in quotation marks"
        ) from None
    for key in data.keys() - {"kinds", "decoration"}:
        raise file.unknown("key", key, ("kinds", "decoration"))
    decoration = file.table(data.get("decoration", {}), "decoration")
    for key in decoration.keys() - {"bar_on", "bar_off"}:
        raise file.unknown("key", key, ("bar_on", "bar_off"))
    kinds = file.table(data.get("kinds", {}), "kinds")
    for key in kinds.keys() - set(KINDS):
        raise file.unknown("kind of slide", key, KINDS)
    return Layout(
        name,
        {kind: _kind(file.within(kind), kind, file.table(kinds[kind], kind)) for kind in KINDS if kind in kinds},
        bar_on=file.words(decoration.get("bar_on", "accent1"), "bar_on"),
        bar_off=file.words(decoration.get("bar_off", "accent2"), "bar_off"),
    )


def _kind(file: _File, kind: Kind, table: Mapping[str, object]) -> KindRule:
    known = ("pages", *ROLES[kind])
    for key in table.keys() - set(known):
        raise file.unknown(f"role of {kind} slides", key, known)
    pages = table.get("pages")
    if not isinstance(pages, list) or not pages:
        raise file.fault(f'kind "{kind}" names no pages', hint='write pages = ["…"], the smallest first')
    names = tuple(file.words(page, "pages") for page in cast("list[object]", pages))
    roles = {role: _role(file, role, table[role]) for role in ROLES[kind] if role in table}
    items = {role: "{n}" in roles[role].slot for role in ITEM_ROLES.get(kind, ()) if role in roles}
    if len(set(items.values())) > 1:
        role = next(role for role, is_counted in items.items() if not is_counted)
        raise file.fault(
            f'the slot of role "{role}" is not counted', key=role, hint=f'write "{roles[role].slot} {{n}}"'
        )
    return KindRule(names, roles)


def _role(file: _File, role: str, value: object) -> RoleRule:
    if isinstance(value, str):
        return RoleRule(value)
    table = file.table(value, role)
    for key in table.keys() - {"slot", *SIZES}:
        raise file.unknown(f'key of role "{role}"', key, ("slot", *SIZES))
    least, lone = (_size(file, role, key, table.get(key)) for key in SIZES)
    return RoleRule(file.words(table.get("slot"), role), least, lone)


def _size(file: _File, role: str, key: str, value: object) -> Points | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise file.fault(f'"{key}" of role "{role}" is not a type size in points', key=role)
    if not SMALLEST <= value <= LARGEST:
        raise file.fault(f'"{key}" of role "{role}" is no size between {SMALLEST} and {LARGEST} points', key=role)
    return Points(float(value))
