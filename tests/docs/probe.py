"""What a part takes, found out by reading parts with something wrong in them.

The reader itself says which keys a block needs, which it knows and which columns a table has, so
a page made from its answers cannot fall behind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.findings import Finding
from tests.outline.given import read_body

SECTION = "# A headline\n\n<!-- id: one; kind: marketing -->\n\n- A point\n\n"
_STRANGE = "q"  # no key, type or column is called this
_TABLE = f"| {_STRANGE} | {_STRANGE} |\n|---|---|\n| x | 1 |\n"
_NEEDS = re.compile(r'needs "([^"]+)"')
_KNOWN = re.compile(r"known are: (.*)")
_COLUMNS = re.compile(r"use \| (.*) \|")


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of a ```yaml block."""

    required: tuple[str, ...]
    optional: tuple[str, ...]


def keys_of(part: str, kind: str = "") -> Keys:
    """Find the keys that a part's block has; none for a part that has no block."""
    lines = f"type: {kind}\n" if kind else ""
    found = _found(f"## {part}\n\n```yaml\n{lines}{_STRANGE}: x\n```\n")
    unknown = next((one for one in found if one.code == "R160"), None)
    known = _KNOWN.search(unknown.hint) if unknown else None
    needed = [match[1] for one in found if (match := _NEEDS.search(one.message))]
    names = known[1].split(", ") if known else []
    required = [*(["type"] if kind else []), *needed]
    return Keys(tuple(required), tuple(name for name in names if name not in required))


def kinds_of(part: str) -> tuple[str, ...]:
    """Find the types that a part can have."""
    found = _found(f"## {part}\n\n```yaml\ntype: {_STRANGE}\n```\n\n{_TABLE}")
    refused = next((one for one in found if one.code == "R165"), None)
    known = _KNOWN.search(refused.hint) if refused else None
    return tuple(known[1].split(", ")) if known else ()


def columns_of(part: str) -> tuple[str, ...]:
    """Find the columns that a part's table has by its form."""
    found = _found(f"## {part}\n\n{_TABLE}")
    hints = (_COLUMNS.search(one.hint) for one in found if one.code in ("R175", "R240"))
    return next((tuple(hint[1].split(" | ")) for hint in hints if hint), ())


def _found(part: str) -> tuple[Finding, ...]:
    return read_body(SECTION + part)[1]
