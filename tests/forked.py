"""Builds forked from a process that has imported all they need, to be killed or to be many."""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path

from builder.cli import main


def start_build(workspace: Path, *options: str) -> int:
    """Start `diptych build` in a process group of its own, and give its id."""
    pid = os.fork()
    if pid:
        with suppress(PermissionError, ProcessLookupError):  # it may have done so itself, and more
            os.setpgid(pid, pid)
        return pid
    status = 70
    try:
        os.setpgid(0, 0)
        os.chdir(workspace)
        _silence()
        main(["build", *options])
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 70
    finally:
        os._exit(status)


def wait_for(pid: int) -> int:
    """Wait for a build, and give its exit status; a negative one is the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def kill(pid: int, *, after: float) -> int:
    """Kill a build and its workers after so many seconds, and give how it ended."""
    time.sleep(after)
    os.killpg(pid, signal.SIGKILL)
    return wait_for(pid)


def _silence() -> None:
    with Path(os.devnull).open("w", encoding="utf-8") as nothing:
        for stream in (sys.__stdout__, sys.__stderr__):
            if stream is not None:
                os.dup2(nothing.fileno(), stream.fileno())
    sys.stdout = sys.__stdout__
    sys.stderr = sys.__stderr__
