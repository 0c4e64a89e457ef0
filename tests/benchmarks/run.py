"""The command timed against the least that any Python command costs: a table of ratios.

Ratios hold on any machine; seconds do not. Each pair runs in turn, so that a busy moment
strikes both; the ratio is that of the shortest times, which such moments lengthen least, and
beside it stands the median of the pairs. With `--pandoc`, both artifacts are compared with what
pandoc and Typst take for the same words; they are fetched from PyPI for that (60 MB).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.rivals import fetch, pandoc_both

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 15
FLOOR = [sys.executable, "-c", "import click, yaml"]
DIPTYCH = [str(Path(sys.executable).with_name("diptych"))]
TOPIC = "gut-autoimmune"


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        build = [*DIPTYCH, "build", TOPIC, "--output", folder]
        _seconds(build)
        sys.stdout.write(f"{'work':24} {'seconds':>8} {'ratio':>6} {'median':>6}  against\n")
        _row("nothing stale", build, FLOOR, "click and yaml")
        _row("check", [*DIPTYCH, "check", TOPIC], FLOOR, "click and yaml")
        _row("all artifacts, cold", [*build, "--force"], FLOOR, "click and yaml")
        if "--pandoc" in sys.argv[1:]:
            python = fetch(Path(folder) / "rivals")
            rival = pandoc_both(python, ROOT / "assets" / "outlines" / TOPIC, Path(folder))
            _row("all artifacts, cold", [*build, "--force"], rival, "pandoc and Typst")
    if hasattr(os, "getloadavg"):
        sys.stdout.write(f"load of the machine: {os.getloadavg()[0]:.1f}\n")


def _row(name: str, command: Sequence[str], rival: Sequence[str], against: str) -> None:
    pairs = [(_seconds(command), _seconds(rival)) for _ in range(ROUNDS)]
    ours, theirs = (min(times) for times in zip(*pairs, strict=True))
    median = statistics.median(mine / other for mine, other in pairs)
    sys.stdout.write(f"{name:24} {ours:8.3f} {ours / theirs:6.2f} {median:6.2f}  {against}\n")


def _seconds(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(
        command,
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
