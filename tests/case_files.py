"""Case files: text that people read and extend, whose expected part ``pytest --accept`` rewrites.

A file holds cases between paragraphs of prose::

    === what is true when the case passes
    --- sentence
    What goes in.
    --- forms
    What is expected.
    --- end
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "cases"

# "=== a title", "--- part" twice, "--- end" — a case.   "=====" under a heading — none.
CASE = re.compile(
    r"^=== (?P<title>.+)\n--- (?P<given_name>[a-z]+)\n(?P<given>(?:.*\n)*?)"
    r"--- (?P<expected_name>[a-z]+)\n(?P<expected>(?:.*\n)*?)--- end$",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Case:
    """What goes in and what is expected, with the file that says so."""

    path: Path
    title: str
    given: str
    expected_name: str
    expected: str

    def accept(self, actual: str) -> None:
        """Write what came out into the file as what is expected."""
        text = self.path.read_text(encoding="utf-8")
        start = text.index(f"=== {self.title}\n")
        head = text.index(f"--- {self.expected_name}\n", start) + len(f"--- {self.expected_name}\n")
        end = head + len(self.expected)
        self.path.write_text(text[:head] + actual + text[end:], encoding="utf-8")

    def check(self, actual: str, request: pytest.FixtureRequest) -> None:
        """Compare what came out with what is expected, or accept it."""
        if request.config.getoption("--accept"):
            self.accept(actual)
        else:
            assert actual == self.expected


def cases_of(*names: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Run a test once for each case of the files named, such as ``plan/forms.txt``; of every file of a folder."""
    paths = [path for name in names for path in sorted(FOLDER.glob(name))]
    found = [
        Case(path, case["title"], case["given"], case["expected_name"], case["expected"])
        for path in paths
        for case in CASE.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found, f"no case in {names}"
    return pytest.mark.parametrize("case", found, ids=[f"{case.path.stem}: {case.title}" for case in found])
