"""Files put in their place whole, or not at all."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from deckgen.errors import OutputError
from deckgen.office import save_atomically, save_folder
from deckgen.office.saving import output_error

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes and masks are POSIX's")


def test_a_new_file_gets_what_the_mask_allows(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        save_atomically(b"new", tmp_path / "deck.pptx")
    finally:
        os.umask(before)
    assert (tmp_path / "deck.pptx").read_bytes() == b"new"
    assert (tmp_path / "deck.pptx").stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["deck.pptx"]


def test_a_replaced_file_keeps_its_mode_and_a_link_stays_one(tmp_path: Path) -> None:
    target, link = tmp_path / "deck.pptx", tmp_path / "latest.pptx"
    target.write_bytes(b"old")
    target.chmod(0o600)
    link.symlink_to(target)
    save_atomically(b"new", link)
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("name", "said"),
    [("folder", "is a folder"), ("missing/deck.pptx", "there is no folder"), ("a" * 300 + ".pptx", "too long")],
)
def test_what_cannot_be_written_is_told_with_a_hint(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError, match=said) as caught:
        save_atomically(b"new", tmp_path / name)
    assert caught.value.hint
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


@pytest.mark.parametrize(("lock", "program"), [("~$deck.pptx", "PowerPoint"), (".~lock.deck.pptx#", "LibreOffice")])
def test_a_deck_that_is_open_is_left_alone(tmp_path: Path, lock: str, program: str) -> None:
    deck = tmp_path / "deck.pptx"
    deck.write_bytes(b"old")
    (tmp_path / lock).write_bytes(b"")
    with pytest.raises(OutputError, match=f"open in {program}") as caught:
        save_atomically(b"new", deck)
    assert "close it" in (caught.value.hint or "")
    assert deck.read_bytes() == b"old"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing stops root")
def test_a_folder_that_is_not_writable_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(OutputError, match="not writable"):
            save_atomically(b"new", tmp_path / "deck.pptx")
    finally:
        tmp_path.chmod(0o700)


def test_a_file_that_cannot_be_finished_leaves_nothing_behind(tmp_path: Path) -> None:
    import resource  # noqa: PLC0415 -- POSIX only, as is the test

    deck = tmp_path / "deck.pptx"
    deck.write_bytes(b"old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(OutputError, match="cannot be written"):
            save_atomically(bytes(5000), deck)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("deck.pptx", b"old")]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "on a disk that cannot be written to"),
        (errno.EACCES, "open in another program or protected"),
        (errno.EIO, "cannot be written"),
    ],
)
def test_what_the_system_says_becomes_what_the_user_can_do(tmp_path: Path, number: int, said: str) -> None:
    deck = tmp_path / "deck.pptx"
    deck.write_bytes(b"old")
    told = output_error(OSError(number, os.strerror(number)), deck)
    assert said in told.message
    assert told.hint


def test_a_folder_without_permission_is_named() -> None:
    told = output_error(PermissionError(errno.EACCES, "no"), Path("missing") / "deck.pptx")
    assert told.message == 'the folder "missing" is not writable'


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full disk to offer")
def test_a_special_file_is_no_place_for_a_deck() -> None:
    with pytest.raises(OutputError, match="not an ordinary file"):
        save_atomically(b"new", Path("/dev/full"))


def test_a_folder_is_written_with_all_of_its_files(tmp_path: Path) -> None:
    save_folder({"a.txt": b"a", "b.txt": b"b"}, tmp_path / "new")
    assert {path.name: path.read_bytes() for path in (tmp_path / "new").iterdir()} == {"a.txt": b"a", "b.txt": b"b"}
    assert [path.name for path in tmp_path.iterdir()] == ["new"]


def test_a_folder_that_cannot_be_written_whole_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        save_folder({"a.txt": b"a", "missing/b.txt": b"b"}, tmp_path / "new")
    assert [*tmp_path.iterdir()] == []


def test_a_folder_with_something_in_it_is_not_replaced(tmp_path: Path) -> None:
    save_folder({"a.txt": b"mine"}, tmp_path / "new")
    with pytest.raises(OutputError):
        save_folder({"a.txt": b"a"}, tmp_path / "new")
    assert (tmp_path / "new" / "a.txt").read_bytes() == b"mine"
