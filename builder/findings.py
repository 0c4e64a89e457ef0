"""What a person is told about their material: where, how grave, what, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from operator import attrgetter

from builder.record import record


class BuilderError(Exception):
    """The one exception of this package: we are wrong, or the machine is."""


class Severity(Enum):
    """How grave a finding is; an error keeps the artifact from being written."""

    ERROR = "error"
    WARNING = "warning"


@record
class Span:
    """A stretch of one file. Lines and columns count from 1; `end_column` is exclusive."""

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@record
class Finding:
    """One thing to tell. `code` is stable for ever; `hint` is something to do."""

    code: str
    severity: Severity
    span: Span
    message: str
    hint: str


def error(code: str, span: Span, message: str, hint: str) -> Finding:
    """Make a finding that keeps the artifact from being written."""
    return Finding(code, Severity.ERROR, span, message, hint)


def warning(code: str, span: Span, message: str, hint: str) -> Finding:
    """Make a finding that is told and built past."""
    return Finding(code, Severity.WARNING, span, message, hint)


def has_errors(found: Iterable[Finding]) -> bool:
    """Tell whether there is an error among these findings."""
    return any(finding.severity is Severity.ERROR for finding in found)


def in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings by place, then by code, each told once."""
    return tuple(sorted(dict.fromkeys(found), key=_BY_PLACE))


_SPAN = ("file", "line", "column", "end_line", "end_column")
_BY_PLACE = attrgetter(*(f"span.{field}" for field in _SPAN), "code", "message")
