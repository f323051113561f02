"""A layout that was written as a layout.toml reads back as itself, and every line of the file says what it is for."""

from __future__ import annotations

import re
from typing import get_args, get_type_hints

import pytest
from decks import BRIEFING, briefing
from foreign import TEMPLATES, template_of
from hypothesis import given, settings
from hypothesis import strategies as st

from deckgen.model.deck import Kind
from deckgen.model.geometry import Points
from deckgen.model.layout import ITEM_ROLES, MOST_LINES, KindRule, Layout, RoleRule
from deckgen.place import infer_layout, parse_layout
from deckgen.place.layout_file import ALWAYS, BESIDE_ROLES
from deckgen.place.layout_schema import KindTables
from deckgen.place.layout_writing import write_layout

# What TOML, JSON or a comment may stumble over, beside letters of several scripts.
NAMES = st.text("aZ9 {}'\"\\#=[].\x00\t\n\r\x1b\x7f\x85\u2028éж标ن😀", min_size=1, max_size=6)
ONE_LINE = st.text("aZ9 '\"\\#=\x7féж标ن😀", max_size=6).map(str.strip).filter(bool)
SIZES = st.none() | st.integers(1, 400).map(Points) | st.floats(1, 400).map(Points)
COLORS = st.sampled_from(["accent1", "accent6", "tx2"])
FOOTERS = st.sampled_from(["", "{title} · {publisher}", "{date} \\ „{title}“"])
KEYS: dict[Kind, tuple[str, ...]] = {
    kind: get_args(get_type_hints(KindTables)[kind])[0].__struct_fields__ for kind in get_args(Kind)
}


@st.composite
def rules(draw: st.DrawFn, kind: Kind) -> KindRule:
    """Return rules that a file may give to a kind: the slots of its items are all counted, or none is."""
    keys, is_used = KEYS[kind], kind in ALWAYS or draw(st.booleans())
    counted = draw(st.sampled_from(["", " {n}", ("left", "right")]))
    roles: dict[str, RoleRule] = {}
    for role in draw(st.sets(st.sampled_from([key for key in keys if key not in BESIDE_ROLES]))):
        name = f"{draw(NAMES)} {role}"  # each its own: which words may share a slot is tested elsewhere
        roles[role] = RoleRule(
            _slot(name, counted if role in ITEM_ROLES.get(kind, ()) else ""), draw(SIZES), draw(SIZES), draw(SIZES)
        )
    pages = tuple(draw(st.lists(NAMES, min_size=is_used)))
    lines = draw(st.integers(1, 6)) if "lines" in keys else MOST_LINES
    return KindRule(pages, roles, is_used, lines, draw(st.none() | ONE_LINE) if "words" in keys else None)


def _slot(name: str, counted: str | tuple[str, ...]) -> str | tuple[str, ...]:
    """Return a slot that is counted, a list of slots, or as it is named."""
    if isinstance(counted, tuple):
        return tuple(f"{name} {end}" for end in counted)
    return name.replace("{n}", "n") + counted if counted else name


LAYOUTS = st.builds(
    Layout,
    st.just("house"),
    st.fixed_dictionaries({}, optional={kind: rules(kind) for kind in KEYS}),
    COLORS,
    COLORS,
    FOOTERS,
    st.none() | ONE_LINE,
)


def read(text: str) -> Layout:
    return parse_layout(text, name="house", origin="layout.toml")


@settings(deadline=None)
@given(LAYOUTS)
def test_any_layout_reads_back_as_itself(layout: Layout) -> None:
    assert read(write_layout(layout, nearest=["agenda"])) == layout


def test_the_layout_that_comes_along_reads_back_as_itself() -> None:
    layout = briefing()[1]._replace(name="house")
    assert read(write_layout(layout)) == layout


@pytest.mark.parametrize("name", TEMPLATES)
def test_what_was_inferred_of_a_template_reads_back_as_itself(name: str) -> None:
    inferred = infer_layout(template_of(name), name="house")
    layout = read(write_layout(inferred.layout, nearest=inferred.nearest))
    assert layout == inferred.layout
    for kind, rule in layout.kinds.items():
        assert [*rule.roles] == [*inferred.layout.kinds[kind].roles], "words that share a slot keep their order"


def test_every_line_says_what_it_is_for() -> None:
    text = write_layout(briefing()[1])
    told = [line for line in text.splitlines() if " = " in line and not line.startswith(("#", "pages = "))]
    assert len(told) > 40
    assert all(re.search(r"  # \w", line) for line in told)
    assert '# A pull quote.\n[kinds.quote]\npages = ["Quote"]\n' in text


def test_a_kind_on_the_nearest_page_says_so_where_its_pages_stand() -> None:
    text = write_layout(briefing()[1], nearest=["quote"])
    (line,) = (line for line in text.splitlines() if "no page of the template is made for such slides" in line)
    assert line.startswith('pages = ["Quote"]')


def test_a_kind_without_a_page_is_named() -> None:
    layout = briefing()[1]
    text = write_layout(layout._replace(kinds={kind: rule for kind, rule in layout.kinds.items() if kind != "matrix"}))
    assert "\n# No page serves [kinds.matrix]: A table of who answers which question, under" in text


def test_the_first_line_names_the_schema_as_the_layouts_that_come_along_do() -> None:
    first, *_ = write_layout(briefing()[1]).splitlines()
    assert first == (BRIEFING / "layout.toml").read_text(encoding="utf-8").splitlines()[0]
