"""The bytes of a file turned into text that can be set, or into what is wrong with them."""

from __future__ import annotations

import codecs
from itertools import islice

from builder.findings import Finding, Span, error
from builder.outline.characters import SOFT_HYPHEN, UNSETTABLE, name_character

MAX_BYTES = 1_000_000
_TOLD = 20  # of the characters that cannot be shown; more of them is no text at all


def decode(data: bytes, *, file: str, found: list[Finding]) -> str | None:
    """Turn the bytes of a file into text with plain line ends and no byte order mark."""
    if len(data) > MAX_BYTES:
        found.append(error("R101", Span(file), "this file is over 1 MB", "split it into two"))
        return None
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return admit(data.decode(), file=file, found=found)
    except UnicodeDecodeError as trouble:
        span = _span_at(file, _with_plain_ends(data[: trouble.start].decode()))
        hint = "save the file as UTF-8 (in Word: Plain Text, Other encoding, Unicode UTF-8)"
        found.append(error("R102", span, "this is not UTF-8 text", hint))
        return None


def admit(text: str, *, file: str, found: list[Finding]) -> str | None:
    """Leave text that can be set, with plain line ends; what decode gives passes as it is."""
    text = _with_plain_ends(text)
    if not text.strip():
        found.append(error("R103", Span(file), "this file is empty", "begin with `diptych new`"))
        return None
    unsettable = [_unsettable(file, text, at) for at in _places_of_unsettable(text)]
    found.extend(unsettable)
    return None if unsettable else text


def _with_plain_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _places_of_unsettable(text: str) -> list[int]:
    return [match.start() for match in islice(UNSETTABLE.finditer(text), _TOLD)]


def _unsettable(file: str, text: str, at: int) -> Finding:
    message = f"a character that cannot be shown ({name_character(text[at])})"
    hint = "delete it and type the word anew"
    if text[at] == SOFT_HYPHEN:
        message = "a soft hyphen (U+00AD), which most editors do not show"
        hint = "in an outline `diptych check --fix` takes it away; elsewhere type the word anew"
    return error("R104", _span_at(file, text[:at]), message, hint)


def _span_at(file: str, before: str) -> Span:
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    return Span(file, line, column, line, column + 1)
