"""``deckgen config``: what holds for the decks built here, and where it is said."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Literal, NamedTuple

import click
from click.core import ParameterSource

from deckgen.cli.build import build_command
from deckgen.cli.report import print_json

if TYPE_CHECKING:
    from deckgen.settings import Wish, Wishes


class Told(NamedTuple):
    """A setting: the table that it stands in, its name and value, and where that comes from."""

    table: str
    name: str
    value: object
    origin: Literal["environment", "file", "default"]
    place: str | None = None
    """The variable's name, or the file's."""
    line: int | None = None


@click.group("config")
def config_group() -> None:
    """Look at the standing wishes that hold here."""


@config_group.command("show")
@click.option("--origin", "is_told", is_flag=True, help="Say of each value which file, variable or default it is from.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with the origins.")
def show_command(*, is_told: bool, as_json: bool) -> None:
    """Print every setting of `deckgen build` with its value, as a deckgen.toml would say it.

    \b
    The first that says something wins: the command line, the environment,
    deckgen.toml or [tool.deckgen] of pyproject.toml in this folder or the
    nearest one above that has it, the user's config.toml, the default.
    """
    with build_command.make_context("deckgen build", ["-"]) as context:
        told = [*_told(context, context.obj)]
    if as_json:
        print_json([one._asdict() for one in told])
    else:
        click.echo("\n".join(_lines(told, is_told=is_told)))


def _told(context: click.Context, wishes: Wishes) -> Iterator[Told]:
    for option in build_command.params:
        name = option.name or ""
        if option.envvar:
            value = context.params[name]
            if name in wishes.options:
                yield _of_file("", name, wishes.options[name])
            elif context.get_parameter_source(name) is ParameterSource.ENVIRONMENT:
                yield Told("", name, value, "environment", str(option.envvar))
            else:
                yield Told("", name, value, "default")
    yield from (_of_file("set", name, wish) for name, wish in wishes.rules.items())


def _of_file(table: str, name: str, wish: Wish) -> Told:
    return Told(table, name, wish.value, "file", str(wish.place.path), wish.place.line)


def _lines(told: list[Told], *, is_told: bool) -> Iterator[str]:
    said = [_said(one) for one in told]
    width = max(len(text) for text in said)
    for table, ones in groupby(zip(told, said, strict=True), key=lambda pair: pair[0].table):
        yield from (f"[{table}]",) if table else ()
        for one, text in ones:
            yield f"{text:{width}}  # {_place(one)}" if is_told else text


def _said(one: Told) -> str:
    if one.value is None:
        return f"# {one.name} is not set"
    return f"{one.name} = {json.dumps(one.value, ensure_ascii=False, default=str)}"


def _place(one: Told) -> str:
    return f"{one.place}:{one.line}" if one.line else one.place or one.origin
