"""What holds for a deck of any length: nothing is lost, and it keeps to what was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from case_files import Case, cases_of
from decks import NOBODY, RULER, SAMPLE, article_of, briefing, built, interview, laid_out
from hypothesis import given, settings
from hypothesis import strategies as st
from test_whole_way import ARTICLES, words

from deckgen.errors import EmptySourceError, UsageError
from deckgen.model.article import Answer, Article
from deckgen.model.extent import BRIEF, DEPTHS, FULL, RUNGS, Extent, Length
from deckgen.model.notice import Notice
from deckgen.model.placed import PlacedSlide
from deckgen.place import LayoutBudget
from deckgen.place.fitting import holds, without_bullet
from deckgen.place.noting import IN_FULL
from deckgen.place.wording import Look
from deckgen.plan import plan_deck
from deckgen.plan.crediting import lead_in
from deckgen.plan.sentences.words import says_within

EXTENTS = st.sampled_from(RUNGS)
ARTICLE_FILES = [SAMPLE, *sorted((Path(__file__).parent / "articles").glob("*.txt"))]


def notes_of(slide: PlacedSlide) -> str:
    return words(" ".join(paragraph.text for paragraph in slide.notes))


def credited_to(answer: Answer, slide: PlacedSlide) -> Iterator[str]:
    """Yield what a slide's notes hold in full under an answer's credit, its paragraphs' numbers left out."""
    credit, texts = lead_in(answer.experts, otherwise="The answer:"), [p.text for p in slide.notes]
    is_theirs = texts[0].startswith(credit)
    for text in texts[texts.index(IN_FULL) :] if IN_FULL in texts else []:
        head, said, rest = text.partition(" says: ")
        is_credit = said or text.startswith(("The answer:", "The article says"))
        is_theirs = text.startswith(credit) if is_credit else is_theirs
        yield words((rest if said else head).removeprefix("The answer: ")).partition(" ")[2] if is_theirs else ""


@settings(max_examples=120, deadline=None)
@given(ARTICLES, EXTENTS)
def test_every_paragraph_of_every_answer_stands_whole_in_notes_under_its_credit(text: str, extent: Extent) -> None:
    article = article_of(text)
    slides = laid_out(article, extent=extent).deck.slides
    for answer in (answer for question in article.questions for answer in question.answers):
        held = " ".join(said for slide in slides for said in credited_to(answer, slide) if said)
        for paragraph in answer.paragraphs:
            assert words(paragraph.text) in held


@settings(max_examples=120, deadline=None)
@given(ARTICLES, EXTENTS)
def test_introduction_parts_questions_and_experts_stand_on_a_slide_or_in_notes(text: str, extent: Extent) -> None:
    article = article_of(text)
    slides = laid_out(article, extent=extent).deck.slides
    shown = [paragraph.text for slide in slides for fill in slide.fills for paragraph in fill.paragraphs]
    held = words(" ".join([*(notes_of(slide) for slide in slides), *shown]))
    parts = (paragraph for section in article.sections for paragraph in section.paragraphs)
    asked = (question.passage for question in article.questions if question.answers or len(article.questions) > 1)
    captions = (photo.caption for photo in article.photos)
    for passage in filter(None, (*article.introduction, *parts, *asked, *captions)):
        assert words(passage.text) in held
    assert all(expert.name in held for expert in article.experts)


@settings(max_examples=80, deadline=None)
@given(ARTICLES, EXTENTS)
def test_at_no_length_do_titles_repeat_or_texts_leave_their_slots(text: str, extent: Extent) -> None:
    slides = laid_out(article_of(text), extent=extent).deck.slides
    titles = [slide.title for slide in slides]
    assert len(set(titles)) == len(titles)
    for fill in (fill for slide in slides for fill in slide.fills):
        first = fill.paragraphs[0]
        slot = without_bullet(fill.slot, first.size) if first.is_plain else fill.slot
        texts, looks = [p.text for p in fill.paragraphs], [Look(p.level) for p in fill.paragraphs]
        assert holds(texts, slot, size=first.size, ruler=RULER, looks=looks)


@settings(max_examples=60, deadline=None)
@given(ARTICLES, st.integers(1, 30), st.sampled_from(sorted(DEPTHS)))
def test_a_deck_keeps_to_its_slides_or_the_hint_says_how_many_it_needs(text: str, slides: int, depth: str) -> None:
    length = Length(next(known for known in DEPTHS if known == depth), slides)
    try:
        made = len(built(text, length=length).deck.slides)
    except UsageError as error:
        least = int((error.hint or "").rpartition(" ")[2])
        made = len(built(text, length=length._replace(slides=least)).deck.slides) - least + slides
        assert slides < least
    except EmptySourceError:
        return
    assert made <= slides


@settings(max_examples=80, deadline=None)
@given(ARTICLES)
def test_a_full_deck_shows_words_of_every_paragraph_or_tells_why_not(text: str) -> None:
    article = article_of(text)
    made = laid_out(article, extent=FULL).deck
    lines = [p.text for slide in made.slides for fill in slide.fills for p in fill.paragraphs if p.form]
    told = {notice.span for notice in notices_of(article, FULL)}
    for paragraph in (p for question in article.questions for answer in question.answers for p in answer.paragraphs):
        is_shown = any(says_within(line, paragraph.text) for line in lines)
        assert is_shown or paragraph.span in told


