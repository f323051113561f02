"""What a template draws stays; the empty lines that PowerPoint puts into drawn shapes go."""

from __future__ import annotations

from io import BytesIO

from office_decks import BRIEFING
from pptx import Presentation

from deckgen.office import open_template
from deckgen.office.names import P
from deckgen.office.parts import put_root, root_of
from deckgen.office.tree import parse

SHAPE = (
    '<p:sp xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<p:nvSpPr><p:cNvPr id="{number}" name="Bar {number}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/>'
    "<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{words}</a:p></p:txBody></p:sp>"
)
WORDLESS, WORDED, RECKONED = 901, 902, 903

FORMULA = (
    '<a14:m xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main">'
    '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>2</m:t></m:r></m:oMath></a14:m>'
)


def with_drawn_shapes() -> bytes:
    """Return a template whose master draws a bar without words, one with some, and one with a formula."""
    template = Presentation(str(BRIEFING))
    master = template.slide_masters[0].part
    root = root_of(master)
    tree = root.find(f"{P}cSld/{P}spTree")
    assert tree is not None
    for number, words in (
        (WORDLESS, "<a:endParaRPr/>"),
        (WORDED, "<a:r><a:t>House of Ports</a:t></a:r>"),
        (RECKONED, FORMULA),
    ):
        tree.append(parse(SHAPE.format(number=number, words=words).encode()))
    put_root(master, root)
    out = BytesIO()
    template.save(out)
    return out.getvalue()


def test_a_bar_without_words_keeps_no_empty_line_and_what_says_something_stays() -> None:
    opened = open_template(with_drawn_shapes(), origin="house.pptx")
    shapes = [*root_of(opened.presentation.slide_masters[0].part).iter(f"{P}sp")]
    texts = {shape.find(f"{P}nvSpPr/{P}cNvPr"): shape.find(f"{P}txBody") for shape in shapes}
    has_text = {head.get("id"): text is not None for head, text in texts.items() if head is not None}
    assert [has_text[str(number)] for number in (WORDLESS, WORDED, RECKONED)] == [False, True, True]
