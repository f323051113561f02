"""What others say of finished decks: a second layout engine, a schema validator, and python-pptx as a reader."""

# fontTools comes without types.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import io
import re
from functools import cache
from pathlib import Path

import betteroffice_pptx
import pytest
from decks import ROOT, SAMPLE, built
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from openxml_audit import validate_pptx
from pptx import Presentation
from pptx.shapes.placeholder import SlidePlaceholder

from deckgen.place.advances import FILES

ARTICLES = (SAMPLE, *sorted((ROOT / "tests" / "articles").glob("*.txt")))
WEIGHTS = {False: 400, True: 700}
TOLERANCE = 3
"""Points by which an engine may round differently."""


@cache
def arimo(*, bold: bool, italic: bool) -> bytes:
    """Return one style of Arimo as a plain font: the engine passes over a variable font's weight."""
    font = TTFont(FILES / ("Arimo-Italic[wght].ttf" if italic else "Arimo[wght].ttf"))
    stream = io.BytesIO()
    instantiateVariableFont(font, {"wght": WEIGHTS[bold]}).save(stream)
    return stream.getvalue()


@cache
def deck_of(path: Path) -> bytes:
    return built(path.read_text(encoding="utf-8")).data


@pytest.fixture(params=ARTICLES, ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Write the deck of one article."""
    deck = tmp_path / f"{request.param.stem}.pptx"
    deck.write_bytes(deck_of(request.param))
    return deck


def overflow(deck: Path) -> list[str]:
    """Name the text boxes whose lines leave them, or the slide, as the second engine lays them out."""
    engine = betteroffice_pptx.Presentation.open_path(str(deck))
    for bold in (False, True):
        for italic in (False, True):
            engine.register_font("Arial", arimo(bold=bold, italic=italic), bold=bold, italic=italic)
    found: list[str] = []
    for number in range(len(Presentation(str(deck)).slides)):
        page = engine.render_slide(number)
        for box in page.to_dict()["primitives"]:
            if box.get("kind") == "textBox" and box.get("lines"):
                bottom = max(line["y"] + line["height"] for line in box["lines"])
                if bottom > min(box["y"] + box["h"], page.height) + TOLERANCE:
                    found.append(f"slide {number + 1}: {box['lines'][0]}")
    return found


def test_no_text_leaves_its_box_in_a_second_engine(path: Path) -> None:
    assert overflow(path) == []


def test_the_second_engine_sees_an_overflow_that_is_there(tmp_path: Path) -> None:
    deck = Presentation(io.BytesIO(deck_of(SAMPLE)))
    title = deck.slides[5].shapes.title
    assert title is not None
    title.text_frame.paragraphs[0].runs[0].text = "Words that nobody would put into one title. " * 12
    broken = tmp_path / "broken.pptx"
    deck.save(str(broken))
    assert overflow(broken)


def test_the_schema_finds_nothing(path: Path) -> None:
    assert [error.description for error in validate_pptx(str(path)).errors] == []


def test_every_slide_has_a_title_notes_and_no_empty_placeholder(path: Path) -> None:
    for slide in Presentation(str(path)).slides:
        assert slide.shapes.title is not None
        assert slide.shapes.title.text_frame.text.strip()
        assert slide.has_notes_slide
        assert slide.notes_slide.notes_text_frame is not None
        assert slide.notes_slide.notes_text_frame.text.strip()
        assert all(shape.text_frame.text.strip() for shape in slide.placeholders if isinstance(shape, SlidePlaceholder))


def test_the_notes_of_the_sample_hold_every_paragraph_and_the_caption_once() -> None:
    deck = Presentation(io.BytesIO(deck_of(SAMPLE)))
    notes = "\n".join(
        slide.notes_slide.notes_text_frame.text for slide in deck.slides if slide.notes_slide.notes_text_frame
    )
    text = SAMPLE.read_text(encoding="utf-8")
    blocks = text[text.index("Glantz: ") : text.index("PHOTO:")].split("\n\n")
    for paragraph in (re.sub(r"^[A-Z]\w+: ", "", block).strip() for block in blocks):
        assert paragraph in notes
    assert notes.count("shake hands as they stand for photos") == 1
