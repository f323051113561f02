"""What a file points to outside itself: a package in, places and targets for its user out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.package import Package

from deckgen.office.parts import Relationship

_PLACES: Mapping[str, str] = {
    CT.PML_SLIDE_MASTER: "slide master",
    CT.PML_NOTES_MASTER: "notes master",
    CT.PML_HANDOUT_MASTER: "handout master",
    CT.OFC_THEME: "theme",
    CT.PML_PRES_PROPS: "settings of the show",
}
_KINDS: Mapping[str, str] = {
    RT.HYPERLINK: "link to",
    RT.IMAGE: "picture at",
    RT.AUDIO: "sound at",
    RT.VIDEO: "video at",
    RT.OLE_OBJECT: "linked object at",
}


def external_links(package: Package, pages: Mapping[Part, str]) -> tuple[str, ...]:
    """List what the parts of a file point to on the web or on disks, each once: ``page "Title": link to "https://…"``.

    PowerPoint fetches linked pictures from there when the file is opened.

    Args:
        package: Its parts are gone through in the order in which they are written.
        pages: The names of the slide layouts.
    """
    return tuple(dict.fromkeys(_links(package, pages)))


def _links(package: Package, pages: Mapping[Part, str]) -> Iterator[str]:
    for part in package.iter_parts():
        place = f'page "{pages[part]}"' if part in pages else _PLACES.get(part.content_type, str(part.partname))
        for relationship in part.rels.values():
            if relationship.is_external:
                yield f'{place}: {_kind(relationship)} "{relationship.target_ref}"'


def _kind(relationship: Relationship) -> str:
    return _KINDS.get(relationship.reltype, f"{relationship.reltype.rpartition('/')[-1]} at")
