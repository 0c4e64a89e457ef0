"""The deck's template made of text: theme, master, named layouts, notes master, table style.

There is no binary template: the parts are a pure function of the layouts and the palette,
so that a change of either shows as a readable difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
from builder.deck.package import Part, Relationship, relationships_part
from builder.deck.presentation import CONTENT, OFFICE, EmptyDeck, Master
from builder.deck.theme_xml import table_styles_xml, theme_xml
from builder.deck.xml import (
    HEADER,
    NAMESPACES,
    fill,
    shape_tree,
    transform,
)
from builder.theme import Colour
from builder.units import pt

_MASTER = "ppt/slideMasters/slideMaster1.xml"
_FIRST_MASTER = 2_147_483_648  # ECMA-376 part 1, 19.7.12


@lru_cache(maxsize=32)
def our_deck(lang: str, layouts: tuple[str, ...]) -> EmptyDeck:
    """Make an empty presentation; its layouts are numbered from 1 in the order of their names."""
    others = (
        Relationship("presProps", "presProps.xml"),
        Relationship("viewProps", "viewProps.xml"),
        Relationship("theme", "theme/theme1.xml"),
        Relationship("tableStyles", "tableStyles.xml"),
    )
    masters = (Master(_FIRST_MASTER, "slideMasters/slideMaster1.xml"),)
    width, height = SLIDE_WIDTH.emu, SLIDE_HEIGHT.emu
    parts = (*_masters(lang, layouts), *notes_parts(lang, theme=2), *small_parts())
    return EmptyDeck(masters, others, width, height, default_text(lang), parts)


def _masters(lang: str, layouts: Sequence[str]) -> Iterator[Part]:
    """Write the slide master, its layouts and their theme."""
    yield Part(_MASTER, f"{CONTENT}slideMaster+xml", _master(lang, len(layouts)).encode())
    numbered = [f"slideLayout{number}.xml" for number in range(1, len(layouts) + 1)]
    rows = [Relationship("slideLayout", f"../slideLayouts/{name}") for name in numbered]
    rows.append(Relationship("theme", "../theme/theme1.xml"))
    yield relationships_part(_MASTER, rows)
    for name, layout in zip(numbered, layouts, strict=True):
        part = f"ppt/slideLayouts/{name}"
        yield Part(part, f"{CONTENT}slideLayout+xml", _layout(layout, lang).encode())
        master = Relationship("slideMaster", "../slideMasters/slideMaster1.xml")
        yield relationships_part(part, (master,))
    yield Part("ppt/theme/theme1.xml", f"{OFFICE}theme+xml", theme_xml("Diptych").encode())


def notes_parts(lang: str, *, theme: int) -> Iterator[Part]:
    """Write the notes master with its theme, which has this number."""
    name = f"theme{theme}.xml"
    yield Part(f"ppt/theme/{name}", f"{OFFICE}theme+xml", theme_xml("Diptych notes").encode())
    notes = "ppt/notesMasters/notesMaster1.xml"
    yield Part(notes, f"{CONTENT}notesMaster+xml", _notes_master(lang).encode())
    yield relationships_part(notes, (Relationship("theme", f"../theme/{name}"),))


def small_parts(table_styles: str = "") -> Iterator[Part]:
    """Write what every presentation has, however little it says; the styles of tables are ours."""
    for name, root in (("presProps", "presentationPr"), ("viewProps", "viewPr")):
        text = f"{HEADER}<p:{root} {NAMESPACES}/>"
        yield Part(f"ppt/{name}.xml", f"{CONTENT}{name}+xml", text.encode())
    styles = table_styles or table_styles_xml()
    yield Part("ppt/tableStyles.xml", f"{CONTENT}tableStyles+xml", styles.encode())


@cache
def _layout(name: str, lang: str) -> str:
    return layout_xml(BY_NAME[name], lang)


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


def _notes_master(lang: str) -> str:
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
