"""What a file holds, before anybody asks what it means: its text as blocks, each with its place."""

from __future__ import annotations

from typing import Literal, NamedTuple

from deckgen.model.span import Passage

BlockKind = Literal["heading", "paragraph", "list item", "image", "quote", "caption"]
SourceFormat = Literal["text"]


class Source(NamedTuple):
    """What identifies a source: its name, its format, and SHA-256 digests of its bytes and of its decoded text."""

    name: str
    format: SourceFormat
    sha256: str
    text_sha256: str


class Block(NamedTuple):
    """A run of text that its writer set apart; a list item's passage starts after its bullet or number."""

    kind: BlockKind
    passage: Passage

    @property
    def text(self) -> str:
        """The block's words."""
        return self.passage.text


class Document(NamedTuple):
    """A decoded source as blocks in reading order; every character that is not white space or a bullet is in one."""

    source: Source
    text: str
    blocks: tuple[Block, ...]
