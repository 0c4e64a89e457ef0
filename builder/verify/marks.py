"""The content of a page turned into pieces of text, each with the mark that it stands in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from builder.record import record, replace
from builder.verify.font_codes import Code, Font
from builder.verify.pdf_file import Page, PdfFile, as_int, as_name
from builder.verify.pdf_syntax import Entries, Name, Ref, Stream, Unreadable, Value, operations

# ISO 32000-1, table 51: what puts paint on the page
PAINT = frozenset((b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s", b"sh", b"EI"))
SHOW = frozenset((b"Tj", b"TJ", b"'", b'"'))
MAX_FORMS = 2_000  # drawn on one page, those inside others counted again
MAX_DEPTH = 12


@record
class Mark:
    """Marked content that is open, with what it takes from those around it."""

    owner: tuple[int, int] | None
    """The stream and the number that the tag tree knows it by; None outside the tree."""
    is_artifact: bool
    actual: str = ""
    """What is read in place of all that it shows."""


@record
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


def marks_of(pdf: PdfFile) -> tuple[PageMarks, ...]:
    """Read all pages, the forms that they draw included."""
    fonts: dict[int, Font] = {}
    return tuple(_page_marks(pdf, page, fonts) for page in pdf.pages)


def _page_marks(pdf: PdfFile, page: Page, fonts: dict[int, Font]) -> PageMarks:
    marks = PageMarks(page)
    reader = _Reader(pdf, marks, fonts)
    marks.keys[page.id] = as_int(pdf.value(page.entries.get("StructParents")))
    reader.read(pdf.content(page.entries.get("Contents")), page.id, page.resources, [])
    return marks


@dataclass(slots=True)
class _Frame:
    """A stream that is being read: what it may use and what is open in it."""

    stream: int
    resources: Entries
    fonts: dict[str, Font]
    opened: list[Mark]
    """The marks that are open, those around the stream first."""
    around: int
    """How many of them stand around it."""
    font: Font | None = None
    saved: list[Font | None] = field(default_factory=list)


class _Reader:
    """Goes through the content of one page; pages share the fonts, by their object."""

    def __init__(self, pdf: PdfFile, marks: PageMarks, fonts: dict[int, Font]) -> None:
        self.pdf, self.marks = pdf, marks
        self.forms = self.depth = 0
        self._fonts = fonts
        self._steps: dict[bytes, Callable[[_Frame, list[Value]], None]] = {
            **dict.fromkeys(SHOW, self._show),
            **dict.fromkeys((b"BDC", b"BMC"), self._open),
            b"EMC": self._close,
            b"Tf": self._choose_font,
            b"Do": self._draw,
            b"q": lambda frame, _: frame.saved.append(frame.font),
            b"Q": self._restore,
        }

    def read(self, content: bytes, stream: int, resources: Entries, around: list[Mark]) -> None:
        """Read a stream; `around` are the marks that are open where it is drawn."""
        fonts = self._fonts_of(resources)
        frame = _Frame(stream, resources, fonts, list(around), len(around))
        steps = self._steps
        try:
            for operator, operands in operations(content):
                if operator in steps:
                    steps[operator](frame, operands)
                elif operator in PAINT:
                    self._paint(operator.decode(), frame)
        except Unreadable:
            self.marks.unbalanced += 1
        self.marks.unbalanced += len(frame.opened) - frame.around

    def _fonts_of(self, resources: Entries) -> dict[str, Font]:
        fonts = {}
        for name, value in self.pdf.entries(resources.get("Font")).items():
            number = value.number if isinstance(value, Ref) else -1
            font = self._fonts.get(number) or Font(self.pdf, self.pdf.entries(value))
            if number >= 0:
                self._fonts[number] = font
            fonts[name] = self.marks.fonts[font.name] = font
        return fonts

    def _choose_font(self, frame: _Frame, operands: list[Value]) -> None:
        frame.font = frame.fonts.get(as_name(operands[0])) if operands else None

    def _restore(self, frame: _Frame, _: list[Value]) -> None:
        if frame.saved:
            frame.font = frame.saved.pop()

    def _open(self, frame: _Frame, operands: list[Value]) -> None:
        tag = as_name(operands[0]) if operands else ""
        properties = self._properties(frame, operands)
        outer = frame.opened[-1] if frame.opened else Mark(None, is_artifact=False)
        mark = replace(outer, is_artifact=outer.is_artifact or tag == "Artifact")
        number = as_int(self.pdf.value(properties.get("MCID")))
        if number is not None:
            mark = replace(mark, owner=(frame.stream, number), actual="")
            self.marks.owners.append((frame.stream, number))
        actual = self.pdf.text(properties.get("ActualText"))
        if actual and not mark.actual:
            mark = replace(mark, actual=actual)
            self.marks.pieces.append(Piece(mark, actual))
        frame.opened.append(mark)

    def _properties(self, frame: _Frame, operands: list[Value]) -> Entries:
        """Read what is said of a mark, in place or by a name of the resources."""
        said = operands[1] if len(operands) > 1 else None
        if isinstance(said, Name):
            said = self.pdf.entries(frame.resources.get("Properties")).get(str(said))
        return self.pdf.entries(said)

    def _close(self, frame: _Frame, _: list[Value]) -> None:
        if len(frame.opened) > frame.around:
            frame.opened.pop()
        else:
            self.marks.unbalanced += 1

    def _show(self, frame: _Frame, operands: list[Value]) -> None:
        last = operands[-1] if operands else None
        strings = last if isinstance(last, list) else [last]
        data = b"".join(one for one in strings if isinstance(one, bytes))
        font = frame.font
        codes = font.codes(data) if font else ()
        mark = frame.opened[-1] if frame.opened else None
        text = "" if mark and mark.actual else "".join(code.text for code in codes)
        self.marks.pieces.append(Piece(mark, text, font, codes))
        self._paint("text", frame)

    def _paint(self, operator: str, frame: _Frame) -> None:
        if not frame.opened:
            self.marks.unmarked.append(operator)

    def _draw(self, frame: _Frame, operands: list[Value]) -> None:
        """Draw an image, or a form with the marks that are open around it."""
        name = as_name(operands[0]) if operands else ""
        value = self.pdf.entries(frame.resources.get("XObject")).get(name)
        form = self.pdf.value(value)
        if not isinstance(form, Stream) or as_name(form.entries.get("Subtype")) != "Form":
            self._paint("Do", frame)
            return
        self.forms += 1
        if self.forms > MAX_FORMS or self.depth >= MAX_DEPTH:
            return
        number = value.number if isinstance(value, Ref) else 0
        self.marks.keys[number] = as_int(self.pdf.value(form.entries.get("StructParents")))
        inner = self.pdf.entries(form.entries.get("Resources")) or frame.resources
        self.depth += 1
        self.read(self.pdf.content(value), number, inner, frame.opened)
        self.depth -= 1
