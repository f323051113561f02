"""The rooms in order: a source's bytes in; an article, or a deck ready to be saved, out."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from deckgen.errors import EmptySourceError, OutputError, UsageError
from deckgen.layout_folders import (
    LayoutFiles,
    read_layout_files,
)
from deckgen.model.account import Account
from deckgen.model.article import Article
from deckgen.model.deck import Kind
from deckgen.model.details import Details, Naming
from deckgen.model.document import SourceFormat
from deckgen.model.extent import Extent, Length
from deckgen.model.layout import FilePlace, Layout, RuleSetting
from deckgen.model.notice import Notice
from deckgen.model.placed import PlacedDeck
from deckgen.model.template import Template
from deckgen.model.text import listed
from deckgen.parse import name_experts, parse_article
from deckgen.read import MAX_BYTES, check_size, read_document

if TYPE_CHECKING:
    from deckgen.office import OpenedTemplate

__all__ = ["MAX_BYTES", "Built", "Request", "account", "build", "check_size", "describe", "outline", "parse", "save"]


class Request(NamedTuple):
    """What a deck is to be made of, and how it is to look."""

    data: bytes
    name: str
    layout: str
    folder: Path
    details: Details
    namings: tuple[Naming, ...] = ()
    timestamp: int | None = None
    length: Length = Length()
    settings: tuple[RuleSetting, ...] = ()
    """What to change in the layout's rules; the last of a name wins."""
    layout_place: FilePlace | None = None
    """Where a file names the layout; None where somebody names it for this deck."""
    marking: str | None = None
    """What stands top and bottom of every page; None for what the layout says, nothing for none."""
    source_format: SourceFormat | None = None
    """The format of the source; None for what its content and its name say."""
    beside: Path | None = None
    """The folder that the source stands in, with its pictures; None where it stands in none."""


class Built(NamedTuple):
    """A deck as a file's bytes, the article it was made of, what stands on its slides, and what went less well."""

    data: bytes
    article: Article
    deck: PlacedDeck
    notices: tuple[Notice, ...]
    extent: Extent


def parse(
    data: bytes, *, name: str, source_format: SourceFormat | None = None, namings: tuple[Naming, ...] = ()
) -> Article:
    """Return an article taken apart.

    Args:
        data: The source as it is stored.
        name: Its name, which also tells its format where its content does not.
        source_format: Its format, if the user says so.
        namings: Who stands behind a label, if the user says so.

    Raises:
        SourceError: The bytes are none of that format.
        EmptySourceError: There is no text.
        UsageError: A naming fits no expert.
    """
    article = parse_article(read_document(data, origin=name, source_format=source_format))
    if not article.ledger:
        raise EmptySourceError(f'"{name}" is empty', hint=TO_GIVE)
    return name_experts(article, namings)


TO_GIVE = "give an article with questions and answers, or with paragraphs"


def describe(article: Article) -> object:
    """Return an article as JSON-ready values, by the published contract."""
    from deckgen.parse.describe import describe_article  # noqa: PLC0415 — a build does without it

    return describe_article(article)


def outline(article: Article) -> str:
    """Return an article as an outline with its ledger, for people."""
    from deckgen.parse.outline import outline_article  # noqa: PLC0415 — a build does without it

    return outline_article(article)


def build(request: Request) -> Built:
    """Return the deck of a source.

    Raises:
        DeckgenError: The source, the layout or an option is at fault; see the subclasses.
    """
    # What only a build needs is imported here: listing an article does not wait for python-pptx and the fonts.
    from deckgen.office import open_template, write_pptx  # noqa: PLC0415
    from deckgen.place import refuse_what_is_missing  # noqa: PLC0415

    article = parse(request.data, name=request.name, source_format=request.source_format, namings=request.namings)
    if not (article.questions or article.sections or article.introduction or article.takeaways):
        raise EmptySourceError(f'"{request.name}" holds nothing to brief', hint=TO_GIVE)
    article = _with_pictures(article, request.beside)
    files = read_layout_files(request.layout, folder=request.folder, place=request.layout_place)
    opened = open_template(files.template, origin=files.template_origin)
    layout, nearest = rules_of(files, opened.template, request.settings)
    refuse_what_is_missing(layout, opened.template, files=files.all_rules, settings=request.settings)
    made = _to_length(article, request, template=opened.template, layout=layout)
    data = write_pptx(_with_cut_pictures(made.deck), opened, timestamp=request.timestamp)
    kinds = {slide.kind for slide in made.deck.slides}
    told = (*tell_template(opened, {kind: page for kind, page in nearest.items() if kind in kinds}), *made.notices)
    return Built(data, article, made.deck, told, made.extent)


def _with_pictures(article: Article, folder: Path | None) -> Article:
    """Return an article whose pictures are known by their bytes and their sizes, or by why they cannot be shown."""
    if not any(photo.image for photo in article.photos):
        return article
    from deckgen.picture_files import read_picture  # noqa: PLC0415 — most articles have none
    from deckgen.pictures import look_at  # noqa: PLC0415

    return article._replace(
        photos=tuple(
            photo._replace(image=look_at(read_picture(photo.image, folder=folder))) if photo.image else photo
            for photo in article.photos
        )
    )


