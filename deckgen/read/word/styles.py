"""A Word file's styles and lists in, what they make of a paragraph out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from deckgen.model.document import BlockKind
from deckgen.read.word.archive import Parts
from deckgen.read.word.xml import Node, attribute, child, is_on, value, walk

KINDS: tuple[tuple[re.Pattern[str], BlockKind], ...] = (
    (re.compile(r"title"), "title"),
    (re.compile(r"subtitle"), "subtitle"),
    (re.compile(r"author|byline"), "byline"),
    (re.compile(r"date"), "date"),
    (re.compile(r"(?:intense |pull ?)?quote|block text|quotations?"), "quote"),
    (re.compile(r"(?:\w+ )?caption"), "caption"),
    (re.compile(r"(?:foot|end)note text"), "footnote"),
    (re.compile(r"toc \d|toc heading|table of figures|index \d|header|footer"), "navigation"),
)
"""What a paragraph of a style is; its name is English in files of every language. Source: ECMA-376 Part 1, 17.7.4.9."""
# "heading 1", "Heading 2 Char" — yes.   "heading" — no, it has no level.
HEADING = re.compile(r"heading (?P<level>[1-9])\b.*")
# "Q%1:", "Question %1." — yes, it has words.   "%1.", "(%1)", "•" — no.
NUMBER = re.compile(r"\s*%\d")
LETTER = re.compile(r"[^\W\d_]")
LISTS = ("abstractNum", "num")
BODY_LEVEL = 9
"""The outline level of what is no heading; levels count from 0."""


class Style(NamedTuple):
    """What a style says, and what the styles that it builds on say where it is silent."""

    kind: BlockKind | None = None
    level: int | None = None
    """A heading's, from 1."""
    is_bold: bool | None = None
    is_italic: bool | None = None
    list_id: str | None = None
    depth: str | None = None


class Looks(NamedTuple):
    """All styles by id, and of every list and depth the words before its items, None where it has no marks."""

    styles: Mapping[str, Style]
    default: Style
    lists: Mapping[tuple[str, str], str | None]
    language: str = ""


def read_looks(parts: Parts) -> Looks:
    """Return the styles and lists that the main part uses."""
    told: dict[str, tuple[str, Style]] = {}
    default = language = ""
    for event, node in walk(parts.open(parts.named("styles", of=parts.main)), "style", "lang", whole={"style"}):
        name = attribute(node, "styleId")
        if event == "start":
            continue
        if not name:
            language = language or (attribute(node, "val") if _is_default(node) else "")
            continue
        told[name] = (value(node, "basedOn") or "", _style(node))
        if attribute(node, "type") == "paragraph" and attribute(node, "default") in {"1", "true"}:
            default = name
    styles = {name: _inherit(name, told) for name in told}
    return Looks(styles, styles.get(default, Style()), _read_lists(parts), language)


def _is_default(node: Node) -> bool:
    """Whether a node says what holds where no style says otherwise."""
    properties = node.getparent()
    holder = None if properties is None else properties.getparent()
    return holder is not None and holder.tag.endswith("}rPrDefault")


def _style(node: Node) -> Style:
    name = (value(node, "name") or "").lower()
    heading = HEADING.fullmatch(name)
    named: BlockKind | None = next((kind for pattern, kind in KINDS if pattern.fullmatch(name)), None)
    properties, letters = child(node, "pPr"), child(node, "rPr")
    level = int(heading["level"]) if heading else outline_level(properties)
    return Style(
        kind="heading" if named is None and level else named,
        level=level,
        is_bold=is_on(letters, "b"),
        is_italic=is_on(letters, "i"),
        list_id=value(properties, "numPr", "numId"),
        depth=value(properties, "numPr", "ilvl"),
    )


def outline_level(properties: Node | None) -> int | None:
    """Return the level of a heading, from 1, that paragraph properties give; None for body text."""
    level = value(properties, "outlineLvl") or ""
    return int(level) + 1 if level.isascii() and level.isdigit() and int(level) < BODY_LEVEL else None


def _inherit(name: str, told: Mapping[str, tuple[str, Style]]) -> Style:
    style, seen = Style(), {""}
    while name not in seen and name in told:
        seen.add(name)
        name, above = told[name]
        style = _over(style, above)
    return style


def _over(style: Style, above: Style) -> Style:
    """Return a style that says what one says, and another where that is silent."""
    return Style(
        kind=style.kind or above.kind,
        level=style.level or above.level,
        is_bold=above.is_bold if style.is_bold is None else style.is_bold,
        is_italic=above.is_italic if style.is_italic is None else style.is_italic,
        list_id=style.list_id or above.list_id,
        depth=style.depth or above.depth,
    )


def _read_lists(parts: Parts) -> Mapping[tuple[str, str], str | None]:
    drawn: dict[str, dict[str, str | None]] = {}
    lists: dict[tuple[str, str], str | None] = {}
    for event, node in walk(parts.open(parts.named("numbering", of=parts.main)), *LISTS, whole={*LISTS}):
        if event == "start":
            continue
        if node.tag.endswith("}abstractNum"):
            drawn[attribute(node, "abstractNumId")] = {
                attribute(level, "ilvl"): _mark(level) for level in node.iter("{*}lvl")
            }
        else:
            levels = drawn.get(value(node, "abstractNumId") or "", {})
            lists |= {(attribute(node, "numId"), depth): mark for depth, mark in levels.items()}
    return lists


def _mark(level: Node) -> str | None:
    """Return the words before an item, without its number: "Q:"; nothing for a plain mark, None for no mark at all."""
    text = value(level, "lvlText") or ""
    if value(level, "numFmt") == "none" and not LETTER.search(text):
        return None
    words = NUMBER.sub("", text).strip()
    return words if value(level, "numFmt") != "bullet" and LETTER.search(words) else ""
