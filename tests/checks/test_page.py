from __future__ import annotations

from dataclasses import asdict
from functools import partial

import pytest

from builder.checks.page import page_of, show_page
from builder.checks.table import CHECKS, Check
from builder.findings import BuilderError, Severity


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_has_every_part_on_the_page_of_a_check(check: Check) -> None:
    page = page_of(check)
    assert all(asdict(page).values())
    assert page.finds.startswith("Find ")
    assert page.before != page.after
    assert all(
        part in show_page(check) for part in (page.why, page.before, page.after, page.source)
    )


def test_says_when_a_release_waits_for_it() -> None:
    held = [check.code for check in CHECKS if "with --release an error" in show_page(check)]
    assert ["C211", "C212"] == held


def test_folds_the_lines_of_a_part() -> None:
    check = next(check for check in CHECKS if check.code == "C201")
    expected = (
        "DISCERN, question 4: are the sources clear? Charnock and others 1999, "
        "J Epidemiol Community Health 53:105-111."
    )
    assert expected == page_of(check).source


def test_refuses_a_check_without_a_page() -> None:
    bare = Check("C000", partial(iter, ()), Severity.WARNING)  # type: ignore[arg-type]
    with pytest.raises(BuilderError, match="the page of C000 lacks 'Why'"):
        page_of(bare)
