"""What PDF/A asks of a file around its pages: which colours are meant, and where streams end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFName, PDFString
from reportlab.pdfbase.pdfdoc import PDFStream as Stream

from builder.artifact import pdf_streams
from builder.handout.colour_profile import COMPONENTS, NAME, srgb_profile

_ROW = re.compile(rb"\b\d{10}(?= \d{5} n )")  # ISO 32000-1, 7.5.4: where an object begins
_TABLE = re.compile(rb"(?<=startxref\n)\d+")  # ISO 32000-1, 7.5.5: where those rows begin


def output_intents(document: PDFDocument) -> PDFArray:
    """Say that red, green and blue are those of sRGB (ISO 19005-2, 6.2.3 and 6.2.4.3)."""
    profile = Stream(PDFDictionary({"N": COMPONENTS}), srgb_profile())
    entries = {
        "Type": PDFName("OutputIntent"),
        "S": PDFName("GTS_PDFA1"),  # ISO 19005-2, 6.2.3: the same name in every part
        "OutputConditionIdentifier": PDFString(NAME),
        "Info": PDFString(NAME),
        "DestOutputProfile": document.Reference(profile, "ColourProfile"),
    }
    return PDFArray([PDFDictionary(entries)])


def end_streams(data: bytes) -> bytes:
    """Begin a line for each `endstream` (ISO 19005-2, 6.1.7.1), and move the offsets after it.

    ReportLab 5.1 writes the word right behind the data. This may go when its
    `PDFStream.format` puts an end of line between them.
    """
    ends = [end for _, _, end in pdf_streams(data)]
    table = int(data[data.rindex(b"startxref") :].split()[1])
    body = b"\n".join(data[here:there] for here, there in pairwise([0, *ends, table]))
    rows = _ROW.sub(lambda row: b"%010d" % _moved(int(row[0]), ends), data[table:])
    return body + _TABLE.sub(b"%d" % _moved(table, ends), rows)


def _moved(offset: int, ends: Sequence[int]) -> int:
    return offset + bisect_left(ends, offset)
