from __future__ import annotations

import re
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Name
from reportlab.pdfbase import pdfdoc

from builder.handout.archive import end_streams
from builder.handout.colour_profile import srgb_profile
from builder.verify.pdf_file import PdfFile
from builder.verify.pdf_syntax import Ref
from tests.verify.samples import booklet, sheet

TORN = b"""%PDF-1.7
1 0 obj
<< /Length 3 >>
stream
teaendstream
endobj
2 0 obj
<< /Length 4 >>
stream
cup
endstream
endobj
3 0 obj
<< /Type /Catalog >>
endobj
xref
0 4
0000000000 65535 f 
0000000009 00000 n 
0000000060 00000 n 
0000000112 00000 n 
trailer
<< /Root 3 0 R /Size 4 >>
startxref
148
%%EOF
"""  # noqa: W291  # a row is twenty bytes long


def test_begins_a_line_for_each_end_of_a_stream() -> None:
    ended = end_streams(TORN)

    assert b"stream\ntea\nendstream\n" in ended
    assert b"stream\ncup\n\nendstream\n" in ended


def test_moves_the_offsets_behind_each_end() -> None:
    file = PdfFile(end_streams(TORN))

    assert b"tea" == file.content(Ref(1))
    assert b"cup\n" == file.content(Ref(2))
    assert {"Type": "Catalog"} == file.root


def test_reportlab_still_ends_no_line_before_endstream() -> None:
    """When this fails, `end_streams` has nothing left to do."""
    document = pdfdoc.PDFDocument(invariant=1)
    stream = pdfdoc.PDFStream(content="tea", filters=[])

    assert b"teaendstream" in stream.format(document)


@pytest.mark.parametrize("handout", [booklet(), sheet()])
def test_no_stream_of_a_handout_runs_into_its_end(handout: bytes) -> None:
    assert {b"\n"} == set(re.findall(rb"(.)endstream", handout, re.DOTALL))


def test_names_the_colours_that_red_green_and_blue_are_of() -> None:
    with pikepdf.open(BytesIO(booklet())) as pdf:
        (intent,) = list(pdf.Root.OutputIntents)

        assert Name.GTS_PDFA1 == intent.S
        assert 3 == intent.DestOutputProfile.N
        assert srgb_profile() == intent.DestOutputProfile.read_bytes()
