"""Print what `deckgen build` costs on the sample: time and memory, beside a floor and beside pandoc where installed.

    python tests/bench.py

Medians of seven runs, each in a process of its own. The floor imports what deckgen imports and writes 16 plain
slides with notes by python-pptx alone.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "sources" / "pyongyang.txt"
RUNS = 7

FLOOR = """
import io, sys, tomllib, click, fontpkg_arimo, sentencex
from PIL import ImageFont
from pptx import Presentation
deck = Presentation()
for number in range(16):
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = f"Slide {number}"
    slide.placeholders[1].text = "A line.\\nAnother line.\\nA third."
    slide.notes_slide.notes_text_frame.text = "What to say. " * 60
deck.save(sys.argv[1])
"""

PER_SLIDE = """
import sys, time
from pathlib import Path
from deckgen import pipeline
from deckgen.model.details import Details
def article(questions):
    return "Title of it all\\n\\n" + "\\n\\n".join(
        f"What is planned in year {n}?\\n\\nPark: The harbour will get {n} cranes. Ships pay {n} dollars a berth."
        for n in range(questions))
def build(questions):
    data = article(questions).encode()
    start = time.perf_counter()
    built = pipeline.build(pipeline.Request(data, "a.txt", "briefing", Path(), Details()))
    return time.perf_counter() - start, len(built.deck.slides)
build(3)
empty, few = build(1)
best = lambda questions: min(build(questions) for _ in range(3))
for questions in (18, 270):
    took, slides = best(questions)
    print(slides, 1000 * (took - empty) / (slides - few))
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock, and the most memory held, in MiB."""

    seconds: float
    mebibytes: float


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "deck.pptx"
        deckgen = Path(sys.executable).with_name("deckgen")
        build = _median([str(deckgen), "build", str(SAMPLE), "-o", str(out)])
        floor = _median([sys.executable, "-c", FLOOR, str(out)])
        _say("deckgen build", build)
        _say("floor", floor)
        print(f"over the floor   {build.seconds - floor.seconds:6.3f} s")
        pandoc = os.environ.get("PANDOC") or shutil.which("pandoc")
        if pandoc:
            beside = _median([pandoc, "-f", "markdown", str(SAMPLE), "-o", str(out)])
            _say("pandoc", beside)
            print(f"times pandoc     {build.seconds / beside.seconds:6.2f}")
        else:
            print("pandoc           not installed (set PANDOC to its program)")
    run = subprocess.run([sys.executable, "-c", PER_SLIDE], check=True, capture_output=True, text=True, cwd=ROOT)  # noqa: S603
    for line in run.stdout.splitlines():
        slides, milliseconds = line.split()
        print(f"a slide of {slides:>4}  {float(milliseconds):6.2f} ms")


def _median(command: list[str]) -> Cost:
    costs = [_run(command) for _ in range(RUNS + 1)][1:]
    return Cost(statistics.median(c.seconds for c in costs), statistics.median(c.mebibytes for c in costs))


def _run(command: list[str]) -> Cost:
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    _, status, usage = os.wait4(process.pid, 0)
    took = time.perf_counter() - start
    if status:
        sys.exit(f"failed: {' '.join(command)}")
    return Cost(took, usage.ru_maxrss / 1024)


def _say(name: str, cost: Cost) -> None:
    print(f"{name:16s} {cost.seconds:6.3f} s  {cost.mebibytes:6.1f} MiB")


if __name__ == "__main__":
    main()
