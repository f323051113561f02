"""Pictures as DrawingML: a placed picture in, the XML of its frame and the part of its file out."""

from __future__ import annotations

from hashlib import sha256

from pptx.opc.package import Part
from pptx.package import Package

from deckgen.model.placed import PlacedPicture
from deckgen.office.fragments import place_xml, reference_xml
from deckgen.office.parts import make_plain
from deckgen.office.text import attribute

_PNG = b"\x89PNG"


def picture_xml(picture: PlacedPicture, *, number: int, file: str) -> str:
    """Return a picture in its slot; ``file`` is the relationship to its part, ``number`` its own among the shapes."""
    box = picture.box
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" name="{attribute(picture.slot.name)}" '
        f'descr="{attribute(picture.description)}"/><p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/>'
        f'</p:cNvPicPr>{reference_xml(picture.slot)}</p:nvPicPr><p:blipFill><a:blip r:embed="{file}"/>'
        # The outline is the slot's: said here, a round slot would hold a square picture.
        f"<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>"
        f"{place_xml(box.left, box.top, box.width, box.height)}</p:spPr></p:pic>"
    )


def make_picture(package: Package, data: bytes) -> Part:
    """Return a new part for a picture's file, a PNG or a JPEG, named for what it holds."""
    ending = "png" if data.startswith(_PNG) else "jpeg"
    return make_plain(package, f"/ppt/media/{sha256(data).hexdigest()[:16]}.{ending}", f"image/{ending}", data)
