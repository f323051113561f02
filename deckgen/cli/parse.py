"""``deckgen parse``: what an article says, for people or as JSON."""

from __future__ import annotations

import click

from deckgen import pipeline
from deckgen.cli.report import print_json
from deckgen.cli.source import from_option, read_source
from deckgen.model.document import SourceFormat


@click.command("parse")
@click.argument("source")
@from_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON by the published contract.")
def parse_command(source: str, *, source_format: SourceFormat | None, as_json: bool) -> None:
    """Show who says what in SOURCE, and what every block of it is.

    \b
    Example:
      deckgen parse article.txt
    """
    given = read_source(source)
    article = pipeline.parse(given.data, name=given.name, source_format=source_format)
    if as_json:
        print_json(pipeline.describe(article))
    else:
        click.echo(pipeline.outline(article), nl=False)
