"""A side of the sheet that is too long, told with what to shorten; type is never made smaller."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from builder.findings import Finding, Span, error
from builder.handout.blocks import Block
from builder.outline.part_model import ListPart
from builder.record import record
from builder.units import ZERO, Length


@record
class Remedy:
    """One thing to do about a side that is too long."""

    words: str
    span: Span
    """What it would shorten."""
    is_enough: bool
    """Does the side fit once it is done, whatever else stays?"""


@record
class Fixed:
    """A part that only its author can shorten, because nothing in it may be left out."""

    blocks: tuple[Block, ...]
    hint: str

    def remedy(self, _over: Length) -> Remedy:
        """Ask for fewer words."""
        return Remedy(self.hint, self.blocks[-1].span, is_enough=False)


@record
class Counted:
    """A list of which the sheet takes the first items, as many as the outline says."""

    blocks: tuple[Block, ...]
    lists: tuple[ListPart, ...]
    least: Length
    """The room that one item takes at the least."""

    def remedy(self, over: Length) -> Remedy:
        """Count how many items of the longest list may stay; one always does."""
        longest = max(self.lists, key=lambda part: len(part.items[: part.sheet]))
        shown = longest.items[: longest.sheet]
        left = len(shown) - ceil(over / self.least)
        stay = max(left, 1)
        name = longest.kind.value.replace("-", " ").capitalize()
        if len(shown) == 1:
            return Remedy(f"shorten {name}", shown[0].text.span, is_enough=False)
        words = f"write <!-- sheet: {stay} --> below {name}"
        return Remedy(words, shown[stay].text.span, is_enough=left >= 1)


Part = Fixed | Counted


def overrun_finding(side: str, over: Length, parts: Sequence[Part], leading: Length) -> Finding:
    """Say by how much a side is too long, and what to shorten: the longest part first."""
    by_height = sorted(parts, key=lambda part: -height_of(part.blocks))
    remedies = [part.remedy(over) for part in by_height]
    enough = [one for one in remedies if one.is_enough]
    chosen = enough or remedies
    hint = ("; or " if enough else "; ").join(one.words for one in chosen)
    lines = ceil(over / leading)
    about = "a line" if lines == 1 else f"{lines} lines"
    message = f"the {side} is {ceil(over)} pt too long (about {about})"
    return error("P470", chosen[0].span, message, hint)


def height_of(blocks: Sequence[Block]) -> Length:
    """Add up blocks; the space above the first does not count."""
    gaps = sum((block.gap for block in blocks[1:]), ZERO)
    return sum((block.height for block in blocks), ZERO) + gaps
