"""A deck in; the faults that a judge finds in it, and apart from them those of its template, out."""

from __future__ import annotations

import json
import re
import subprocess
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

Judge = Callable[[Path], tuple[str, ...]]
"""Finds the faults of a deck."""


def told_apart(deck: Path, judge: Judge) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the faults of a deck, and those of its template."""
    faults = judge(deck)
    if not faults:
        return (), ()
    take_words_off(deck)
    remaining = set(judge(deck))
    its_own = tuple(fault for fault in faults if fault in remaining and MAY_BE_ITS_OWN.search(fault))
    return tuple(fault for fault in faults if fault not in its_own), its_own


def faults_of(deck: Path, *, command: Sequence[str], article: Path) -> tuple[str, ...]:
    """Return the faults that a judge finds in a deck.

    Raises:
        ValueError: The judge printed something else than JSON.
    """
    words = (*command, str(deck), "--source", str(article.resolve()), "--json")
    done = subprocess.run(words, capture_output=True, text=True, check=False)  # noqa: S603
    return tuple(cast("list[str]", json.loads(done.stdout)["faults"]))


# "slide 3: …", "… (/ppt/slideLayouts/slideLayout3.xml)" — yes.   "the file has no title in its properties" — no, ours.
MAY_BE_ITS_OWN = re.compile(r"^slide \d+:|ppt/(?:slideMasters|slideLayouts|theme|fonts|media|embeddings)/")

SLIDE = re.compile(r"ppt/slides/slide(?P<number>\d+)\.xml")
SHAPES = re.compile(r"(?<=</p:grpSpPr>).*(?=</p:spTree>)", re.DOTALL)
TITLE = (
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
    '<p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>'
    '<a:p><a:r><a:rPr lang="en-US"/><a:t>{}</a:t></a:r></a:p></p:txBody></p:sp>'
)


def take_words_off(deck: Path) -> None:
    """Leave nothing on the slides of a deck but a number as their title."""
    with zipfile.ZipFile(deck) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(deck, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            slide = SLIDE.fullmatch(name)
            archive.writestr(name, SHAPES.sub(TITLE.format(slide["number"]), data.decode()) if slide else data)
