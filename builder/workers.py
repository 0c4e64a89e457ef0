"""Jobs run side by side, each in a process of its own, where the machine can."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TypeVar, cast

from builder.findings import BuilderError
from builder.record import record

Done = TypeVar("Done")


@record
class _Failed:
    """What a job that raised has to say."""

    words: str


@record
class _Child:
    """A process that works, and the pipe that its result comes through."""

    pid: int
    pipe: int


def run_apart(jobs: Sequence[Callable[[], Done]]) -> tuple[Done, ...]:
    """Run jobs, all but the first in processes of their own, and give their results in order.

    A deck and a handout each load a library of their own; on two cores they take as long as
    the slower one. Only `fork` starts a process faster than one of the jobs runs.
    """
    if len(jobs) == 1 or not hasattr(os, "fork"):
        return tuple(job() for job in jobs)
    first, *others = jobs
    children = [_start(job) for job in others]
    try:
        results: list[object] = [first()]
    finally:
        collected = [_collect(child) for child in children]
    results += collected
    for result in results:
        if isinstance(result, _Failed):
            raise BuilderError(result.words)
    return cast("tuple[Done, ...]", tuple(results))


def count_cores() -> int:
    """Count the cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _start(job: Callable[[], object]) -> _Child:
    """Fork a child that sends its pickled result through a pipe and ends, whatever happens."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return _Child(pid, reading)
    try:
        os.close(reading)
        data = _pickled(job)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(data)
    finally:
        os._exit(0)


def _pickled(job: Callable[[], object]) -> bytes:
    import pickle  # noqa: PLC0415  # as above

    try:
        return pickle.dumps(job())
    except BaseException as trouble:  # noqa: BLE001  # the parent tells it
        return pickle.dumps(_Failed(f"{type(trouble).__name__}: {trouble}"))


def _collect(child: _Child) -> object:
    import pickle  # noqa: PLC0415  # cores are counted without it

    with os.fdopen(child.pipe, "rb") as pipe:
        data = pipe.read()
    os.waitpid(child.pid, 0)
    if not data:
        return _Failed("a worker ended early")
    return pickle.loads(data)  # noqa: S301  # written by our own child
