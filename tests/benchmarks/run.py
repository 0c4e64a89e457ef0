"""The command timed against the least that any Python command costs: a table of ratios.

Ratios hold on any machine; seconds do not. Each pair runs in turn, so that a busy moment
strikes both; the ratio is that of the shortest times, which such moments lengthen least, and
beside it stands the median of the pairs. With `--pandoc`, both artifacts are compared with what
pandoc and Typst take for the same words; they are fetched from PyPI for that (60 MB).
With `--thousand`, a deck of a thousand slides is compared with plain python-pptx; with `--batch`,
the processors' time of a thousand small topics with that of a script that only puts their words
on slides and pages. A rival makes one handout, so a deck and a booklet stand against it; what a
clinic builds, with the sheet, has rows of its own.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.benchmarks.cost import cost_of
from tests.benchmarks.many import naive_command
from tests.benchmarks.rivals import fetch, pandoc_of
from tests.benchmarks.small_topics import write_topics
from tests.benchmarks.thousand import make_topic, plain_command

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 15
FLOOR = [sys.executable, "-c", "import click, yaml"]
DIPTYCH = [str(Path(sys.executable).with_name("diptych"))]
TOPIC = "gut-autoimmune"
BATCH = 1_000  # topics
TWO = ("--only", "deck", "--only", "booklet")


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        workspace = _workspace(folder / "flagship")
        build = [*DIPTYCH, "build", TOPIC]
        two, three = [*build, "--force", *TWO], [*build, "--force"]
        _seconds(build, workspace)
        sys.stdout.write(f"{'work':28} {'seconds':>8} {'ratio':>6} {'median':>6}  against\n")
        _row("nothing stale", build, FLOOR, "click and yaml", workspace)
        _row("check", [*DIPTYCH, "check", TOPIC], FLOOR, "click and yaml", workspace)
        _row("deck and booklet, cold", two, FLOOR, "click and yaml", workspace)
        if "--pandoc" in sys.argv[1:]:
            python = fetch(folder / "rivals")
            rival = pandoc_of(python, ROOT / "assets" / "outlines" / TOPIC, folder)
            _row("the same", two, rival.both, "pandoc, then Typst", workspace)
            _row("the same", two, rival.abreast, "the two abreast", workspace)
            _row("the same", two, rival.slides_alone, "pandoc's slides", workspace)
            _row("deck, booklet, sheet, cold", three, rival.both, "pandoc, then Typst", workspace)
        if "--thousand" in sys.argv[1:]:
            long = make_topic(folder / "long")
            force, plain = [*DIPTYCH, "build", "--force"], plain_command(folder)
            _row("a deck of 1,000 slides", force, plain, "plain python-pptx", long, rounds=3)
        if "--batch" in sys.argv[1:]:
            batch = write_topics(folder / "batch", BATCH)
            naive, force = naive_command(batch, BATCH), [*DIPTYCH, "build", "--force"]
            for what, command in (("1,000 topics", [*force, *TWO]), ("with the sheet", force)):
                _row(f"{what}, CPU", command, naive, "naive", batch, rounds=1, cost=_cpu)
    if hasattr(os, "getloadavg"):
        sys.stdout.write(f"load of the machine: {os.getloadavg()[0]:.1f}\n")


def _workspace(folder: Path) -> Path:
    """Copy ours, without the large print that nobody else makes."""
    shutil.copytree(ROOT / "assets", folder / "assets")
    clinic = folder / "assets" / "clinic.yaml"
    text = clinic.read_text(encoding="utf-8")
    clinic.write_text(text.replace("large-print: yes\n", ""), encoding="utf-8")
    return folder


def _row(  # what is measured against what, and how it is shown
    name: str,
    command: Sequence[str],
    rival: Sequence[str],
    against: str,
    folder: Path,
    *,
    rounds: int = ROUNDS,
    cost: Callable[[Sequence[str], Path], float] | None = None,
) -> None:
    cost = cost or _seconds
    pairs = [(cost(command, folder), cost(rival, folder)) for _ in range(rounds)]
    ours, theirs = (min(times) for times in zip(*pairs, strict=True))
    median = statistics.median(mine / other for mine, other in pairs)
    sys.stdout.write(f"{name:28} {ours:8.3f} {ours / theirs:6.2f} {median:6.2f}  {against}\n")


def _seconds(command: Sequence[str], folder: Path) -> float:
    start = time.perf_counter()
    subprocess.run(
        command,
        cwd=folder,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return time.perf_counter() - start


def _cpu(command: Sequence[str], folder: Path) -> float:
    return cost_of(command, folder).cpu


if __name__ == "__main__":
    main()
