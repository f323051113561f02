"""A placed deck in; the same with each picture cut to its box and cleaned of all that is not picture out."""

from __future__ import annotations

import io

from PIL import Image, ImageCms, ImageOps

from deckgen.model.geometry import Box
from deckgen.model.placed import PlacedDeck, PlacedPicture, PlacedSlide
from deckgen.pictures.opening import LONGEST, opened, upright

QUALITY = 88
FEW_COLORS = 256
"""A picture of no more is drawn, and keeps its sharp edges as PNG."""

MIDDLE = (0.5, 0.4)
"""What stays where something is cut off: the middle, a little above it, since that is where faces are."""


_SCREEN = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))  # pyright: ignore[reportUnknownArgumentType, reportUnknownMemberType]


def cut_pictures(deck: PlacedDeck) -> PlacedDeck:
    """Return a deck whose pictures are files for their boxes: JPEG or PNG, without metadata, the same for the same.

    Raises:
        PictureError: A picture that ``look_at`` has not seen is none.
    """
    return deck._replace(slides=tuple(_with_cut(slide) for slide in deck.slides))


def _with_cut(slide: PlacedSlide) -> PlacedSlide:
    picture = slide.picture
    return slide._replace(picture=picture._replace(data=_cut(picture))) if picture else slide


def _cut(picture: PlacedPicture) -> bytes:
    with opened(picture.data) as image:
        whole = _in_plain_colors(upright(image))
        return _saved(ImageOps.fit(whole, _pixels(whole, picture.box), Image.Resampling.LANCZOS, centering=MIDDLE))


def _pixels(image: Image.Image, box: Box) -> tuple[int, int]:
    """Return how large a picture of a box's shape is that is cut from another: never larger than that."""
    shape = box.width / box.height
    width = min(image.width, image.height * shape, LONGEST, LONGEST * shape)
    return max(1, round(width)), max(1, round(width / shape))


def _in_plain_colors(image: Image.Image) -> Image.Image:
    """Return a picture in the colours that every screen has, without the profile that says which it had."""
    profile = image.info.get("icc_profile")
    if profile and image.mode in PROFILED:
        try:
            found = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            return ImageCms.profileToProfile(image, found, _SCREEN, outputMode="RGB") or image
        except (ImageCms.PyCMSError, OSError):
            pass  # a damaged profile says nothing
    return _on_paper(image) if image.has_transparency_data else image.convert("RGB")


PROFILED = frozenset({"RGB", "CMYK", "L"})


def _on_paper(image: Image.Image) -> Image.Image:
    """Return a picture on white: black lines on nothing cannot be read on a dark slide."""
    clear = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear).convert("RGB")


def _saved(image: Image.Image) -> bytes:
    """Return a file of the pixels alone."""
    stream = io.BytesIO()
    bare = Image.frombytes(image.mode, image.size, image.tobytes())
    if bare.getcolors(FEW_COLORS):
        bare.save(stream, "PNG", optimize=True)
    else:
        bare.save(stream, "JPEG", quality=QUALITY, optimize=True)
    return stream.getvalue()
