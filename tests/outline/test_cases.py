from __future__ import annotations

import pytest

from tests.outline.case_files import FOLDER, Case, read_cases, write_results

FILES = sorted(FOLDER.glob("*.case"))
CASES = tuple(case for path in FILES for case in read_cases(path))


@pytest.fixture(scope="session", autouse=True)
def _update(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update", default=False):
        for path in FILES:
            write_results(path)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file}: {case.title}")
def test_gives_what_the_case_expects(case: Case, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update", default=False):
        pytest.skip("written anew")
    assert case.expected == case.result()


def test_tells_each_story_under_a_title_of_its_own() -> None:
    titles = [case.title for case in CASES]

    assert sorted(set(titles)) == sorted(titles)
