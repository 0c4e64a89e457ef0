"""The content of a page turned into pieces of text, each with the mark that it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from builder.verify.font_codes import Code, Font
from builder.verify.pdf_file import Page, PdfFile, as_int, as_name
from builder.verify.pdf_syntax import Entries, Name, Ref, Stream, Unreadable, Value, operations

# ISO 32000-1, table 51: what puts paint on the page
PAINT = frozenset((b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s", b"sh", b"EI"))
SHOW = frozenset((b"Tj", b"TJ", b"'", b'"'))
MAX_FORMS = 2_000  # drawn on one page, those inside others counted again
MAX_DEPTH = 12


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked content that is open, with what it takes from those around it."""

    owner: tuple[int, int] | None
    """The stream and the number that the tag tree knows it by; None outside the tree."""
    is_artifact: bool
    actual: str = ""
    """What is read in place of all that it shows."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something shown, in its mark; None where it stands in no mark at all."""

    mark: Mark | None
    text: str
    font: Font | None = None
    codes: tuple[Code, ...] = ()


@dataclass(slots=True)
class PageMarks:
    """What one page shows, in painting order."""

    page: Page
    pieces: list[Piece] = field(default_factory=list)
    owners: list[tuple[int, int]] = field(default_factory=list)
    """Every mark that the tag tree is to know, as often as it is opened."""
    keys: dict[int, int | None] = field(default_factory=dict)
    """The StructParents of each stream that has such marks."""
    unmarked: list[str] = field(default_factory=list)
    """The operators that paint outside every mark."""
    unbalanced: int = 0
    fonts: dict[str, Font] = field(default_factory=dict)
    """By name; those of the page and of the forms that it draws."""


def marks_of(pdf: PdfFile, page: Page) -> PageMarks:
    """Read one page, the forms that it draws included."""
    marks = PageMarks(page)
    reader = _Reader(pdf, marks)
    marks.keys[page.id] = as_int(pdf.value(page.entries.get("StructParents")))
    reader.read(pdf.content(page.entries.get("Contents")), page.id, page.resources, ())
    return marks


class _Reader:
    """Goes through the content of one page."""

    def __init__(self, pdf: PdfFile, marks: PageMarks) -> None:
        self.pdf, self.marks = pdf, marks
        self.forms = 0
        self._fonts: dict[int, Font] = {}

    def read(
        self, content: bytes, stream: int, resources: Entries, around: Sequence[Mark]
    ) -> None:
        """Read a stream; `around` are the marks that are open where it is drawn."""
        opened = list(around)
        fonts = self._fonts_of(resources)
        font: Font | None = None
        saved: list[Font | None] = []
        try:
            for operator, operands in operations(content):
                if operator in SHOW:
                    self._show(operands, font, opened)
                elif operator == b"Tf" and operands:
                    font = fonts.get(as_name(operands[0]))
                elif operator in {b"BDC", b"BMC"}:
                    opened.append(self._opened(operands, stream, resources, opened))
                elif operator == b"EMC":
                    if len(opened) > len(around):
                        opened.pop()
                    else:
                        self.marks.unbalanced += 1
                elif operator == b"Do":
                    self._draw(operands, resources, opened)
                elif operator in PAINT:
                    self._paint(operator.decode(), opened)
                elif operator == b"q":
                    saved.append(font)
                elif operator == b"Q" and saved:
                    font = saved.pop()
        except Unreadable:
            self.marks.unbalanced += 1
        self.marks.unbalanced += len(opened) - len(around)

    def _fonts_of(self, resources: Entries) -> dict[str, Font]:
        fonts = {}
        for name, value in self.pdf.entries(resources.get("Font")).items():
            number = value.number if isinstance(value, Ref) else -1
            font = self._fonts.get(number) or Font(self.pdf, self.pdf.entries(value))
            if number >= 0:
                self._fonts[number] = font
            fonts[name] = self.marks.fonts[font.name] = font
        return fonts

    def _opened(
        self, operands: Sequence[Value], stream: int, resources: Entries, opened: Sequence[Mark]
    ) -> Mark:
        tag = as_name(operands[0]) if operands else ""
        said = operands[1] if len(operands) > 1 else None
        if isinstance(said, Name):
            said = self.pdf.entries(resources.get("Properties")).get(str(said))
        properties = self.pdf.entries(said)
        outer = opened[-1] if opened else Mark(None, is_artifact=False)
        mark = replace(outer, is_artifact=outer.is_artifact or tag == "Artifact")
        number = as_int(self.pdf.value(properties.get("MCID")))
        if number is not None:
            mark = replace(mark, owner=(stream, number), actual="")
            self.marks.owners.append((stream, number))
        actual = self.pdf.text(properties.get("ActualText"))
        if actual and not mark.actual:
            mark = replace(mark, actual=actual)
            self.marks.pieces.append(Piece(mark, actual))
        return mark

    def _show(self, operands: Sequence[Value], font: Font | None, opened: Sequence[Mark]) -> None:
        last = operands[-1] if operands else None
        strings = [one for one in (last if isinstance(last, list) else [last])]
        data = b"".join(one for one in strings if isinstance(one, bytes))
        codes = font.codes(data) if font else ()
        mark = opened[-1] if opened else None
        text = "".join(code.text for code in codes)
        self.marks.pieces.append(Piece(mark, "" if mark and mark.actual else text, font, codes))
        if not opened:
            self.marks.unmarked.append("text")

    def _paint(self, operator: str, opened: Sequence[Mark]) -> None:
        if not opened:
            self.marks.unmarked.append(operator)

    def _draw(self, operands: Sequence[Value], resources: Entries, opened: Sequence[Mark]) -> None:
        """Draw an image, or a form with the marks that are open around it."""
        name = as_name(operands[0]) if operands else ""
        value = self.pdf.entries(resources.get("XObject")).get(name)
        form = self.pdf.value(value)
        if not isinstance(form, Stream) or as_name(form.entries.get("Subtype")) != "Form":
            self._paint("Do", opened)
            return
        self.forms += 1
        if self.forms > MAX_FORMS or len(opened) > MAX_DEPTH * MAX_FORMS:
            return
        number = value.number if isinstance(value, Ref) else 0
        self.marks.keys[number] = as_int(self.pdf.value(form.entries.get("StructParents")))
        inner = self.pdf.entries(form.entries.get("Resources")) or resources
        self.read(self.pdf.content(value), number, inner, opened)
