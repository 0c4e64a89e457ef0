"""A package turned into slides, each with the layout, master and theme that it takes after."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import cached_property, lru_cache
from typing import Any

from lxml.etree import _Element as Element

from builder.record import record
from builder.units import EMU_PER_POINT
from builder.verify.names import P14, A, P, R, is_true, step, whole
from builder.verify.package import Package, open_package
from builder.verify.shapes import TITLES, Place, Shape, shapes_of, shared_shapes_of

USUAL_HEIGHT = 540.0  # points: of a slide of 16:9 or 4:3 as PowerPoint makes it
_BODIES = ("body", "subTitle", "obj", "chart", "tbl", "clipArt", "dgm", "media", "pic")


class Sheet:
    """A slide, layout or master: its part, its XML and its shapes."""

    def __init__(self, part: str, root: Element | None) -> None:
        self.part, self.root = part, root

    @cached_property
    def shapes(self) -> tuple[Shape, ...]:
        """Its shapes in painting order."""
        return shared_shapes_of(self.root)

    def placeholder(self, kind: str, idx: str) -> Shape | None:
        """Find the placeholder that another one takes after: by index, else by kind."""
        spots = [shape for shape in self.shapes if shape.placeholder]
        for shape in spots:
            if shape.placeholder and shape.placeholder[1] == idx and _alike(shape, kind):
                return shape
        return next((shape for shape in spots if _alike(shape, kind)), None)


def _alike(shape: Shape, kind: str) -> bool:
    other = shape.placeholder[0] if shape.placeholder else ""
    return kind == other or any(kind in group and other in group for group in (TITLES, _BODIES))


class Slide(Sheet):
    """One slide; `number` counts from 1."""

    @cached_property
    def shapes(self) -> tuple[Shape, ...]:
        """Its shapes in painting order."""
        return shapes_of(self.root)

    def __init__(self, number: int, part: str, deck: Deck) -> None:
        super().__init__(part, deck.package.xml(part))
        self.number, self.deck = number, deck
        package = deck.package
        layout = next(iter(package.related(part, "slideLayout")), "")
        master = next(iter(package.related(layout, "slideMaster")), "") if layout else ""
        self.layout = deck.sheet(layout)
        self.master = deck.sheet(master)
        theme = next(iter(package.related(master, "theme")), "") if master else ""
        self.theme = package.xml(theme) if theme else None

    @property
    def is_hidden(self) -> bool:
        """Whether it is left out of the show."""
        return self.root is not None and self.root.get("show", "1") in {"0", "false"}

    @cached_property
    def title(self) -> Shape | None:
        """Its title placeholder."""
        return next((shape for shape in self.shapes if shape.is_title), None)

    def models(self, shape: Shape) -> tuple[Shape, ...]:
        """Give the placeholders that a shape takes after: of the layout, then of the master."""
        if shape.placeholder is None:
            return ()
        key = (self.layout.part, *shape.placeholder)
        if key not in self.deck.models:
            self.deck.models[key] = self._find_models(*shape.placeholder)
        return self.deck.models[key]

    def _find_models(self, kind: str, idx: str) -> tuple[Shape, ...]:
        on_layout = self.layout.placeholder(kind, idx)
        if on_layout is not None and on_layout.placeholder:
            kind = on_layout.placeholder[0]
        on_master = self.master.placeholder(kind, "")
        return tuple(one for one in (on_layout, on_master) if one is not None)

    def place(self, shape: Shape) -> Place | None:
        """Say where a shape stands, by itself or after its layout."""
        places = (one.place for one in (shape, *self.models(shape)))
        return next((place for place in places if place is not None), None)

    def say(self, shape: Shape, words: str) -> str:
        """Tell something of a shape in one sentence."""
        name = shape.name or shape.kind
        return f"slide {self.number}, “{name}”: {words}"

    @cached_property
    def notes(self) -> Sheet | None:
        """Its notes page."""
        part = next(iter(self.deck.package.related(self.part, "notesSlide")), "")
        return Sheet(part, self.deck.package.xml(part)) if part else None


@record
class DeckSection:
    """A section of the slide sorter and the ids of its slides."""

    name: str
    slide_ids: tuple[str, ...]


class Deck:
    """A presentation in its order; what is missing is left out."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.part = next(iter(package.related("", "officeDocument")), "ppt/presentation.xml")
        self.root = package.xml(self.part)
        self._sheets: dict[str, Sheet] = {}
        self.models: dict[tuple[str, str, str], tuple[Shape, ...]] = {}
        """By layout, kind and index; slides of one layout share them."""
        self.looks: dict[Hashable, Any] = {}  # Any, because `looks.py` stands above this module
        """What layout, master and presentation say of a level of such a placeholder's text."""

    def sheet(self, part: str) -> Sheet:
        """Give a layout or master; slides share them."""
        if part not in self._sheets:
            self._sheets[part] = Sheet(part, self.package.xml(part) if part else None)
        return self._sheets[part]

    @cached_property
    def slide_ids(self) -> tuple[tuple[str, str], ...]:
        """List the id of each slide and its part, in order of the show."""
        rows = step(self.root, f"{P}sldIdLst")
        return tuple(
            (row.get("id", ""), self.package.target(self.part, row.get(f"{R}id", "")))
            for row in (rows if rows is not None else ())
        )

    @cached_property
    def height(self) -> float:
        """Give the height of its slides in points; 540 where the file does not say."""
        size = step(self.root, f"{P}sldSz")
        height = whole(size.get("cy")) if size is not None else 0
        return height / EMU_PER_POINT or USUAL_HEIGHT

    @cached_property
    def slides(self) -> tuple[Slide, ...]:
        """The slides that can be read."""
        return tuple(
            Slide(number, part, self)
            for number, (_, part) in enumerate(self.slide_ids, 1)
            if part and self.package.xml(part) is not None
        )

    @cached_property
    def sections(self) -> tuple[DeckSection, ...]:
        """The sections of the slide sorter."""
        if self.root is None:
            return ()
        return tuple(
            DeckSection(
                section.get("name", ""),
                tuple(row.get("id", "") for row in section.iter(f"{P14}sldId")),
            )
            for section in self.root.iter(f"{P14}section")
        )

    def core(self, name: str) -> str:
        """Give one of the document's properties, as in `title`."""
        part = next(iter(self.package.related("", "core-properties")), "docProps/core.xml")
        root = self.package.xml(part)
        return ((root.findtext(name) if root is not None else "") or "").strip()


@lru_cache(maxsize=1)
def open_deck(data: bytes) -> Deck | None:
    """Open a deck; lint, parity and dump of the same bytes share what is parsed."""
    package = open_package(data)
    return None if package is None else Deck(package)


def is_header_row(table: Element) -> bool:
    """Tell whether a table says that its first row is a head."""
    properties = table.find(f"{A}tblPr")
    return properties is not None and is_true(properties.get("firstRow"))


def tables_of(slide: Slide) -> Iterator[tuple[Shape, Element]]:
    """List the tables of a slide with their frames."""
    for shape in slide.shapes:
        if shape.kind == "graphicFrame":
            for table in shape.element.iter(f"{A}tbl"):
                yield shape, table
