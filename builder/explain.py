"""Every code that a finding can have, with its page."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path

from builder.checks.table import CHECKS, Check
from builder.page import Page, read_page
from builder.verify.all_rules import RULES

FOLDER = Path(__file__).parent / "data" / "pages"
_HEAD = re.compile(r"^=== ([A-Z][0-9]{3}), (error|warning)$\n", re.MULTILINE)
_NEAR = 3  # codes that are named where one is not known
_LIKE = 0.5  # two of four signs are the same


def all_pages() -> tuple[Page, ...]:
    """Give the page of every code, by rising code.

    A check or a rule over artifacts has its page as docstring; the codes of the other stages,
    which are raised in several places each, have theirs in `data/pages/`.
    """
    pages = [page for path in sorted(FOLDER.glob("*.txt")) for page in read_pages(path)]
    pages += [_of_check(check) for check in CHECKS]
    pages += [
        read_page(rule.code, rule.find.__doc__ or "", grave=rule.severity.value, hint=rule.hint)
        for rule in RULES
    ]
    return tuple(sorted(pages, key=lambda page: page.code))


def find_page(code: str) -> Page | None:
    """Find the page of a code, in capitals or not."""
    return next((page for page in all_pages() if page.code == code.upper()), None)


def near_codes(code: str) -> tuple[str, ...]:
    """Find the few codes that are most like this one."""
    known = [page.code for page in all_pages()]
    return tuple(sorted(get_close_matches(code.upper(), known, n=_NEAR, cutoff=_LIKE)))


def read_pages(path: Path) -> tuple[Page, ...]:
    """Read a file of pages, each below a line such as `=== R142, error`."""
    _, *rest = _HEAD.split(path.read_text(encoding="utf-8"))
    heads = zip(rest[::3], rest[1::3], rest[2::3], strict=True)
    return tuple(read_page(code, words, grave=grave) for code, grave, words in heads)


def _of_check(check: Check) -> Page:
    grave = check.severity.value
    if check.holds_release:
        grave += " (with --release an error)"
    return read_page(check.code, check.find.__doc__ or "", grave=grave)
