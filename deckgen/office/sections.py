"""Sections as PowerPoint's thumbnail pane groups slides: names and slide numbers in, an extension's XML out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from zlib import crc32

from deckgen.model.placed import PlacedSection
from deckgen.office.names import P14
from deckgen.office.text import attribute

SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
"""The extension that lists sections. Source: [MS-PPTX] 2.2.4."""


def sections_xml(sections: Sequence[PlacedSection], slide_ids: Iterable[int]) -> str:
    """Return the list of sections, each holding the next of the slides."""
    rest = iter(slide_ids)
    listed = "".join(
        _section(section, at, list(islice(rest, section.slide_count))) for at, section in enumerate(sections)
    )
    return f'<p:ext uri="{SECTIONS}"><p14:sectionLst xmlns:p14="{P14[1:-1]}">{listed}</p14:sectionLst></p:ext>'


def _section(section: PlacedSection, at: int, ids: list[int]) -> str:
    identity = f"{crc32(section.name.encode(errors='replace')):08X}-DEC0-4000-8000-{at:012X}"
    slides = "".join(f'<p14:sldId id="{number}"/>' for number in ids)
    head = f'<p14:section name="{attribute(section.name)}" id="{{{identity}}}">'
    return f"{head}<p14:sldIdLst>{slides}</p14:sldIdLst></p14:section>"
