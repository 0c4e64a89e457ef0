"""The table of checks: an outline turned into findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from builder.checks.alts import unnamed_number
from builder.checks.citations import (
    corrected_source,
    retracted_source,
    unknown_source,
    unmarked_source,
    unused_source,
)
from builder.checks.claims import full_box, uncited_claim, uncited_number
from builder.checks.counts import decimal_number, mixed_denominator
from builder.checks.forms import (
    lost_emphasis,
    marked_name,
    marked_title,
    negative_number,
    notes_without_slide,
    sign_with_more,
    turned_range,
    uneven_steps,
)
from builder.checks.points import long_point, many_points, minutes_over
from builder.checks.prose import long_list, long_sentence, reading_grade
from builder.checks.review import (
    changed_since_review,
    clinician_mark,
    no_next_review,
    not_reviewed,
    review_ahead,
    review_overdue,
)
from builder.checks.subject import Remark, Subject
from builder.checks.terms import lost_term, repeated_term, unused_term
from builder.findings import Finding, Severity, in_order
from builder.record import record, replace

__all__ = ["CHECKS", "TIMELY", "Check", "Remark", "Subject", "check_outline", "for_release"]

ERROR, WARNING = Severity.ERROR, Severity.WARNING


@record
class Check:
    """One row: a code that is stable for ever, the function, and how grave its findings are."""

    code: str
    find: Callable[[Subject], Iterator[Remark]]
    severity: Severity
    holds_release: bool = False
    """Are its findings errors when a release is checked?"""


CHECKS = (
    Check("C201", unknown_source, ERROR),
    Check("C202", retracted_source, ERROR),
    Check("C203", corrected_source, WARNING),
    Check("C204", unused_source, WARNING),
    Check("C205", uncited_claim, WARNING),
    Check("C206", uncited_number, WARNING),
    Check("C207", full_box, ERROR),
    Check("C208", unmarked_source, ERROR),
    Check("C211", not_reviewed, WARNING, holds_release=True),
    Check("C212", review_overdue, WARNING, holds_release=True),
    Check("C213", no_next_review, WARNING),
    Check("C214", clinician_mark, WARNING),
    Check("C215", changed_since_review, WARNING, holds_release=True),
    Check("C216", review_ahead, ERROR),
    Check("C221", many_points, WARNING),
    Check("C222", long_point, WARNING),
    Check("C223", minutes_over, WARNING),
    Check("C231", long_list, WARNING),
    Check("C232", long_sentence, WARNING),
    Check("C233", reading_grade, WARNING),
    Check("C241", decimal_number, WARNING),
    Check("C242", mixed_denominator, WARNING),
    Check("C243", unnamed_number, WARNING),
    Check("C251", negative_number, ERROR),
    Check("C252", turned_range, ERROR),
    Check("C253", marked_title, ERROR),
    Check("C254", sign_with_more, ERROR),
    Check("C255", notes_without_slide, ERROR),
    Check("C256", lost_term, ERROR),
    Check("C257", repeated_term, ERROR),
    Check("C258", unused_term, WARNING),
    Check("C259", marked_name, ERROR),
    Check("C260", lost_emphasis, WARNING),
    Check("C261", uneven_steps, WARNING),
)
# What the calendar alone brings: no artifact may count it, or its bytes would change by the day.
TIMELY = frozenset({"C212"})


def check_outline(subject: Subject) -> tuple[Finding, ...]:
    """Run all checks, and sort what they find by place."""
    return in_order(
        Finding(check.code, check.severity, remark.span, remark.message, remark.hint)
        for check in CHECKS
        for remark in check.find(subject)
    )


def for_release(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Take what is not reviewed, or overdue, as an error."""
    holding = {check.code for check in CHECKS if check.holds_release}
    return tuple(
        replace(finding, severity=ERROR) if finding.code in holding else finding
        for finding in findings
    )
