"""The notes master of a presentation: the one it has, or ours where it has none, listed either way."""

from __future__ import annotations

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.presentation import Presentation

from deckgen.office.damage import DamagedError
from deckgen.office.names import P
from deckgen.office.notes_master import notes_master_xml
from deckgen.office.pages import notes_size
from deckgen.office.parts import copy_relationships, drop, make_part, related, relationships_of, root_of
from deckgen.office.tree import Element, fragment


def notes_master_of(presentation: Presentation) -> Part:
    """Return the part of the notes master, made where there is none.

    python-pptx would make one too, but does not list it, and Keynote drops notes whose master is not listed.

    Raises:
        DamagedError: There is neither a notes master nor a theme to make one with.
    """
    part, root = presentation.part, root_of(presentation.part)
    master = related(part, RT.NOTES_MASTER) or _new_master(presentation)
    identity = part.relate_to(master, RT.NOTES_MASTER)
    if root.find(f"{P}notesMasterIdLst") is None:
        listed = fragment(f'<p:notesMasterIdLst><p:notesMasterId r:id="{identity}"/></p:notesMasterIdLst>')
        root.insert(_after_slide_masters(root), listed)
    return master


def forget_notes_master(presentation: Presentation) -> None:
    """Take the notes master out of a presentation that has no slides, so that it gets ours."""
    part, root = presentation.part, root_of(presentation.part)
    drop(part, [identity for identity, r in relationships_of(part).items() if r.reltype == RT.NOTES_MASTER])
    listed = root.find(f"{P}notesMasterIdLst")
    if listed is not None:
        root.remove(listed)


def _after_slide_masters(root: Element) -> int:
    return next((at for at, child in enumerate(root, 1) if child.tag == f"{P}sldMasterIdLst"), 0)


_TYPEFACE = "Arial"
"""For the speaker's eyes only, and known on every machine: a house's wide typeface would split answers."""


def _new_master(presentation: Presentation) -> Part:
    package = presentation.part.package
    name = package.next_partname("/ppt/notesMasters/notesMaster%d.xml")
    size = notes_size(root_of(presentation.part))
    master = make_part(package, name, CT.PML_NOTES_MASTER, notes_master_xml(*size, typeface=_TYPEFACE))
    master.relate_to(_copied_theme(presentation), RT.THEME)
    return master


def _copied_theme(presentation: Presentation) -> Part:
    """Return a theme for the notes master, as masters cannot share one."""
    owners = (presentation.part, *(master.part for master in presentation.slide_masters))
    theme = next((found for owner in owners if (found := related(owner, RT.THEME)) is not None), None)
    if theme is None:
        raise DamagedError("it has no theme")
    package = presentation.part.package
    copied = make_part(package, package.next_partname("/ppt/theme/theme%d.xml"), CT.OFC_THEME, theme.blob)
    copy_relationships(theme, copied)
    return copied
