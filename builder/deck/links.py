"""What a slide refers to: its relationships by number, and the ids of its texts."""

from __future__ import annotations

from dataclasses import dataclass, field

from builder.record import record


@dataclass(slots=True)
class Links:
    """The relationships of one slide, numbered as they are asked for."""

    rows: list[tuple[str, str, bool]] = field(default_factory=list)
    """Kind, target, and whether the target is outside the file."""

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """Add a relationship, or find the same one, and give its id."""
        row = (kind, target, external)
        if row not in self.rows:
            self.rows.append(row)
        return f"rId{self.rows.index(row) + 1}"


@record
class Tagged:
    """The ids of the texts in one shape, for its tag part."""

    target: str
    ids: tuple[str, ...]
