"""How long a deck is to be, and the table of the lengths that it may have, from the richest to the barest."""

from __future__ import annotations

from typing import Literal, NamedTuple

from deckgen.model.deck import (
    AgendaSlide,
    ContextSlide,
    ExpertsSlide,
    MatrixSlide,
    PanelSlide,
    PhotoSlide,
    QuoteSlide,
    Slide,
)
from deckgen.model.text import listed

Depth = Literal["brief", "standard", "full"]

Showing = Literal["every paragraph", "pages", "one slide", "one line", "notes"]
"""What is shown of an answer: a line of every paragraph, a slide for each page of notes, one slide or one line
for all of it, or nothing beside the notes."""

MINUTES_PER_SLIDE = 2
"""Ten slides in twenty minutes. Source: Kawasaki's 10/20/30 rule for presentations."""

LEAST_SLIDES = 3
"""Title, bottom line and source take little time: minutes ask for no fewer slides than these."""


class Omission(NamedTuple):
    """A kind of slide that a deck can do without, and what a notice calls such slides."""

    slide: type[Slide]
    name: str


OMISSIONS = (
    Omission(PhotoSlide, "pictures"),
    Omission(MatrixSlide, "the table of who answers what"),
    Omission(QuoteSlide, "quotations"),
    Omission(PanelSlide, "answers side by side"),
    Omission(ExpertsSlide, "the experts"),
    Omission(AgendaSlide, "the list of questions"),
    Omission(ContextSlide, "the context"),
)
"""What goes first stands first: slides that repeat, then slides whose words the notes of the title can hold."""


class Extent(NamedTuple):
    """One length of a deck: what it shows of each answer, and which slides it does without."""

    name: str
    showing: Showing = "pages"
    omissions: tuple[Omission, ...] = ()

    @property
    def omitted(self) -> tuple[type[Slide], ...]:
        """The slides that it does without."""
        return tuple(omission.slide for omission in self.omissions)

    @property
    def has_each_paragraph(self) -> bool:
        """Whether every paragraph is to have a line."""
        return self.showing == "every paragraph"


FULL = Extent("full", "every paragraph")
STANDARD = Extent("standard")
_BARE = tuple(omission for omission in OMISSIONS if omission.slide is not PanelSlide)
BRIEF = Extent("brief", "one slide", _BARE)

RUNGS = (
    FULL,
    STANDARD,
    *(
        Extent(f"without {listed([one.name for one in OMISSIONS[:count]])}", omissions=OMISSIONS[:count])
        for count in range(1, len(OMISSIONS) + 1)
    ),
    BRIEF,
    Extent("one line for each answer", "one line", OMISSIONS),
    Extent("digest", "notes", OMISSIONS),
)
"""All lengths, each shorter than the one before it."""

DEPTHS: dict[Depth, Extent] = {"brief": BRIEF, "standard": STANDARD, "full": FULL}


class Length(NamedTuple):
    """How long a deck the user wants: a depth, and the most slides or minutes where these are given."""

    depth: Depth = "standard"
    slides: int | None = None
    minutes: int | None = None

    @property
    def most_slides(self) -> int | None:
        """The smaller of the caps given; None where there is none."""
        return min((cap for cap in (self.slides, self._slides_by_minutes) if cap), default=None)

    @property
    def _slides_by_minutes(self) -> int | None:
        return max(LEAST_SLIDES, self.minutes // MINUTES_PER_SLIDE) if self.minutes else None

    def least_options(self, slides: int) -> str:
        """Return the options that allow so many slides, in place of those given that do not."""
        by_slides = f"--slides {slides}" if self.slides and self.slides < slides else ""
        has_time = self._slides_by_minutes is None or self._slides_by_minutes >= slides
        by_minutes = "" if has_time else f"--minutes {slides * MINUTES_PER_SLIDE}"
        return listed([option for option in (by_slides, by_minutes) if option])

    @property
    def extents(self) -> tuple[Extent, ...]:
        """The lengths to try in turn: the depth asked for, and under a cap all that are shorter."""
        asked = DEPTHS[self.depth]
        return RUNGS[RUNGS.index(asked) :] if self.most_slides else (asked,)
