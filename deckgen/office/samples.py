"""Placeholders that only show how their text looks in; list styles that say so, and that slides inherit, out.

LibreOffice writes masters without text styles: what a designer chose stands in sample paragraphs alone, and no slide
takes after those.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from copy import deepcopy
from typing import NamedTuple

from deckgen.office.names import A, P
from deckgen.office.pages import Placeholder, placeholders, role_of, style_name
from deckgen.office.tree import Element, fragment

_TEXT = f"{P}txBody"
_STYLE = f"{A}lstStyle"

_PARAGRAPH = frozenset(
    f"{A}{name}"
    for name in (
        *("lnSpc", "spcBef", "spcAft", "buClrTx", "buClr", "buSzTx", "buSzPct", "buSzPts", "buFontTx", "buFont"),
        *("buNone", "buAutoNum", "buChar", "buBlip", "tabLst"),
    )
)
"""What a paragraph says of its look; a level says the same, in the same order. Source: ECMA-376 Part 1, 21.1.2.2.7."""

_RUN = frozenset(
    f"{A}{name}"
    for name in (
        *("ln", "noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill", "effectLst", "effectDag"),
        *("highlight", "uLnTx", "uLn", "uFillTx", "uFill", "latin", "ea", "cs", "sym"),
    )
)
"""What a run says of its look; all else is links. Source: ECMA-376 Part 1, 21.1.2.3.9."""

_NOT_LOOK = frozenset({"lvl", "lang", "altLang", "dirty", "err", "smtClean", "smtId", "bmk"})
"""Attributes of the one paragraph, or of its very words."""


_LOOKS = (f"{A}pPr", f"{A}rPr", f"{A}endParaRPr")


class _Sample(NamedTuple):
    """A paragraph that shows how text of a level looks."""

    paragraph: Element | None
    run: Element | None
    has_words: bool


def say_samples(layout: Element, master: Element) -> bool:
    """Let each placeholder of a layout say in its list style how its sample text looks; tell whether any changed.

    Only of levels that neither it nor its master says anything of.
    """
    is_changed = False
    for placeholder in placeholders(layout):
        said = _said(placeholder, master)
        for level, sample in _samples(placeholder, master).items():
            if f"{A}lvl{level}pPr" not in said:
                is_changed |= _say(placeholder.shape, level, sample)
    return is_changed


def _said(placeholder: Placeholder, master: Element) -> frozenset[str]:
    """Return the levels of which a list style says something that a placeholder takes after."""
    styles = [one.shape.find(f"{_TEXT}/{_STYLE}") for one in (placeholder, *_elders(placeholder, master))]
    styles.append(master.find(f"{P}txStyles/{P}{style_name(role_of(placeholder.type))}"))
    return frozenset(level.tag for style in styles if style is not None for level in style)


def _elders(placeholder: Placeholder, master: Element) -> Iterator[Placeholder]:
    role = role_of(placeholder.type)
    return (one for one in placeholders(master) if role_of(one.type) == role)


def _samples(placeholder: Placeholder, master: Element) -> Mapping[int, _Sample]:
    """Return a sample of each level that a placeholder or its master shows: one with words before one without.

    An empty paragraph is no sample of bullets, and LibreOffice writes those of one master into the layouts of all.
    """
    above = [one for elder in _elders(placeholder, master) for one in _shown(elder.shape)]
    own = [*_shown(placeholder.shape)]
    found: dict[int, _Sample] = {}
    for level, sample in sorted([*own, *above], key=lambda one: not one[1].has_words):
        found.setdefault(level, sample)
    # A subtitle has the letters of the text that it stands for, and neither its bullets nor its levels.
    return {1: found[1]._replace(paragraph=own[0][1].paragraph)} if placeholder.type == "subTitle" and own else found


def _shown(shape: Element) -> Iterator[tuple[int, _Sample]]:
    """Yield the paragraphs of a placeholder with their levels, the first of which is 1."""
    for paragraph in shape.iter(f"{A}p"):
        run = next((child.find(f"{A}rPr") for child in paragraph if child.tag in {f"{A}r", f"{A}fld"}), None)
        look = run if run is not None else paragraph.find(f"{A}endParaRPr")
        yield _level_of(paragraph), _Sample(paragraph.find(f"{A}pPr"), look, run is not None)


def _level_of(paragraph: Element) -> int:
    properties = paragraph.find(f"{A}pPr")
    return 1 + int((properties.get("lvl") if properties is not None else None) or 0)


def _say(shape: Element, level: int, sample: _Sample) -> bool:
    """Put a level into a placeholder's list style; tell whether there was anything to say, and where to say it."""
    text, said, run = shape.find(_TEXT), fragment(f"<a:lvl{level}pPr/>"), fragment("<a:defRPr/>")
    _copy(sample.paragraph, said, kept=_PARAGRAPH)
    _copy(sample.run, run, kept=_RUN)
    if len(run) or run.attrib:
        said.append(run)
    if text is None or not (len(said) or said.attrib):
        return False
    style = _style_of(text)
    style.insert(sum(other.tag in {f"{A}defPPr", *_tags(level)} for other in style), said)
    _take_after(paragraph for paragraph in text.iter(f"{A}p") if _level_of(paragraph) == level)
    return True


def _take_after(paragraphs: Iterable[Element]) -> None:
    """Let sample paragraphs look as their list style says, as slides do; some programs inherit what they say."""
    for said in [said for paragraph in paragraphs for said in paragraph.iter(*_LOOKS)]:
        for name in {*said.attrib} - _NOT_LOOK:
            del said.attrib[name]
        for child in [child for child in said if child.tag in _PARAGRAPH | _RUN]:
            said.remove(child)


def _tags(level: int) -> Iterator[str]:
    """Yield what levels before one are called."""
    return (f"{A}lvl{number}pPr" for number in range(1, level))


def _copy(said: Element | None, target: Element, *, kept: Collection[str]) -> None:
    """Let an element say what another says of a look, in the same order."""
    if said is not None:
        target.attrib.update({name: value for name, value in said.attrib.items() if name not in _NOT_LOOK})
        for child in said:
            if child.tag in kept:
                target.append(deepcopy(child))


def _style_of(text: Element) -> Element:
    """Return the list style of a text, made where there is none: behind its body's properties."""
    found = text.find(_STYLE)
    if found is None:
        found = fragment("<a:lstStyle/>")
        text.insert(1, found)
    return found
