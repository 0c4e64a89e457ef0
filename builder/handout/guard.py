"""Laid-out pages looked over: nothing leaves the margins, nothing lies on something else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from builder.edition.model import Edition
from builder.figures.model import Label, Shape, TextBlock
from builder.figures.painted import painted_lines
from builder.findings import Finding, Span, error
from builder.handout.model import Art, Item, Page, PageSize, Raster, Tag, TextLine
from builder.outline.fields import quoted
from builder.record import record
from builder.text.faces import handout_face
from builder.text.lines import text_width

_ABOVE, _BELOW = 0.62, 0.16  # of the size: about what small letters and tails take
_SLACK = 0.5  # points, for what rounding adds
_FEWER = "say it in fewer words"
_LETTERS = "write it in words, or with letters that the typeface has"

_Trouble = tuple[str, str, str]
"""A finding's code, message and hint."""


@record
class _Seen:
    """A line of words and the box that it takes on its page."""

    words: str
    left: float
    top: float
    right: float
    bottom: float
    tag: int

    def is_on(self, other: _Seen) -> bool:
        """Tell whether two boxes lie on one another; most do not, and height shows it soonest."""
        if self.bottom <= other.top or other.bottom <= self.top:
            return False
        return self.right > other.left + _SLACK and other.right > self.left + _SLACK


@record
class Places:
    """Where each text stands in the outline; what is not of the outline is told at its frame."""

    tags: Mapping[int, Tag]
    spans: Mapping[str, Span]
    edition: Edition

    def of(self, seen: _Seen) -> Span:
        """Give the place of what was seen; a running head, which no tag has, is of the title."""
        tag = self.tags.get(seen.tag)
        if tag and tag.text_id in self.spans:
            return self.spans[tag.text_id]
        title = self.edition.front.title
        is_title = title.plain.startswith(seen.words)
        return title.span if is_title else self.edition.place_of(seen.words)


def guard_pages(
    pages: Sequence[Page], paper: PageSize, places: Places, found: list[Finding]
) -> None:
    """Refuse words that leave the margins, lie on other words, or have no letter in the face."""
    told: set[str] = set()
    for page in pages:
        shown = tuple(_seen((*page.items, *page.furniture)))
        for one in shown:
            others = [other for other in shown if other.words not in told]
            trouble = _trouble(one, others, paper)
            if trouble and one.words not in told:
                told.add(one.words)
                code, message, hint = trouble
                found.append(error(code, places.of(one), message, hint))


def _trouble(seen: _Seen, others: Sequence[_Seen], paper: PageSize) -> _Trouble | None:
    shown = handout_face(bold=False).missing_words(seen.words)
    if shown:
        return "P422", f"the handout's typeface has no {shown}", _LETTERS
    end = paper.width - paper.right
    if seen.left < paper.left - _SLACK or seen.right > end + _SLACK:
        return "P424", f"{quoted(seen.words)} leaves the margins of the page", _FEWER
    under = next((one for one in others if one is not seen and seen.is_on(one)), None)
    if under:
        return "P425", f"{quoted(seen.words)} lies on {quoted(under.words)}", _FEWER
    return None


def _seen(items: Sequence[Item]) -> Iterator[_Seen]:
    for item in items:
        match item:
            case TextLine() if item.glyphs:
                yield _line(item)
            case Art(shapes=shapes):
                yield from (_label(item, one) for shape in shapes for one in _labels(shape))
            case _:
                pass


def _line(line: TextLine) -> _Seen:
    first, last = line.glyphs[0], line.glyphs[-1]
    size = max(glyphs.size for glyphs in line.glyphs)
    words = "".join(glyphs.text for glyphs in line.glyphs)
    top, bottom = line.baseline - size * _ABOVE, line.baseline + size * _BELOW
    return _Seen(words, first.x, top, last.x + last.width, bottom, first.tag)


def _labels(shape: Shape | Raster) -> Iterator[Label]:
    """List the lines of words in a shape."""
    match shape:
        case Label():
            yield shape
        case TextBlock():
            yield from painted_lines(shape)
        case _:
            pass


def _label(art: Art, label: Label) -> _Seen:
    style = label.style
    width = text_width(label.text, handout_face(bold=style.bold), style.size)
    left = art.x + label.x - width * {"left": 0.0, "middle": 0.5, "right": 1.0}[label.align]
    baseline = art.y + label.baseline
    top, bottom = baseline - style.size * _ABOVE, baseline + style.size * _BELOW
    return _Seen(label.text, left, top, left + width, bottom, art.tag or 0)
