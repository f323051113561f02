"""A presentation in; what PowerPoint looks for in every file and other programs leave out, put beside it."""

from __future__ import annotations

from collections.abc import Mapping

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.presentation import Presentation

from deckgen.office.names import PREFIXES, XML_HEAD
from deckgen.office.parts import make_plain, related

NO_STYLE_CHOSEN = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"
"""The name of "Medium Style 2, Accent 1": what PowerPoint says of tables whose designer chose no style."""

_PARTS: Mapping[str, tuple[str, str, str]] = {
    RT.PRES_PROPS: ("presProps", CT.PML_PRES_PROPS, f"<p:presentationPr {PREFIXES}/>"),
    RT.VIEW_PROPS: ("viewProps", CT.PML_VIEW_PROPS, f"<p:viewPr {PREFIXES}/>"),
    RT.TABLE_STYLES: ("tableStyles", CT.PML_TABLE_STYLES, f'<a:tblStyleLst {PREFIXES} def="{NO_STYLE_CHOSEN}"/>'),
}
"""For each way of pointing to a part: its name, its content type, and the least that it says."""


def complete(presentation: Presentation) -> None:
    """Give a presentation the parts that it lacks: without some of them PowerPoint offers to repair the file."""
    part = presentation.part
    for kind, (name, content_type, xml) in _PARTS.items():
        if related(part, kind) is None:
            made = make_plain(part.package, f"/ppt/{name}.xml", content_type, f"{XML_HEAD}{xml}".encode())
            part.relate_to(made, kind)
    theme = next((found for owner in presentation.slide_masters if (found := related(owner.part, RT.THEME))), None)
    if theme is not None and related(part, RT.THEME) is None:
        part.relate_to(theme, RT.THEME)
