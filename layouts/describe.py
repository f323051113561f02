"""Write what a layout.toml may say, for editors and for readers: ``python layouts/describe.py [--into FOLDER]``."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import cast

import msgspec
from msgspec import inspect

from deckgen.place.layout_schema import DecorationTable, KindTable, KindTables, LayoutTable, RoleTable

ROOT = Path(__file__).parents[1]
SCHEMA = Path("layouts") / "layout.schema.json"
PAGE = Path("docs") / "layout-toml.md"

HEAD = """\
# layout.toml

<!-- Written by `make reference` from deckgen/place/layout_schema.py: change what is said there. -->

A layout is a folder `layouts/NAME/` with a `layout.toml` and a `template.pptx`. The file says which of the template's
slide layouts each kind of slide uses, and which slot each of its roles stands in: the title, the body, the expert.
Slots have the names that PowerPoint's Selection Pane shows; where rows, cards or columns repeat, `{n}` stands for their
number, as in `"Person {n}"`, or a list names them: `["Left", "Right"]`. A role is the name of a slot, or a table that
says more of it. Roles of one slot stand in it one below the other. A panel or a quotation that its pages do not hold
stands on the page of answers, as does a panel that would leave a column empty.

    #:schema ../layout.schema.json
    extends = "briefing"
    footer = "{title} · {date}"

    [kinds.answer]
    lines = 3
    body = { least = 18 }

    [kinds.quote]
    used = false

With `extends`, a file says only what differs: its keys win one by one, also within a role. Without it, every kind that
a deck needs has its `pages`. Keys that are not listed here are errors; editors that know the first line complete the
keys and mark mistakes as you type.

One deck can differ without a file: `deckgen build article.txt --set answer.lines=3 --set "footer={title}"`. Keys are
written there without `kinds.`, texts without quotation marks.
"""


def main() -> None:
    """Write the JSON Schema and the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, default=ROOT, help="where the folders layouts and docs are, or are made")
    into = Path(parser.parse_args().into)
    for path, text in ((SCHEMA, schema()), (PAGE, page())):
        (into / path).parent.mkdir(parents=True, exist_ok=True)
        (into / path).write_text(text, encoding="utf-8")
        print(into / path)


def schema() -> str:
    """Return the JSON Schema of a layout.toml."""
    made = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(LayoutTable)}
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def page() -> str:
    """Return the page of the docs."""
    return "\n".join([HEAD, *_sections()])


def _sections() -> Iterator[str]:
    yield _section("The deck", LayoutTable, without={"decoration", "kinds"})
    yield _section("`[decoration]`", DecorationTable)
    yield _section("Every `[kinds.…]`", KindTable)
    yield _section("Every role that is a table", RoleTable)
    for kind, table in _fields(KindTables).items():
        if isinstance(table, inspect.StructType):
            yield _section(f"`[kinds.{kind}]`", table.cls, without=KindTable.__struct_fields__)


def _section(heading: str, table: type[msgspec.Struct], *, without: Iterable[str] = ()) -> str:
    rows = (_row(key, kind) for key, kind in _fields(table).items() if key not in set(without))
    return "\n".join(
        [
            f"## {heading}",
            "",
            f"{table.__doc__}",
            "",
            "| key | says | is | for example |",
            "|---|---|---|---|",
            *rows,
            "",
        ]
    )


def _fields(table: type[msgspec.Struct]) -> dict[str, inspect.Type]:
    return {field.name: field.type for field in cast("inspect.StructType", inspect.type_info(table)).fields}


def _row(key: str, kind: inspect.Type) -> str:
    said = cast("Mapping[str, str]", cast("inspect.Metadata", kind).extra_json_schema)
    example = json.dumps(said["examples"][0], ensure_ascii=False)
    cells = (f"`{key}`", said["description"], said["title"], f"`{example}`")
    return f"| {' | '.join(cell.replace('|', BAR) for cell in cells)} |"


BAR = "\\|"
"""A bar within a cell."""


if __name__ == "__main__":
    main()
