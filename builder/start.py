"""A topic begun: an outline, its sources and a clinic, each an example to write over."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from builder.findings import Finding
from builder.record import record
from builder.workspace import CLINIC, OUTLINES
from builder.write import write_new

FOLDER = Path(__file__).parent / "data" / "new"
_EXAMPLE_LINES = ("id: my-topic", "updated: 2026-01-01", "next-review: 2027-01-01")


@record
class Started:
    """What was written to begin a topic, as paths within the workspace."""

    written: tuple[str, ...] = ()
    in_the_way: tuple[str, ...] = ()
    """What was there already; with anything in the way nothing is written."""
    findings: tuple[Finding, ...] = ()


def start_topic(workspace: Path, topic: str, *, today: date) -> Started:
    """Write the files of a topic, and those of a workspace that has no clinic yet."""
    folder = OUTLINES / topic
    files = {
        folder / "outline.md": draft_outline(topic, today=today).encode(),
        folder / "references.yaml": (FOLDER / "references.yaml").read_bytes(),
    }
    in_the_way = tuple(path.as_posix() for path in files if (workspace / path).exists())
    if in_the_way:
        return Started(in_the_way=in_the_way)
    if not (workspace / CLINIC).exists():
        files[CLINIC] = (FOLDER / "clinic.yaml").read_bytes()
    trouble = {
        path.as_posix(): write_new(workspace / path, data, shown=path.as_posix())
        for path, data in files.items()
    }
    return Started(
        written=tuple(path for path, finding in trouble.items() if not finding),
        findings=tuple(filter(None, trouble.values())),
    )


def draft_outline(topic: str, *, today: date) -> str:
    """Fill the example outline with a topic's name, and the days of its making and review."""
    lines = (f"id: {topic}", f"updated: {today}", f"next-review: {_a_year_after(today)}")
    text = (FOLDER / "outline.md").read_text(encoding="utf-8")
    for example, line in zip(_EXAMPLE_LINES, lines, strict=True):
        text = text.replace(f"\n{example}\n", f"\n{line}\n", 1)
    return text


def _a_year_after(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # the 29th of February
        return day.replace(year=day.year + 1, day=28)
