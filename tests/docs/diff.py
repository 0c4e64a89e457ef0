"""docs/diff.md, made of what the command prints for an edit of a tiny topic."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from builder.compare.files import Outcome
from builder.compare.model import Action, Kind
from builder.compare.show_markdown import show_markdown
from builder.compare.show_text import show_text
from builder.compare.topics import Difference
from tests.compare.given import BODY, compared, section
from tests.docs.markdown import code, codes, fenced
from tests.docs.texts import entries, filled

_WIDTH = 100


def diff_page() -> str:
    """Make the page."""
    shown = example()
    return filled(
        "diff.template.md",
        {
            "text": fenced(show_text(shown, width=_WIDTH)),
            "markdown": fenced(show_markdown(shown)),
            "fields": "\n".join(_fields()),
            "kinds": _values(Kind),
            "actions": _values(Action),
            "outcomes": _values(Outcome),
        },
    )


def example() -> Difference:
    """Compare a topic with what an edit makes of it."""
    dark = section(BODY, "Sleep needs")
    new = BODY.replace(dark, "") + f"\n{dark}"
    for was, now in (
        ("| With tea | 385 |", "| With tea | 380 |"),
        ("races and you faint", "races or you faint"),
        ("Tea holds caffeine [@smith2020]", "Tea holds caffeine [@lee2018; @smith2020]"),
    ):
        assert was in new
        new = new.replace(was, now)
    return Difference("HEAD", "the files on disk", (compared(BODY, new),))


def _fields() -> Iterable[str]:
    rows = entries("diff.txt").items()
    return (f"| {code(name)} | {' '.join(words.split())} |" for name, words in rows)


def _values(kind: type[Enum]) -> str:
    return codes(tuple(str(one.value) for one in kind))
