"""Jobs run side by side, each in a process of its own, where the machine can."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import IO, TypeVar, cast

from builder.findings import BuilderError
from builder.record import record

Done = TypeVar("Done")
CAN_FORK = hasattr(os, "fork")  # Windows cannot
MANY_OBJECTS = 20_000  # made and kept since the last collection: about eight small topics' worth


@record
class Fault:
    """What went wrong with one of many names, which keeps no other from being done."""

    name: str
    words: str
    trace: str
    """Where it went wrong, in Python's words; empty where a process is gone that could tell."""


@record
class _Failed:
    """What a job that raised has to say."""

    words: str
    trace: str = ""
    trouble: OSError | None = None
    """The disk's own words, where it was the disk."""
    is_end: bool = False
    """Did somebody end the work, rather than it fail?"""


@record
class Worker:
    """A process that does one job after the other, and the pipes to it and from it."""

    pid: int
    jobs: IO[bytes]
    results: IO[bytes]


def run_many(
    work: Callable[[str], Done], names: Sequence[str], *, cores: int
) -> Iterator[Done | Fault]:
    """Do the same work for many names, and give each result as soon as those before it are there.

    Work that fails gives a fault in the place of its result. Each worker is forked once and keeps
    what it imported; it is given the next name when it is done with one, so that a long topic
    holds up nobody else.
    """
    jobs = [partial(work, name) for name in names]
    if len(names) == 1 or cores == 1 or not CAN_FORK:
        caretaker = _Caretaker()
        for name, job in zip(names, jobs, strict=True):
            caretaker.tidy()
            yield cast("Done | Fault", _or_fault(_tried(job), name))
        return
    workers = [employ() for _ in range(min(cores, len(names)))]
    try:
        for name, result in zip(names, _in_order(workers, jobs), strict=True):
            yield cast("Done | Fault", _or_fault(result, name))
    finally:
        dismiss(workers)


