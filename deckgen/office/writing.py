"""A deck written: placed slides and an opened template in, the bytes of a .pptx out; or the template alone."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.package import Package

from deckgen.model.placed import PlacedDeck, PlacedMarking, PlacedSlide
from deckgen.office.archive import pack
from deckgen.office.languages import tag_of
from deckgen.office.names import P
from deckgen.office.notes import notes_xml
from deckgen.office.opened import OpenedTemplate
from deckgen.office.parts import make_part, make_plain, relate_fresh, root_of
from deckgen.office.picture import make_picture
from deckgen.office.properties import app_xml, core_xml
from deckgen.office.sections import sections_xml
from deckgen.office.slide import Setting, slide_xml
from deckgen.office.tree import Element, as_element, fragment

FIRST_SLIDE_ID = 256
"""Slides are numbered from here. Source: ECMA-376 Part 1, 19.7.13."""


def write_pptx(deck: PlacedDeck, template: OpenedTemplate, *, timestamp: int | None) -> bytes:
    """Return a deck as a file: the same for the same deck, template and time.

    Args:
        deck: Every slide with a place for its words; each on a page that the template has.
        template: Taken over, not copied: the slides are put into it. Open it again for another deck.
        timestamp: Seconds since 1970, said of everything in the file; None says nothing of when it was made, so that
            the file is the same on any day.

    Raises:
        ValueError: The template has been written into before.
    """
    presentation = template.presentation
    if len(presentation.slides):
        raise ValueError("a template is good for one deck: open it again for another")
    _add_slides(deck, template)
    package, root = presentation.part.package, root_of(presentation.part)
    if deck.sections:
        ids = range(FIRST_SLIDE_ID, FIRST_SLIDE_ID + len(deck.slides))
        _extensions(root).append(fragment(sections_xml(deck.sections, ids)))
    _describe(package, deck, timestamp=timestamp)
    return pack(package, timestamp=timestamp)


def write_template(template: OpenedTemplate) -> bytes:
    """Return a template as a file without slides: the same for the same template on any day."""
    return pack(template.presentation.part.package, timestamp=None)


def _add_slides(deck: PlacedDeck, template: OpenedTemplate) -> None:
    """Put the slides into the presentation: first the parts, so that links have something to point to."""
    presentation = template.presentation
    parts = [_blank(slide, at, template) for at, slide in enumerate(deck.slides, 1)]
    said = deck.properties
    writer = _Writer(parts, template, tag_of(said.language), said.footer, said.date or "", deck.notes_marking, {})
    for at, slide in enumerate(deck.slides):
        writer.write(slide, at)
    identities = [relate_fresh(presentation.part, RT.SLIDE, part) for part in parts]
    listed = as_element(presentation.slides.element)
    for number, identity in enumerate(identities, FIRST_SLIDE_ID):
        listed.append(fragment(f'<p:sldId id="{number}" r:id="{identity}"/>'))


def _blank(slide: PlacedSlide, number: int, template: OpenedTemplate) -> Part:
    # Named here: python-pptx's search for a free name looks through all parts each time.
    part = make_plain(template.presentation.part.package, f"/ppt/slides/slide{number}.xml", CT.PML_SLIDE)
    part.relate_to(template.pages[slide.page].part, RT.SLIDE_LAYOUT)
    return part


@dataclass(frozen=True, slots=True)
class _Writer:
    """What writing any slide needs."""

    parts: list[Part]
    template: OpenedTemplate
    language: str
    footer: str
    date: str
    notes_marking: PlacedMarking | None
    pictures: dict[bytes, Part]
    """The files of pictures that have parts, each once."""

    def write(self, slide: PlacedSlide, at: int) -> None:
        """Give a slide's part its words and its notes page."""
        part, opened = self.parts[at], self.template.pages[slide.page]
        number = self.template.template.first_number + at
        self._add_notes(slide, at, number=number)

        def link(index: int) -> str:
            return part.relate_to(self.parts[index], RT.SLIDE)

        def embed(data: bytes) -> str:
            picture = self.pictures.get(data) or make_picture(part.package, data)
            return part.relate_to(self.pictures.setdefault(data, picture), RT.IMAGE)

        tables, colors = self.template.table_style, opened.colors
        setting = Setting(opened.page, number, self.language, self.footer, colors, tables, self.date)
        part.blob = slide_xml(slide, setting, link=link, embed=embed)

    def _add_notes(self, slide: PlacedSlide, at: int, *, number: int) -> None:
        part = self.parts[at]
        xml = notes_xml(slide.notes, number=number, language=self.language, marking=self.notes_marking)
        notes = make_plain(part.package, f"/ppt/notesSlides/notesSlide{at + 1}.xml", CT.PML_NOTES_SLIDE, xml)
        part.relate_to(notes, RT.NOTES_SLIDE)
        notes.relate_to(self.template.notes_master, RT.NOTES_MASTER)
        notes.relate_to(part, RT.SLIDE)


def _extensions(root: Element) -> Element:
    found = root.find(f"{P}extLst")
    if found is None:
        found = fragment("<p:extLst/>")
        root.append(found)
    return found


def _describe(package: Package, deck: PlacedDeck, *, timestamp: int | None) -> None:
    # A damaged template may point to its own properties in ways of its own: two parts of one name would be repaired.
    taken = {str(part.partname) for part in package.iter_parts()}
    core, app = core_xml(deck.properties, timestamp=timestamp), app_xml(len(deck.slides))
    for stem, content_type, kind, xml in (
        ("core", CT.OPC_CORE_PROPERTIES, RT.CORE_PROPERTIES, core),
        ("app", CT.OFC_EXTENDED_PROPERTIES, RT.EXTENDED_PROPERTIES, app),
    ):
        names = (f"/docProps/{stem}{number or ''}.xml" for number in count())
        package.relate_to(make_part(package, next(n for n in names if n not in taken), content_type, xml), kind)
