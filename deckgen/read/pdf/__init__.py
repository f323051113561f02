"""A PDF file's bytes in, its document out."""

from deckgen.read.pdf.file import read_pdf

__all__ = ["read_pdf"]
