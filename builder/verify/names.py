"""Names of Office's XML in lxml's notation, and a few steps through its elements."""

from __future__ import annotations

from lxml.etree import _Element as Element

# ECMA-376 part 1, annex A: the transitional namespaces
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"  # MS-PPTX 2.2.8
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"  # ECMA-376 part 3
DC = "{http://purl.org/dc/elements/1.1/}"
# MS-ODRAWXML 2.21: what screen readers skip
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"

_TOO_LARGE = 1 << 63


def child(element: Element, name: str) -> Element | None:
    """Give the first child of a name; `find` reads the name as a path, and takes twice the time."""
    return next(element.iterchildren(name), None)


def step(element: Element | None, *names: str) -> Element | None:
    """Walk down to the first child of each name; None where one is missing."""
    for name in names:
        if element is None:
            return None
        element = child(element, name)
    return element


def local(element: Element) -> str:
    """Give the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def is_true(value: str | None) -> bool:
    """Read a truth value (ECMA-376 part 1, 22.9.2.7)."""
    return value in {"1", "true", "on"}


def whole(value: str | None, *, default: int = 0) -> int:
    """Read a whole number of 64 bits; anything else is the default."""
    try:
        read = int(value or default)
    except ValueError:
        return default
    return read if abs(read) < _TOO_LARGE else default
