"""The deck's template made of text: theme, master, named layouts, notes master, table style.

There is no binary template: the parts are a pure function of the layouts and the palette,
so that a change of either shows as a readable difference.
"""

from __future__ import annotations

from functools import cache

from builder.deck.layouts import (
    FOOTER,
    LAYOUTS,
    MARGIN,
    NUMBER,
    POINT_28,
    SLIDE_HEIGHT,
    SLIDE_WIDTH,
    TITLE_LEVEL,
    WIDTH,
    Box,
    Insets,
    Layout,
    Level,
    Placeholder,
)
from builder.deck.title_drawing import title_drawing
from builder.deck.xml import (
    HEADER,
    NAMESPACES,
    A,
    R,
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

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT = "application/vnd.openxmlformats-officedocument.presentationml."
OFFICE = "application/vnd.openxmlformats-officedocument."
TABLE_STYLE = "{3C1A7A52-9A3E-5B0C-8E55-D1F0B17C7E01}"
FOOTER_TOP = pt(506)
FOOTER_HEIGHT = pt(24)
FOOTER_MARK = pt(21)  # room for the sign beside the review line
RULE_Y = pt(500)

_THEME = {
    "dk1": Colour.INK,
    "lt1": Colour.WHITE,
    "dk2": Colour.PINE,
    "lt2": Colour.PAPER,
    "accent1": Colour.PINE,
    "accent2": Colour.CLAY,
    "accent3": Colour.HONEY,
    "accent4": Colour.BRICK,
    "accent5": Colour.TEAL,
    "accent6": Colour.SLATE,
    "hlink": Colour.PINE,
    "folHlink": Colour.SLATE,
}
FACE = "Calibri"

Part = tuple[str, str, str]
"""A part's name, its content type and its text."""


@cache
def template_parts(lang: str) -> tuple[tuple[Part, ...], tuple[tuple[str, str], ...]]:
    """Make all parts of an empty presentation and, by part name, its relationships."""
    parts: list[Part] = []
    rels: list[tuple[str, str]] = [("_rels/.rels", _root_rels())]
    count = len(LAYOUTS)
    parts.append(("ppt/presentation.xml", f"{CONTENT}presentation.main+xml", _presentation(lang)))
    rels.append(("ppt/_rels/presentation.xml.rels", _presentation_rels()))
    parts.append(
        ("ppt/slideMasters/slideMaster1.xml", f"{CONTENT}slideMaster+xml", _master(lang, count))
    )
    rels.append(("ppt/slideMasters/_rels/slideMaster1.xml.rels", _master_rels(count)))
    for number, layout in enumerate(LAYOUTS, 1):
        name = f"slideLayout{number}.xml"
        text = _layout(layout, lang)
        parts.append((f"ppt/slideLayouts/{name}", f"{CONTENT}slideLayout+xml", text))
        target = "../slideMasters/slideMaster1.xml"
        rels.append((f"ppt/slideLayouts/_rels/{name}.rels", _rels((("slideMaster", target),))))
    parts.append(("ppt/theme/theme1.xml", f"{OFFICE}theme+xml", _theme("Diptych")))
    parts.append(("ppt/theme/theme2.xml", f"{OFFICE}theme+xml", _theme("Diptych notes")))
    parts.append(
        ("ppt/notesMasters/notesMaster1.xml", f"{CONTENT}notesMaster+xml", _notes_master(lang))
    )
    theme = (("theme", "../theme/theme2.xml"),)
    rels.append(("ppt/notesMasters/_rels/notesMaster1.xml.rels", _rels(theme)))
    parts.append(("ppt/presProps.xml", f"{CONTENT}presProps+xml", _empty("presentationPr")))
    parts.append(("ppt/viewProps.xml", f"{CONTENT}viewProps+xml", _empty("viewPr")))
    parts.append(("ppt/tableStyles.xml", f"{CONTENT}tableStyles+xml", _table_styles()))
    return tuple(parts), tuple(rels)


def _empty(name: str) -> str:
    return f"{HEADER}<p:{name} {NAMESPACES}/>"


def _rels(targets: tuple[tuple[str, str], ...]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{R}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEADER}<Relationships xmlns="{RELATIONSHIPS}">{rows}</Relationships>'


def _root_rels() -> str:
    return _rels((("officeDocument", "ppt/presentation.xml"),))


def _presentation_rels() -> str:
    return _rels((
        ("slideMaster", "slideMasters/slideMaster1.xml"),
        ("notesMaster", "notesMasters/notesMaster1.xml"),
        ("presProps", "presProps.xml"),
        ("viewProps", "viewProps.xml"),
        ("theme", "theme/theme1.xml"),
        ("tableStyles", "tableStyles.xml"),
    ))  # fmt: skip


def _master_rels(count: int) -> str:
    layouts = tuple(
        ("slideLayout", f"../slideLayouts/slideLayout{number}.xml")
        for number in range(1, count + 1)
    )
    return _rels((*layouts, ("theme", "../theme/theme1.xml")))


def _presentation(lang: str) -> str:
    return (
        f'{HEADER}<p:presentation {NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">'
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{SLIDE_WIDTH.emu}" cy="{SLIDE_HEIGHT.emu}"/>'
        '<p:notesSz cx="6858000" cy="9144000"/>'
        f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="{lang}"/></a:defPPr>'
        f"{_default_levels()}</p:defaultTextStyle></p:presentation>"
    )


def _default_levels() -> str:
    return "".join(
        f'<a:lvl{level}pPr marL="{457200 * (level - 1)}" algn="l" defTabSz="914400" rtl="0" '
        'eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200">'
        f"{fill(Colour.INK)}{_FACES}</a:defRPr></a:lvl{level}pPr>"
        for level in range(1, 10)
    )


_FACES = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
_HEAD_FACES = '<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>'


def _theme(name: str) -> str:
    """Write a theme; a format scheme needs three of each kind (ECMA-376, 20.1.4.1.14)."""
    colours = "".join(
        f'<a:{key}><a:srgbClr val="{value.value}"/></a:{key}>' for key, value in _THEME.items()
    )
    fonts = "".join(
        f'<a:{key}Font><a:latin typeface="{FACE}"/><a:ea typeface=""/><a:cs typeface=""/>'
        f'<a:font script="Arab" typeface="Arial"/><a:font script="Hebr" typeface="Arial"/>'
        f"</a:{key}Font>"
        for key in ("major", "minor")
    )
    flat = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(
        f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{flat}<a:prstDash val="solid"/></a:ln>'
        for width in (9525, 19050, 28575)
    )
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{HEADER}<a:theme xmlns:a="{A}" name="{name}"><a:themeElements>'
        f'<a:clrScheme name="Diptych">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Diptych">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="Flat"><a:fillStyleLst>{flat * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{flat * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def _background(value: Colour) -> str:
    return f"<p:bg><p:bgPr>{fill(value)}<a:effectLst/></p:bgPr></p:bg>"


def _master(lang: str, count: int) -> str:
    layouts = "".join(
        f'<p:sldLayoutId id="{2147483649 + at}" r:id="rId{at + 1}"/>' for at in range(count)
    )
    title = Placeholder(
        "Title", "title", 0, Box(MARGIN, pt(20), WIDTH, pt(90)), (TITLE_LEVEL,), anchor="b"
    )
    body = Placeholder("Text", "body", 1, Box(MARGIN, pt(122), WIDTH, pt(346)), POINT_28)
    shapes = "".join((
        _placeholder(2, title, lang, prompt="Click to edit the title"),
        _placeholder(3, body, lang, prompt="Click to edit the text"),
        footer_shapes(4, MARGIN, lang, text=""),
    ))  # fmt: skip
    return (
        f"{HEADER}<p:sldMaster {NAMESPACES}><p:cSld>{_background(Colour.PAPER)}"
        f'{shape_tree(shapes)}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" '
        'accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" '
        'accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
        f'<p:sldLayoutIdLst>{layouts}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles>'
        f"<p:titleStyle>{_level(1, TITLE_LEVEL, _HEAD_FACES)}</p:titleStyle>"
        f"<p:bodyStyle>{_body_levels()}</p:bodyStyle><p:otherStyle>"
        f'<a:defPPr><a:defRPr lang="{lang}"/></a:defPPr>{_default_levels()}</p:otherStyle>'
        "</p:txStyles></p:sldMaster>"
    )


def _body_levels() -> str:
    deeper = Level(pt(20), pt(76), bullet="–", before=pt(5))
    levels = (*POINT_28, *(deeper for _ in range(7)))
    return "".join(_level(number, level, _FACES) for number, level in enumerate(levels, 1))


def _level(number: int, level: Level, faces: str = "") -> str:
    """Write one level of a list style; in the master it names every property."""
    bullet = _bullet(level)
    hang = _hang(level)
    master = 'algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"'
    return (
        f'<a:lvl{number}pPr marL="{level.indent.emu}" indent="{-hang.emu}" '
        f"{master if faces else ''}>"
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


def _layout(layout: Layout, lang: str) -> str:
    shapes, number = [], 2
    if layout.panel:
        shapes.append(_panel(number, layout))
        number += 1
        if layout.panel.edge:
            box = layout.panel.box
            edge = Box(box.x + box.width, box.y, pt(2.5), box.height)
            shapes.append(decoration(number, "Edge", _solid(edge, layout.panel.edge)))
            number += 1
    if layout.drawing:
        drawn = title_drawing(number)
        shapes += drawn
        number += len(drawn)
    for spot in layout.placeholders:
        shapes.append(_placeholder(number, spot, lang))
        number += 1
    if layout.has_footer:
        shapes.append(footer_shapes(number, layout.footer_left, lang, text=""))
    kind = f' type="{layout.kind}"' if layout.kind != "cust" else ' userDrawn="1"'
    return (
        f'{HEADER}<p:sldLayout {NAMESPACES} showMasterSp="0"{kind} preserve="1">'
        f'<p:cSld name="{escape(layout.name)}">{shape_tree("".join(shapes))}</p:cSld>'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _panel(number: int, layout: Layout) -> str:
    assert layout.panel is not None  # noqa: S101  # the caller looked
    return decoration(number, "Panel", _solid(layout.panel.box, layout.panel.fill))


def _solid(box: Box, value: Colour) -> str:
    return f"{transform(box)}{geometry(box, ZERO)}{fill(value)}{line(None, ZERO)}"


def _placeholder(number: int, spot: Placeholder, lang: str, *, prompt: str = "") -> str:
    kind = f' type="{spot.kind}"'
    idx = f' idx="{spot.idx}"' if spot.idx else ""
    levels = "".join(_level(at, level) for at, level in enumerate(spot.levels, 1))
    words = escape(prompt or spot.prompt)
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
        f'<a:p><a:r><a:rPr lang="{lang}"/><a:t>{words}</a:t></a:r></a:p></p:txBody></p:sp>'
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
    line_box = Box(left + FOOTER_MARK, FOOTER_TOP, width - pt(80) - FOOTER_MARK, FOOTER_HEIGHT)
    number_box = Box(SLIDE_WIDTH - MARGIN - pt(70), FOOTER_TOP, pt(70), FOOTER_HEIGHT)
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
        f'<a:defRPr sz="1400" b="1">{fill(Colour.SLATE)}{_FACES}</a:defRPr></a:lvl1pPr>'
        f"</a:lstStyle>{paragraphs}</p:txBody></p:sp>"
    )


def _notes_master(lang: str) -> str:
    levels = "".join(
        f'<a:lvl{level}pPr marL="{228600 * (level - 1)}" '
        f'indent="{-171450 if level > 1 else 0}" algn="l" rtl="0">'
        '<a:spcBef><a:spcPts val="600"/></a:spcBef>'
        + ('<a:buFont typeface="Arial"/><a:buChar char="•"/>' if level > 1 else "<a:buNone/>")
        + f'<a:defRPr sz="1400" kern="1200">{fill(Colour.INK)}{_FACES}</a:defRPr></a:lvl{level}pPr>'
        for level in range(1, 10)
    )
    image = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{transform(Box(pt(54), pt(54), pt(432), pt(243)))}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        '<a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln></p:spPr></p:sp>'
    )
    notes = (
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{transform(Box(pt(54), pt(315), pt(432), pt(351)))}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f'<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="{lang}"/><a:t>Notes</a:t></a:r>'
        "</a:p></p:txBody></p:sp>"
    )
    return (
        f"{HEADER}<p:notesMaster {NAMESPACES}><p:cSld>{_background(Colour.WHITE)}"
        f'{shape_tree(image + notes)}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" '
        'accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" '
        'accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
        f"<p:notesStyle>{levels}</p:notesStyle></p:notesMaster>"
    )


def _table_styles() -> str:
    """Write the one table style: a heavy rule below the head, thin rules between the rows."""

    def border(side: str, width: Length, value: Colour) -> str:
        return f'<a:{side}><a:ln w="{width.emu}" cmpd="sng">{fill(value)}</a:ln></a:{side}>'

    body = border("bottom", pt(1), Colour.LINE) + border("insideH", pt(1), Colour.LINE)
    head = border("bottom", pt(2.5), Colour.PINE)
    font = '<a:fontRef idx="minor"><a:prstClr val="black"/></a:fontRef>'
    return (
        f'{HEADER}<a:tblStyleLst xmlns:a="{A}" def="{TABLE_STYLE}">'
        f'<a:tblStyle styleId="{TABLE_STYLE}" styleName="Diptych">'
        f'<a:wholeTbl><a:tcTxStyle>{font}<a:schemeClr val="tx1"/></a:tcTxStyle>'
        f"<a:tcStyle><a:tcBdr>{body}</a:tcBdr><a:fill>{fill(Colour.WHITE)}</a:fill></a:tcStyle>"
        '</a:wholeTbl><a:firstCol><a:tcTxStyle b="on"/><a:tcStyle><a:tcBdr/></a:tcStyle>'
        f'</a:firstCol><a:firstRow><a:tcTxStyle b="on">{font}<a:schemeClr val="tx2"/>'
        f"</a:tcTxStyle><a:tcStyle><a:tcBdr>{head}</a:tcBdr><a:fill><a:noFill/></a:fill>"
        "</a:tcStyle></a:firstRow></a:tblStyle></a:tblStyleLst>"
    )
