"""The bytes of a file turned into text that can be set, or into what is wrong with them."""

from __future__ import annotations

import re

from builder.findings import Finding, Span, error

MAX_BYTES = 1_000_000

# Everything below a space but tab and line feed, DEL, the C1 controls and lone surrogates:
# none of them can be set, and XML 1.0 (2.2) forbids most of them in a slide.
_UNSETTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def decode(data: bytes, *, file: str, found: list[Finding]) -> str | None:
    """Turn the bytes of a file into text with plain line ends and no byte order mark."""
    whole = Span(file)
    if len(data) > MAX_BYTES:
        found.append(error("R101", whole, "this file is over 1 MB", "split it into two topics"))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        before = data[: trouble.start].decode("utf-8-sig", "replace")
        span = _span_at(file, before, 1)
        hint = "save the file as UTF-8 (in Word: Plain Text, Other encoding, Unicode UTF-8)"
        found.append(error("R102", span, "this is not UTF-8 text", hint))
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        found.append(error("R103", whole, "this file is empty", "begin with `diptych new`"))
        return None
    bad = _UNSETTABLE.search(text)
    if bad:
        span = _span_at(file, text[: bad.start()], 1)
        message = f"a character that cannot be shown (U+{ord(bad[0]):04X})"
        found.append(error("R104", span, message, "delete it and type the word anew"))
        return None
    return text


def _span_at(file: str, before: str, length: int) -> Span:
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Span(file, line, column, line, column + length)
