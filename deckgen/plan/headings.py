"""A slide in; what stands in its title placeholder out."""

from __future__ import annotations

from deckgen.model.deck import AnswerSlide, QuoteSlide, Slide, TitleSlide
from deckgen.model.line import Form


def heading_of(slide: Slide) -> str:
    """Return what stands in the slide's title placeholder."""
    match slide:
        case TitleSlide(title=title):
            return title
        case AnswerSlide(title=Form(text=text)) | QuoteSlide(quote=Form(text=text)):
            return text
        case _:
            return slide.heading
