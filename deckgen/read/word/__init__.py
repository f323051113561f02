"""A Word file's bytes in, its document out."""

from deckgen.read.word.file import read_docx

__all__ = ["read_docx"]
