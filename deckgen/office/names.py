"""Names of the file format beside those in ``pptx.opc.constants``. Source: ECMA-376 Parts 1 and 2."""

from __future__ import annotations

from typing import Final

A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
P14: Final = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"

PREFIXES: Final = f'xmlns:a="{A[1:-1]}" xmlns:r="{R[1:-1]}" xmlns:p="{P[1:-1]}"'
"""The declarations at the root of every part of a presentation."""

XML_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

REL_DOCUMENT_STRICT: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
REL_MODERN_AUTHORS: Final = "http://schemas.microsoft.com/office/2018/10/relationships/authors"
