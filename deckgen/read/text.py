"""A plain text file's bytes in, its document out."""

from __future__ import annotations

from hashlib import sha256

from deckgen.errors import SourceError
from deckgen.model.document import Document, Source
from deckgen.read.blocks import find_blocks
from deckgen.read.encoding import decode_text

MAX_BYTES = 20 * 1024 * 1024
"""The largest source read, in bytes: some thousand times an article, and still read in seconds."""


def read_text(data: bytes, *, origin: str) -> Document:
    """Return a plain text file as blocks.

    Args:
        data: The file as it is stored; a file without words gives a document without blocks.
        origin: The file's name, for messages and for the record.

    Raises:
        SourceError: The bytes are too many or are not text.
    """
    check_size(len(data), origin=origin)
    text = decode_text(data, origin=origin)
    source = Source(
        name=origin,
        format="text",
        sha256=sha256(data).hexdigest(),
        text_sha256=sha256(text.encode()).hexdigest(),
    )
    return Document(source=source, text=text, blocks=find_blocks(text))


def check_size(size: int, *, origin: str) -> None:
    """Refuse a source of more than ``MAX_BYTES``; a caller that knows the size need not read it first.

    Raises:
        SourceError: The size is too large.
    """
    if size > MAX_BYTES:
        raise SourceError(
            f'"{origin}" is larger than {MAX_BYTES // 1024**2} MB',
            hint="save only the article as plain text",
        )
