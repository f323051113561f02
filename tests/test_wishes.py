"""What a layout may want of a deck: fewer lines, kinds left out, words of its own."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from pathlib import Path

import pytest
from decks import ANY_LENGTH, NOBODY, ROOT, RULER, SAMPLE, article_of, briefing, built
from hypothesis import given, settings
from hypothesis import strategies as st
from test_whole_way import ARTICLES, words

from deckgen.model.deck import Kind
from deckgen.model.details import Details
from deckgen.model.extent import DEPTHS, RUNGS, STANDARD, Depth, Extent, Length
from deckgen.model.layout import FOOTER, KindRule
from deckgen.model.placed import PlacedDeck, PlacedSlide
from deckgen.model.template import SlotType
from deckgen.place import LayoutBudget, place_deck
from deckgen.plan import plan_deck

ARTICLES_OF = ROOT / "tests" / "articles"
NINE, PARTS = ARTICLES_OF / "nine-experts.txt", ARTICLES_OF / "no-questions.txt"
OPTIONAL: tuple[Kind, ...] = (
    *("takeaways", "overview", "context", "experts", "agenda", "matrix", "quote", "panel", "sources"),
)


@cache
def deck_of(path: Path, *wishes: tuple[str, str], length: Length = ANY_LENGTH) -> PlacedDeck:
    return built(path.read_text(encoding="utf-8"), length=length, settings=wishes).deck


def count_lines(slide: PlacedSlide) -> int:
    return max((len(fill.paragraphs) for fill in slide.fills if fill.slot.name == "Body"), default=0)


@pytest.mark.parametrize("path", [SAMPLE, NINE, PARTS], ids=lambda path: path.stem)
@pytest.mark.parametrize("most", [1, 2])
@pytest.mark.parametrize("depth", DEPTHS)
def test_no_slide_has_more_lines_than_wanted(path: Path, most: int, depth: Depth) -> None:
    wishes = [(f"{kind}.lines", str(most)) for kind in ("answer", "context", "section")]
    slides = deck_of(path, *wishes, length=Length(depth)).slides
    assert max(map(count_lines, slides)) <= most


def test_more_lines_than_usual_may_be_wanted() -> None:
    said = (
        "Tolls pay every docker in the city all year.",
        "Ice delays three ships in every week of spring.",
        "Pilots want better boats for the dark winter months.",
        "Cranes lift grain through the night when wind is low.",
        "Traders sign most of their contracts early in May.",
        "Storms close the old canal more often than before.",
    )
    text = "The Harbour\n\nWhat do people say about the harbour?\n\nPark: " + "\n\n".join(said)
    wishes = ((), [("answer.lines", "6")])
    assert [max(map(count_lines, built(text, settings=wish).deck.slides)) for wish in wishes] == [4, 6]


def test_an_answer_of_one_line_may_stand_under_its_claim() -> None:
    slides = [slide for slide in deck_of(SAMPLE, ("answer.lines", "1")).slides if slide.kind == "answer"]
    assert any(not slide.title.endswith("?") for slide in slides)


def without(article: str, unused: Collection[Kind], extent: Extent) -> PlacedDeck:
    """Return the deck of an article by a layout that leaves kinds out, and has no pages for them."""
    template, layout = briefing()
    rules = {kind: KindRule((), {}, is_used=False) if kind in unused else rule for kind, rule in layout.kinds.items()}
    house = layout._replace(kinds=rules)
    budget = LayoutBudget(template, house, RULER)
    deck = plan_deck(article_of(article), details=NOBODY, budget=budget, extent=extent).deck
    return place_deck(deck, template=template, layout=house, ruler=RULER).deck


@settings(max_examples=100, deadline=None)
@given(ARTICLES, st.sets(st.sampled_from(OPTIONAL)), st.sampled_from(RUNGS))
def test_kinds_left_out_have_no_slides_and_lose_no_words(text: str, unused: set[Kind], extent: Extent) -> None:
    slides, article = without(text, unused, extent).slides, article_of(text)
    assert unused.isdisjoint(slide.kind for slide in slides)
    shown = [paragraph.text for slide in slides for fill in slide.fills for paragraph in fill.paragraphs]
    held = words(" ".join([*(paragraph.text for slide in slides for paragraph in slide.notes), *shown]))
    answers = [answer for question in article.questions for answer in question.answers]
    parts = [paragraph for part in (*answers, *article.sections) for paragraph in part.paragraphs]
    said = [*article.introduction, *article.takeaways, *parts, *(remark.passage for remark in article.remarks)]
    assert [passage.text for passage in said if words(passage.text) not in held] == []
    assert all(expert.name in held for expert in article.experts)


@pytest.mark.parametrize("kind", OPTIONAL)
@pytest.mark.parametrize("path", [SAMPLE, NINE], ids=lambda path: path.stem)
def test_what_is_left_out_takes_nothing_else_along(path: Path, kind: Kind) -> None:
    usual = [slide.kind for slide in deck_of(path).slides if slide.kind != kind]
    assert [slide.kind for slide in deck_of(path, (f"{kind}.used", "false")).slides] == usual


def test_what_is_left_out_is_not_told_as_cut_for_length() -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    notices = built(text, length=Length(slides=15), settings=[("matrix.used", "false")]).notices
    assert [notice.message for notice in notices] == [
        "to keep to 15 slides: left out quotations; the notes hold every word"
    ]


WORDS = {
    "takeaways": "In Kürze",
    "context": "Hintergrund",
    "experts": "Wer spricht",
    "agenda": "{count} Fragen",
    "matrix": "Wer was beantwortet",
    "panel": "{count} Antworten",
    "sources": "Quelle",
}


def test_titles_are_in_the_words_that_the_layout_gives() -> None:
    wishes = [(f"{kind}.words", said) for kind, said in WORDS.items()]
    titles = {slide.kind: slide.title for slide in deck_of(SAMPLE, *wishes).slides}
    counted = {**WORDS, "agenda": "4 Fragen", "panel": "3 Antworten"}
    assert {kind: titles[kind] for kind in WORDS} == counted


def test_where_titles_would_repeat_they_are_numbered() -> None:
    titles = [slide.title for slide in deck_of(NINE, ("panel.words", "Side by side")).slides if slide.kind == "panel"]
    assert titles == [f"Side by side ({number} of {len(titles)})" for number in range(1, len(titles) + 1)]


@pytest.mark.parametrize(
    ("pattern", "footer"),
    [
        (None, "Cranes · The Gull"),
        ("{publisher}, {date}", "The Gull, 1 May"),
        ("For {publisher} | {date} | Internal", "For The Gull | 1 May | Internal"),
        ("", ""),
    ],
)
def test_the_footer_follows_its_pattern(pattern: str | None, footer: str) -> None:
    details = Details(title="Cranes", publisher="The Gull", date="1 May")
    wishes = [] if pattern is None else [("footer", pattern)]
    assert built("Why?\n\nPark: Because of ice.\n", details, settings=wishes).deck.properties.footer == footer


def told_of_footer(pattern: str, *types: SlotType) -> list[str]:
    """Return the notices of a deck with a footer, on pages without slots of certain types."""
    template, layout = briefing()
    pages = (page._replace(slots=tuple(s for s in page.slots if s.type not in types)) for page in template.pages)
    house, bare = layout._replace(footer=pattern), template._replace(pages=tuple(pages))
    article = article_of("Why?\n\nPark: Because of ice.\n")
    deck = plan_deck(article, details=NOBODY, budget=LayoutBudget(bare, house, RULER), extent=STANDARD).deck
    return [notice.message for notice in place_deck(deck, template=bare, layout=house, ruler=RULER).notices]


def test_a_footer_that_no_page_can_show_is_told() -> None:
    assert told_of_footer("Internal", "ftr") == ['no slide\'s page has a footer, so "Internal" is not shown']
    assert told_of_footer("Internal") == []


@pytest.mark.parametrize("pattern", [FOOTER, "", "{publisher}"])
def test_a_footer_that_nobody_asked_for_or_that_says_nothing_is_not_missed(pattern: str) -> None:
    assert told_of_footer(pattern, "ftr") == []
