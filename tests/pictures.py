"""Draw the sample deck in each look as one picture for the README; needs LibreOffice's soffice, Poppler's pdftoppm.

python tests/pictures.py
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from pptx import Presentation

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "sources" / "pyongyang.txt"
LAYOUTS = ROOT / "layouts"
SHOWN = ("Title", "Takeaways", "Context", "Experts", "Agenda", "Matrix", "Answer", "Quote", "Panel")
"""What the pages in the picture are called, less their numbers; of each the deck's first slide is shown."""

ACROSS = 3
GAP = 12
WIDTH, HEIGHT = 640, 360
GROUND = (120, 126, 136)


def main() -> None:
    """Draw each look."""
    for rules in sorted(LAYOUTS.glob("*/theme.toml")):
        with tempfile.TemporaryDirectory() as folder:
            arrange(draw(rules.parent.name, Path(folder))).save(rules.with_name("preview.png"), optimize=True)
        print(rules.with_name("preview.png"))


def draw(look: str, folder: Path) -> list[Image.Image]:
    """Build the deck and return pictures of the slides to show."""
    deck = folder / "deck.pptx"
    _run(str(Path(sys.executable).with_name("deckgen")), "build", str(SAMPLE), "--layout", look, "-o", str(deck))
    drawn = draw_slides(deck, folder)
    pages = [slide.slide_layout.name.split()[0] for slide in Presentation(str(deck)).slides]
    return [drawn[pages.index(page)] for page in SHOWN]


def draw_slides(deck: Path, folder: Path, *, width: int = WIDTH, height: int = HEIGHT) -> list[Image.Image]:
    """Return pictures of all slides of a deck; the folder is for what comes in between."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    _run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(deck))
    scale = ("-scale-to-x", str(width), "-scale-to-y", str(height))
    _run("pdftoppm", *scale, "-png", str(folder / f"{deck.stem}.pdf"), str(folder / "slide"))
    return [Image.open(path) for path in sorted(folder.glob("slide-*.png"))]


def arrange(pictures: list[Image.Image]) -> Image.Image:
    """Return the pictures in rows on one ground, with few enough colours for a small file."""
    rows = -(-len(pictures) // ACROSS)
    sheet = Image.new("RGB", (ACROSS * (WIDTH + GAP) + GAP, rows * (HEIGHT + GAP) + GAP), GROUND)
    for number, picture in enumerate(pictures):
        row, column = divmod(number, ACROSS)
        place = (GAP + column * (WIDTH + GAP), GAP + row * (HEIGHT + GAP))
        sheet.paste(picture, place)
    return sheet.quantize(64)


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603


if __name__ == "__main__":
    main()
