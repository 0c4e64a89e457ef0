"""A handout's bytes turned back into what it says: its tags in reading order, its pages."""

from __future__ import annotations

from collections.abc import Iterator

from builder.record import record
from builder.verify.tag_tree import Owned, Tag
from builder.verify.tagged_file import TaggedFile, open_tagged

# ISO 32000-1, 14.8.4.4: what stands inside a line of the tag around it
INLINE = frozenset(("Span", "Link", "Quote", "Code", "Em", "Strong", "Reference", "Annot", "Sub"))


@record
class ReadElement:
    """One tag that holds text or an alternative to it."""

    role: str
    level: int
    """Its depth in the tree, from 0."""
    text: str
    """Its own, with that of links and the like inside it; white space folded."""
    alt: str


@record
class HandoutWords:
    """Everything that a handout says."""

    tags: tuple[ReadElement, ...]
    pages: tuple[str, ...]
    """All text of each page in painting order, decoration included."""


def read_handout(data: bytes) -> HandoutWords | None:
    """Read a handout back; None where it cannot be read."""
    file = open_tagged(data)
    if file is None:
        return None
    return HandoutWords(
        tags=tuple(_elements(file)),
        pages=tuple(
            " ".join("".join(piece.text for piece in page.pieces).split()) for page in file.pages
        ),
    )


def _elements(file: TaggedFile) -> Iterator[ReadElement]:
    for tag in file.tree.tags:
        if tag.role not in INLINE:
            text = " ".join(own_text(file, tag).split())
            yield ReadElement(tag.role, tag.level, text, file.tree.text(tag, "Alt"))


def own_text(file: TaggedFile, tag: Tag) -> str:
    """Join what a tag shows itself and what stands in its lines, blocks below left out."""
    actual = file.tree.text(tag, "ActualText")
    if actual:
        return actual
    pieces: list[str] = []
    waiting: list[object] = list(reversed(tag.kids))
    while waiting:
        kid = waiting.pop()
        match kid:
            case Owned(stream=stream, number=number):
                pieces += [piece.text for piece in file.pieces.get((stream, number), ())]
            case Tag() if kid.role in INLINE:
                inner = file.tree.text(kid, "ActualText")
                if inner:
                    pieces.append(inner)
                else:
                    waiting += reversed(kid.kids)
            case _:
                pass
    return "".join(pieces)
