"""What the user says about an article that the article itself does not."""

from __future__ import annotations

from typing import NamedTuple


class Details(NamedTuple):
    """Facts given on the command line; each one given wins over what the article says."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    date: str | None = None
    url: str | None = None
    presenter: str | None = None


class Naming(NamedTuple):
    """Who stands behind a label: the full name, and the organisation where one is given."""

    label: str
    name: str
    organisation: str | None = None
