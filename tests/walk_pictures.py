"""Go the walk of docs/your-template.md and draw its pictures; needs LibreOffice's soffice, Poppler's pdftoppm.

python tests/walk_pictures.py
"""

from __future__ import annotations

import contextlib
import shlex
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import walk
from click.testing import CliRunner
from pictures import GAP, GROUND, draw_slides
from PIL import Image

from deckgen.cli import main

COLOURS = 64
WIDTH, HEIGHT = 400, 225
"""Of a slide in pixels: legible, and small enough for three in a row."""

ACROSS = 3


def go() -> None:
    """Take each step, and draw where the page shows a picture."""
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):
        folder = Path(name)
        walk.set_out(folder)
        for step in walk.steps():
            match step:
                case walk.Command(line):
                    CliRunner().invoke(main, shlex.split(line)[1:], catch_exceptions=False)
                case walk.Edit(path, says):
                    walk.edit(Path(path), says)
                case walk.Mended():
                    walk.put_template(folder, "mended")
                case walk.Picture(path):
                    path.parent.mkdir(exist_ok=True)
                    PICTURES[path.name](folder).quantize(COLOURS, Image.Quantize.MAXCOVERAGE).save(path, optimize=True)
                    print(path, path.stat().st_size)


def slides(*numbers: int) -> Callable[[Path], Image.Image]:
    """Return what draws these slides of the deck, three in a row."""

    def draw(folder: Path) -> Image.Image:
        with tempfile.TemporaryDirectory() as work:
            drawn = draw_slides(folder / "article.pptx", Path(work), width=WIDTH, height=HEIGHT)
            return beside([drawn[number - 1] for number in numbers])

    return draw


def page(name: str) -> Callable[[Path], Image.Image]:
    """Return what takes a page as `layouts show` drew it."""

    def draw(folder: Path) -> Image.Image:
        with Image.open(next((folder / "pages").glob(f"*-{name}.png"))) as drawn:
            return drawn.reduce(2)

    return draw


PICTURES: Mapping[str, Callable[[Path], Image.Image]] = {
    "walk-first.png": slides(1, 2, 4, 6, 8, 20),
    "walk-pages.png": page("titel-und-inhalt"),
    "walk-changed.png": slides(6, 7, 9),
    "walk-marked.png": slides(6),
}


def beside(drawn: list[Image.Image]) -> Image.Image:
    """Return pictures in rows on one ground."""
    columns, rows = min(ACROSS, len(drawn)), -(-len(drawn) // ACROSS)
    sheet = Image.new("RGB", (columns * (WIDTH + GAP) + GAP, rows * (HEIGHT + GAP) + GAP), GROUND)
    for number, picture in enumerate(drawn):
        row, column = divmod(number, ACROSS)
        sheet.paste(picture, (GAP + column * (WIDTH + GAP), GAP + row * (HEIGHT + GAP)))
    return sheet


if __name__ == "__main__":
    go()
