"""Which files an article may name as its pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

from deckgen.model.document import Image
from deckgen.picture_files import ELSEWHERE, MOST_BYTES, NOWHERE, read_picture


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "secret.png").write_bytes(b"secret")
    home = tmp_path / "article"
    (home / "images").mkdir(parents=True)
    (home / "images" / "ice at noon.png").write_bytes(b"ice")
    (home / "link.png").symlink_to(tmp_path / "secret.png")
    (home / "near.png").symlink_to(home / "images" / "ice at noon.png")
    return home


@pytest.mark.parametrize("source", ["images/ice at noon.png", "./images/../near.png"])
def test_files_in_the_folder_and_below_it_are_read(folder: Path, source: str) -> None:
    assert read_picture(Image(None, source), folder=folder).data == b"ice"


@pytest.mark.parametrize(
    "source",
    [
        "../secret.png",
        "link.png",
        "/etc/hostname",
        "C:\\secret.png",
        "\\\\host\\ice.png",
        "images",
        "no.png",
        "a\0b",
        "",
    ],
)
def test_nothing_else_is_read(folder: Path, source: str) -> None:
    found = read_picture(Image(None, source), folder=folder)
    assert (found.data, found.fault) == (None, NOWHERE)


@pytest.mark.parametrize("source", ["https://example.org/a.png", "//example.org/a.png", "file:///etc/hostname"])
def test_addresses_are_never_opened(folder: Path, source: str) -> None:
    assert read_picture(Image(None, source), folder=folder).fault == ELSEWHERE


def test_an_article_from_standard_input_has_no_folder() -> None:
    assert read_picture(Image(None, "images/ice at noon.png"), folder=None).fault == NOWHERE


def test_a_picture_that_the_article_holds_stays_as_it_is(folder: Path) -> None:
    held = Image(None, "near.png", b"held")
    assert read_picture(held, folder=folder) == held


def test_a_file_beyond_the_cap_is_not_read(folder: Path) -> None:
    with (folder / "large.png").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    found = read_picture(Image(None, "large.png"), folder=folder)
    assert (found.data, found.fault) == (None, "larger than 20 MiB")
