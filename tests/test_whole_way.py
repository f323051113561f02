"""What holds for the deck of any article, from its text to its placed slides."""

from __future__ import annotations

import re

from decks import RULER, SAMPLE, article_of, built, interview, laid_out, planned
from hypothesis import given, settings
from hypothesis import strategies as st

from deckgen.errors import EmptySourceError, SourceError
from deckgen.model.deck import AnswerSlide, ContextSlide, PanelSlide, QuoteSlide, SectionSlide
from deckgen.model.details import Details
from deckgen.model.line import Form
from deckgen.place.fitting import holds, without_bullet
from deckgen.place.wording import Look

VOCABULARY = (
    "grain ships Ada harbour cranes will not may because Park which winter. price, “cheap” (costs) However, It said: "
    "港口 цена السعر the three of 1,200 and Bo’s U.S. never"
)
WORDS = st.sampled_from(VOCABULARY.split())
SENTENCES = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)
BLOCKS = st.one_of(
    SENTENCES,
    SENTENCES.map(lambda text: f"Park: {text}."),
    SENTENCES.map(lambda text: f"Lee: {text}."),
    SENTENCES.map(lambda text: f"What about {text}?"),
    SENTENCES.map(lambda text: f"• {text}"),
    st.just("KEY TAKEAWAYS"),
)
ENDS = ".!?…,;:"
ARTICLES = st.lists(BLOCKS, min_size=1, max_size=25).map("\n\n".join)


def words(text: str) -> str:
    return " ".join(text.split())


def source_text(form: Form, text: str) -> str:
    return " ".join(text[r.start : r.end] for r in form.span.ranges)


@settings(max_examples=60, deadline=None)
@given(ARTICLES)
def test_every_paragraph_of_every_answer_stands_in_notes_credited_to_its_expert(text: str) -> None:
    article = article_of(text)
    slides = [slide for section in planned(article).sections for slide in section.slides]
    for question in article.questions:
        for answer in question.answers:
            held = " ".join(
                words(noted.passage.text)
                for slide in slides
                if isinstance(slide, AnswerSlide) and slide.experts == answer.experts
                for noted in slide.note.in_full
            )
            assert all(words(paragraph.text) in held for paragraph in answer.paragraphs)


@settings(max_examples=60, deadline=None)
@given(ARTICLES)
def test_every_line_is_a_run_of_the_source_but_for_its_first_letter_and_its_last_stop(text: str) -> None:
    article = article_of(text)
    for slide in (slide for section in planned(article).sections for slide in section.slides):
        if isinstance(slide, AnswerSlide | ContextSlide | SectionSlide):
            titles = [slide.title] if isinstance(slide, AnswerSlide) else []
            for form in (*titles, *(form for line in slide.lines for form in line.forms)):
                said, printed = form.text.rstrip(ENDS), source_text(form, text).rstrip(ENDS)
                assert said[:1].lower() + said[1:] == printed[:1].lower() + printed[1:]


@settings(max_examples=60, deadline=None)
@given(ARTICLES)
def test_no_text_is_higher_than_its_slot(text: str) -> None:
    for slide in laid_out(article_of(text)).deck.slides:
        for fill in slide.fills:
            first = fill.paragraphs[0]
            slot = without_bullet(fill.slot, first.size) if first.is_plain else fill.slot
            texts, looks = [p.text for p in fill.paragraphs], [Look(p.level) for p in fill.paragraphs]
            assert holds(texts, slot, size=first.size, ruler=RULER, looks=looks)


@settings(max_examples=60, deadline=None)
@given(ARTICLES)
def test_no_two_slides_share_a_title(text: str) -> None:
    titles = [slide.title for slide in laid_out(article_of(text)).deck.slides]
    assert len(set(titles)) == len(titles)
    assert all(titles)


@settings(max_examples=60, deadline=None)
@given(ARTICLES)
def test_questions_keep_their_order_and_experts_are_never_merged(text: str) -> None:
    article = article_of(text)
    numbers: list[int] = []
    for slide in (slide for section in planned(article).sections for slide in section.slides):
        if isinstance(slide, AnswerSlide | QuoteSlide | PanelSlide) and slide.asked:
            numbers.append(slide.asked.number)
        if isinstance(slide, AnswerSlide):
            answers = article.questions[slide.asked.number - 1].answers
            assert slide.experts in {answer.experts for answer in answers}
    assert numbers == sorted(numbers)


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=400))
def test_any_text_makes_a_deck_or_is_refused_with_the_reason(text: str) -> None:
    try:
        made = built(text)
    except (EmptySourceError, SourceError):
        return
    assert made.deck.slides


def test_the_sample_has_the_slides_of_the_design_in_order() -> None:
    made = laid_out(article_of(SAMPLE.read_text(encoding="utf-8"))).deck
    kinds = re.sub(r"(\b\w+\b)(?: \1\b)+", r"\1", " ".join(slide.kind for slide in made.slides))
    assert kinds == f"title takeaways context experts agenda matrix {'answer quote ' * 6}panel sources"
    assert [section.name[:12] for section in made.sections] == [
        "Overview",
        "1 Why did Pu",
        "2 With Mosco",
        "3 What does ",
        "4 What does ",
        "Source",
    ]
    assert sum(section.slide_count for section in made.sections) == len(made.slides)


def test_an_agenda_row_leads_to_the_first_slide_of_its_question() -> None:
    made = laid_out(article_of(interview(3))).deck
    agenda = next(slide for slide in made.slides if slide.kind == "agenda")
    links = [fill.link for fill in agenda.fills if fill.slot.name.startswith("Question")]
    kickers = [
        next((p.text for f in s.fills if f.slot.name == "Kicker" for p in f.paragraphs), "") for s in made.slides
    ]
    titles = [f"{kicker} {slide.title}" for kicker, slide in zip(kickers, made.slides, strict=True)]
    first = [next(at for at, title in enumerate(titles) if f"pier {number}?" in title) for number in (1, 2, 3)]
    assert links == first


def test_the_notes_of_an_agenda_that_goes_on_count_on() -> None:
    made = laid_out(article_of(interview(12))).deck
    second = [slide for slide in made.slides if slide.kind == "agenda"][1]
    assert second.notes[1].text.startswith("7. What is planned for pier 7?")


def test_a_long_answer_goes_on_with_its_share_of_the_notes() -> None:
    made = laid_out(article_of(interview(2, words=1500))).deck
    answers = [slide for slide in made.slides if slide.kind == "answer"]
    assert len(answers) > 2
    assert not [
        notice for notice in laid_out(article_of(interview(2, words=1500))).notices if "notes" in notice.message
    ]


def test_what_the_user_says_wins_over_the_article() -> None:

    made = laid_out(article_of(interview(2)), Details(title="Piers", publisher="The Gull", date="1 May 2026")).deck
    assert made.slides[0].title == "Piers"
    assert made.properties.footer == "Piers · The Gull"
    assert "1 May 2026" in {p.text.split(" · ")[-1] for fill in made.slides[0].fills for p in fill.paragraphs}
