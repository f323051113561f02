"""A template opened: the bytes of a .pptx in; what its pages offer, and the presentation behind them, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.parts.slide import SlideLayoutPart
from pptx.presentation import Presentation

from deckgen.errors import LayoutError
from deckgen.model.template import Page, Template
from deckgen.office.autolayouts import have_mixed_boxes, put_back
from deckgen.office.completed import NO_STYLE_CHOSEN, complete
from deckgen.office.damage import LIBRARY_FAILURES, DamagedError, damage_of
from deckgen.office.emptied import empty
from deckgen.office.fonts import fonts_of
from deckgen.office.foreign import SAVE_AS
from deckgen.office.fragments import MASTER_COLORS
from deckgen.office.furniture import in_sight
from deckgen.office.grounds import drawn_on, ground_of, has_marks
from deckgen.office.loading import load_presentation
from deckgen.office.names import A, P
from deckgen.office.notes_room import NotesPages, notes_pages_of
from deckgen.office.outside import external_links
from deckgen.office.pages import (
    ancestry_of_master,
    apart,
    default_style_of,
    describe_page,
    notes_size,
    number_apart,
    slide_size,
)
from deckgen.office.parts import put_root, related, root_of
from deckgen.office.samples import say_samples
from deckgen.office.table import PLAIN_STYLE
from deckgen.office.tree import Element, NotWellFormedError
from deckgen.office.wordless import drop_empty_texts


class OpenedPage(NamedTuple):
    """A page, the part behind it, and the element that says which of the theme's colours its slides use."""

    page: Page
    part: SlideLayoutPart
    colors: str


class OpenedTemplate(NamedTuple):
    """A template without slides of its own: what it offers, and the presentation that a deck is written into.

    The presentation is changed by writing, so a template is good for one deck.
    """

    template: Template
    presentation: Presentation
    notes_master: Part
    pages: Mapping[str, OpenedPage]
    """By name."""
    table_style: str
    """The name of the style that its tables have unless they say otherwise."""
    has_new_notes: bool = False
    """Whether its notes pages had no room for what a speaker says, so that ours took their place."""
    external: tuple[str, ...] = ()
    """What stays of it points to on the web or on disks, place and target: ``page "Title": link to "https://…"``."""


def open_template(data: bytes, *, origin: str) -> OpenedTemplate:
    """Read a template and everything its pages say.

    Args:
        data: The bytes of a .pptx file.
        origin: What to call the file in messages.

    Raises:
        LayoutError: It is not a PowerPoint presentation, or is damaged, encrypted or without pages.
    """
    try:
        presentation = load_presentation(data, origin=origin)
        layouts = _layouts(presentation)
        empty(presentation)
        drop_empty_texts(presentation)
        complete(presentation)
        notes = notes_pages_of(presentation)
        pages = list(_told_apart([*_pages(layouts, root_of(presentation.part))]))
        if not pages:
            raise LayoutError(f"{origin}: has no slide layouts", hint="add a slide master with layouts in PowerPoint")
        template = _template(presentation, pages, notes)
        table_style = _table_style(presentation.part)
    except (NotWellFormedError, ValueError) as error:
        raise LayoutError(f"{origin}: damaged: {damage_of(error)}", hint=SAVE_AS) from None
    except DamagedError as error:
        raise LayoutError(f"{origin}: damaged: {error}", hint=SAVE_AS) from None
    by_name = {opened.page.name: opened for opened in pages}
    external = external_links(presentation.part.package, {opened.part: opened.page.name for opened in pages})
    return OpenedTemplate(template, presentation, notes.master, by_name, table_style, notes.are_new, external)


def _layouts(presentation: Presentation) -> list[tuple[Part, list[SlideLayoutPart]]]:
    """List the slide masters with their layouts, in the order in which PowerPoint shows them.

    Raises:
        DamagedError: One of them is missing, or is no master or layout.
    """
    try:
        return [
            (master.part, [layout.part for layout in master.slide_layouts]) for master in presentation.slide_masters
        ]
    except LIBRARY_FAILURES as error:
        raise damage_of(error) from None


def _pages(layouts: list[tuple[Part, list[SlideLayoutPart]]], presentation: Element) -> Iterator[OpenedPage]:
    default, size = default_style_of(presentation), slide_size(presentation)
    are_mixed_up = have_mixed_boxes([root_of(master) for master, _ in layouts])
    for master, parts in layouts:
        root = root_of(master)
        ancestry = ancestry_of_master(root, default=default, fonts=fonts_of(master))
        for part in parts:
            layout = root_of(part)
            if are_mixed_up:
                put_back(layout, root)
            if number_apart(layout) | say_samples(layout, root) | are_mixed_up:
                put_root(part, layout)
            page = describe_page(layout, ancestry)
            shown = page._replace(
                slots=in_sight(page.slots, size),
                ground=ground_of(layout, root),
                drawn=drawn_on(layout, root),
                has_marks=has_marks(layout),
            )
            yield OpenedPage(shown, part, _colors(layout))


def _told_apart(pages: Sequence[OpenedPage]) -> Iterator[OpenedPage]:
    """Yield pages with names that tell them apart; one without a name is called by its place."""
    names = apart([opened.page.name or f"Page {number}" for number, opened in enumerate(pages, 1)])
    for opened, name in zip(pages, names, strict=True):
        yield opened._replace(page=opened.page._replace(name=name))


def _colors(layout: Element) -> str:
    """Return what a slide says of its colours: it does not swap dark and light just because its layout does."""
    swapped = layout.find(f"{P}clrMapOvr/{A}overrideClrMapping")
    if swapped is None:
        return MASTER_COLORS
    said = " ".join(f'{name}="{value}"' for name, value in swapped.attrib.items())
    return f"<p:clrMapOvr><a:overrideClrMapping {said}/></p:clrMapOvr>"


def _table_style(part: Part) -> str:
    styles = related(part, RT.TABLE_STYLES)
    said = root_of(styles).get("def") if styles is not None else None
    return PLAIN_STYLE if said in {None, NO_STYLE_CHOSEN} else said or PLAIN_STYLE


def _template(presentation: Presentation, pages: list[OpenedPage], notes: NotesPages) -> Template:
    root = root_of(presentation.part)
    first = int(root.get("firstSlideNum") or 1)
    return Template(
        *slide_size(root),
        pages=tuple(opened.page for opened in pages),
        notes=notes.slot,
        first_number=first,
        notes_width=notes_size(root)[0],
        notes_height=notes_size(root)[1],
        has_notes_master=notes.were_there,
    )
