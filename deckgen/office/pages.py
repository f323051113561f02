"""Pages described: the XML of layouts and masters in, slots with all that they inherit out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import NamedTuple

from deckgen.model.geometry import Box, Emu, Insets
from deckgen.model.layout import COUNTED
from deckgen.model.template import Page, Slot, SlotType, TextStyle
from deckgen.office import inheritance
from deckgen.office.fonts import Fonts
from deckgen.office.inheritance import SECOND_LEVEL, Facts, facts_of_box, facts_of_list, list_of_shape
from deckgen.office.names import P
from deckgen.office.notes_master import PORTRAIT
from deckgen.office.tree import Element, source_of

_TYPES: Mapping[str, SlotType] = {
    "title": "title",
    "ctrTitle": "ctrTitle",
    "subTitle": "subTitle",
    "body": "body",
    "obj": "obj",
    "pic": "pic",
    "tbl": "tbl",
    "dt": "dt",
    "ftr": "ftr",
    "sldNum": "sldNum",
}
_ROLES: Mapping[str, str] = {"title": "title", "ctrTitle": "title", "dt": "dt", "ftr": "ftr", "sldNum": "sldNum"}
"""Which of a master's placeholders one of a type takes after; all others take after the body."""

_STYLES: Mapping[str, str] = {"title": "titleStyle", "body": "bodyStyle"}
_NO_NAME = "placeholder without a name"


def role_of(kind: str) -> str:
    """Return which of a master's placeholders one of a type takes after."""
    return _ROLES.get(kind, "body")


def style_name(role: str) -> str:
    """Return which of a master's text styles a role takes after."""
    return _STYLES.get(role, "otherStyle")


class Placeholder(NamedTuple):
    """A shape that says which placeholder it is: type, number and name."""

    shape: Element
    type: str
    idx: int
    name: str


class Ancestry:
    """What the placeholders of a page may inherit; equal list styles are resolved once."""

    def __init__(self, inherited: Mapping[str, Facts], fonts: Fonts) -> None:
        self._inherited = inherited
        self._fonts = fonts
        self._styles: dict[tuple[str, bytes], TextStyle] = {}

    def slot(self, placeholder: Placeholder) -> Slot | None:
        """Return a placeholder resolved, or None where nothing says where it stands."""
        role = role_of(placeholder.type)
        said = {**self._inherited.get(role, {}), **facts_of_box(placeholder.shape)}
        box = inheritance.box_of(said)
        if box is None:
            return None
        return Slot(
            name=placeholder.name,
            type=_TYPES.get(placeholder.type, "other"),
            idx=placeholder.idx,
            box=box,
            insets=inheritance.insets_of(said),
            anchor=inheritance.anchor_of(said),
            style=self.text_style(role, list_of_shape(placeholder.shape)),
            is_horizontal=inheritance.is_horizontal(said),
            second=self._second(role, list_of_shape(placeholder.shape)),
            flows=inheritance.flow_of(said),
        )

    def _second(self, role: str, own: Element | None) -> TextStyle | None:
        """Return how second-level text looks where a placeholder says so itself, which sets it apart from the first."""
        said = facts_of_list(own, tag=SECOND_LEVEL)
        if not said:
            return None
        inherited = self._inherited.get(role, {})
        return inheritance.text_style_of({**inherited, **said}, major=self._fonts.major, minor=self._fonts.minor)

    def text_style(self, role: str, own: Element | None) -> TextStyle:
        """Return how text looks in a role, with a list style of its own."""
        key = (role, source_of(own) if own is not None else b"")
        if key not in self._styles:
            said = {**self._inherited.get(role, {}), **facts_of_list(own)}
            self._styles[key] = inheritance.text_style_of(said, major=self._fonts.major, minor=self._fonts.minor)
        return self._styles[key]


def ancestry_of_master(master: Element, *, default: Element | None, fonts: Fonts) -> Ancestry:
    """Return what the layouts of a master inherit: its placeholders, its text styles, the presentation's default."""
    first = facts_of_list(default)
    styles = master.find(f"{P}txStyles")
    inherited: dict[str, Facts] = {}
    for role in ("title", "body", "dt", "ftr", "sldNum"):
        style = styles.find(f"{P}{style_name(role)}") if styles is not None else None
        inherited[role] = {**first, **facts_of_list(style)}
    for placeholder in reversed([*placeholders(master)]):
        if placeholder.type in inherited:
            inherited[placeholder.type] |= {
                **facts_of_box(placeholder.shape),
                **facts_of_list(list_of_shape(placeholder.shape)),
            }
    return Ancestry(inherited, fonts)


