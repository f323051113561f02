"""A picture of an article in; the same with its size, or with why it cannot be shown, out."""

from __future__ import annotations

from deckgen.model.document import Image
from deckgen.pictures.opening import LOSSLESS, PictureError, opened, size_of


def look_at(image: Image) -> Image:
    """Return a picture that was looked at, and unpacked once to see that it can be."""
    if image.data is None or image.fault:
        return image
    try:
        with opened(image.data) as found:
            size, is_drawn = size_of(found), found.format in LOSSLESS
            found.draft(None, (1, 1))
            found.load()
    except PictureError as fault:
        return image._replace(data=None, fault=str(fault))
    return image._replace(size=size, is_drawn=is_drawn)
