"""A placed deck and the ruler that measured it in; a notice for each font that was measured by another out."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.model.notice import Notice
from deckgen.model.placed import PlacedDeck, PlacedSlide
from deckgen.model.ruler import Substitute
from deckgen.model.template import Face, Template
from deckgen.place.fitting import style_at
from deckgen.place.ruler import FontRuler
from deckgen.place.wording import ITEM, SECOND, Look


def tell_substitutes(deck: PlacedDeck, *, template: Template, ruler: FontRuler) -> Iterator[Notice]:
    """Yield what to tell of the fonts that the deck's words stand in, each font once."""
    found = (ruler.substitute_of(face) for face in _faces(deck, template))
    by_family = {substitute.family: substitute for substitute in found if substitute}
    for substitute in by_family.values():
        yield Notice(_told(substitute))


def _told(substitute: Substitute) -> str:
    missing = f'the template\'s font "{substitute.family}" was not found on this machine: text was measured with'
    if substitute.scale == 1.0:
        return f"{missing} {substitute.measured_with}, which is made as wide"
    per_cent = round((substitute.scale - 1) * 100)
    how = f"{abs(per_cent)} % {'wider' if per_cent > 0 else 'narrower'}"
    return f"{missing} {substitute.measured_with}, {how}; where it is installed lines may break elsewhere"


def _faces(deck: PlacedDeck, template: Template) -> Iterator[Face]:
    """Yield every face that words on slides and in notes were measured in, in the order of the deck."""
    for slide in deck.slides:
        yield from _faces_on(slide)
    shown = {slide.page for slide in deck.slides if deck.properties.footer}
    slots = (slot for page in template.pages if page.name in shown for slot in page.slots)
    yield from (slot.style.face for slot in slots if slot.type == "ftr")
    yield template.notes.style.face


def _faces_on(slide: PlacedSlide) -> Iterator[Face]:
    for fill in slide.fills:
        yield from (
            style_at(fill.slot, Look(paragraph.level, "head" if paragraph.is_bold else "item")).face
            for paragraph in fill.paragraphs
        )
    if slide.table:
        yield from (style_at(slide.table.slot, look).face for look in (ITEM, SECOND))
