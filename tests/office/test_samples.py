"""What designers chose in programs that only show it in sample text comes to the slides as they chose it."""

from __future__ import annotations

import re

import pytest
from page_xml import page, paragraph, placeholder

from deckgen.office.inheritance import Typefaces, text_style_of
from deckgen.office.names import A
from deckgen.office.samples import say_samples
from deckgen.office.tree import Element, source_of

RED = 'sz="2000" lang="en-US"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill><a:hlinkClick/>'
BLUE = 'sz="3000"><a:latin typeface="Noto Sans"/>'
CENTRED = '<a:pPr algn="ctr" lvl="0"><a:spcBef><a:spcPts val="500"/></a:spcBef><a:buNone/></a:pPr>'
BULLET = '<a:pPr marL="300" indent="-100"><a:buChar char="*"/></a:pPr>'
DEEPER = '<a:pPr lvl="1" marL="600"><a:buChar char="-"/></a:pPr>'
TITLES = '<p:txStyles><p:titleStyle><a:lvl1pPr algn="r"/></p:titleStyle><p:bodyStyle/></p:txStyles>'


def styles_of(layout: Element) -> str:
    """Return the list styles of a page without their namespaces."""
    found = "".join(source_of(styles).decode() for styles in layout.iter(f"{A}lstStyle"))
    return re.sub(r' xmlns:\w+="[^"]*"', "", found)


def test_a_sample_without_words_speaks_for_its_level() -> None:
    layout = page(placeholder("title", paragraph(CENTRED, RED)))
    assert say_samples(layout, page())
    assert styles_of(layout) == (
        '<a:lstStyle><a:lvl1pPr algn="ctr"><a:spcBef><a:spcPts val="500"/></a:spcBef><a:buNone/>'
        '<a:defRPr sz="2000"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>'
    )


def test_the_master_s_words_speak_before_an_empty_sample() -> None:
    master = page(placeholder("body", paragraph(BULLET, BLUE, "One"), paragraph(DEEPER, RED, "Two")))
    layout = page(placeholder("", paragraph(CENTRED, RED)))
    assert say_samples(layout, master)
    assert styles_of(layout) == (
        '<a:lstStyle><a:lvl1pPr marL="300" indent="-100"><a:buChar char="*"/>'
        '<a:defRPr sz="3000"><a:latin typeface="Noto Sans"/></a:defRPr></a:lvl1pPr>'
        '<a:lvl2pPr marL="600"><a:buChar char="-"/>'
        '<a:defRPr sz="2000"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:defRPr></a:lvl2pPr></a:lstStyle>'
    )


def test_words_on_the_layout_speak_before_those_on_the_master() -> None:
    layout = page(placeholder("body", paragraph(CENTRED, RED, "Here")))
    assert say_samples(layout, page(placeholder("body", paragraph(BULLET, BLUE, "There"))))
    assert "buChar" not in styles_of(layout)


def test_a_subtitle_has_the_letters_of_the_text_and_not_its_bullets() -> None:
    layout = page(placeholder("subTitle", paragraph(CENTRED, RED)))
    assert say_samples(layout, page(placeholder("body", paragraph(BULLET, BLUE, "One"), paragraph(DEEPER, RED, "Two"))))
    assert styles_of(layout) == (
        '<a:lstStyle><a:lvl1pPr algn="ctr"><a:spcBef><a:spcPts val="500"/></a:spcBef><a:buNone/>'
        '<a:defRPr sz="3000"><a:latin typeface="Noto Sans"/></a:defRPr></a:lvl1pPr></a:lstStyle>'
    )


def test_levels_that_are_told_stay_as_they_are() -> None:
    told = page(placeholder("body", styles="<a:lstStyle><a:lvl1pPr/></a:lstStyle>"))
    for layout, master in (
        (page(placeholder("title", paragraph(CENTRED, RED))), page(after=TITLES)),
        (page(placeholder("", paragraph(CENTRED, RED))), told),
        (page(placeholder("", paragraph("", RED), styles="<a:lstStyle><a:lvl1pPr/></a:lstStyle>")), page()),
    ):
        before = source_of(layout)
        assert not say_samples(layout, master)
        assert source_of(layout) == before


def test_levels_stand_in_their_order_beside_those_told() -> None:
    styles = '<a:lstStyle><a:defPPr/><a:lvl2pPr marL="1"/></a:lstStyle>'
    third = paragraph('<a:pPr lvl="2" marL="9"/>', RED, "Three")
    layout = page(placeholder("body", third, paragraph(CENTRED, BLUE), styles=styles))
    assert say_samples(layout, page())
    assert re.findall(r"<a:(\w+PPr|lvl\dpPr)", styles_of(layout)) == ["defPPr", "lvl1pPr", "lvl2pPr", "lvl3pPr"]


def test_a_sample_that_says_nothing_changes_nothing() -> None:
    layout = page(placeholder("title", "<a:p/>"))
    assert not say_samples(layout, page())
    assert styles_of(layout) == ""


def test_the_sample_itself_then_looks_as_slides_do() -> None:
    layout = page(placeholder("", paragraph(CENTRED, RED)))
    assert say_samples(layout, page(placeholder("body", paragraph(BULLET, BLUE, "One"))))
    sample = re.sub(r' xmlns:\w+="[^"]*"', "", source_of(next(layout.iter(f"{A}p"))).decode())
    assert sample == '<a:p><a:pPr lvl="0"/><a:endParaRPr lang="en-US"><a:hlinkClick/></a:endParaRPr></a:p>'


@pytest.mark.parametrize(("said", "points"), [("-1", 0), ("-20", -0.2), ("150", 1.5)])
def test_a_hair_less_between_letters_counts_as_nothing(said: str, points: float) -> None:
    fonts = Typefaces("Arial")
    assert text_style_of({"run.spc": said}, major=fonts, minor=fonts).letter_spacing == points
