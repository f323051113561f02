"""A web page's bytes in, its document out."""

from __future__ import annotations

import codecs
import re

from deckgen.errors import SourceError
from deckgen.model.document import Document
from deckgen.read.drawing import Origin, draw_document
from deckgen.read.encoding import BYTE_ORDER_MARKS, decode_text
from deckgen.read.facts import Facts, tell_facts
from deckgen.read.front_matter import split_front_matter
from deckgen.read.head import read_head
from deckgen.read.markup import draw_pieces
from deckgen.read.regions import find_menus
from deckgen.read.tree import Element, parse_markup

HEAD_BYTES = 4096
# '<meta charset="utf-8">', "content='text/html; charset=windows-1251'", '<?xml encoding="utf-8"?>' — yes.
CHARSET = re.compile(
    rb"(?:<meta[^>]{0,300}?charset|<\?xml[^>]{0,100}?encoding)\s*=\s*[\"']?\s*([\w:.-]{1,40})", re.IGNORECASE
)
MEANT: dict[str, str] = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-11": "cp874",
}
"""What browsers read a declared encoding as. Source: WHATWG Encoding Standard, 4.2."""
CHARACTER_SETS = re.compile(
    r"utf-8|cp(?:125\d|866|874|932|949)|iso8859-\d{1,2}|koi8-[ru]|mac-(?:roman|cyrillic)|gb18030|big5(?:hkscs)?|euc_jp|"
    r"iso2022_jp"
)
"""Python's names of the encodings of web pages; it knows others that are none of a text."""
LOGIN_WORDS = 150
"""A page that asks for a password and has fewer words has no article."""


def read_html(data: bytes, *, origin: str) -> Document:
    """Return a web page as blocks, what is no part of its article among them as navigation; nothing is fetched.

    Raises:
        SourceError: The bytes are not text, or the page only asks to sign in.
    """
    front = split_front_matter(decode_page(data, origin=origin))
    page = parse_markup(front.rest, origin=origin)
    _refuse_login(page, origin=origin)
    return draw_page(page, _with_front(read_head(page), front.facts), Origin(data, origin, "html"))


def draw_page(page: Element, facts: Facts, origin: Origin) -> Document:
    """Return a page as blocks with what is known of it."""
    pieces = list(draw_pieces(page, find_menus(page)))
    return draw_document(tell_facts(facts, pieces), origin, language=facts.tag)


def decode_page(data: bytes, *, origin: str) -> str:
    """Return a page's text: by its byte order mark, by the encoding that it declares, else as any text.

    Raises:
        SourceError: The bytes are not text.
    """
    declared = CHARSET.search(data[:HEAD_BYTES])
    if declared is not None and not any(data.startswith(mark) for mark, _ in BYTE_ORDER_MARKS):
        encoding = _encoding(declared[1].decode("ascii", "replace"))
        try:
            return data.decode(encoding or "utf-8")
        except UnicodeDecodeError:
            pass  # it declares what it is not
    return decode_text(data, origin=origin)


def _encoding(label: str) -> str | None:
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    name = MEANT.get(name, name)
    return name if CHARACTER_SETS.fullmatch(name) else None


def _with_front(head: Facts, front: Facts) -> Facts:
    """Return what front matter says, and what it leaves open as the page says it."""
    return Facts(
        titles=front.titles or head.titles,
        subtitle=front.subtitle,
        byline=front.byline or head.byline,
        date=front.date or head.date,
        publisher=front.publisher or head.publisher,
        address=front.address or head.address,
        language=front.language or head.language,
    )


def _refuse_login(page: Element, *, origin: str) -> None:
    asks = any(one.tag == "input" and one.get("type").lower() == "password" for one in page.walk())
    if asks and page.words < LOGIN_WORDS:
        raise SourceError(
            f'"{origin}" is a page that asks to sign in', hint="sign in, and save the article's page from the browser"
        )
