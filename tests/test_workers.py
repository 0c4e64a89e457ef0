from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from builder.findings import BuilderError
from builder.workers import run_apart


def give(value: object) -> Callable[[], object]:
    return lambda: value


def fail() -> object:
    raise ValueError("broken")


def test_gives_results_in_the_order_of_the_jobs() -> None:
    assert (1, 2, 3) == run_apart([give(1), give(2), give(3)])


def test_runs_the_others_in_processes_of_their_own() -> None:
    here, there = run_apart([os.getpid, os.getpid])

    assert os.getpid() == here
    assert here != there


def test_sends_a_large_result() -> None:
    assert (1, b"x" * 1_000_000) == run_apart([give(1), give(b"x" * 1_000_000)])


def test_tells_what_went_wrong_in_a_child() -> None:
    with pytest.raises(BuilderError, match="ValueError: broken"):
        run_apart([give(1), fail])


def test_tells_a_result_that_cannot_be_sent() -> None:
    with pytest.raises(BuilderError):
        run_apart([give(1), give(lambda: 2)])


def test_waits_for_its_children_when_its_own_job_fails() -> None:
    with pytest.raises(ValueError, match="broken"):
        run_apart([fail, give(b"x" * 1_000_000)])

    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
