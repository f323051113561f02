"""The templates that come along are what their tables say."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from openxml_audit import validate_pptx

LAYOUTS = Path(__file__).parents[2] / "layouts"
NAMES = sorted(path.parent.name for path in LAYOUTS.glob("*/theme.toml"))


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("name", NAMES)
def test_a_template_is_what_its_table_draws(name: str, tmp_path: Path) -> None:
    command = [sys.executable, str(LAYOUTS / "draw.py"), name, "--into", str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603
    drawn = _parts((tmp_path / name / "template.pptx").read_bytes())
    kept = _parts((LAYOUTS / name / "template.pptx").read_bytes())
    assert list(drawn) == list(kept)
    assert [part for part in drawn if drawn[part] != kept[part]] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_template_is_valid(name: str) -> None:
    errors = validate_pptx(str(LAYOUTS / name / "template.pptx")).errors
    assert [f"{error.part_uri}: {error.description}" for error in errors] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_two_slots_of_a_page_overlap(name: str) -> None:
    from deckgen.office import open_template  # noqa: PLC0415

    template = open_template((LAYOUTS / name / "template.pptx").read_bytes(), origin=name).template
    for page in template.pages:
        boxes = [(slot.name, slot.box) for slot in page.slots]
        for at, (one, a) in enumerate(boxes):
            for other, b in boxes[at + 1 :]:
                wide = min(a.left + a.width, b.left + b.width) - max(a.left, b.left)
                high = min(a.top + a.height, b.top + b.height) - max(a.top, b.top)
                assert wide <= 0 or high <= 0, (page.name, one, other)
        assert all(b.left + b.width <= template.width and b.top + b.height <= template.height for _, b in boxes)
