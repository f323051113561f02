"""Pictures made by script, and an article that has them beside it."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageDraw, ImageOps

from deckgen import pipeline
from deckgen.model.details import Details
from deckgen.model.extent import Length

ROOT = Path(__file__).parent.parent
CAMERA = "Lakeside 400"
TURNED = 6
"""EXIF's word for a camera that was held on its side."""
ORIENTATION, MAKER, GPS = 274, 271, 0x8825

HEAD = """---
title: What New Cranes Mean for the Northern Ports
---

The ports ordered nine cranes last year, and the first of them arrived in April.

"""
QUESTIONS = """

## What will the cranes change?

**Ada Park:** The cranes will halve the time that a ship spends at the pier.

**Bo Lee:** Smaller ports will lose traffic to the north within five years.
"""
CAPTION = "Photo: A crane unloads grain at pier nine. It needs a single driver. (Mina Sol/Harbour News)"
FIGURE = f"![A tall blue crane](crane.jpg)\n\n*{CAPTION}*"


def photograph(width: int = 900, height: int = 600, *, turned: bool = False) -> bytes:
    """Return a JPEG of many colours, red along its left edge, that says where it was taken and with what."""
    image = ImageOps.fit(Image.linear_gradient("L"), (width, height))
    colored = Image.merge("RGB", (image, image.rotate(180), image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)))
    ImageDraw.Draw(colored).rectangle((0, 0, width // 8, height), fill="red")
    exif = Image.Exif()
    exif[MAKER] = CAMERA
    exif[ORIENTATION] = TURNED if turned else 1
    exif.get_ifd(GPS)[1] = "N"
    return saved(colored, "JPEG", exif=exif, comment=CAMERA.encode())


def drawing(width: int = 900, height: int = 600) -> bytes:
    """Return a PNG of two colours with a line around it, on a ground that is not there."""
    image = Image.new("RGBA", (width, height))
    ImageDraw.Draw(image).rectangle((0, 0, width - 1, height - 1), outline="black", width=9)
    return saved(image, "PNG")


def moving() -> bytes:
    """Return a GIF of two pictures."""
    frames = [Image.new("RGB", (400, 300), color) for color in ("red", "blue")]
    return saved(frames[0], "GIF", save_all=True, append_images=frames[1:])


def saved(image: Image.Image, kind: str, **said: object) -> bytes:
    """Return a picture's file."""
    stream = io.BytesIO()
    image.save(stream, kind, **said)
    return stream.getvalue()


def deck_of(
    folder: Path,
    said: str = FIGURE,
    *,
    layout: str = "briefing",
    length: Length = Length(),  # noqa: B008 — frozen
    name: str = "article.md",
) -> pipeline.Built:
    """Return the deck of an article that says something between its introduction and its questions."""
    text = said if name.endswith("html") else f"{HEAD}{said}{QUESTIONS}"
    request = pipeline.Request(text.encode(), name, layout, ROOT, Details(), length=length, beside=folder)
    return pipeline.build(request)
