"""The size, weight and colour of a run, inherited as PowerPoint inherits them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml.etree import _Element as Element

from builder.record import record
from builder.verify.colours import share
from builder.verify.deck_file import Slide
from builder.verify.ground import Fill, Ground
from builder.verify.names import A, P, is_true, step, whole
from builder.verify.shapes import Shape

DEFAULT_SIZE = 18.0  # points; what PowerPoint takes where nothing says a size
_LINK_EXTENSION = "{http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor}hlinkClr"
_COLOUR_HOLDERS = (f"{A}fontRef", f"{A}tcTxStyle")  # a colour stands in them without a fill
_TITLE, _BODY, _OTHER = "titleStyle", "bodyStyle", "otherStyle"
_STYLES = {
    **dict.fromkeys(("title", "ctrTitle"), _TITLE),
    **dict.fromkeys(("dt", "ftr", "sldNum"), _OTHER),
}


@record
class Look:
    """How a run looks; size in points, its colour with what it is read against."""

    size: float
    bold: bool
    colour: Fill | None


@record
class ShownRun:
    """A run with words in it, and its look."""

    text: str
    look: Look
    properties: Element | None
    is_raised: bool


def runs_of(slide: Slide, shape: Shape, ground: Ground) -> Iterator[ShownRun]:
    """List the runs of a shape's own text."""
    body = shape.element.find(f"{P}txBody")
    if body is None:
        return
    scale = _scale(body)
    by_level: dict[int, tuple[Element, ...]] = {}
    for paragraph in body.iterfind(f"{A}p"):
        level = _level(paragraph)
        if level not in by_level:
            by_level[level] = tuple(_sources(slide, shape, body, level))
        # python-pptx writes `paragraph.font` there, and PowerPoint shows it (its issue 1135).
        own = step(paragraph, f"{A}pPr", f"{A}defRPr")
        sources = by_level[level] if own is None else (own, *by_level[level])
        for run in _runs(paragraph):
            yield shown_run(run, sources, ground, scale)


def shown_run(
    run: Element, sources: Sequence[Element], ground: Ground, scale: float = 1.0
) -> ShownRun:
    """Read a run; `sources` say what it does not say itself, the nearest first."""
    properties = run.find(f"{A}rPr")
    own = [] if properties is None else [properties]
    text = run.findtext(f"{A}t") or ""
    size = _first(own, sources, "sz")
    points = whole(size) / 100 if size else DEFAULT_SIZE
    bold = is_true(_first(own, sources, "b"))
    colour = _link_colour(properties, ground) or _colour([*own, *sources], ground)
    raised = properties is not None and properties.get("baseline", "0") not in {"0", "0%"}
    return ShownRun(text, Look(points * scale, bold, colour), properties, raised)


def default_sources(slide: Slide, level: int) -> Iterator[Element]:
    """Give what a presentation says of any text."""
    yield from _at_level(step(slide.deck.root, f"{P}defaultTextStyle"), level)


def _runs(paragraph: Element) -> Iterator[Element]:
    for run in paragraph:
        if run.tag in {f"{A}r", f"{A}fld"} and (run.findtext(f"{A}t") or "").strip():
            yield run


def _level(paragraph: Element) -> int:
    properties = paragraph.find(f"{A}pPr")
    return min(max(whole(None if properties is None else properties.get("lvl")), 0), 8)


def _scale(body: Element) -> float:
    fit = step(body, f"{A}bodyPr", f"{A}normAutofit")
    return share(fit.get("fontScale")) if fit is not None else 1.0


def _sources(slide: Slide, shape: Shape, body: Element, level: int) -> Iterator[Element]:
    """List who says how a paragraph looks, the nearest first."""
    yield from _at_level(body.find(f"{A}lstStyle"), level)
    font = step(shape.element, f"{P}style", f"{A}fontRef")
    if font is not None:
        yield font
    kind, idx = shape.placeholder or ("", "")
    key = (slide.layout.part, kind, idx, level)
    if key not in slide.deck.styles:
        slide.deck.styles[key] = tuple(_inherited(slide, shape, level))
    yield from slide.deck.styles[key]


def _inherited(slide: Slide, shape: Shape, level: int) -> Iterator[Element]:
    """List what layout, master and presentation say of such a shape's text."""
    for model in slide.models(shape):
        yield from _at_level(step(model.element, f"{P}txBody", f"{A}lstStyle"), level)
    if shape.placeholder:
        kind = _STYLES.get(shape.placeholder[0], _BODY)
        yield from _at_level(step(slide.master.root, f"{P}txStyles", f"{P}{kind}"), level)
    yield from default_sources(slide, level)


def _at_level(style: Element | None, level: int) -> Iterator[Element]:
    for name in (f"{A}lvl{level + 1}pPr", f"{A}defPPr"):
        found = step(style, name, f"{A}defRPr")
        if found is not None:
            yield found


def _first(own: Sequence[Element], sources: Sequence[Element], key: str) -> str | None:
    for one in (*own, *sources):
        value = one.get(key)
        if value is not None:
            return value
    return None


def _colour(sources: Sequence[Element], ground: Ground) -> Fill | None:
    for one in sources:
        if one.tag in _COLOUR_HOLDERS:
            paint = ground.palette.paint(one)
            found = Fill((paint,)) if paint else None
        else:
            found = ground.fill_in(one)
        if found is not None:
            return found
    dark = ground.palette.named("tx1")
    return Fill((dark,)) if dark else None


def _link_colour(properties: Element | None, ground: Ground) -> Fill | None:
    """Give the theme's colour of links, unless the link keeps the colour of its text."""
    link = step(properties, f"{A}hlinkClick")
    if link is None or any(one.get("val") == "tx" for one in link.iter(_LINK_EXTENSION)):
        return None
    paint = ground.palette.named("hlink")
    return Fill((paint,)) if paint else None
