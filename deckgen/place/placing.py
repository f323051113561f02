"""A deck, a template with its layout, and a ruler in; a deck with every word at its place out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from deckgen.model.deck import Deck, Properties
from deckgen.model.geometry import Points
from deckgen.model.layout import FOOTER, Layout
from deckgen.model.notice import Notice
from deckgen.model.placed import Fill, PlacedDeck, PlacedSection, PlacedSlide
from deckgen.model.ruler import Ruler
from deckgen.model.span import Span
from deckgen.model.template import Slot, Template
from deckgen.model.text import listed
from deckgen.place.balancing import balance
from deckgen.place.contents import Content, content_of
from deckgen.place.decorating import decorate
from deckgen.place.dividing import Part, divide, is_held, item_roles, page_of
from deckgen.place.filling import SHOWN, Filling, Sizes, fill_slots, shorten
from deckgen.place.fitting import fit, holds, text_width
from deckgen.place.hanging import hang
from deckgen.place.linking import Draft, Leads, link_slides
from deckgen.place.noting import Shown, compose_notes
from deckgen.place.pages import PageBook
from deckgen.place.settling import settle_all
from deckgen.place.stacking import FLOWING
from deckgen.place.tabling import RuledGrid, rule_grids, told_rows
from deckgen.place.wording import Words
from deckgen.place.wrapping import run_width


class LaidOutDeck(NamedTuple):
    """A placed deck, and what placing could not do as hoped."""

    deck: PlacedDeck
    notices: tuple[Notice, ...]


def place_deck(deck: Deck, *, template: Template, layout: Layout, ruler: Ruler) -> LaidOutDeck:
    """Return every slide on a page, each text at a size and in a form that fits its slot.

    Raises:
        LayoutError: The layout has no page for a kind of slide that the deck needs.
    """
    book = PageBook(template, layout)
    fits, holds = partial(_title_fits, book=book, ruler=ruler), partial(is_held, book=book, ruler=ruler)
    drafts: list[Draft] = []
    sections: list[PlacedSection] = []
    for section in deck.sections:
        contents = settle_all((content_of(slide) for slide in section.slides), layout.kinds, fits=fits, holds=holds)
        placed = [draft for content in contents for draft in _drafts(content, book, ruler)]
        if placed:
            sections.append(PlacedSection(section.name, len(placed)))
        drafts.extend(placed)
    slides = tuple(link_slides(drafts, first_number=template.first_number))
    notices = (*(notice for draft in drafts for notice in draft.notices), *_long_notes(slides, template, ruler))
    notices += tuple(_unseen_footer(deck.properties.footer, slides, template, layout))
    properties = _with_footer(deck.properties, _footers(slides, template), ruler)
    return LaidOutDeck(PlacedDeck(properties, slides, tuple(sections)), notices)


def _title_fits(content: Content, *, book: PageBook, ruler: Ruler) -> bool:
    chosen = page_of(content, book)
    slot = chosen.slot("title")
    return slot is None or fit(content.roles["title"], slot, least=chosen.least("title"), ruler=ruler) is not None


def _drafts(content: Content, book: PageBook, ruler: Ruler) -> Iterator[Draft]:
    """Yield the slides of a content; where there are several, each role has one size on all of them."""
    parts = divide(content, book=book, ruler=ruler)
    filled = [tuple(_filled(part, ruler, {})) for part in parts]
    if len(parts) > 1:
        most: dict[str, Points] = {}
        for part, found in ((part, found) for part, one in zip(parts, filled, strict=True) for found in one):
            size = found.filling.fill.paragraphs[0].size
            if size >= (part.chosen.least(found.role) or size):  # one that fits nowhere does not shrink the others
                most[found.role] = min(size, most.get(found.role, size))
        filled = [tuple(_filled(part, ruler, most)) for part in parts]
    tables = _tables(parts, ruler)
    for number, (part, one) in enumerate(zip(parts, filled, strict=True)):
        draft = _draft(part, tuple(_balanced(found, ruler) for found in one), book)
        yield draft._replace(table=tables[number]) if tables else draft


def _tables(parts: Sequence[Part], ruler: Ruler) -> tuple[RuledGrid, ...]:
    """Return the tables of a series of slides, if it shows any."""
    grids, slot = [part.content.grid for part in parts if part.content.grid], parts[0].chosen.slot("table")
    if not (grids and slot):
        return ()
    return tuple(rule_grids(grids, slot, least=parts[0].chosen.least("table"), ruler=ruler))


BALANCED = frozenset({"title", "kicker", "takeaway", "line", "question"})
"""Roles that read as headings: a lone word on their last line looks like a mistake."""


def _balanced(found: _Filled, ruler: Ruler) -> _Filled:
    if found.role not in BALANCED:
        return found
    return found._replace(filling=found.filling._replace(fill=balance(found.filling.fill, ruler)))


def _draft(part: Part, filled: Sequence[_Filled], book: PageBook) -> Draft:
    content, chosen = part.content, part.chosen
    shown = _shown(content, filled)
    notes, seconds = compose_notes(content.kind, content.whole_note, shown)
    drawn = {slot.name: at for at, slot in enumerate(chosen.page.slots)}
    items = min((drawn[found.filling.fill.slot.name] for found in filled if found.number), default=0)
    # Items come one after the other, whichever of their slots was drawn first.
    in_order = sorted(
        filled, key=lambda found: (items if found.number else drawn[found.filling.fill.slot.name], found.number or 0)
    )
    slide = PlacedSlide(
        kind=content.kind,
        page=chosen.page.name,
        title=next((_text(found.filling.fill) for found in filled if found.role == "title"), ""),
        fills=tuple(found.filling.fill for found in in_order),
        decorations=decorate(part, layout=book.layout),
        notes=notes,
        seconds=seconds,
        picture=hang(content.picture, chosen.slot("picture")),
    )
    leads = tuple(
        Leads(
            content.items[found.number - 1].question if found.number else None,
            found.filling.mentions,
            found.filling.questions,
        )
        for found in in_order
    )
    notices = (notice for found in filled for notice in found.filling.notices)
    return Draft(slide, content.question, _held(content), leads, (*notices, *_homeless(part)))


def _held(content: Content) -> tuple[Span, ...]:
    """Return where the words stand that a slide is the place for: all of its notes', and a quotation's own."""
    words = (p for role in ("title", FLOWING) for p in content.roles.get(role, ()) if content.kind == "quote")
    quoted = [wording.form.span for paragraph in words for wording in paragraph.wordings if wording.form]
    note = content.whole_note
    noted = (*note.in_full, *(paragraph for answer in note.answers for paragraph in answer.paragraphs))
    return (*(paragraph.passage.span for paragraph in noted), *quoted)


class _Filled(NamedTuple):
    """A role's filling, in the item of that number where it stands in items."""

    role: str
    number: int | None
    filling: Filling


