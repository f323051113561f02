"""A layout's name or a template in; what it offers, what is wrong with it, or a new layout made of it, out."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from deckgen.errors import LayoutError
from deckgen.fontconfig import find_files, replace_family
from deckgen.layout_folders import (
    RULES,
    SCHEMA,
    TEMPLATE,
    ListedLayout,
    list_layouts,
    new_layout_folder,
    read_layout_files,
    read_schema,
)
from deckgen.model.described import DescribedPage
from deckgen.model.finding import Finding
from deckgen.model.layout import Layout
from deckgen.model.notice import Notice
from deckgen.model.template import Template
from deckgen.office import make_folder, open_template, save_atomically, save_folder, write_template
from deckgen.pipeline import rules_of, tell_template
from deckgen.place import FontRuler
from deckgen.place.checking import check_layout
from deckgen.place.describing import about_layout, describe_pages
from deckgen.place.layout_writing import write_layout
from deckgen.place.picturing import draw_page, picture_name


class Look(NamedTuple):
    """A template, the rules for it, and what it points to outside itself."""

    name: str
    template: Template
    layout: Layout | None
    """None where nobody described the template and nothing can be made of it."""
    external: tuple[str, ...]


def look_at(wanted: str, *, folder: Path) -> Look:
    """Return the look of a layout's name, of a layout's folder, or of a template.

    Raises:
        LayoutError: There is none, or it cannot be read.
    """
    files = read_layout_files(wanted, folder=folder)
    opened = open_template(files.template, origin=files.template_origin)
    try:
        layout, _ = rules_of(files, opened.template, ())
    except LayoutError:
        if files.rules is not None:
            raise
        layout = None
    return Look(files.name, opened.template, layout, opened.external)


class NewLayout(NamedTuple):
    """A layout just written: its folder, one line on what it is, and what its template lacks."""

    folder: Path
    about: str
    notices: tuple[Notice, ...]


def new_layout(name: str, *, wanted: str, folder: Path) -> NewLayout:
    """Write a layout of a template, or of another layout, where its name alone finds it from a folder.

    Raises:
        UsageError: It is no name, or there is such a layout.
        LayoutError: The template cannot be read, or has no page with a title and room for text.
        OutputError: The layout cannot be written there.
    """
    made = new_layout_folder(name, folder=folder)
    files = read_layout_files(wanted, folder=folder)
    opened = open_template(files.template, origin=files.template_origin)
    layout, nearest = rules_of(files, opened.template, ())
    make_folder(made.parent)
    schema = made.parent / SCHEMA
    if not schema.exists():
        save_atomically(read_schema(), schema)
    save_folder({RULES: write_layout(layout, nearest=nearest).encode(), TEMPLATE: write_template(opened)}, made)
    return NewLayout(made, about_layout(opened.template, layout), (*tell_template(opened, nearest),))


class Listed(NamedTuple):
    """A layout, where it stands, and one line on what it is."""

    layout: ListedLayout
    about: str


def layouts(folder: Path) -> tuple[Listed, ...]:
    """Return the layouts that can be named from a folder; of one that cannot be used, why."""
    return tuple(Listed(found, _about(found)) for found in list_layouts(folder))


def _about(found: ListedLayout) -> str:

    try:
        look = look_at(f"{found.folder}/", folder=Path())
    except LayoutError as error:
        return f"cannot be used: {error.message}"
    return about_layout(look.template, look.layout)


def pages(look: Look) -> tuple[DescribedPage, ...]:
    """Return what stands on each page of a look."""
    return describe_pages(look.template, look.layout, ruler=FontRuler(find_files, replace_family))


def about(look: Look) -> str:
    """Return in one line what a look is."""
    return about_layout(look.template, look.layout)


def save_pictures(look: Look, described: tuple[DescribedPage, ...], folder: Path) -> None:
    """Draw pages into a folder, which is made where there is none, a PNG for each.

    Raises:
        OutputError: The folder cannot be written to.
    """
    make_folder(folder)
    for page in described:
        save_atomically(draw_page(page, look.template), folder / picture_name(page))


def check(look: Look) -> tuple[Finding, ...]:
    """Return what is wrong with a look, errors first."""
    return check_layout(look.template, look.layout, ruler=FontRuler(find_files, replace_family), external=look.external)
