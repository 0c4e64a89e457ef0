"""What every test may ask for: `--update` rewrites the expected halves of tests/cases."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update`."""
    parser.addoption(
        "--update", action="store_true", help="write what the stories in tests/cases give today"
    )


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Tell whether the stories are to be rewritten."""
    return bool(request.config.getoption("--update"))
