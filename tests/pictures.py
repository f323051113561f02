"""Draw the sample deck as one picture for the README; needs LibreOffice's soffice and Poppler's pdftoppm.

python tests/pictures.py
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "sources" / "pyongyang.txt"
PICTURE = ROOT / "layouts" / "briefing" / "preview.png"
SHOWN = (1, 2, 4, 6, 7, 8, 14, 15, 18)
"""Slides in the picture: one of each kind that a reader should know."""

ACROSS = 3
GAP = 12
WIDTH = 640
GROUND = (120, 126, 136)


def main() -> None:
    """Build, draw and arrange."""
    with tempfile.TemporaryDirectory() as folder:
        deck = Path(folder) / "deck.pptx"
        _run(str(Path(sys.executable).with_name("deckgen")), "build", str(SAMPLE), "-o", str(deck))
        profile = f"-env:UserInstallation=file://{folder}/profile"
        _run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(deck))
        _run(
            "pdftoppm",
            "-scale-to-x",
            str(WIDTH),
            "-scale-to-y",
            "-1",
            "-png",
            str(deck.with_suffix(".pdf")),
            str(Path(folder) / "slide"),
        )
        drawn = sorted(Path(folder).glob("slide-*.png"))
        arrange([Image.open(drawn[number - 1]) for number in SHOWN]).save(PICTURE, optimize=True)
    print(PICTURE)


def arrange(pictures: list[Image.Image]) -> Image.Image:
    """Return the pictures in rows on one ground, with few enough colours for a small file."""
    height = pictures[0].height
    rows = -(-len(pictures) // ACROSS)
    sheet = Image.new("RGB", (ACROSS * (WIDTH + GAP) + GAP, rows * (height + GAP) + GAP), GROUND)
    for number, picture in enumerate(pictures):
        row, column = divmod(number, ACROSS)
        place = (GAP + column * (WIDTH + GAP), GAP + row * (height + GAP))
        sheet.paste(picture, place)
    return sheet.quantize(64)


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603


if __name__ == "__main__":
    main()
