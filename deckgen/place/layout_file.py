"""The texts that make a layout in, the farthest first; its rules out, every mistake told with its place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import TypeVar, get_args

from msgspec import UNSET, Struct, UnsetType, structs

from deckgen.model.deck import Kind
from deckgen.model.geometry import Points
from deckgen.model.layout import FOOTER, MOST_LINES, KindRule, Layout, RoleRule, RulesFile
from deckgen.place.layout_faults import fault, named, read_rules
from deckgen.place.layout_schema import DecorationTable, KindTable, KindTables, LayoutTable, RoleTable, Rules
from deckgen.place.layout_sources import Source, read_file, read_setting
from deckgen.place.toml_lines import TomlPath

S = TypeVar("S", bound=Struct)

ALWAYS: frozenset[Kind] = frozenset({"title", "answer", "section"})
"""Kinds that carry what the article says: without them nothing is left to show."""

BESIDE_ROLES = frozenset({"pages", "used", "lines", "words"})
"""What the table of a kind says beside the places of its roles."""


def parse_layout(
    text: str,
    *,
    name: str,
    origin: str,
    bases: Sequence[RulesFile] = (),
    settings: Sequence[tuple[str, str]] = (),
) -> Layout:
    """Return the rules of a layout.

    Args:
        text: What layout.toml holds.
        name: What the layout is called.
        origin: The file's name, for messages.
        bases: The files of the layouts that it extends, the farthest first; what comes later wins key by key.
        settings: What options say in place of the files, such as ``("answer.lines", "3")``.

    Raises:
        LayoutError: A text is no TOML, or a key in it is unknown, missing or of the wrong type.
        UsageError: So is a setting.
    """
    files = [read_file(file) for file in (*bases, RulesFile(text, origin))]
    options = [read_setting(key, value) for key, value in settings]
    said = [*(read_rules(file, LayoutTable) for file in files), *(read_rules(option, Rules) for option in options)]
    rules = reduce(_joined, said, Rules())
    kinds = rules.kinds or KindTables()
    tables: dict[Kind, KindTable] = {
        kind: table for kind in KINDS if isinstance(table := getattr(kinds, kind), KindTable)
    }
    colors = rules.decoration or DecorationTable()
    return Layout(
        name,
        {kind: _kind(kind, table, (*files, *options)) for kind, table in tables.items()},
        bar_on=colors.bar_on or "accent1",
        bar_off=colors.bar_off or "accent2",
        footer=FOOTER if rules.footer is UNSET else rules.footer.strip(),
        marking=rules.marking.strip() if rules.marking else None,
    )


KINDS: tuple[Kind, ...] = get_args(Kind)


def _joined(base: S, over: Struct) -> S:
    """Return a table in which what another says stands in place of what it says itself."""
    changes = {key: _chosen(getattr(base, key), getattr(over, key)) for key in base.__struct_fields__}
    return structs.replace(base, **changes)


def _chosen(base: object, over: object) -> object:
    match base, over:
        case _, UnsetType():
            return base
        case Struct(), Struct():
            return _joined(base, over)
        case Struct(), str():  # a role whose slot alone is named
            return structs.replace(base, slot=over)
        case str(), RoleTable(slot=UnsetType()):
            return structs.replace(over, slot=base)
        case _:
            return over


def _kind(kind: Kind, table: KindTable, sources: Sequence[Source]) -> KindRule:
    is_used = table.used is not False
    if kind in ALWAYS and not is_used:
        hint = "they carry what the article says; --depth and --slides make a deck shorter"
        raise fault(f'"{kind}" slides cannot be left out', path=("kinds", kind, "used"), sources=sources, hint=hint)
    if is_used and not table.pages:
        hint = 'write pages = ["…"], the smallest first'
        raise fault(f'kind "{kind}" names no pages', path=("kinds", kind), sources=sources, hint=hint)
    roles = {role: getattr(table, role) for role in table.__struct_fields__ if role not in BESIDE_ROLES}
    return KindRule(
        table.pages or (),
        {role: _role(("kinds", kind, role), value, sources) for role, value in roles.items() if value is not UNSET},
        is_used,
        lines=getattr(table, "lines", UNSET) or MOST_LINES,
        words=getattr(table, "words", UNSET) or None,
    )


def _role(path: TomlPath, value: str | RoleTable, sources: Sequence[Source]) -> RoleRule:
    if isinstance(value, str):
        return RoleRule(value)
    if not value.slot:
        raise fault(f'"{named(path)}" names no slot', path=path, sources=sources, hint='write slot = "…"')
    least, lone, wanted = (Points(size) if size else None for size in (value.least, value.lone, value.wanted))
    return RoleRule(value.slot, least, lone, wanted)
