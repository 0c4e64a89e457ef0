"""The shape tree of a slide turned into shapes with their names, places and alternative texts."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element

from builder.record import record
from builder.verify.names import DECORATIVE, MC, A, P, is_true, step, whole

TITLES = ("title", "ctrTitle")
_KINDS = {
    f"{P}{kind}": kind for kind in ("sp", "pic", "grpSp", "graphicFrame", "cxnSp", "contentPart")
}
_ALTERNATE = f"{MC}AlternateContent"
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
    text: str
    """Its words in one line, tables and groups left out."""

    @property
    def is_title(self) -> bool:
        """Whether it is the slide's title."""
        return self.placeholder is not None and self.placeholder[0] in TITLES


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
    about = outer.find(f"{P}cNvPr")
    spot = step(outer, f"{P}nvPr", f"{P}ph")
    return Shape(
        kind=kind,
        element=element,
        id=_said(about, "id"),
        name=_said(about, "name"),
        alt=_said(about, "descr").strip(),
        is_decorative=about is not None and _is_decorative(about),
        is_hidden=is_true(_said(about, "hidden")),
        place=_place(element, mapping),
        depth=depth,
        placeholder=None if spot is None else (spot.get("type", "obj"), spot.get("idx", "0")),
        text=" ".join(" ".join(_paragraph_texts(element)).split()),
    )


def _paragraph_texts(shape: Element) -> Iterator[str]:
    """Give the text of each paragraph of a shape's own body, a line break as a space."""
    body = shape.find(f"{P}txBody")
    for paragraph in body.iterfind(f"{A}p") if body is not None else ():
        runs = (" " if one.tag == f"{A}br" else one.findtext(f"{A}t") or "" for one in paragraph)
        yield "".join(runs)


def _said(about: Element | None, key: str) -> str:
    return "" if about is None else about.get(key, "")


def _is_decorative(about: Element) -> bool:
    return any(is_true(one.get("val")) for one in about.iter(DECORATIVE))


def _transform(element: Element) -> Element | None:
    if element.tag == f"{P}graphicFrame":
        return element.find(f"{P}xfrm")
    properties = f"{P}grpSpPr" if element.tag == f"{P}grpSp" else f"{P}spPr"
    return step(element, properties, f"{A}xfrm")


def _pair(transform: Element, name: str, first: str, second: str) -> tuple[int, int] | None:
    found = transform.find(f"{A}{name}")
    return None if found is None else (whole(found.get(first)), whole(found.get(second)))


def _place(element: Element, mapping: Reach) -> Place | None:
    transform = _transform(element)
    if transform is None:
        return None
    start, size = _pair(transform, "off", "x", "y"), _pair(transform, "ext", "cx", "cy")
    if start is None or size is None:
        return None
    dx, dy, sx, sy = mapping
    return Place(dx + start[0] * sx, dy + start[1] * sy, size[0] * sx, size[1] * sy)


def _within(group: Element, mapping: Reach) -> Reach:
    """Map the coordinates inside a group to the slide (ECMA-376 part 1, 20.1.7.5)."""
    transform = _transform(group)
    place = _place(group, mapping)
    inner = None if transform is None else _pair(transform, "chOff", "x", "y")
    size = None if transform is None else _pair(transform, "chExt", "cx", "cy")
    if place is None or inner is None or size is None or not all(size):
        return mapping
    sx, sy = place.width / size[0], place.height / size[1]
    return (place.x - inner[0] * sx, place.y - inner[1] * sy, sx, sy)
