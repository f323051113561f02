"""Case files as tests: text that people read and extend, with the expected part rewritten by ``--accept``.

A file under ``tests/cases/parse`` holds cases between paragraphs of prose::

    === what is true when the case passes
    --- article
    The article's text.
    --- outline
    The outline expected.
    --- end
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "cases" / "parse"
# "=== a title" with its two parts — yes.   "=====" under a heading — no.
CASE = re.compile(
    r"^=== (?P<title>.+)\n--- article\n(?P<article>(?:.*\n)*?)--- outline\n(?P<outline>(?:.*\n)*?)--- end$", re.MULTILINE
)


@dataclass(frozen=True)
class Case:
    """One article and its outline, with where the outline stands in the file."""

    path: Path
    title: str
    article: str
    outline: str

    def accept(self, outline: str) -> None:
        """Write another outline into the file."""
        text = self.path.read_text(encoding="utf-8")
        old = f"--- article\n{self.article}--- outline\n{self.outline}--- end"
        new = f"--- article\n{self.article}--- outline\n{outline}--- end"
        start = text.index(old, text.index(f"=== {self.title}\n"))
        self.path.write_text(text[:start] + new + text[start + len(old) :], encoding="utf-8")


def read_cases() -> Iterator[Case]:
    """Yield every case of every file."""
    for path in sorted(FOLDER.glob("*.txt")):
        for found in CASE.finditer(path.read_text(encoding="utf-8")):
            yield Case(path, found["title"], found["article"], found["outline"])


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "case" in metafunc.fixturenames:
        cases = list(read_cases())
        metafunc.parametrize("case", cases, ids=[f"{case.path.stem}: {case.title}" for case in cases])
