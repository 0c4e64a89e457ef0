from __future__ import annotations

import os
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest

from builder.crew import Crew
from builder.findings import BuilderError

LARGE = b"x" * 1_000_000  # more than a pipe holds


def nothing() -> None:
    """Load nothing."""


def give(value: object) -> object:
    return value


def fail() -> object:
    raise ValueError("broken")


def fail_to_load() -> None:
    raise BuilderError("the font Lato is missing: install fontpkg-lato")


def run(jobs: Sequence[partial[object]], *, helpers: int) -> tuple[object, ...]:
    with Crew([nothing] * helpers) as crew:
        return crew.run(jobs)


@pytest.mark.parametrize("helpers", [0, 1, 2, 3])
def test_gives_results_in_the_order_of_the_jobs(helpers: int) -> None:
    assert (1, 2, 3) == run([partial(give, one) for one in (1, 2, 3)], helpers=helpers)


def test_runs_each_job_in_its_process_and_the_rest_here() -> None:
    first, second, rest = run([partial(os.getpid)] * 3, helpers=2)

    assert len({first, second, os.getpid()}) == 3
    assert os.getpid() == rest


def test_sends_a_large_job_and_a_large_result() -> None:
    assert (1, LARGE) == run([partial(give, 1), partial(give, LARGE)], helpers=2)


def test_works_on_while_a_helper_loads() -> None:
    begun = time.monotonic()
    with Crew([partial(time.sleep, 2)]) as crew:
        _, took = crew.run([partial(give, LARGE), partial(time.monotonic)])

    assert took - begun < 2


def test_tells_what_went_wrong_in_a_helper() -> None:
    with pytest.raises(BuilderError, match="ValueError: broken"):
        run([partial(give, 1), partial(fail)], helpers=2)


def test_tells_a_result_that_cannot_be_sent() -> None:
    with pytest.raises(BuilderError):
        run([partial(give, 1), partial(open, os.devnull)], helpers=2)


def test_tells_of_a_helper_that_was_killed() -> None:
    with pytest.raises(BuilderError, match="a worker ended early"):
        run([partial(give, 1), partial(os._exit, 1)], helpers=2)


def leave_number(path: Path) -> None:
    path.with_suffix(".new").write_text(str(os.getpid()), encoding="utf-8")
    path.with_suffix(".new").rename(path)


def fail_when_there_is(path: Path) -> object:
    while not path.exists():
        time.sleep(0.001)
    raise ValueError("broken")


def test_leaves_no_process_behind_when_its_own_job_fails(tmp_path: Path) -> None:
    number = tmp_path / "number"
    jobs = [partial(give, LARGE), partial(fail_when_there_is, number)]
    with Crew([partial(leave_number, number)]) as crew, pytest.raises(ValueError, match="broken"):
        crew.run(jobs)

    with pytest.raises(ProcessLookupError):
        os.kill(int(number.read_text(encoding="utf-8")), 0)


def test_waits_for_nobody_who_has_no_work() -> None:
    begun = time.monotonic()
    with Crew([partial(time.sleep, 5)]):
        pass

    assert time.monotonic() - begun < 4


def test_tells_what_went_wrong_while_a_helper_loaded() -> None:
    with Crew([fail_to_load]) as crew, pytest.raises(BuilderError, match="install fontpkg-lato"):
        crew.run([partial(give, 1), partial(give, 2)])
