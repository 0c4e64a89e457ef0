from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import partial
from threading import Lock

import pytest

from builder import workers
from builder.findings import BuilderError
from builder.workers import Fault, run_many


def whose(name: str) -> tuple[str, int]:
    return name, os.getpid()


def slow_first(name: str) -> str:
    time.sleep(0.05 if name == "a" else 0)
    return name


def fail_at_c(name: str) -> str:
    if name == "c":
        raise ValueError("broken")
    return name


def refuse_at_c(name: str) -> str:
    if name == "c":
        raise PermissionError(13, "Permission denied", "tea.pptx")
    return name


def end(_: str) -> None:
    os._exit(1)


def end_by(error: type[BaseException], name: str) -> str:
    if name == "c":
        raise error
    return name


def lock_for(_: str) -> object:
    return Lock()


def end_at_c(name: str) -> str:
    if name == "c":
        os._exit(1)
    return name


@pytest.mark.parametrize("cores", [1, 2, 3, 9])
def test_gives_the_results_of_many_names_in_their_order(cores: int) -> None:
    assert list("abcde") == list(run_many(slow_first, "abcde", cores=cores))


def test_does_nothing_for_no_names() -> None:
    assert [] == list(run_many(slow_first, "", cores=2))


def test_keeps_as_many_workers_as_there_are_cores() -> None:
    pids = {pid for _, pid in run_many(whose, "abcdefgh", cores=2)}

    assert os.getpid() not in pids
    assert len(pids) <= 2


@pytest.mark.parametrize(("names", "cores"), [("abc", 1), ("a", 2)])
def test_stays_in_its_process_for_one_core_or_one_name(names: str, cores: int) -> None:
    assert {os.getpid()} == {pid for _, pid in run_many(whose, names, cores=cores)}


def test_gives_a_result_before_the_last_job_has_begun() -> None:
    begun: list[str] = []

    def work(name: str) -> str:
        begun.append(name)
        return name

    assert "a" == next(run_many(work, "abc", cores=1))
    assert ["a"] == begun


def with_a_fault(work: Callable[[str], str], names: str = "abcde", *, cores: int) -> Fault:
    """Do work that fails at c, and give its fault; all else has to be done."""
    done = list(run_many(work, names, cores=cores))
    (fault,) = (one for one in done if isinstance(one, Fault))
    assert list(names) == [one.name if one is fault else one for one in done]
    return fault


@pytest.mark.parametrize("cores", [1, 2])
def test_gives_a_fault_in_its_place_and_does_the_rest(cores: int) -> None:
    fault = with_a_fault(fail_at_c, cores=cores)

    assert ("c", "a fault of ours: ValueError: broken") == (fault.name, fault.words)
    assert 'raise ValueError("broken")' in fault.trace


@pytest.mark.parametrize("cores", [1, 2])
def test_passes_on_what_the_disk_says(cores: int) -> None:
    fault = with_a_fault(refuse_at_c, cores=cores)

    assert "[Errno 13] Permission denied: 'tea.pptx'" == fault.words


def test_gives_the_fault_of_a_single_name() -> None:
    assert "c" == with_a_fault(fail_at_c, "c", cores=2).name


def test_tells_of_a_result_that_cannot_be_sent() -> None:
    (fault, *_) = run_many(lock_for, "ab", cores=2)

    assert "cannot pickle" in fault.words


@pytest.mark.parametrize("cores", [2, 3, 9])
def test_tells_of_a_worker_that_was_killed_and_does_the_rest(cores: int) -> None:
    fault = with_a_fault(end_at_c, cores=cores)

    assert ("a fault of ours: a worker ended early", "") == (fault.words, fault.trace)


def test_outlives_every_worker() -> None:
    done = run_many(end, "abcdef", cores=2)

    assert ["a worker ended early"] * 6 == [one.words.partition(": ")[2] for one in done]


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit])
def test_ends_for_all_where_somebody_ends_it(error: type[BaseException]) -> None:
    done = run_many(partial(end_by, error), "abcde", cores=1)

    assert ["a", "b"] == [next(done), next(done)]
    with pytest.raises(error):
        next(done)


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit])
def test_ends_for_all_where_somebody_ends_a_worker(error: type[BaseException]) -> None:
    with pytest.raises(BuilderError, match=f"c: {error.__name__}"):
        list(run_many(partial(end_by, error), "abcde", cores=2))


@pytest.mark.parametrize("taken", [1, 5])
def test_leaves_no_worker_behind(taken: int) -> None:
    done = run_many(slow_first, "abcde", cores=2)
    for _ in range(taken):
        next(done)
    done.close()

    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_throws_away_what_a_job_left_before_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    monkeypatch.setattr(workers, "MANY_OBJECTS", -1)
    monkeypatch.setattr("gc.collect", lambda: steps.append("collect"))
    monkeypatch.setattr("gc.freeze", lambda: None)

    list(run_many(steps.append, ["tea", "sleep"], cores=1))

    assert ["tea", "collect", "sleep"] == steps


def test_sets_aside_what_lasts_more_and_more_seldom(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    monkeypatch.setattr(workers, "MANY_OBJECTS", -1)
    monkeypatch.setattr("gc.collect", lambda: steps.append("c"))
    monkeypatch.setattr("gc.freeze", lambda: steps.append("f"))

    list(run_many(str.upper, "abcdefghi", cores=1))

    assert "cf cf c cf c c c cf".replace(" ", "") == "".join(steps)
