"""What text is measured with: a family's own file, a twin's, or Arimo made wider, and what is told of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from decks import RULER, article_of, briefing, interview, planned

from deckgen.model.font import FontFile
from deckgen.model.geometry import Box, Emu, Insets, Points
from deckgen.model.ruler import Ruler, Substitute
from deckgen.model.template import Exact, Face, Share, Slot, Template, TextStyle
from deckgen.place import FontRuler, place_deck, tell_substitutes
from deckgen.place.advances import FILES
from deckgen.place.fitting import height_of
from deckgen.place.wrapping import count_lines, line_height, run_width, space_before, widest_word

UPRIGHT, ITALIC = str(FILES / "Arimo[wght].ttf"), str(FILES / "Arimo-Italic[wght].ttf")
BOLD_INSTANCE = 0x40000
TEXT = "Harbours freeze"
ASCII = (range(0x20, 0x7F),)


def font(*, bold: bool = False, draws: tuple[range, ...] = ASCII, path: str = UPRIGHT, width: float = 100) -> FontFile:
    """Return a file of a made-up family: one of Arimo's, whose widths are known."""
    slant = 100 if path == ITALIC else 0
    return FontFile(path, BOLD_INSTANCE if bold else 0, 200 if bold else 80, slant, width, draws)


def machine(fonts: Mapping[str, tuple[FontFile, ...]]) -> FontRuler:
    """Return a ruler on a machine with just these families."""
    return FontRuler(lambda family: fonts.get(family, ()))


def wide(ruler: Ruler, family: str, text: str = TEXT, *, bold: bool = False) -> float:
    return ruler.advance_of(Face(family, bold))(text)


def test_arial_and_what_is_as_wide_asks_nothing_of_the_machine() -> None:
    def nobody(family: str) -> tuple[FontFile, ...]:
        raise AssertionError(family)

    ruler = FontRuler(nobody)
    assert len({wide(ruler, family) for family in ("Arial", "Helvetica", "Arimo", "Liberation Sans")}) == 1
    assert [ruler.substitute_of(Face(family)) for family in ("Arial", "Helvetica")] == [None, None]


def test_a_family_on_the_machine_is_measured_with_its_own_file() -> None:
    ruler = machine({"House Sans": (font(bold=True),)})
    assert wide(ruler, "House Sans") == wide(RULER, "Arial", bold=True)
    assert ruler.substitute_of(Face("House Sans")) is None


def test_weight_and_slope_choose_the_file() -> None:
    family = (font(path=ITALIC), font(bold=True), font(), font(bold=True, width=75))
    ruler = machine({"House Sans": family})
    for bold in (False, True):
        assert wide(ruler, "House Sans", bold=bold) == wide(RULER, "Arial", bold=bold)
    italic = ruler.advance_of(Face("House Sans", italic=True))(TEXT)
    assert italic == RULER.advance_of(Face("Arial", italic=True))(TEXT)


def test_bold_that_the_machine_has_no_file_of_counts_wider() -> None:
    ruler = machine({"House Sans": (font(),)})
    assert wide(ruler, "House Sans", bold=True) == pytest.approx(wide(RULER, "Arial") * 1.08)


def test_a_twin_is_next() -> None:
    ruler = machine({"Carlito": (font(bold=True),)})
    assert wide(ruler, "Calibri") == wide(RULER, "Arial", bold=True)
    assert ruler.substitute_of(Face("Calibri")) == Substitute("Calibri", "Carlito", 1.0)


def test_a_weight_named_as_a_family_is_measured_as_its_family_and_a_little_wider() -> None:
    ruler = machine({"Carlito": (font(), font(bold=True))})
    assert wide(ruler, "Calibri Light") == pytest.approx(wide(RULER, "Arial") * 1.02)
    assert wide(ruler, "Calibri Semibold") == pytest.approx(wide(RULER, "Arial", bold=True) * 1.02)
    assert wide(ruler, "Arial Black") > wide(RULER, "Arial", bold=True) * 1.05


@pytest.mark.parametrize(("family", "scale"), [("Verdana", 1.21), ("Times New Roman", 0.94), ("House Sans", 1.08)])
def test_arimo_is_last_as_much_wider_as_the_family_is_known_to_be(family: str, scale: float) -> None:
    assert wide(RULER, family) == pytest.approx(wide(RULER, "Arial") * scale)
    assert RULER.substitute_of(Face(family, bold=True)) == Substitute(family, "Arimo", scale)


