"""A template without its own slides: nothing of them stays, and nothing that stays points to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part, XmlPart
from pptx.parts.slide import NotesSlidePart, SlidePart
from pptx.presentation import Presentation

from deckgen.office.names import P, R
from deckgen.office.parts import Relationship, drop, put_root, related, relationships_of, root_of
from deckgen.office.sections import SECTIONS
from deckgen.office.tree import Element

# What is named here stays, and all else goes: nobody can list what programs put beside the slides (comments and their
# authors, who changed what, custom XML and its properties, labels of confidentiality, add-ins, ribbons, thumbnails).
_KEPT_OF_FILE = frozenset({RT.OFFICE_DOCUMENT})
_KEPT_OF_DECK = frozenset(
    {
        RT.SLIDE_MASTER,
        RT.NOTES_MASTER,
        RT.HANDOUT_MASTER,
        RT.THEME,
        RT.PRES_PROPS,
        RT.VIEW_PROPS,
        RT.TABLE_STYLES,
    }
)
_GONE_OF_PAGES = frozenset({RT.SLIDE, RT.NOTES_SLIDE, RT.CUSTOM_XML})
_DROPPED_LISTS = ("sldIdLst", "custShowLst", "custDataLst", "smartTags", "embeddedFontLst", "modifyVerifier")


def empty(presentation: Presentation) -> None:
    """Take the slides out of a presentation, with all that is of this one file and not of its design.

    What only the slides pointed to, such as media and comments, is then out of reach and not written.
    """
    part = presentation.part
    drop(part.package, _identities(relationships_of(part.package).values(), lambda r: r.reltype not in _KEPT_OF_FILE))
    _forget(part, lambda r: r.reltype not in _KEPT_OF_DECK)  # first: then most slides need not be gone through
    for owner in [*part.package.iter_parts()]:
        _forget(owner, _is_slide_or_data)
    show = related(part, RT.PRES_PROPS)
    if show is not None:
        _show_all(show)
    _drop_lists(root_of(part))
    for owner in part.package.iter_parts():
        _forget_change(owner)


def _forget_change(owner: Part) -> None:
    """Take away a mark that PowerPoint once left on what it changed, and that no schema knows."""
    if not isinstance(owner, XmlPart) and not (owner.content_type.endswith("xml") and b' mod="' in owner.blob):
        return
    root = root_of(owner)
    for extensions in [e for e in root.iter(f"{P}extLst") if e.get("mod") is not None]:
        del extensions.attrib["mod"]
        put_root(owner, root)


def _identities(relationships: Iterable[Relationship], is_gone: Callable[[Relationship], bool]) -> set[str]:
    return {relationship.rId for relationship in relationships if is_gone(relationship)}


def _forget(owner: Part, is_gone: Callable[[Relationship], bool]) -> None:
    """Take out of a part what points to things gone: links on a master, the outline's list of open slides."""
    gone = _identities(owner.rels.values(), is_gone)
    if not gone:
        return
    root = root_of(owner)
    for element in [e for e in root.iter("*") if e.get(f"{R}id") in gone]:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    put_root(owner, root)
    drop(owner, gone)


def _is_slide_or_data(relationship: Relationship) -> bool:
    # Either alone would do for a sound file; one that names a slide's content wrongly must not keep it.
    return relationship.reltype in _GONE_OF_PAGES or (
        not relationship.is_external and isinstance(relationship.target_part, SlidePart | NotesSlidePart)
    )


def _show_all(properties: Part) -> None:
    """Let the show run over all slides, not over a choice of those that are gone."""
    root = root_of(properties)
    show = root.find(f"{P}showPr")
    chosen = [e for e in (show if show is not None else ()) if e.tag in {f"{P}sldRg", f"{P}custShow", f"{P}sldAll"}]
    if show is not None and chosen:
        for element in chosen:
            show.remove(element)
        put_root(properties, root)


def _drop_lists(root: Element) -> None:
    for name in _DROPPED_LISTS:
        found = root.find(f"{P}{name}")
        if found is not None:
            root.remove(found)
    extensions = root.find(f"{P}extLst")
    for extension in list(extensions) if extensions is not None else []:
        if extension.get("uri") == SECTIONS and extensions is not None:
            extensions.remove(extension)
    if extensions is not None and len(extensions) == 0:
        root.remove(extensions)
