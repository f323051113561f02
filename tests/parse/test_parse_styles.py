"""The house styles of ``tests/cases/styles``: what each article says, and what is left beside it."""

from __future__ import annotations

import pytest
from case_files import Case, cases_of

from deckgen.model.article import Article
from deckgen.parse import parse_article
from deckgen.parse.outline import outline_article
from deckgen.read import read_text

SHOWN = frozenset(
    ("title", "subtitle", "date", "takeaway", "introduction", "question", "answer", "pull-quote", "caption", "credit")
)
"""Roles whose words stand in the parts of the outline; of the others the case shows each block."""


@cases_of("styles/*.txt")
def test_a_house_style_is_read_as_its_case_says(case: Case, request: pytest.FixtureRequest) -> None:
    article = parse_article(read_text(case.given.encode(), origin=case.path.name))
    case.check(_told(article), request)


def _told(article: Article) -> str:
    parts, _, _ = outline_article(article).partition("\n\nledger (")
    beside = [f"{entry.role}: {entry.text}\n" for entry in article.ledger if entry.role not in SHOWN]
    return f"{parts}\n" + ("beside it\n" + "".join(f"  {line}" for line in beside) if beside else "")
