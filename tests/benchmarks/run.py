"""The command timed against the least that any Python command costs: a table of ratios.

Ratios hold on any machine; seconds do not. Each pair runs in turn, so that a busy moment
strikes both.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 9
FLOOR = [sys.executable, "-c", "import click, yaml"]
DIPTYCH = [sys.executable, "-m", "builder"]


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        output = ["--output", folder]
        _seconds([*DIPTYCH, "build", *output])
        rows = (
            ("both artifacts, cold", lambda: [*DIPTYCH, "build", "--force", *output]),
            ("nothing stale", lambda: [*DIPTYCH, "build", *output]),
            ("check", lambda: [*DIPTYCH, "check"]),
        )
        sys.stdout.write(f"{'work':24} {'seconds':>8} {'against click and yaml':>24}\n")
        for name, command in rows:
            _row(name, command)


def _row(name: str, command: Callable[[], Sequence[str]]) -> None:
    pairs = [(_seconds(command()), _seconds(FLOOR)) for _ in range(ROUNDS)]
    ours = statistics.median(mine for mine, _ in pairs)
    ratio = statistics.median(mine / floor for mine, floor in pairs)
    sys.stdout.write(f"{name:24} {ours:8.3f} {ratio:24.2f}\n")


def _seconds(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
