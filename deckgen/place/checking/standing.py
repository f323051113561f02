"""Slots that do not do as they stand: too small, off the slide, over each other, with text that is hard to read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from deckgen.model.geometry import EMU_PER_POINT, Box, Emu, Points, shared, to_inches, to_points
from deckgen.model.template import Page, Slot
from deckgen.place.checking.case import FOOTERS, IN_MASTER, Case, Fault, place_of, worded
from deckgen.place.fitting import FLOOR
from deckgen.place.wrapping import line_height

LEAST_LINES = 3
LEAST_SIZE = Points(14)
"""A body holds three lines of 14 pt: below that a slide shows one line, or words that nobody at the back can read."""

SLACK = EMU_PER_POINT
"""Boxes drawn by hand miss an edge by less."""


def small_bodies(case: Case) -> Iterator[Fault]:
    """Bodies without room for a few lines that can be read."""
    for use, slot in worded(case, roles={"body"}):
        insets = to_points(slot.insets.top) + to_points(slot.insets.bottom)
        wanted = insets + LEAST_LINES * line_height(slot.style, LEAST_SIZE, case.ruler)
        if to_points(slot.box.height) < wanted:
            mend = f"{IN_MASTER} make it at least {wanted / 72:.2f} in high"
            yield Fault(use.place, f'"{slot.name}" is too small for {LEAST_LINES} lines of {LEAST_SIZE:g} pt', mend)


def off_the_slide(case: Case) -> Iterator[Fault]:
    """Slots in use, and footers, that the edge of the slide cuts."""
    width, height = case.template.width, case.template.height
    for page in case.pages_used if case.layout else ():
        names = {slot.name for use in case.uses if use.page == page for _, slot in use.slots}
        for slot in page.slots:
            box = slot.box
            is_off = min(box.left, box.top) < -SLACK or box.right > width + SLACK or box.bottom > height + SLACK
            if is_off and (slot.name in names or slot.type in FOOTERS):
                yield Fault(
                    place_of(page), f'"{slot.name}" stands off the slide', f"{IN_MASTER} move it onto the slide"
                )


def overlapping(case: Case) -> Iterator[Fault]:
    """Slots that one slide fills and whose text could lie over each other's."""
    for use in case.uses:
        for (_, one), (_, other) in combinations(use.slots, 2):
            overlap = min(shared(_text_box(one), _text_box(other)))  # how far one would have to move to clear the other
            if one != other and overlap > SLACK:
                said = f'"{one.name}" and "{other.name}" overlap by {to_inches(overlap):.2f} in'
                yield Fault(use.place, said, f"{IN_MASTER} move one of them, or make it smaller")


def _text_box(slot: Slot) -> Box:
    (left, top, width, height), insets = slot.box, slot.insets
    across, down = insets.left + insets.right, insets.top + insets.bottom
    return Box(Emu(left + insets.left), Emu(top + insets.top), Emu(width - across), Emu(height - down))


def small_text(case: Case) -> Iterator[Fault]:
    """Text smaller than anything that deckgen sets."""
    for use, slot in worded(case):
        yield from _small(use.page, slot, f'"{slot.name}"')


def small_footers(case: Case) -> Iterator[Fault]:
    """Footers, dates and numbers that are hard to read."""
    for page in case.pages_used:
        for slot in page.slots:
            if slot.type in FOOTERS:
                yield from _small(page, slot, FOOTERS[slot.type])


def _small(page: Page, slot: Slot, name: str) -> Iterator[Fault]:
    for style in (slot.style, slot.second or slot.style):
        if style.size < FLOOR:
            mend = f"{IN_MASTER} select its text and choose Home > Font Size > {FLOOR:g}, or more"
            yield Fault(place_of(page), f"{name} has text of {style.size:g} pt", mend)


def vertical(case: Case) -> Iterator[Fault]:
    """Text that runs down the slide, which is not measured."""
    for use, slot in worded(case):
        if not slot.is_horizontal:
            mend = f"{IN_MASTER} select it and choose Home > Text Direction > Horizontal"
            yield Fault(use.place, f'"{slot.name}" has text that runs down the slide', mend)
