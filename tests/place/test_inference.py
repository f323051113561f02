"""Which pages and slots of a stranger's template serve each kind of slide, and how words share a slot there."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from decks import RULER, article_of
from hypothesis import given, settings
from hypothesis import strategies as st
from office.office_decks import parts_of, with_parts
from pptx import Presentation

from deckgen import pipeline
from deckgen.errors import LayoutError
from deckgen.model.details import Details
from deckgen.model.extent import Length
from deckgen.model.geometry import Box, Emu
from deckgen.model.layout import RuleSetting
from deckgen.model.template import Page, Slot, Template
from deckgen.office import open_template
from deckgen.place import LayoutBudget, infer_layout, place_deck
from deckgen.place.fitting import holds
from deckgen.place.wording import Look
from deckgen.plan import plan_deck

ARTICLE = """Cranes and Grain

KEY TAKEAWAYS

• New cranes double the grain trade of the northern ports.

The Harbour Institute’s Ada Park, Bo Lee and Cy Moe explain what cranes change for the ports of the north.

What do the northern ports need?

Park: The northern ports need four cranes before the winter. Every crane loads a ship in half a day.

Every crane loads a ship in half a day.

Lee: Ports without cranes lose their trade to the ports of the south.

Who pays for the new cranes?

Moe: Traders pay for the cranes by a toll on every ship.

What comes after the cranes?

