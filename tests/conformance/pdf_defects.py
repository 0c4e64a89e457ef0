"""A good handout in, the same handout with one defect out, for its judges to catch."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import pikepdf
from pikepdf import (
    Array,
    ContentStreamInlineImage,
    ContentStreamInstruction,
    Dictionary,
    Encryption,
    Name,
    Object,
    Pdf,
    String,
)

from tests.conformance.verapdf import Flavour

T = TypeVar("T")
Instruction = ContentStreamInstruction | ContentStreamInlineImage

TAG_TREE = "tag-tree"  # our own check, builder.verify.pdf_lint


@dataclass(frozen=True, slots=True)
class Defect:
    """One thing that can be wrong with a handout, and who sees it."""

    name: str
    plant: Callable[[Pdf], None]
    judge: str
    """The number of veraPDF's rule, or TAG_TREE."""
    flavour: Flavour = "ua1"
    """The standard that veraPDF's rule is of."""
    encryption: Encryption | None = None
    """The lock that the handout is saved with."""


def plant(handout: bytes, defect: Defect) -> bytes:
    """Plant one defect in a handout and leave everything else as it is."""
    with pikepdf.open(io.BytesIO(handout)) as pdf:
        defect.plant(pdf)
        written = io.BytesIO()
        pdf.save(written, encryption=defect.encryption or False)
    return written.getvalue()


def nothing(_pdf: Pdf) -> None:
    """Plant no defect: shows that it is not the saving that a judge objects to."""


def figure_without_alt(pdf: Pdf) -> None:
    del _first_of_kind(pdf, Name.Figure)[Name.Alt]


def document_without_language(pdf: Pdf) -> None:
    for holder in (pdf.Root, *_structure(pdf)):
        _drop(holder, Name.Lang)


def header_cells_without_scope(pdf: Pdf) -> None:
    for cell in _structure(pdf):
        if cell[Name.S] == Name.TH:
            _drop(cell, Name.A)


def unmarked_paint(pdf: Pdf) -> None:
    pdf.pages[0].contents_add(b"q 100 100 9 9 re f Q", prepend=False)


def document_without_title(pdf: Pdf) -> None:
    _drop(pdf.docinfo, Name.Title)
    _cut_from_metadata(pdf, rb"<dc:title>.*?</dc:title>")


def skipped_heading_level(pdf: Pdf) -> None:
    _first_of_kind(pdf, Name.H2)[Name.S] = Name.H4


def link_without_contents(pdf: Pdf) -> None:
    del _first_link(pdf)[Name.Contents]


def font_not_embedded(pdf: Pdf) -> None:
    descriptors = (
        thing for thing in pdf.objects if _is_dictionary(thing) and Name.FontFile2 in thing
    )
    del _first(descriptors, "an embedded font")[Name.FontFile2]


def no_promise_of_pdf_ua(pdf: Pdf) -> None:
    _cut_from_metadata(pdf, rb"<pdfuaid:part>\s*1\s*</pdfuaid:part>|\spdfuaid:part=.1.")


def links_without_tab_order(pdf: Pdf) -> None:
    pages = (page for page in pdf.pages if Name.Annots in page.obj)
    del _first(pages, "a page with a link").obj[Name.Tabs]


def file_name_in_title_bar(pdf: Pdf) -> None:
    del pdf.Root.ViewerPreferences[Name.DisplayDocTitle]


def swapped_parents(pdf: Pdf) -> None:
    """Swap two entries of the parent tree: two texts claim each other's place in the tag tree."""
    for parents in _parents_of_pages(pdf):
        for at in range(len(parents) - 1):
            if parents[at].objgen != parents[at + 1].objgen:
                parents[at], parents[at + 1] = parents[at + 1], parents[at]
                return
    raise LookupError("this handout has no two neighbours in its parent tree")


def missing_glyph(pdf: Pdf) -> None:
    """Put code 0, which stands for a letter that the font lacks, before the first tagged text."""
    page = pdf.pages[0]
    instructions = list(pikepdf.parse_content_stream(page))
    at = _first_tagged_text(instructions)
    operator = instructions[at].operator
    shown = instructions[at].operands[0]
    if str(operator) == "TJ":
        changed: Object = Array([String(b"\0\0"), *shown])
    else:
        changed = String(b"\0\0" + bytes(shown))
    instructions[at] = ContentStreamInstruction([changed], operator)
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(instructions))


