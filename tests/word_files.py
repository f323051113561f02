"""Word files made by hand: the parts that a test is about, and the least that makes them a file."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
SPACES = (
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Untertitel"><w:name w:val="Subtitle"/></w:style>
<w:style w:type="paragraph" w:styleId="Autor"><w:name w:val="Author"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Frage"><w:name w:val="Our question"/><w:basedOn w:val="Fett"/></w:style>
<w:style w:type="paragraph" w:styleId="Fett"><w:name w:val="Our bold"/><w:basedOn w:val="Frage"/>
  <w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Teil"><w:name w:val="Our part"/>
  <w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Intense Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="Q%1:"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/><w:lvlText w:val=""/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num>
"""


def paragraph(text: str, *, style: str = "", properties: str = "", look: str = "") -> str:
    """Return a paragraph of one run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{run(text, look)}</w:p>"


def run(text: str, look: str = "") -> str:
    """Return a run; its look is what stands in its properties."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def word_file(body: str, *, space: str = W, core: str = "", parts: dict[str, bytes | str] | None = None) -> bytes:
    """Return a Word file.

    Args:
        body: What stands in its body.
        space: The namespace, by which the two dialects differ.
        core: What stands in its core properties.
        parts: Parts beside the main one, by name; "media/ice.png" is related as "media", "header1.xml" as "header".
    """
    own = {"styles.xml": _whole("styles", STYLES, space), "numbering.xml": _whole("numbering", NUMBERING, space)}
    beside = {**own, **{name: _part(name, held, space) for name, held in (parts or {}).items()}}
    core_space = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", _relations({"officeDocument": "word/main.xml", "core-properties": "core.xml"}))
        archive.writestr("core.xml", f"<coreProperties {core_space}>{core}</coreProperties>")
        archive.writestr("word/_rels/main.xml.rels", _relations({_kind(name): name for name in beside}))
        archive.writestr("word/main.xml", _whole("document", f"<w:body>{body}</w:body>", space))
        for name, held in beside.items():
            archive.writestr(f"word/{name}", held)
    return stream.getvalue()


def _kind(name: str) -> str:
    return "media" if name.startswith("media/") else name.removesuffix(".xml").rstrip("123456789")


def _part(name: str, held: bytes | str, space: str) -> bytes | str:
    return held if isinstance(held, bytes) else _whole(_kind(name), held, space)


def _whole(root: str, held: str, space: str) -> str:
    return f'<?xml version="1.0"?><w:{root} xmlns:w="{space}" {SPACES}>{held}</w:{root}>'


def _relations(places: dict[str, str]) -> str:
    told = "".join(
        f'<Relationship Id="{kind}" Type="http://example.org/relationships/{kind}" Target="{place}"/>'
        for kind, place in places.items()
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{RELATIONSHIPS}">{told}</Relationships>'
