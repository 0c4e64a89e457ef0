"""What a PDF needs to be kept for many years: the promise of PDF/A, and what goes with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.verify.pdf_file import as_name
from builder.verify.tagged_file import TaggedFile

_PROMISE = re.compile(r"pdfaid:part(?:\s*=\s*[\"']|\s*>\s*)[1-4]\b")
_SIGNATURE = slice(36, 40)  # ICC.1:2004-10, 7.2.9: where every profile says `acsp`


def find_no_archive_promise(file: TaggedFile) -> Iterator[str]:
    """Find a PDF that does not say that it keeps to PDF/A.

    Why: an archive may turn it away, and nobody can count on its looking the same in many years.

    Before: no pdfaid:part
    After: <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>

    Source: ISO 19005-2 (PDF/A-2), 6.6.4.
    """
    if not _is_promised(file):
        yield "the document does not promise PDF/A"


def find_unnamed_colours(file: TaggedFile) -> Iterator[str]:
    """Find a PDF/A that does not say which red, green and blue it means.

    Why: each screen and each printer then shows colours of its own.

    Before: no /OutputIntents
    After: /OutputIntents [<</S /GTS_PDFA1 /DestOutputProfile 12 0 R …>>], a profile of sRGB

    Source: ISO 19005-2 (PDF/A-2), 6.2.3 and 6.2.4.3.
    """
    if _is_promised(file) and not _names_colours(file):
        yield "nothing says which colours are meant"


def find_lock(file: TaggedFile) -> Iterator[str]:
    """Find a PDF/A that is encrypted, even with an empty password.

    Why: whoever opens it in many years needs a key, or a program that still knows the lock.

    Before: /Encrypt 9 0 R in the trailer
    After: no /Encrypt

    Source: ISO 19005-2 (PDF/A-2), 6.1.3.
    """
    if _is_promised(file) and file.pdf.was_locked:
        yield "the document is encrypted"


def _is_promised(file: TaggedFile) -> bool:
    return bool(_PROMISE.search(file.metadata))


def _names_colours(file: TaggedFile) -> bool:
    pdf = file.pdf
    intents = [pdf.entries(one) for one in pdf.array(pdf.root.get("OutputIntents"))]
    profiles = [
        pdf.content(intent.get("DestOutputProfile"))
        for intent in intents
        if as_name(pdf.value(intent.get("S"))) == "GTS_PDFA1"
    ]
    return any(profile[_SIGNATURE] == b"acsp" for profile in profiles)
