from __future__ import annotations

import os
import time

import pytest

from builder import workers
from builder.findings import BuilderError
from builder.workers import run_many


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


def test_names_what_a_fault_of_ours_happened_to() -> None:
    done = run_many(fail_at_c, "abcde", cores=2)

    assert ["a", "b"] == [next(done), next(done)]
    with pytest.raises(BuilderError, match=r"^c: ValueError: broken"):
        next(done)


def test_brings_the_place_of_a_fault_along() -> None:
    with pytest.raises(BuilderError) as caught:
        list(run_many(fail_at_c, "abcde", cores=2))

    assert 'raise ValueError("broken")' in caught.value.__notes__[0]


def test_passes_on_what_the_disk_says() -> None:
    with pytest.raises(PermissionError, match=r"Permission denied: 'tea.pptx'"):
        list(run_many(refuse_at_c, "abcde", cores=2))


def test_tells_of_a_worker_that_was_killed() -> None:
    with pytest.raises(BuilderError, match="c: a worker ended early"):
        list(run_many(end_at_c, "abcde", cores=2))


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
