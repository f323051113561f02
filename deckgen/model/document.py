"""What a file holds, before anybody asks what it means: its text as blocks, each with its place."""

from __future__ import annotations

from typing import Literal, NamedTuple

from deckgen.model.span import Passage, Range

SourceFormat = Literal["text", "markdown", "html", "docx", "pdf"]
WordKind = Literal["heading", "paragraph", "list item", "image", "quote", "caption"]
"""What an article's words stand in."""
FactKind = Literal["title", "subtitle", "byline", "date", "publisher", "address"]
"""What a file says of the article, as front matter or in its properties."""
BlockKind = Literal[WordKind, FactKind, "footnote", "navigation"]
"""Navigation is all that is not the article's: menus, related links, shortcodes."""


class Source(NamedTuple):
    """What identifies a source: its name, its format, and SHA-256 digests of its bytes and of its text."""

    name: str
    format: SourceFormat
    sha256: str
    text_sha256: str


class PixelSize(NamedTuple):
    """How many pixels a picture has, the way up that it is shown."""

    width: int
    height: int


class Image(NamedTuple):
    """A picture in the text: what it shows, where its file is, and the bytes where the source itself holds them."""

    alt: str | None
    source: str | None
    data: bytes | None = None
    size: PixelSize | None = None
    """Known once somebody has looked at the bytes."""
    is_drawn: bool = False
    """Whether it is stored as drawings are, without loss: its edges may hold words."""
    fault: str | None = None
    """Why it cannot be shown, as a notice says it of a picture."""


class Block(NamedTuple):
    """A run of text that its writer set apart; a list item's passage starts after its bullet or number.

    An image's words are its alternative text, or "[image]" where it has none.
    """

    kind: BlockKind
    passage: Passage
    level: int | None = None
    """A heading's level from 1, a list item's depth from 1, where the format tells."""
    bold: tuple[Range, ...] = ()
    """The offsets into the block's text between which it is bold."""
    image: Image | None = None

    @property
    def text(self) -> str:
        """The block's words."""
        return self.passage.text

    @property
    def is_bold(self) -> bool:
        """Whether all of its words are bold."""
        return self.bold == (Range(0, len(self.text)),)


class Document(NamedTuple):
    """A source as blocks in reading order; every character that is not white space or a bullet is in one.

    The text is the file's own where it is plain text, else what was drawn from it.
    """

    source: Source
    text: str
    blocks: tuple[Block, ...]
    language: str | None = None
    """The primary tag of the language that the file says it is in."""
