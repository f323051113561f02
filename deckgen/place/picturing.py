"""A page described in; a picture of its slots, with their names and roles in them, out."""

from __future__ import annotations

import io
import re
from functools import cache

from PIL import Image, ImageDraw, ImageFont

from deckgen.model.described import DescribedPage, DescribedSlot
from deckgen.model.geometry import Box
from deckgen.model.template import Template
from deckgen.place.advances import FILES

WIDTH = 1600
"""Of a picture, in pixels: wide enough to read, small enough to send."""

MOST_LETTERS = 60

# " & " — one dash.   "Titel", "标题" — stay.
NOT_IN_NAMES = re.compile(r"[\W_]+")

_PAPER = "#FFFFFF"
_INK = "#1F2A37"
_EDGE = "#9AA5B1"
# Edge and ground of a slot.
_USED = ("#1D5FA8", "#E9F1FA")
_UNUSED = ("#9AA5B1", "#F4F5F7")
_SIZES = (24, 20, 16, 13, 11)
_PADDING = 6
_LEADING = 1.25


def draw_page(page: DescribedPage, template: Template) -> bytes:
    """Return a page as PNG: the slide's edge, and each slot outlined, those with a role in colour."""
    scale = WIDTH / template.width
    image = Image.new("RGB", (WIDTH + 1, round(template.height * scale) + 1), _PAPER)
    draw = ImageDraw.Draw(image)
    for slot in page.slots:  # grounds first, so that no slot hides another's name
        draw.rectangle(_corners(slot.slot.box, scale), fill=_colors(slot)[1])
    for slot in page.slots:
        draw.rectangle(_corners(slot.slot.box, scale), outline=_colors(slot)[0], width=2)
        _write_label(draw, slot, _corners(slot.slot.box, scale))
    draw.rectangle((0, 0, image.width - 1, image.height - 1), outline=_EDGE, width=2)
    stream = io.BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()


def picture_name(page: DescribedPage) -> str:
    """Return the name of a page's picture: ``07-title-and-content.png``."""
    slug = NOT_IN_NAMES.sub("-", page.page.name.casefold()).strip("-")[:MOST_LETTERS]
    return f"{page.number:02}-{slug}.png" if slug else f"{page.number:02}.png"


def _corners(box: Box, scale: float) -> tuple[int, int, int, int]:
    left, top = round(box.left * scale), round(box.top * scale)
    return left, top, left + max(1, round(box.width * scale)), top + max(1, round(box.height * scale))


def _colors(described: DescribedSlot) -> tuple[str, str]:
    return _USED if described.assigned else _UNUSED


def _write_label(draw: ImageDraw.ImageDraw, described: DescribedSlot, corners: tuple[int, int, int, int]) -> None:
    left, top, right, bottom = corners
    lines, font = _label(described, right - left - 2 * _PADDING, bottom - top - 2 * _PADDING)
    for number, line in enumerate(lines):
        draw.text((left + _PADDING, top + _PADDING + number * font.size * _LEADING), line, font=font, fill=_INK)


def _label(described: DescribedSlot, width: int, height: int) -> tuple[list[str], ImageFont.FreeTypeFont]:
    """Return what is written in a slot, on several lines or on one, at the largest size that fits, else cut."""
    use = " · ".join(part for part in (described.type, described.roles) if part)
    wordings = [[described.slot.name, use], [f"{described.slot.name} · {use}"]]
    for size in _SIZES:
        font = _font(size)
        for lines in wordings:
            if len(lines) * size * _LEADING <= height and all(font.getlength(line) <= width for line in lines):
                return lines, font
    font = _font(_SIZES[-1])
    return [_cut(wordings[1][0], width, font)], font


def _cut(text: str, width: int, font: ImageFont.FreeTypeFont) -> str:
    kept = text
    while kept and font.getlength(f"{kept}…") > width:
        kept = kept[:-1]
    return f"{kept}…" if kept else ""


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FILES / "Arimo[wght].ttf", size, layout_engine=ImageFont.Layout.BASIC)
