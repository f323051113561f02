"""Templates as organisations have them, made by script: other names, other shapes, slides of their own."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from functools import cache

from PIL import Image
from pptx import Presentation
from pptx import presentation as opened
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.util import Inches

from deckgen.model.template import Template
from deckgen.office import open_template
from deckgen.office.names import P
from deckgen.office.tree import as_element, fragment

TRACE = "Budget of Pier Nine"
"""Stands on the slides of templates, and must not come into a deck."""


def _keep(deck: opened.Presentation, *kept: str) -> None:
    for page in [page for page in deck.slide_layouts if page.name not in kept]:
        deck.slide_layouts.remove(page)


def _plain(_deck: opened.Presentation) -> None:
    """Leave it as it is: 4:3, no notes master, pages with the names that PowerPoint gives them."""


def _with_slides(deck: opened.Presentation) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    assert slide.shapes.title is not None
    slide.shapes.title.text_frame.text = TRACE
    picture = io.BytesIO()
    Image.new("RGB", (9, 9), "red").save(picture, "PNG")
    slide.shapes.add_picture(picture, Inches(1), Inches(1))
    assert slide.notes_slide.notes_text_frame is not None
    slide.notes_slide.notes_text_frame.text = TRACE


def _in_other_scripts(deck: opened.Presentation) -> None:
    names = iter(["标题幻灯片", 'Titel "und" Inhalt', "Раздел \\ 2", "Páginas, # dos"])
    for page in deck.slide_layouts:
        for said in as_element(page.element).iter(f"{P}cSld"):
            said.set("name", next(names, "Ohne Titel"))
        for shape in page.placeholders:
            shape.name = f'占位符 "{shape.placeholder_format.idx}" \\ #'


def _with_one_page(deck: opened.Presentation) -> None:
    _keep(deck, "Title and Content")


def _with_text_only(deck: opened.Presentation) -> None:
    """Leave nothing that takes a table."""
    _keep(deck, "Title Slide", "Title and Content")
    for said in as_element(deck.slide_layouts[1].element).iter(f"{P}ph"):
        if said.get("idx") == "1":
            said.set("type", "body")


def _with_counted_names(deck: opened.Presentation) -> None:
    """Call all placeholders what a layout.toml calls the slots of items."""
    for page in deck.slide_layouts:
        for shape in page.placeholders:
            shape.name = "Text {n}"


def _with_columns(deck: opened.Presentation) -> None:
    """Leave two columns without headings as the only page for answers side by side."""
    _keep(deck, "Title Slide", "Title and Content", "Two Content")


def _with_quotations(deck: opened.Presentation) -> None:
    """Make a page for quotations of the one that opens a part: large words, and who said them below."""
    _keep(deck, "Title Slide", "Title and Content", "Section Header", "Comparison")
    page = deck.slide_layouts[2]
    as_element(page.element).find(f"{P}cSld").set("name", "Zitat")  # pyright: ignore[reportOptionalMemberAccess]
    words, name = page.placeholders[0], page.placeholders[1]
    words.left, words.top, words.width, words.height = Inches(1), Inches(1), Inches(8), Inches(3.5)
    name.left, name.top, name.width, name.height = Inches(1), Inches(4.6), Inches(8), Inches(0.5)


def _by_another_program(deck: opened.Presentation) -> None:
    """Leave what LibreOffice writes: sample paragraphs that show how text looks, and no word of views or tables."""
    master = as_element(deck.slide_master.element)
    for styles in [*master.iter(f"{P}txStyles")]:
        master.remove(styles)
    pages = [master, *(as_element(page.element) for page in deck.slide_layouts)]
    for text in [text for page in pages for text in page.iter(f"{P}txBody")]:
        for child in [*text][1:]:
            text.remove(child)
        text.append(fragment(_SAMPLE))
    relationships = deck.part.rels
    left_out = {RT.VIEW_PROPS, RT.PRES_PROPS, RT.TABLE_STYLES}
    for identity in [r.rId for r in relationships.values() if r.reltype in left_out]:
        relationships.pop(identity)


_LOOK = '<a:solidFill><a:srgbClr val="204060"/></a:solidFill><a:latin typeface="Arial"/></a:endParaRPr></a:p>'
_SAMPLE = f'<a:p><a:pPr indent="0"><a:buNone/></a:pPr><a:endParaRPr lang="en-US" sz="2800">{_LOOK}'

TEMPLATES: Mapping[str, Callable[[opened.Presentation], None]] = {
    "plain": _plain,
    "with slides": _with_slides,
    "in other scripts": _in_other_scripts,
    "with one page": _with_one_page,
    "with text only": _with_text_only,
    "with counted names": _with_counted_names,
    "by another program": _by_another_program,
    "with columns": _with_columns,
    "with quotations": _with_quotations,
}


@cache
def file_of(name: str) -> bytes:
    """Return a template's file."""
    deck = Presentation()
    TEMPLATES[name](deck)
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


def template_of(name: str) -> Template:
    """Return what a template offers."""
    return open_template(file_of(name), origin="house.pptx").template
