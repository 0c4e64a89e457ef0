"""Jobs run side by side, each in a process of its own, where the machine can."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import IO, TypeVar, cast

from builder.findings import BuilderError
from builder.record import record

Done = TypeVar("Done")
_CAN_FORK = hasattr(os, "fork")  # Windows cannot
MANY_OBJECTS = 2_000  # made since the last collection; telling that a topic is fresh makes fewer


@record
class _Failed:
    """What a job that raised has to say."""

    words: str
    trace: str = ""
    trouble: OSError | None = None
    """The disk's own words, where it was the disk."""


@record
class _Child:
    """A process that does one job, and the pipe that its result comes through."""

    pid: int
    pipe: int


@record
class _Worker:
    """A process that does one job after the other, and the pipes to it and from it."""

    pid: int
    jobs: IO[bytes]
    results: IO[bytes]


def run_apart(jobs: Sequence[Callable[[], Done]]) -> tuple[Done, ...]:
    """Run jobs, all but the first in processes of their own, and give their results in order.

    A deck and a handout each load a library of their own; on two cores they take as long as
    the slower one. Only `fork` starts a process faster than one of the jobs runs.
    """
    if len(jobs) == 1 or not _CAN_FORK:
        return tuple(job() for job in jobs)
    first, *others = jobs
    children = [_start(job) for job in others]
    try:
        results: list[object] = [first()]
    finally:
        collected = [_collect(child) for child in children]
    results += collected
    return cast("tuple[Done, ...]", tuple(_well(result) for result in results))


def run_many(work: Callable[[str], Done], names: Sequence[str], *, cores: int) -> Iterator[Done]:
    """Do the same work for many names, and give each result as soon as those before it are there.

    Each worker is forked once, with all names, and keeps what it imported; it is told the number of
    the next when it is done with one, so that a long topic holds up nobody else.
    """
    if len(names) == 1 or cores == 1 or not _CAN_FORK:
        for done, name in enumerate(names):
            _tidy(done)
            yield work(name)
        return
    workers = [_employ(work, names) for _ in range(min(cores, len(names)))]
    try:
        for name, result in zip(names, _in_order(workers, len(names)), strict=True):
            yield cast("Done", _well(result, f"{name}: "))
    finally:
        _dismiss(workers)


def count_cores() -> int:
    """Count the cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _well(result: object, whose: str = "") -> object:
    """Give a result; what went wrong in another process goes wrong here."""
    if not isinstance(result, _Failed):
        return result
    if result.trouble:
        raise result.trouble
    trouble = BuilderError(whose + result.words)
    trouble.add_note(result.trace)
    raise trouble


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
    import pickle  # noqa: PLC0415  # cores are counted without it

    try:
        return pickle.dumps(job())
    except OSError as trouble:
        return pickle.dumps(_Failed(str(trouble), trouble=trouble))
    except BaseException as trouble:  # noqa: BLE001  # the parent tells it
        import traceback  # noqa: PLC0415  # nobody needs it where all is well

        words = f"{type(trouble).__name__}: {trouble}"
        return pickle.dumps(_Failed(words, traceback.format_exc()))


def _collect(child: _Child) -> object:
    import pickle  # noqa: PLC0415  # as above

    with os.fdopen(child.pipe, "rb") as pipe:
        data = pipe.read()
    os.waitpid(child.pid, 0)
    if not data:
        return _ENDED_EARLY
    return pickle.loads(data)  # noqa: S301  # written by our own child


def _employ(work: Callable[[str], object], names: Sequence[str]) -> _Worker:
    """Fork a worker that takes a number on each line, and sends one pickled result for each."""
    numbers, giving = os.pipe()
    taking, results = os.pipe()
    pid = os.fork()
    if pid:
        os.close(numbers)
        os.close(results)
        return _Worker(pid, os.fdopen(giving, "wb"), os.fdopen(taking, "rb"))
    try:
        os.close(giving)
        os.close(taking)
        jobs = (partial(work, names[int(line)]) for line in os.fdopen(numbers, "rb"))
        _serve(jobs, os.fdopen(results, "wb"))
    finally:
        os._exit(0)


def _serve(jobs: Iterable[Callable[[], object]], results: IO[bytes]) -> None:
    """Work until there are no more jobs; a parent that was killed closes their pipe as well."""
    for done, job in enumerate(jobs):
        _tidy(done)
        results.write(_pickled(job))
        results.flush()


def _in_order(workers: Sequence[_Worker], count: int) -> Iterator[object]:
    """Hand out the numbers up to a count, and give the results in their order."""
    import select  # noqa: PLC0415  # a single topic is built without it

    waiting = iter(range(count))
    busy: dict[IO[bytes], tuple[int, _Worker]] = {}
    for worker, number in zip(workers, waiting, strict=False):
        busy[worker.results] = (_hand(worker, number), worker)
    done: dict[int, object] = {}
    at = 0
    while busy:
        for pipe in select.select(list(busy), (), ())[0]:
            number, worker = busy.pop(pipe)
            done[number] = _receive(pipe)
            following = None if done[number] is _ENDED_EARLY else next(waiting, None)
            if following is not None:
                busy[pipe] = (_hand(worker, following), worker)
        while at in done:
            yield done.pop(at)
            at += 1


def _hand(worker: _Worker, number: int) -> int:
    worker.jobs.write(f"{number}\n".encode())
    worker.jobs.flush()
    return number


def _receive(pipe: IO[bytes]) -> object:
    import pickle  # noqa: PLC0415  # as above

    try:
        return pickle.load(pipe)  # noqa: S301  # written by our own worker
    except EOFError:
        return _ENDED_EARLY


def _dismiss(workers: Sequence[_Worker]) -> None:
    """Close all pipes, since each worker holds those of the ones before it, and wait."""
    for worker in workers:
        with suppress(BrokenPipeError):  # one that ended early
            worker.jobs.close()
        worker.results.close()
    for worker in workers:
        os.waitpid(worker.pid, 0)


def _tidy(done: int) -> None:
    """Throw away what the jobs done so far left behind, before the next begins.

    By itself the collector hardly runs (`builder.__main__`), and a document of ReportLab is full
    of rings: twelve topics took 200 MB, where one takes 100. What the first job leaves are modules
    and caches; set aside, they are not walked again each time (57 ms of the 160 of a small topic).
    """
    if not done or gc.get_count()[0] <= MANY_OBJECTS:
        return
    gc.collect()
    if not gc.get_freeze_count():
        gc.freeze()


_ENDED_EARLY = _Failed("a worker ended early")
