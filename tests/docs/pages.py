"""The pages that the program makes, by their place in docs/."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from tests.docs.checks import checks_page
from tests.docs.commands import commands_page
from tests.docs.diff import diff_page
from tests.docs.grammar import grammar_page

FOLDER = Path(__file__).resolve().parents[2] / "docs"
PAGES: Mapping[str, Callable[[], str]] = {
    "checks.md": checks_page,
    "commands.md": commands_page,
    "diff.md": diff_page,
    "grammar.md": grammar_page,
}
