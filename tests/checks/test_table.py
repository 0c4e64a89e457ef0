from __future__ import annotations

import re

from builder.checks.table import CHECKS, for_release
from builder.findings import Severity, Span, error, warning

HERE = Span("outline.md")


def test_has_each_code_and_each_function_once_in_rising_order() -> None:
    codes = [check.code for check in CHECKS]
    assert sorted(set(codes)) == codes
    assert len(codes) == len({check.find for check in CHECKS})
    assert all(re.fullmatch(r"C2\d\d", code) for code in codes)


def test_stops_at_what_the_grammar_calls_an_error() -> None:
    errors = [check.code for check in CHECKS if check.severity is Severity.ERROR]
    forms = [f"C25{number}" for number in range(1, 8)]

    assert ["C201", "C202", "C207", "C208", "C216", *forms, "C259"] == errors


def test_takes_what_is_not_reviewed_as_an_error_of_a_release() -> None:
    findings = (
        warning("C204", HERE, "nothing cites it", "cite it"),
        warning("C211", HERE, "not reviewed", "ask somebody"),
        warning("C212", HERE, "overdue", "ask again"),
        error("R100", HERE, "not readable", "mend it"),
    )
    released = for_release(findings)
    assert [False, True, True, True] == [f.severity is Severity.ERROR for f in released]
    assert [f.message for f in findings] == [f.message for f in released]
