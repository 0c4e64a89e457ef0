"""Anybody's PDF turned into findings on its tags: what a screen reader would meet."""

from __future__ import annotations

from builder.findings import Finding, Span, error
from builder.verify.rule import ERROR, Rule, apply_rules
from builder.verify.tag_rules import (
    find_figures_without_alt,
    find_fonts_outside,
    find_heads_without_scope,
    find_hidden_title,
    find_loose_annotations,
    find_lost_marks,
    find_missing_glyphs,
    find_no_language,
    find_no_promise,
    find_no_tags,
    find_no_title,
    find_silent_links,
    find_skipped_levels,
    find_stray_marks,
    find_tab_order,
    find_torn_parents,
    find_unbalanced_marks,
    find_unknown_letters,
    find_unmarked_paint,
)
from builder.verify.tagged_file import open_tagged

_AGAIN = "make the PDF again from its source with tags switched on"
_SOURCE = "correct it in the program that the PDF comes from, and export it again"
_UA = "ISO 14289-1 (PDF/UA-1)"
_PDF = "ISO 32000-1"

TAG_RULES = (
    Rule("V561", ERROR, find_no_tags, _AGAIN, f"{_UA}, 7.1"),
    Rule("V562", ERROR, find_stray_marks, _AGAIN, f"{_UA}, 7.1; {_PDF}, 14.7.4.2"),
    Rule("V563", ERROR, find_lost_marks, _AGAIN, f"{_PDF}, 14.7.4.2"),
    Rule("V564", ERROR, find_torn_parents, _AGAIN, f"{_PDF}, 14.7.4.4; seen to pass veraPDF 1.28"),
    Rule("V565", ERROR, find_loose_annotations, _AGAIN, f"{_UA}, 7.18.1"),
    Rule("V566", ERROR, find_unmarked_paint, _AGAIN, f"{_UA}, 7.1"),
    Rule("V567", ERROR, find_unbalanced_marks, _AGAIN, f"{_PDF}, 14.6"),
    Rule(
        "V568",
        ERROR,
        find_figures_without_alt,
        "say in its alternative text what the figure shows",
        f"{_UA}, 7.3",
    ),
    Rule(
        "V569",
        ERROR,
        find_skipped_levels,
        "begin with H1 and go down one level at a time",
        f"{_UA}, 7.4.2",
    ),
    Rule("V570", ERROR, find_heads_without_scope, _SOURCE, f"{_UA}, 7.5"),
    Rule("V571", ERROR, find_no_language, "set the document's language", f"{_UA}, 7.2"),
    Rule("V572", ERROR, find_no_title, "give the document a title", f"{_UA}, 7.1"),
    Rule("V573", ERROR, find_hidden_title, "let the title bar show the title", f"{_UA}, 7.1"),
    Rule("V574", ERROR, find_no_promise, "export it as PDF/UA", f"{_UA}, 5"),
    Rule("V575", ERROR, find_tab_order, _SOURCE, f"{_UA}, 7.18.3"),
    Rule("V576", ERROR, find_fonts_outside, "embed all fonts", f"{_UA}, 7.21.4.1"),
    Rule("V577", ERROR, find_unknown_letters, _SOURCE, f"{_UA}, 7.21.7"),
    Rule("V578", ERROR, find_missing_glyphs, "take a font that has the letter", f"{_UA}, 7.21.8"),
    Rule(
        "V579",
        ERROR,
        find_silent_links,
        "say in the link's alternative text where it goes",
        f"{_UA}, 7.18.5",
    ),
)


def check_pdf(data: bytes, name: str) -> tuple[Finding, ...]:
    """Look at a PDF with every rule on tags; spoiled bytes are a finding."""
    file = open_tagged(data)
    if file is None:
        hint = "open it in a PDF reader and save it again without a password"
        return (error("V560", Span(name), "this is no PDF that can be read", hint),)
    if not file.tree.elements:
        rules = [rule for rule in TAG_RULES if rule.code not in _OF_TREE]
        return apply_rules(rules, file, name)
    return apply_rules(TAG_RULES, file, name)


# Without any tag these would only tell it again, page by page.
_OF_TREE = ("V562", "V563", "V564", "V565", "V566")
