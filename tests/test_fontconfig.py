"""What fontconfig is asked, and what is made of its answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from deckgen import fontconfig
from deckgen.fontconfig import find_files, parse_list, replace_family
from deckgen.model.font import FontFile

ASCII = (range(0x20, 0x7F),)

LISTED = """\
House Sans\t/fonts/House.ttf\t0\t80\t0\t100\tTrue\t20-7e a0 660-669
House Sans,House Sans Light\t/fonts/House.ttf\t131072\t50\t0\t100\tTrue\t20-7e
House Sans\t/fonts/House.ttf\t0\t[50 200]\t0\t100\tTrue\t20-7e
House Sans Condensed\t/fonts/Condensed.ttf\t0\t80\t0\t75\tTrue\t20-7e
House Sans\t/fonts/house.pcf\t0\t80\t0\t100\tFalse\t20-7e
half a line
"""


def test_only_the_family_itself_is_taken_from_what_fontconfig_lists() -> None:
    regular = FontFile("/fonts/House.ttf", 0, 80, 0, 100, (range(0x20, 0x7F), range(0xA0, 0xA1), range(0x660, 0x66A)))
    light = FontFile("/fonts/House.ttf", 131072, 50, 0, 100, ASCII)
    assert list(parse_list(LISTED, family="house sans")) == [regular, light]
    assert list(parse_list(LISTED, family="House Sans Light")) == [light]


def _command(folder: Path, script: str) -> None:
    file = folder / "list-fonts"
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)


LISTS = r"printf 'No-Nonsense: Sans\t/a.ttf\t0\t80\t0\t100\tTrue\t20-7e\n'"


@pytest.mark.parametrize(
    ("script", "found"),
    [
        (rf"""test "$3" = ':family=No\-Nonsense\: Sans' && {LISTS}""", 1),
        (f"{LISTS}; exit 1", 0),
        ("exec sleep 5", 0),
    ],
)
def test_fontconfig_is_asked_for_the_family_and_may_fail(
    script: str, found: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _command(tmp_path, script)
    monkeypatch.setattr(fontconfig, "COMMAND", str(tmp_path / "list-fonts"))
    monkeypatch.setattr(fontconfig, "SECONDS", 1)
    assert len(find_files("No-Nonsense: Sans")) == found


def test_where_there_is_no_fontconfig_nothing_is_found() -> None:
    assert find_files("House Sans") == ()
    assert find_files("House\nSans") == ()


def test_fontconfig_is_asked_what_is_shown_instead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert replace_family("House Sans") is None
    _command(tmp_path, r"""test "$3" = ':family=House Sans' && printf 'Plain Sans'""")
    monkeypatch.setattr(fontconfig, "REPLACING", str(tmp_path / "list-fonts"))
    assert replace_family("House Sans") == "Plain Sans"
    assert replace_family("Other Sans") is None
