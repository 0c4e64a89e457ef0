"""The text of a shape turned into paragraphs and runs, walked once for all rules."""

from __future__ import annotations

from lxml.etree import _Element as Element

from builder.record import record
from builder.verify.names import A, P

_PARAGRAPH, _PARAGRAPH_LOOK = f"{A}p", f"{A}pPr"
_RUN_LOOK, _TEXT, _BREAK = f"{A}rPr", f"{A}t", f"{A}br"
_SHOWN = frozenset((f"{A}r", f"{A}fld", _BREAK))
_BODIES = (f"{P}txBody", f"{A}txBody")


@record
class RunText:
    """A run or a field: its words, and the element that says how they look."""

    text: str
    properties: Element | None


@record
class ParagraphText:
    """A paragraph and its runs; a line break among them is a space."""

    properties: Element | None
    runs: tuple[RunText, ...]


LINE_BREAK = RunText(" ", None)


def paragraphs_in(shape: Element) -> tuple[ParagraphText, ...]:
    """List the paragraphs of a shape, those in the cells of a table included."""
    bodies = shape.iter(*_BODIES)
    return tuple([paragraph for body in bodies for paragraph in paragraphs_of(body)])


def paragraphs_of(body: Element) -> list[ParagraphText]:
    """List the paragraphs of one text body or cell."""
    return [_paragraph(one) for one in body.iterchildren(_PARAGRAPH)]


def _paragraph(paragraph: Element) -> ParagraphText:
    properties = None
    runs = []
    for one in paragraph:
        if one.tag in _SHOWN:
            runs.append(_run(one))
        elif one.tag == _PARAGRAPH_LOOK:
            properties = one
    return ParagraphText(properties, tuple(runs))


def _run(run: Element) -> RunText:
    if run.tag == _BREAK:
        return LINE_BREAK
    text, properties = "", None
    for one in run:
        if one.tag == _TEXT:
            text = one.text or ""
        elif one.tag == _RUN_LOOK:
            properties = one
    return RunText(text, properties)
