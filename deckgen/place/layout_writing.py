"""A layout in; the text of a layout.toml that says the same, each line explained, out."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from typing import cast

from msgspec import Struct, inspect

from deckgen.model.deck import Kind
from deckgen.model.layout import KindRule, Layout, RoleRule
from deckgen.place.layout_file import KINDS
from deckgen.place.layout_schema import DecorationTable, KindTables, LayoutTable

HEAD = """\
#:schema ../layout.schema.json
# Which pages of template.pptx each kind of slide uses, and which slot each of its words stands in. Change what you
# like, rename what you like in the template, and let `deckgen layouts check` tell what does not go together.
#
# pages   slide layouts, by their names in Slide Master view; the one with the fewest slots that holds the words is used
# slot    a placeholder of those pages, by its name in the Selection Pane; words that name the same slot stand in it one
#         below the other; where the page has a slot for each row, card or column, {n} stands for its number, or a
#         list names them from the first to the last: each page uses those that it has
# least   the smallest type in points that looks right; what does not fit goes on on another slide
# wanted  the type size tried first, in place of the slot's own
#
# More may be said, such as words and used: an editor that knows the first line of this file offers it.
"""

NEAREST = "the nearest: no page of the template is made for such slides"

WIDEST = 100
"""Characters: behind a longer line its explanation is not lined up with the others."""

Said = str | bool | float | Sequence[str] | RoleRule
"""What a line may say."""


def write_layout(layout: Layout, *, nearest: Collection[Kind] = ()) -> str:
    """Return a layout.toml that reads as a layout.

    Args:
        layout: Anything that a file may say, with nothing left to a layout that it extends.
        nearest: The kinds that stand on pages made for something else.
    """
    kinds = {kind: cast("inspect.StructType", said).cls for kind, said in _fields(KindTables).items()}
    tables = (
        _written(None, {"footer": layout.footer, "marking": layout.marking}, _explained(LayoutTable)),
        _written("decoration", {"bar_on": layout.bar_on, "bar_off": layout.bar_off}, _explained(DecorationTable)),
        *(_kind(kind, layout.kinds.get(kind), kinds[kind], is_nearest=kind in nearest) for kind in KINDS),
    )
    return "\n".join((HEAD, *tables))


def _kind(kind: Kind, rule: KindRule | None, table: type[Struct], *, is_nearest: bool) -> str:
    if rule is None:
        return f"# No page serves [kinds.{kind}]: {table.__doc__}\n"
    said: dict[str, Said | None] = {
        "pages": rule.pages or None,
        "used": None if rule.is_used else False,
        "lines": rule.lines if "lines" in table.__struct_fields__ else None,
        "words": rule.words,
        **rule.roles,
    }
    explained = {**_explained(table), "pages": NEAREST if is_nearest else ""}
    return f"# {table.__doc__}\n{_written(f'kinds.{kind}', said, explained)}"


def _written(name: str | None, said: Mapping[str, Said | None], explained: Mapping[str, str]) -> str:
    """Return a table, of which what says nothing is left out, with an explanation behind each line that has one."""
    lines = {key: f"{key} = {_value(value)}" for key, value in said.items() if value is not None}
    width = max((len(line) for key, line in lines.items() if explained[key] and len(line) <= WIDEST), default=0)
    rows = [f"{line:<{width}}  # {explained[key]}" if explained[key] else line for key, line in lines.items()]
    return "".join(f"{row}\n" for row in ([f"[{name}]"] if name else []) + rows)


def _value(said: Said) -> str:
    match said:
        case RoleRule(slot, None, None, None):
            return _value(slot)
        case RoleRule():
            parts = (f"{key} = {_value(part)}" for key, part in _parts(said).items() if part is not None)
            return f"{{ {', '.join(parts)} }}"
        case str():
            return _text(said)
        case bool():
            return "true" if said else "false"
        case int() | float():
            return repr(said).removesuffix(".0")
        case _:
            return f"[{', '.join(_text(one) for one in said)}]"


def _parts(rule: RoleRule) -> dict[str, Said | None]:
    return {"slot": rule.slot, "least": rule.least, "wanted": rule.wanted, "lone": rule.lone}


def _text(text: str) -> str:
    """Return a text in quotation marks: TOML reads all that JSON writes, but wants one character more escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _explained(table: type[Struct]) -> dict[str, str]:
    """Return what the schema says that each key of a table is for; nothing of what is a table itself."""
    metadata = {key: said for key, said in _fields(table).items() if isinstance(said, inspect.Metadata)}
    return {key: cast("Mapping[str, str]", said.extra_json_schema)["description"] for key, said in metadata.items()}


def _fields(table: type[Struct]) -> dict[str, inspect.Type]:
    return {field.name: field.type for field in cast("inspect.StructType", inspect.type_info(table)).fields}
