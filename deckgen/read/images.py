"""An element that shows a picture in, the picture out: what it shows, and where it is or what it is made of."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error
from urllib.parse import unquote, unquote_to_bytes

from deckgen.model.document import Image
from deckgen.read.drawing import plain
from deckgen.read.tree import Element

SOURCES = ("src", "data-src", "data-lazy-src", "data-original", "href")
"""Attributes that say where a picture is; pages that load it late put it into another than the first."""
SMALLEST = 48
"""Pixels; what is drawn smaller is a sign or counts readers."""
MOST_BYTES = 10 * 1024 * 1024
# "data:image/png;base64,iVBO…" — yes.   "data:text/html,…", "ice.png" — no.
DATA = re.compile(r"data:(?P<type>image/(?:png|jpe?g|gif|webp|bmp|tiff))(?P<encoding>;base64)?,(?P<data>.*)", re.DOTALL)


def read_image(element: Element) -> Image | None:
    """Return a picture without fetching it; None for a sign, or where nothing says what or where it is."""
    if any(_is_small(element.get(side)) for side in ("width", "height")):
        return None
    alt = plain(element.get("alt")) or None
    addresses = [address for address in map(element.get, SOURCES) if address]
    source = next((one for one in addresses if not one.startswith("data:")), None)
    held = next((match for match in map(DATA.match, addresses) if match), None)
    if source is None and held is not None:
        data = _decode(held)
        return Image(alt, f"data:{held['type']}", data) if data or alt else None
    return Image(alt, None if source is None else unquote(source)) if source or alt else None


def _is_small(size: str) -> bool:
    return size.isascii() and size.isdigit() and int(size[:9]) < SMALLEST


def _decode(held: re.Match[str]) -> bytes | None:
    if len(held["data"]) > MOST_BYTES * 4 // 3:
        return None
    data = unquote_to_bytes(held["data"])
    try:
        return (b64decode(data) if held["encoding"] else data) or None
    except Error:
        return None
