"""A template, a layout and a ruler in; what planning may count on out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from deckgen.model.deck import Kind
from deckgen.model.geometry import to_points
from deckgen.model.layout import ITEM_ROLES, MOST_LINES, Layout
from deckgen.model.ruler import Ruler
from deckgen.model.template import Template
from deckgen.place.contents import Grid, GridRow
from deckgen.place.fitting import holds, text_width
from deckgen.place.gridding import divide_grid
from deckgen.place.pages import PageBook
from deckgen.place.ruling import rule
from deckgen.place.stacking import shared_slot
from deckgen.place.wrapping import line_height, run_width

SAMPLE = (
    "The northern ports have agreed to share the cost of new cranes, although several of their largest customers "
    "expect prices to increase before the winter begins. "
)
"""English of ordinary letters and word lengths, to count words by width."""

SPOKEN_SHARE = 0.42
"""The part of a notes page kept for what to say, the source, and lines that paragraphs leave half empty."""

LEAST_NOTE_WORDS = 120
"""Below this a notes page is too small to plan by: the notes run over it."""


@dataclass(frozen=True)
class LayoutBudget:
    """Measures what a layout's slots hold at the sizes that they want."""

    template: Template
    layout: Layout
    ruler: Ruler

    @property
    def footer(self) -> str:
        """What stands at the foot of every slide, as a pattern."""
        return self.layout.footer

    @property
    def note_words(self) -> int:
        """How many words of an answer a printed notes page holds beside what is said of it."""
        return self._note_words

    @cached_property
    def _note_words(self) -> int:
        slot = self.template.notes
        size = slot.style.size
        wide = run_width(SAMPLE, style=slot.style, size=size, ruler=self.ruler) / len(SAMPLE.split())
        lines = to_points(slot.box.height) / line_height(slot.style, size, self.ruler)
        words = lines * text_width(slot) / wide * (1 - SPOKEN_SHARE)
        return max(LEAST_NOTE_WORDS, int(words))

    @cached_property
    def _book(self) -> PageBook:
        return PageBook(self.template, self.layout)

    def holds(self, kind: Kind, role: str, text: str) -> bool:
        """Tell whether every page of a kind holds a text in a role at the size wanted."""
        slots = [slot for chosen in self._book.of_kind(kind) if (slot := chosen.slot(role))]
        return bool(slots) and all(holds([text], slot, size=slot.style.size, ruler=self.ruler) for slot in slots)

    def uses(self, kind: Kind) -> bool:
        """Tell whether there are to be slides of a kind; one that the layout says nothing of is missed, not unused."""
        rule = self.layout.kinds.get(kind)
        return rule is None or rule.is_used

    def has_pages(self, kind: Kind) -> bool:
        """Tell whether the layout has pages for slides of a kind."""
        return kind in self.layout.kinds

    def words_for(self, kind: Kind) -> str | None:
        """Return the title of a kind's slides, where the layout gives one."""
        rule = self.layout.kinds.get(kind)
        return rule.words if rule else None

    def shares_slot(self, kind: Kind) -> bool:
        """Tell whether the lines of a kind's slides stand in one slot with other words."""
        rule = self.layout.kinds.get(kind)
        return rule is not None and shared_slot(kind, rule) is not None

    def most_lines(self, kind: Kind) -> int:
        """Return how many lines a slide of a kind has at most."""
        rule = self.layout.kinds.get(kind)
        return rule.lines if rule else MOST_LINES

    def table_slides(self, names: Sequence[str], questions: Sequence[str]) -> int:
        """Return how many slides a table of names and questions takes; 0 where the layout has no page that holds it."""
        if not self.has_pages("matrix") or not self.uses("matrix"):
            return 0
        chosen = self._book.best("matrix", roles=("title", "table"), item_roles=(), count=0)
        slot, nobody = chosen.slot("table"), (None,) * len(names)
        if slot is None:
            return 0
        rows = tuple(GridRow(number, question, nobody) for number, question in enumerate(questions, 1))
        least = chosen.least("table")
        parts = divide_grid(Grid(tuple(names), rows), slot, least=least, ruler=self.ruler)
        return len(parts) if all(rule(part, slot, least=least, ruler=self.ruler) for part in parts) else 0

    def most_items(self, kind: Kind) -> int:
        """Return how many items the largest page of a kind holds side by side; 0 where they share a slot."""
        pages = self._book.of_kind(kind)
        rules = pages[0].rule.roles.items() if pages else ()
        roles = [role for role, rule in rules if role in ITEM_ROLES.get(kind, ()) and rule.is_counted]
        return max((chosen.capacity(roles) for chosen in pages), default=0)
