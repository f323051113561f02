"""A Markdown file's bytes in, its document out: through the page that it makes."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from deckgen.model.document import Document
from deckgen.read.drawing import Origin, draw_document
from deckgen.read.encoding import decode_text
from deckgen.read.facts import tell_facts
from deckgen.read.front_matter import split_front_matter
from deckgen.read.markup import draw_pieces
from deckgen.read.shortcodes import mark_shortcodes, restore
from deckgen.read.tree import parse_markup

# "Why now?\n**Park:** It froze.", "It froze.\nQ: Why?" — yes, on a line on purpose.   "the\n**cold** river" — no.
NEW_TURN = re.compile(r"(?<=[.!?:”\"*_])[ \t]*\n(?=[ \t]*(?:(?:\*\*|__)\S|(?:Q|A)\d{0,3}[.:] ))")


def read_markdown(data: bytes, *, origin: str) -> Document:
    """Return a Markdown file as blocks, shortcodes and attributes among them as navigation.

    Raises:
        SourceError: The bytes are not text.
    """
    front = split_front_matter(decode_text(data, origin=origin))
    marked = mark_shortcodes(NEW_TURN.sub("  \n", front.rest))
    page = parse_markup(restore(_renderer().render(marked.text), marked), origin=origin)
    pieces = list(draw_pieces(page, lambda element: element.tag in MENUS))
    return draw_document(tell_facts(front.facts, pieces), Origin(data, origin, "markdown"), language=front.facts.tag)


MENUS = frozenset(("nav", "button", "select", "form"))


DEEPEST = 100
"""Lists and quotations in each other; what is deeper is left out."""


def _renderer() -> MarkdownIt:
    """Return what makes a page of Markdown: indented lines are words, for articles have no programs set so."""
    renderer = (
        MarkdownIt("commonmark", {"html": True, "maxNesting": DEEPEST})
        .enable(["table", "strikethrough"])
        .disable("code")
    )
    return renderer.use(footnote_plugin).use(deflist_plugin)
