"""What every test may ask for."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

# CI repeats what passed here; anybody's own machine goes on searching.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let goldens be written anew; the difference is read before it is committed."""
    parser.addoption("--update", action="store_true", help="rewrite the goldens")
