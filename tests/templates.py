"""Build a deck of one article with every template of a folder, and tell how each fared as a table for the docs.

python tests/templates.py FOLDER [--article FILE] [--judge COMMAND] [-o docs/templates.md]

A judge is a program that finds faults in decks: it is run as COMMAND DECK --source ARTICLE --json and prints an
object whose "faults" are texts. It is asked again about the same slides with nothing but a short title: what it
finds there as well is the template's own. Templates are told by what they are, never by their names or whose they
are.
"""

from __future__ import annotations

import argparse
import json
import re
import shlex
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from pathlib import Path
from typing import NamedTuple, cast

from template_faults import Judge, faults_of, told_apart
from template_traits import Told, tell

from deckgen.model.layout import Layout
from deckgen.office import open_template
from deckgen.place import infer_layout

ROOT = Path(__file__).parent.parent

HEAD = """\
# How real templates fare

<!-- Written by `make templates FOLDER=…` (tests/templates.py): change what is said there. -->

A deck of one article, built with each of {count} templates of organisations and of other programs by `--layout
FILE` alone, nothing edited by hand. Templates are told by what they are. *Own* counts the kinds of slides in the
deck that stand on a page fit for them, *nearest* those of which a slide has its words one below the other on the
nearest page, because there is none for them, or none for so many experts.
*Faults* are what an independent program finds in the finished deck: text that overflows or overlaps, empty
placeholders, text smaller than 14 pt, what two validators of the file format report, words that are not in the
article. *Its own* are faults that lie in the template's masters, slide layouts, theme or fonts, which a deck takes
over as they are: those found as well where all words of ours but a short title are taken off the slides. Line
breaks, and so the notices about fonts, are those of the machine that made the table.

| | template | made with | traits | slides | own | nearest | notices | faults | its own |
|---|---|---|---|---|---|---|---|---|---|
"""


class Made(NamedTuple):
    """What became of the article with a template."""

    slides: int
    own: tuple[str, ...]
    nearest: tuple[str, ...]
    notices: tuple[str, ...]
    faults: tuple[str, ...]
    its_own: tuple[str, ...]
    is_judged: bool


class Refused(NamedTuple):
    """Why there is no deck, and what to do."""

    reason: str


class Row(NamedTuple):
    """A template and its deck."""

    told: Told
    made: Made | Refused


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--article", type=Path, default=ROOT / "sources" / "pyongyang.txt")
    parser.add_argument("--judge", default="")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "docs" / "templates.md")
    options = parser.parse_args()
    article = cast("Path", options.article)
    command = shlex.split(cast("str", options.judge))
    judge = partial(faults_of, command=command, article=article) if command else None
    paths = sorted(path for path in cast("Path", options.folder).iterdir() if path.suffix in {".pptx", ".potx"})
    rows: list[Row] = []
    for path in paths:
        rows.append(Row(tell(path), make(path, article=article, judge=judge)))
        print(path.name, rows[-1].made, sep=": ", file=sys.stderr)
    cast("Path", options.output).write_text(page(rows), encoding="utf-8")
    print(options.output)


