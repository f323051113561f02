"""A deck written: placed slides and an opened template in, the bytes of a .pptx out."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass

from deckgen.model.placed import PlacedDeck, PlacedSlide
from deckgen.model.template import Page
from deckgen.office import names
from deckgen.office.emptied import empty
from deckgen.office.languages import tag_of
from deckgen.office.names import P
from deckgen.office.notes import notes_xml
from deckgen.office.notes_master import notes_master_xml
from deckgen.office.opened import OpenedTemplate
from deckgen.office.package import Package, Relationship, write_package
from deckgen.office.pages import notes_size
from deckgen.office.properties import app_xml, core_xml
from deckgen.office.sections import sections_xml
from deckgen.office.slide import Setting, slide_xml
from deckgen.office.tree import Element, fragment, serialize

FIRST_SLIDE_ID = 256
"""Slides are numbered from here. Source: ECMA-376 Part 1, 19.7.13."""

_MASTERS = ("sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst")


def write_pptx(deck: PlacedDeck, template: OpenedTemplate, *, timestamp: int | None) -> bytes:
    """Return a deck as a file: the same for the same deck, template and time.

    Args:
        deck: Every slide with a place for its words; each on a page that the template has.
        template: Its own slides are left out.
        timestamp: Seconds since 1970, said of everything in the file; None for the time of writing.
    """
    moment = int(time.time()) if timestamp is None else timestamp
    package = template.package.copy()
    root = empty(package, presentation=template.presentation)
    notes_master = _notes_master(package, template.presentation, root)
    first = int(root.get("firstSlideNum") or 1)
    writer = _Writer(package, template, deck, notes_master, first)
    slides = [writer.add(slide, at) for at, slide in enumerate(deck.slides)]
    _list_slides(root, package.relate_all(template.presentation, names.REL_SLIDE, slides))
    if deck.sections:
        ids = range(FIRST_SLIDE_ID, FIRST_SLIDE_ID + len(slides))
        _extensions(root).append(fragment(sections_xml(deck.sections, ids)))
    package.parts[template.presentation] = serialize(root)
    _describe(package, deck, timestamp=moment)
    return write_package(package, timestamp=moment)


@dataclass(frozen=True, slots=True)
class _Writer:
    """What adding any slide needs."""

    package: Package
    template: OpenedTemplate
    deck: PlacedDeck
    notes_master: str
    first: int

    def add(self, slide: PlacedSlide, at: int) -> str:
        """Put a slide and its notes page into the package and return the slide's part."""
        name, notes = _slide_part(at), f"ppt/notesSlides/notesSlide{at + 1}.xml"
        language = tag_of(self.deck.properties.language)
        layout = self.template.layouts[slide.page]
        related = [
            Relationship("rId1", names.REL_LAYOUT, layout.name),
            Relationship("rId2", names.REL_NOTES, notes),
        ]

        def link(index: int) -> str:
            related.append(Relationship(f"rId{len(related) + 1}", names.REL_SLIDE, _slide_part(index)))
            return related[-1].id

        number = self.first + at
        setting = Setting(self.page(slide), number, language, self.deck.properties.footer, layout.colors)
        self.package.add(name, slide_xml(slide, setting, link=link), names.TYPE_SLIDE, related)
        self.package.add(
            notes,
            notes_xml(slide.notes, number=number, language=language),
            names.TYPE_NOTES,
            (
                Relationship("rId1", names.REL_NOTES_MASTER, self.notes_master),
                Relationship("rId2", names.REL_SLIDE, name),
            ),
        )
        return name

    def page(self, slide: PlacedSlide) -> Page:
        """Return the page that a slide stands on."""
        return next(page for page in self.template.template.pages if page.name == slide.page)


def _slide_part(at: int) -> str:
    return f"ppt/slides/slide{at + 1}.xml"


def _notes_master(package: Package, presentation: str, root: Element) -> str:
    """Return the notes master, made and listed where the template has none; Keynote drops notes whose master is not."""
    masters = package.related(presentation, names.REL_NOTES_MASTER)
    if not masters:
        masters = [_new_notes_master(package, presentation, root)]
    if root.find(f"{P}notesMasterIdLst") is None:
        related = package.relationships[presentation]
        identity = next(r.id for r in related if r.target == masters[0])
        listed = fragment(f'<p:notesMasterIdLst><p:notesMasterId r:id="{identity}"/></p:notesMasterIdLst>')
        root.insert(_place_after(root, _MASTERS[:1]), listed)
    return masters[0]


def _new_notes_master(package: Package, presentation: str, root: Element) -> str:
    master, theme = _unused(package, "ppt/notesMasters/notesMaster"), _unused(package, "ppt/theme/theme")
    themes = package.related(presentation, names.REL_THEME) or [
        target
        for slides in package.related(presentation, names.REL_MASTER)
        for target in package.related(slides, names.REL_THEME)
    ]
    package.add(theme, package.parts[themes[0]], names.TYPE_THEME, package.relationships.get(themes[0], ()))
    package.add(
        master,
        notes_master_xml(*notes_size(root)),
        names.TYPE_NOTES_MASTER,
        (Relationship("rId1", names.REL_THEME, theme),),
    )
    package.relate(presentation, names.REL_NOTES_MASTER, master)
    return master


def _unused(package: Package, stem: str) -> str:
    taken = {name.lower() for name in package.parts}
    return next(name for number in range(1, len(taken) + 2) if (name := f"{stem}{number}.xml").lower() not in taken)


def _place_after(root: Element, names_before: Iterable[str]) -> int:
    tags = {f"{P}{name}" for name in names_before}
    return max((at + 1 for at, child in enumerate(root) if child.tag in tags), default=0)


def _list_slides(root: Element, identities: Iterable[str]) -> None:
    listed = "".join(
        f'<p:sldId id="{number}" r:id="{identity}"/>' for number, identity in enumerate(identities, FIRST_SLIDE_ID)
    )
    root.insert(_place_after(root, _MASTERS), fragment(f"<p:sldIdLst>{listed}</p:sldIdLst>"))


def _extensions(root: Element) -> Element:
    found = root.find(f"{P}extLst")
    if found is None:
        found = fragment("<p:extLst/>")
        root.append(found)
    return found


def _describe(package: Package, deck: PlacedDeck, *, timestamp: int) -> None:
    core, app = "docProps/core.xml", "docProps/app.xml"
    package.add(core, core_xml(deck.properties, timestamp=timestamp), names.TYPE_CORE)
    package.relate("", names.REL_CORE, core)
    package.add(app, app_xml(len(deck.slides)), names.TYPE_APP)
    package.relate("", names.REL_APP, app)
