from __future__ import annotations

import pytest

from builder.checks.table import CHECKS
from tests.checks.case_files import FOLDER, Case, read_cases, write_findings

FILES = sorted(FOLDER.glob("*.case"))
CASES = tuple(case for path in FILES for case in read_cases(path))


@pytest.fixture(scope="session", autouse=True)
def _update(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update", default=False):
        for path in FILES:
            write_findings(path)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.title}")
def test_tells_what_the_case_expects(case: Case, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update", default=False):
        pytest.skip("written anew")
    assert case.expected == case.found()


def test_has_a_case_file_for_every_check() -> None:
    assert [check.code for check in CHECKS] == [path.stem for path in FILES]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_has_a_case_that_fires_and_one_that_is_silent(check: object) -> None:
    code = getattr(check, "code", "")
    stories = [case for case in CASES if case.code == code]
    assert any(f"{code} " in case.expected for case in stories)
    assert any(not case.expected for case in stories)
