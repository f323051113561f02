"""A slide's content in; the parts of it that each fit one slide out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from deckgen.model.deck import Picture
from deckgen.model.line import Note, NotedAnswer
from deckgen.model.ruler import Ruler
from deckgen.model.template import Slot
from deckgen.place.contents import Content, Grid, Item
from deckgen.place.fitting import fit
from deckgen.place.gridding import divide_grid
from deckgen.place.hanging import waste
from deckgen.place.pages import Chosen, PageBook
from deckgen.place.stacking import FLOWING
from deckgen.place.wording import Words, with_share, without_mentions


class Part(NamedTuple):
    """What one slide shows of a content, on which page, and which of how many parts it is."""

    content: Content
    chosen: Chosen
    number: int = 1
    total: int = 1

    @property
    def title(self) -> Words:
        """The title with its share, if it goes on or needs one: "Context (2 of 3)", "Who pays? (4 answers, 1 of 2)"."""
        shares = (self.content.share, f"{self.number} of {self.total}" if self.total > 1 else "")
        share = ", ".join(share for share in shares if share)
        return with_share(self.content.roles.get("title", ()), f"({share})" if share else "")


def divide(content: Content, *, book: PageBook, ruler: Ruler) -> tuple[Part, ...]:
    """Return a content as one part, or as several where its items or its lines do not fit one slide."""
    if content.grid:
        return tuple(_by_grid(content, content.grid, book, ruler))
    parts = _by_items(_settled(content, book, ruler), book, ruler) if content.items else _by_lines(content, book, ruler)
    return tuple(Part(part, page_of(part, book), number, len(parts)) for number, part in enumerate(parts, 1))


def is_held(content: Content, *, book: PageBook, ruler: Ruler) -> bool:
    """Tell whether pages hold a content at sizes that look right, with no slot of its items left empty."""
    return all(_is_full(part) and _is_fit(part, ruler) for part in divide(content, book=book, ruler=ruler))


def _is_full(part: Part) -> bool:
    items = part.content.items
    return not items or part.chosen.capacity(item_roles(items)) == len(items)


def _is_fit(part: Part, ruler: Ruler) -> bool:
    content, chosen = part.content, part.chosen
    flowing = (*content.head, *content.roles.get(FLOWING, ()), *content.foot)
    roles = {**content.roles, "title": part.title, FLOWING: flowing}
    told = {(role, None): words for role, words in roles.items()}
    items = {(role, at): words for at, item in enumerate(content.items, 1) for role, words in item.roles.items()}
    return all(
        (_has_second(slot) or not any(paragraph.level for paragraph in words))
        and fit(words, slot, least=chosen.least(role), ruler=ruler) is not None
        for (role, number), words in {**told, **items}.items()
        if words and (slot := chosen.slot(role, number))
    )


def _has_second(slot: Slot) -> bool:
    """Tell whether a slot's second level says more of the first, and does not stand under it as a list's."""
    return slot.second is not None and slot.second.margin <= slot.style.margin


def _by_grid(content: Content, grid: Grid, book: PageBook, ruler: Ruler) -> Iterator[Part]:
    chosen = page_of(content, book)
    slot = chosen.slot("table")
    grids = divide_grid(grid, slot, least=chosen.least("table"), ruler=ruler) if slot else (grid,)
    for number, one in enumerate(grids, 1):
        yield Part(content._replace(grid=one), chosen, number, len(grids))


def page_of(content: Content, book: PageBook) -> Chosen:
    """Return the page with the fewest slots that holds a content."""
    shown = {"table": content.grid, "picture": content.picture}
    roles = [role for role, words in (*content.roles.items(), *shown.items()) if words]
    if content.picture:
        return _page_of_picture(content.picture, book.of_kind(content.page_kind), roles)
    return book.best(content.page_kind, roles=roles, item_roles=item_roles(content.items), count=len(content.items))


def _page_of_picture(picture: Picture, pages: Sequence[Chosen], roles: Sequence[str]) -> Chosen:
    """Return the page whose picture has the shape most like another's, of those that have all other roles."""

    def misfit(chosen: Chosen) -> tuple[int, float]:
        slot = chosen.slot("picture")
        return sum(chosen.slot(role) is None for role in roles), waste(picture, slot.box) if slot else 0

    return min(pages, key=misfit)


def item_roles(items: Sequence[Item]) -> tuple[str, ...]:
    """Return the roles that any of the items has words for."""
    return tuple(dict.fromkeys(role for item in items for role, words in item.roles.items() if words))


