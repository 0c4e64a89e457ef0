"""A committed table of widths and kerning into a `Face`.

The deck is set in a face that the reader's own PowerPoint has, so only its measures are kept here.
The table is JSON with one row a line; its numbers are in font units:

- `advances`: rows of a width and the characters that have it;
- `right`: rows of characters that are kerned alike after another one, named by their first;
- `left`: rows of characters that are kerned alike before another one,
  and what is added before each class of `right`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TypedDict

from builder.text.face import NO_BREAK_SPACE, Face

PAIRS_KEPT = 1 << 15  # of a face; a long deck uses under 2,000


class Table(TypedDict):
    """The table as it stands in the file."""

    name: str
    source: str
    version: str
    licence: str
    units_per_em: int
    ascent: int
    descent: int
    cap_height: int
    missing_advance: int
    advances: list[tuple[int, str]]
    right: list[str]
    left: list[tuple[str, dict[str, int]]]


def read_metrics(text: str) -> Face:
    """Read the face in a committed table."""
    table: Table = json.loads(text)
    units = table["units_per_em"]
    advances = {
        ord(character): width / units
        for width, characters in table["advances"]
        for character in characters
    }
    advances.setdefault(ord(NO_BREAK_SPACE), advances[ord(" ")])
    return Face(
        name=table["name"],
        advances=advances,
        kerning=_kerning(table),
        ascent=table["ascent"] / units,
        descent=table["descent"] / units,
        cap_height=table["cap_height"] / units,
        missing_advance=table["missing_advance"] / units,
    )


def _kerning(table: Table) -> Callable[[str, str], float]:
    units = table["units_per_em"]
    rows = {character: row for characters, row in table["left"] for character in characters}
    classes = {
        character: characters[0] for characters in table["right"] for character in characters
    }
    nothing: Mapping[str, int] = {}

    @lru_cache(maxsize=PAIRS_KEPT)
    def kerning(left: str, right: str) -> float:
        return rows.get(left, nothing).get(classes.get(right, ""), 0) / units

    return kerning
