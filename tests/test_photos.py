"""Pictures on their way from an article's folder to a slide."""

from __future__ import annotations

import io
import zipfile
from base64 import b64encode
from pathlib import Path

import pytest
from decks import built
from foreign import file_of
from photographs import CAMERA, CAPTION, FIGURE, ROOT, deck_of, drawing, moving, photograph
from PIL import Image
from pptx import Presentation
from pptx.shapes.placeholder import PlaceholderPicture
from word_files import paragraph, word_file

from deckgen import pipeline
from deckgen.model.details import Details
from deckgen.model.extent import Length
from deckgen.model.placed import PlacedSlide

MOVING, SMALL = moving(), photograph(150, 400)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "crane.jpg").write_bytes(photograph())
    return tmp_path


def photos(made: pipeline.Built) -> list[PlacedSlide]:
    return [slide for slide in made.deck.slides if slide.kind == "photo"]


def texts(slide: PlacedSlide) -> list[str]:
    return [paragraph.text for fill in slide.fills for paragraph in fill.paragraphs]


def notes(slide: PlacedSlide) -> str:
    return "\n".join(paragraph.text for paragraph in slide.notes)


def told(made: pipeline.Built) -> str:
    return "\n".join(notice.message for notice in made.notices if "picture" in notice.message)


def media(made: pipeline.Built) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(made.data)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name.startswith("ppt/media/")}


def test_a_picture_beside_the_article_has_a_slide_behind_the_context(folder: Path) -> None:
    made = deck_of(folder)
    kinds = [slide.kind for slide in made.deck.slides]
    assert kinds[kinds.index("context") + 1] == "photo"
    (slide,) = photos(made)
    assert texts(slide) == [
        "A crane unloads grain at pier nine",
        "It needs a single driver.",
        "Picture: Mina Sol/Harbour News",
    ]
    assert told(made) == ""


def test_its_notes_say_the_caption_and_hold_it_with_its_credit_in_full(folder: Path) -> None:
    made = deck_of(folder)
    (slide,) = photos(made)
    assert notes(slide).startswith("The article shows: A crane unloads grain at pier nine.\nIt needs a single driver.")
    assert CAPTION in notes(slide)
    assert CAPTION not in "\n".join(notes(one) for one in made.deck.slides if one is not slide)


def test_it_stands_in_the_picture_placeholder_with_the_source_s_alternative_text(folder: Path) -> None:
    made = deck_of(folder)
    number = made.deck.slides.index(photos(made)[0])
    slide = Presentation(io.BytesIO(made.data)).slides[number]
    (picture,) = (shape for shape in slide.placeholders if isinstance(shape, PlaceholderPicture))
    assert (picture.crop_left, picture.crop_top) == (0, 0)
    with zipfile.ZipFile(io.BytesIO(made.data)) as archive:
        assert b'name="Picture" descr="A tall blue crane"' in archive.read(f"ppt/slides/slide{number + 1}.xml")
    box = (photos(made)[0].picture or pytest.fail("no picture")).box
    with Image.open(io.BytesIO(picture.image.blob)) as image:
        assert image.width / image.height == pytest.approx(box.width / box.height, abs=0.01)


def test_nothing_of_a_picture_s_file_but_the_picture_comes_into_the_deck(folder: Path) -> None:
    made = deck_of(folder)
    (data,) = media(made).values()
    assert CAMERA.encode() not in data
    with Image.open(io.BytesIO(data)) as image:
        assert not image.getexif()
        assert {*image.info} <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_the_same_article_gives_the_same_bytes(folder: Path) -> None:
    assert deck_of(folder).data == deck_of(folder).data


def test_a_page_s_pictures_come_from_data_addresses_and_from_files_beside_it(folder: Path) -> None:
    held = b64encode(drawing()).decode()
    page = f"""<html><head><title>Cranes</title></head><body><main><h1>Cranes</h1>
        <p>The ports ordered nine cranes last year, and the first of them arrived in April.</p>
        <figure><img src="crane.jpg" alt="A crane"><figcaption>Photo: A crane at pier nine.</figcaption></figure>
        <img src="data:image/png;base64,{held}" alt="Grain prices from 2020 to 2026">
        <h2>What will the cranes change?</h2><p><b>Ada Park:</b> They will halve the time at the pier.</p>
        </main></body></html>"""
    made = deck_of(folder, page, name="article.html")
    assert [slide.title for slide in photos(made)] == ["A crane at pier nine", "Grain prices from 2020 to 2026"]
    assert sorted(name.rpartition(".")[2] for name in media(made)) == ["jpeg", "png"]


