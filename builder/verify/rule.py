"""A rule over what an artifact holds, and the loop that turns what rules find into findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from builder.findings import Finding, Severity, Span, in_order
from builder.record import record

Subject = TypeVar("Subject")
ERROR, WARNING = Severity.ERROR, Severity.WARNING


@record
class Told:
    """A message that has a better place than the whole file."""

    span: Span
    message: str


@record
class Rule(Generic[Subject]):
    """One rule; the docstring of `find` is its page."""

    code: str
    severity: Severity
    find: Callable[[Subject], Iterable[str | Told]]
    """Gives a message for every place where the rule is broken."""
    hint: str


def apply_rules(rules: Iterable[Rule[Subject]], subject: Subject, name: str) -> tuple[Finding, ...]:
    """Look at a file with every rule; messages name the place in it."""
    return in_order(
        Finding(rule.code, rule.severity, _span(told, name), _message(told), rule.hint)
        for rule in rules
        for told in rule.find(subject)
    )


def _span(told: str | Told, name: str) -> Span:
    return told.span if isinstance(told, Told) else Span(name)


def _message(told: str | Told) -> str:
    return told.message if isinstance(told, Told) else told
