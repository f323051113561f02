"""How text is measured, fitted, shrunk and, where nothing helps, cut with a notice."""

from __future__ import annotations

import pytest
from decks import RULER, article_of, briefing, interview, laid_out

from deckgen.model.details import Details
from deckgen.model.geometry import Box, Emu, Insets, Points
from deckgen.model.line import Form, Line
from deckgen.model.placed import Fill, PlacedParagraph
from deckgen.model.span import Range, Span
from deckgen.model.template import Exact, Face, Share, Slot, TextStyle
from deckgen.place.balancing import balance
from deckgen.place.filling import Sizes, fill_slots
from deckgen.place.fitting import fit, height_of, sizes
from deckgen.place.wording import from_lines, from_text
from deckgen.place.wrapping import count_lines

ZERO = Emu(0)
STYLE = TextStyle(Face("Arial"), Points(20), "tx1", Share(1.0), Exact(Points(0)), Exact(Points(10)))


def slot(width: float, height: float, style: TextStyle = STYLE) -> Slot:
    """Return a slot of a size in points."""
    box = Box(ZERO, ZERO, Emu(round(width * 12_700)), Emu(round(height * 12_700)))
    return Slot("Body", "body", 1, box, Insets(ZERO, ZERO, ZERO, ZERO), "t", style)


def line(*texts: str) -> Line:
    return Line(tuple(Form(text, Span((Range(0, len(text)),), 1)) for text in texts))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", 1),
        ("i" * 10, 1),
        ("mmmm mmmm mmmm", 3),
        ("mmmm mmmm", 2),
        ("m" * 12, 3),
        ("mmmm\u00a0mm", 2),
        ("mmmm-mmmm", 2),
        ("北" * 9, 2),
    ],
)
def test_a_paragraph_breaks_between_words_after_hyphens_and_inside_what_is_too_wide(text: str, lines: int) -> None:
    # Four m of 20 pt are 66.6 pt wide, five are 83.3; a wide character is 20.
    assert (
        count_lines(text, width=Points(100 if "北" in text else 80), style=STYLE, size=Points(20), ruler=RULER) == lines
    )


def test_a_line_is_as_high_as_its_size_and_a_fifth_and_paragraphs_keep_their_space() -> None:
    assert height_of(["a", "b"], slot(80, 100), size=Points(20), ruler=RULER) == pytest.approx(24 + 10 + 24)


def test_sizes_go_down_by_two_points_to_the_least() -> None:
    assert list(sizes(Points(30), Points(25))) == [30, 28, 26, 25]
    assert list(sizes(Points(30), None)) == [30]


def test_a_whole_line_at_a_smaller_size_comes_before_a_cut_one() -> None:
    words = from_lines([line("mmmm mmmm mmmm", "mmmm")])
    fitted = fit(words, slot(75, 66), least=Points(16), ruler=RULER)
    assert fitted is not None
    assert (fitted.size, fitted.wordings) == (18, (0,))


def test_the_longest_line_gives_way_first() -> None:
    words = from_lines([line("mmmm mmmm mmmm", "mmmm"), line("mmmm mmmm", "mm")])
    fitted = fit(words, slot(80, 90), least=Points(20), ruler=RULER)
    assert fitted is not None
    assert fitted.wordings == (1, 0)


def test_a_lone_paragraph_stands_larger_and_without_bullet() -> None:
    bulleted = slot(300, 100, STYLE._replace(has_bullet=True, margin=Points(20)))
    alone = fill_slots([(from_text("mmmm"), bulleted)], sizes=Sizes(Points(16), lone=Points(26)), ruler=RULER)[0]
    several = fill_slots([(from_text("mm", "mm"), bulleted)], sizes=Sizes(Points(16), lone=Points(26)), ruler=RULER)[0]
    assert [(p.size, p.is_plain) for p in alone.fill.paragraphs] == [(26, True)]
    assert [(p.size, p.is_plain) for p in several.fill.paragraphs] == [(20, False), (20, False)]