def _filled(part: Part, ruler: Ruler, most: Mapping[str, Points]) -> Iterator[_Filled]:
    """Yield a part's fillings, no role's larger than ``most`` says."""
    content, chosen = part.content, part.chosen

    def sizes(role: str) -> Sizes:
        lone = None if role in most else chosen.lone(role)
        return Sizes(chosen.least(role), most.get(role), lone)

    for role, told in content.roles.items():
        slot = chosen.slot(role)
        words = (*content.head, *told, *content.foot) if role == FLOWING else told
        if words and slot:
            titled = part.title if role == "title" else words
            filling = fill_slots([(titled, slot)], sizes=sizes(role), ruler=ruler)[0]
            yield _Filled(role, None, filling if titled is words else filling._replace(said=_first_wordings(words)))
    for role in item_roles(content.items):
        placed = [
            (number, item.roles[role], slot)
            for number, item in enumerate(content.items, 1)
            if item.roles[role] and (slot := chosen.slot(role, number))
        ]
        fillings = fill_slots([(words, slot) for _, words, slot in placed], sizes=sizes(role), ruler=ruler)
        for (number, _, _), filling in zip(placed, fillings, strict=True):
            yield _Filled(role, number, filling)


def _first_wordings(words: Words) -> tuple[str, ...]:
    return tuple(paragraph.wordings[0].text for paragraph in words)


def _text(fill: Fill) -> str:
    return " ".join(paragraph.text for paragraph in fill.paragraphs)


def _shown(content: Content, filled: Sequence[_Filled]) -> Shown:
    silent = () if content.is_title_said else ("title",)
    if content.grid:
        return Shown({}, told_rows(content.grid))
    return Shown(
        {found.role: found.filling.said for found in filled if found.number is None and found.role not in silent},
        [
            {
                **({"number": [item.marks["numeral"]]} if "numeral" in item.marks else {}),
                **{found.role: found.filling.said for found in filled if found.number == number},
            }
            for number, item in enumerate(content.items, 1)
        ],
        content.is_stacked,
    )


def _homeless(part: Part) -> Iterator[Notice]:
    page = part.chosen.page.name
    if part.content.lent_by and part.number == 1:
        title = part.content.roles["title"][0].wordings[0].text
        yield Notice(f'no page made for it holds the {part.content.kind} "{title[:SHOWN]}": "{page}" serves')
    if part.content.grid and part.number == 1:
        yield from (Notice(f'too long for the table, cut there: "{text[:SHOWN]}…"') for text in part.content.grid.cut)
    for role, words in part.content.roles.items():
        if words and part.chosen.slot(role) is None:
            yield Notice(f'page "{page}" has no slot for the {role}: "{words[0].wordings[0].text}"')
    for role in item_roles(part.content.items):
        if part.chosen.slot(role, 1) is None:
            yield Notice(f'page "{page}" has no slots for {role}')


def _long_notes(slides: Sequence[PlacedSlide], template: Template, ruler: Ruler) -> Iterator[Notice]:
    slot = template.notes

    def is_long(slide: PlacedSlide) -> bool:
        return not holds([p.text for p in slide.notes], slot, size=slot.style.size, ruler=ruler)

    numbers = [str(number) for number, slide in enumerate(slides, 1) if is_long(slide)]
    if numbers:
        those = f"slide{'s' if len(numbers) > 1 else ''} {listed(numbers)}"
        yield Notice(
            f"the notes of {those} are longer than a printed page, which cuts them off; on screen all is there"
        )


def _unseen_footer(footer: str, slides: Sequence[PlacedSlide], template: Template, layout: Layout) -> Iterator[Notice]:
    """Tell of a footer that somebody asked for and that stands nowhere; title slides have none."""
    if footer and layout.footer != FOOTER and not any(_footers(slides, template)):
        yield Notice(f'no slide\'s page has a footer, so "{footer}" is not shown')


def _with_footer(properties: Properties, slots: Iterable[Slot], ruler: Ruler) -> Properties:
    """Shorten the footer to what each of its slots holds on one line."""
    rooms = {(slot.style, text_width(slot)) for slot in slots}

    def fits(candidate: str) -> bool:
        return all(run_width(candidate, style=style, size=style.size, ruler=ruler) <= room for style, room in rooms)

    text = properties.footer
    return properties._replace(footer=text if fits(text) else shorten(text, fits))


def _footers(slides: Sequence[PlacedSlide], template: Template) -> Iterator[Slot]:
    """Yield where the footer of slides stands; title slides show none."""
    shown = {slide.page for slide in slides if slide.kind != "title"}
    return (slot for page in template.pages if page.name in shown for slot in page.slots if slot.type == "ftr")
