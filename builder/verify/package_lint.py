"""A package and its slides checked for what makes PowerPoint repair or refuse a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

from builder.verify.deck_file import Deck, tables_of
from builder.verify.names import P14, A, C, P, R, step, whole
from builder.verify.package import CONTENT_TYPES
from builder.verify.rule import ERROR, Rule

_RELATIONSHIP_IDS = etree.XPath("//@r:*", namespaces={"r": R[1:-1]})


def find_repeated_entries(deck: Deck) -> Iterator[str]:
    """Find parts that stand in the zip twice.

    Why: PowerPoint reads one of the two, and may call the file damaged.

    Before: ppt/slides/slide1.xml, and once more ppt/slides/slide1.xml
    After: ppt/slides/slide1.xml, once

    Source: ISO/IEC 29500-2 (OPC), part names are unique; openxml-audit 0.8 lets it pass.
    """
    for name, count in Counter(deck.package.names).items():
        if count > 1:
            yield f"the part {name} stands in the file {count} times"


def find_untyped_parts(deck: Deck) -> Iterator[str]:
    """Find parts whose content type is not given.

    Why: without its type PowerPoint does not know the part, and repairs the file.

    Before: a slide without an Override in [Content_Types].xml
    After: <Override PartName="/ppt/slides/slide1.xml" ContentType="…slide+xml"/>

    Source: ISO/IEC 29500-2 (OPC), content types; openxml-audit 0.8 lets it pass.
    """
    types = dict(deck.package.content_types())
    for name in dict.fromkeys(deck.package.names):
        extension = f".{name.rpartition('.')[2].lower()}"
        kind = types.get(f"/{name.lower()}", types.get(extension, ""))
        if name == CONTENT_TYPES or (kind and kind != "application/xml"):
            continue
        # Custom XML is XML of any kind, and the one part that may say no more.
        if not kind or not name.startswith("customXml/item"):
            yield f"the part {name} has no content type"


def find_missing_targets(deck: Deck) -> Iterator[str]:
    """Find relationships that lead to a part that is not in the file.

    Why: PowerPoint cannot load what is missing, and repairs or refuses the file.

    Before: Target="../notesSlides/notesSlide1.xml", and there is no such part
    After: the part, or no relationship to it

    Source: ISO/IEC 29500-2 (OPC), relationships.
    """
    package = deck.package
    owners = [name for name in package.names if name.lower().endswith(".rels")]
    for name in dict.fromkeys(owners):
        folder, _, file = name.rpartition("/_rels/") if "/_rels/" in name else ("", "", name[6:])
        owner = "/".join(filter(None, (folder, file.removesuffix(".rels"))))
        for row in package.relationships(owner):
            if not row.external and not package.has(row.target):
                yield f"{owner or 'the file'} leads to {row.target}, which is not there"


def find_unknown_relationships(deck: Deck) -> Iterator[str]:
    """Find places that name a relationship that their part does not have.

    Why: the picture, chart or layout meant there is lost, and PowerPoint repairs or refuses the
    file.

    Before: <c:chart r:id="rId999"/>
    After: <c:chart r:id="rId2"/>, and rId2 leads to the chart

    Source: ISO/IEC 29500-2 (OPC), relationships.
    """
    for part in dict.fromkeys(deck.package.names):
        root = deck.package.xml(part) if part.lower().startswith("ppt/") else None
        if root is None or part.lower().endswith(".rels"):
            continue
        wanted = dict.fromkeys(_wanted(root))
        known = {row.id for row in deck.package.relationships(part)} if wanted else set()
        for one in wanted:
            if one and one not in known:
                yield f"{part} names the relationship {one}, which it does not have"


def _wanted(root: Element) -> tuple[str, ...]:
    """List the ids of relationships that a part names in its attributes."""
    found = _RELATIONSHIP_IDS(root)
    return tuple(map(str, found)) if isinstance(found, list) else ()


def find_malformed_parts(deck: Deck) -> Iterator[str]:
    """Find parts that are not well-formed XML.

    Why: PowerPoint refuses the whole file.

    Before: <p:sld><p:cSld></p:sld>
    After: <p:sld><p:cSld/></p:sld>

    Source: ISO/IEC 29500-2 (OPC), XML usage.
    """
    package = deck.package
    for name in dict.fromkeys(package.names):
        if package.is_xml(name) and package.xml(name) is None:
            yield f"the part {name} is not well-formed XML"


def find_no_slides(deck: Deck) -> Iterator[str]:
    """Find files without a presentation in them.

    Why: it is another kind of Office file, or its main part cannot be read.

    Before: a Word document named talk.pptx
    After: a presentation named talk.pptx

    Source: ISO/IEC 29500-1, presentation part.
    """
    if deck.root is None or deck.root.tag != f"{P}presentation":
        yield "there is no presentation in this file"


def find_torn_sections(deck: Deck) -> Iterator[str]:
    """Find sections of the slide sorter that do not hold every slide exactly once.

    Why: PowerPoint repairs such a file, and drops the sections.

    Before: <p14:sldId id="99999"/>, and no slide has that id
    After: the id of each slide in one section

    Source: MS-PPTX, sectionLst; openxml-audit 0.8 lets it pass.
    """
    if not deck.sections:
        return
    known = {slide_id for slide_id, _ in deck.slide_ids}
    listed = Counter(one for section in deck.sections for one in section.slide_ids)
    for slide_id in listed:
        if slide_id not in known:
            yield f"a section names slide {slide_id}, which is not there"
        elif listed[slide_id] > 1:
            yield f"slide {slide_id} stands in {listed[slide_id]} sections"
    for slide_id in known - set(listed):
        yield f"slide {slide_id} stands in no section"


def find_shared_master_ids(deck: Deck) -> Iterator[str]:
    """Find masters and layouts that share an id.

    Why: masters and layouts take their ids from one range; where two are equal PowerPoint repairs
    the file.

    Before: <p:sldMasterId id="2147483648"/> and <p:sldLayoutId id="2147483648"/>
    After: <p:sldLayoutId id="2147483649"/>

    Source: ISO/IEC 29500-1, sldMasterId and sldLayoutId; openxml-audit 0.8 lets it pass.
    """
    masters = step(deck.root, f"{P}sldMasterIdLst")
    ids = [row.get("id", "") for row in (masters if masters is not None else ())]
    for part in deck.package.related(deck.part, "slideMaster"):
        layouts = step(deck.package.xml(part), f"{P}sldLayoutIdLst")
        ids += [row.get("id", "") for row in (layouts if layouts is not None else ())]
    for one, count in Counter(ids).items():
        if one and count > 1:
            yield f"{count} masters or layouts share the id {one}"


def find_uneven_tables(deck: Deck) -> Iterator[str]:
    """Find rows of a table with more or fewer cells than the table has columns.

    Why: PowerPoint refuses the file, or repairs the table away.

    Before: three gridCol, and a row with two cells
    After: three gridCol, and three cells in every row

    Source: ISO/IEC 29500-1, tblGrid; openxml-audit 0.8 lets it pass.
    """
    for slide in deck.slides:
        for shape, table in tables_of(slide):
            grid = table.find(f"{A}tblGrid")
            columns = len(grid.findall(f"{A}gridCol")) if grid is not None else 0
            for number, row in enumerate(table.iterfind(f"{A}tr"), 1):
                cells = len(row.findall(f"{A}tc"))
                if cells != columns:
                    words = f"row {number} has {cells} cells, the table {columns} columns"
                    yield slide.say(shape, words)


def find_repeated_shape_ids(deck: Deck) -> Iterator[str]:
    """Find shapes of one slide that share an id, inside groups or out.

    Why: animations and comments then reach the wrong shape, and PowerPoint may repair the slide.

    Before: two shapes with <p:cNvPr id="4"/>
    After: <p:cNvPr id="4"/> and <p:cNvPr id="5"/>

    Source: ISO/IEC 29500-1, cNvPr; openxml-audit 0.8 overlooks it in groups.
    """
    for slide in deck.slides:
        counts = Counter(shape.id for shape in slide.shapes)
        for shape_id, count in counts.items():
            if count > 1:
                names = [f"“{shape.name}”" for shape in slide.shapes if shape.id == shape_id]
                yield f"slide {slide.number}: {', '.join(names)} share the id {shape_id}"


def find_negative_axes(deck: Deck) -> Iterator[str]:
    """Find charts whose axes have an id below zero.

    Why: the schema wants it unsigned; strict readers refuse the chart.

    Before: <c:axId val="-2068027336"/>
    After: <c:axId val="2068027336"/>

    Source: ISO/IEC 29500-1, axId; python-pptx 1.0.2 writes such ids.
    """
    for slide in deck.slides:
        for part in deck.package.related(slide.part, "chart"):
            root = deck.package.xml(part)
            for axis in root.iter(f"{C}axId", f"{C}crossAx") if root is not None else ():
                if whole(axis.get("val")) < 0:
                    yield f"slide {slide.number}: the chart has an axis id below zero"
                    break


def find_lost_animations(deck: Deck) -> Iterator[str]:
    """Find animations of a shape that is not on its slide.

    Why: PowerPoint repairs the slide, and drops its animations.

    Before: <p:spTgt spid="99"/>, and no shape has that id
    After: the animation goes with its shape

    Source: ISO/IEC 29500-1, spTgt; openxml-audit 0.8 lets it pass.
    """
    for slide in deck.slides:
        if slide.root is None:
            continue
        known = {shape.id for shape in slide.shapes}
        for target in slide.root.iter(f"{P}spTgt", f"{P}bldP", f"{P14}spTgt"):
            if target.get("spid") not in known:
                words = f"an animation moves shape {target.get('spid')}, which is not there"
                yield f"slide {slide.number}: {words}"


_AGAIN = "make the deck again, or open it in PowerPoint and let it repair the file"

PACKAGE_RULES: tuple[Rule[Deck], ...] = (
    Rule("V501", ERROR, find_repeated_entries, _AGAIN),
    Rule("V502", ERROR, find_untyped_parts, _AGAIN),
    Rule("V503", ERROR, find_missing_targets, _AGAIN),
    Rule("V504", ERROR, find_malformed_parts, _AGAIN),
    Rule("V505", ERROR, find_no_slides, "choose a .pptx file"),
    Rule("V506", ERROR, find_torn_sections, _AGAIN),
    Rule("V507", ERROR, find_shared_master_ids, _AGAIN),
    Rule("V508", ERROR, find_uneven_tables, _AGAIN),
    Rule("V509", ERROR, find_repeated_shape_ids, _AGAIN),
    Rule("V510", ERROR, find_negative_axes, _AGAIN),
    Rule("V511", ERROR, find_lost_animations, _AGAIN),
    Rule("V512", ERROR, find_unknown_relationships, _AGAIN),
)
