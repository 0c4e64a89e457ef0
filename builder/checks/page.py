"""A check's docstring turned into its page of the documentation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from inspect import cleandoc

from builder.checks.table import Check
from builder.findings import BuilderError

_PART = re.compile(r"^(Why|Before|After|Source): ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader wants to know of a check."""

    code: str
    finds: str
    why: str
    before: str
    after: str
    source: str


def page_of(check: Check) -> Page:
    """Read the docstring of a check."""
    finds, *rest = _PART.split(cleandoc(check.find.__doc__ or ""))
    parts = dict(zip(rest[::2], rest[1::2], strict=True))
    try:
        return Page(
            code=check.code,
            finds=finds.strip(),
            why=_folded(parts["Why"]),
            before=_folded(parts["Before"]),
            after=_folded(parts["After"]),
            source=_folded(parts["Source"]),
        )
    except KeyError as missing:
        raise BuilderError(f"the page of {check.code} lacks {missing}") from missing


def show_page(check: Check) -> str:
    """Show the page of a check as text."""
    page = page_of(check)
    head = f"{page.code}, {check.severity.value}"
    if check.holds_release:
        head += " (with --release an error)"
    return "\n\n".join(
        (
            f"{head}\n\n{page.finds}",
            f"Why: {page.why}",
            f"Before: {page.before}\nAfter:  {page.after}",
            f"Source: {page.source}",
        )
    )


def _folded(text: str) -> str:
    return " ".join(text.split())
