"""A text of a slide turned into the XML around its words: what it is, where, and how it looks."""

from __future__ import annotations

from builder.deck.layout import Box, Level, Placeholder
from builder.deck.layout_xml import FACES, body_properties, level_xml
from builder.deck.xml import centipoints, fill, geometry, line, transform

_BOX = '<p:cNvSpPr txBox="1"/>'
_PLACEHOLDER = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'


def spot_mark(spot: Placeholder, tag: str = "") -> str:
    """Say which placeholder a shape is; one that the layout lacks is a text box."""
    if spot.says == "all":
        return f"{_BOX}<p:nvPr>{tag}</p:nvPr>"
    if spot.mark is not None:
        return f"{_PLACEHOLDER}<p:nvPr><p:ph{spot.mark}/>{tag}</p:nvPr>"
    idx = f' idx="{spot.idx}"' if spot.idx else ""
    return f'{_PLACEHOLDER}<p:nvPr><p:ph type="{spot.kind}"{idx}/>{tag}</p:nvPr>'


def frame_mark(spot: Placeholder) -> str:
    """Say in which placeholder a chart, a table or a picture stands, if it stands in one."""
    if spot.says == "all":
        return ""
    return f'<p:ph type="{spot.kind}" idx="{spot.idx}"/>'


def spot_place(own: Box | None, spot: Placeholder) -> str:
    """Give a shape a place of its own only where the layout's does not do.

    LibreOffice 7.4 takes a layout's fill for a slide's placeholder, but not its corners.
    """
    box, frame = own or spot.box, spot.frame
    if spot.says == "all":
        edge = line(frame.line, frame.line_width, dashed=frame.dashed)
        return f"{transform(box)}{geometry(box, frame.corner)}{fill(frame.fill)}{edge}"
    if frame.corner:
        return f"{transform(box)}{geometry(box, frame.corner)}"
    return transform(box) if own or spot.says == "sizes" else ""


def spot_look(spot: Placeholder) -> str:
    """Say how a text stands in its box, as much as the layout does not say."""
    if spot.says == "nothing":
        return "<a:bodyPr/><a:lstStyle/>"
    write = level_xml if spot.says == "all" else _sizes
    levels = "".join(write(number, level) for number, level in enumerate(spot.levels, 1))
    if spot.says == "all":
        levels = levels.replace("</a:solidFill></a:defRPr>", f"</a:solidFill>{FACES}</a:defRPr>")
    return f"{body_properties(spot.insets, spot.anchor)}<a:lstStyle>{levels}</a:lstStyle>"


def _sizes(number: int, level: Level) -> str:
    """Set one level as it was measured; its colour, face and bullet stay the layout's."""
    own = bullet = ""
    if level.bullet == "1.":  # a number hangs as far as it was measured
        own = f' marL="{level.indent.emu}" indent="{-level.indent.emu}"'
    elif not level.bullet or not level.indent:
        own = f' marL="{level.indent.emu}" indent="0"'
        bullet = "<a:buNone/>"
    return (
        f'<a:lvl{number}pPr{own}><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{centipoints(level.before)}"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="0"/></a:spcAft>{bullet}'
        f'<a:defRPr sz="{centipoints(level.size)}" b="{int(level.bold)}" spc="0"/>'
        f"</a:lvl{number}pPr>"
    )
