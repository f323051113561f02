"""What a deck says, slide by slide, before anything has a place on a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from deckgen.model.article import Expert
from deckgen.model.document import PixelSize
from deckgen.model.line import Asked, Form, Line, Note, NotedAnswer
from deckgen.model.span import Span

Kind = Literal[
    "title",
    "takeaways",
    "overview",
    "context",
    "photo",
    "experts",
    "agenda",
    "matrix",
    "answer",
    "quote",
    "panel",
    "section",
    "sources",
]


class TitleSlide(NamedTuple):
    """The article's title; who speaks, from where, when."""

    title: str
    kicker: str | None
    people: str | None
    imprint: str | None
    note: Note


class Reference(NamedTuple):
    """Who says something, in answer to which question, and where the words stand; their slide is known once placed."""

    experts: tuple[Expert, ...]
    question: int
    at: Span


class Takeaway(NamedTuple):
    """A takeaway, and who bears it out."""

    line: Line
    borne_out: tuple[Reference, ...] = ()


class TakeawaysSlide(NamedTuple):
    """The article's own takeaways, word for word."""

    heading: str
    takeaways: tuple[Takeaway, ...]
    note: Note


class CreditedLine(NamedTuple):
    """A line and who said it."""

    line: Line
    credit: str
    question: int = 0
    """The number of the question that it answers, from 1; 0 where it answers none."""
    answers: tuple[NotedAnswer, ...] = ()
    """What the line is drawn from, where no other slide's notes hold it."""


class OverviewSlide(NamedTuple):
    """The best line of each answer, credited."""

    heading: str
    lines: tuple[CreditedLine, ...]
    note: Note


class ContextSlide(NamedTuple):
    """Why now: lines of the introduction."""

    heading: str
    lines: tuple[Line, ...]
    note: Note


class Picture(NamedTuple):
    """A picture's file as the source has it, its size, and what it shows for those who do not see it."""

    data: bytes
    size: PixelSize
    description: str
    is_drawn: bool = False
    """Whether it is to be shown whole, as a chart is."""


class PhotoSlide(NamedTuple):
    """A picture under what its caption or its alternative text says first; the rest of the caption; whose it is."""

    heading: str
    picture: Picture
    caption: Line | None
    credit: str | None
    note: Note
    is_captioned: bool = False
    """Whether the heading is the article's own words."""


class ExpertCard(NamedTuple):
    """One expert, and which questions he or she answers, as ``Questions 1 and 4``."""

    expert: Expert
    questions: str


class ExpertsSlide(NamedTuple):
    """Who speaks, from where, on which questions."""

    heading: str
    cards: tuple[ExpertCard, ...]
    note: Note


class AgendaEntry(NamedTuple):
    """One question and who answers it."""

    asked: Asked
    experts: tuple[Expert, ...]


class AgendaSlide(NamedTuple):
    """The questions, each a link to its slides."""

    heading: str
    entries: tuple[AgendaEntry, ...]
    note: Note


class MatrixRow(NamedTuple):
    """A question, and for each expert where his or her answer begins; None for one who does not answer it."""

    asked: Asked
    answers: tuple[Span | None, ...]


class MatrixSlide(NamedTuple):
    """Who answers which question: a row for each question, an answer in it for each expert."""

    heading: str
    experts: tuple[Expert, ...]
    rows: tuple[MatrixRow, ...]
    note: Note


class AnswerSlide(NamedTuple):
    """An assertion, or the question where no assertion is short enough; the expert; the lines."""

    asked: Asked
    title: Form
    is_assertion: bool
    experts: tuple[Expert, ...]
    lines: tuple[Line, ...]
    note: Note
    share: str = ""
    """What tells it from other slides of the same title, such as ``(2 of 3)``; no part of the title's own words."""


class QuoteSlide(NamedTuple):
    """A pull quote, word for word, and its speakers."""

    asked: Asked | None
    quote: Form
    experts: tuple[Expert, ...]
    note: Note


class PanelColumn(NamedTuple):
    """What one expert asserts."""

    experts: tuple[Expert, ...]
    lines: tuple[Line, ...]
    answers: tuple[NotedAnswer, ...] = ()
    """What the lines are drawn from, where no other slide's notes hold it."""


class PanelSlide(NamedTuple):
    """One question and its experts side by side."""

    asked: Asked
    heading: str
    columns: tuple[PanelColumn, ...]
    note: Note


class SectionSlide(NamedTuple):
    """A part of an article without questions: heading and lines."""

    heading: str
    lines: tuple[Line, ...]
    note: Note


class SourcesSlide(NamedTuple):
    """Where the words come from: article, publisher, date, address, remarks."""

    heading: str
    article: str
    details: tuple[str, ...]
    remarks: tuple[str, ...]
    note: Note


Slide = (
    TitleSlide
    | TakeawaysSlide
    | OverviewSlide
    | ContextSlide
    | PhotoSlide
    | ExpertsSlide
    | AgendaSlide
    | MatrixSlide
    | AnswerSlide
    | QuoteSlide
    | PanelSlide
    | SectionSlide
    | SourcesSlide
)

SLIDES: Mapping[Kind, type[Slide]] = {
    "title": TitleSlide,
    "takeaways": TakeawaysSlide,
    "overview": OverviewSlide,
    "context": ContextSlide,
    "photo": PhotoSlide,
    "experts": ExpertsSlide,
    "agenda": AgendaSlide,
    "matrix": MatrixSlide,
    "answer": AnswerSlide,
    "quote": QuoteSlide,
    "panel": PanelSlide,
    "section": SectionSlide,
    "sources": SourcesSlide,
}
"""The slides of each kind."""


class DeckSection(NamedTuple):
    """Slides that belong together under a name, as PowerPoint's thumbnail pane groups them."""

    name: str
    slides: tuple[Slide, ...]


class Properties(NamedTuple):
    """What the file says of itself; the date as the source or the user gives it."""

    title: str
    author: str | None
    publisher: str | None
    date: str | None
    url: str | None
    language: str
    footer: str


class Deck(NamedTuple):
    """Everything that the deck says, in order."""

    properties: Properties
    sections: tuple[DeckSection, ...]

    @property
    def slide_count(self) -> int:
        """How many slides it has before any of them goes on on another."""
        return sum(len(section.slides) for section in self.sections)
