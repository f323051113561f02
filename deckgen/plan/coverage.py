"""A planned deck in; notices of the words that stand in notes alone out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deckgen.model.deck import AnswerSlide, ContextSlide, QuoteSlide, SectionSlide, Slide, TakeawaysSlide
from deckgen.model.line import Form
from deckgen.model.notice import Notice
from deckgen.model.span import Passage
from deckgen.plan.front import only_lines_up
from deckgen.plan.headings import heading_of
from deckgen.plan.judging import judge
from deckgen.plan.sentences.words import says_within
from deckgen.plan.spoken import spoken_in
from deckgen.plan.subject import Subject

SHOWN = 60
"""Characters of an answer that a notice repeats."""


def tell_unshown(subject: Subject, slides: Sequence[Slide]) -> Iterator[Notice]:
    """Yield a notice for each paragraph, slide or answer without a line, as far as the deck's extent promises one."""
    match subject.extent.showing:
        case "every paragraph":
            yield from _uncovered(subject, slides)
        case "pages":
            yield from _lineless(slides)
        case "one slide" | "one line":
            yield from _lineless(slides)
            yield from _unheard(slides)
        case "notes":
            return


def _lineless(slides: Sequence[Slide]) -> Iterator[Notice]:
    """Tell of slides whose paragraphs hold no line fit to show."""
    for slide in slides:
        if isinstance(slide, AnswerSlide | ContextSlide | SectionSlide) and not slide.lines:
            first = slide.note.in_full[0].passage.span if slide.note.in_full else None
            yield Notice(
                f'no sentence here is short enough and stands alone; the notes hold all: "{heading_of(slide)}"', first
            )


def _unheard(slides: Sequence[Slide]) -> Iterator[Notice]:
    """Tell of answers that no line on their slide comes from."""
    for slide, answer in ((one, answer) for one in slides for answer in one.note.answers):
        first = next((noted.passage for noted in answer.paragraphs), None)
        if first:
            said = f"{answer.credit} {first.text}"[:SHOWN]
            yield Notice(f'not shown, kept in the notes of "{heading_of(slide)}": "{said}"', first.span)


def _uncovered(subject: Subject, slides: Sequence[Slide]) -> Iterator[Notice]:
    """Yield a notice for each paragraph of an answer, the introduction or a part that no slide has words of."""
    shown = [form for slide in slides for form in _shown(slide)]
    for paragraph in _paragraphs(subject):
        if paragraph.text.strip() and not any(_comes_from(form, paragraph) for form in shown):
            reason = _reason(paragraph, subject.article.language)
            where = _where(paragraph, slides)
            yield Notice(
                f'no line from this paragraph, since {reason}: it stands in the notes of "{where}"', paragraph.span
            )


def _shown(slide: Slide) -> Iterator[Form]:
    """Yield the article's words that a slide shows."""
    match slide:
        case AnswerSlide(title=title, is_assertion=True):
            yield title
        case QuoteSlide(quote=quote):
            yield quote
        case _:
            pass
    if isinstance(slide, AnswerSlide | ContextSlide | SectionSlide):
        yield from (line.forms[0] for line in slide.lines)
    if isinstance(slide, TakeawaysSlide):
        yield from (takeaway.line.forms[0] for takeaway in slide.takeaways)


def _comes_from(form: Form, paragraph: Passage) -> bool:
    """Tell whether a line is taken from a paragraph, or repeats its words as a pull quote does."""
    place = form.span.ranges[0]
    is_taken = any(start <= place.start < end for start, end in paragraph.span.ranges)
    return is_taken or says_within(form.text, paragraph.text)


def _paragraphs(subject: Subject) -> Iterator[Passage]:
    article = subject.article
    yield from (paragraph for paragraph in article.introduction if not only_lines_up(paragraph, article))
    yield from (p for question in article.questions for answer in question.answers for p in answer.paragraphs)
    yield from (paragraph for section in article.sections for paragraph in section.paragraphs)


def _reason(paragraph: Passage, language: str) -> str:
    reasons = dict.fromkeys(judge(at, language=language).reason for at in spoken_in([paragraph], language=language))
    return "other lines were chosen" if "" in reasons else "; ".join(reasons)


def _where(paragraph: Passage, slides: Sequence[Slide]) -> str:
    """Return the heading of the slide whose notes hold a paragraph's beginning."""
    holding = (
        slide
        for slide in slides
        for noted in slide.note.in_full
        if noted.passage.span.line == paragraph.span.line and paragraph.text.startswith(noted.passage.text)
    )
    return next((heading_of(slide) for slide in holding), "")
