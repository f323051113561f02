"""Word files of every making, and what is none."""

from __future__ import annotations

import io
import tracemalloc
import zipfile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_files import STRICT, paragraph, run, word_file

from deckgen.errors import SourceError
from deckgen.model.document import Document, Image
from deckgen.read import read_document

PNG = b"\x89PNG\r\n\x1a\n"
BOX = (
    "<w:p>{host}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:docPr name='Text Box 2'/><wps:txbx><w:txbxContent>"
    "{box}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{box}"
    "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)
DRAWING = (
    "<w:p><w:r><w:drawing><wp:extent cx='{size}' cy='{size}'/><wp:docPr descr='{alt}'/>"
    "<a:blip r:embed='media'/></w:drawing></w:r></w:p>"
)
LARGE = 3_000_000


def _read(data: bytes, *, origin: str = "a.docx") -> Document:
    return read_document(data, origin=origin)


def _told(data: bytes) -> list[tuple[str, int | None, str]]:
    return [(block.kind, block.level, block.text) for block in _read(data).blocks]


def _kinds(data: bytes) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in _read(data).blocks]


def test_what_the_word_processor_writes_is_read() -> None:
    made = docx.Document()
    made.add_heading("How Rivers Freeze", level=0)
    made.add_heading("Why does it freeze?", level=1)
    answer = made.add_paragraph()
    answer.add_run("Ada Park:").bold = True
    answer.add_run(" It is cold.")
    made.add_paragraph("In May.", style="List Bullet")
    made.add_paragraph("Ice is patient.", style="Quote")
    stream = io.BytesIO()
    made.save(stream)
    document = _read(stream.getvalue())
    assert [(block.kind, block.level, block.text) for block in document.blocks if block.kind != "date"] == [
        ("title", None, "How Rivers Freeze"),
        ("heading", 1, "Why does it freeze?"),
        ("paragraph", None, "Ada Park: It is cold."),
        ("list item", 1, "In May."),
        ("quote", None, "Ice is patient."),
    ]
    assert document.language == "en"
    assert document.source.format == "docx"
    (answered,) = [block for block in document.blocks if block.text.startswith("Ada")]
    assert answered.bold == ((0, 9),)
    assert answered.passage.span.paragraph


