"""What pages are filled with: strips, the blocks that hold them, and the orders of blocks.

A strip is what no page may part: a line, a table row, a figure.
"""

from __future__ import annotations

from builder.figures.model import Ink
from builder.findings import Span
from builder.handout.model import Item
from builder.record import record
from builder.units import ZERO, Length


@record
class Anchor:
    """A place that a bookmark or a link can go to."""

    place: str
    title: str = ""
    level: int = -1


@record
class Strip:
    """What stays together in height; its items are placed from its own top left corner."""

    height: Length
    items: tuple[Item, ...] = ()
    keep: bool = False
    """Does it stay on one page with the next strip?"""
    near: bool = False
    """Does it stay there if a page can hold both and the page before is not left too empty?"""
    gap: Length = ZERO
    """The space above it; none at the top of a page."""
    anchor: Anchor | None = None


@record
class Border:
    """The box around a block, drawn anew on each page that it reaches."""

    ink: Ink
    corner: Length = ZERO
    top: Length = ZERO
    """Free space between the box and its first strip."""
    bottom: Length = ZERO
    labels: Length = ZERO
    """The width of a tinted column at its left; ZERO for none."""


@record
class Block:
    """A run of strips that belong together."""

    strips: tuple[Strip, ...]
    span: Span
    gap: Length = ZERO
    border: Border | None = None
    head: tuple[Strip, ...] = ()
    """Set again, as decoration, where the block goes on on another page."""
    whole: bool = True
    """Is it kept on one page, if a page can hold it and the page before is not left too empty?"""

    @property
    def height(self) -> Length:
        """The height of all its strips and of its border's free space."""
        inner = sum((strip.height + strip.gap for strip in self.strips), ZERO)
        return inner + (self.border.top + self.border.bottom if self.border else ZERO)


@record
class Choice:
    """Blocks that may stand in some orders; the first is their author's, the others save room."""

    orders: tuple[tuple[Block, ...], ...]
