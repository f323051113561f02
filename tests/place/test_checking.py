"""What is found wrong with layouts, each rule on the layout that comes along with one thing broken."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest
from decks import RULER, briefing

from deckgen.model.deck import Kind
from deckgen.model.geometry import Emu, Points
from deckgen.model.layout import KindRule, Layout, RoleRule
from deckgen.model.template import Page, Slot, Template
from deckgen.place.checking import RULES, check_layout

TEMPLATE, LAYOUT = briefing()
SECTION = next(page for page in TEMPLATE.pages if page.name == "Section")


class Broken(NamedTuple):
    """A layout with one fault, and what is said of it."""

    place: str
    message: str
    template: Template = TEMPLATE
    layout: Layout | None = LAYOUT
    external: tuple[str, ...] = ()


def with_section(change: Callable[[Page], Page]) -> Template:
    """Return the template with another page for sections."""
    pages = (change(page) if page.name == SECTION.name else page for page in TEMPLATE.pages)
    return TEMPLATE._replace(pages=tuple(pages))


def with_slot(name: str, change: Callable[[Slot], Slot]) -> Template:
    """Return the template with another slot on the page for sections."""
    return with_section(
        lambda page: page._replace(slots=tuple(change(slot) if slot.name == name else slot for slot in page.slots))
    )


def without_slots(*types: str) -> Template:
    return with_section(lambda page: page._replace(slots=tuple(s for s in page.slots if s.type not in types)))


def with_kind(kind: Kind, rule: KindRule | None) -> Layout:
    """Return the layout with another rule for a kind, or with none."""
    others = {name: said for name, said in LAYOUT.kinds.items() if name != kind}
    return LAYOUT._replace(kinds=others if rule is None else {**others, kind: rule})


def resized(size: float) -> Callable[[Slot], Slot]:
    return lambda slot: slot._replace(style=slot.style._replace(size=Points(size)))


def moved(**edges: int) -> Callable[[Slot], Slot]:
    return lambda slot: slot._replace(box=slot.box._replace(**{name: Emu(edge) for name, edge in edges.items()}))


TITLE = SECTION.slots[0]
BODY = next(slot for slot in SECTION.slots if slot.name == "Body")
END_OF_TITLE = TITLE.box.top + TITLE.box.height
RULE = LAYOUT.kinds["section"]
TWIN = SECTION._replace(name="Section (2)")
BODIES = (*SECTION.slots, BODY._replace(name="Body (2)"))

BROKEN = {
    "missing-page": Broken(
        'kind "section"',
        'there is no page "Part"',
        layout=with_kind("section", RULE._replace(pages=("Part",))),
    ),
    "missing-kind": Broken('kind "quote"', "has no page", layout=with_kind("quote", None)),
    "missing-slot": Broken(
        'kind "section"',
        'no page of it has a slot "Text" for its body',
        layout=with_kind("section", RULE._replace(roles={**RULE.roles, "body": RoleRule("Text")})),
    ),
    "no-title": Broken(
        'page "Section"', "has no title", with_slot("Title", lambda slot: slot._replace(type="body", name="Title"))
    ),
    "no-body": Broken(
        'page "Section"',
        "has no body",
        without_slots("body"),
        with_kind("section", RULE._replace(roles={"title": RULE.roles["title"]})),
    ),
    "no-room": Broken("the template", "no page has a title and room for text", layout=None),
    "small-body": Broken(
        'page "Section"', '"Body" is too small for 3 lines of 14 pt', with_slot("Body", moved(height=500_000))
    ),
    "off-slide": Broken(
        'page "Section"', '"Body" stands off the slide', with_slot("Body", moved(left=TEMPLATE.width - 9_000_000))
    ),
    "overlap": Broken(
        'page "Section"', '"Title" and "Body" overlap by 0.10 in', with_slot("Body", moved(top=END_OF_TITLE - 91_440))
    ),
    "small-text": Broken('page "Section"', '"Body" has text of 11 pt', with_slot("Body", resized(11))),
    "vertical": Broken(
        'page "Section"',
        '"Body" has text that runs down the slide',
        with_slot("Body", lambda slot: slot._replace(is_horizontal=False)),
    ),
    "small-footer": Broken('page "Section"', "the footer has text of 9.5 pt", with_slot("Footer", resized(9.5))),
    "page-name": Broken(
        'page "Section"', "another page has the same name", TEMPLATE._replace(pages=(*TEMPLATE.pages, TWIN))
    ),
    "slot-name": Broken(
        'page "Section"',
        'two placeholders are called "Body"',
        with_section(lambda page: page._replace(slots=BODIES)),
    ),
    "no-footer": Broken('page "Section"', "has no footer", without_slots("ftr")),
    "no-number": Broken('page "Section"', "has no slide number", without_slots("sldNum")),
    "no-notes-master": Broken(
        "the template", "has no notes master, so deckgen brings its own", TEMPLATE._replace(has_notes_master=False)
    ),
    "outside": Broken(
        "slide master", 'has a picture at "C:/logo.png"', external=('slide master: picture at "C:/logo.png"',)
    ),
}


def test_the_layout_that_comes_along_is_good() -> None:
    assert check_layout(TEMPLATE, LAYOUT, ruler=RULER) == ()


@pytest.mark.parametrize("rule", [rule.name for rule in RULES])
def test_a_broken_rule_is_found_alone_with_place_and_mend(rule: str) -> None:
    broken = BROKEN[rule]
    (finding,) = check_layout(broken.template, broken.layout, ruler=RULER, external=broken.external)
    assert (finding.rule, finding.places, finding.message) == (rule, (broken.place,), broken.message)
    assert finding.mend


def test_a_mend_tells_where_to_click() -> None:
    (finding,) = check_layout(*BROKEN["no-body"][2:4], ruler=RULER)
    assert finding.mend == "in Slide Master view choose Insert Placeholder > Text"


def test_a_fault_of_many_pages_is_one_finding() -> None:
    bare = tuple(page._replace(slots=tuple(s for s in page.slots if s.type != "ftr")) for page in TEMPLATE.pages)
    (finding,) = check_layout(TEMPLATE._replace(pages=bare), LAYOUT, ruler=RULER)
    assert finding.message == "has no footer"
    assert len(finding.places) == len(TEMPLATE.pages) - 1, "a title page needs none"


def test_pages_that_nothing_uses_may_be_as_they_like() -> None:
    odd = Page("Odd", (moved(left=-9_000_000)(resized(4)(BODY)),))
    assert check_layout(TEMPLATE._replace(pages=(*TEMPLATE.pages, odd)), LAYOUT, ruler=RULER) == ()


def test_a_layout_may_do_without_a_table_of_who_answers_what() -> None:
    assert check_layout(TEMPLATE, with_kind("matrix", None), ruler=RULER) == ()


def test_errors_come_before_advice() -> None:
    worse = BROKEN["small-text"].template._replace(has_notes_master=False)
    assert [finding.severity for finding in check_layout(worse, LAYOUT, ruler=RULER)] == ["error", "advice"]


def test_boxes_may_overlap_by_their_margins() -> None:
    inset = Emu(91_440)
    higher = BODY.box._replace(top=Emu(END_OF_TITLE - inset))
    margins = with_slot("Body", lambda slot: slot._replace(box=higher, insets=BODY.insets._replace(top=inset)))
    assert check_layout(margins, LAYOUT, ruler=RULER) == ()