def _settled(content: Content, book: PageBook, ruler: Ruler) -> Content:
    """Take the mention of slides from items whose slot has no look for it, or that fit no page with it."""

    def settled(item: Item) -> Item:
        bare = item._replace(roles={role: without_mentions(words) for role, words in item.roles.items()})
        if bare == item:
            return item
        chosen = page_of(content, book)
        looks = all(
            slot.second
            for role, words in item.roles.items()
            if words != bare.roles[role] and (slot := chosen.slot(role, 1))
        )
        return item if looks and _items_fit(content, (item,), 1, book, ruler) else bare

    return content._replace(items=tuple(settled(item) for item in content.items))


def _by_items(content: Content, book: PageBook, ruler: Ruler) -> tuple[Content, ...]:
    """Fewest slides: each holds as many items as the fullest page on which all texts fit their rows."""
    most = max(1, *(chosen.capacity(item_roles(content.items)) for chosen in book.of_kind(content.page_kind)))
    fitting = [item for item in content.items if _items_fit(content, (item,), 1, book, ruler)] or content.items
    sizes = range(min(most, len(content.items)), 0, -1)
    held = next((size for size in sizes if _items_fit(content, fitting, size, book, ruler)), most)
    return _shared_out(content, -(-len(content.items) // held))


def _shared_out(content: Content, slides: int) -> tuple[Content, ...]:
    share, more = divmod(len(content.items), slides)
    ends = [share * n + min(n, more) for n in range(slides + 1)]
    bare = content.note._replace(in_full=(), facts=(), answers=())
    return tuple(
        content._replace(items=content.items[start:end], note=content.note if start == 0 else bare)
        for start, end in pairwise(ends)
    )


def _items_fit(content: Content, items: Sequence[Item], size: int, book: PageBook, ruler: Ruler) -> bool:
    """Tell whether each of the items fits on the page for so many of them, in whichever of its rows it stands."""
    chosen = page_of(content._replace(items=content.items[:size]), book)
    return all(
        fit(words, slot, least=chosen.least(role), ruler=ruler) is not None
        for item in items
        for role, words in item.roles.items()
        if words and (slot := chosen.slot(role, 1))
    )


def _by_lines(content: Content, book: PageBook, ruler: Ruler) -> tuple[Content, ...]:
    chosen = page_of(content, book)
    body, slot = content.roles.get(FLOWING, ()), chosen.slot(FLOWING)
    if not body or slot is None or content.kind in {"title", "photo"}:
        return (content,)
    least, head, foot = chosen.least(FLOWING), content.head, content.foot
    runs = tuple(_runs(body, lambda run: fit((*head, *run, *foot), slot, least=least, ruler=ruler) is not None))
    notes = _shared_note(content.note, runs)
    return tuple(
        content._replace(roles={**content.roles, FLOWING: run}, note=note, drawn=drawn)
        for run, note, drawn in zip(runs, notes, _shared_out_drawn(content, runs), strict=True)
    )


def _shared_out_drawn(content: Content, runs: Sequence[Words]) -> Iterator[tuple[tuple[NotedAnswer, ...], ...]]:
    """Yield what each slide's items are drawn from; an item that goes on stays with its first words."""
    starts = [0, *(run[0].source for run in runs[1:]), len(content.drawn)]
    yield from (content.drawn[start:end] for start, end in pairwise(starts))


def _runs(body: Words, fits: Callable[[Words], bool]) -> Iterator[Words]:
    run: Words = ()
    for group in _groups(body):
        if run and not fits((*run, *group)):
            yield run
            run = ()
        run = (*run, *group)
    yield run


def _groups(body: Words) -> Iterator[Words]:
    """Yield paragraphs with those that must stand right behind them."""
    starts = [at for at, paragraph in enumerate(body) if at == 0 or not paragraph.follows]
    yield from (body[start:end] for start, end in pairwise([*starts, len(body)]))


def _shared_note(note: Note, runs: Sequence[Words]) -> Iterator[Note]:
    """Each slide's notes hold the paragraphs from its own first line's to before the next slide's."""
    starts = [0, *(run[0].source for run in runs[1:]), len(note.in_full)]
    for number, (start, end) in enumerate(pairwise(starts)):
        shared = note._replace(in_full=note.in_full[start:end])
        yield shared if number == 0 else shared._replace(facts=(), answers=())
