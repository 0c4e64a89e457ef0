"""What a command costs: its time, its processors' time and its memory, workers included."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """The cost of one run."""

    seconds: float
    cpu: float
    """Seconds of all processors together."""
    megabytes: float
    """Memory of the largest of its processes, at its largest."""


def cost_of(command: Sequence[str], folder: Path) -> Cost:
    """Run a command that has to end well, and tell what it cost. It needs POSIX."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    # Linux counts kilobytes; macOS would count bytes.
    return Cost(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
