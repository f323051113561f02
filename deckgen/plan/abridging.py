"""A deck's sections in; the same without what its extent leaves out, whose words go into the notes that stay, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deckgen.model.deck import AnswerSlide, ContextSlide, DeckSection, PanelColumn, PanelSlide, Slide, TitleSlide
from deckgen.model.extent import Extent, Length
from deckgen.model.notice import Notice
from deckgen.model.text import listed
from deckgen.plan.answers import PlannedAnswer
from deckgen.plan.digest import plan_digest
from deckgen.plan.holding import noted, quote_facts, with_front
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
    slides = _without_front(subject, front.slides)
    match subject.extent.showing:
        case "every paragraph" | "pages":
            kept = [section._replace(slides=_without(subject, section.slides)) for section in middle]
            return (front._replace(slides=slides), *kept, source)
        case "one slide":
            kept = [section._replace(slides=_one_slide(section.slides)) for section in middle]
            return (front._replace(slides=slides), *kept, source)
        case "one line" | "notes":
            planned = [slide for section in middle for slide in section.slides]
            digest = plan_digest(subject, slides, answers, planned)
            return (front._replace(slides=_with_facts(digest, quote_facts(planned))), source)


def _is_left_out(subject: Subject, slide: Slide) -> bool:
    """Tell whether a slide goes; an introduction with nothing after it is what there is to say."""
    if isinstance(slide, ContextSlide) and not (subject.article.questions or subject.article.sections):
        return False
    return isinstance(slide, subject.extent.omitted)


def _without_front(subject: Subject, slides: Sequence[Slide]) -> tuple[Slide, ...]:
    left_out = [slide for slide in slides if _is_left_out(subject, slide)]
    kept = (slide for slide in slides if slide not in left_out)
    return tuple(with_front(slide, left_out, subject) if isinstance(slide, TitleSlide) else slide for slide in kept)


def _without(subject: Subject, slides: Sequence[Slide]) -> tuple[Slide, ...]:
    kept = [slide for slide in slides if not _is_left_out(subject, slide)]
    return tuple(kept) if len(kept) == len(slides) else _with_facts(kept, quote_facts(slides))


def _with_facts(slides: Sequence[Slide], facts: tuple[str, ...]) -> tuple[Slide, ...]:
    if not slides:
        return ()
    first, *others = slides
    return (first._replace(note=first.note._replace(facts=(*first.note.facts, *facts))), *others)


def _one_slide(slides: Sequence[Slide]) -> tuple[Slide, ...]:
    """Return the one slide that speaks for a question or a part: the panel, or the first answer that has lines."""
    answers = [slide for slide in slides if isinstance(slide, AnswerSlide)]
    panel = next((slide for slide in slides if isinstance(slide, PanelSlide)), None)
    if panel:
        return _with_facts([_whole_panel(panel, answers)], quote_facts(slides))
    if not answers:
        return tuple(slides)
    shown = next((slide for slide in answers if slide.lines), answers[0])
    others = tuple(noted(slide) for slide in answers if slide is not shown)
    return _with_facts([shown._replace(note=shown.note._replace(answers=others))], quote_facts(slides))


def _whole_panel(panel: PanelSlide, answers: Sequence[AnswerSlide]) -> PanelSlide:
    """Return a panel whose notes hold the answers in full, each with its own column."""

    def of(column: PanelColumn) -> PanelColumn:
        return column._replace(answers=tuple(noted(slide) for slide in answers if slide.experts == column.experts))

    speaking = {column.experts for column in panel.columns}
    others = tuple(noted(slide) for slide in answers if slide.experts not in speaking)
    return panel._replace(
        columns=tuple(of(column) for column in panel.columns), note=panel.note._replace(answers=others)
    )


def names_left_out(extent: Extent, sections: Sequence[DeckSection]) -> tuple[str, ...]:
    """Return what a notice calls the slides that a deck had, and its extent does without."""
    slides = [slide for section in sections for slide in section.slides]
    return tuple(o.name for o in extent.omissions if any(isinstance(slide, o.slide) for slide in slides))


def tell_shortened(length: Length, extent: Extent, left_out: Sequence[str]) -> Iterator[Notice]:
    """Yield how a deck was made to keep to its cap, where it is another extent than the depth asked for."""
    if extent == length.extents[0]:
        return
    match extent.showing:
        case "one slide":
            done = "one slide for each question"
        case "one line":
            done = "one line for each answer"
        case "notes":
            done = "the answers stand in the notes alone"
        case _:
            done = f"left out {listed(left_out)}" if left_out else "not every paragraph has a line"
    yield Notice(f"to keep to {length.most_slides} slides: {done}; the notes hold every word")
