"""A placed deck and words to mark it with in; the deck with those words top and bottom of every page out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from deckgen.errors import UsageError
from deckgen.model.geometry import EMU_PER_POINT, Box, Emu, Points, shared, to_points
from deckgen.model.notice import Notice
from deckgen.model.placed import Bar, PlacedMarking, PlacedSlide
from deckgen.model.ruler import Ruler
from deckgen.model.template import Face, Page, Slot, Template, TextStyle
from deckgen.model.text import listed
from deckgen.place.fitting import FLOOR, height_of, sizes
from deckgen.place.placing import LaidOutDeck
from deckgen.place.wrapping import count_lines

WANTED = 14 / 540
"""The size wanted on slides, as a part of their height: 14 points on the usual 7.5 inches."""

MOST_LINES = 2

BESIDE = Points(54)
"""Left free on both sides of a page, where its number may stand."""

PADDING = Points(1)
"""Above and below the words, so that they do not touch the rim of what they stand on."""

SPARE = 1.15
"""How much wider the words may come out in the template's own font than they were measured."""

DEEPEST = Points(9)
"""How far from the edge a marking stands at most: it belongs to the page, not to what is said there."""

NOTES_STRIP = Points(36)
"""What notes pages keep free at both edges, for a header and a footer that decks do not have."""

INK: Mapping[str | None, str] = {
    **dict.fromkeys(("bg1", "bg2"), "tx1"),
    **dict.fromkeys(("tx1", "tx2"), "bg1"),
    **dict.fromkeys(("lt1", "lt2"), "dk1"),
    **dict.fromkeys(("dk1", "dk2"), "lt1"),
}
"""The colour that reads well on each of a theme's grounds: themes come in pairs of dark and light."""


def mark_deck(laid_out: LaidOutDeck, text: str, *, template: Template, ruler: Ruler) -> LaidOutDeck:
    """Return a deck marked alike on all of its slides and notes pages.

    Args:
        laid_out: A deck whose words all have their places, which they keep.
        text: What to mark it with, on one line.
        template: Whose pages the deck stands on.
        ruler: Measures the text.

    Raises:
        UsageError: The text takes more than two lines.
    """
    deck, pages = laid_out.deck, {page.name: page for page in reversed(template.pages)}
    paper = _Paper(template.width, template.height)
    taken = [tuple(_taken(slide, pages[slide.page], deck.properties.footer, ruler)) for slide in deck.slides]
    wanted = sizes(Points(max(FLOOR, round(WANTED * to_points(paper.height)))), FLOOR)
    found = _seat(_blocks(text, paper, wanted, template, ruler), taken, paper)
    marking = PlacedMarking(text, found.block.size, _boxes(found.block, paper, min(found.strips)))
    slides = tuple(slide._replace(marking=_on_page(marking, pages[slide.page])) for slide in deck.slides)
    cramped = [slide.page for slide, strip in zip(slides, found.strips, strict=True) if strip < found.block.height]
    marked = deck._replace(slides=slides, notes_marking=_on_notes(text, template, ruler))
    return LaidOutDeck(marked, (*laid_out.notices, *_cramped(dict.fromkeys(cramped))))


class _Paper(NamedTuple):
    width: Emu
    height: Emu


class _Block(NamedTuple):
    """A text set at a size, and the box that it takes."""

    size: Points
    width: Emu
    height: Emu


class _Taken(NamedTuple):
    """Where something stands on a slide: its whole box, and the part of it that words take."""

    box: Box
    words: Box


class _Seat(NamedTuple):
    """A block, and for each slide how far in from both edges nothing is in its way."""

    block: _Block
    strips: Sequence[int]


def _blocks(text: str, paper: _Paper, tried: Iterable[Points], template: Template, ruler: Ruler) -> Sequence[_Block]:
    """Return the text as it may be set, the wanted size first.

    Raises:
        UsageError: It is too long at every size.
    """
    found = [block for size in tried if (block := _block(text, paper, size, template, ruler))]
    if not found:
        raise UsageError(f'the marking is longer than {MOST_LINES} lines: "{text[:40]}…"', hint="say it in fewer words")
    return found