def test_a_word_file_s_pictures_come_with_it() -> None:
    drawn = (
        "<w:p><w:r><w:drawing><wp:extent cx='5000000' cy='3000000'/><wp:docPr descr='A tall blue crane'/>"
        "<a:blip r:embed='media'/></w:drawing></w:r></w:p>"
    )
    said = ("The ports ordered nine cranes last year.", "Why now?", "Ada Park: The old cranes lift half as much.")
    introduction, *talk = (paragraph(text) for text in said)
    data = word_file("".join((introduction, drawn, *talk)), parts={"media/crane.png": drawing()})
    made = pipeline.build(pipeline.Request(data, "article.docx", "briefing", ROOT, Details()))
    (slide,) = photos(made)
    assert slide.title == "A tall blue crane"


def test_where_a_caption_is_long_the_alternative_text_is_the_title(folder: Path) -> None:
    caption = f"A crane {'that was built and painted by the port itself ' * 2}unloads grain."
    (slide,) = photos(deck_of(folder, f"![A tall blue crane](crane.jpg)\n\n*Photo: {caption}*"))
    assert texts(slide) == ["A tall blue crane", caption]
    (slide,) = photos(deck_of(folder, f"![](crane.jpg)\n\n*Photo: {caption}*"))
    assert texts(slide) == ["Picture", caption]


def test_a_tall_picture_stands_on_the_page_for_tall_ones_and_a_drawing_is_shown_whole(folder: Path) -> None:
    (folder / "tall.jpg").write_bytes(photograph(600, 900))
    (folder / "wide.png").write_bytes(drawing(900, 300))
    first, second = photos(deck_of(folder, "![A tall crane](tall.jpg)\n\n![Prices since 2020](wide.png)"))
    assert (first.page, second.page) == ("Photo Tall", "Photo")
    assert second.picture
    assert second.picture.box.width / second.picture.box.height == pytest.approx(3, abs=0.01)


def test_a_picture_that_an_article_repeats_is_shown_once(folder: Path) -> None:
    made = deck_of(folder, f"![A crane](./crane.jpg)\n\n{FIGURE}")
    assert len(photos(made)) == len(media(made)) == 1


def test_a_brief_deck_has_its_captions_in_the_notes_of_the_title(folder: Path) -> None:
    made = deck_of(folder, length=Length("brief"))
    assert photos(made) == []
    assert CAPTION in notes(made.deck.slides[0])
    assert media(made) == {}


@pytest.mark.parametrize(
    ("said", "data", "reason"),
    [
        ("![A crane](https://example.org/crane.jpg)", b"", "1 on the network"),
        ("![A crane](missing.jpg)", b"", "1 not in the article's folder"),
        ("![A crane](picture)", SMALL, "1 smaller than 200 pixels on a side"),
        ("![](picture)", photograph(), "1 without caption or alternative text"),
        ("![IMG_0042.jpg](picture)", photograph(), "1 without caption or alternative text"),
        ("![A crane](picture)", MOVING, "1 moving"),
        ("![A crane](picture)", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "1 in a format that is none of photo"),
        ("![A crane](picture)", photograph()[:2000], "1 damaged"),
    ],
)
def test_a_picture_that_cannot_be_shown_is_told(tmp_path: Path, said: str, data: bytes, reason: str) -> None:
    (tmp_path / "picture").write_bytes(data)
    made = deck_of(tmp_path, said)
    assert photos(made) == []
    assert f"1 picture is not shown: {reason}" in told(made)


def test_pictures_beyond_three_are_told(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.jpg").write_bytes(photograph(900 + number))
    made = deck_of(tmp_path, "\n\n".join(f"![Crane {n}]({n}.jpg)" for n in range(5)))
    assert len(photos(made)) == 3
    assert told(made) == "2 pictures are not shown: 2 beyond the first 3"


def test_a_template_s_own_page_for_pictures_holds_caption_and_credit_below_each_other(folder: Path) -> None:
    (folder / "house.pptx").write_bytes(file_of("plain"))
    (slide,) = photos(deck_of(folder, layout=str(folder / "house.pptx")))
    assert slide.page == "Picture with Caption"
    assert texts(slide)[1:] == ["It needs a single driver.", "Picture: Mina Sol/Harbour News"]


def test_without_a_page_for_pictures_their_captions_stand_in_the_notes_of_the_context(folder: Path) -> None:
    (folder / "house.pptx").write_bytes(file_of("with one page"))
    made = deck_of(folder, layout=str(folder / "house.pptx"))
    assert photos(made) == []
    assert "1 picture is not shown: 1 without a page for pictures in the layout" in told(made)
    assert CAPTION in next(notes(slide) for slide in made.deck.slides if slide.kind == "context")


def test_plain_text_has_no_pictures() -> None:
    made = built(f"Cranes\n\nThe ports ordered nine.\n\n{CAPTION}\n\nWhy now?\n\nPark: They are old.\n")
    assert photos(made) == []
    assert told(made) == ""
