"""A good deck in, the same deck with one defect out, for its judges to catch."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TypeVar, cast

from lxml import etree
from lxml.etree import _Element as Element

T = TypeVar("T")
AUDIT = "openxml-audit"

SPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "dc": "http://purl.org/dc/elements/1.1/",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
TITLE = "//p:sp[p:nvSpPr/p:nvPr/p:ph[@type='title' or @type='ctrTitle']]"
CONTENT = "//p:sp[p:nvSpPr/p:nvPr/p:ph[not(@type) or @type='body']][.//a:r]"
PRESENTATION = "ppt/presentation.xml"


@dataclass(slots=True)
class Package:
    """The parts of a deck by their names in the zip, in order, to be spoiled in place."""

    parts: dict[str, bytes]
    repeated: list[str] = field(default_factory=list)
    """Names that stand in the zip a second time."""

    def named(self, pattern: str) -> tuple[str, ...]:
        """List the parts whose whole name matches, in order of their numbers."""
        names = (name for name in self.parts if re.fullmatch(pattern, name))
        return tuple(sorted(names, key=lambda name: (len(name), name)))

    def slides(self) -> tuple[str, ...]:
        return self.named(r"ppt/slides/slide\d+\.xml")


@dataclass(frozen=True, slots=True)
class Defect:
    """One thing that can be wrong with a deck, and who sees it."""

    name: str
    plant: Callable[[Package], None]
    judge: str
    """openxml-audit, or the code of our own lint."""


def plant(deck: bytes, defect: Defect) -> bytes:
    """Plant one defect in a deck and leave everything else as it is."""
    with zipfile.ZipFile(io.BytesIO(deck)) as whole:
        package = Package({name: whole.read(name) for name in whole.namelist()})
    defect.plant(package)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as spoiled, warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Duplicate name")
        for name in (*package.parts, *package.repeated):
            spoiled.writestr(name, package.parts[name])
    return written.getvalue()


def nothing(_package: Package) -> None:
    """Plant no defect: shows that it is not the writing that a judge objects to."""


# What a listener, a reader or the audience would miss.


def chart_without_alt(package: Package) -> None:
    _spoil(package, "//p:graphicFrame//p:cNvPr[@descr]", lambda frame: frame.attrib.pop("descr"))


def empty_title(package: Package) -> None:
    _spoil(package, TITLE, _empty)


def repeated_title(package: Package) -> None:
    first, second, *_ = package.slides()
    words = _one(_root(package, first), TITLE + "/p:txBody")
    _spoil_part(package, second, TITLE + "/p:txBody", lambda body: _replace(body, deepcopy(words)))


def empty_placeholder(package: Package) -> None:
    _spoil(package, CONTENT, _empty)


def table_without_header_row(package: Package) -> None:
    _spoil(package, "//a:tblPr[@firstRow]", lambda table: table.attrib.pop("firstRow"))


def words_without_language(package: Package) -> None:
    _spoil(package, "//a:r/a:rPr[@lang]", lambda run: run.attrib.pop("lang"))


def words_like_their_box(package: Package) -> None:
    """Write nearly white on white, the box's own fill."""

    def paint(shape: Element) -> None:
        _fill_shape(shape, "FFFFFF")
        _fill_words(shape, '<a:srgbClr val="F4F4F4"/>')

    _spoil(package, CONTENT, paint)


def words_like_the_slide(package: Package) -> None:
    """Write in the colour of the background that the slide takes from its master."""
    _spoil(package, CONTENT, lambda shape: _fill_words(shape, '<a:schemeClr val="bg1"/>'))


def document_without_title(package: Package) -> None:
    _spoil_part(package, "docProps/core.xml", "//dc:title", _remove)


def default_section_name(package: Package) -> None:
    _spoil_part(package, PRESENTATION, "//p14:section", _setting("name", "Default Section"))


# What PowerPoint would repair, or refuse to open.


def repeated_id(package: Package) -> None:
    """Give the second shape of a slide the id of the first."""
    _spoil(package, "//p:spTree[count(p:sp) > 1]", lambda tree: _repeat_id(tree, "./p:sp[2]"))


def repeated_id_in_group(package: Package) -> None:
    """Give a shape inside a group the id of the first shape outside it."""
    grouped = ".//p:grpSp//p:sp"
    _spoil(package, f"//p:spTree[p:sp][{grouped}]", lambda tree: _repeat_id(tree, grouped))


def part_without_content_type(package: Package) -> None:
    slide = f"/{package.slides()[0]}"
    _spoil_part(package, "[Content_Types].xml", f"//*[@PartName='{slide}']", _remove)


def section_of_unknown_slide(package: Package) -> None:
    def add(slides: Element) -> None:
        etree.SubElement(slides, f"{{{SPACES['p14']}}}sldId", id="99999")

    _spoil_part(package, PRESENTATION, "//p14:sldIdLst", add)


def table_with_surplus_column(package: Package) -> None:
    _spoil(package, "//a:tblGrid", lambda grid: grid.append(deepcopy(grid[-1])))