Lee: Railways to the mountains come after the cranes.
"""


@cache
def stranger() -> bytes:
    """Return a template that knows nothing of deckgen: python-pptx's own, eleven pages of PowerPoint's."""
    stream = io.BytesIO()
    Presentation().save(stream)
    return stream.getvalue()


def changed(change: Callable[[str], str]) -> bytes:
    """Return the stranger's template with every page's XML changed."""
    names = [f"ppt/slideLayouts/slideLayout{number}.xml" for number in range(1, 12)]
    return with_parts(stranger(), dict.fromkeys(names, change))


def opened(data: bytes) -> Template:
    return open_template(data, origin="a.pptx").template


def pages_of(template: Template) -> dict[str, tuple[str, ...]]:
    layout = infer_layout(template, name="a").layout
    return {kind: rule.pages for kind, rule in layout.kinds.items()}


def build(data: bytes, folder: Path, text: str = ARTICLE) -> pipeline.Built:
    path = folder / "house.pptx"
    path.write_bytes(data)
    return pipeline.build(pipeline.Request(text.encode(), "a.txt", str(path), folder, Details()))


def words_of(built: pipeline.Built, kind: str) -> list[list[str]]:
    slides = (slide for slide in built.deck.slides if slide.kind == kind)
    return [[p.text for fill in slide.fills for p in fill.paragraphs] for slide in slides]


def renamed(xml: str) -> str:
    return re.sub(r'(<p:cSld name=")[^"]*', r"\g<1>Seite", xml)


def without_numbers(xml: str) -> str:
    return re.sub(r' idx="\d+"', "", xml)


def as_it_is(xml: str) -> str:
    return xml


def as_text(xml: str) -> str:
    return re.sub(r"<p:ph idx=", '<p:ph type="body" idx=', xml)


@pytest.mark.parametrize(
    "change",
    [as_it_is, renamed, without_numbers, as_text],
    ids=["as it is", "all pages of one name", "no slot numbered", "text where anything may stand"],
)
def test_the_page_for_text_is_found_whatever_it_is_called(change: Callable[[str], str]) -> None:
    template = opened(changed(change))
    pages = pages_of(template)
    assert pages["answer"] == pages["sources"] == (template.pages[1].name,)
    assert pages["title"] == (template.pages[0].name,)


def test_a_page_called_agenda_does_not_pass_for_a_page_for_text() -> None:
    def agenda(xml: str) -> str:
        return xml.replace('name="Title and Content"', 'name="Agenda"')

    first = with_parts(stranger(), {"ppt/slideLayouts/slideLayout2.xml": agenda})
    second = with_parts(first, {"ppt/slideLayouts/slideLayout4.xml": two_in_one})
    assert pages_of(opened(second))["answer"] == ("Two Content",)


def two_in_one(xml: str) -> str:
    """Take away the right one of two boxes, and let the left one have its room."""
    shapes = re.findall(r"<p:sp>.*?</p:sp>", xml, re.DOTALL)
    right = next(shape for shape in shapes if 'idx="2"' in shape)
    wide = re.sub(r'(<a:ext cx=")\d+', r"\g<1>8229600", next(shape for shape in shapes if 'idx="1"' in shape))
    left = next(shape for shape in shapes if 'idx="1"' in shape)
    return xml.replace(right, "").replace(left, wide)


def test_a_template_without_room_for_text_is_told_in_the_words_of_powerpoint() -> None:
    bare = changed(lambda xml: re.sub(r"<p:sp>(?:(?!</p:sp>).)*</p:sp>", "", xml, flags=re.DOTALL))
    with pytest.raises(LayoutError, match="no page with a title and room for text") as told:
        infer_layout(opened(bare), name="a")
    assert "Insert Placeholder > Text" in str(told.value.hint)


def test_a_table_needs_a_box_that_takes_one() -> None:
    assert "matrix" in pages_of(opened(stranger()))
    assert "matrix" not in pages_of(opened(changed(as_text)))


def test_the_expert_stands_over_the_lines_of_an_answer(tmp_path: Path) -> None:
    built = build(stranger(), tmp_path)
    assert words_of(built, "answer")[0] == [
        "What do the northern ports need? (Ada Park)",
        "Ada Park, Harbour Institute",
        "The northern ports need four cranes before the winter.",
    ]


def test_items_share_a_slot_under_bold_names(tmp_path: Path) -> None:
    built = build(stranger(), tmp_path)
    (experts,) = (slide for slide in built.deck.slides if slide.kind == "experts")
    bold = [p.text for fill in experts.fills for p in fill.paragraphs if p.is_bold]
    assert bold == [f"{name}, Harbour Institute" for name in ("Ada Park", "Bo Lee", "Cy Moe")]


def test_a_question_of_the_list_leads_to_its_slide_by_its_number(tmp_path: Path) -> None:
    built = build(stranger(), tmp_path)
    (agenda,) = (slide for slide in built.deck.slides if slide.kind == "agenda")
    links = [run for fill in agenda.fills for p in fill.paragraphs for run in p.runs if run.link is not None]
    assert [run.text for run in links] == ["1.", "2.", "3."]
    assert [built.deck.slides[run.link or 0].kind for run in links] == ["answer"] * 3


def test_what_has_no_page_of_its_own_is_told_once(tmp_path: Path) -> None:
    notices = [notice.message for notice in build(stranger(), tmp_path).notices]
    told = [message for message in notices if "no page of its own" in message]
    assert len(told) == 1
    assert '"Title and Content" serves' in told[0]


def test_notes_say_the_lines_and_not_what_stands_around_them(tmp_path: Path) -> None:
    built = build(stranger(), tmp_path)
    (answer, *_) = (slide for slide in built.deck.slides if slide.kind == "answer")
    spoken = [p.text for p in answer.notes][: [p.text for p in answer.notes].index("In full")]
    assert spoken[0].startswith("Ada Park")
    assert "Ada Park, Harbour Institute" not in spoken
    (panel,) = (slide for slide in built.deck.slides if slide.kind == "panel")
    assert any("Bo Lee, Harbour Institute: Ports without cranes" in p.text for p in panel.notes)


def test_every_fill_fits_its_slot_in_a_strangers_template(tmp_path: Path) -> None:
    for slide in build(stranger(), tmp_path).deck.slides:
        for fill in slide.fills:
            looks = [Look(p.level, "head" if p.is_bold else "plain" if p.is_plain else "item") for p in fill.paragraphs]
            texts = [p.text for p in fill.paragraphs]
            assert holds(texts, fill.slot, size=fill.paragraphs[0].size, ruler=RULER, looks=looks)


SLIDE = (9_144_000, 6_858_000)
KINDS_OF_SLOT = ("title", "ctrTitle", "subTitle", "body", "obj", "pic", "ftr", "sldNum")


@st.composite
def pages(draw: st.DrawFn) -> tuple[Page, ...]:
    """Draw pages with boxes anywhere, also off the slide and over each other."""
    model = opened(stranger()).pages[1].slots[1]

    def slot(number: int, kind: str) -> Slot:
        left, top = draw(st.integers(-900_000, 8_000_000)), draw(st.integers(-900_000, 6_000_000))
        width, height = draw(st.integers(0, 9_000_000)), draw(st.integers(0, 6_000_000))
        box = Box(Emu(left), Emu(top), Emu(width), Emu(height))
        return model._replace(name=f"S{number}", idx=number, type=kind, box=box)  # pyright: ignore[reportArgumentType]

    found = draw(st.lists(st.lists(st.sampled_from(KINDS_OF_SLOT), max_size=5), min_size=1, max_size=4))
    return tuple(
        Page(f"P{at}", tuple(slot(number, kind) for number, kind in enumerate(kinds))) for at, kinds in enumerate(found)
    )


@settings(max_examples=60, deadline=None)
@given(pages())
def test_any_template_holds_the_deck_or_is_refused(drawn: tuple[Page, ...]) -> None:
    template = opened(stranger())._replace(pages=drawn)
    try:
        layout = infer_layout(template, name="a").layout
    except LayoutError:
        return
    names = {page.name: {slot.name for slot in page.slots} for page in drawn}
    for rule in layout.kinds.values():
        assert {name for role in rule.roles.values() for name in role.names} <= set().union(
            *(names[page] for page in rule.pages)
        )
    budget = LayoutBudget(template, layout, RULER)
    deck = plan_deck(article_of(ARTICLE), details=Details(), budget=budget).deck
    placed = place_deck(deck, template=template, layout=layout, ruler=RULER)
    assert all(slide.title for slide in placed.deck.slides)
    said = " ".join(p.text for slide in placed.deck.slides for p in slide.notes)
    for line in ("The northern ports need four cranes", "Ports without cranes lose", "Traders pay", "Railways to"):
        assert line in said
    shown = [p.text for slide in placed.deck.slides for fill in slide.fills for p in fill.paragraphs]
    told = " ".join([*shown, *(notice.message for notice in placed.notices)])
    assert "Ada Park" in told
    assert "Traders pay" in told or "too long for its place" in told


def test_a_box_ends_where_a_footer_begins_that_it_reaches_into() -> None:
    def tall(xml: str) -> str:
        return re.sub(
            r'(idx="1"/>.*?<p:spPr)/>',
            r'\1><a:xfrm><a:off x="457200" y="1600200"/><a:ext cx="8229600" cy="5257800"/></a:xfrm></p:spPr>',
            xml,
            count=1,
            flags=re.DOTALL,
        )

    template = opened(with_parts(stranger(), {"ppt/slideLayouts/slideLayout2.xml": tall}))
    body = next(slot for slot in template.pages[1].slots if slot.idx == 1)
    footer = next(slot for slot in template.pages[1].slots if slot.type == "ftr")
    assert body.box.top + body.box.height == footer.box.top


def test_words_in_columns_or_on_one_line_are_set_as_they_are_measured(tmp_path: Path) -> None:
    def flowing(xml: str) -> str:
        return xml.replace("<a:bodyPr/>", '<a:bodyPr numCol="2"/>', 2).replace("<a:bodyPr/>", '<a:bodyPr wrap="none"/>')

    data = build(changed(flowing), tmp_path).data
    slides = [blob.decode() for name, blob in parts_of(data).items() if name.startswith("ppt/slides/slide")]
    assert any('<a:bodyPr numCol="1">' in xml for xml in slides)
    assert any('wrap="square">' in xml for xml in slides)


def test_a_page_whose_words_are_turned_is_no_page_for_text() -> None:
    def turned(xml: str) -> str:
        return re.sub(r'<a:bodyPr(?: vert="\w+")?', '<a:bodyPr vert="vert270"', xml)

    upright = changed(turned)
    with pytest.raises(LayoutError):
        infer_layout(opened(upright), name="a")


def test_what_a_layout_says_as_marking_stands_on_every_slide(tmp_path: Path) -> None:
    path = tmp_path / "house.pptx"
    path.write_bytes(stranger())
    request = pipeline.Request(ARTICLE.encode(), "a.txt", str(path), tmp_path, Details())
    marked = pipeline.build(request._replace(settings=(RuleSetting("marking", "BOARD ONLY"),)))
    slides = [blob for name, blob in parts_of(marked.data).items() if name.startswith("ppt/slides/slide")]
    assert all(b"BOARD ONLY" in blob for blob in slides)
    unmarked = pipeline.build(request._replace(settings=(RuleSetting("marking", "BOARD ONLY"),), marking=""))
    assert b"BOARD ONLY" not in b"".join(parts_of(unmarked.data).values())


def test_each_slide_of_an_overview_holds_what_its_lines_are_drawn_from(tmp_path: Path) -> None:
    article = (Path(__file__).parent.parent / "articles" / "twenty-questions.txt").read_text(encoding="utf-8")
    path = tmp_path / "house.pptx"
    path.write_bytes(stranger())
    request = pipeline.Request(article.encode(), "a.txt", str(path), tmp_path, Details(), length=Length(slides=9))
    slides = [slide for slide in pipeline.build(request).deck.slides if slide.kind == "overview"]
    assert len(slides) > 1
    for slide in slides:
        notes = " ".join(paragraph.text for paragraph in slide.notes)
        lines = [p.form.text for fill in slide.fills for p in fill.paragraphs if p.form]
        assert notes.count("Question: ") >= len(lines) - 1


def test_text_keeps_clear_of_what_a_page_draws_where_another_page_has_as_much_room() -> None:
    template = opened(stranger())
    page = next(page for page in template.pages if page.type == "obj")
    body = next(slot for slot in page.slots if slot.type == "obj")
    corner = body.box._replace(width=Emu(body.box.width // 3), height=Emu(body.box.height // 3))
    pages = (page._replace(drawn=(corner,)), page._replace(name="Clear"), page._replace(name="Later", drawn=(corner,)))
    assert infer_layout(template._replace(pages=pages), name="house").layout.kinds["answer"].pages == ("Clear",)
