"""The tag tree while a handout is composed: elements in reading order, each with its parent."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypedDict, Unpack

from builder.handout.model import Numbering, Role, Scope, Tag


class Details(TypedDict, total=False):
    """What an element may say beside its role."""

    text_id: str
    alt: str
    actual: str
    lang: str
    scope: Scope
    numbering: Numbering
    inline: bool


@dataclass(slots=True)
class TagTree:
    """Grows in outline order, whatever the pages do with what it describes."""

    tags: list[Tag] = field(default_factory=lambda: [Tag(0, 0, "Document")])

    def add(self, parent: int, role: Role, **details: Unpack[Details]) -> int:
        """Hang an element below another and give its id."""
        tag = Tag(len(self.tags), parent, role, **details)
        self.tags.append(tag)
        return tag.id

    def done(self) -> tuple[Tag, ...]:
        """Give the finished tree, with elements that hold nothing left out."""
        parents = {tag.parent for tag in self.tags}
        empty = {tag.id for tag in self.tags if tag.role == "Sect" and tag.id not in parents}
        return tuple(tag for tag in self.tags if tag.id not in empty)
