"""Words as DrawingML: paragraphs in, the body of a text shape out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from deckgen.model.geometry import Emu, Points
from deckgen.model.placed import Run
from deckgen.model.template import Align, TextStyle
from deckgen.office.fragments import escape, fill_xml
from deckgen.office.languages import is_right_to_left, runs_of

# "\x0b", "\ufffe", a lone surrogate — yes.   "\t", "é", "😀" — no.   Source: XML 1.0, production 2.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

# Every way to end a line, the vertical tab with which PowerPoint copies a line break among them — yes.   "\t" — no.
_LINE_BREAK = re.compile("\r\n|[\n\r\v\x85\u2028\u2029]")


_ATTRIBUTES = ("marL", "lvl", "indent", "algn", "rtl")
"""In the order of the schema (ECMA-376 Part 1, 21.1.2.2.7)."""


class Writing(NamedTuple):
    """How a paragraph is set where it differs from what its shape inherits."""

    language: str
    align: Align = "l"
    size: Points | None = None
    is_bold: bool | None = None
    color: str | None = None
    level: int = 0
    is_plain: bool = False
    """Whether it stands without the bullet and the margin of its shape."""
    is_in_leftward: bool = False
    """Whether what its shape inherits runs from right to left."""
    hang: Emu = Emu(0)
    """How far all its lines but the first stand in, and what follows a tabulator on the first."""


def writing_of(style: TextStyle, *, language: str, size: Points) -> Writing:
    """Return a style said in full, for text in a shape that inherits nothing."""
    return Writing(language, align=style.align, size=size, is_bold=style.face.bold, color=style.color)


def clean(text: str) -> str:
    """Return text without the characters that XML cannot hold.

    An ``_x0041_`` in it stays as it is: the format decodes that in its escaped strings (ECMA-376 Part 1, 22.9.2.19),
    and the text of a run is a plain string (21.1.2.3.11).
    """
    return _ILLEGAL.sub("", text)


def attribute(text: str) -> str:
    """Return text to stand between double quotes."""
    return " ".join(escape(clean(text)).replace('"', "&quot;").split())


def linked_xml(runs: Sequence[Run], writing: Writing, *, link: Callable[[int], str]) -> str:
    """Return one paragraph of runs; ``link`` gives the relationship to a slide by its index from 0."""
    text = "".join(run.text for run in runs)
    inside = "".join(
        piece
        for run in runs
        for piece in _runs(
            clean(run.text), writing, "" if run.link is None else click_xml(link(run.link), is_quiet=run.is_quiet)
        )
    )
    return f"<a:p>{_paragraph_properties(text, writing)}{inside}</a:p>"


def click_xml(relationship: str, *, is_quiet: bool = False) -> str:
    """Return what a click leads to: a slide; a quiet link keeps the colour of its text and its line under it."""
    head = f'<a:hlinkClick r:id="{relationship}" action="ppaction://hlinksldjump"'
    return f"{head}>{_OWN_COLOR}</a:hlinkClick>" if is_quiet else f"{head}/>"


# PowerPoint gives links the theme's link colour unless they say this; older versions pass over it.
_OWN_COLOR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}">'
    '<ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/>'
    "</a:ext></a:extLst>"
)


def paragraph_xml(text: str, writing: Writing) -> str:
    """Return one paragraph; a line break in the text stays one."""
    lines = _LINE_BREAK.split(text)
    properties = _paragraph_properties(text, writing)
    between = f"<a:br>{_run_properties(writing, writing.language)}</a:br>"
    return f"<a:p>{properties}{between.join(''.join(_runs(clean(line), writing)) for line in lines)}</a:p>"


def _paragraph_properties(text: str, writing: Writing) -> str:
    said: dict[str, str] = {"marL": "0", "indent": "0"} if writing.is_plain else {}
    if writing.hang:
        said |= {"marL": str(writing.hang), "indent": str(-writing.hang)}
    if writing.level:
        said["lvl"] = str(writing.level)
    said |= _direction(text, writing)
    if not said:
        return ""
    attributes = "".join(f' {name}="{said[name]}"' for name in _ATTRIBUTES if name in said)
    return f"<a:pPr{attributes}><a:buNone/></a:pPr>" if writing.is_plain else f"<a:pPr{attributes}/>"


def _direction(text: str, writing: Writing) -> dict[str, str]:
    if is_right_to_left(text):
        # Text that starts at the left starts at the right when it runs the other way; centred text stays centred.
        return {"algn": "ctr" if writing.align == "ctr" else "r", "rtl": "1"}
    if writing.is_in_leftward:
        # And the other way round: full stops and numbers of English would stand at the wrong end.
        return {"algn": "ctr" if writing.align == "ctr" else "l", "rtl": "0"}
    return {"algn": writing.align} if writing.color is not None and writing.align != "l" else {}


def _runs(line: str, writing: Writing, click: str = "") -> Iterator[str]:
    if line:
        for words, language in runs_of(line, language=writing.language):
            yield f"<a:r>{_run_properties(writing, language, click)}<a:t>{escape(words)}</a:t></a:r>"


def _run_properties(writing: Writing, language: str, click: str = "") -> str:
    size = f' sz="{round(writing.size * 100)}"' if writing.size is not None else ""
    bold = f' b="{int(writing.is_bold)}"' if writing.is_bold is not None else ""
    head = f'<a:rPr lang="{attribute(language)}"{size}{bold} dirty="0"'
    inside = f"{fill_xml(writing.color) if writing.color is not None else ''}{click}"
    return f"{head}>{inside}</a:rPr>" if inside else f"{head}/>"