def count_cores() -> int:
    """Count the cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def well(result: object, whose: str = "") -> object:
    """Give a result; what went wrong in another process goes wrong here."""
    if not isinstance(result, _Failed):
        return result
    if result.trouble:
        raise result.trouble
    trouble = BuilderError(whose + result.words)
    trouble.add_note(result.trace)
    raise trouble


def _or_fault(result: object, name: str) -> object:
    """Give a result, or the fault of work that failed; work that somebody ended ends here, too."""
    if not isinstance(result, _Failed) or result.is_end:
        return well(result, f"{name}: ")
    words = result.words if result.trouble else f"a fault of ours: {result.words}"
    return Fault(name, words, result.trace)


def _tried(job: Callable[[], object]) -> object:
    """Do a job of many in this process; only that somebody ends the work ends it for all."""
    try:
        return job()
    except Exception as trouble:  # noqa: BLE001  # the one place where a batch outlives a fault
        return _failed(trouble)


def _pickled(job: Callable[[], object]) -> bytes:
    import pickle  # noqa: PLC0415  # cores are counted without it

    try:
        return pickle.dumps(job())
    except BaseException as trouble:  # noqa: BLE001  # the parent tells it
        return pickle.dumps(_failed(trouble))


def _failed(trouble: BaseException) -> _Failed:
    """Put into words what a job raised, and where, so that it can be sent."""
    import traceback  # noqa: PLC0415  # nobody needs it where all is well

    trace = "".join(traceback.format_exception(trouble))
    if isinstance(trouble, OSError):
        return _Failed(str(trouble), trace, trouble)
    is_named = isinstance(trouble, BuilderError)
    words = str(trouble) if is_named else f"{type(trouble).__name__}: {trouble}"
    return _Failed(words, trace, is_end=not isinstance(trouble, Exception))


def employ(load: Callable[[], object] | None = None) -> Worker:
    """Fork a worker that loads what it needs, then takes pickled jobs and sends each result.

    Only `fork` starts a process faster than one of the jobs runs.
    """
    jobs, giving = os.pipe()
    taking, results = os.pipe()
    pid = os.fork()
    if pid:
        os.close(jobs)
        os.close(results)
        return Worker(pid, os.fdopen(giving, "wb"), os.fdopen(taking, "rb"))
    try:
        os.close(giving)
        os.close(taking)
        trouble = _loaded(load) if load else None
        _serve(os.fdopen(jobs, "rb"), os.fdopen(results, "wb"), trouble)
    finally:
        os._exit(0)


def _loaded(load: Callable[[], object]) -> bytes | None:
    """Load what jobs need; what goes wrong with that is the answer to all of them."""
    import pickle  # noqa: PLC0415  # as above

    try:
        load()
    except BaseException as trouble:  # noqa: BLE001  # the parent tells it
        return pickle.dumps(_failed(trouble))
    return None


def _serve(jobs: IO[bytes], results: IO[bytes], trouble: bytes | None) -> None:
    """Work until there are no more jobs; a parent that was killed closes their pipe as well."""
    caretaker = _Caretaker()
    while (job := receive(jobs)) is not ENDED_EARLY:
        caretaker.tidy()
        results.write(trouble or _pickled(cast("Callable[[], object]", job)))
        results.flush()


def _in_order(workers: list[Worker], jobs: Sequence[Callable[[], object]]) -> Iterator[object]:
    """Hand out jobs, and give their results in order.

    For a worker that ended early another joins `workers`, while there is something to do.
    """
    import select  # noqa: PLC0415  # a single topic is built without it

    waiting = iter(enumerate(jobs))
    busy: dict[IO[bytes], tuple[int, Worker]] = {}
    for worker, (number, job) in zip(workers, waiting, strict=False):
        hand(worker, job)
        busy[worker.results] = (number, worker)
    done: dict[int, object] = {}
    at = 0
    while busy:
        for pipe in select.select(list(busy), (), ())[0]:
            number, worker = busy.pop(pipe)
            done[number] = receive(pipe)
            following = next(waiting, None)
            if following is None:
                continue
            if done[number] is ENDED_EARLY:
                worker = employ()
                workers.append(worker)
            hand(worker, following[1])
            busy[worker.results] = (following[0], worker)
        while at in done:
            yield done.pop(at)
            at += 1


def hand(worker: Worker, job: Callable[[], object]) -> None:
    """Give a worker its next job; one that ended early is met when its result is received."""
    import pickle  # noqa: PLC0415  # as above

    with suppress(BrokenPipeError):
        worker.jobs.write(pickle.dumps(job))
        worker.jobs.flush()


def receive(pipe: IO[bytes]) -> object:
    """Take what comes through a pipe; `ENDED_EARLY` where nothing will come any more."""
    import pickle  # noqa: PLC0415  # as above

    try:
        return pickle.load(pipe)  # noqa: S301  # written by our own process
    except (EOFError, pickle.UnpicklingError):  # nothing, or half of it
        return ENDED_EARLY


def dismiss(workers: Sequence[Worker]) -> None:
    """Close all pipes, since each worker holds those of the ones before it, and wait."""
    for worker in workers:
        with suppress(BrokenPipeError):  # one that ended early
            worker.jobs.close()
        worker.results.close()
    for worker in workers:
        os.waitpid(worker.pid, 0)


class _Caretaker:
    """Throws away what the jobs done so far left behind, once it is much, before the next begins.

    By itself the collector hardly runs (`builder.__main__`), and a document of ReportLab is full
    of rings: twelve topics took 200 MB, where one takes 100. What outlives a job are modules and
    caches; set aside, they are not walked again each time (57 ms of the 160 of a small topic).
    Caches fill more and more slowly, so this is done at the first collection, the second, the
    fourth and so on. Once for several small topics is often enough: each time took 32 ms, and
    saved 9 MB.
    """

    def __init__(self) -> None:
        self._begun = self._collections = 0

    def tidy(self) -> None:
        """Look before a job whether there is much to throw away; before the first there is not."""
        self._begun += 1
        if self._begun == 1 or gc.get_count()[0] <= MANY_OBJECTS:
            return
        gc.collect()
        self._collections += 1
        if self._collections.bit_count() == 1:
            gc.freeze()


ENDED_EARLY = _Failed("a worker ended early")
