"""PresentationML and DrawingML as strings: the small pieces that every part is made of."""

from __future__ import annotations

from builder.deck.layout import Box
from builder.theme import Colour
from builder.units import Length

HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# ECMA-376 part 1, annex A: the transitional namespaces
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'
# MS-ODRAWXML 2.21: decorative shapes are skipped by screen readers
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
    'val="1"/></a:ext></a:extLst>'
)

CITATION_LIFT = 30000  # in thousandths of a per cent: what PowerPoint's Superscript button sets

# How the palette is named in the theme (ECMA-376 part 1, 20.1.10.46); the rest is written out.
SCHEME = {
    Colour.INK: "tx1",
    Colour.WHITE: "bg1",
    Colour.PINE: "tx2",
    Colour.PAPER: "bg2",
    Colour.CLAY: "accent2",
    Colour.HONEY: "accent3",
    Colour.BRICK: "accent4",
    Colour.TEAL: "accent5",
    Colour.SLATE: "accent6",
}


def escape(text: str) -> str:
    """Escape text for element content and for attributes in double quotes."""
    return (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    )


def colour(value: Colour) -> str:
    """Name a colour by the theme where the theme has it, so that a restyle reaches it."""
    name = SCHEME.get(value)
    return f'<a:schemeClr val="{name}"/>' if name else f'<a:srgbClr val="{value.value}"/>'


def fill(value: Colour | None) -> str:
    """Fill with one colour, or with nothing."""
    return f"<a:solidFill>{colour(value)}</a:solidFill>" if value else "<a:noFill/>"


def line(value: Colour | None, width: Length, *, dashed: bool = False) -> str:
    """Draw an outline, or none."""
    if value is None:
        return "<a:ln><a:noFill/></a:ln>"
    dash = '<a:prstDash val="dash"/>' if dashed else ""
    return f'<a:ln w="{width.emu}">{fill(value)}{dash}</a:ln>'


def transform(box: Box, tag: str = "a:xfrm") -> str:
    """Place a shape."""
    return (
        f'<{tag}><a:off x="{box.x.emu}" y="{box.y.emu}"/>'
        f'<a:ext cx="{box.width.emu}" cy="{box.height.emu}"/></{tag}>'
    )


def geometry(box: Box, corner: Length) -> str:
    """Give a rectangle, its corners rounded if asked for."""
    if not corner:
        return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    share = round(corner / min(box.width, box.height) * 100_000)
    return (
        '<a:prstGeom prst="roundRect"><a:avLst>'
        f'<a:gd name="adj" fmla="val {share}"/></a:avLst></a:prstGeom>'
    )


def decoration(shape_id: int, name: str, properties: str) -> str:
    """Draw a shape that means nothing; screen readers skip it."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{shape_id}" name="{escape(name)}" descr="">{DECORATIVE}'
        f"</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{properties}</p:spPr>"
        "</p:sp>"
    )


def drawn_shape(shape_id: int, name: str, properties: str, *, tag: str = "", body: str = "") -> str:
    """Draw a shape inside a group, which says what it means; it may hold words and their tag."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{shape_id}" name="{escape(name)}"/><p:cNvSpPr/>'
        f"<p:nvPr>{tag}</p:nvPr></p:nvSpPr><p:spPr>{properties}</p:spPr>{body}</p:sp>"
    )


def group(shape_id: int, name: str, box: Box, shapes: str, *, alt: str = "") -> str:
    """Group shapes under one alternative text, or as decoration; inside, places are the slide's."""
    x, y, width, height = box.x.emu, box.y.emu, box.width.emu, box.height.emu
    frame = (
        f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>'
        f'<a:chOff x="{x}" y="{y}"/><a:chExt cx="{width}" cy="{height}"/></a:xfrm>'
    )
    return (
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{shape_id}" name="{escape(name)}" '
        f'descr="{escape(alt)}">{"" if alt else DECORATIVE}</p:cNvPr><p:cNvGrpSpPr/><p:nvPr/>'
        "</p:nvGrpSpPr>"
        f"<p:grpSpPr>{frame}</p:grpSpPr>{shapes}</p:grpSp>"
    )


def shape_tree(inner: str) -> str:
    """Wrap shapes in the tree that every slide, layout and master has."""
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'
        '<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
        f"{inner}</p:spTree>"
    )


def centipoints(size: Length) -> int:
    """Give a text size or a spacing in hundredths of a point (ECMA-376, 20.1.10.68)."""
    return round(size * 100)
