"""Words that leave their place: text higher than its box, tables and shapes off the slide.

Heights are the least that a text can take: narrow letters, tight lines, no room for bullets and
spaces. What is told here does not fit in any program; what only just does not fit is let pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import ceil

from lxml.etree import _Element as Element

from builder.text.faces import deck_face
from builder.text.lines import text_width
from builder.units import EMU_PER_POINT, pt
from builder.verify.deck_file import Deck, Slide, tables_of
from builder.verify.looks import DEFAULT_SIZE, ShownRun
from builder.verify.names import A, P, child, is_true, step, whole
from builder.verify.paragraphs import RunText, paragraphs_in
from builder.verify.readings import Reading
from builder.verify.shapes import Place, Shape

# Single lines are 1.2 sizes apart in PowerPoint for every face; some templates set 90 % of that.
_PITCH = 1.2
_LEAST_PITCH = _PITCH * 0.9
_NARROWER = 0.92  # of Carlito's width: that of the narrowest text faces
_WIDE = 0.65  # of the size: no text that was tried has letters so wide on average
_SLACK = 0.5  # of a line; some programs write boxes that only just do not hold their one line
_EDGE = 0.02  # of the slide's width and height that a shape may pass its edge by
_INSETS = {"lIns": 91440, "rIns": 91440, "tIns": 45720, "bIns": 45720}
"""In English Metric Units where nothing says them (ECMA-376 part 1, 21.1.2.1.1)."""
_CELL_INSETS = {"marL": 91440, "marR": 91440, "marT": 45720, "marB": 45720}  # the same, 21.1.3.17
_SLIDE = (12_192_000, 6_858_000)  # 16:9


def find_overflowing_text(readings: Sequence[Reading]) -> Iterator[str]:
    """Find texts that are higher than their box.

    Why: what does not fit runs over what stands below it, or off the slide. A program shrinks text
    only while somebody edits it. Rotated text and text in columns are not looked at.

    Before: 14 points in a box for seven
    After: two slides of seven

    Source: our own measure: 1.2 sizes a line, as PowerPoint sets single lines in every face, and
    the widths of Carlito, which are those of Calibri, taken 8 % narrower.
    """
    for _, group in groupby(readings, key=lambda one: (one.slide.number, one.shape.id)):
        found = list(group)
        slide, shape = found[0].slide, found[0].shape
        place = slide.place(shape) if shape.kind == "sp" else None
        bodies = tuple(_bodies(slide, shape))
        if place is None or _is_beyond_us(shape, bodies):
            continue
        insets = _insets(bodies)
        width = (place.width - insets["lIns"] - insets["rIns"]) / EMU_PER_POINT
        room = (place.height - insets["tIns"] - insets["bIns"]) / EMU_PER_POINT
        if _surely_fits(found, width, room):
            continue
        runs = [[one.run for one in same] for _, same in groupby(found, lambda one: one.run.block)]
        needed = sum(_height(paragraph, width) for paragraph in runs)
        if needed > room + max(one.run.look.size for one in found) * _SLACK:
            words = f"its text needs {needed:.0f} points of height, and its box has {room:.0f}"
            yield slide.say(shape, words)


def find_off_slide(deck: Deck) -> Iterator[str]:
    """Find texts, tables, charts and pictures that reach beyond the edge of the slide.

    Why: nobody sees what is beyond the edge. A table grows with its words, whatever its frame says.

    Before: a table of twelve rows that ends below the slide
    After: two slides of six rows

    Source: our own rule; a table is as high as its words, measured as those of a box, in lines of
    1.2 sizes.
    """
    size = step(deck.root, f"{P}sldSz")
    across, down = (
        whole(None if size is None else size.get(key), default=usual)
        for key, usual in zip(("cx", "cy"), _SLIDE, strict=True)
    )
    for slide in deck.slides:
        tables = {shape.id: table for shape, table in tables_of(slide)}
        for shape in slide.shapes:
            place = slide.place(shape)
            if place is None or shape.depth or not _says_something(shape):
                continue
            table = tables.get(shape.id)
            height = place.height if table is None else max(place.height, _table_height(table))
            if _is_off(place, height, across, down):
                yield slide.say(shape, "it reaches beyond the edge of the slide")


def _says_something(shape: Shape) -> bool:
    is_seen = not (shape.is_hidden or shape.is_decorative)
    return is_seen and (shape.kind != "sp" or bool(shape.text))


def _is_off(place: Place, height: float, across: int, down: int) -> bool:
    right, bottom = place.x + place.width, place.y + height
    return (
        min(place.x / across, place.y / down) < -_EDGE
        or max(right / across, bottom / down) > 1 + _EDGE
    )


def _is_beyond_us(shape: Shape, bodies: Sequence[Element]) -> bool:
    """Tell whether a text is turned, set in columns, or in a box that grows or never wraps."""
    transform = step(shape.element, f"{P}spPr", f"{A}xfrm")
    if transform is not None and whole(transform.get("rot")):
        return True
    for body in bodies:
        is_turned = body.get("vert", "horz") != "horz" or bool(whole(body.get("rot")))
        if is_turned or whole(body.get("numCol"), default=1) > 1 or body.get("wrap") == "none":
            return True
        if child(body, f"{A}spAutoFit") is not None:
            return True
    return False


def _bodies(slide: Slide, shape: Shape) -> Iterator[Element]:
    for one in (shape, *slide.models(shape)):
        body = step(one.element, f"{P}txBody", f"{A}bodyPr")
        if body is not None:
            yield body


def _insets(bodies: Sequence[Element]) -> dict[str, int]:
    said = {key: [body.get(key) for body in bodies if body.get(key)] for key in _INSETS}
    return {key: whole(next(iter(said[key]), None), default=_INSETS[key]) for key in _INSETS}


def _surely_fits(readings: Sequence[Reading], width: float, room: float) -> bool:
    """Tell, without measuring words, where even wide letters leave room: on most slides."""
    size = max(one.run.look.size for one in readings)
    letters = sum(len(one.run.text) for one in readings)
    lines = letters * size * _WIDE / max(width, 1) + readings[-1].run.block + 1
    return lines * size * _LEAST_PITCH <= room


def _height(runs: Sequence[ShownRun], width: float) -> float:
    """Give the least height of a paragraph in points."""
    looks = [(run.text, run.look.size, run.look.bold) for run in runs]
    return _line_count(looks, width) * max(size for _, size, _ in looks) * _LEAST_PITCH


def _line_count(runs: Iterable[tuple[str, float, bool]], width: float) -> int:
    """Count the least lines of words by their size and weight."""
    taken = sum(_width(words, size, bold=bold) for words, size, bold in runs)
    return max(ceil(taken / max(width, 1)), 1)


def _width(words: str, size: float, *, bold: bool) -> float:
    return text_width(" ".join(words.split()), deck_face(bold=bold), pt(size)) * _NARROWER


def _table_height(table: Element) -> float:
    """Give the least height of a table in English Metric Units."""
    columns = [whole(one.get("w")) for one in table.iterfind(f"{A}tblGrid/{A}gridCol")]
    height = 0.0
    for row in table.iterfind(f"{A}tr"):
        cells = zip(row.iterfind(f"{A}tc"), columns, strict=False)
        height += max([whole(row.get("h")), *(_cell_height(*pair) for pair in cells)])
    return height


def _cell_height(cell: Element, width: int) -> float:
    said = child(cell, f"{A}tcPr")
    insets = {
        key: whole(None if said is None else said.get(key), default=usual)
        for key, usual in _CELL_INSETS.items()
    }
    room = (width - insets["marL"] - insets["marR"]) / EMU_PER_POINT
    lines = [one.runs for one in paragraphs_in(cell) if any(run.text.strip() for run in one.runs)]
    text = sum(_run_height(runs, room) for runs in lines)
    return text * EMU_PER_POINT + insets["marT"] + insets["marB"]


def _run_height(runs: Sequence[RunText], width: float) -> float:
    """Give the least height of a paragraph of a cell, whose lines no template sets closer."""
    looks = [_look(run) for run in runs]
    return _line_count(looks, width) * max(size for _, size, _ in looks) * _PITCH


def _look(run: RunText) -> tuple[str, float, bool]:
    """Give the words of a cell, their size and their weight, as far as they say it themselves."""
    said = run.properties
    size = None if said is None else said.get("sz")
    bold = said is not None and is_true(said.get("b"))
    return run.text, whole(size) / 100 if size else DEFAULT_SIZE, bold
