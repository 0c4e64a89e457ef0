"""A layout turned into its XML: panel, drawing, placeholders and foot."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

from builder.deck.grid import FOOTER, MARGIN, NUMBER, SLIDE_WIDTH
from builder.deck.layout import Box, Insets, Layout, Level, Panel, Placeholder
from builder.deck.title_drawing import title_drawing
from builder.deck.xml import (
    HEADER,
    NAMESPACES,
    centipoints,
    colour,
    decoration,
    escape,
    fill,
    geometry,
    line,
    shape_tree,
    transform,
)
from builder.theme import Colour
from builder.units import ZERO, Length, pt

FOOTER_TOP = pt(506)
FOOTER_HEIGHT = pt(24)
FOOTER_MARK = pt(21)  # room for the sign beside the review line
RULE_Y = pt(500)
FACES = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
HEAD_FACES = '<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>'


def layout_xml(layout: Layout, lang: str) -> str:
    """Write one layout part."""
    numbers = count(2)
    shapes = list(panel_shapes(layout.panel, lambda: next(numbers))) if layout.panel else []
    number = next(numbers)
    if layout.drawing:
        drawn = title_drawing(layout.drawing, number)
        shapes += drawn
        number += len(drawn)
    for spot in layout.placeholders:
        shapes.append(placeholder_xml(number, spot, lang))
        number += 1
    if layout.has_footer:
        shapes.append(footer_shapes(number, layout.footer_left, lang, text=""))
    kind = f' type="{layout.kind}"' if layout.kind != "cust" else ' userDrawn="1"'
    return (
        f'{HEADER}<p:sldLayout {NAMESPACES} showMasterSp="0"{kind} preserve="1">'
        f'<p:cSld name="{escape(layout.name)}">{shape_tree("".join(shapes))}</p:cSld>'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def panel_shapes(panel: Panel, next_id: Callable[[], int]) -> Iterator[str]:
    """Draw a panel, and its right edge in a colour of its own; `next_id` numbers shapes."""
    box = panel.box
    yield decoration(next_id(), "Panel", _solid(box, panel.fill))
    if panel.edge:
        edge = Box(box.x + box.width, box.y, pt(2.5), box.height)
        yield decoration(next_id(), "Edge", _solid(edge, panel.edge))


def _solid(box: Box, value: Colour) -> str:
    return f"{transform(box)}{geometry(box, ZERO)}{fill(value)}{line(None, ZERO)}"


def placeholder_xml(number: int, spot: Placeholder, lang: str, *, prompt: str = "") -> str:
    """Write a placeholder; with a `prompt` it is the master's, which cannot have its own."""
    kind = f' type="{spot.kind}"'
    idx = f' idx="{spot.idx}"' if spot.idx else ""
    levels = "".join(level_xml(at, level) for at, level in enumerate(spot.levels, 1))
    words = _prompts(prompt or spot.prompt, lang)
    custom = "" if prompt else ' hasCustomPrompt="1"'
    look = (
        f"{geometry(spot.box, spot.frame.corner)}{fill(spot.frame.fill)}"
        f"{line(spot.frame.line, spot.frame.line_width, dashed=spot.frame.dashed)}"
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{escape(spot.name)}"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph{kind}{idx}{custom}/></p:nvPr></p:nvSpPr>"
        f"<p:spPr>{transform(spot.box)}{look}</p:spPr>"
        f"<p:txBody>{body_properties(spot.insets, spot.anchor)}<a:lstStyle>{levels}</a:lstStyle>"
        f"{words}</p:txBody></p:sp>"
    )


def _prompts(words: str, lang: str) -> str:
    """Write the lines of a prompt, each a level deeper than the one before."""
    return "".join(
        f"<a:p>{f'<a:pPr lvl={chr(34)}{level}{chr(34)}/>' if level else ''}"
        f'<a:r><a:rPr lang="{lang}"/><a:t>{escape(line)}</a:t></a:r></a:p>'
        for level, line in enumerate(words.split("\n"))
    )