def test_what_fits_only_below_the_least_size_is_set_there_with_a_notice() -> None:
    filling = fill_slots([(from_text("mmmm mmmm mmmm"), slot(60, 50))], sizes=Sizes(Points(18)), ruler=RULER)[0]
    assert filling.fill.paragraphs[0].size < 18
    assert "smaller than the 18 pt" in filling.notices[0].message


def test_what_fits_nowhere_is_cut_with_a_notice_and_said_in_full() -> None:
    text = "many words " * 60
    filling = fill_slots([(from_text(text.strip()), slot(80, 40))], sizes=Sizes(Points(18)), ruler=RULER)[0]
    assert filling.fill.paragraphs[0].text.endswith("…")
    assert filling.said == (text.strip(),)
    assert "the whole stands in the notes" in filling.notices[0].message


def test_a_title_too_long_for_its_slide_stands_whole_in_the_notes() -> None:
    title = "Grain and cranes " * 300
    made = laid_out(article_of(interview(2)), Details(title=title.strip()))
    assert made.deck.slides[0].title.endswith("…")
    assert title.strip() in made.deck.slides[0].notes[0].text


def test_a_footer_without_gaps_is_cut_inside() -> None:
    made = laid_out(article_of(interview(2)), Details(title="北" * 200))
    assert made.deck.properties.footer.count("北") > 20
    assert made.deck.properties.footer.endswith("…")


def test_a_series_of_slides_has_one_size() -> None:
    questions = [f"What about pier {n}?" for n in range(1, 15)]
    questions[3] = f"What about {'the long and winding pier that nobody has seen ' * 3}in winter?"
    text = "Piers\n\n" + "\n\n".join(f"{question}\n\nIt will be built in stone." for question in questions)
    slides = [slide for slide in laid_out(article_of(text)).deck.slides if slide.kind == "agenda"]
    found = {p.size for s in slides for f in s.fills if f.slot.name.startswith("Question") for p in f.paragraphs}
    assert len(slides) > 1
    assert len(found) == 1


def test_every_slot_of_the_bundled_layout_is_found() -> None:
    template, layout = briefing()
    pages = {page.name: {slot.name for slot in page.slots} for page in template.pages}
    for rule in layout.kinds.values():
        for role in rule.roles.values():
            assert any(role.name_on(pages[page], 1) in pages[page] for page in rule.pages)


def test_a_heading_is_set_so_narrow_that_no_word_stands_alone() -> None:
    heading = Fill(slot(100, 60), (PlacedParagraph("mmm mmm mm", Points(10)),))
    wide = Fill(slot(62, 60), heading.paragraphs)
    assert balance(heading, RULER).right is None
    margin = balance(wide, RULER).right
    assert margin is not None
    narrow = Points(62 - margin / 12_700)
    assert count_lines("mmm mmm mm", width=narrow, style=STYLE, size=Points(10), ruler=RULER) == 2
    assert 44 < narrow < 47  # "mmm" over "mmm mm", not "mmm mmm" over "mm"


def test_text_from_the_right_keeps_its_margins() -> None:
    assert balance(Fill(slot(60, 90), (PlacedParagraph("لماذا يتجمد النهر مبكرا", Points(20)),)), RULER).right is None


def test_one_row_that_fits_nowhere_leaves_the_other_rows_their_size() -> None:
    questions = [f"What about pier {n}?" for n in range(1, 15)]
    questions[3] = f"What about {'the long and winding pier that nobody has seen, ' * 12}in winter?"
    text = "Piers\n\n" + "\n\n".join(f"Q: {question}\n\nA: The pier will be built in stone." for question in questions)
    made = laid_out(article_of(text))
    rows = [f for s in made.deck.slides if s.kind == "agenda" for f in s.fills if f.slot.name.startswith("Question")]
    usual = {p.size for row in rows for p in row.paragraphs if len(p.text) < 40}
    assert len(rows) == 14
    assert usual <= {16, 18, 20, 22}
    assert any("long and winding" in notice.message or "What about the" in notice.message for notice in made.notices)
