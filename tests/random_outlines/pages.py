"""A planned handout in, everything that is wrong with the look of its pages out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, pairwise

from builder.figures.model import (
    Contours,
    Ellipse,
    Label,
    Outline,
    Rectangle,
    Shape,
    Step,
    Stroke,
    TextBlock,
)
from builder.figures.painted import painted_lines
from builder.handout.model import Art, HandoutPlan, Item, Page, Raster, Tag, TextLine
from builder.text.faces import handout_face
from builder.text.lines import text_width

SLACK = 0.5  # points, for rounding and for the half of a line that stands outside its shape
ABOVE, BELOW = 0.72, 0.2  # of the size: capitals, and the tails of small letters
LEAST_FILLED = 1 / 3
FRAME = 60  # points at most, of a frame and the space above it, in large print
FREE = 8  # points below words that belong to their line or cell
LEAST_LINES = 2  # of a text, where a page parts it
HEADINGS = ("H1", "H2", "H3", "Caption")
PARTLESS = ("TR", "Figure")  # what no page parts


@dataclass(frozen=True, slots=True)
class Area:
    """What something takes on its page, in points from the top left."""

    left: float
    top: float
    right: float
    bottom: float
    words: str = ""
    tag: int | None = None
    """The element that it belongs to; None for decoration."""

    def is_on(self, other: Area) -> bool:
        beside = self.right <= other.left + SLACK or other.right <= self.left + SLACK
        apart = self.bottom <= other.top + SLACK or other.bottom <= self.top + SLACK
        return not beside and not apart


@dataclass(frozen=True)
class Judge:
    """A plan, and what can be asked of it."""

    plan: HandoutPlan

    def faults(self) -> list[str]:
        """List all that is wrong with the pages."""
        found = []
        for number, page in enumerate(self.plan.pages, 1):
            told = (*self._outside(page, number), *overlaps(page), *self._headings_at_foot(page))
            found += [f"page {number}: {one}" for one in told]
        return [*found, *self._nearly_empty(), *self._single_lines(), *self._parted()]

    @cached_property
    def tags(self) -> dict[int, Tag]:
        """The elements by their numbers."""
        return {tag.id: tag for tag in self.plan.tags}

    @cached_property
    def areas(self) -> list[list[Area]]:
        """What stands on each page, its furniture left out."""
        return [
            [area for item in page.items for area in areas_of(item)] for page in self.plan.pages
        ]

    def _outside(self, page: Page, number: int) -> Iterator[str]:
        paper = self.plan.paper
        top = paper.first_top if number == 1 else paper.top
        inner = Area(paper.left, top, paper.width - paper.right, paper.bottom)
        around = Area(inner.left, 0, inner.right, paper.height)
        for items, within in ((page.items, inner), (page.furniture, around)):
            for area in (area for item in items for area in areas_of(item)):
                yield from beyond(area, within)

    def _headings_at_foot(self, page: Page) -> Iterator[str]:
        """Find headings, and heads of tables, that head nothing on their page."""
        shown = [area for item in page.items for area in areas_of(item)]
        read = [area for area in shown if area.tag is not None]
        last = max(read, key=lambda area: area.bottom, default=None)
        if last is None:
            return
        above = list(self.above(last.tag))
        is_head = above[0].role in HEADINGS or "THead" in (tag.role for tag in above)
        top = min(area.top for area in read if area.tag == last.tag)
        if is_head and not any(self._is_headed(area, last, top) for area in shown):
            yield f"“{last.words}” stands at the foot"

    def _is_headed(self, area: Area, last: Area, top: float) -> bool:
        """Tell whether something stands below a heading, or beside it, that it may head."""
        if area.top > last.bottom and area.bottom > last.bottom + FREE:
            return True  # lines to write on are decoration, and are headed all the same
        roles = self.roles(area.tag)
        return area.bottom > top and bool(roles) and roles[0] == "LBody"

    def _nearly_empty(self) -> Iterator[str]:
        """Find pages that are left nearly empty though what follows could be parted."""
        paper = self.plan.paper
        for number, (here, after) in enumerate(pairwise(self.areas), 1):
            top = paper.first_top if number == 1 else paper.top
            filled = max((area.bottom for area in here), default=top) - top
            if filled + FREE >= (paper.bottom - top) * LEAST_FILLED:
                continue
            if not self._is_forced(after, paper.bottom - top - filled):
                yield f"page {number} is filled to {filled:.0f} pt, before “{opening(after)}”"

    def _is_forced(self, after: Sequence[Area], free: float) -> bool:
        """Tell whether what opens the next page is one whole that had no room before it."""
        read = [area for area in after if area.tag is not None]
        wholes = defaultdict(list)
        for area in read:
            wholes[self._whole(area)].append(area)
        first = wholes[next((one for one in (self._whole(area) for area in read) if one), None)]
        above = min((area.top for area in read), default=0.0)
        return max((area.bottom for area in first), default=0.0) - above + FRAME > free

    def _whole(self, area: Area) -> int | None:
        """Give the row or figure that an area is of."""
        return next((tag.id for tag in self.above(area.tag) if tag.role in PARTLESS), None)

    def _single_lines(self) -> Iterator[str]:
        """Find single lines that a page leaves of a text."""
        lines: defaultdict[int, defaultdict[int, set[float]]] = defaultdict(
            lambda: defaultdict(set)
        )
        words = {}
        for number, page in enumerate(self.plan.pages, 1):
            for line in page.items:
                if isinstance(line, TextLine) and not line.is_artifact and line.glyphs:
                    tag = self._text(line.glyphs[-1].tag)
                    lines[tag][number].add(line.baseline)
                    words[tag] = line.glyphs[0].text
        for tag, pages in lines.items():
            for number, shown in pages.items():
                if len(pages) > 1 and len(shown) < LEAST_LINES:
                    yield f"page {number} has a single line of a text: {words[tag]}"

    def _text(self, tag: int) -> int:
        """Give the element whose text a line shows, which its links only stand in."""
        return next(one.id for one in self.above(tag) if not one.inline)

    def _parted(self) -> Iterator[str]:
        """Find rows and figures that stand on two pages."""
        seen: defaultdict[int, set[int]] = defaultdict(set)
        for number, areas in enumerate(self.areas, 1):
            for area in areas:
                whole = self._whole(area) if area.tag is not None else None
                if whole is not None:
                    seen[whole].add(number)
        for whole, pages in seen.items():
            if len(pages) > 1:
                yield f"a {self.tags[whole].role} is parted over the pages {sorted(pages)}"

    def roles(self, tag: int | None) -> list[str]:
        """Name the roles of an element and of those above it."""
        return [one.role for one in self.above(tag)]

    def above(self, tag: int | None) -> Iterator[Tag]:
        """Walk from an element up to the document."""
        while tag is not None:
            yield self.tags[tag]
            parent = self.tags[tag].parent
            tag = None if parent == tag else parent


def beyond(area: Area, within: Area) -> Iterator[str]:
    """Say on which sides something leaves the margins."""
    sides = (
        ("left", within.left - area.left),
        ("top", within.top - area.top),
        ("right", area.right - within.right),
        ("bottom", area.bottom - within.bottom),
    )
    for side, by in sides:
        if by > SLACK:
            yield f"“{area.words or 'a shape'}” is {by:.1f} pt beyond the {side}"


def overlaps(page: Page) -> Iterator[str]:
    """Find lines of text that lie on one another."""
    lines = [one for item in (*page.items, *page.furniture) for one in areas_of(item) if one.words]
    lines.sort(key=lambda one: one.top)
    for one, other in combinations(lines, 2):
        if other.top < one.bottom and one.is_on(other):
            yield f"“{one.words}” lies on “{other.words}”"


def opening(areas: Sequence[Area]) -> str:
    """Give the first words of a page."""
    return next((area.words for area in areas if area.words), "")


def areas_of(item: Item) -> Iterator[Area]:
    """Measure what an item of a page takes, a line or a shape at a time."""
    match item:
        case TextLine():
            if item.glyphs:
                yield line_area(item)
        case Art(shapes=shapes):
            for shape in shapes:
                for area in shape_areas(shape):
                    yield Area(
                        item.x + area.left,
                        item.y + area.top,
                        item.x + area.right,
                        item.y + area.bottom,
                        area.words,
                        item.tag,
                    )


def line_area(line: TextLine) -> Area:
    """Measure a line of text."""
    first, last = line.glyphs[0], line.glyphs[-1]
    size = max(glyphs.size for glyphs in line.glyphs)
    words = "".join(glyphs.text for glyphs in line.glyphs)
    top, bottom = line.baseline - size * ABOVE, line.baseline + size * BELOW
    tag = None if line.is_artifact else first.tag
    return Area(first.x, top, last.x + last.width, bottom, words, tag)


def shape_areas(shape: Shape | Raster) -> Iterator[Area]:
    """Measure a shape in its drawing."""
    match shape:
        case Rectangle() | Ellipse():
            yield Area(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height)
        case Stroke():
            yield hull([(shape.x1, shape.y1), (shape.x2, shape.y2)])
        case Outline():
            yield hull([shape.start, *corners(shape.steps)])
        case Contours():
            yield hull([end for one in shape.contours for end in (one.start, *corners(one.steps))])
        case Label():
            yield label_area(shape)
        case TextBlock():
            yield from shape_areas(shape.frame) if shape.frame else ()
            yield from (label_area(line) for line in painted_lines(shape))
        case Raster():
            yield Area(0, 0, shape.width, shape.height)


def label_area(label: Label) -> Area:
    """Measure a line of words in a drawing."""
    style = label.style
    width = text_width(label.text, handout_face(bold=style.bold), style.size)
    left = label.x - width * {"left": 0.0, "middle": 0.5, "right": 1.0}[label.align]
    top, bottom = label.baseline - style.size * ABOVE, label.baseline + style.size * BELOW
    return Area(left, top, left + width, bottom, label.text)


def corners(steps: Sequence[Step]) -> list[tuple[float, float]]:
    """List where the steps of an outline end."""
    return [(step[-2], step[-1]) for step in steps]


def hull(ends: Sequence[tuple[float, float]]) -> Area:
    """Take in all these points."""
    across, down = [x for x, _ in ends], [y for _, y in ends]
    return Area(min(across), min(down), max(across), max(down))
