"""A tag tree, and what was painted for it, written as PDF's structure tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject, PDFString
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
        """Write the tree, its parent tree and their objects; give the root's reference.

        Objects are numbered first and then written as text: ReportLab takes its time over values,
        and a booklet has 800 elements.
        """
        root = _Written()
        document.Reference(root, ROOT)
        elements = {tag: _Written() for tag in self._in_order(0)}
        for tag, element in elements.items():
            document.Reference(element, _name(tag))
        names = _Names(document)
        for tag, element in elements.items():
            element.text = self._element(self.by_id[tag], names)
        tree = _Written(f"<< /Nums [ {' '.join(self._owners(names))} ] >>")
        parents = document.Reference(tree, "ParentTree").format(document).decode()
        root.text = (
            f"<< /K {names.of(_name(0))} /ParentTree {parents} "
            f"/ParentTreeNextKey {len(self.parents)} /Type /{ROOT} >>"
        )
        return Reference(ROOT)

    def _in_order(self, tag: int) -> Iterator[int]:
        yield tag
        for kid in self.kids.get(tag, ()):
            if isinstance(kid, int):
                yield from self._in_order(kid)

    def _owners(self, names: _Names) -> Iterator[str]:
        """List each key with the element, or the elements, that it leads to."""
        for key in sorted(self.parents):
            owner = self.parents[key]
            if isinstance(owner, list):
                yield f"{key} [ {' '.join([names.of(_name(tag)) for tag in owner])} ]"
            else:
                yield f"{key} {names.of(_name(owner))}"

    def _element(self, tag: Tag, names: _Names) -> str:
        entries = [f"/Type /StructElem /S /{tag.role}"]
        entries.append(f"/P {names.of(_name(tag.parent) if tag.id else ROOT)}")
        for key, value in (("Alt", tag.alt), ("ActualText", tag.actual), ("Lang", tag.lang)):
            if value:
                entries.append(f"/{key} {names.text(value)}")
        entries += self._attributes(tag)
        page = _first_page(self.kids, tag.id)
        if page:
            entries.append(f"/Pg {names.of(page)}")
        shown = [_kid(kid, page, names) for kid in self.kids.get(tag.id, ())]
        if shown:
            kids = " ".join(shown)
            entries.append(f"/K {kids}" if len(shown) == 1 else f"/K [ {kids} ]")
        return f"<< {' '.join(entries)} >>"

    def _attributes(self, tag: Tag) -> Iterator[str]:
        if tag.scope:
            yield f"/A << /O /Table /Scope /{tag.scope} >>"
        elif tag.numbering:
            yield f"/A << /ListNumbering /{tag.numbering} /O /List >>"
        elif tag.id in self.boxes:
            box = " ".join([f"{round(value, 3):g}" for value in self.boxes[tag.id]])
            yield f"/A << /BBox [ {box} ] /O /Layout /Placement /Block >>"


class _Written(PDFObject):
    """An object of a PDF that is text already."""

    def __init__(self, text: str = "") -> None:
        self.text = text

    def format(self, _: PDFDocument) -> bytes:
        """Give its bytes, as ReportLab asks each of its objects for them."""
        return self.text.encode("latin-1")


class _Names:
    """References by the names of their objects, as a document numbers them."""

    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self._known: dict[str, str] = {}

    def of(self, name: str) -> str:
        """Refer to an object."""
        if name not in self._known:
            self._known[name] = Reference(name).format(self._document).decode()
        return self._known[name]

    def text(self, words: str) -> str:
        """Write a text string (ISO 32000-1, 7.9.2.2)."""
        written: bytes = PDFString(words).format(self._document)
        return written.decode("latin-1")


def _name(tag: int) -> str:
    return f"Element{tag}"


def _kid(kid: Kid, page: str, names: _Names) -> str:
    match kid:
        case int():
            return names.of(_name(kid))
        case Marked(page=where, mcid=mcid) if where == page:
            return str(mcid)
        case Marked(page=where, mcid=mcid):
            return f"<< /MCID {mcid} /Pg {names.of(where)} /Type /MCR >>"
        case Annotated(page=where, name=name):
            return f"<< /Obj {names.of(name)} /Pg {names.of(where)} /Type /OBJR >>"


def _first_page(kids: Mapping[int, Sequence[Kid]], tag: int) -> str:
    for kid in kids.get(tag, ()):
        page = _first_page(kids, kid) if isinstance(kid, int) else kid.page
        if page:
            return page
    return ""