def layout_with_id_of_master(package: Package) -> None:
    master = _one(_root(package, PRESENTATION), "//p:sldMasterId").get("id", "")
    part = package.named(r"ppt/slideMasters/slideMaster\d+\.xml")[0]
    _spoil_part(package, part, "//p:sldLayoutId", _setting("id", master))


def animation_of_lost_shape(package: Package) -> None:
    moved = '<p:timing><p:bldLst><p:bldP spid="7777" grpId="0"/></p:bldLst></p:timing>'
    _spoil(package, "/p:sld", lambda slide: slide.append(_piece(moved)))


def malformed_language(package: Package) -> None:
    _spoil(package, "//a:r/a:rPr[@lang]", _setting("lang", "english"))


def repeated_creation_id(package: Package) -> None:
    """Copy a slide's identity to the next one, as a copied part has it."""
    same = (
        '<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}">'
        '<p14:creationId val="77"/></p:ext></p:extLst>'
    )
    for slide in package.slides()[:2]:
        _spoil_part(package, slide, "/p:sld/p:cSld", lambda sheet: sheet.append(_piece(same)))


def missing_link_target(package: Package) -> None:
    """Point a link at a relationship that nobody wrote."""
    link = '<a:hlinkClick r:id="rId999"/>'
    _spoil(package, "//a:r/a:rPr", lambda look: look.append(_piece(link)))


def tiny_words(package: Package) -> None:
    _spoil(package, CONTENT + "//a:r/a:rPr", _setting("sz", "900"))


def overflowing_words(package: Package) -> None:
    """Say in one run what fills three slides."""

    def lengthen(run: Element) -> None:
        run.text = "words upon words that nobody can read at once " * 60

    _spoil(package, "//p:sp[p:nvSpPr/p:nvPr/p:ph[@idx='1']]//a:r/a:t", lengthen)


def unclear_link(package: Package) -> None:
    """Give a link words that say nothing."""

    def cloud(words: Element) -> None:
        words.text = "Click here"

    linked = "//a:r[a:rPr/a:hlinkClick]/a:t"
    _spoil(package, linked, cloud)


def file_name_as_alt(package: Package) -> None:
    _spoil(package, "//p:graphicFrame//p:cNvPr[@descr]", _setting("descr", "chart_final2.png"))


def repeated_zip_entry(package: Package) -> None:
    package.repeated.append(package.slides()[0])


def missing_target(package: Package) -> None:
    """Drop the first notes page and leave the relationship that leads there."""
    part = _first(package.named(r"ppt/notesSlides/notesSlide\d+\.xml"), "a notes page")
    del package.parts[part]


def chart_of_unknown_relationship(package: Package) -> None:
    _spoil(package, "//c:chart", _setting(f"{{{SPACES['r']}}}id", "rId999"))


def chart_without_workbook(package: Package) -> None:
    del package.parts[_first(package.named(r"ppt/embeddings/.*\.xlsx"), "a workbook")]


def negative_axis_id(package: Package) -> None:
    part = _first(package.named(r"ppt/charts/chart[^/]*\.xml"), "a chart")
    _spoil_part(package, part, "//c:axId", _setting("val", "-2068027336"))


def unknown_attribute(package: Package) -> None:
    _spoil(package, "//p:sp", _setting("colour", "red"))


def unknown_alignment(package: Package) -> None:
    _spoil(package, "//a:bodyPr", _setting("anchor", "middle"))


def malformed_slide(package: Package) -> None:
    part = package.slides()[0]
    package.parts[part] = package.parts[part][:-20]


def words_before_their_shape(package: Package) -> None:
    _spoil(package, "//p:sp[p:txBody]", lambda shape: shape.insert(0, shape[-1]))


def text_without_paragraph(package: Package) -> None:
    def strip(body: Element) -> None:
        for paragraph in _all(body, "./a:p"):
            _remove(paragraph)

    _spoil(package, "//p:txBody", strip)


def repeated_slide_id(package: Package) -> None:
    first = _one(_root(package, PRESENTATION), "//p:sldId[1]").get("id", "")
    _spoil_part(package, PRESENTATION, "//p:sldId[2]", _setting("id", first))


def slide_id_too_small(package: Package) -> None:
    _spoil_part(package, PRESENTATION, "//p:sldId[1]", _setting("id", "255"))


def master_without_relationships(package: Package) -> None:
    del package.parts["ppt/slideMasters/_rels/slideMaster1.xml.rels"]


SOUND = Defect("nothing", nothing, "")

