"""Print what `deckgen build` costs on the sample, beside a floor and beside pandoc, and `parse` on long transcripts.

    python tests/bench.py

Compiled modules are kept, as they are once a program is installed. Medians of seven runs, each in a process of its own.
The floor imports what deckgen imports and writes 16 plain slides with notes by python-pptx alone.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from transcript import write_transcript

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
import gc, sys, time
from pathlib import Path
from deckgen import pipeline
gc.disable()  # as the program does
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
best = lambda questions: min(build(questions) for _ in range(5 if questions > 50 else 25))
build(3)
empty, few = best(1)
for questions in (18, 270):
    took, slides = best(questions)
    print(slides, 1000 * (took - empty) / (slides - few))
"""


class Cost(NamedTuple):
    """Seconds on the clock, seconds of processor time, and the most memory held, in MiB."""

    seconds: float
    processor: float
    mebibytes: float


def main() -> None:
    """Measure and print."""
    pandoc = os.environ.get("PANDOC") or shutil.which("pandoc")
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder) / "deck.pptx")
        commands = {
            "deckgen build": [str(Path(sys.executable).with_name("deckgen")), "build", str(SAMPLE), "-o", out],
            "floor": [sys.executable, "-c", FLOOR, out],
        }
        if pandoc:
            commands["pandoc"] = [pandoc, "-f", "markdown", str(SAMPLE), "-o", out]
        costs = _medians(commands)
    for name, cost in costs.items():
        print(f"{name:16s} {cost.seconds:6.3f} s  {cost.processor:6.3f} s of processor  {cost.mebibytes:6.1f} MiB")
    print(f"over the floor   {costs['deckgen build'].seconds - costs['floor'].seconds:6.3f} s")
    if pandoc:
        print(f"times pandoc     {costs['deckgen build'].seconds / costs['pandoc'].seconds:6.2f}")
    else:
        print("pandoc           not installed (set PANDOC to its program)")
    run = subprocess.run([sys.executable, "-c", PER_SLIDE], check=True, capture_output=True, text=True, cwd=ROOT)  # noqa: S603 — our own script
    for line in run.stdout.splitlines():
        slides, milliseconds = line.split()
        print(f"a slide of {slides:>4}  {float(milliseconds):6.2f} ms")
    for words, cost in _transcripts():
        print(f"{words:>9,} words  {cost.seconds:6.3f} s  {cost.mebibytes:6.1f} MiB  to parse")


def _transcripts() -> Iterator[tuple[int, Cost]]:
    with tempfile.TemporaryDirectory() as folder:
        for words in (10_000, 100_000, 1_000_000):
            path = Path(folder) / "transcript.txt"
            path.write_text(write_transcript(words), encoding="utf-8")
            yield words, _run([str(Path(sys.executable).with_name("deckgen")), "parse", str(path), "--json"])


def _medians(commands: dict[str, list[str]]) -> dict[str, Cost]:
    """Run the commands in turn, so that a machine that slows down slows all of them; the first round warms caches."""
    rounds = [{name: _run(command) for name, command in commands.items()} for _ in range(RUNS + 1)][1:]
    return {name: Cost(*(statistics.median(one[name][at] for one in rounds) for at in range(3))) for name in commands}


def _run(command: list[str]) -> Cost:
    start = time.perf_counter()
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(command, env=kept, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 — as above
    _, status, usage = os.wait4(process.pid, 0)
    took = time.perf_counter() - start
    if status:
        sys.exit(f"failed: {' '.join(command)}")
    return Cost(took, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


if __name__ == "__main__":
    main()
