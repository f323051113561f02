"""Options that may be wished for once and for all: in the environment, or in a file."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

import click
from click.core import ParameterSource


class Standing(TypedDict):
    """What makes an option a standing one."""

    envvar: str
    show_envvar: bool


def standing(name: str) -> Standing:
    """Return what lets an option take its value from the environment; files may wish for it by the same name."""
    return {"envvar": f"DECKGEN_{name.upper()}", "show_envvar": True}


class StandingCommand(click.Command):
    """A command that takes what neither the command line nor the environment says from files.

    Its object is the wishes of files that hold.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the files first, unless somebody only asks how the command is used."""
        if not (ctx.resilient_parsing or {*ctx.help_option_names} & {*args}):
            from deckgen.settings import read_wishes  # noqa: PLC0415 — listing an article does without it

            wishes = read_wishes(Path())
            ctx.default_map = {name: wish.value for name, wish in wishes.options.items()}
            rest = super().parse_args(ctx, args)
            held = (name for name in wishes.options if ctx.get_parameter_source(name) is ParameterSource.DEFAULT_MAP)
            ctx.obj = wishes._replace(options={name: wishes.options[name] for name in held})
            return rest
        return super().parse_args(ctx, args)
