"""The command group: the one place where an error becomes a message and an exit status."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

import click

from deckgen.errors import DeckgenError, OutputError, UsageError

EPILOG = """\b
Shell completion:
  bash  eval "$(_DECKGEN_COMPLETE=bash_source deckgen)"
  zsh   eval "$(_DECKGEN_COMPLETE=zsh_source deckgen)"
  fish  _DECKGEN_COMPLETE=fish_source deckgen | source
\b
Exit status: 0 done; 1 a check found something; 2 usage; 3 the source cannot
be read; 4 nothing in it to brief; 5 the layout is at fault; 6 the output
cannot be written.
"""


COMMANDS: Mapping[str, tuple[str, str]] = {
    "build": ("deckgen.cli.build", "build_command"),
    "parse": ("deckgen.cli.parse", "parse_command"),
    "layouts": ("deckgen.cli.layouts", "layouts_group"),
    "config": ("deckgen.cli.config", "config_group"),
}
"""The module of each command and its name there: a build does not wait for what only looking at layouts needs."""


class DeckgenGroup(click.Group):
    """Tells every failure in one line with a hint and an exit status; imports a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 — as click has it
        """Return the names of the commands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 — as click has it
        """Return a command; None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(module), name)
        return command

    def main(self, *args: Any, standalone_mode: bool = True, **extra: Any) -> Any:  # noqa: ANN401 — as click has it
        """Run the command line; a program of its own ends here, a caller gets the errors."""
        if not standalone_mode:
            return super().main(*args, standalone_mode=False, **extra)
        sys.exit(_status_of(lambda: super(DeckgenGroup, self).main(*args, standalone_mode=False, **extra)))


def _status_of(run: Callable[[], object]) -> int:
    try:
        status = run()
        sys.stdout.flush()
    except DeckgenError as error:
        return _tell(error)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return UsageError.exit_status
    except click.UsageError as error:
        return _tell(_usage_error(error))
    except click.Abort:
        click.echo("interrupted", err=True)
        return INTERRUPTED
    except OSError as error:
        return _tell(OutputError(f"standard output cannot be written: {(error.strerror or str(error)).lower()}"))
    return status if isinstance(status, int) else 0


INTERRUPTED = 130
"""What a shell reports for a program that Ctrl-C ended: 128 and the signal's number."""


def _usage_error(error: click.UsageError) -> UsageError:
    """Return what click says in the way deckgen says it: lower case, no full stop, the hint apart."""
    message, _, guess = error.format_message().partition(" Did you mean")
    command = error.ctx.command_path if error.ctx else "deckgen"
    hint = f"did you mean{guess.rstrip('.')}" if guess else f'see "{command} --help"'
    return UsageError(message[:1].lower() + message[1:].rstrip("."), hint=hint)


def _tell(error: DeckgenError) -> int:
    click.echo(f"error: {error.message}", err=True)
    if error.hint:
        click.echo(f"hint: {error.hint}", err=True)
    return error.exit_status


@click.group(cls=DeckgenGroup, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="deckgen-briefing", prog_name="deckgen")
def main() -> None:
    """Turn an expert question-and-answer article into a briefing deck.

    \b
    Example:
      deckgen build article.txt

    writes article.pptx: slides in the experts' own words, with speaker notes that credit each of them.
    """
    # A console that cannot show a character gets a stand-in, not a traceback; JSON goes out as bytes.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
