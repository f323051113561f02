"""``deckgen build``: an article becomes a deck."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack, get_args

import click

from deckgen import pipeline
from deckgen.cli.report import is_piped, report_json, report_line
from deckgen.cli.source import STANDARD_INPUT, SourceFile, from_option, read_source
from deckgen.cli.standing import StandingCommand, standing
from deckgen.errors import OutputError, UsageError
from deckgen.model.details import Details, Naming
from deckgen.model.document import SourceFormat
from deckgen.model.extent import Depth, Length
from deckgen.model.layout import RuleSetting

if TYPE_CHECKING:
    from deckgen.settings import Wishes


class Options(TypedDict):
    """What the command line says beside the source."""

    output: str | None
    layout: str
    experts: tuple[str, ...]
    as_json: bool
    title: str | None
    publisher: str | None
    author: str | None
    date: str | None
    url: str | None
    presenter: str | None
    depth: Depth
    slides: int | None
    minutes: int | None
    settings: tuple[str, ...]
    marking: str | None
    source_format: SourceFormat | None


@click.command("build", cls=StandingCommand)
@click.argument("source")
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    help="Where to write the deck, - for standard output  [default: out/NAME.pptx, or beside SOURCE].",
)
@from_option
@click.option(
    "--layout",
    **standing("layout"),
    metavar="NAME|DIR|FILE",
    default="briefing",
    show_default=True,
    help="The look: a name, a layout's folder, or your organisation's template (.pptx, .potx).",
)
@click.option(
    "--set",
    "settings",
    metavar="KEY=VALUE",
    multiple=True,
    help="What the layout is to say instead, such as answer.lines=3; may be repeated.",
)
@click.option(
    "--depth",
    **standing("depth"),
    type=click.Choice(get_args(Depth)),
    default="standard",
    show_default=True,
    help="One slide for each question, the usual slides, or a line of every paragraph.",
)
@click.option("--slides", **standing("slides"), type=click.IntRange(min=1), metavar="N", help="At most so many slides.")
@click.option(
    "--minutes",
    **standing("minutes"),
    type=click.IntRange(min=1),
    metavar="N",
    help="At most what can be shown in so many minutes: a slide for every two.",
)
@click.option("--title", help="Title of the deck, where the article's is not the one.")
@click.option("--publisher", **standing("publisher"), help="Who published the article.")
@click.option("--author", **standing("author"), help="Author of the deck, for the file's properties.")
@click.option("--date", help="When the article appeared, as it is to be printed.")
@click.option("--url", help="Where the article stands.")
@click.option("--presenter", **standing("presenter"), help="Who presents the deck.")
@click.option(
    "--marking",
    **standing("marking"),
    help="What stands top and bottom of every slide and notes page, such as who may see it.",
)
@click.option(
    "--expert",
    "experts",
    metavar='"LABEL=NAME, ORGANISATION"',
    multiple=True,
    help="Who stands behind a label; may be repeated.",
)
@click.option("--json", "as_json", is_flag=True, help="Print what was made as JSON.")
@click.pass_obj
def build_command(wishes: Wishes, source: str, **options: Unpack[Options]) -> None:
    """Write a briefing deck from SOURCE, an article's file or - for standard input.

    \b
    Example:
      deckgen build article.txt -o briefing.pptx
    """
    given = read_source(source)
    path = _output(source, options["output"], Path())
    built = pipeline.build(_request(given, options, wishes))
    _write(built.data, path, is_named=options["output"] is not None)
    (report_json if options["as_json"] else report_line)(path, built)


def _request(given: SourceFile, options: Options, wishes: Wishes) -> pipeline.Request:
    wish = wishes.options.get("layout")
    return pipeline.Request(
        data=given.data,
        name=given.name,
        layout=options["layout"],
        layout_place=wish.place if wish else None,
        folder=Path(),
        details=Details(
            title=options["title"],
            publisher=options["publisher"],
            author=options["author"],
            date=options["date"],
            url=options["url"],
            presenter=options["presenter"],
        ),
        namings=tuple(_naming(text) for text in options["experts"]),
        timestamp=_timestamp(os.environ.get("SOURCE_DATE_EPOCH")),
        length=Length(options["depth"], options["slides"], options["minutes"]),
        settings=(*wishes.settings, *(_setting(text) for text in options["settings"])),
        marking=None if options["marking"] is None else " ".join(options["marking"].split()),
        source_format=options["source_format"],
        beside=given.folder,
    )


def _setting(text: str) -> RuleSetting:
    key, equals, value = (part.strip() for part in text.partition("="))
    if not (equals and key):
        raise UsageError(f'"{text}" sets nothing', hint="write --set answer.lines=3")
    return RuleSetting(key, value)


def _naming(text: str) -> Naming:
    label, equals, who = (part.strip() for part in text.partition("="))
    name, _, organisation = (part.strip() for part in who.partition(","))
    if not (equals and label and name):
        raise UsageError(f'"{text}" names no expert', hint='write --expert "Park=Ada Park, Harbour Institute"')
    return Naming(label, name, organisation or None)


def _timestamp(epoch: str | None) -> int | None:
    if not epoch:
        return None
    if not (epoch.isascii() and epoch.isdigit() and len(epoch) <= len(str(LATEST)) and int(epoch) <= LATEST):
        hint = "unset it, or give whole seconds since 1970"
        raise UsageError(f'SOURCE_DATE_EPOCH is no number of seconds before the year 10000: "{epoch}"', hint=hint)
    return int(epoch)


LATEST = 253_402_300_799
"""The last second of the year 9999, beyond which the file's properties cannot tell a time."""


def _output(source: str, wanted: str | None, folder: Path) -> Path:
    if not wanted:
        return _default_output(source, folder)
    path = _with_ending(Path(wanted))
    if path.suffix.lower() not in {"", ".pptx"}:
        raise UsageError(f'deckgen writes PowerPoint files, not "{path.suffix}"', hint=f'write -o "{path.stem}.pptx"')
    if source != STANDARD_INPUT and path.exists() and path.samefile(source):
        raise UsageError(f'"{path}" is the article itself', hint="give the deck another name")
    return path


def _with_ending(path: Path) -> Path:
    """Return a deck's path as PowerPoint would save it: without an ending of its own it gets one."""
    is_whole = path.suffix or is_piped(path) or path.is_dir()
    return path if is_whole else path.with_name(f"{path.name}.pptx")


def _default_output(source: str, folder: Path) -> Path:
    stem = "briefing" if source == STANDARD_INPUT else Path(source).stem
    out = folder / "out"
    beside = folder if source == STANDARD_INPUT else Path(source).parent
    path = (out if out.is_dir() else beside) / f"{stem}.pptx"
    if source != STANDARD_INPUT and path.exists() and path.samefile(source):
        raise UsageError(f'"{path}" is the article itself', hint="give the deck another name with -o")
    return path


def _write(data: bytes, path: Path, *, is_named: bool) -> None:
    if not is_piped(path):
        pipeline.save(data, path, may_replace_edited=is_named)
    elif sys.stdout.isatty():
        raise OutputError("a deck is not for a terminal", hint="name a file with -o, or send the output on")
    else:
        click.echo(data, nl=False)
