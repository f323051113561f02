"""A template opened: the bytes of a .pptx in, its parts and what its pages offer out."""
# see deckgen/office/READ_ME_FIRST.txt (change of direction), then delete this line

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from deckgen.errors import LayoutError
from deckgen.model.template import Page, Slot, Template
from deckgen.office import names
from deckgen.office.fragments import MASTER_COLORS
from deckgen.office.names import A, P, R
from deckgen.office.notes_master import notes_master_xml
from deckgen.office.package import DamagedPackageError, Package, read_package
from deckgen.office.pages import (
    Ancestry,
    Fonts,
    ancestry_of_master,
    describe_notes,
    describe_page,
    fonts_of,
    notes_size,
    slide_size,
)
from deckgen.office.tree import Element, NotWellFormedError, parse

_DEFAULT = f"{P}defaultTextStyle"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

_SAVE_AS = "open it in PowerPoint and save it as PowerPoint Presentation (.pptx)"

# What else carries the suffix, or is given in its stead, by the start of the main part's content type.
_OTHERS: Mapping[str, tuple[str, str]] = {
    names.TYPE_TEMPLATE: ("is a PowerPoint template (.potx), not a presentation", _SAVE_AS),
    "application/vnd.ms-powerpoint.": ("holds macros, or is a show or an add-in", _SAVE_AS),
    "application/vnd.openxmlformats-officedocument.presentationml.slideshow": (
        "is a PowerPoint show (.ppsx)",
        _SAVE_AS,
    ),
    "application/vnd.openxmlformats-officedocument.wordprocessingml": ("is a Word document", "give a .pptx file"),
    "application/vnd.openxmlformats-officedocument.spreadsheetml": ("is an Excel workbook", "give a .pptx file"),
}


@dataclass(frozen=True, slots=True)
class LayoutPart:
    """The part behind a page, and the element that says which of the theme's colours its slides use."""

    name: str
    colors: str


@dataclass(frozen=True, slots=True)
class OpenedTemplate:
    """A template's parts, what they offer, and the part behind each page."""

    origin: str
    package: Package
    presentation: str
    template: Template
    layouts: Mapping[str, LayoutPart]
    """By the names of pages; of two pages with one name, the first."""


def open_template(data: bytes, *, origin: str) -> OpenedTemplate:
    """Read a template and everything its pages say.

    Args:
        data: The bytes of a .pptx file.
        origin: What to call the file in messages.

    Raises:
        LayoutError: It is not a PowerPoint presentation, or is damaged, encrypted or without pages.
    """
    try:
        return _open(data, origin)
    except (DamagedPackageError, NotWellFormedError, ValueError, IndexError) as error:
        raise LayoutError(f"{origin}: damaged: {_one_line(error)}", hint=_SAVE_AS) from None


def _open(data: bytes, origin: str) -> OpenedTemplate:
    _refuse_what_is_no_archive(data, origin)
    package = read_package(data)
    presentation = _presentation(package, origin)
    root = parse(package.parts[presentation])
    layouts: dict[str, LayoutPart] = {}
    pages: list[Page] = []
    for master in _listed(package, presentation, root, "sldMasterIdLst"):
        tree = parse(package.parts[master])
        ancestry = _ancestry(package, master, tree, root)
        for layout in _listed(package, master, tree, "sldLayoutIdLst"):
            page_tree = parse(package.parts[layout])
            page = describe_page(page_tree, ancestry)
            layouts.setdefault(page.name, LayoutPart(layout, _colors(page_tree)))
            pages.append(page)
    if not pages:
        raise LayoutError(f"{origin}: has no slide layouts", hint="add a slide master with layouts in PowerPoint")
    width, height = slide_size(root)
    notes = _notes(package, presentation, root)
    return OpenedTemplate(origin, package, presentation, Template(width, height, tuple(pages), notes), layouts)


def _refuse_what_is_no_archive(data: bytes, origin: str) -> None:
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise LayoutError(f"{origin}: is protected by a password", hint="save it without one")
        raise LayoutError(f"{origin}: is in the format before 2007 (.ppt)", hint=_SAVE_AS)
    if not data.startswith(b"PK"):
        raise LayoutError(f"{origin}: is not a PowerPoint file", hint="give a .pptx file")


def _presentation(package: Package, origin: str) -> str:
    found = package.related("", names.REL_DOCUMENT)
    if package.related("", names.REL_DOCUMENT_STRICT):
        raise LayoutError(f"{origin}: is in the Strict format, which few programs read", hint=_SAVE_AS)
    if not found:
        raise LayoutError(f"{origin}: is not a PowerPoint file", hint="give a .pptx file")
    content = package.types[found[0]]
    if content != names.TYPE_PRESENTATION:
        what, hint = next(
            (other for start, other in _OTHERS.items() if content.startswith(start)),
            ("is not a PowerPoint presentation", "give a .pptx file"),
        )
        raise LayoutError(f"{origin}: {what}", hint=hint)
    return found[0]


def _ancestry(package: Package, master: str, tree: Element, root: Element) -> Ancestry:
    return ancestry_of_master(tree, default=root.find(_DEFAULT), fonts=_fonts(package, master))


def _colors(layout: Element) -> str:
    """Return what a slide says of its colours: it does not swap dark and light just because its layout does."""
    swapped = layout.find(f"{P}clrMapOvr/{A}overrideClrMapping")
    if swapped is None:
        return MASTER_COLORS
    said = " ".join(f'{name}="{value}"' for name, value in swapped.attrib.items())
    return f"<p:clrMapOvr><a:overrideClrMapping {said}/></p:clrMapOvr>"


def _notes(package: Package, presentation: str, root: Element) -> Slot:
    """Describe the notes pages of the template, or those it will get with our own notes master."""
    size = notes_size(root)
    masters = package.related(presentation, names.REL_NOTES_MASTER)
    xml = package.parts[masters[0]] if masters else notes_master_xml(*size)
    fonts = _fonts(package, masters[0] if masters else presentation)
    return describe_notes(parse(xml), default=root.find(_DEFAULT), fonts=fonts, size=size)


def _fonts(package: Package, owner: str) -> Fonts:
    themes = package.related(owner, names.REL_THEME)
    return fonts_of(package.parts[themes[0]] if themes else None)


def _listed(package: Package, owner: str, root: Element, list_name: str) -> list[str]:
    """Return the parts that a list of relationships names, in its order."""
    targets = {r.id: r.target for r in package.relationships.get(owner, [])}
    listed = root.find(f"{P}{list_name}")
    found = [targets.get(item.get(f"{R}id") or "") for item in (listed if listed is not None else ())]
    return [part for part in found if part is not None and part in package.parts]


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