DEFECTS = (
    Defect("chart without alternative text", chart_without_alt, "V520"),
    Defect("empty title", empty_title, "V522"),
    Defect("repeated title", repeated_title, "V523"),
    Defect("empty placeholder", empty_placeholder, "V531"),
    Defect("table without header row", table_without_header_row, "V524"),
    Defect("words without language", words_without_language, "V528"),
    Defect("words like their box", words_like_their_box, "V536"),
    Defect("words like the slide", words_like_the_slide, "V536"),
    Defect("document without title", document_without_title, "V533"),
    Defect("default section name", default_section_name, "V529"),
    Defect("repeated id", repeated_id, AUDIT),
    Defect("repeated id in group", repeated_id_in_group, "V509"),
    Defect("part without content type", part_without_content_type, "V502"),
    Defect("section of unknown slide", section_of_unknown_slide, "V506"),
    Defect("table with surplus column", table_with_surplus_column, "V508"),
    Defect("layout with id of master", layout_with_id_of_master, "V507"),
    Defect("animation of a lost shape", animation_of_lost_shape, "V511"),
    Defect("malformed language", malformed_language, "V540"),
    Defect("repeated creation id", repeated_creation_id, "V513"),
    Defect("link to nowhere", missing_link_target, "V512"),
    Defect("tiny words", tiny_words, "V535"),
    Defect("overflowing words", overflowing_words, "V538"),
    Defect("unclear link", unclear_link, "V532"),
    Defect("file name as alternative text", file_name_as_alt, "V521"),
    Defect("repeated zip entry", repeated_zip_entry, "V501"),
    Defect("missing target", missing_target, AUDIT),
    Defect("chart of unknown relationship", chart_of_unknown_relationship, AUDIT),
    Defect("chart without workbook", chart_without_workbook, AUDIT),
    Defect("negative axis id", negative_axis_id, AUDIT),
    Defect("unknown attribute", unknown_attribute, AUDIT),
    Defect("unknown alignment", unknown_alignment, AUDIT),
    Defect("malformed slide", malformed_slide, AUDIT),
    Defect("words before their shape", words_before_their_shape, AUDIT),
    Defect("text without paragraph", text_without_paragraph, AUDIT),
    Defect("repeated slide id", repeated_slide_id, AUDIT),
    Defect("slide id too small", slide_id_too_small, AUDIT),
    Defect("master without relationships", master_without_relationships, AUDIT),
)


def _spoil(package: Package, path: str, change: Callable[[Element], object]) -> None:
    """Change the first place on any slide that the path leads to."""
    for slide in package.slides():
        if _all(_root(package, slide), path):
            _spoil_part(package, slide, path, change)
            return
    raise LookupError(f"no slide of this deck has {path}")


def _spoil_part(
    package: Package, part: str, path: str, change: Callable[[Element], object]
) -> None:
    root = _root(package, part)
    change(_one(root, path))
    package.parts[part] = etree.tostring(
        root, xml_declaration=True, encoding="UTF-8", standalone=True
    )


def _root(package: Package, part: str) -> Element:
    return etree.fromstring(package.parts[part])


def _all(element: Element, path: str) -> list[Element]:
    return cast("list[Element]", element.xpath(path, namespaces=SPACES))


def _one(element: Element, path: str) -> Element:
    return _first(_all(element, path), path)


def _first(found: Iterable[T], what: str) -> T:
    for one in found:
        return one
    raise LookupError(f"this deck has not {what} to spoil")


def _setting(attribute: str, value: str) -> Callable[[Element], None]:
    return lambda element: element.set(attribute, value)


def _remove(element: Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def _replace(element: Element, other: Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.replace(element, other)


def _empty(shape: Element) -> None:
    """Leave a shape one paragraph without words."""
    first, *rest = _all(shape, "./p:txBody/a:p")
    for paragraph in rest:
        _remove(paragraph)
    for piece in _all(first, "./a:r | ./a:fld | ./a:br"):
        _remove(piece)


def _repeat_id(tree: Element, other: str) -> None:
    """Give another shape the id of the first at the top level."""
    first = _one(tree, "./p:sp/p:nvSpPr/p:cNvPr")
    _one(tree, f"{other}/p:nvSpPr/p:cNvPr").set("id", first.get("id", ""))


def _fill_shape(shape: Element, colour: str) -> None:
    properties = _one(shape, "./p:spPr")
    for fill in _fills(properties):
        _remove(fill)
    geometry = _all(properties, "./a:xfrm | ./a:prstGeom | ./a:custGeom")
    properties.insert(len(geometry), _solid(f'<a:srgbClr val="{colour}"/>'))


def _fill_words(shape: Element, colour: str) -> None:
    for properties in _all(shape, ".//a:r/a:rPr"):
        for fill in _fills(properties):
            _remove(fill)
        properties.insert(len(_all(properties, "./a:ln")), _solid(colour))


def _fills(properties: Element) -> Iterator[Element]:
    yield from _all(properties, "./a:noFill | ./a:solidFill | ./a:gradFill | ./a:pattFill")


def _piece(xml: str) -> Element:
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in SPACES.items())
    return etree.fromstring(f"<top {names}>{xml}</top>")[0]


def _solid(colour: str) -> Element:
    return etree.fromstring(f'<a:solidFill xmlns:a="{SPACES["a"]}">{colour}</a:solidFill>')
