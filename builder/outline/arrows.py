"""An item `A -> B` or `A -> B, C` read into an arrow."""

from __future__ import annotations

import re

from builder.findings import Finding, error
from builder.outline.diagram_model import Arrow
from builder.outline.fields import quoted, shortened
from builder.outline.passages import read_words
from builder.outline.place import Place
from builder.outline.text_model import Text

MAX_ENDS = 2
# `-\>` and `-&gt;` are what programs make of it on the way back from Word.
_ARROW = re.compile(r"(?<![-–—=<])-(?:\\?>|&gt;)|→")
# Other arrows that people and Word write; U+F0E0 is Word's own, in the typeface Wingdings.
_OTHER = re.compile(r"(?<![-–—=~])<?[-–—=~]++\\?>|[⇒⟶➔➙➜➝\uf0e0]")
_HINT = "write `A -> B`, or `A -> B, C` where one thing leads to two"


def read_arrow(text: Text, place: Place, found: list[Finding]) -> Arrow:
    """Read the arrow of an item, which was read as one text before."""
    arrows = list(_ARROW.finditer(place.content))
    told = _slip(place.content, arrows)
    if told:
        message, hint = told
        found.append(error("R202", place.extent, message, hint))
        return Arrow(text, ())
    (arrow,) = arrows
    start = _part(text, "from", place, (0, arrow.start()), found)
    cuts = _cuts(place.content, arrow.end())
    ends = (_part(text, f"to-{at}", place, cut, found) for at, cut in enumerate(cuts, 1))
    return Arrow(start, tuple(ends))


def _slip(words: str, arrows: list[re.Match[str]]) -> tuple[str, str] | None:
    """Say what keeps words from being an arrow, and what to do about it."""
    if len(arrows) > 1:
        message = f"{quoted(words)} has {len(arrows)} arrows"
        return message, "write an item for each of them"
    if not arrows:
        message = f"{quoted(words)} does not say what leads to what"
        start, *ends = (shortened(side) for side in _OTHER.split(words))
        is_mended = start and len(ends) == 1 and ends[0]
        return message, f"write `{start} -> {ends[0]}`" if is_mended else _HINT
    cuts = _cuts(words, arrows[0].end())
    if len(cuts) > MAX_ENDS:
        message = f"{quoted(words)} leads to {len(cuts)} things, and an item may name two"
        return message, "write a second item for the others"
    if not all(words[first:after].strip() for first, after in ((0, arrows[0].start()), *cuts)):
        return f"{quoted(words)} does not say what leads to what", _HINT
    return None


def _cuts(words: str, first: int) -> list[tuple[int, int]]:
    """Cut what an arrow leads to at its commas."""
    commas = [match.start() for match in re.finditer(",", words[first:])]
    starts = [first, *(first + at + 1 for at in commas)]
    return list(zip(starts, [*(first + at for at in commas), len(words)], strict=True))


def _part(text: Text, name: str, place: Place, cut: tuple[int, int], found: list[Finding]) -> Text:
    return read_words(f"{text.id}/{name}", text.lang, place.part(*cut), found)
