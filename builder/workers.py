"""Jobs run side by side, each in a process of its own, where the machine can."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from builder.findings import BuilderError

Done = TypeVar("Done")


@dataclass(frozen=True, slots=True)
class _Failed:
    """What a job that raised has to say."""

    words: str


def run_apart(jobs: Sequence[Callable[[], Done]]) -> tuple[Done, ...]:
    """Run jobs and give their results in order.

    A deck and a handout each load a library of their own; on two cores they take as long as
    the slower one. Only `fork` starts a process faster than one of the jobs runs.
    """
    if len(jobs) < 2 or not _can_fork():  # noqa: PLR2004  # nothing to run beside
        return tuple(job() for job in jobs)
    first, *others = jobs
    children = [_start(job) for job in others]
    done = [first()]
    done += [_collect(pid, pipe) for pid, pipe in children]
    return tuple(done)


def _can_fork() -> bool:
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    return hasattr(os, "fork") and count > 1 and "pytest" not in sys.modules


def _start(job: Callable[[], Done]) -> tuple[int, int]:
    """Fork a child that sends its pickled result through a pipe and ends."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, reading
    os.close(reading)
    try:
        result: object = job()
    except BaseException as trouble:  # noqa: BLE001  # told by the parent
        result = _Failed(f"{type(trouble).__name__}: {trouble}")
    with os.fdopen(writing, "wb") as pipe:
        pickle.dump(result, pipe)
    os._exit(0)


def _collect(pid: int, reading: int) -> Done:  # type: ignore[type-var]  # what the job gave
    with os.fdopen(reading, "rb") as pipe:
        data = pipe.read()
    os.waitpid(pid, 0)
    result = pickle.loads(data) if data else _Failed("a worker ended early")  # noqa: S301  # our own child
    if isinstance(result, _Failed):
        raise BuilderError(result.words)
    return result  # type: ignore[no-any-return]  # as above
