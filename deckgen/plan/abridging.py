"""A deck's sections in; the same without what its extent leaves out, whose words go into the notes that stay, out."""

from __future__ import annotations

from collections.abc import Sequence

from deckgen.model.deck import (
    AnswerSlide,
    ContextSlide,
    DeckSection,
    PanelColumn,
    PanelSlide,
    QuoteSlide,
    Slide,
    TitleSlide,
)
from deckgen.model.text import listed
from deckgen.plan.answers import PlannedAnswer
from deckgen.plan.digest import plan_digest
from deckgen.plan.holding import noted, quote_facts, with_front
from deckgen.plan.judging import LONE
from deckgen.plan.subject import Subject


def abridge(
    subject: Subject, sections: Sequence[DeckSection], answers: Sequence[PlannedAnswer]
) -> tuple[DeckSection, ...]:
    """Return the sections as their extent shows them; no word that a slide left out held in its notes is lost.

    Args:
        subject: What is planned from.
        sections: The slides before the first answer, those of each question and part, and the source's.
        answers: What was planned of each answer.
    """
    front, *middle, source = sections
    slides = _without_front(subject, front.slides, source.slides)
    source = source._replace(slides=tuple(slide for slide in source.slides if not _is_left_out(subject, slide)))
    match subject.extent.showing:
        case "every paragraph" | "pages":
            kept = [section._replace(slides=_folded(_without(subject, section.slides))) for section in middle]
            return (front._replace(slides=slides), *kept, source)
        case "one slide":
            kept = [section._replace(slides=_one_slide(subject, section.slides)) for section in middle]
            return (front._replace(slides=slides), *kept, source)
        case "one line" | "notes":
            planned = [slide for section in middle for slide in section.slides]
            digest = plan_digest(subject, slides, answers, planned)
            return (front._replace(slides=_with_facts(digest, quote_facts(planned))), source)


def _is_left_out(subject: Subject, slide: Slide) -> bool:
    """Tell whether a slide goes; no length takes away an introduction that nothing follows, all there is to say."""
    article = subject.article
    says_more = article.sections or any(question.answers for question in article.questions)
    if isinstance(slide, ContextSlide) and not says_more:
        return isinstance(slide, subject.unused)
    return isinstance(slide, subject.omitted)


def _without_front(subject: Subject, front: Sequence[Slide], source: Sequence[Slide]) -> tuple[Slide, ...]:
    left_out = [slide for slide in (*front, *source) if _is_left_out(subject, slide)]
    kept = (slide for slide in front if slide not in left_out)
    return tuple(with_front(slide, left_out, subject) if isinstance(slide, TitleSlide) else slide for slide in kept)


def _without(subject: Subject, slides: Sequence[Slide]) -> tuple[Slide, ...]:
    kept = [slide for slide in slides if not _is_left_out(subject, slide)]
    return tuple(kept) if len(kept) == len(slides) else _with_facts(kept, quote_facts(slides))


def _folded(slides: Sequence[Slide]) -> tuple[Slide, ...]:
    """Let a quotation speak for an answer that has no line: its slide takes over the notes, and the empty one goes."""
    folded: list[Slide] = []
    for slide in slides:
        empty = folded[-1] if folded else None
        if isinstance(empty, AnswerSlide) and not empty.lines and isinstance(slide, QuoteSlide) and _is_lone(slide):
            folded[-1] = slide._replace(note=empty.note)
        else:
            folded.append(slide)
    return tuple(folded)


def _is_lone(slide: QuoteSlide) -> bool:
    return slide.quote.rule == LONE


def _with_facts(slides: Sequence[Slide], facts: tuple[str, ...]) -> tuple[Slide, ...]:
    if not slides:
        return ()
    first, *others = slides
    return (first._replace(note=first.note._replace(facts=(*first.note.facts, *facts))), *others)


def _one_slide(subject: Subject, slides: Sequence[Slide]) -> tuple[Slide, ...]:
    """Return the one slide that speaks for a question or a part: the panel, or the first answer that has lines."""
    answers = [slide for slide in slides if isinstance(slide, AnswerSlide)]
    panels = (slide for slide in slides if isinstance(slide, PanelSlide) and not _is_left_out(subject, slide))
    panel = next(panels, None)
    if panel:
        return _with_facts([_whole_panel(subject, panel, answers)], quote_facts(slides))
    if not answers:
        return tuple(slides)
    shown = next((slide for slide in answers if slide.lines), answers[0])
    others = tuple(noted(slide) for slide in answers if slide is not shown)
    return _with_facts([shown._replace(note=shown.note._replace(answers=others))], quote_facts(slides))


def _whole_panel(subject: Subject, panel: PanelSlide, answers: Sequence[AnswerSlide]) -> PanelSlide:
    """Return a panel under its question, whose notes hold the answers in full, each with its own column."""

    def of(column: PanelColumn) -> PanelColumn:
        return column._replace(answers=tuple(noted(slide) for slide in answers if slide.experts == column.experts))

    question = panel.asked.shown.text
    speaking = {column.experts for column in panel.columns}
    others = tuple(noted(slide) for slide in answers if slide.experts not in speaking)
    return panel._replace(
        heading=question if subject.budget.holds("panel", "title", question) else panel.heading,
        columns=tuple(of(column) for column in panel.columns),
        note=panel.note._replace(answers=others),
    )


def tell_shortening(subject: Subject, sections: Sequence[DeckSection]) -> str:
    """Say in the words of a notice what an extent makes of the deck: which of its slides it leaves out."""
    extent, thing = subject.extent, "question" if subject.article.questions else "part"
    match extent.showing:
        case "every paragraph":
            return "a line of every paragraph"
        case "one slide":
            return f"one slide for each {thing}"
        case "one line":
            return f"one line for each {'answer' if subject.article.questions else thing}"
        case "notes":
            return f"each {'answer' if subject.article.questions else thing} stands in the notes alone"
        case "pages":
            slides = [slide for section in sections for slide in section.slides]
            omissions = (omission for omission in extent.omissions if omission.slide not in subject.unused)
            names = [o.name for o in omissions if any(isinstance(slide, o.slide) for slide in slides)]
            return f"left out {listed(names)}" if names else "not every paragraph has a line"
