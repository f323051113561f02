"""The slide that shows who answers which question, from the article to the file."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence

from decks import BRIEFING, NOBODY, ROOT, RULER, SAMPLE, article_of, briefing, built, laid_out, planned
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation
from pptx.shapes.graphfrm import GraphicFrame

from deckgen.model.article import Article
from deckgen.model.deck import MatrixSlide
from deckgen.model.geometry import Emu, Insets, Points, to_points
from deckgen.model.placed import PlacedCell, PlacedDeck, PlacedParagraph, PlacedRow, PlacedSlide, PlacedTable
from deckgen.model.span import Passage, Range, Span
from deckgen.office import open_template
from deckgen.office.table import Frame, table_xml
from deckgen.place import LayoutBudget, parse_layout, place_deck
from deckgen.place.wrapping import count_lines, line_height
from deckgen.plan import plan_deck

PEOPLE = [
    *("Ada Park", "Bo Lee", "Cy Vance", "Di Moreau", "Ed Okafor", "Fay Lindqvist", "Gus Petrov", "Hana Sato"),
    *("Ivo Brandt", "Konstantinos Papadimitropoulos-Anagnostopoulos", "Maximiliane Featherstonehaugh-Wolstenholme"),
    "Jo Ng",
]


def panel(experts: int, questions: int, *, asked: str = "What becomes of pier {n}?") -> str:
    """Return an article in which every expert answers every other question."""
    names = PEOPLE[:experts]
    blocks = ["Views of One Harbour", f"The Harbour Institute’s {', '.join(names[:-1])} and {names[-1]} explain it."]
    for number in range(1, questions + 1):
        blocks.append(asked.replace("{n}", str(number)))
        blocks += [
            f"{name.split()[-1]}: Pier {number} will be closed for {at + 2} months. Its berths bring {at + 30} ships."
            for at, name in enumerate(names)
            if (number + at) % 2
        ]
    return "\n\n".join(blocks) + "\n"


def matrices(deck: PlacedDeck) -> list[PlacedSlide]:
    return [slide for slide in deck.slides if slide.kind == "matrix"]


def tables(deck: PlacedDeck) -> list[PlacedTable]:
    return [slide.table for slide in matrices(deck) if slide.table]


def texts(table: PlacedTable) -> list[list[str]]:
    return [[cell.paragraph.text for cell in row.cells] for row in table.rows]


def notes(slide: PlacedSlide) -> list[str]:
    return [paragraph.text for paragraph in slide.notes]


def test_the_sample_shows_who_answers_on_which_slide_right_after_its_agenda() -> None:
    made = laid_out(article_of(SAMPLE.read_text(encoding="utf-8"))).deck
    kinds = [slide.kind for slide in made.slides]
    assert kinds.index("matrix") == kinds.index("agenda") + 1
    (table,) = tables(made)
    head, *rows = texts(table)
    assert head == ["Question", "Mary Glantz", "Frank Aum", "Carla Freeman", "Andrew Scobell"]
    answering = [[bool(cell.strip("–")) for cell in row[1:]] for row in rows]
    assert answering == [
        [True, False, False, False],
        [False, True, False, False],
        [False, False, True, False],
        [True, True, False, True],
    ]
    assert rows[3][0] == "4\tWhat does this all mean for U.S. interests?"


@settings(max_examples=12, deadline=None)
@given(st.integers(3, 9), st.integers(3, 14))
def test_every_number_leads_to_the_first_slide_where_that_expert_answers_that_question(
    experts: int, asked: int
) -> None:
    made = laid_out(article_of(panel(experts, asked))).deck
    led: list[tuple[str, str]] = []
    for table in tables(made):
        names = texts(table)[0][1:]
        for row in table.rows[1:]:
            question = row.cells[0].paragraph.text.partition("\t")[2]
            for name, cell in zip(names, row.cells[1:], strict=True):
                for run in cell.paragraph.runs:
                    assert run.link is not None
                    assert run.text == str(run.link + 1)
                    said = "\n".join(notes(made.slides[run.link]))
                    assert f"{name} of the Harbour Institute" in said
                    assert f"Question: {question}" in said
                    led.append((name, question))
    assert len(led) == len(set(led)) == sum((n + at) % 2 for n in range(1, asked + 1) for at in range(experts))


@settings(max_examples=12, deadline=None)
@given(st.integers(3, 12), st.integers(3, 24), st.integers(1, 50))
def test_a_table_is_no_larger_than_its_slot_and_no_row_lower_than_its_words(
    experts: int, asked: int, words: int
) -> None:
    question = f"What becomes, {'after the long winter ' * (words // 4)}of pier {{n}}?"
    for table in tables(laid_out(article_of(panel(experts, asked, asked=question))).deck):
        assert sum(table.columns) <= table.slot.box.width + len(table.columns)
        assert sum(row.height for row in table.rows) <= table.slot.box.height + 12_700
        for row in table.rows:
            for width, cell in zip(table.columns, row.cells, strict=True):
                face = table.slot.style.face._replace(bold=cell.is_bold)
                style = table.slot.style._replace(face=face)
                room = to_points(Emu(width - cell.insets.left - cell.insets.right - cell.hang))
                text, size = cell.paragraph.text.rpartition("\t")[2], cell.paragraph.size
                lines = count_lines(text, width=room, style=style, size=size, ruler=RULER)
                inside = to_points(row.height) - to_points(cell.insets.top) - to_points(cell.insets.bottom)
                assert lines * line_height(style, size, RULER) <= inside + 0.5


def test_questions_are_set_in_14_points_at_least_and_all_else_in_12() -> None:
    for table in tables(laid_out(article_of(panel(9, 14))).deck):
        assert min(cell.paragraph.size for row in table.rows for cell in row.cells) >= 12
        assert min(row.cells[0].paragraph.size for row in table.rows[1:]) >= 14


def test_more_questions_than_fit_go_on_under_the_same_names() -> None:
    made = laid_out(article_of(panel(4, 16))).deck
    found = [texts(table) for table in tables(made)]
    assert len(found) == 2
    assert found[0][0] == found[1][0]
    assert [row[0].partition("\t")[0] for table in found for row in table[1:]] == [str(n) for n in range(1, 17)]
    assert [slide.title for slide in matrices(made)] == [f"Who answers on which slide ({n} of 2)" for n in (1, 2)]
    assert len({row.cells[0].paragraph.size for table in tables(made) for row in table.rows[1:]}) == 1


def test_more_experts_than_fit_go_on_beside_the_same_questions() -> None:
    found = [texts(table) for table in tables(laid_out(article_of(panel(12, 4))).deck)]
    assert len(found) > 1
    assert [row[0] for row in found[0]] == [row[0] for row in found[1]]
    assert [name for table in found for name in table[0][1:]] == PEOPLE


def test_a_table_of_many_slides_is_left_out_with_a_notice() -> None:
    made = built(panel(12, 24))
    assert not matrices(made.deck)
    assert [notice.message for notice in made.notices if "table" in notice.message] != []


def test_two_experts_or_two_questions_need_no_table() -> None:
    assert not matrices(laid_out(article_of(panel(2, 5))).deck)
    assert not matrices(laid_out(article_of(panel(5, 2))).deck)
    assert matrices(laid_out(article_of(panel(3, 3))).deck)


def test_who_is_presented_and_answers_nothing_has_no_column() -> None:
    text = panel(4, 4).replace("Bo Lee", "Bo Lee, Zoe Adler")
    (table,) = tables(laid_out(article_of(text)).deck)
    assert texts(table)[0][1:] == PEOPLE[:4]


def test_an_answer_that_no_slide_holds_is_a_dot_without_a_link() -> None:
    template, layout = briefing()
    deck = planned(article_of(panel(3, 3)))
    sections = [deck.sections[0], *(s._replace(slides=s.slides[1:]) for s in deck.sections[1:-1]), deck.sections[-1]]
    made = place_deck(deck._replace(sections=tuple(sections)), template=template, layout=layout, ruler=RULER).deck
    cells = [cell for table in tables(made) for row in table.rows[1:] for cell in row.cells[1:]]
    assert [cell.paragraph.runs for cell in cells if cell.paragraph.text == "•"] == [(), (), ()]


def test_the_notes_say_who_answers_and_count_on_where_the_table_goes_on() -> None:
    sample = laid_out(article_of(SAMPLE.read_text(encoding="utf-8"))).deck
    assert notes(matrices(sample)[0])[:5] == [
        "Who answers what:",
        "Question 1: Mary Glantz.",
        "Question 2: Frank Aum.",
        "Question 3: Carla Freeman.",
        "Question 4: Mary Glantz, Frank Aum and Andrew Scobell.",
    ]
    second = matrices(laid_out(article_of(panel(4, 16))).deck)[1]
    assert notes(second)[1].startswith("Question 9: ")


def without_matrix(article: Article) -> Iterator[PlacedDeck]:
    """Yield the deck of an article by layouts that have no page for the table, or none with a place for it."""
    template, _ = briefing()
    rules = (BRIEFING / "layout.toml").read_text(encoding="utf-8")
    for changed in (
        re.sub(r"\[kinds\.matrix\]\n(?:.+\n)+", "", rules),
        rules.replace('slot = "Table"', 'slot = "Elsewhere"'),
    ):
        layout = parse_layout(changed, name="older", origin="layout.toml")
        planned_deck = plan_deck(article, details=NOBODY, budget=LayoutBudget(template, layout, RULER))
        yield place_deck(planned_deck.deck, template=template, layout=layout, ruler=RULER).deck


def test_a_layout_without_a_page_for_it_has_no_table() -> None:
    for made in without_matrix(article_of(panel(4, 4))):
        assert not matrices(made)
        assert "agenda" in {slide.kind for slide in made.slides}


def test_a_slot_that_holds_no_row_has_no_table() -> None:
    template, layout = briefing()
    low = tuple(
        page._replace(slots=tuple(s._replace(box=s.box._replace(height=Emu(300_000))) for s in page.slots))
        if page.name == "Matrix"
        else page
        for page in template.pages
    )
    small = template._replace(pages=low)
    assert LayoutBudget(template, layout, RULER).table_slides(PEOPLE[:3], ["Why?"] * 3) == 1
    assert LayoutBudget(small, layout, RULER).table_slides(PEOPLE[:3], ["Why?"] * 3) == 0
    assert not tables(place_deck(planned(article_of(panel(3, 3))), template=small, layout=layout, ruler=RULER).deck)


def test_its_words_have_the_colour_of_their_slot_where_no_style_of_tables_knows_it() -> None:
    template, layout = briefing()
    green = tuple(
        page._replace(slots=tuple(s._replace(style=s.style._replace(color="#00AA00"), second=None) for s in page.slots))
        if page.name == "Matrix"
        else page
        for page in template.pages
    )
    deck = planned(article_of(panel(3, 3)))
    made = place_deck(deck, template=template._replace(pages=green), layout=layout, ruler=RULER).deck
    assert {cell.color for table in tables(made) for row in table.rows for cell in row.cells} == {"#00AA00"}


def test_a_question_or_a_name_longer_than_its_place_is_cut() -> None:
    template, layout = briefing()
    deck = planned(article_of(panel(3, 3)))
    front = deck.sections[0]
    (matrix,) = (slide for slide in front.slides if isinstance(slide, MatrixSlide))
    long = Passage(" ".join(["after the long winter"] * 200), Span((Range(0, 1),), 1))
    rows = (matrix.rows[0]._replace(asked=matrix.rows[0].asked._replace(shown=long)), *matrix.rows[1:])
    experts = (matrix.experts[0]._replace(name="Wolfeschlegelsteinhausen" * 9), *matrix.experts[1:])
    changed = front._replace(slides=(matrix._replace(rows=rows, experts=experts),))
    placed = place_deck(
        deck._replace(sections=(changed, *deck.sections[1:])), template=template, layout=layout, ruler=RULER
    )
    made = placed.deck
    assert sum("too long for the table" in notice.message for notice in placed.notices) == 2
    told = [row for table in tables(made) for row in texts(table)]
    assert told[0][1].endswith("…")
    assert told[1][0].endswith("…")
    assert all(sum(row.height for row in table.rows) <= table.slot.box.height + 12_700 for table in tables(made))


def frames(data: bytes) -> Sequence[GraphicFrame]:
    slides = Presentation(io.BytesIO(data)).slides
    return [shape for slide in slides for shape in slide.shapes if isinstance(shape, GraphicFrame)]


def test_in_the_file_it_is_a_table_in_its_placeholder_with_heads_and_a_description() -> None:
    data = built(SAMPLE.read_text(encoding="utf-8")).data
    (frame,) = frames(data)
    assert frame.is_placeholder
    assert frame.has_table
    assert frame.table.first_row
    assert frame.table.first_col
    (described,) = frame.element.xpath("./p:nvGraphicFramePr/p:cNvPr/@descr")
    assert "experts in columns" in str(described)


def test_in_the_file_its_colours_are_the_themes_and_its_words_have_a_language() -> None:
    slides = Presentation(io.BytesIO(built(SAMPLE.read_text(encoding="utf-8")).data)).slides
    xml = next(slide.part.blob.decode() for slide in slides if slide.slide_layout.name == "Matrix")
    assert "srgbClr" not in xml
    assert len(re.findall("<a:rPr lang=", xml)) == len(re.findall("<a:rPr ", xml))
    assert xml.count("ppaction://hlinksldjump") == 6


def test_a_template_whose_designer_chose_no_table_style_gets_lines_and_no_fills() -> None:
    stream = io.BytesIO()
    Presentation().save(stream)
    assert open_template(stream.getvalue(), origin="plain").table_style == "{3B4B98B0-60AC-42C2-AFA5-B58CD77FA1E5}"
    own = open_template((BRIEFING / "template.pptx").read_bytes(), origin="briefing").table_style
    assert own in (ROOT / "layouts" / "briefing" / "theme.toml").read_text(encoding="utf-8")


def test_questions_that_run_to_the_left_stand_in_a_table_that_starts_at_the_right() -> None:
    template, _ = briefing()
    slot = next(slot for page in template.pages for slot in page.slots if slot.type == "tbl")
    none = Insets(Emu(0), Emu(0), Emu(0), Emu(0))
    cell = PlacedCell(PlacedParagraph("1\tلماذا يتجمد النهر مبكرا؟", Points(18)), none)
    table = PlacedTable(slot, "A table", (Emu(9),), (PlacedRow(Emu(9), (cell,)),))
    assert '<a:tblPr rtl="1" firstRow="1"' in table_xml(table, Frame(2, "ar-SA", "{0}", str))


def test_the_same_article_gives_the_same_bytes() -> None:
    text = panel(5, 5)
    assert built(text).data == built(text).data


def test_a_plan_names_where_each_answer_begins() -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    slides = (slide for section in planned(article_of(text)).sections for slide in section.slides)
    (matrix,) = (slide for slide in slides if isinstance(slide, MatrixSlide))
    starts = [[text[at.ranges[0].start :][:12] if at else "" for at in row.answers] for row in matrix.rows]
    assert starts[0] == ["Putin’s visi", "", "", ""]
    assert starts[2] == ["", "", "When Kim Jon", ""]


def test_names_are_never_set_larger_than_the_questions_under_them() -> None:
    template, layout = briefing()
    large = tuple(
        page._replace(slots=tuple(s._replace(second=None) for s in page.slots)) if page.name == "Matrix" else page
        for page in template.pages
    )
    deck = planned(article_of(panel(4, 4)))
    made = place_deck(deck, template=template._replace(pages=large), layout=layout, ruler=RULER).deck
    for table in tables(made):
        head, *rows = table.rows
        assert max(cell.paragraph.size for cell in head.cells) <= min(row.cells[0].paragraph.size for row in rows)
