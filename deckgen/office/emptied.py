"""A template's parts without its own slides: nothing of them stays, and nothing that stays points to them."""

from __future__ import annotations

from deckgen.office import names
from deckgen.office.names import P, R
from deckgen.office.package import Package
from deckgen.office.sections import SECTIONS
from deckgen.office.tree import Element, parse, serialize

_DROPPED_OF_FILE = frozenset({names.REL_THUMBNAIL, names.REL_SIGNATURE, names.REL_CORE, names.REL_APP})
_DROPPED_OF_DECK = frozenset({names.REL_PRINTER, names.REL_COMMENT_AUTHORS, names.REL_MODERN_AUTHORS})
_SLIDES = frozenset({names.TYPE_SLIDE, names.TYPE_NOTES})
_DROPPED_LISTS = ("sldIdLst", "custShowLst", "modifyVerifier")


def empty(package: Package, *, presentation: str) -> Element:
    """Take the slides out of a package, with its thumbnail, printer settings and signature.

    Returns:
        The presentation's root, to which lists of new slides can be added; it is not put back into the package.
    """
    slides = {name for name, content in package.types.items() if content in _SLIDES}
    _drop(package, "", _DROPPED_OF_FILE)
    _drop(package, presentation, _DROPPED_OF_DECK)
    for name in slides:
        del package.parts[name], package.types[name]
        package.relationships.pop(name, None)
    for name in list(package.relationships):
        if name != presentation:
            _forget(package, name, slides)
    package.relationships[presentation] = [r for r in package.relationships[presentation] if r.target not in slides]
    for name in package.related(presentation, names.REL_SHOW):
        _show_all(package, name)
    root = parse(package.parts[presentation])
    _drop_lists(root)
    return root


def _drop(package: Package, name: str, kinds: frozenset[str]) -> None:
    package.relationships[name] = [r for r in package.relationships.get(name, []) if r.kind not in kinds]


def _forget(package: Package, name: str, slides: set[str]) -> None:
    """Take out of a part what points to slides that are gone: links on a master, the outline's list of open slides."""
    gone = {r.id for r in package.relationships[name] if r.target in slides and not r.is_external}
    if not gone or name not in package.parts:
        return
    package.relationships[name] = [r for r in package.relationships[name] if r.id not in gone]
    root = parse(package.parts[name])
    for element in [e for e in root.iter() if e.get(f"{R}id") in gone]:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    package.parts[name] = serialize(root)


def _show_all(package: Package, name: str) -> None:
    """Let the show run over all slides, not over a choice of those that are gone."""
    root = parse(package.parts[name])
    show = root.find(f"{P}showPr")
    chosen = [e for e in (show if show is not None else ()) if e.tag in {f"{P}sldRg", f"{P}custShow", f"{P}sldAll"}]
    if show is not None and chosen:
        for element in chosen:
            show.remove(element)
        package.parts[name] = serialize(root)


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
