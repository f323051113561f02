"""Options of the test run."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from deckgen import fontconfig

# A change is judged by the same examples each time; at a desk every run looks for new ones.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite the expected parts of the case files")


@pytest.fixture(autouse=True, scope="session")
def _without_wishes_of_whoever_runs_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("nobody")))
        for name in [name for name in os.environ if name.startswith("DECKGEN_")]:
            patch.delenv(name)
        yield


@pytest.fixture(autouse=True)
def no_fonts_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every deck that a test makes the same on every machine."""
    monkeypatch.setattr(fontconfig, "COMMAND", "no-such-command")
    monkeypatch.setattr(fontconfig, "REPLACING", "no-such-command")
