"""The walk in docs/your-template.md as steps that can be taken: its commands, the files it edits, its pictures."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "your-template.md"
ARTICLE = ROOT / "sources" / "pyongyang.txt"

STEP = re.compile(
    r"^```console\n(?P<console>.*?)^```$|^```toml\n# (?P<path>\S+)\n(?P<toml>.*?)^```$"
    r"|^!\[[^\]]+\]\((?P<picture>[^)]+)\)$|^<!-- (?P<mended>mended) -->$",
    re.MULTILINE | re.DOTALL,
)
"""What the page tells to do: a fenced block, a picture in a line of its own, the note for this reader."""

LEFT_OUT = "…"


class Command(NamedTuple):
    """A command line, and the lines that the page says it prints."""

    line: str
    printed: tuple[str, ...]


class Edit(NamedTuple):
    """A file, and what it is to say."""

    path: str
    says: str


class Picture(NamedTuple):
    """What the page shows here."""

    path: Path


class Mended(NamedTuple):
    """What a reader mends in PowerPoint is mended here."""


Step = Command | Edit | Picture | Mended


def steps() -> Iterator[Step]:
    """Yield the steps of the walk in their order."""
    for found in STEP.finditer(PAGE.read_text(encoding="utf-8")):
        if found["console"]:
            yield from _commands(found["console"])
        elif found["path"]:
            yield Edit(found["path"], found["toml"])
        elif found["picture"]:
            yield Picture(PAGE.parent / found["picture"])
        else:
            yield Mended()


def _commands(block: str) -> Iterator[Command]:
    for command in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        line, *printed = command.splitlines()
        yield Command(line, tuple(text for text in printed if text != LEFT_OUT))


def set_out(folder: Path) -> None:
    """Put what a reader has before the walk into a folder: an article and the template of the house."""
    (folder / "article.txt").write_bytes(ARTICLE.read_bytes())
    put_template(folder, "house")


def put_template(folder: Path, state: str) -> None:
    """Put the template of the house into a folder, as it was or mended."""
    table = ROOT / "tests" / "walk" / state
    command = (sys.executable, str(ROOT / "layouts" / "draw.py"), str(table), "--into", str(folder / "drawn"))
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    (folder / "drawn" / state / "template.pptx").replace(folder / "house.pptx")


def edit(path: Path, says: str) -> None:
    """Make a TOML file say something, as somebody with a text editor would: a new file, or each key under its head."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.write_text(says, encoding="utf-8")
        return
    lines, head = path.read_text(encoding="utf-8").splitlines(), ""
    for line in says.splitlines():
        if line.startswith("["):
            head = line
        elif line:
            _say(lines, head, line)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _say(lines: list[str], head: str, line: str) -> None:
    """Put a line under a head, in place of the one that has its key."""
    start = lines.index(head) + 1 if head else 0
    end = next((at for at in range(start, len(lines)) if lines[at].startswith("[")), len(lines))
    key = line.partition(" = ")[0]
    kept = [old for old in lines[start:end] if old.partition("=")[0].strip() != key]
    lines[start:end] = [line, *kept]
