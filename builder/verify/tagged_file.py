"""A PDF with its tag tree and its pages read: what every rule on tags looks at."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, lru_cache

from builder.verify.marks import PageMarks, Piece, marks_of
from builder.verify.pdf_file import PdfFile, as_int, as_name, open_pdf
from builder.verify.pdf_syntax import Entries, Ref, Value
from builder.verify.tag_tree import Owned, Tag, TagTree

_HIDDEN = 2  # ISO 32000-1, table 165: the flag of an annotation that nobody sees


class TaggedFile:
    """Everything of a PDF that its accessibility depends on."""

    def __init__(self, pdf: PdfFile) -> None:
        self.pdf = pdf
        self.tree = TagTree(pdf)
        self.pages: tuple[PageMarks, ...] = marks_of(pdf)
        self.page_numbers = {page.id: page.number for page in pdf.pages}

    @cached_property
    def metadata(self) -> str:
        """The document's XMP packet; empty where there is none."""
        data = self.pdf.content(self.pdf.root.get("Metadata"))
        if data[:2] in {b"\xfe\xff", b"\xff\xfe"}:
            return data.decode("utf-16", "replace")
        return data.decode("utf-8", "replace")

    @cached_property
    def parents(self) -> dict[int, Value]:
        """What each key of the parent tree leads to."""
        return self.tree.parents()

    @cached_property
    def pieces(self) -> dict[tuple[int, int], list[Piece]]:
        """What each mark shows."""
        found: dict[tuple[int, int], list[Piece]] = {}
        for page in self.pages:
            for piece in page.pieces:
                if piece.mark and piece.mark.owner and not piece.mark.is_artifact:
                    found.setdefault(piece.mark.owner, []).append(piece)
        return found

    def annotations(self) -> Iterator[tuple[int, int, Entries]]:
        """List the annotations that somebody meets: page, object number, what is said of it."""
        for page in self.pdf.pages:
            for one in self.pdf.array(page.entries.get("Annots")):
                entries = self.pdf.entries(one)
                flags = as_int(self.pdf.value(entries.get("F"))) or 0
                kind = as_name(self.pdf.value(entries.get("Subtype")))
                if entries and not flags & _HIDDEN and kind not in {"Popup", "PrinterMark"}:
                    yield page.number, one.number if isinstance(one, Ref) else 0, entries

    def page_of(self, tag: Tag) -> str:
        """Say where a tag is: the page that it names, else that of what it holds."""
        waiting: list[Tag] = [tag]
        while waiting:
            one = waiting.pop(0)
            if one.page in self.page_numbers:
                return f"page {self.page_numbers[one.page]}"
            waiting += [kid for kid in one.kids if isinstance(kid, Tag)]
        return "the document"

    def words(self, tag: Tag) -> str:
        """Give the text of a tag and of all below it, in reading order."""
        pieces: list[str] = []
        waiting: list[object] = [tag]
        while waiting:
            one = waiting.pop()
            match one:
                case Tag():
                    actual = self.tree.text(one, "ActualText")
                    if actual:
                        pieces.append(actual)
                    else:
                        waiting += reversed(one.kids)
                case Owned(stream=stream, number=number):
                    pieces += [piece.text for piece in self.pieces.get((stream, number), ())]
                case _:
                    pass
        return "".join(pieces)


@lru_cache(maxsize=1)
def open_tagged(data: bytes) -> TaggedFile | None:
    """Open a PDF; check, parity and dump of the same bytes share what is read."""
    pdf = open_pdf(data)
    return None if pdf is None or not pdf.pages else TaggedFile(pdf)
