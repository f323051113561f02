"""What becomes of a picture's bytes."""

from __future__ import annotations

import io

import pytest
from decks import article_of, interview, laid_out
from hypothesis import given, settings
from hypothesis import strategies as st
from photographs import drawing, moving, photograph, saved
from PIL import Image

from deckgen.model.document import Image as Found
from deckgen.model.document import PixelSize
from deckgen.model.geometry import Box, Emu
from deckgen.model.placed import PlacedPicture
from deckgen.pictures import cut_pictures, look_at
from deckgen.pictures.opening import LONGEST

PHOTOGRAPH = photograph()
DECK = laid_out(article_of(interview(1))).deck


def looked_at(data: bytes) -> Found:
    return look_at(Found("A crane", "crane.jpg", data))


def cut(data: bytes, width: int, height: int) -> Image.Image:
    slide = DECK.slides[0]
    slot = slide.fills[0].slot
    placed = PlacedPicture(slot, Box(Emu(0), Emu(0), Emu(width), Emu(height)), "A crane", data)
    (made,) = cut_pictures(DECK._replace(slides=(slide._replace(picture=placed),))).slides
    assert made.picture
    return Image.open(io.BytesIO(made.picture.data))


def is_red(image: Image.Image, at: tuple[int, int]) -> bool:
    red, green, blue = image.convert("RGB").crop((*at, at[0] + 1, at[1] + 1)).tobytes()
    return red > 200 and green < 60 and blue < 60


def test_a_picture_that_was_held_sideways_stands_upright() -> None:
    turned = photograph(900, 600, turned=True)
    assert looked_at(turned).size == PixelSize(600, 900)
    image = cut(turned, 600, 900)
    assert image.size == (600, 900)
    assert is_red(image, (300, 10))
    assert not is_red(image, (10, 800))


@pytest.mark.parametrize(("size", "shape"), [((2400, 1600), (16, 9)), ((900, 3000), (2, 3)), ((300, 300), (4, 1))])
def test_a_picture_is_cut_to_its_box_never_enlarged_and_no_longer_than_is_seen(
    size: tuple[int, int], shape: tuple[int, int]
) -> None:
    image = cut(photograph(*size), *shape)
    assert image.width / image.height == pytest.approx(shape[0] / shape[1], abs=0.02)
    assert max(image.size) <= LONGEST
    assert image.width <= size[0]
    assert image.height <= size[1]


def test_a_drawing_stays_a_png_and_stands_on_white() -> None:
    image = cut(drawing(), 3, 2)
    assert (image.format, image.convert("RGB").getpixel((450, 300))) == ("PNG", (255, 255, 255))
    assert looked_at(drawing()).is_drawn
    assert not looked_at(PHOTOGRAPH).is_drawn


@pytest.mark.parametrize("mode", ["CMYK", "L", "1", "P", "I;16"])
def test_pictures_in_other_colours_become_plain_ones(mode: str) -> None:
    kind = "TIFF" if mode == "CMYK" else "PNG"
    image = cut(saved(Image.new("RGB", (400, 300), "white").convert("L").convert(mode), kind), 4, 3)
    assert image.convert("RGB").getpixel((5, 5)) == (255, 255, 255)


def test_a_picture_of_too_many_pixels_is_not_unpacked() -> None:
    wide = saved(Image.new("1", (40_000, 2_000)), "PNG")
    vast = saved(Image.new("1", (20_000, 10_000)), "PNG")
    assert len(wide) < 50_000
    for data in (wide, vast):
        assert looked_at(data).fault == "of more than 60 million pixels"


def test_what_moves_or_is_no_picture_says_so() -> None:
    assert looked_at(moving()).fault == "moving"
    assert looked_at(b"%PDF-1.7").fault == "in a format that is none of photographs"


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(PHOTOGRAPH)), st.binary(max_size=40))
def test_damage_is_told_or_does_no_harm(at: int, damage: bytes) -> None:
    for file in (PHOTOGRAPH, drawing(), moving()):
        start = at * len(file) // len(PHOTOGRAPH)
        found = looked_at(file[:start] + damage + file[start + 2 * len(damage) :])
        assert (found.size is None) == (found.fault is not None)
        if found.data:
            cut(found.data, 3, 2)
