"""Small outlines for tests of reading: front matter that fits, and a body that each test writes."""

from __future__ import annotations

import re
from dataclasses import replace

from builder.findings import Finding, Span, in_order
from builder.outline.model import Outline, Section
from builder.outline.read import read_outline

FRONT = """\
---
diptych: 1
id: hands
version: 1.0.0
updated: 2026-11-02
title: Clean Hands
lang: en-US
audience: Adults at home
main-message: Wash with soap.
---
"""
ABOVE = FRONT.count("\n")


def read_body(body: str) -> tuple[Outline | None, tuple[Finding, ...]]:
    """Read an outline with this body; the lines of findings count from its first line."""
    outline, found = read_outline(FRONT + body, file="outline.md", topic="hands")
    return outline, tuple(_lifted(one) for one in found)


def section(body: str) -> Section:
    """Read a body that has one section and nothing wrong with it."""
    outline, found = read_body(body)
    assert found == ()
    assert outline is not None
    (only,) = outline.sections
    return only


def codes(body: str) -> list[str]:
    """Give the codes of what is found in a body, in order of place."""
    _, found = read_body(body)
    return [one.code for one in in_order(found)]


def words_at(span: Span, text: str) -> str:
    """Cut the words that a span points at out of a text."""
    lines = text.split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


def _lifted(finding: Finding) -> Finding:
    span = finding.span
    moved = replace(span, line=span.line - ABOVE, end_line=span.end_line - ABOVE)
    message = re.sub(r"line (\d+)", lambda m: f"line {int(m[1]) - ABOVE}", finding.message)
    return replace(finding, span=moved, message=message)
