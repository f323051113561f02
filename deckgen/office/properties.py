"""What a file says of itself: a deck's properties in, the two parts under docProps out."""

from __future__ import annotations

from datetime import UTC, datetime

from deckgen.model.deck import Properties
from deckgen.office.fragments import escape
from deckgen.office.languages import tag_of
from deckgen.office.names import XML_HEAD
from deckgen.office.text import clean

_CORE = (
    f'{XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
)
_APP = f'{XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
PROGRAM = "deckgen"
"""What the file says made it; PowerPoint writes its own name there when somebody saves it."""


def core_xml(properties: Properties, *, timestamp: int | None) -> bytes:
    """Return the core properties. The format has none for a publisher, which stands as the subject.

    Args:
        properties: What the deck says of itself.
        timestamp: Seconds since 1970, when it was made and last changed; None leaves both out, as the format allows.
    """
    author = properties.author or PROGRAM
    said = {
        "dc:title": properties.title,
        "dc:subject": properties.publisher,
        "dc:creator": author,
        "dc:identifier": properties.url,
        "dc:language": tag_of(properties.language),
        "cp:lastModifiedBy": author,
        "cp:revision": "1",
    }
    lines = [f"<{name}>{escape(clean(value))}</{name}>" for name, value in said.items() if value]
    return f"{_CORE}{''.join(lines)}{_dates(timestamp)}</cp:coreProperties>".encode()


def _dates(timestamp: int | None) -> str:
    if timestamp is None:
        return ""
    moment = datetime.fromtimestamp(max(timestamp, 0), tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    said = f'xsi:type="dcterms:W3CDTF">{moment}'
    return f"<dcterms:created {said}</dcterms:created><dcterms:modified {said}</dcterms:modified>"


def app_xml(slide_count: int) -> bytes:
    """Return the extended properties: which program made the file, and how many slides it has."""
    return (
        f"{_APP}<TotalTime>0</TotalTime><Application>{PROGRAM}</Application>"
        f"<PresentationFormat>Custom</PresentationFormat>"
        f"<Slides>{slide_count}</Slides><Notes>{slide_count}</Notes><HiddenSlides>0</HiddenSlides></Properties>"
    ).encode()
