"""The case files of ``tests/cases/parse``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from deckgen.parse import outline_article, parse_article
from deckgen.read import read_text

if TYPE_CHECKING:
    from conftest import Case


def test_an_article_has_the_outline_in_its_case_file(case: Case, request: pytest.FixtureRequest) -> None:
    outline = outline_article(parse_article(read_text(case.article.encode(), origin=case.path.name)))
    if request.config.getoption("--accept"):
        case.accept(outline)
    else:
        assert outline == case.outline
