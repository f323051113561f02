"""The case files of ``tests/cases/parse``."""

from __future__ import annotations

import pytest
from case_files import Case, cases_of

from deckgen.parse import parse_article
from deckgen.parse.outline import outline_article
from deckgen.read import read_text


@cases_of("parse/*.txt")
def test_an_article_has_the_outline_in_its_case_file(case: Case, request: pytest.FixtureRequest) -> None:
    article = parse_article(read_text(case.given.encode(), origin=case.path.name))
    case.check(outline_article(article), request)
