"""docs/checks.md, made of the pages of all codes."""

from __future__ import annotations

from textwrap import indent

from builder.explain import all_pages
from builder.page import Page
from tests.docs.markdown import fenced, prose
from tests.docs.texts import filled

FAMILIES = {
    "R": "reading files",
    "C": "what an outline says",
    "E": "what an edition makes of it",
    "P": "what fits slides and pages",
    "V": "written decks and handouts, ours and anybody's",
    "W": "writing files",
    "A": "where a file comes from",
}


def checks_page() -> str:
    """Make the page."""
    pages = all_pages()
    assert {page.code[0] for page in pages} == set(FAMILIES)
    blocks = []
    for letter, words in FAMILIES.items():
        blocks.append(f"## {letter}: {words}")
        blocks += [_shown(page) for page in pages if page.code.startswith(letter)]
    return filled("checks.template.md", {"pages": "\n\n".join(blocks)})


def _shown(page: Page) -> str:
    blocks = [f"### {page.code}", f"*{page.grave}.* {prose(page.finds)}", f"Why: {prose(page.why)}"]
    blocks.append(fenced(f"{_labelled('Before', page.before)}\n{_labelled('After', page.after)}"))
    blocks += [f"To do: {prose(page.hint)}."] if page.hint else []
    blocks += [f"Source: {prose(page.source)}"] if page.source else []
    return "\n\n".join(blocks)


def _labelled(label: str, example: str) -> str:
    if "\n" not in example:
        return f"{label}: ".ljust(len("Before: ")) + example
    return f"{label}:\n{indent(example, '    ')}"
