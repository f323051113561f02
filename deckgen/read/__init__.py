"""Bytes in, a document out: what the text of a file is, and where each block of it stands."""

from deckgen.read.formats import read_document
from deckgen.read.text import MAX_BYTES, check_size, read_text

__all__ = ["MAX_BYTES", "check_size", "read_document", "read_text"]