def _block(text: str, paper: _Paper, size: Points, template: Template, ruler: Ruler) -> _Block | None:
    style = TextStyle(Face(template.notes.style.face.family, bold=True), size, "tx1", align="ctr")
    most = Points((to_points(paper.width) - 2 * BESIDE) / SPARE)
    lines = count_lines(text, width=most, style=style, size=size, ruler=ruler)
    if lines > MOST_LINES:
        return None
    wide = most if lines > 1 else ruler.advance_of(style.face)(text) * size
    return _Block(size, _emu(wide * SPARE + size), _emu(lines * ruler.line_of(style.face) * size + 2 * PADDING))


def _taken(slide: PlacedSlide, page: Page, footer: str, ruler: Ruler) -> Iterator[_Taken]:
    """Yield all that stands on a slide."""
    for fill in slide.fills:
        # As if all were of the first level: rather a little higher than it is.
        size = max(paragraph.size for paragraph in fill.paragraphs)
        height = height_of([paragraph.text for paragraph in fill.paragraphs], fill.slot, size=size, ruler=ruler)
        yield _Taken(fill.slot.box, _words(fill.slot, height))
    for slot in page.slots:
        if slot.type == "sldNum" or (slot.type == "ftr" and footer):
            yield _Taken(slot.box, _words(slot, Points(ruler.line_of(slot.style.face) * slot.style.size)))
    drawn = [one.box if isinstance(one, Bar) else one.slot.box for one in slide.decorations]
    slots = (one.slot for one in (slide.table, slide.picture) if one)
    yield from (_Taken(box, box) for box in (*drawn, *(slot.box for slot in slots)))


def _words(slot: Slot, height: Points) -> Box:
    """Return the part of a slot's box that words of a height take."""
    box, insets = slot.box, slot.insets
    spare = box.height - insets.top - insets.bottom - _emu(height)
    if spare < 0 or not slot.is_horizontal:
        return box
    above = {"t": 0, "ctr": spare // 2, "b": spare}[slot.anchor]
    return box._replace(top=Emu(box.top + insets.top + above), height=_emu(height))


def _seat(blocks: Sequence[_Block], taken: Sequence[Sequence[_Taken]], paper: _Paper) -> _Seat:
    """Return the first block that no slide has a box in the way of, else one that none has words in the way of."""
    boxes = [[one.box for one in its] for its in taken]
    words = [[one.words for one in its] for its in taken]
    seats = [
        _Seat(block, [_strip(its, paper, block) for its in slides]) for slides in (boxes, words) for block in blocks
    ]
    return next((seat for seat in seats if min(seat.strips) >= seat.block.height), seats[-1])


def _strip(boxes: Iterable[Box], paper: _Paper, block: _Block) -> int:
    """Return how far in from both edges nothing stands over the width of a block."""
    left, right = (paper.width - block.width) // 2, (paper.width + block.width) // 2
    over = (box for box in boxes if box.left < right and left < box.right)
    return min((min(box.top, paper.height - box.bottom) for box in over), default=paper.height // 2)


def _boxes(block: _Block, paper: _Paper, strip: int) -> tuple[Box, Box]:
    """Return where a block stands at the top and at the bottom: in the middle of the strip, or right at the edge."""
    edge = max(0, min((strip - block.height) // 2, _emu(DEEPEST)))
    top = Box(Emu((paper.width - block.width) // 2), Emu(edge), block.width, block.height)
    return top, top._replace(top=Emu(paper.height - edge - block.height))


def _on_page(marking: PlacedMarking, page: Page) -> PlacedMarking:
    """Give a marking the colour that reads on a page; a ground of its own where the page's is not one colour there."""
    if page.ground in INK and not any(min(shared(box, drawn)) >= 0 for box in marking.boxes for drawn in page.drawn):
        return marking._replace(color=INK[page.ground])
    return marking._replace(color="tx1", ground="bg1")


def _on_notes(text: str, template: Template, ruler: Ruler) -> PlacedMarking:
    paper = _Paper(template.notes_width, template.notes_height)
    block = _blocks(text, paper, (FLOOR,), template, ruler)[0]
    return PlacedMarking(text, block.size, _boxes(block, paper, _emu(NOTES_STRIP)))


def _cramped(pages: Iterable[str]) -> Iterator[Notice]:
    names = [f'"{name}"' for name in pages]
    if names:
        those = f"page{'s' if len(names) > 1 else ''} {listed(names)}"
        yield Notice(f"{those}: no strip is free at the edge, so the marking may touch other words")


def _emu(length: float) -> Emu:
    return Emu(round(length * EMU_PER_POINT))
