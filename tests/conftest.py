"""What every test may ask for."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let goldens be written anew; the difference is read before it is committed."""
    parser.addoption("--update", action="store_true", help="rewrite the goldens")