def notices_of(article: Article, extent: Extent) -> tuple[Notice, ...]:
    template, layout = briefing()
    budget = LayoutBudget(template, layout, RULER)
    return plan_deck(article, details=NOBODY, budget=budget, extent=extent).notices


@cases_of("length/*.txt")
def test_a_deck_has_the_slides_in_its_case_file(case: Case, request: pytest.FixtureRequest) -> None:
    article = article_of(case.given)
    decks = ((extent.name, laid_out(article, extent=extent).deck.slides) for extent in RUNGS)
    case.check("".join(f"{name}: {' '.join(slide.kind for slide in slides)}\n" for name, slides in decks), request)


def test_the_sample_in_brief_has_a_slide_for_each_question() -> None:
    made = laid_out(article_of(SAMPLE.read_text(encoding="utf-8")), extent=BRIEF).deck
    assert " ".join(slide.kind for slide in made.slides) == "title takeaways answer answer answer panel sources"
    notes = notes_of(made.slides[5])
    spoken = [notes.index(f"{name} of USIP says: 1 ") for name in ("Mary Glantz", "Andrew Scobell", "Frank Aum")]
    assert spoken == sorted(spoken)
    assert "Mary Glantz, USIP: Questions 1 and 4." in notes_of(made.slides[0])
    assert "Photo: Russian President Vladimir Putin" in notes_of(made.slides[0])


@pytest.mark.parametrize("path", ARTICLE_FILES, ids=[path.stem for path in ARTICLE_FILES])
def test_each_length_is_no_longer_than_the_one_before_it(path: Path) -> None:
    article = article_of(path.read_text(encoding="utf-8"))
    counts = [len(laid_out(article, extent=extent).deck.slides) for extent in RUNGS]
    assert counts == sorted(counts, reverse=True)


@pytest.mark.parametrize(
    ("length", "most"),
    [
        (Length(), None),
        (Length(slides=12), 12),
        (Length(minutes=20), 10),
        (Length(minutes=7), 3),
        (Length(minutes=1), 3),
        (Length(slides=12, minutes=20), 10),
        (Length(slides=2, minutes=20), 2),
    ],
)
def test_minutes_allow_a_slide_for_every_two_and_the_smaller_cap_wins(length: Length, most: int | None) -> None:
    assert length.most_slides == most


def test_a_cap_never_makes_a_deck_richer_than_the_depth_asked_for() -> None:
    assert Length(slides=99).extents[0].name == "standard"
    assert Length("brief", 99).extents[0] is BRIEF
    assert Length("full", 99).extents[0] is FULL
    assert Length("full").extents == (FULL,)


def test_a_shortened_deck_says_what_it_left_out() -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    made = built(text, length=Length(slides=13))
    assert made.notices[0].message == (
        "to keep to 13 slides: left out the table of who answers what, quotations and answers side by side; "
        "the notes hold every word"
    )
    assert built(text, length=Length(slides=22)).notices == ()
    assert "one slide for each question" in built(text, length=Length(slides=8)).notices[0].message


def test_notes_that_run_over_a_printed_page_are_told_by_slide() -> None:
    told = [n.message for n in built(interview(3, words=1500), length=Length("brief")).notices if "notes" in n.message]
    assert told == [
        "the notes of slides 3, 4 and 5 are longer than a printed page, which cuts them off; on screen all is there"
    ]


def test_an_answer_without_a_line_beside_others_is_told() -> None:
    long = " ".join(["and the ships of the harbour wait for a berth"] * 6)
    text = f"Piers\n\nWho pays for the piers?\n\nPark: The ships pay for the piers.\n\nLee: Who knows, {long}.\n"
    told = [notice.message for notice in notices_of(article_of(text), BRIEF) if "not shown" in notice.message]
    begins = "Lee says: Who knows, and the ships of the harbour wait for a"
    assert told == [f'not shown, kept in the notes of "Who pays for the piers?": "{begins}"']


@pytest.mark.parametrize("extent", [BRIEF, RUNGS[-1]])
def test_the_introduction_stays_where_it_is_all_there_is(extent: Extent) -> None:
    prose = article_of("Ice\n\nThe harbour froze for eleven weeks last winter, longer than ever before.\n")
    article = prose._replace(introduction=prose.sections[0].paragraphs, sections=())
    assert [slide.kind for slide in laid_out(article, extent=extent).deck.slides] == ["title", "context", "sources"]


def test_a_brief_deck_links_a_takeaway_to_the_panel_that_holds_the_answer() -> None:
    made = built(SAMPLE.read_text(encoding="utf-8"), length=Length("brief"))
    told = [
        paragraph.text.replace("\u00a0", " ")
        for fill in made.deck.slides[1].fills
        for paragraph in fill.paragraphs
        if paragraph.runs
    ]
    assert told == [
        "Mary Glantz, slide 6 (notes)",
        "Mary Glantz, slide 6 (notes)",
        "Carla Freeman, slide 5",
    ]
