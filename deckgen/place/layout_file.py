"""The texts that make a layout, or options that adjust one, in; its rules out, every mistake told with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from typing import NamedTuple, get_args

from msgspec import UNSET, UnsetType

from deckgen.model.deck import Kind
from deckgen.model.geometry import Points
from deckgen.model.layout import COUNTED, ITEM_ROLES, KindRule, Layout, RoleRule, RuleSetting, RulesFile
from deckgen.model.template import Template
from deckgen.place.layout_schema import DecorationTable, KindTable, KindTables, LayoutTable, RoleTable, Rules
from deckgen.place.layout_sources import read_file, read_setting
from deckgen.place.stacking import shared_columns, sharing_roles
from deckgen.toml.checking import TomlSource, check, fault
from deckgen.toml.lines import TomlPath

KINDS: tuple[Kind, ...] = get_args(Kind)

ALWAYS: frozenset[Kind] = frozenset({"title", "answer", "section"})
"""Kinds that carry what the article says: without them nothing is left to show."""

BESIDE_ROLES = frozenset({"pages", "used", "lines", "words"})
"""What the table of a kind says beside the places of its roles."""

NOTHING = KindRule((), {})
NOWHERE = RoleRule("")


def parse_layout(text: str, *, name: str, origin: str, bases: Sequence[RulesFile] = ()) -> Layout:
    """Return the rules of a layout.

    Args:
        text: What layout.toml holds.
        name: What the layout is called.
        origin: The file's name, for messages.
        bases: The files of the layouts that it extends, the farthest first; what comes later wins key by key.

    Raises:
        LayoutError: A text is no TOML, or a key in it is unknown, missing or of the wrong type.
    """
    files = [read_file(file) for file in (*bases, RulesFile(text, origin))]
    bare = Layout(name, {}, bar_on="accent1", bar_off="accent2")
    return _adjusted(bare, files, [check(file, LayoutTable) for file in files])


def adjust_layout(layout: Layout, settings: Sequence[RuleSetting]) -> Layout:
    """Return a layout in which settings such as ``answer.lines`` say otherwise; the last wins.

    Raises:
        UsageError: A key is unknown or of the wrong type, or takes away what every layout needs.
    """
    options = [read_setting(setting) for setting in settings]
    return _adjusted(layout, options, [check(option, Rules) for option in options])


def refuse_what_is_missing(
    layout: Layout, template: Template, *, files: Sequence[RulesFile], settings: Sequence[RuleSetting]
) -> None:
    """Make sure that a template has the pages that a layout names, and one of them each slot.

    Args:
        layout: What the files and then the options say.
        template: The template that it is for.
        files: As for ``parse_layout``, with the layout's own at the end; none of a layout that was inferred.
        settings: As for ``adjust_layout``.

    Raises:
        LayoutError: The template lacks a page, or all its pages a slot, that a file names for slides that are used.
        UsageError: The same of an option.
    """
    for mistake in (m for kind, rule in layout.kinds.items() if rule.is_used for m in _missing(kind, rule, template)):
        sources = [*(read_file(file) for file in files), *map(read_setting, settings)]
        raise fault(mistake.message, path=mistake.path, sources=sources, hint=mistake.hint)


def _missing(kind: Kind, rule: KindRule, template: Template) -> Iterator[_Mistake]:
    """Yield the pages that a template lacks, then the slots that no page of the kind has."""
    pages = {page.name: [slot.name for slot in page.slots] for page in template.pages}
    for at, page in enumerate(rule.pages):
        if page not in pages:
            yield _Mistake(f'no page "{page}" in the template', ("kinds", kind, "pages", at), _known(page, [*pages]))
    slots = [slot for page in rule.pages for slot in pages.get(page, ())]
    for role, said in rule.roles.items():
        for slot in (name for name in said.names if name not in slots):
            told = ", ".join(f'"{page}"' for page in rule.pages)
            yield _Mistake(f'no slot "{slot}" on page {told}', ("kinds", kind, role), _known(slot, slots))


def _known(name: str, names: Sequence[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 — only a mistake needs it

    near = get_close_matches(name, names, 1)
    told = ", ".join(f'"{one}"' for one in dict.fromkeys(names))
    return f'did you mean "{near[0]}"?' if near else f"there are: {told}"


def _adjusted(layout: Layout, sources: Sequence[TomlSource], said: Sequence[Rules]) -> Layout:
    adjusted = reduce(_with, said, layout)
    for mistake in (mistake for kind, rule in adjusted.kinds.items() for mistake in _mistakes(kind, rule)):
        raise fault(mistake.message, path=mistake.path, sources=sources, hint=mistake.hint)
    return adjusted


def _with(layout: Layout, rules: Rules) -> Layout:
    """Return a layout in which what the rules say stands in place of what it says itself."""
    tables, colors = rules.kinds or KindTables(), rules.decoration or DecorationTable()
    kinds = {
        kind: _kind(layout.kinds.get(kind, NOTHING), table) if isinstance(table, KindTable) else layout.kinds[kind]
        for kind in KINDS
        if isinstance(table := getattr(tables, kind), KindTable) or kind in layout.kinds
    }
    return layout._replace(
        kinds=kinds,
        bar_on=colors.bar_on or layout.bar_on,
        bar_off=colors.bar_off or layout.bar_off,
        footer=layout.footer if rules.footer is UNSET else rules.footer.strip(),
        marking=rules.marking.strip() if rules.marking else layout.marking,
    )


def _kind(rule: KindRule, table: KindTable) -> KindRule:
    roles = {
        role: _role(rule.roles.get(role, NOWHERE), getattr(table, role))
        for role in table.__struct_fields__
        if role not in BESIDE_ROLES and (role in rule.roles or getattr(table, role) is not UNSET)
    }
    return KindRule(
        table.pages or rule.pages,
        roles,
        rule.is_used if table.used is UNSET else table.used,
        lines=getattr(table, "lines", UNSET) or rule.lines,
        words=getattr(table, "words", UNSET) or rule.words,
    )


def _role(rule: RoleRule, said: str | tuple[str, ...] | RoleTable | UnsetType) -> RoleRule:
    match said:
        case RoleTable(slot, wanted, least, lone):
            return RoleRule(
                slot or rule.slot,
                least=Points(least) if least else rule.least,
                lone=Points(lone) if lone else rule.lone,
                wanted=Points(wanted) if wanted else rule.wanted,
            )
        case UnsetType():
            return rule
        case _:
            return rule._replace(slot=said)


class _Mistake(NamedTuple):
    """What no single value is at fault for: its message, where to look for it, and what to write."""

    message: str
    path: TomlPath
    hint: str


def _mistakes(kind: Kind, rule: KindRule) -> Iterator[_Mistake]:
    path = ("kinds", kind)
    if kind in ALWAYS and not rule.is_used:
        hint = "they carry what the article says; --depth and --slides make a deck shorter"
        yield _Mistake(f'"{kind}" slides cannot be left out', (*path, "used"), hint)
    if rule.is_used and not rule.pages:
        yield _Mistake(f'kind "{kind}" names no pages', path, 'write pages = ["…"], the smallest first')
    for role, said in rule.roles.items():
        if not said.slot:
            yield _Mistake(f'"{kind}.{role}" names no slot', (*path, role), 'write slot = "…"')
    yield from _mistaken_sharing(kind, rule)
    items = {role: rule.roles[role] for role in ITEM_ROLES.get(kind, ()) if role in rule.roles}
    single = [role for role, said in items.items() if not said.is_counted]
    if 0 < len(single) < len(items):
        message = f'the slot of "{kind}.{single[0]}" is not counted, and others of its items are'
        yield _Mistake(message, (*path, single[0]), f'write "{items[single[0]].slot} {COUNTED}"')


def _mistaken_sharing(kind: Kind, rule: KindRule) -> Iterator[_Mistake]:
    """Yield roles that name a slot in which other words stand that go on on another slide, or are a title."""
    sharing = {*shared_columns(kind, rule), *sharing_roles(kind, rule)} - {"title"}
    said: dict[str, str] = {}
    for role, name in ((role, name) for role, one in rule.roles.items() for name in one.names):
        first = said.setdefault(name, role)
        if first != role and not sharing.issuperset({first, role}):
            message = f'"{kind}.{role}" names the slot of "{kind}.{first}"'
            yield _Mistake(message, ("kinds", kind, role), "only what stands with the lines may share their slot")
            return