@pytest.mark.parametrize("space", ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", STRICT])
def test_styles_say_what_a_paragraph_is_in_either_dialect(space: str) -> None:
    body = [
        paragraph("Ice", style="Titel"),
        paragraph("A winter’s tale", style="Untertitel"),
        paragraph("Ada Park", style="Autor"),
        paragraph("Why? 3", style="Verzeichnis1"),
        paragraph("Why?", style="berschrift2"),
        paragraph("When?", style="Teil"),
        paragraph("Where?", properties='<w:outlineLvl w:val="0"/>'),
        paragraph("Ice is patient.", style="Zitat"),
        paragraph("The river in May.", style="Beschriftung"),
        paragraph("Soon.", style="Nowhere"),
    ]
    assert _told(word_file("".join(body), space=space)) == [
        ("title", None, "Ice"),
        ("subtitle", None, "A winter’s tale"),
        ("byline", None, "Ada Park"),
        ("navigation", None, "Why? 3"),
        ("heading", 2, "Why?"),
        ("heading", 3, "When?"),
        ("heading", 1, "Where?"),
        ("quote", None, "Ice is patient."),
        ("caption", None, "The river in May."),
        ("paragraph", None, "Soon."),
    ]


def test_lists_have_depth_and_words_that_a_list_sets_before_its_items_stay() -> None:
    body = [
        paragraph("One", style="Liste"),
        paragraph("Two", properties='<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
        paragraph("Why?", properties='<w:numPr><w:numId w:val="2"/></w:numPr>'),
        paragraph("Plain", properties='<w:numPr><w:numId w:val="3"/></w:numPr>'),
        paragraph("Off", style="Liste", properties='<w:numPr><w:numId w:val="0"/></w:numPr>'),
    ]
    assert _told(word_file("".join(body))) == [
        ("list item", 1, "One"),
        ("list item", 2, "Two"),
        ("paragraph", None, "Q: Why?"),
        ("paragraph", None, "Plain"),
        ("paragraph", None, "Off"),
    ]


def test_a_bullet_or_a_number_that_was_typed_makes_a_list_item_too() -> None:
    body = paragraph("• One") + paragraph("2. Two") + paragraph("2024. A year")
    assert _kinds(word_file(body)) == [("list item", "One"), ("list item", "Two"), ("paragraph", "2024. A year")]


def test_bold_is_told_by_runs_and_by_styles_and_a_question_in_italics_counts_as_bold() -> None:
    body = [
        f"<w:p>{run('Ada Park:', '<w:b/>')}{run(' It is cold.')}</w:p>",
        paragraph("Why does it freeze?", style="Frage"),
        paragraph("It does not.", style="Frage", look='<w:b w:val="0"/>'),
        f"<w:p>{run('Why now?', '<w:i/>')}{run(' It is ')}{run('so', '<w:i/>')}{run(' cold.')}</w:p>",
        f"<w:p>{run('Never', '<w:i/>')}{run(' before.')}</w:p>",
    ]
    assert [block.bold for block in _read(word_file("".join(body))).blocks] == [
        ((0, 9),),
        ((0, 19),),
        (),
        ((0, 8),),
        (),
    ]


def test_a_line_break_parts_a_question_from_its_answer() -> None:
    body = f"<w:p>{run('Q: Why?')}<w:r><w:br/></w:r>{run('A: It is')}<w:r><w:br/><w:t>so cold.</w:t></w:r></w:p>"
    assert _kinds(word_file(body)) == [("paragraph", "Q: Why?"), ("paragraph", "A: It is so cold.")]


def test_words_in_text_boxes_links_insertions_and_fields_are_read_once() -> None:
    box = BOX.format(host=run("Host."), box=paragraph("Boxed."))
    inserted = f"<w:ins>{run(' in')}</w:ins><w:r><w:tab/></w:r>{run('here.')}"
    link = f"<w:p><w:hyperlink>{run('Linked')}</w:hyperlink>{inserted}</w:p>"
    field = "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple>" + run("Seen.") + "</w:fldSimple></w:p>"
    control = f"<w:sdt><w:sdtContent>{paragraph('Kept.')}</w:sdtContent></w:sdt>"
    assert [text for _, text in _kinds(word_file(box + link + field + control))] == [
        "Boxed.",
        "Host.",
        "Linked in here.",
        "Seen.",
        "Kept.",
    ]


def test_what_nobody_sees_is_not_read() -> None:
    body = (
        f"<w:p>{run('It froze')}<w:del><w:r><w:delText> late</w:delText></w:r></w:del>"
        f"<w:moveFrom>{run(' twice')}</w:moveFrom>{run(' secretly', '<w:vanish/>')}{run('.')}</w:p>"
    )
    assert _kinds(word_file(body)) == [("paragraph", "It froze.")]


def test_short_rows_of_a_table_are_lines_and_long_ones_paragraphs() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"

    long = " ".join(["It froze."] * 30)
    nested = f"<w:tr><w:tc><w:tbl>{row('a', 'b')}</w:tbl><w:p/></w:tc></w:tr>"
    body = f"<w:tbl>{row('River', 'Ice')}{row('Park', long)}{nested}</w:tbl>"
    assert [text for _, text in _kinds(word_file(body))] == ["River | Ice", "Park", long, "a | b"]


def test_notes_come_after_the_text_and_running_heads_last_and_once() -> None:
    separator = '<w:footnote w:type="separator">' + paragraph("—") + "</w:footnote>"
    parts: dict[str, bytes | str] = {
        "header1.xml": paragraph("The Meadow Post"),
        "header2.xml": paragraph("The Meadow Post"),
        "footnotes.xml": f"{separator}<w:footnote>{paragraph('Ada Park, Ice, 2024.')}</w:footnote>",
    }
    assert _kinds(word_file(paragraph("It froze."), parts=parts)) == [
        ("paragraph", "It froze."),
        ("footnote", "Ada Park, Ice, 2024."),
        ("navigation", "The Meadow Post"),
    ]


@pytest.mark.parametrize(
    ("alt", "size", "expected"),
    [
        ("A frozen river", 5_000_000, [Image("A frozen river", "word/media/ice.png", PNG)]),
        ("C:\\Users\\ada\\ice.png", 5_000_000, [Image(None, "word/media/ice.png", PNG)]),
        ("A sign", 9_525, []),
    ],
)
def test_a_picture_has_its_bytes_and_what_it_shows(alt: str, size: int, expected: list[Image]) -> None:
    data = word_file(DRAWING.format(alt=alt, size=size), parts={"media/ice.png": PNG})
    assert [block.image for block in _read(data).blocks] == expected


CORE = (
    "<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
    "<dcterms:modified>2024-06-20T08:00:00Z</dcterms:modified>"
)


def test_properties_say_what_the_front_does_not() -> None:
    core = CORE.format(title="How Rivers Freeze", author="Ada Park")
    assert _kinds(word_file(paragraph("Why does it freeze?"), core=core)) == [
        ("title", "How Rivers Freeze"),
        ("byline", "Ada Park"),
        ("date", "2024-06-20"),
        ("paragraph", "Why does it freeze?"),
    ]


def test_properties_give_way_to_the_front() -> None:
    body = paragraph("How rivers freeze") + paragraph("By Ada Park, June 2024") + paragraph("It is cold.")
    assert _kinds(word_file(body, core=CORE.format(title="How Rivers Freeze", author="Bo Lee"))) == [
        ("title", "How rivers freeze"),
        ("paragraph", "By Ada Park, June 2024"),
        ("paragraph", "It is cold."),
    ]


@pytest.mark.parametrize(("title", "author"), [("Microsoft Word - ice.doc", "suzuen"), ("ice.docx", "Windows User")])
def test_names_that_programs_fill_in_are_nobodys(title: str, author: str) -> None:
    body = paragraph("Why, as of June 2024?")
    assert _kinds(word_file(body, core=CORE.format(title=title, author=author))) == [
        ("paragraph", "Why, as of June 2024?")
    ]


def _archive(**parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, held in parts.items():
            archive.writestr(name, held)
    return stream.getvalue()


WHOLE = word_file(paragraph("It froze. " * 50))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "before 2007"),
        (WHOLE[: len(WHOLE) // 2] + b"word/", "damaged or cut off"),
        (b"PK\x03\x04word/", "damaged or cut off"),
        (_archive(**{"word/x.xml": "<x/>"}), "not a Word file"),
        (word_file("<w:p>"), "no Word file as programs write them"),
        (word_file("<w:b>" * 5_000 + "</w:b>" * 5_000), "no Word file as programs write them"),
    ],
)
def test_what_cannot_be_read_is_told_with_a_hint(data: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=message) as caught:
        _read(data)
    assert caught.value.hint


def test_a_document_type_is_refused() -> None:
    entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    data = word_file(paragraph("x"), parts={"footnotes.xml": f"{entity}<x><p>&a;</p></x>".encode()})
    with pytest.raises(SourceError, match="as programs write them"):
        _read(data)


@pytest.mark.parametrize(
    "body",
    [
        "<w:p><w:r><w:t>x</w:t></w:r></w:p>" * (LARGE // 10),
        "<w:p>" + "<w:r><w:t>x</w:t></w:r>" * (LARGE // 10) + "</w:p>",
        "<w:b/>" * LARGE,
        f"<w:p><w:r><w:t>{'x' * 20 * LARGE}</w:t></w:r></w:p>",
    ],
)
def test_a_small_file_that_swells_is_refused_in_little_memory(body: str) -> None:
    data = word_file(body)
    del body
    assert len(data) < 300_000
    tracemalloc.start()
    try:
        with pytest.raises(SourceError, match="is refused: "):
            _read(data)
        assert tracemalloc.get_traced_memory()[1] < 100_000_000
    finally:
        tracemalloc.stop()


@given(st.binary(max_size=300), st.integers(0, len(WHOLE)))
def test_any_bytes_are_read_or_refused(data: bytes, place: int) -> None:
    for given_data in (b"PK\x03\x04word/" + data, b"\xd0\xcf\x11\xe0" + data, WHOLE[:place] + data + WHOLE[place:]):
        try:
            assert _read(given_data).source.format == "docx"
        except SourceError as error:
            assert error.hint  # noqa: PT017
