"""The size, weight and colour of a run, inherited as PowerPoint inherits them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml.etree import _Element as Element

from builder.record import record
from builder.verify.colours import share
from builder.verify.deck_file import Slide
from builder.verify.ground import Fill, Ground
from builder.verify.names import A, P, child, is_true, step, whole
from builder.verify.paragraphs import ParagraphText, RunText
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
class Given:
    """How a run looks that says nothing itself; size in points."""

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
    block: int = 0
    """The number of its paragraph in the shape."""


def runs_of(slide: Slide, shape: Shape, ground: Ground) -> Iterator[ShownRun]:
    """List the runs of a shape's own text."""
    body = child(shape.element, f"{P}txBody")
    if body is None:
        return
    scale = _scale(body)
    by_level: dict[int, Given] = {}
    for block, paragraph in enumerate(shape.paragraphs):
        level = _level(paragraph)
        if level not in by_level:
            by_level[level] = _given(slide, shape, body, level, ground)
        given = by_level[level]
        # python-pptx writes `paragraph.font` there, and PowerPoint shows it (its issue 1135).
        own = step(paragraph.properties, f"{A}defRPr")
        given = given if own is None else _said_by([own], ground, given)
        for run in paragraph.runs:
            if run.text.strip():
                yield shown_run(run, given, ground, scale=scale, block=block)


def shown_run(
    run: RunText, given: Given, ground: Ground, *, scale: float = 1.0, block: int = 0
) -> ShownRun:
    """Read a run; what it does not say itself is given."""
    own = run.properties
    if own is None:
        look = Look(given.size * scale, given.bold, given.colour)
        return ShownRun(run.text, look, None, is_raised=False, block=block)
    said = _said_by([own], ground, given)
    colour = _link_colour(own, ground) or said.colour
    is_raised = own.get("baseline", "0") not in {"0", "0%"}
    look = Look(said.size * scale, said.bold, colour)
    return ShownRun(run.text, look, own, is_raised, block)


def given_by(sources: Sequence[Element], ground: Ground) -> Given:
    """Fold what is said of a text into one look, the nearest first."""
    dark = ground.palette.named("tx1")
    unsaid = Given(DEFAULT_SIZE, bold=False, colour=Fill((dark,)) if dark else None)
    return _said_by(sources, ground, unsaid)


def _said_by(sources: Sequence[Element], ground: Ground, given: Given) -> Given:
    size, bold = _first(sources, "sz"), _first(sources, "b")
    return Given(
        whole(size) / 100 if size else given.size,
        given.bold if bold is None else is_true(bold),
        _colour(sources, ground) or given.colour,
    )


def default_sources(slide: Slide, level: int) -> Iterator[Element]:
    """Give what a presentation says of any text."""
    yield from _at_level(step(slide.deck.root, f"{P}defaultTextStyle"), level)


def _level(paragraph: ParagraphText) -> int:
    said = None if paragraph.properties is None else paragraph.properties.get("lvl")
    return min(max(whole(said), 0), 8) if said else 0


def _scale(body: Element) -> float:
    fit = step(body, f"{A}bodyPr", f"{A}normAutofit")
    return share(fit.get("fontScale")) if fit is not None else 1.0


def _given(slide: Slide, shape: Shape, body: Element, level: int, ground: Ground) -> Given:
    """Say how the text of a level looks: by the shape itself, else by what it takes after."""
    kind, idx = shape.placeholder or ("", "")
    key = (slide.layout.part, ground.palette, kind, idx, level)
    if key not in slide.deck.looks:
        slide.deck.looks[key] = given_by(tuple(_inherited(slide, shape, level)), ground)
    style, font = child(body, f"{A}lstStyle"), step(shape.element, f"{P}style", f"{A}fontRef")
    own = [*_at_level(style, level), *([] if font is None else [font])]
    inherited = slide.deck.looks[key]
    return _said_by(own, ground, inherited) if own else inherited


def _inherited(slide: Slide, shape: Shape, level: int) -> Iterator[Element]:
    """List what layout, master and presentation say of such a shape's text."""
    for model in slide.models(shape):
        yield from _at_level(step(model.element, f"{P}txBody", f"{A}lstStyle"), level)
    if shape.placeholder:
        kind = _STYLES.get(shape.placeholder[0], _BODY)
        yield from _at_level(step(slide.master.root, f"{P}txStyles", f"{P}{kind}"), level)
    yield from default_sources(slide, level)


def _at_level(style: Element | None, level: int) -> Iterator[Element]:
    if style is None or len(style) == 0:
        return
    for name in (f"{A}lvl{level + 1}pPr", f"{A}defPPr"):
        found = step(style, name, f"{A}defRPr")
        if found is not None:
            yield found


def _first(sources: Sequence[Element], key: str) -> str | None:
    for one in sources:
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
    return None


def _link_colour(properties: Element, ground: Ground) -> Fill | None:
    """Give the theme's colour of links, unless the link keeps the colour of its text."""
    link = child(properties, f"{A}hlinkClick") if len(properties) else None
    if link is None or any(one.get("val") == "tx" for one in link.iter(_LINK_EXTENSION)):
        return None
    paint = ground.palette.named("hlink")
    return Fill((paint,)) if paint else None
