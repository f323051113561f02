"""A template without its own slides: nothing of them stays, and nothing that stays points to them."""

from __future__ import annotations

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import OpcPackage, Part, XmlPart
from pptx.parts.slide import NotesSlidePart, SlidePart
from pptx.presentation import Presentation

from deckgen.office.names import REL_MODERN_AUTHORS, P, R
from deckgen.office.parts import drop, put_root, related, relationships_of, root_of
from deckgen.office.sections import SECTIONS
from deckgen.office.tree import Element

_DROPPED_OF_FILE = frozenset({RT.THUMBNAIL, RT.ORIGIN, RT.CORE_PROPERTIES, RT.EXTENDED_PROPERTIES})
_DROPPED_OF_DECK = frozenset({RT.PRINTER_SETTINGS, RT.COMMENT_AUTHORS, REL_MODERN_AUTHORS})
_SLIDES = frozenset({RT.SLIDE, RT.NOTES_SLIDE})
_DROPPED_LISTS = ("sldIdLst", "custShowLst", "modifyVerifier")


def empty(presentation: Presentation) -> None:
    """Take the slides out of a presentation, with its thumbnail, printer settings, properties and signature.

    What only the slides pointed to, such as media and comments, is then out of reach and not written.
    """
    part = presentation.part
    _drop_kinds(part.package, _DROPPED_OF_FILE)
    _drop_kinds(part, _DROPPED_OF_DECK)
    _forget_slides(part)  # first: then most slides are out of reach, and need not be gone through
    for owner in [*part.package.iter_parts()]:
        _forget_slides(owner)
    show = related(part, RT.PRES_PROPS)
    if show is not None:
        _show_all(show)
    _drop_lists(root_of(part))
    for owner in part.package.iter_parts():
        _forget_change(owner)


def _forget_change(owner: Part) -> None:
    """Take away a mark that PowerPoint once left on what it changed, and that no schema knows."""
    if not isinstance(owner, XmlPart):
        return
    root = root_of(owner)
    for extensions in [e for e in root.iter(f"{P}extLst") if e.get("mod") is not None]:
        del extensions.attrib["mod"]
        put_root(owner, root)


def _drop_kinds(owner: Part | OpcPackage, kinds: frozenset[str]) -> None:
    drop(owner, [identity for identity, r in relationships_of(owner).items() if r.reltype in kinds])


def _forget_slides(owner: Part) -> None:
    """Take out of a part what points to slides: links on a master, the outline's list of open slides."""
    gone = {identity for identity, r in owner.rels.items() if not r.is_external and _is_slide(r.reltype, r.target_part)}
    if not gone:
        return
    root = root_of(owner)
    for element in [e for e in root.iter("*") if e.get(f"{R}id") in gone]:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    put_root(owner, root)
    drop(owner, gone)


def _is_slide(kind: str, part: Part) -> bool:
    # Either alone would do for a sound file; one that names a slide's content wrongly must not keep it.
    return kind in _SLIDES or isinstance(part, SlidePart | NotesSlidePart)


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
