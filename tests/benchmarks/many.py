"""Thousands of small topics in one build: processors' time and memory, and a second run.

`python -m tests.benchmarks.many [TOPICS]`; 3,000 take some minutes.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.cost import cost_of
from tests.benchmarks.small_topics import write_topics, write_words

STEPS = (100, 1_000)
MANY = 3_000
BUILD = [str(Path(sys.executable).with_name("diptych")), "build"]


def main() -> None:
    """Print a table: a row for each number of topics, built and then built again."""
    count = int(sys.argv[1]) if sys.argv[1:] else MANY
    sys.stdout.write(f"{'topics':>7}  run     {'ms each':>8} {'CPU ms':>8} {'MB':>5}\n")
    for topics in (*(step for step in STEPS if step < count), count):
        with tempfile.TemporaryDirectory() as name:
            folder = write_topics(Path(name), topics)
            for run in ("first", "second"):
                _row(run, BUILD, topics, folder)
            _row("naive", naive_command(folder, topics), topics, folder)


def naive_command(folder: Path, topics: int) -> Sequence[str]:
    """Give the command that puts the same words on slides and pages, and nothing more."""
    made = folder / "naive"
    made.mkdir()
    words = write_words(folder / "words.json", topics)
    script = Path(__file__).with_name("naive.py")
    return [sys.executable, str(script), str(words), str(made)]


def _row(run: str, command: Sequence[str], topics: int, folder: Path) -> None:
    cost = cost_of(command, folder)
    each, cpu = 1_000 * cost.seconds / topics, 1_000 * cost.cpu / topics
    sys.stdout.write(f"{topics:7,}  {run:6}  {each:8.2f} {cpu:8.2f} {cost.megabytes:5.0f}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
