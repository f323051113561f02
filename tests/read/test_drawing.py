"""The text drawn from a marked-up file."""

from __future__ import annotations

from hashlib import sha256

from deckgen.model.document import Document, Image
from deckgen.model.span import Range
from deckgen.read.drawing import Origin, Piece, Run, draw_document


def _drawn(*pieces: Piece) -> Document:
    return draw_document(pieces, Origin(b"stored", "a.html", "html"))


def test_blocks_stand_in_the_text_with_a_blank_line_between() -> None:
    document = _drawn(
        Piece("heading", (Run(" Why \n now? "),), level=2),
        Piece("paragraph", (Run("  "),)),
        Piece("paragraph", (Run("It fr\u00adoze."),), page=3),
    )
    assert document.text == "Why now?\n\nIt froze."
    assert document.source.text_sha256 == sha256(document.text.encode()).hexdigest()
    assert document.source.sha256 == sha256(b"stored").hexdigest()
    spans = [block.passage.span for block in document.blocks]
    assert [(span.ranges, span.line, span.page, span.paragraph) for span in spans] == [
        ((Range(0, 8),), 1, None, 1),
        ((Range(10, 19),), 3, 3, 2),
    ]


def test_bold_runs_keep_their_place_without_the_space_around_them() -> None:
    (label, whole) = _drawn(
        Piece("paragraph", (Run(" "), Run(" Ada ", is_bold=True), Run(" Park: ", is_bold=True), Run(" It froze."))),
        Piece("paragraph", (Run("Why"), Run(" ", is_bold=True), Run("now?", is_bold=True))),
    ).blocks
    assert label.text == "Ada Park: It froze."
    assert label.bold == (Range(0, 9),)
    assert not label.is_bold
    assert whole.bold == (Range(4, 8),)


def test_an_image_says_what_it_shows() -> None:
    (shown, mute) = _drawn(
        Piece("image", (), image=Image("A frozen  river", "ice.png")), Piece("image", (), image=Image(None, "b.png"))
    ).blocks
    assert (shown.text, mute.text) == ("A frozen river", "[image]")