def describe_page(layout: Element, ancestry: Ancestry) -> Page:
    """Return a layout's slots in drawing order, each with a name and an idx of its own.

    A name that counts items is a layout.toml's, so one in the file is called otherwise.
    One without a place is left out, as PowerPoint shows none.
    """
    content = layout.find(f"{P}cSld")
    name = (content.get("name") if content is not None else None) or ""
    found = (ancestry.slot(placeholder) for placeholder in placeholders(layout))
    slots = [slot for slot in found if slot is not None]
    names = apart([slot.name.replace(COUNTED, "(n)") for slot in slots])
    named = tuple(slot._replace(name=own) for slot, own in zip(slots, names, strict=True))
    return Page(_spaced(name), named, layout.get("type") or "")


def apart(names: Sequence[str]) -> list[str]:
    """Return names that tell apart: "Text", "Text (2)", "Text (3)"."""
    told: list[str] = []
    for name in names:
        numbered = (f"{name} ({number})" for number in count(2))
        told.append(name if name not in told else next(one for one in numbered if one not in {*told, *names}))
    return told


def _spaced(name: str) -> str:
    return " ".join(name.split())


def number_apart(layout: Element) -> bool:
    """Give each placeholder of a layout an idx of its own, by which slides tell them apart; tell whether any changed.

    Files born in LibreOffice may have idx 0 everywhere. The title has 0, by which programs know it; layouts take after
    their master by type.
    """
    found = sorted(layout.iter(f"{P}ph"), key=lambda ph: role_of(ph.get("type") or "") != "title")
    taken: set[int] = set()
    is_changed = False
    for at, ph in enumerate(found):
        said = int(ph.get("idx") or 0)
        idx = 0 if at == 0 and role_of(ph.get("type") or "") == "title" else said
        idx = idx if idx not in taken else max(*taken, FIRST_FREE_IDX) + 1
        if idx != said:
            ph.set("idx", str(idx))
            is_changed = True
        taken.add(idx)
    return is_changed


FIRST_FREE_IDX = 100
"""PowerPoint numbers what people insert from 10 on; nobody reaches this."""


def placeholders(root: Element) -> Iterator[Placeholder]:
    """Yield the placeholders of a page in drawing order."""
    for ph in root.iter(f"{P}ph"):
        details = ph.getparent()
        properties = details.getparent() if details is not None else None
        shape = properties.getparent() if properties is not None else None
        said = properties.find(f"{P}cNvPr") if properties is not None else None
        if said is None or shape is None:
            continue
        name = said.get("name")
        yield Placeholder(shape, ph.get("type") or "obj", int(ph.get("idx") or 0), _spaced(name or "") or _NO_NAME)


def describe_notes(notes: Element, *, default: Element | None, fonts: Fonts, size: tuple[Emu, Emu]) -> Slot:
    """Return the box and style of the text that a notes master has; the page's lower half if its body was deleted."""
    inherited = {**facts_of_list(default), **facts_of_list(notes.find(f"{P}notesStyle"))}
    ancestry = Ancestry({"body": inherited}, fonts)
    for placeholder in placeholders(notes):
        slot = ancestry.slot(placeholder) if placeholder.type == "body" else None
        if slot is not None:
            return slot
    width, height = size
    box = Box(Emu(width // 10), Emu(height // 2), Emu(width * 8 // 10), Emu(height * 45 // 100))
    zero = Emu(0)
    return Slot("Notes", "body", 1, box, Insets(zero, zero, zero, zero), "t", ancestry.text_style("body", None))


def default_style_of(root: Element) -> Element | None:
    """Return what a presentation says of text that nothing else says anything of."""
    return root.find(f"{P}defaultTextStyle")


def slide_size(root: Element) -> tuple[Emu, Emu]:
    """Return a presentation's width and height."""
    return _size(root, "sldSz", (Emu(9_144_000), Emu(6_858_000)))


def notes_size(root: Element) -> tuple[Emu, Emu]:
    """Return the width and height of a presentation's notes pages."""
    return _size(root, "notesSz", PORTRAIT)


def _size(root: Element, name: str, default: tuple[Emu, Emu]) -> tuple[Emu, Emu]:
    size = root.find(f"{P}{name}")
    if size is None:
        return default
    return Emu(int(size.get("cx") or default[0])), Emu(int(size.get("cy") or default[1]))
