"""ReportLab's canvas as a pen that cannot paint outside marked content.

It takes lengths from the top left corner, as plans give them, and turns them into PDF's own,
which run from the bottom left.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFString
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from builder.figures.model import (
    Label,
    Outline,
    Shape,
    Stroke,
    TextBlock,
)
from builder.figures.painted import painted_lines, shaft_and_head
from builder.findings import BuilderError
from builder.handout.brush import Brush, Drawn
from builder.handout.model import Glyphs, PageSize, Raster
from builder.handout.raster import pack_image
from builder.outline.picture_model import PictureFile
from builder.palette import OUR_PALETTE, Palette
from builder.text.face import Face
from builder.text.faces import handout_face, handout_font_path
from builder.text.lines import text_width
from builder.units import ZERO, Length

FONT = "Diptych"
_FONTS = {False: f"{FONT}-Regular", True: f"{FONT}-Bold"}


def register_fonts() -> None:
    """Load the handout's two faces once a process, and set how ReportLab packs pages."""
    rl_config.useA85 = 0  # a page packed once, as bytes, is smaller and sooner read back
    for bold, name in _FONTS.items():
        handout_face(bold=bold)
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(handout_font_path(bold=bold))))


class Pen(Canvas):
    """Draws text and shapes, each inside marked content of the page that is open."""

    # ReportLab's private names that have no public way round; contract tests hold each one.
    _code: list[str]
    _doc: Any
    _annotationCount: int
    _formsinuse: list[str]
    _addAnnotation: Callable[..., object]
    _bookmarkReference: Callable[[str], object]

    def __init__(
        self, file: BytesIO, paper: PageSize, *, lang: str, palette: Palette = OUR_PALETTE
    ) -> None:
        super().__init__(
            file,
            pagesize=(float(paper.width), float(paper.height)),
            invariant=1,
            pageCompression=1,
            pdfVersion=(1, 7),
            lang=lang,
            # Else every page names an unembedded Helvetica; the stubs want a number here.
            initialFontName=_FONTS[False],  # type: ignore[arg-type]
        )
        self.paper = paper
        self.brush = Brush(paper.height, palette)
        self.open_mark = ""
        self.page_key = 0

    @property
    def document(self) -> Any:  # noqa: ANN401  # ReportLab's document has no public type
        """The document that is being written."""
        return self._doc

    def set_date(self, moment: datetime) -> None:
        """Date the document, where ReportLab would take the clock or the environment."""
        stamp = self._doc._timeStamp  # noqa: SLF001  # as above
        stamp.t, stamp.lt, stamp.tzname = moment.timestamp(), moment.timetuple(), "UTC"
        stamp.YMDhms, stamp.dhh, stamp.dmm = tuple(moment.timetuple())[:6], 0, 0
        # The file's /ID begins with the time, too; from here on it follows the content.
        self._doc.signature = hashlib.md5(usedforsecurity=False)

    def add_to_catalog(self, **entries: object) -> None:
        """Add entries to the document's catalog."""
        catalog = self._doc.Catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, *entries]  # else it leaves some out
        for key, value in entries.items():
            setattr(catalog, key, value)

    @contextmanager
    def marked(self, opening: str) -> Iterator[None]:
        """Open marked content, and close it."""
        if self.open_mark:
            raise BuilderError(f"{opening} opened inside {self.open_mark}")
        self.open_mark = opening
        self._code.append(opening)
        yield
        self._code.append("EMC")
        self.open_mark = ""

    def page_name(self) -> str:
        """Give the name under which the open page can be referred to."""
        return str(self._doc.thisPageName())

    def write_text(self, glyphs: Glyphs, baseline: Length) -> None:
        """Set text with the face's kerning, which ReportLab leaves out."""
        self._guard()
        self._code.append(self.brush.colour(glyphs.colour, "rg"))
        font = _font(bold=glyphs.bold)
        x, y = float(glyphs.x), float(self.paper.height - baseline + glyphs.rise)
        self._code.append(f"BT 1 0 0 1 {x:.3f} {y:.3f} Tm")
        for name, shown in self._runs(font, glyphs):
            self._code.append(f"{name} {float(glyphs.size):.2f} Tf [{shown}] TJ")
        self._code.append("ET")

    def _runs(self, font: TTFont, glyphs: Glyphs) -> Iterator[tuple[str, str]]:
        """Give each stretch of one subset as the operand of TJ (ISO 32000-1, 9.4.3)."""
        kerns = tuple(_kerns(glyphs.text, handout_face(bold=glyphs.bold)))
        start = 0
        for subset, codes in font.splitString(glyphs.text, self._doc):  # a code a character
            end = start + len(codes)
            within = [(at - start, shift) for at, shift in kerns if start <= at < end]
            yield font.getSubsetInternalName(subset, self._doc), _operand(codes, within)
            start = end

    def draw(self, shape: Shape | Raster, x: Length, y: Length) -> None:
        """Paint one shape whose figure has its corner at `x`, `y`."""
        self._guard()
        match shape:
            case Raster():
                self._show(shape, x, y)
            case Label():
                self.write_text(_label_glyphs(shape, x), y + shape.baseline)
            case TextBlock(frame=frame):
                if frame:
                    self.draw(frame, x, y)
                for label in painted_lines(shape):
                    self.draw(label, x, y)
            case Stroke() | Outline() if shape.ink.head:
                shaft, head = shaft_and_head(shape)
                self._paint(shaft, x, y)
                self._paint(head, x, y)
            case _:
                self._paint(shape, x, y)

    def _paint(self, shape: Drawn, x: Length, y: Length) -> None:
        self._code += self.brush.paint(shape, x, y)

    def _show(self, raster: Raster, x: Length, y: Length) -> None:
        """Show a picture, which stands in the file once however often it is shown."""
        picture = raster.picture
        name = hashlib.sha256(picture.data).hexdigest()[:16]
        key = self._doc.getXObjectName(name)
        if key not in self._doc.idToObject:
            self._doc.Reference(_image(picture), key)
        self._formsinuse.append(name)
        size = f"{float(raster.width):.3f} 0 0 {float(raster.height):.3f}"
        self._code.append(f"q {size} {self.brush.at(x, y + raster.height)} cm /{key} Do Q")

    def _guard(self) -> None:
        if not self.open_mark:
            raise BuilderError("something was painted outside marked content")

    def add_link(self, box: tuple[float, float, float, float], entries: dict[str, object]) -> str:
        """Lay a link over a box given in PDF's own coordinates, and name its object."""
        name = f"L{self._annotationCount + 1}"
        annotation = {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Link"),
            "Rect": pdfdoc.PDFArray([round(value, 3) for value in box]),
            "Border": pdfdoc.PDFArray([0, 0, 0]),
            "F": 4,  # printed (ISO 32000-1, table 165)
            **entries,
        }
        self._addAnnotation(PDFDictionary(annotation), name=name)
        return f"Annot.{name}"

    def address_action(self, address: str) -> PDFDictionary:
        """Write the action that opens an address."""
        return PDFDictionary({"S": PDFName("URI"), "URI": PDFString(address)})

    def place_reference(self, place: str) -> object:
        """Refer to a bookmarked place, which may come on a later page."""
        return self._bookmarkReference(place)

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802, ANN401  # ReportLab's hook
        super()._setAnnotations(page)  # type: ignore[misc]  # the stubs leave it out
        page.__NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = self.page_key
        page.Tabs = PDFName("S")  # ISO 14289-1, 7.18.3
        page.Trans = None  # showPage writes an empty one
        self._doc.updateSignature("\n".join(self._code))  # so that /ID follows the content


