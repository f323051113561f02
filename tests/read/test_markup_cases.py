"""The case files of ``tests/cases/read``: what a marked-up file holds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from case_files import Case, cases_of

from deckgen.model.document import Block, Document
from deckgen.read import read_document


@cases_of("read/markdown.txt")
def test_a_markdown_file_has_the_blocks_in_its_case_file(case: Case, request: pytest.FixtureRequest) -> None:
    case.check(_told(read_document(case.given.encode(), origin="a.md", source_format="markdown")), request)


@cases_of("read/html.txt")
def test_a_page_has_the_blocks_in_its_case_file(case: Case, request: pytest.FixtureRequest) -> None:
    case.check(_told(read_document(case.given.encode(), origin="a.html", source_format="html")), request)


def _told(document: Document) -> str:
    return "".join(f"{_kind(block):<14}{_words(block)}\n" for block in document.blocks)


def _kind(block: Block) -> str:
    return block.kind if block.level is None else f"{block.kind} {block.level}"


def _words(block: Block) -> str:
    if block.image is None:
        return "".join(_with_bold(block))
    data = "" if block.image.data is None else f", {len(block.image.data)} bytes"
    return f"{block.text} <{block.image.source}{data}>"


def _with_bold(block: Block) -> Iterator[str]:
    last = 0
    for start, end in block.bold:
        yield f"{block.text[last:start]}**{block.text[start:end]}**"
        last = end
    yield block.text[last:]
