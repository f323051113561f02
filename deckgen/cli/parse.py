"""``deckgen parse``: what an article says, for people or as JSON."""

from __future__ import annotations

import click

from deckgen import pipeline
from deckgen.cli.report import print_json
from deckgen.cli.source import read_source


@click.command("parse")
@click.argument("source")
@click.option("--json", "as_json", is_flag=True, help="Print JSON by the published contract.")
def parse_command(source: str, *, as_json: bool) -> None:
    """Show who says what in SOURCE, and what every block of it is.

    \b
    Example:
      deckgen parse article.txt
    """
    given = read_source(source)
    article = pipeline.parse(given.data, name=given.name)
    if as_json:
        print_json(pipeline.describe(article))
    else:
        click.echo(pipeline.outline(article), nl=False)
