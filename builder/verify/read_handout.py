"""A handout's bytes turned back into what it says: its elements in reading order, its pages."""

from __future__ import annotations

from collections.abc import Iterator

from builder.record import record
from builder.verify.elements import Element, Owned
from builder.verify.tagged_file import TaggedFile, open_tagged

# ISO 32000-1, 14.8.4.4: what stands inside a line of the element around it
INLINE = frozenset(("Span", "Link", "Quote", "Code", "Em", "Strong", "Reference", "Annot", "Sub"))


@record
class ReadElement:
    """One element that holds text or an alternative to it."""

    role: str
    level: int
    """Its depth in the tree, from 0."""
    text: str
    """Its own, with that of links and the like inside it; white space folded."""
    alt: str


@record
class HandoutWords:
    """Everything that a handout says."""

    elements: tuple[ReadElement, ...]
    pages: tuple[str, ...]
    """All text of each page in painting order, decoration included."""


def read_handout(data: bytes) -> HandoutWords | None:
    """Read a handout back; None where it cannot be read."""
    file = open_tagged(data)
    if file is None:
        return None
    return HandoutWords(
        elements=tuple(_elements(file)),
        pages=tuple(
            " ".join("".join(piece.text for piece in page.pieces).split()) for page in file.pages
        ),
    )


def _elements(file: TaggedFile) -> Iterator[ReadElement]:
    for element in file.tree.elements:
        if element.role not in INLINE:
            text = " ".join(own_text(file, element).split())
            yield ReadElement(element.role, element.level, text, file.tree.text(element, "Alt"))


def own_text(file: TaggedFile, element: Element) -> str:
    """Join what an element shows itself and what stands in its lines, blocks below left out."""
    actual = file.tree.text(element, "ActualText")
    if actual:
        return actual
    pieces: list[str] = []
    waiting: list[object] = list(reversed(element.kids))
    while waiting:
        kid = waiting.pop()
        match kid:
            case Owned(stream=stream, number=number):
                pieces += [piece.text for piece in file.pieces.get((stream, number), ())]
            case Element() if kid.role in INLINE:
                inner = file.tree.text(kid, "ActualText")
                if inner:
                    pieces.append(inner)
                else:
                    waiting += reversed(kid.kids)
            case _:
                pass
    return "".join(pieces)
