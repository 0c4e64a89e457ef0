"""The deck's template made of text: theme, master, named layouts, notes master, table style.

There is no binary template: the parts are a pure function of the layouts and the palette,
so that a change of either shows as a readable difference.
"""

from __future__ import annotations

from functools import cache, lru_cache

from builder.deck.grid import MARGIN, POINT_28, SLIDE_HEIGHT, SLIDE_WIDTH, TITLE_LEVEL, WIDTH
from builder.deck.guides import guides_xml
from builder.deck.layout import Box, Level, Placeholder
from builder.deck.layout_xml import (
    FACES,
    HEAD_FACES,
    footer_shapes,
    layout_xml,
    level_xml,
    placeholder_xml,
)
from builder.deck.layouts import BY_NAME
from builder.deck.theme_xml import table_styles_xml, theme_xml
from builder.deck.xml import (
    HEADER,
    NAMESPACES,
    R,
    fill,
    shape_tree,
    transform,
)
from builder.theme import Colour
from builder.units import pt

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT = "application/vnd.openxmlformats-officedocument.presentationml."
OFFICE = "application/vnd.openxmlformats-officedocument."

Part = tuple[str, str, str]
"""A part's name, its content type and its text."""


@lru_cache(maxsize=32)
def template_parts(
    lang: str, layouts: tuple[str, ...]
) -> tuple[tuple[Part, ...], tuple[tuple[str, str], ...]]:
    """Make all parts of an empty presentation and, by part name, its relationships.

    Its layouts are numbered from 1 in the order of their names here.
    """
    parts: list[Part] = []
    rels: list[tuple[str, str]] = []
    count = len(layouts)
    parts.append(("ppt/presentation.xml", f"{CONTENT}presentation.main+xml", _presentation(lang)))
    rels.append(("ppt/_rels/presentation.xml.rels", _presentation_rels()))
    parts.append(
        ("ppt/slideMasters/slideMaster1.xml", f"{CONTENT}slideMaster+xml", _master(lang, count))
    )
    rels.append(("ppt/slideMasters/_rels/slideMaster1.xml.rels", _master_rels(count)))
    for number, layout in enumerate(layouts, 1):
        name = f"slideLayout{number}.xml"
        text = _layout(layout, lang)
        parts.append((f"ppt/slideLayouts/{name}", f"{CONTENT}slideLayout+xml", text))
        target = "../slideMasters/slideMaster1.xml"
        rels.append((f"ppt/slideLayouts/_rels/{name}.rels", _rels((("slideMaster", target),))))
    parts.append(("ppt/theme/theme1.xml", f"{OFFICE}theme+xml", theme_xml("Diptych")))
    parts.append(("ppt/theme/theme2.xml", f"{OFFICE}theme+xml", theme_xml("Diptych notes")))
    parts.append(
        ("ppt/notesMasters/notesMaster1.xml", f"{CONTENT}notesMaster+xml", notes_master(lang))
    )
    theme = (("theme", "../theme/theme2.xml"),)
    rels.append(("ppt/notesMasters/_rels/notesMaster1.xml.rels", _rels(theme)))
    parts.append(("ppt/presProps.xml", f"{CONTENT}presProps+xml", empty_part("presentationPr")))
    parts.append(("ppt/viewProps.xml", f"{CONTENT}viewProps+xml", empty_part("viewPr")))
    parts.append(("ppt/tableStyles.xml", f"{CONTENT}tableStyles+xml", table_styles_xml()))
    return tuple(parts), tuple(rels)


@cache
def _layout(name: str, lang: str) -> str:
    return layout_xml(BY_NAME[name], lang)


def empty_part(name: str) -> str:
    """Write a part that says nothing, which PowerPoint wants all the same."""
    return f"{HEADER}<p:{name} {NAMESPACES}/>"


def _rels(targets: tuple[tuple[str, str], ...]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{R}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEADER}<Relationships xmlns="{RELATIONSHIPS}">{rows}</Relationships>'


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
        f"{default_text(lang)}</p:presentation>"
    )


def default_text(lang: str) -> str:
    """Write how text looks that no placeholder says more of."""
    return (
        f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="{lang}"/></a:defPPr>'
        f"{_default_levels()}</p:defaultTextStyle>"
    )


def _default_levels() -> str:
    return "".join(
        f'<a:lvl{level}pPr marL="{457200 * (level - 1)}" algn="l" defTabSz="914400" rtl="0" '
        'eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200">'
        f"{fill(Colour.INK)}{FACES}</a:defRPr></a:lvl{level}pPr>"
        for level in range(1, 10)
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
        placeholder_xml(2, title, lang, prompt="Click to edit the title"),
        placeholder_xml(3, body, lang, prompt="Click to edit the text"),
        footer_shapes(4, MARGIN, lang, text=""),
    ))  # fmt: skip
    return (
        f"{HEADER}<p:sldMaster {NAMESPACES}><p:cSld>{_background(Colour.PAPER)}"
        f'{shape_tree(shapes)}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" '
        'accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" '
        'accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
        f'<p:sldLayoutIdLst>{layouts}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles>'
        f"<p:titleStyle>{level_xml(1, TITLE_LEVEL, HEAD_FACES)}</p:titleStyle>"
        f"<p:bodyStyle>{_body_levels()}</p:bodyStyle><p:otherStyle>"
        f'<a:defPPr><a:defRPr lang="{lang}"/></a:defPPr>{_default_levels()}</p:otherStyle>'
        f"</p:txStyles>{guides_xml()}</p:sldMaster>"
    )


def _body_levels() -> str:
    deeper = Level(pt(20), pt(76), bullet="–", before=pt(5))
    levels = (*POINT_28, *(deeper for _ in range(7)))
    return "".join(level_xml(number, level, FACES) for number, level in enumerate(levels, 1))


def notes_master(lang: str) -> str:
    """Write how notes pages look; they are ours in every design."""
    levels = "".join(
        f'<a:lvl{level}pPr marL="{228600 * (level - 1)}" '
        f'indent="{-171450 if level > 1 else 0}" algn="l" rtl="0">'
        '<a:spcBef><a:spcPts val="600"/></a:spcBef>'
        + ('<a:buFont typeface="Arial"/><a:buChar char="•"/>' if level > 1 else "<a:buNone/>")
        + f'<a:defRPr sz="1400" kern="1200">{fill(Colour.INK)}{FACES}</a:defRPr></a:lvl{level}pPr>'
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
