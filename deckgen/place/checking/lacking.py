"""What a page lacks: titles, bodies, footers, numbers, and what a template lacks as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.place.checking.case import IN_MASTER, TITLES, WORDLESS, Case, Fault, place_of


def untitled(case: Case) -> Iterator[Fault]:
    """Pages in use whose slides would have no title, for the outline and for screen readers."""
    for use in case.uses:
        if not any(slot.type in TITLES for slot in use.page.slots):
            yield Fault(use.place, "has no title", f"{IN_MASTER} select the page and tick Slide Master > Title")


def bodiless(case: Case) -> Iterator[Fault]:
    """Pages in use without room for text."""
    for use in case.uses:
        if all(slot.type in WORDLESS for slot in use.page.slots):
            yield Fault(use.place, "has no body", f"{IN_MASTER} choose Insert Placeholder > Text")


def no_room(case: Case) -> Iterator[Fault]:
    """Templates that no rules could be made for."""
    if case.layout is None:
        mend = f"{IN_MASTER} choose Insert Layout, then Insert Placeholder > Text"
        yield Fault("the template", "no page has a title and room for text", mend)


def no_footer(case: Case) -> Iterator[Fault]:
    """Pages in use without a footer; a title slide has none as often as not."""
    yield from _lacking(case, "ftr", "has no footer")


def no_number(case: Case) -> Iterator[Fault]:
    """Pages in use without a slide number, title slides apart."""
    yield from _lacking(case, "sldNum", "has no slide number")


def _lacking(case: Case, kind: str, message: str) -> Iterator[Fault]:
    openers = {use.page.name for use in case.uses if use.kind == "title"}
    for page in case.pages_used:
        types = {slot.type for slot in page.slots}
        if not (types & {kind, "ctrTitle"} or page.name in openers):
            yield Fault(place_of(page), message, f"{IN_MASTER} select the page and tick Slide Master > Footers")


def no_notes_master(case: Case) -> Iterator[Fault]:
    """Templates whose notes pages are not theirs."""
    if not case.template.has_notes_master:
        mend = "choose View > Notes Master, close it again, and save"
        yield Fault("the template", "has no notes master, so deckgen brings its own", mend)


def pointing_outside(case: Case) -> Iterator[Fault]:
    """What the file points to on the web or on disks."""
    for pointer in case.external:
        place, _, target = pointer.partition(": ")
        yield Fault(place, f"has a {target}", f"{IN_MASTER} remove the link, or insert the picture itself")
