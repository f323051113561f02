"""The command group: the one place where an error becomes a message and an exit status."""

from __future__ import annotations

import io
import sys

import click

from deckgen.cli.build import build_command
from deckgen.cli.parse import parse_command
from deckgen.errors import DeckgenError

EPILOG = """\b
Shell completion:
  bash  eval "$(_DECKGEN_COMPLETE=bash_source deckgen)"
  zsh   eval "$(_DECKGEN_COMPLETE=zsh_source deckgen)"
  fish  _DECKGEN_COMPLETE=fish_source deckgen | source
\b
Exit status: 0 done; 2 usage; 3 the source cannot be read; 4 nothing in it
to brief; 5 the layout is at fault; 6 the output cannot be written.
"""


class DeckgenGroup(click.Group):
    """Tells a failure in one line with a hint, and ends with its exit status."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command chosen."""
        try:
            return super().invoke(ctx)
        except DeckgenError as error:
            _tell(error)
            ctx.exit(error.exit_status)


def _tell(error: DeckgenError) -> None:
    place = f"line {error.span.line}: " if error.span else ""
    click.echo(f"error: {place}{error.message}", err=True)
    if error.hint:
        click.echo(f"hint: {error.hint}", err=True)


@click.group(cls=DeckgenGroup, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="deckgen-briefing", prog_name="deckgen")
def main() -> None:
    r"""Turn an expert question-and-answer article into a briefing deck.

    \b
    Example:
      deckgen build article.txt

    writes article.pptx: slides in the experts' own words, with speaker notes that credit each of them.
    """
    # A console that cannot show a character gets a stand-in, not a traceback.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


main.add_command(build_command)
main.add_command(parse_command)
