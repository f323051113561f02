"""Where layouts are looked for, and how one extends another."""

from __future__ import annotations

from pathlib import Path

import pytest
from decks import BRIEFING

from deckgen.errors import LayoutError
from deckgen.layout_folders import read_layout_files


def write(folder: Path, name: str, rules: str) -> Path:
    """Write a layout without a template among those of a folder."""
    layout = folder / "layouts" / name
    layout.mkdir(parents=True)
    (layout / "layout.toml").write_text(rules, encoding="utf-8")
    return layout


def test_a_layout_brings_the_rules_and_the_template_of_what_it_extends(tmp_path: Path) -> None:
    write(tmp_path, "near", 'extends = "briefing"\nfooter = "near"')
    own = write(tmp_path, "house", 'extends = "near"')
    files = read_layout_files("house", folder=tmp_path)
    assert (files.name, files.rules_origin) == ("house", str(own / "layout.toml"))
    assert [Path(base.origin).parent.name for base in files.bases] == ["briefing", "near"]
    assert files.template == (BRIEFING / "template.pptx").read_bytes()


def test_its_own_template_wins(tmp_path: Path) -> None:
    layout = write(tmp_path, "house", 'extends = "briefing"')
    (layout / "template.pptx").write_bytes(b"its own")
    assert read_layout_files("house", folder=tmp_path).template == b"its own"


def test_a_layout_beside_it_comes_before_one_of_that_name_elsewhere(tmp_path: Path) -> None:
    write(tmp_path, "plain", "footer = 'another'")
    elsewhere = tmp_path / "elsewhere"
    beside = write(elsewhere, "plain", 'extends = "briefing"')
    write(elsewhere, "house", 'extends = "plain"')
    files = read_layout_files("./elsewhere/layouts/house", folder=tmp_path)
    assert files.bases[-1].origin == str(beside / "layout.toml")


def test_a_path_is_looked_for_from_the_layout_that_names_it(tmp_path: Path) -> None:
    write(tmp_path, "old", 'extends = "briefing"')
    write(tmp_path, "house", 'extends = "../old"')
    assert len(read_layout_files("./layouts/house", folder=tmp_path).bases) == 2


def test_a_layout_without_a_template_that_extends_nothing_is_told(tmp_path: Path) -> None:
    layout = write(tmp_path, "house", "")
    with pytest.raises(LayoutError) as caught:
        read_layout_files("house", folder=tmp_path)
    assert caught.value.message == f'"{layout / "template.pptx"}" cannot be read: no such file or directory'
    assert caught.value.hint == 'copy the template there, or write extends = "…", which brings another layout\'s'


def test_rules_that_are_no_text_are_told_with_their_file(tmp_path: Path) -> None:
    layout = write(tmp_path, "house", "")
    (layout / "layout.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(LayoutError) as caught:
        read_layout_files("house", folder=tmp_path)
    assert caught.value.message == f'"{layout / "layout.toml"}" cannot be read: it is not UTF-8 text'


def test_a_layout_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    layout = write(tmp_path, "house", '# ours\n\nextends = "breifing"')
    with pytest.raises(LayoutError) as caught:
        read_layout_files("house", folder=tmp_path)
    assert caught.value.message == f'{layout / "layout.toml"}:3: no layout "breifing"'
    assert (caught.value.hint or "").startswith('did you mean "briefing"?')


@pytest.mark.parametrize(("first", "second"), [("house", "house"), ("near", "house"), ("../near", "../house")])
def test_a_layout_that_extends_itself_is_told(tmp_path: Path, first: str, second: str) -> None:
    write(tmp_path, "house", f'extends = "{first}"')
    write(tmp_path, "near", f'extends = "{second}"')
    with pytest.raises(LayoutError, match=r'layout\.toml:1: "house" extends itself') as caught:
        read_layout_files("house", folder=tmp_path)
    assert (caught.value.hint or "").startswith('it goes "house" → ')


@pytest.mark.parametrize("rules", ["extends = 1", 'extends = ""', "extends ="])
def test_what_is_no_name_is_left_to_whoever_reads_the_rules(tmp_path: Path, rules: str) -> None:
    layout = write(tmp_path, "house", rules)
    (layout / "template.pptx").write_bytes(b"its own")
    assert read_layout_files("house", folder=tmp_path).rules == rules


def test_a_byte_order_mark_is_no_part_of_the_rules(tmp_path: Path) -> None:
    layout = write(tmp_path, "house", "")
    (layout / "layout.toml").write_text('extends = "briefing"', encoding="utf-8-sig")
    assert read_layout_files("house", folder=tmp_path).rules == 'extends = "briefing"'
