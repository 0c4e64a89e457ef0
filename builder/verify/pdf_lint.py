"""Anybody's PDF turned into findings: what a screen reader would meet, and what an archive."""

from __future__ import annotations

from collections.abc import Iterator

from builder.findings import Finding
from builder.verify.archive_rules import find_lock, find_no_archive_promise, find_unnamed_colours
from builder.verify.mark_rules import (
    find_loose_annotations,
    find_lost_marks,
    find_stray_marks,
    find_torn_parents,
    find_unbalanced_marks,
    find_unmarked_paint,
)
from builder.verify.pdf_rules import (
    find_fonts_outside,
    find_hidden_title,
    find_missing_glyphs,
    find_no_language,
    find_no_promise,
    find_no_title,
    find_unknown_letters,
)
from builder.verify.rule import ERROR, WARNING, Rule, apply_rules
from builder.verify.tag_rules import (
    find_figures_without_alt,
    find_heads_without_scope,
    find_no_tags,
    find_silent_links,
    find_skipped_levels,
    find_tab_order,
)
from builder.verify.tagged_file import TaggedFile, open_tagged


def check_pdf(data: bytes, name: str) -> tuple[Finding, ...]:
    """Look at a PDF with every rule; spoiled bytes are a finding."""
    file = open_tagged(data)
    if file is None:
        return apply_rules(PDF_OPENING_RULES, data, name)
    # Without any tag the marks would only tell it again, page by page.
    marks = apply_rules(MARK_RULES, file, name) if file.tree.tags else ()
    rest = apply_rules((*TAG_RULES, *ARCHIVE_RULES), file, name)
    return (*marks, *rest)


def find_unreadable_pdf(data: bytes) -> Iterator[str]:
    """Find files that are no PDF, or that a password locks.

    Why: nothing can be said of a file that cannot be opened.

    Before: a handout that was cut off while it was sent
    After: the whole handout, without a password

    Source: ISO 32000-1, 7.5.
    """
    if open_tagged(data) is None:
        yield "this is no PDF that can be read"


_AGAIN = "make the PDF again from its source, with tags switched on"
_SOURCE = "correct it in the program that the PDF comes from, and export it again"

PDF_OPENING_RULES: tuple[Rule[bytes], ...] = (
    Rule(
        "V560",
        ERROR,
        find_unreadable_pdf,
        "open it in a PDF reader and save it again, without a password",
    ),
)
MARK_RULES: tuple[Rule[TaggedFile], ...] = (
    Rule("V562", ERROR, find_stray_marks, _AGAIN),
    Rule("V563", ERROR, find_lost_marks, _AGAIN),
    Rule("V564", ERROR, find_torn_parents, _AGAIN),
    Rule("V565", ERROR, find_loose_annotations, _AGAIN),
    Rule("V566", ERROR, find_unmarked_paint, _AGAIN),
    Rule("V567", ERROR, find_unbalanced_marks, _AGAIN),
)
TAG_RULES: tuple[Rule[TaggedFile], ...] = (
    Rule("V561", ERROR, find_no_tags, _AGAIN),
    Rule("V568", ERROR, find_figures_without_alt, "say what the figure shows in its alt text"),
    Rule("V569", ERROR, find_skipped_levels, "begin with H1 and go down one level at a time"),
    Rule("V570", ERROR, find_heads_without_scope, _SOURCE),
    Rule("V571", ERROR, find_no_language, "set the document's language"),
    Rule("V572", ERROR, find_no_title, "give the document a title"),
    Rule("V573", ERROR, find_hidden_title, "let the title bar show the title"),
    Rule("V574", ERROR, find_no_promise, "export it as PDF/UA"),
    Rule("V575", ERROR, find_tab_order, _SOURCE),
    Rule("V576", ERROR, find_fonts_outside, "embed all fonts"),
    Rule("V577", ERROR, find_unknown_letters, _SOURCE),
    Rule("V578", ERROR, find_missing_glyphs, "take a font that has the letter"),
    Rule("V579", ERROR, find_silent_links, "say in the link's alt text where it goes"),
)
ARCHIVE_RULES: tuple[Rule[TaggedFile], ...] = (
    # A file that promises nothing breaks nothing.
    Rule("V580", WARNING, find_no_archive_promise, "export it as PDF/A-2a, if it is to be kept"),
    Rule("V581", ERROR, find_unnamed_colours, "export it with a colour profile, such as sRGB"),
    Rule("V582", ERROR, find_lock, "save it without a password"),
)
