"""Names of the file format: namespaces, kinds of relationship, kinds of content. Source: ECMA-376 Parts 1 and 2."""
# see deckgen/office/READ_ME_FIRST.txt (change of direction), then delete this line

from __future__ import annotations

from typing import Final

A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
P14: Final = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
REL: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
CT: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"

PREFIXES: Final = f'xmlns:a="{A[1:-1]}" xmlns:r="{R[1:-1]}" xmlns:p="{P[1:-1]}"'
"""The declarations at the root of every part of a presentation."""

XML_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships/"

REL_DOCUMENT: Final = _OFFICE + "officeDocument"
REL_DOCUMENT_STRICT: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
REL_APP: Final = _OFFICE + "extended-properties"
REL_CORE: Final = _PACKAGE + "metadata/core-properties"
REL_THUMBNAIL: Final = _PACKAGE + "metadata/thumbnail"
REL_SIGNATURE: Final = _PACKAGE + "digital-signature/origin"
REL_MASTER: Final = _OFFICE + "slideMaster"
REL_LAYOUT: Final = _OFFICE + "slideLayout"
REL_NOTES_MASTER: Final = _OFFICE + "notesMaster"
REL_NOTES: Final = _OFFICE + "notesSlide"
REL_SLIDE: Final = _OFFICE + "slide"
REL_THEME: Final = _OFFICE + "theme"
REL_PRINTER: Final = _OFFICE + "printerSettings"
REL_COMMENT_AUTHORS: Final = _OFFICE + "commentAuthors"
REL_MODERN_AUTHORS: Final = "http://schemas.microsoft.com/office/2018/10/relationships/authors"
REL_VIEW: Final = _OFFICE + "viewProps"
REL_SHOW: Final = _OFFICE + "presProps"
REL_TABLES: Final = _OFFICE + "tableStyles"

_PART: Final = "application/vnd.openxmlformats-officedocument."
_DECK: Final = _PART + "presentationml."

TYPE_RELS: Final = "application/vnd.openxmlformats-package.relationships+xml"
TYPE_CORE: Final = "application/vnd.openxmlformats-package.core-properties+xml"
TYPE_APP: Final = _PART + "extended-properties+xml"
TYPE_THEME: Final = _PART + "theme+xml"
TYPE_PRESENTATION: Final = _DECK + "presentation.main+xml"
TYPE_TEMPLATE: Final = _DECK + "template.main+xml"
TYPE_MASTER: Final = _DECK + "slideMaster+xml"
TYPE_LAYOUT: Final = _DECK + "slideLayout+xml"
TYPE_NOTES_MASTER: Final = _DECK + "notesMaster+xml"
TYPE_SLIDE: Final = _DECK + "slide+xml"
TYPE_NOTES: Final = _DECK + "notesSlide+xml"
TYPE_SHOW: Final = _DECK + "presProps+xml"
TYPE_VIEW: Final = _DECK + "viewProps+xml"
TYPE_TABLES: Final = _DECK + "tableStyles+xml"
