"""A deck that was built in; what the user is told of it out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from deckgen import pipeline
from deckgen.model.account import Account
from deckgen.model.notice import Notice
from deckgen.model.placed import PlacedSlide
from deckgen.model.span import Span
from deckgen.pipeline import Built


def print_json(value: object, *, to_stderr: bool = False) -> None:
    """Print JSON in UTF-8, whatever the console's own encoding: a program reads it."""
    import json  # noqa: PLC0415 — a build that prints one line does without it

    click.echo(json.dumps(value, ensure_ascii=False, indent=1).encode(), err=to_stderr)


def counted(count: int, noun: str) -> str:
    """Return "1 slide" or "2 slides"."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def is_piped(path: Path) -> bool:
    """Tell whether the deck itself goes to standard output, so that all else must not."""
    return str(path) == "-"


def report_line(path: Path, built: Built) -> None:
    """Print notices on standard error, then one line on what was made."""
    report_notices(built.notices)
    slides, notices = len(built.deck.slides), len(built.notices)
    made = [
        counted(slides, "slide"),
        f"about {counted(_minutes(built), 'minute')} to speak",
        counted(notices, "notice"),
    ]
    click.echo(f"{path}: {', '.join(made)}", err=is_piped(path))


def report_notices(notices: Iterable[Notice]) -> None:
    """Print notices on standard error, each with its line in the article."""
    for notice in notices:
        place = f"line {notice.span.line}: " if notice.span else ""
        click.echo(f"notice: {place}{notice.message}", err=True)


def report_json(path: Path, built: Built) -> None:
    """Print what was made, and where each line stands in the source, as JSON."""
    made = {
        "deck": str(path),
        "extent": built.extent.name,
        "minutes": _minutes(built),
        "marking": built.deck.notes_marking.text if built.deck.notes_marking else None,
        "notices": [_notice(notice) for notice in built.notices],
        "slides": [_slide(number, slide) for number, slide in enumerate(built.deck.slides, 1)],
        "sentences": [_sentence(account) for account in pipeline.account(built)],
    }
    print_json(made, to_stderr=is_piped(path))


def _minutes(built: Built) -> int:
    return max(1, round(sum(slide.seconds for slide in built.deck.slides) / 60))


def _notice(notice: Notice) -> dict[str, object]:
    return {"message": notice.message, "at": _place(notice.span) if notice.span else None}


def _slide(number: int, slide: PlacedSlide) -> dict[str, object]:
    return {
        "slide": number,
        "kind": slide.kind,
        "page": slide.page,
        "title": slide.title,
        "seconds": slide.seconds,
        "lines": list(_lines(slide)),
    }


def _lines(slide: PlacedSlide) -> Iterator[dict[str, object]]:
    for paragraph in (paragraph for fill in slide.fills for paragraph in fill.paragraphs):
        if paragraph.form:
            form = paragraph.form
            yield {"text": form.text, "size": paragraph.size, "form": form.rule, "at": _place(form.span)}


def _sentence(account: Account) -> dict[str, object]:
    return {
        "text": account.sentence.text,
        "at": _place(account.sentence.span),
        "role": account.role,
        "slides": [{"slide": shown.slide, "form": shown.rule} for shown in account.shown],
        "notes": list(account.noted),
        "why_on_no_slide": account.reason,
    }


def _place(span: Span) -> dict[str, object]:
    more = {"page": span.page, "paragraph": span.paragraph}
    return {
        "ranges": [list(place) for place in span.ranges],
        "line": span.line,
        **{name: number for name, number in more.items() if number is not None},
    }