def _with_cut_pictures(deck: PlacedDeck) -> PlacedDeck:
    if not any(slide.picture for slide in deck.slides):
        return deck
    from deckgen.pictures import cut_pictures  # noqa: PLC0415 — as above

    return cut_pictures(deck)


def rules_of(
    files: LayoutFiles, template: Template, settings: Sequence[RuleSetting]
) -> tuple[Layout, Mapping[Kind, str]]:
    """Return a layout's rules, and the kinds of slides that have no page of their own in it."""
    from deckgen.place import adjust_layout, infer_layout, parse_layout  # noqa: PLC0415 — as above

    if files.rules is None:
        inferred = infer_layout(template, name=files.name)
        return adjust_layout(inferred.layout, settings), inferred.nearest
    layout = parse_layout(files.rules, name=files.name, origin=files.rules_origin, bases=files.bases)
    return adjust_layout(layout, settings), {}


def tell_template(opened: OpenedTemplate, nearest: Mapping[Kind, str]) -> Iterator[Notice]:
    """Tell what a template points to outside itself, and lacks: room for notes, and pages for some kinds of slides."""
    for pointer in opened.external:
        yield Notice(f"the template points out of the file, and so does the deck: {pointer}")
    if opened.has_new_notes:
        yield Notice("the template's notes pages are too small for what is said: deckgen's own take their place")
    for page in dict.fromkeys(nearest.values()):
        kinds = listed([NAMES.get(kind, kind) for kind in nearest if nearest[kind] == page])
        yield Notice(f'the template has no page of its own for {kinds}: "{page}" serves')


NAMES: Mapping[Kind, str] = {
    "title": "the title",
    "overview": "the overview",
    "agenda": "the questions",
    "quote": "quotations",
    "panel": "answers side by side",
}
"""What people call kinds of slides, where it is not their name."""


class _Made(NamedTuple):
    deck: PlacedDeck
    notices: tuple[Notice, ...]
    extent: Extent


def _to_length(article: Article, request: Request, *, template: Template, layout: Layout) -> _Made:
    """Return the richest deck that keeps to the length asked for.

    Raises:
        UsageError: Even the barest deck has more slides.
    """
    from deckgen.fontconfig import find_files, replace_family  # noqa: PLC0415 — as above
    from deckgen.place import (  # noqa: PLC0415
        FontRuler,
        LayoutBudget,
        mark_deck,
        place_deck,
        tell_substitutes,
    )
    from deckgen.plan import plan_deck  # noqa: PLC0415

    ruler, length = FontRuler(find_files, replace_family), request.length
    budget = LayoutBudget(template, layout, ruler)
    most = length.most_slides or sys.maxsize
    counts: list[int] = []
    for extent in length.extents:
        planned = plan_deck(article, details=request.details, budget=budget, extent=extent)
        if planned.deck.slide_count > most and extent != length.extents[-1]:
            continue  # placing never takes a slide away
        laid_out = place_deck(planned.deck, template=template, layout=layout, ruler=ruler)
        counts.append(len(laid_out.deck.slides))
        if counts[-1] <= most:
            marking = layout.marking if request.marking is None else request.marking
            if marking:
                laid_out = mark_deck(laid_out, marking, template=template, ruler=ruler)
            shortened = _shortened(length, extent, planned.shortening)
            fonts = tell_substitutes(laid_out.deck, template=template, ruler=ruler)
            return _Made(laid_out.deck, (*shortened, *planned.notices, *laid_out.notices, *fonts), extent)
    least = min(counts)
    message = f"this article needs {least} slides at least, and may have {most}"
    raise UsageError(message, hint=f"give {length.least_options(least)}")


def _shortened(length: Length, extent: Extent, shortening: str) -> tuple[Notice, ...]:
    """Tell how a deck keeps to its cap, where it is another extent than the depth asked for."""
    if extent == length.extents[0]:
        return ()
    return (Notice(f"to keep to {length.most_slides} slides: {shortening}; the notes hold every word"),)


def account(built: Built) -> tuple[Account, ...]:
    """Return what became of every sentence of the source."""
    from deckgen.plan import account_for  # noqa: PLC0415 — as above

    return account_for(built.article, built.deck)


def save(data: bytes, path: Path, *, may_replace_edited: bool) -> None:
    """Write a deck whole or not at all.

    Raises:
        OutputError: The file cannot be written there, or is a deck that somebody edited and may not be replaced.
    """
    from deckgen.office import is_edited, save_atomically  # noqa: PLC0415 — as above

    if not may_replace_edited and is_edited(path):
        hint = f'name it with -o to replace it: -o "{path}"'
        raise OutputError(f'"{path}" was edited since deckgen made it', hint=hint)
    save_atomically(data, path)