def no_promise_of_pdf_a(pdf: Pdf) -> None:
    _cut_from_metadata(pdf, rb"<pdfaid:part>\s*2\s*</pdfaid:part>")


def undescribed_properties(pdf: Pdf) -> None:
    _cut_from_metadata(pdf, rb"<pdfaExtension:schemas>.*</pdfaExtension:schemas>")


def colours_without_profile(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents


SOUND = Defect("nothing", nothing, "")

DEFECTS = (
    Defect("figure without alternative text", figure_without_alt, "7.3-1"),
    Defect("document without language", document_without_language, "7.2-34"),
    Defect("header cells without scope", header_cells_without_scope, "7.5-1"),
    Defect("unmarked paint", unmarked_paint, "7.1-3"),
    Defect("document without title", document_without_title, "7.1-9"),
    Defect("skipped heading level", skipped_heading_level, "7.4.2-1"),
    Defect("link without contents", link_without_contents, "7.18.5-2"),
    Defect("font not embedded", font_not_embedded, "7.21.4.1-1"),
    Defect("no promise of PDF/UA", no_promise_of_pdf_ua, "5-1"),
    Defect("links without tab order", links_without_tab_order, "7.18.3-1"),
    Defect("file name in title bar", file_name_in_title_bar, "7.1-10"),
    Defect("swapped parents", swapped_parents, TAG_TREE),
    Defect("missing glyph", missing_glyph, "7.21.7-2"),
    Defect("no promise of PDF/A", no_promise_of_pdf_a, "6.6.4-2", "2a"),
    Defect("undescribed properties", undescribed_properties, "6.6.2.3.1-1", "2a"),
    Defect("colours without profile", colours_without_profile, "6.2.4.3-2", "2a"),
    Defect("a lock without a key", nothing, "6.1.3-2", "2a", Encryption(owner="tea", user="")),
)


def _drop(thing: Object, key: Name) -> None:
    if key in thing:
        del thing[key]


def _first(found: Iterator[T], what: str) -> T:
    for one in found:
        return one
    raise LookupError(f"this handout has not {what} to spoil")


def _structure(pdf: Pdf) -> Iterator[Object]:
    """Walk the elements of the tag tree in logical order."""
    waiting = [pdf.Root.StructTreeRoot[Name.K]]
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, Array):
            waiting.extend(reversed(list(thing)))
        elif isinstance(thing, Dictionary) and Name.S in thing:
            yield thing
            waiting.append(thing.get(Name.K, Array()))


def _first_of_kind(pdf: Pdf, kind: Name) -> Object:
    elements = (element for element in _structure(pdf) if element[Name.S] == kind)
    return _first(elements, f"a {kind}")


def _first_link(pdf: Pdf) -> Object:
    links = (
        annotation
        for page in pdf.pages
        for annotation in page.obj.get(Name.Annots, Array())
        if annotation[Name.Subtype] == Name.Link
    )
    return _first(links, "a link")


def _is_dictionary(thing: Object) -> bool:
    return isinstance(thing, Dictionary)


def _cut_from_metadata(pdf: Pdf, pattern: bytes) -> None:
    metadata = pdf.Root.Metadata
    cut, count = re.subn(pattern, b"", metadata.read_bytes(), flags=re.DOTALL)
    if not count:
        raise LookupError(f"the metadata of this handout have no {pattern!r}")
    metadata.write(cut)


def _parents_of_pages(pdf: Pdf) -> Iterator[Object]:
    """Walk the arrays of the parent tree: one a page; a link has a single entry instead."""
    waiting = [pdf.Root.StructTreeRoot.ParentTree]
    while waiting:
        node = waiting.pop()
        waiting.extend(node.get(Name.Kids, Array()))
        yield from (value for value in node.get(Name.Nums, Array()) if isinstance(value, Array))


def _first_tagged_text(instructions: Sequence[Instruction]) -> int:
    """Find the first instruction that shows text inside a tag; an artifact is no tag."""
    open_tags: list[str] = []
    for at, instruction in enumerate(instructions):
        match str(instruction.operator):
            case "BDC" | "BMC":
                open_tags.append(str(instruction.operands[0]))
            case "EMC":
                open_tags.pop()
            case "Tj" | "TJ" if open_tags and "/Artifact" not in open_tags:
                return at
    raise LookupError("the first page of this handout has no tagged text")
