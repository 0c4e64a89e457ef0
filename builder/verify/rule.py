"""A rule over what an artifact holds, and the loop that turns what rules find into findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from builder.findings import Finding, Severity, Span, in_order

Subject = TypeVar("Subject")
ERROR, WARNING = Severity.ERROR, Severity.WARNING


@dataclass(frozen=True, slots=True)
class Rule(Generic[Subject]):
    """One rule; the docstring of `find` is its page."""

    code: str
    severity: Severity
    find: Callable[[Subject], Iterable[str]]
    """Gives a message for every place where the rule is broken."""
    hint: str
    source: str


def apply_rules(rules: Iterable[Rule[Subject]], subject: Subject, name: str) -> tuple[Finding, ...]:
    """Look at a file with every rule; each finding names the file, its message the place."""
    span = Span(name)
    return in_order(
        Finding(rule.code, rule.severity, span, message, rule.hint)
        for rule in rules
        for message in rule.find(subject)
    )