def make(path: Path, *, article: Path, judge: Judge | None) -> Made | Refused:
    """Return what becomes of an article with a template."""
    with tempfile.TemporaryDirectory() as folder:
        deck = Path(folder) / "deck.pptx"
        words = ("build", str(article.resolve()), "--layout", str(path.resolve()), "-o", str(deck), "--json")
        done = subprocess.run((sys.executable, "-m", "deckgen", *words), capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode:
            return Refused(_without_name(done.stderr.strip().replace("\nhint: ", "; "), path))
        said = cast("dict[str, list[dict[str, str]]]", json.loads(done.stdout))
        kinds = dict.fromkeys(slide["kind"] for slide in said["slides"])
        layout, nearest = infer_layout(open_template(path.read_bytes(), origin="").template, name="")
        lent = {slide["kind"] for slide in said["slides"] if slide["page"] not in _pages(layout, slide["kind"])}
        lent |= nearest.keys()
        faults, its_own = told_apart(deck, judge) if judge else ((), ())
    return Made(
        len(said["slides"]),
        tuple(kind for kind in kinds if kind not in lent),
        tuple(kind for kind in kinds if kind in lent),
        tuple(notice["message"] for notice in said["notices"]),
        faults,
        its_own,
        is_judged=judge is not None,
    )


def _pages(layout: Layout, kind: str) -> tuple[str, ...]:
    """Return the pages that a template has for a kind of slide."""
    return next((rule.pages for name, rule in layout.kinds.items() if name == kind), ())


def _without_name(message: str, path: Path) -> str:
    for name in (f'"{path.stem}"', str(path.resolve()), path.name, path.stem):
        message = message.replace(name, "the template")
    return message.removeprefix("error: ").replace("the template: ", "the template ")


def page(rows: Sequence[Row]) -> str:
    """Return the page: the table, and below it what was told, alike texts together."""
    table = "".join(f"| {number} | {' | '.join(_cells(row))} |\n" for number, row in enumerate(rows, 1))
    parts = [HEAD.format(count=len(rows)) + table, _sum(rows)]
    for title, texts in LISTS.items():
        listed = _grouped(rows, texts)
        parts += [f"## {title}\n\n{listed}"] if listed else []
    return "\n".join(part for part in parts if part)


def _cells(row: Row) -> Iterator[str]:
    what, application, traits = row.told
    yield from (what, application, ", ".join(traits) or "–")
    match row.made:
        case Refused():
            yield from ("refused", *("–",) * 5)
        case Made(slides, own, nearest, notices, faults, its_own, is_judged=is_judged):
            yield str(slides)
            yield from (str(len(one)) for one in (own, nearest, notices))
            yield from (str(len(one)) if is_judged else "–" for one in (faults, its_own))


def _sum(rows: Sequence[Row]) -> str:
    made = [row.made for row in rows if isinstance(row.made, Made)]
    judged = [one for one in made if one.is_judged]
    clean = (
        f", {sum(not one.faults for one in judged)} of these without a fault but the template's own" if judged else ""
    )
    return f"{len(made)} of {len(rows)} templates gave a deck{clean}.\n"


def _grouped(rows: Sequence[Row], texts: Callable[[Made | Refused], Iterable[str]]) -> str:
    """Return a list of texts that are alike but for names and numbers, each with the templates that have it."""
    found: dict[str, Counter[int]] = {}
    decks = {number for number, row in enumerate(rows, 1) if isinstance(row.made, Made)}
    for number, row in enumerate(rows, 1):
        for text in texts(row.made):
            found.setdefault(text, Counter())[number] += 1
    return "".join(f"* {text}: {_numbers(counts, decks)}\n" for text, counts in sorted(found.items()))


def _numbers(counts: Counter[int], decks: AbstractSet[int]) -> str:
    if counts.keys() == decks and counts.total() == len(decks):
        return "all decks"
    return ", ".join(f"{number} ({count} times)" if count > 1 else str(number) for number, count in counts.items())


def _refusals(made: Made | Refused) -> Iterable[str]:
    return (made.reason,) if isinstance(made, Refused) else ()


def _nearest(made: Made | Refused) -> Iterable[str]:
    return made.nearest if isinstance(made, Made) else ()


def _notices(made: Made | Refused) -> Iterable[str]:
    """Return notices without the names that a template gives to things, and without what follows a colon."""
    return (_nameless(text).partition(": ")[0] for text in (made.notices if isinstance(made, Made) else ()))


def _faults(made: Made | Refused) -> Iterable[str]:
    return map(_nameless, made.faults if isinstance(made, Made) else ())


def _own_faults(made: Made | Refused) -> Iterable[str]:
    return map(_nameless, made.its_own if isinstance(made, Made) else ())


# 'Titel 1', "Titel 1" — a name.   template's … deckgen's — no quotation marks.
NAME = re.compile(r'"[^"]*"|(?<!\w)\'[^\']*\'')
NUMBER = re.compile(r"\d+(?:\.\d+)?")
# " (words not in the source: …)", " (/ppt/fonts/a.fntdata)" at the end — details of one case.
DETAIL = re.compile(r" \(.*\)$")
LISTED = re.compile(r"n(?:, n)* and n")


def _nameless(text: str) -> str:
    return LISTED.sub("n", NUMBER.sub("n", NAME.sub("“…”", DETAIL.sub("", text))))


LISTS: Mapping[str, Callable[[Made | Refused], Iterable[str]]] = {
    "Refused": _refusals,
    "On the nearest page": _nearest,
    "Notices": _notices,
    "Faults": _faults,
    "Faults of the templates' own": _own_faults,
}
"""What is listed under the table, texts that are alike as one."""


if __name__ == "__main__":
    main()
