"""Options in; text, files and exit statuses out."""

from deckgen.cli.main import main

__all__ = ["main"]
