"""What stands behind a text: its shape's own fill, a panel below it, or the background."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml.etree import _Element as Element

from builder.record import record
from builder.verify.colours import Paint, Palette, palette_of
from builder.verify.deck_file import Sheet, Slide
from builder.verify.names import A, P, local, step, whole
from builder.verify.shapes import Place, Shape

COVERED = 0.5  # of a text's box: from here on a shape below it is what it is read against
_FILLS = frozenset(
    f"{A}{kind}" for kind in ("noFill", "solidFill", "gradFill", "pattFill", "blipFill", "grpFill")
)
_COVERING = frozenset(("sp", "pic", "contentPart"))
_BACKGROUND_STYLES = 1000  # ECMA-376 part 1, 20.1.4.2.19: from here on an index names a background


@record
class Fill:
    """How an area is painted: with one colour, with several, with none, or beyond our knowing."""

    paints: tuple[Paint, ...] = ()
    is_known: bool = True


@record
class _Painted:
    """A shape that something may lie on; `at` counts in painting order."""

    at: int
    shape: Shape
    place: Place


UNKNOWN = Fill(is_known=False)
EMPTY = Fill()


class Ground:
    """Looks behind the shapes of one slide."""

    def __init__(self, slide: Slide) -> None:
        self.slide = slide
        self.palette: Palette = palette_of(slide)
        self.background: Fill = self._background()
        self._own = _grounds(slide, enumerate(slide.shapes))
        self._drawn = tuple(self._drawn_below())

    def behind(self, shape: Shape) -> tuple[str, ...]:
        """Give the colours behind a shape's text; more than one in a gradient, none if unknown."""
        return self._under(shape, [self.fill(shape)])

    def behind_cell(self, frame: Shape, fill: Fill | None) -> tuple[str, ...]:
        """Give the colours behind the text of a table's cell."""
        return self._under(frame, [fill or EMPTY])

    def _under(self, shape: Shape, fills: list[Fill]) -> tuple[str, ...]:
        place = self.slide.place(shape)
        if place is not None:
            covers = [one for one in self._below(shape) if one.place.share_of(place) >= COVERED]
            fills += [self.fill(one.shape) for one in covers]
        return _blended([*fills, self.background])

    def _below(self, shape: Shape) -> Iterator[_Painted]:
        """List what is painted before a shape, the nearest first."""
        at = next(number for number, one in enumerate(self.slide.shapes) if one is shape)
        yield from (one for one in reversed(self._own) if one.at < at)
        yield from self._drawn

    def _drawn_below(self) -> Iterator[_Painted]:
        """List what layout and master show on the slide, the topmost first."""
        if _shows(self.slide, "showMasterSp"):
            yield from reversed(_grounds(self.slide, _drawn(self.slide.layout)))
            if _shows(self.slide.layout, "showMasterSp"):
                yield from reversed(_grounds(self.slide, _drawn(self.slide.master)))

    def fill(self, shape: Shape) -> Fill:
        """Read a shape's fill: its own, else that of what it takes after, else its style's."""
        if shape.kind in {"pic", "contentPart"}:
            return UNKNOWN
        for one in (shape, *self.slide.models(shape)):
            properties = one.element.find(f"{P}spPr")
            found = self.fill_in(properties)
            if found is not None:
                return found
        style = step(shape.element, f"{P}style", f"{A}fillRef")
        return EMPTY if style is None else self._styled(style)

    def fill_in(self, holder: Element | None, base: Paint | None = None) -> Fill | None:
        """Read the fill that stands in an element; None where none does."""
        for one in holder if holder is not None else ():
            if one.tag in _FILLS:
                return self._read(one, base)
        return None

    def _read(self, fill: Element, base: Paint | None) -> Fill:
        match local(fill):
            case "noFill":
                return EMPTY
            case "solidFill":
                paint = self.palette.paint(fill, base)
                return Fill((paint,)) if paint else UNKNOWN
            case "gradFill":
                stops = [self.palette.paint(stop, base) for stop in fill.iter(f"{A}gs")]
                return _all_known(stops)
            case "pattFill":
                ends = (fill.find(f"{A}fgClr"), fill.find(f"{A}bgClr"))
                return _all_known([self.palette.paint(end, base) for end in ends])
            case _:
                return UNKNOWN

    def _styled(self, reference: Element) -> Fill:
        """Follow a reference into the theme's fills."""
        number = whole(reference.get("idx"))
        kind, at = "fillStyleLst", number - 1
        if number > _BACKGROUND_STYLES:
            kind, at = "bgFillStyleLst", number - _BACKGROUND_STYLES - 1
        fills = step(self.slide.theme, f"{A}themeElements", f"{A}fmtScheme", f"{A}{kind}")
        if number in {0, _BACKGROUND_STYLES}:
            return EMPTY
        if fills is None or not 0 <= at < len(fills):
            return UNKNOWN
        return self._read(fills[at], self.palette.paint(reference))

    def _background(self) -> Fill:
        """Read the background of the slide, else of its layout, else of its master."""
        for sheet in (self.slide, self.slide.layout, self.slide.master):
            background = step(sheet.root, f"{P}cSld", f"{P}bg")
            if background is None:
                continue
            reference = background.find(f"{P}bgRef")
            if reference is not None:
                return self._styled(reference)
            return self.fill_in(background.find(f"{P}bgPr")) or EMPTY
        return EMPTY


def _grounds(slide: Slide, shapes: Iterable[tuple[int, Shape]]) -> tuple[_Painted, ...]:
    """List the shapes that a text may lie on, each with its place."""
    return tuple(
        _Painted(at, shape, place)
        for at, shape in shapes
        if shape.kind in _COVERING and not shape.is_hidden and (place := slide.place(shape))
    )


def _drawn(sheet: Sheet) -> Iterator[tuple[int, Shape]]:
    """List what a layout or master shows on its slides."""
    return ((at, one) for at, one in enumerate(sheet.shapes) if one.placeholder is None)


def _shows(sheet: Sheet, what: str) -> bool:
    return sheet.root is None or sheet.root.get(what, "1") not in {"0", "false"}


def _all_known(paints: list[Paint | None]) -> Fill:
    known = tuple(paint for paint in paints if paint)
    return Fill(known) if known and len(known) == len(paints) else UNKNOWN


def _blended(fills: list[Fill]) -> tuple[str, ...]:
    """Look down through the fills, the nearest first, to the first that hides what is below."""
    veils: list[Paint] = []
    for fill in fills:
        if not fill.is_known:
            return ()
        if not fill.paints:
            continue
        if all(paint.alpha >= 1 for paint in fill.paints):
            return tuple(dict.fromkeys(_through(veils, paint.rgb) for paint in fill.paints))
        veils.append(fill.paints[0])
    return (_through(veils, "FFFFFF"),)  # a page without any background is white


def _through(veils: list[Paint], ground: str) -> str:
    for veil in reversed(veils):
        ground = veil.over(ground)
    return ground
