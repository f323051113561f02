"""Options of the test run."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

from deckgen.place import fontconfig

# A change is judged by the same examples each time; at a desk every run looks for new ones.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite the expected parts of the case files")


@pytest.fixture(autouse=True)
def no_fonts_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every deck that a test makes the same on every machine."""
    monkeypatch.setattr(fontconfig, "COMMAND", "no-such-command")
