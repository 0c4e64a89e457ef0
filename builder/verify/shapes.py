"""The shape tree of a slide turned into shapes with their names, places and alternative texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from lxml.etree import _Element as Element

from builder.record import record
from builder.verify.names import DECORATIVE, MC, A, P, child, is_true, step, whole
from builder.verify.paragraphs import ParagraphText, paragraphs_in

TITLES = ("title", "ctrTitle")
_KINDS = {
    f"{P}{kind}": kind for kind in ("sp", "pic", "grpSp", "graphicFrame", "cxnSp", "contentPart")
}
_ALTERNATE = f"{MC}AlternateContent"
_ABOUT, _SPOT, _PLACEHOLDER = f"{P}cNvPr", f"{P}nvPr", f"{P}ph"
_TRANSFORM, _START, _SIZE = f"{A}xfrm", f"{A}off", f"{A}ext"
_INNER_START, _INNER_SIZE = f"{A}chOff", f"{A}chExt"
# Where the place of a shape is said (ECMA-376 part 1, 19.3.1); elsewhere it is in `spPr`.
_TRANSFORMS = {"graphicFrame": (f"{P}xfrm",), "grpSp": (f"{P}grpSpPr", _TRANSFORM)}
_OWN_TRANSFORM = (f"{P}spPr", _TRANSFORM)
FURNITURE = ("dt", "ftr", "sldNum", "hdr")


@record
class Place:
    """A rectangle on a slide in English Metric Units."""

    x: float
    y: float
    width: float
    height: float

    def share_of(self, other: Place) -> float:
        """Say how much of another place this one covers, 0 to 1."""
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        down = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        area = other.width * other.height
        return max(across, 0) * max(down, 0) / area if area else 0.0


@record
class Shape:
    """One shape; `depth` is 0 at the top of the tree and grows inside groups."""

    kind: str
    element: Element
    id: str
    name: str
    alt: str
    is_decorative: bool
    is_hidden: bool
    place: Place | None
    """None where it stands where its layout puts it."""
    depth: int
    placeholder: tuple[str, str] | None
    """Type and index, if it is a placeholder."""
    paragraphs: tuple[ParagraphText, ...]
    """What is written in it, cells of a table included, groups left out."""
    text: str
    """Its words in one line, tables and groups left out."""

    @property
    def is_title(self) -> bool:
        """Whether it is the slide's title."""
        return self.placeholder is not None and self.placeholder[0] in TITLES


@lru_cache(maxsize=64)  # of layouts that several decks share; those of a slide are asked for once
def shared_shapes_of(root: Element | None) -> tuple[Shape, ...]:
    """List the shapes of a layout or master."""
    return shapes_of(root)


def shapes_of(root: Element | None) -> tuple[Shape, ...]:
    """List the shapes of a slide, layout or master in painting order, groups before their own."""
    tree = step(root, f"{P}cSld", f"{P}spTree")
    return () if tree is None else tuple(_shapes(tree, 0, _identity))


Reach = tuple[float, float, float, float]
"""How a group's own coordinates reach the slide: x and y to add, after x and y to multiply."""
_identity: Reach = (0.0, 0.0, 1.0, 1.0)


def _shapes(tree: Element, depth: int, mapping: Reach) -> Iterator[Shape]:
    # A tree is at most as deep as lxml parses: 256 levels.
    for element in tree:
        kind = _KINDS.get(element.tag, "")
        if kind:
            yield _shape(element, kind, depth, mapping)
            if kind == "grpSp":
                yield from _shapes(element, depth + 1, _within(element, mapping))
        elif element.tag == _ALTERNATE:
            yield from _shapes(_choice(element), depth, mapping)


def _choice(alternate: Element) -> Element:
    """Take what a program of today shows: the first choice, else the fallback."""
    return next(iter(alternate), alternate)


def _shape(element: Element, kind: str, depth: int, mapping: Reach) -> Shape:
    outer = next(iter(element), element)
    about = child(outer, _ABOUT)
    spot = step(outer, _SPOT, _PLACEHOLDER)
    paragraphs = () if kind == "grpSp" else paragraphs_in(element)
    return Shape(
        kind=kind,
        element=element,
        id=_said(about, "id"),
        name=_said(about, "name"),
        alt=_said(about, "descr").strip(),
        is_decorative=about is not None and len(about) > 0 and _is_decorative(about),
        is_hidden=is_true(_said(about, "hidden")),
        place=_place(element, kind, mapping),
        depth=depth,
        placeholder=None if spot is None else (spot.get("type", "obj"), spot.get("idx", "0")),
        paragraphs=paragraphs,
        text="" if kind == "graphicFrame" else _in_one_line(paragraphs),
    )


def _in_one_line(paragraphs: Sequence[ParagraphText]) -> str:
    texts = ["".join([run.text for run in one.runs]) for one in paragraphs]
    return " ".join(" ".join(texts).split())


def _said(about: Element | None, key: str) -> str:
    return "" if about is None else about.get(key, "")


def _is_decorative(about: Element) -> bool:
    return any(is_true(one.get("val")) for one in about.iter(DECORATIVE))


def _transform(element: Element, kind: str) -> Element | None:
    return step(element, *_TRANSFORMS.get(kind, _OWN_TRANSFORM))


def _pair(transform: Element, name: str, first: str, second: str) -> tuple[int, int] | None:
    found = child(transform, name)
    return None if found is None else (whole(found.get(first)), whole(found.get(second)))


def _place(element: Element, kind: str, mapping: Reach) -> Place | None:
    transform = _transform(element, kind)
    if transform is None:
        return None
    start, size = _pair(transform, _START, "x", "y"), _pair(transform, _SIZE, "cx", "cy")
    if start is None or size is None:
        return None
    dx, dy, sx, sy = mapping
    return Place(dx + start[0] * sx, dy + start[1] * sy, size[0] * sx, size[1] * sy)


def _within(group: Element, mapping: Reach) -> Reach:
    """Map the coordinates inside a group to the slide (ECMA-376 part 1, 20.1.7.5)."""
    transform = _transform(group, "grpSp")
    place = _place(group, "grpSp", mapping)
    inner = None if transform is None else _pair(transform, _INNER_START, "x", "y")
    size = None if transform is None else _pair(transform, _INNER_SIZE, "cx", "cy")
    if place is None or inner is None or size is None or not all(size):
        return mapping
    sx, sy = place.width / size[0], place.height / size[1]
    return (place.x - inner[0] * sx, place.y - inner[1] * sy, sx, sy)