def _image(picture: PictureFile) -> pdfdoc.PDFStream:
    """Write a picture as an image (ISO 32000-1, 8.9.5)."""
    packed = pack_image(picture)
    entries = {
        "Type": PDFName("XObject"),
        "Subtype": PDFName("Image"),
        "Width": picture.width,
        "Height": picture.height,
        "BitsPerComponent": 8,
        "ColorSpace": PDFName(packed.colours),
        "Filter": PDFName(packed.filter),
    }
    return pdfdoc.PDFStream(PDFDictionary(entries), packed.data)


def _kerns(text: str, face: Face) -> Iterator[tuple[int, str]]:
    """Find where a letter is moved nearer to the one before it, with the number that TJ wants."""
    for at in range(1, len(text)):
        shift = face.kerning(text[at - 1], text[at])
        if shift:
            yield at, f" {-shift * 1000:.0f} "


def _operand(codes: bytes, kerns: Sequence[tuple[int, str]]) -> str:
    """Write codes as strings of hexadecimal digits, with the kerns between them."""
    start, shift, written = 0, "", []
    for at, next_shift in kerns:
        if at:
            written.append(f"{shift}<{codes[start:at].hex()}>")
        start, shift = at, next_shift
    written.append(f"{shift}<{codes[start:].hex()}>")
    return "".join(written)


def _font(*, bold: bool) -> TTFont:
    font = pdfmetrics.getFont(_FONTS[bold])
    if not isinstance(font, TTFont):
        raise BuilderError(f"{_FONTS[bold]} is no TrueType font")
    return font


def _label_glyphs(label: Label, x: Length) -> Glyphs:
    style = label.style
    width = text_width(label.text, handout_face(bold=style.bold), style.size)
    shift = {"left": 0.0, "middle": 0.5, "right": 1.0}[label.align]
    return Glyphs(
        x=x + label.x - width * shift,
        text=label.text + label.end,
        bold=style.bold,
        size=style.size,
        colour=style.colour,
        rise=ZERO,
        width=width,
        tag=0,
    )
