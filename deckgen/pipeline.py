"""The rooms in order: a source's bytes in; an article, or a deck ready to be saved, out."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from deckgen.errors import EmptySourceError, OutputError
from deckgen.layout_folders import read_layout_files
from deckgen.model.account import Account
from deckgen.model.article import Article
from deckgen.model.details import Details, Naming
from deckgen.model.notice import Notice
from deckgen.model.placed import PlacedDeck
from deckgen.parse import name_experts, parse_article
from deckgen.read import MAX_BYTES, check_size, read_text

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


class Built(NamedTuple):
    """A deck as a file's bytes, the article it was made of, what stands on its slides, and what went less well."""

    data: bytes
    article: Article
    deck: PlacedDeck
    notices: tuple[Notice, ...]


def parse(data: bytes, *, name: str, namings: tuple[Naming, ...] = ()) -> Article:
    """Return an article taken apart.

    Raises:
        SourceError: The bytes are not text.
        EmptySourceError: There is no text.
        UsageError: A naming fits no expert.
    """
    article = parse_article(read_text(data, origin=name))
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
    from deckgen.place import ArimoRuler, LayoutBudget, parse_layout, place_deck  # noqa: PLC0415
    from deckgen.plan import plan_deck  # noqa: PLC0415

    article = parse(request.data, name=request.name, namings=request.namings)
    if not (article.questions or article.sections or article.introduction or article.takeaways):
        raise EmptySourceError(f'"{request.name}" holds nothing to brief', hint=TO_GIVE)
    files = read_layout_files(request.layout, folder=request.folder)
    layout = parse_layout(files.rules, name=files.name, origin=files.rules_origin)
    opened = open_template(files.template, origin=files.template_origin)
    ruler = ArimoRuler()
    budget = LayoutBudget(opened.template, layout, ruler)
    planned = plan_deck(article, details=request.details, budget=budget)
    laid_out = place_deck(planned.deck, template=opened.template, layout=layout, ruler=ruler)
    data = write_pptx(laid_out.deck, opened, timestamp=request.timestamp)
    return Built(data, article, laid_out.deck, (*planned.notices, *laid_out.notices))


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
