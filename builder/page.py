"""The page of a code, read from its few paragraphs and shown as plain text."""

from __future__ import annotations

import re
from inspect import cleandoc
from textwrap import dedent, fill, indent

from builder.findings import BuilderError
from builder.record import record

_PART = re.compile(r"^(Why|Before|After|Source):", re.MULTILINE)
_BLANK = re.compile(r"\n\s*\n")
_INDENT = "    "


@record
class Page:
    """What a person wants to know of a code, in plain text."""

    code: str
    grave: str
    """How grave its findings are, in words."""
    finds: str
    """One paragraph or more, parted by blank lines."""
    why: str
    before: str
    """One line, or several that are shown line for line."""
    after: str
    source: str = ""
    hint: str = ""


def read_page(code: str, words: str, *, grave: str, hint: str = "") -> Page:
    """Read a page: what is found, then `Why:`, `Before:`, `After:` and perhaps `Source:`.

    An example that begins on the line below `Before:` or `After:` keeps its lines.
    """
    finds, *rest = _PART.split(cleandoc(words))
    parts = dict(zip(rest[::2], rest[1::2], strict=True))
    try:
        return Page(
            code=code,
            grave=grave,
            finds="\n\n".join(map(_folded, _BLANK.split(finds.strip()))),
            why=_folded(parts["Why"]),
            before=_example(parts["Before"]),
            after=_example(parts["After"]),
            source=_folded(parts.get("Source", "")),
            hint=hint,
        )
    except KeyError as missing:
        raise BuilderError(f"the page of {code} lacks {missing}") from missing


def show_page(page: Page, *, width: int) -> str:
    """Show a page, its prose in lines of at most `width` letters."""
    paragraphs = [f"{page.code}, {page.grave}", *page.finds.split("\n\n"), f"Why: {page.why}"]
    paragraphs += [_labelled("Before", page.before), _labelled("After", page.after)]
    paragraphs += [f"To do: {page.hint}"] if page.hint else []
    paragraphs += [f"Source: {page.source}"] if page.source else []
    return "\n\n".join(_filled(paragraph, width) for paragraph in paragraphs)


def _folded(words: str) -> str:
    return " ".join(words.split())


def _example(words: str) -> str:
    if words.startswith("\n"):
        return dedent(words).strip("\n")
    return _folded(words)


def _labelled(label: str, example: str) -> str:
    if "\n" not in example:
        return f"{label}: {example}"
    return f"{label}:\n{indent(example, _INDENT)}"


def _filled(paragraph: str, width: int) -> str:
    if "\n" in paragraph:
        return paragraph
    return fill(paragraph, width, break_long_words=False, break_on_hyphens=False)
