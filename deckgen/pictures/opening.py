"""The bytes of a picture in; the picture opened, upright and not larger than anybody needs, out."""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from collections.abc import Generator
from contextlib import contextmanager

from PIL import Image, ImageOps, UnidentifiedImageError

from deckgen.model.document import PixelSize

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
"""What photographs are stored in, of all that Pillow reads: less to trust."""

LOSSLESS = frozenset({"PNG", "GIF", "BMP"})
"""Charts and maps come in these, cameras give others."""

MOST_PIXELS = 60_000_000
"""A picture of more is refused before it is unpacked: a file of some kilobytes can hold gigabytes of one colour."""

LONGEST = 1600
"""Pixels on the longer side: more than a projector shows of a part of a slide."""

UPRIGHT, SIDEWAYS = 1, frozenset({5, 6, 7, 8})
"""How a camera was held, as EXIF tells it: 274 is the number of that entry (EXIF 2.3, 4.6.4)."""
ORIENTATION = 274

BROKEN = (OSError, ValueError, SyntaxError, EOFError, KeyError, IndexError, TypeError, struct.error, zlib.error)
"""What Pillow's readers raise over damaged files."""


class PictureError(Exception):
    """Why a picture cannot be shown, as a notice says it of a picture."""


@contextmanager
def opened(data: bytes) -> Generator[Image.Image]:
    """Open a picture that is one, of a size that can be unpacked.

    Raises:
        PictureError: It is none, is damaged, moves, or is too large; also where that shows in what is done with it.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd metadata, which is left behind
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                _refuse(image)
                yield image
    except UnidentifiedImageError:
        raise PictureError("in a format that is none of photographs") from None
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise PictureError(TOO_LARGE) from None
    except BROKEN:
        raise PictureError("damaged") from None


TOO_LARGE = f"of more than {MOST_PIXELS // 1_000_000} million pixels"


def _refuse(image: Image.Image) -> None:
    if image.width * image.height > MOST_PIXELS:
        raise PictureError(TOO_LARGE)
    # A JPEG of a phone may hold a second picture behind the first, which does not make it move.
    if getattr(image, "is_animated", False) and image.format in {"GIF", "PNG", "WEBP"}:
        raise PictureError("moving")


def size_of(image: Image.Image) -> PixelSize:
    """Return the size of a picture the way up that it is shown, without unpacking it."""
    is_sideways = image.getexif().get(ORIENTATION, UPRIGHT) in SIDEWAYS
    return PixelSize(image.height, image.width) if is_sideways else PixelSize(image.width, image.height)


PALE = frozenset({"1", "P"})
"""Modes of a byte a pixel, which come out jagged where they are made smaller before they are made colours."""


def upright(image: Image.Image) -> Image.Image:
    """Return a picture as it was held, no larger than cutting needs; a large JPEG is unpacked only so far."""
    if image.mode not in PALE:
        image.thumbnail((2 * LONGEST, 2 * LONGEST), reducing_gap=1.0)
    return ImageOps.exif_transpose(image)
