"""A tag tree, and what was painted for it, written as PDF's structure tree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFName, PDFString
from reportlab.pdfbase.pdfdoc import PDFObjectReference as Reference

from builder.handout.model import Tag
from builder.record import record

ROOT = "StructTreeRoot"


@record
class Marked:
    """A piece of marked content: its page and its number on that page."""

    page: str
    mcid: int


@record
class Annotated:
    """An annotation that belongs to an element."""

    page: str
    name: str


Kid = int | Marked | Annotated
"""A child element by its id, or something on a page."""


@dataclass(slots=True)
class Structure:
    """Collects what is painted for each element, in reading order."""

    tags: Sequence[Tag]
    kids: dict[int, list[Kid]] = field(default_factory=dict)
    parents: dict[int, list[int] | int] = field(default_factory=dict)
    """By StructParents key: the element of each marked content of a page, or of an annotation."""
    boxes: dict[int, tuple[float, float, float, float]] = field(default_factory=dict)
    by_id: dict[int, Tag] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.by_id = {tag.id: tag for tag in self.tags}
        for tag in self.tags:
            if tag.id and not tag.inline:
                self.kids.setdefault(tag.parent, []).append(tag.id)

    def page_key(self) -> int:
        """Begin a page."""
        key = len(self.parents)
        self.parents[key] = []
        return key

    def mark(self, tag: int, page_key: int, page: str) -> int:
        """Note marked content of an element and give its number on the page."""
        self._attach(tag)
        owners = self.parents[page_key]
        assert isinstance(owners, list)  # noqa: S101  # a page's key
        owners.append(tag)
        mcid = len(owners) - 1
        self.kids.setdefault(tag, []).append(Marked(page, mcid))
        return mcid

    def annotate(self, tag: int, page: str) -> int:
        """Keep a place for an annotation of an element and give its key."""
        self._attach(tag)
        key = len(self.parents)
        self.parents[key] = tag
        self.kids.setdefault(tag, []).append(Annotated(page, ""))
        return key

    def name_annotation(self, tag: int, name: str) -> None:
        """Say what the annotation of an element is called."""
        kids = self.kids[tag]
        last = kids[-1]
        assert isinstance(last, Annotated)  # noqa: S101  # annotate() came before
        kids[-1] = Annotated(last.page, name)

    def _attach(self, tag: int) -> None:
        """Hang an inline element below its parent when it is first painted."""
        found = self.by_id[tag]
        if found.inline and tag not in self.kids.get(found.parent, []):
            self.kids.setdefault(found.parent, []).append(tag)

    def write(self, document: PDFDocument) -> Reference:
        """Write the tree, its parent tree and their objects; give the root's reference."""
        root = PDFDictionary({"Type": PDFName(ROOT), "ParentTreeNextKey": len(self.parents)})
        document.Reference(root, ROOT)
        self._element(document, self.by_id[0])
        root.dict["K"] = Reference(_name(0))
        numbers: list[object] = []
        for key in sorted(self.parents):
            owner = self.parents[key]
            references = (
                PDFArray([Reference(_name(tag)) for tag in owner])
                if isinstance(owner, list)
                else Reference(_name(owner))
            )
            numbers += [key, references]
        tree = PDFDictionary({"Nums": PDFArray(numbers)})
        root.dict["ParentTree"] = document.Reference(tree, "ParentTree")
        return Reference(ROOT)

    def _element(self, document: PDFDocument, tag: Tag) -> None:
        entries: dict[str, object] = {"Type": PDFName("StructElem"), "S": PDFName(tag.role)}
        entries["P"] = Reference(_name(tag.parent) if tag.id else ROOT)
        for key, value in (("Alt", tag.alt), ("ActualText", tag.actual), ("Lang", tag.lang)):
            if value:
                entries[key] = PDFString(value)
        attributes = self._attributes(tag)
        if attributes:
            entries["A"] = attributes
        kids = self.kids.get(tag.id, [])
        page = _first_page(self.kids, tag.id)
        if page:
            entries["Pg"] = Reference(page)
        element = PDFDictionary(entries)
        document.Reference(element, _name(tag.id))
        shown = [_kid(kid, page) for kid in kids]
        if shown:
            element.dict["K"] = shown[0] if len(shown) == 1 else PDFArray(shown)
        for kid in kids:
            if isinstance(kid, int):
                self._element(document, self.by_id[kid])

    def _attributes(self, tag: Tag) -> PDFDictionary | None:
        if tag.scope:
            return PDFDictionary({"O": PDFName("Table"), "Scope": PDFName(tag.scope)})
        if tag.numbering:
            return PDFDictionary({"O": PDFName("List"), "ListNumbering": PDFName(tag.numbering)})
        if tag.id in self.boxes:
            box = PDFArray([round(value, 3) for value in self.boxes[tag.id]])
            placement = PDFName("Block")
            return PDFDictionary({"O": PDFName("Layout"), "BBox": box, "Placement": placement})
        return None


def _name(tag: int) -> str:
    return f"Element{tag}"


def _kid(kid: Kid, page: str) -> object:
    match kid:
        case int():
            return Reference(_name(kid))
        case Marked(page=where, mcid=mcid) if where == page:
            return mcid
        case Marked(page=where, mcid=mcid):
            return PDFDictionary({"Type": PDFName("MCR"), "Pg": Reference(where), "MCID": mcid})
        case Annotated(page=where, name=name):
            obj = Reference(name)
            return PDFDictionary({"Type": PDFName("OBJR"), "Pg": Reference(where), "Obj": obj})


def _first_page(kids: Mapping[int, Sequence[Kid]], tag: int) -> str:
    for kid in kids.get(tag, ()):
        page = _first_page(kids, kid) if isinstance(kid, int) else kid.page
        if page:
            return page
    return ""