def test_a_file_that_cannot_be_read_counts_as_none(tmp_path: Path) -> None:
    ruler = machine({"Calibri": (font(path=str(tmp_path / "gone.ttf")),), "Carlito": (font(),)})
    assert wide(ruler, "Calibri") == wide(RULER, "Arial")


def test_what_a_font_does_not_draw_is_measured_with_the_themes_others_then_arimo_then_as_an_em() -> None:
    face = Face("House Sans", others=("Missing", "House Hangul"))
    ruler = machine({"House Sans": (font(bold=True),), "House Hangul": (font(draws=(range(0xAC00, 0xD7A4),)),)})
    advance = ruler.advance_of(face)
    assert advance("é") == wide(RULER, "Arial", "é")
    assert 0 < advance("김") < 1
    assert advance("北") == 1


def test_arabic_is_measured_the_same_in_every_font() -> None:
    arabic = (range(0x600, 0x700),)
    ruler = machine({"House Sans": (font(draws=arabic),)})
    assert wide(ruler, "House Sans", "مرحبا") == wide(RULER, "Arial", "مرحبا") == pytest.approx(5 * 0.7)


def test_a_line_is_as_high_as_its_font_says_and_never_lower_than_arials() -> None:
    assert [RULER.line_of(Face(family)) for family in ("Arial", "Segoe UI", "House Sans")] == [1.2, 1.33, 1.2]
    style = TextStyle(Face("Segoe UI"), Points(20), "tx1", Share(0.9), Share(0.5), Exact(Points(6)))
    assert line_height(style, Points(20), RULER) == pytest.approx(20 * 1.33 * 0.9)
    assert space_before(style, Points(20), RULER) == pytest.approx(20 * 1.33 * 0.5)
    assert height_of(["a", "b"], slot(style), size=Points(20), ruler=RULER) == pytest.approx(20 * 1.33 * 2.3 + 6)


def slot(style: TextStyle) -> Slot:
    """Return a slot of no size, in which every text is higher than it."""
    zero = Emu(0)
    return Slot("Body", "body", 1, Box(zero, zero, Emu(12_700_000), zero), Insets(zero, zero, zero, zero), "t", style)


def test_capitals_and_spaced_letters_are_measured_as_drawn() -> None:
    plain = TextStyle(Face("Arial"), Points(20), "tx1")
    caps, spaced = plain._replace(is_caps=True), plain._replace(letter_spacing=Points(2))
    widths = [run_width("on air", style=style, size=Points(20), ruler=RULER) for style in (plain, caps, spaced)]
    assert widths[1] == run_width("ON AIR", style=plain, size=Points(20), ruler=RULER) > widths[0]
    assert widths[2] == pytest.approx(widths[0] + 6 * 2)
    assert widest_word("on air", style=spaced, size=Points(20), ruler=RULER) < widths[2]
    width = Points(widths[0])
    lines = [count_lines("on air", width=width, style=s, size=Points(20), ruler=RULER) for s in (plain, caps, spaced)]
    assert lines == [1, 2, 2]


def _in_font(template: Template, family: str) -> Template:
    def slot(old: Slot) -> Slot:
        return old._replace(style=old.style._replace(face=Face(family)))

    pages = tuple(page._replace(slots=tuple(map(slot, page.slots))) for page in template.pages)
    return template._replace(pages=pages)


@pytest.mark.parametrize(
    ("family", "told"),
    [
        ("Arial", ()),
        ("Carlito", ()),
        ("Calibri", ("text was measured with Carlito, which is made as wide",)),
        ("Segoe UI", ("measured with Arimo, 2 % wider; where it is installed lines may break elsewhere",)),
        ("Times New Roman", ("measured with Arimo, 6 % narrower; where it is installed lines may break elsewhere",)),
    ],
)
def test_every_font_that_another_was_measured_for_is_told_once(family: str, told: tuple[str, ...]) -> None:
    template, layout = briefing()
    template, ruler = _in_font(template, family), machine({"Carlito": (font(),)})
    made = place_deck(planned(article_of(interview(2))), template=template, layout=layout, ruler=ruler)
    notices = [notice.message for notice in tell_substitutes(made.deck, template=template, ruler=ruler)]
    assert len(notices) == len(told)
    for notice, end in zip(notices, told, strict=True):
        assert notice.startswith(f'the template\'s font "{family}" was not found on this machine: ')
        assert notice.endswith(end)
