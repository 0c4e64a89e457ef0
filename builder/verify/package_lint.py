"""A package and its slides checked for what makes PowerPoint repair or refuse a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from builder.verify.deck_file import Deck, tables_of
from builder.verify.names import P14, A, C, P, step, whole
from builder.verify.package import CONTENT_TYPES
from builder.verify.rule import ERROR, Rule


def find_repeated_entries(deck: Deck) -> Iterator[str]:
    """A part stands in the zip twice.

    PowerPoint reads one of the two and may call the file damaged.
    """
    for name, count in Counter(deck.package.names).items():
        if count > 1:
            yield f"the part {name} stands in the file {count} times"


def find_untyped_parts(deck: Deck) -> Iterator[str]:
    """A part has no content type of its own, or only the one of any XML.

    Without its type PowerPoint does not know the part and repairs the file.
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
    """A relationship leads to a part that is not in the file.

    PowerPoint cannot load what is missing and repairs or refuses the file.
    """
    package = deck.package
    owners = [name for name in package.names if name.lower().endswith(".rels")]
    for name in dict.fromkeys(owners):
        folder, _, file = name.rpartition("/_rels/") if "/_rels/" in name else ("", "", name[6:])
        owner = "/".join(filter(None, (folder, file.removesuffix(".rels"))))
        for row in package.relationships(owner):
            if not row.external and not package.has(row.target):
                yield f"{owner or 'the file'} leads to {row.target}, which is not there"


def find_malformed_parts(deck: Deck) -> Iterator[str]:
    """A part is not well-formed XML.

    PowerPoint refuses the whole file.
    """
    package = deck.package
    for name in dict.fromkeys(package.names):
        if package.is_xml(name) and package.xml(name) is None:
            yield f"the part {name} is not well-formed XML"


def find_no_slides(deck: Deck) -> Iterator[str]:
    """There is no presentation in the file.

    It is another kind of Office file, or its main part cannot be read.
    """
    if deck.root is None or deck.root.tag != f"{P}presentation":
        yield "there is no presentation in this file"


def find_torn_sections(deck: Deck) -> Iterator[str]:
    """The sections of the slide sorter do not hold every slide exactly once.

    PowerPoint repairs such a file and drops the sections.
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
    """A master and a layout, or two layouts, have one id.

    The ids of masters and layouts come from one range and must differ.
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
    """A row of a table has more or fewer cells than the table has columns.

    PowerPoint refuses the file or repairs the table away.
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
    """Two shapes of one slide have one id, inside groups or out.

    Animations and comments then reach the wrong shape, and PowerPoint may repair the slide.
    """
    for slide in deck.slides:
        counts = Counter(shape.id for shape in slide.shapes)
        for shape_id, count in counts.items():
            if count > 1:
                names = [f"“{shape.name}”" for shape in slide.shapes if shape.id == shape_id]
                yield f"slide {slide.number}: {', '.join(names)} share the id {shape_id}"


def find_negative_axes(deck: Deck) -> Iterator[str]:
    """An axis of a chart has an id below zero.

    The schema wants it unsigned; strict readers refuse the chart.
    """
    for slide in deck.slides:
        for part in deck.package.related(slide.part, "chart"):
            root = deck.package.xml(part)
            for axis in root.iter(f"{C}axId", f"{C}crossAx") if root is not None else ():
                if whole(axis.get("val")) < 0:
                    yield f"slide {slide.number}: the chart has an axis id below zero"
                    break


def find_lost_animations(deck: Deck) -> Iterator[str]:
    """An animation moves a shape that is not on its slide.

    PowerPoint repairs the slide and drops its animations.
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
# openxml-audit 0.8 lets these pass; the conformance tests plant each of them.
_OPC, _PML, _DML = "ISO/IEC 29500-2 (OPC)", "ISO/IEC 29500-1 (PresentationML)", "ISO/IEC 29500-1"

PACKAGE_RULES = (
    Rule("V501", ERROR, find_repeated_entries, _AGAIN, f"{_OPC}: part names are unique"),
    Rule("V502", ERROR, find_untyped_parts, _AGAIN, f"{_OPC}: every part has a content type"),
    Rule("V503", ERROR, find_missing_targets, _AGAIN, f"{_OPC}: relationship targets"),
    Rule("V504", ERROR, find_malformed_parts, _AGAIN, f"{_OPC}: XML usage"),
    Rule("V505", ERROR, find_no_slides, "choose a .pptx file", f"{_PML}: presentation part"),
    Rule("V506", ERROR, find_torn_sections, _AGAIN, "MS-PPTX: sectionLst"),
    Rule("V507", ERROR, find_shared_master_ids, _AGAIN, f"{_PML}: sldMasterId, sldLayoutId"),
    Rule("V508", ERROR, find_uneven_tables, _AGAIN, f"{_DML}: tblGrid, tr"),
    Rule("V509", ERROR, find_repeated_shape_ids, _AGAIN, f"{_DML}: cNvPr, its id"),
    Rule("V510", ERROR, find_negative_axes, _AGAIN, f"{_DML}: axId, an unsigned number"),
    Rule("V511", ERROR, find_lost_animations, _AGAIN, f"{_PML}: spTgt"),
)