def body_properties(insets: Insets, anchor: str) -> str:
    """Write how text stands in its box; never shrunk, because only PowerPoint would do it."""
    left, top, right, bottom = (
        side.emu for side in (insets.left, insets.top, insets.right, insets.bottom)
    )
    return (
        f'<a:bodyPr vert="horz" wrap="square" lIns="{left}" tIns="{top}" rIns="{right}" '
        f'bIns="{bottom}" rtlCol="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
    )


def footer_shapes(number: int, left: Length, lang: str, *, text: str) -> str:
    """Draw the rule at the foot and the placeholders of the review line and the number."""
    width = SLIDE_WIDTH - MARGIN - left
    rule = Box(left, RULE_Y, width, pt(0.75))
    line_box, number_box = foot_boxes(left)
    shown = (
        f'<a:r><a:rPr lang="{lang}"/><a:t>{escape(text)}</a:t></a:r>'
        if text
        else f'<a:endParaRPr lang="{lang}"/>'
    )
    return (
        decoration(number, "Foot rule", _solid(rule, Colour.HAIR))
        + _footer(number + 1, "Review line", "ftr", FOOTER, line_box, "l", f"<a:p>{shown}</a:p>")
        + _footer(number + 2, "Slide number", "sldNum", NUMBER, number_box, "r", number_field(lang))
    )


def foot_boxes(left: Length) -> tuple[Box, Box]:
    """Place the review line, which begins at `left` with its mark, and the number."""
    width = SLIDE_WIDTH - MARGIN - left - pt(80) - FOOTER_MARK
    number = Box(SLIDE_WIDTH - MARGIN - pt(70), FOOTER_TOP, pt(70), FOOTER_HEIGHT)
    return Box(left + FOOTER_MARK, FOOTER_TOP, width, FOOTER_HEIGHT), number


def number_field(lang: str) -> str:
    """Write the paragraph that shows the slide's number."""
    return (
        '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
        f'<a:rPr lang="{lang}"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="{lang}"/></a:p>'
    )


def _footer(  # all of one shape
    number: int, name: str, kind: str, idx: int, box: Box, align: str, paragraphs: str
) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}" sz="quarter" idx="{idx}"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{transform(box)}{geometry(box, ZERO)}</p:spPr>"
        f'<p:txBody>{body_properties(Insets(), "ctr")}<a:lstStyle><a:lvl1pPr algn="{align}">'
        f'<a:defRPr sz="1400" b="1">{fill(Colour.SLATE)}{FACES}</a:defRPr></a:lvl1pPr>'
        f"</a:lstStyle>{paragraphs}</p:txBody></p:sp>"
    )


def level_xml(number: int, level: Level, faces: str = "") -> str:
    """Write one level of a list style; in the master it names every property."""
    bullet = _bullet(level)
    hang = _hang(level)
    align = 'algn="ctr"' if level.centred else ""
    master = 'algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"'
    return (
        f'<a:lvl{number}pPr marL="{level.indent.emu}" indent="{-hang.emu}" '
        f"{master if faces else align}>"
        f'<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{centipoints(level.before)}"/></a:spcBef>{bullet}'
        f'<a:defRPr sz="{centipoints(level.size)}" b="{int(level.bold)}"'
        f"{' kern=' + chr(34) + '1200' + chr(34) if faces else ''}>"
        f"{fill(level.colour)}{faces}</a:defRPr></a:lvl{number}pPr>"
    )


def _hang(level: Level) -> Length:
    """Give the room of the bullet; deeper levels hang by the room of theirs alone."""
    if not level.bullet:
        return ZERO
    return min(level.indent, pt(26)) if level.bullet != "1." else level.indent


def _bullet(level: Level) -> str:
    if not level.bullet:
        return "<a:buNone/>"
    tint = f"<a:buClr>{colour(level.bullet_colour)}</a:buClr>"
    if level.bullet == "1.":
        numbers = '<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>'
        return f'{tint}<a:buSzPct val="100000"/>{numbers}'
    size = f'<a:buSzPct val="{60000 if level.bullet in "■●" else 100000}"/>'
    font = '<a:buFont typeface="Arial" panose="020B0604020202020204" pitchFamily="34" charset="0"/>'
    return f'{tint}{size}{font}<a:buChar char="{level.bullet}"/>'
