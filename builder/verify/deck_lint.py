"""Anybody's PowerPoint file turned into findings on its soundness and on who can use it."""

from __future__ import annotations

from builder.findings import Finding, Span, error
from builder.verify.deck_file import open_deck
from builder.verify.deck_rules import (
    find_default_sections,
    find_empty_heads,
    find_empty_placeholders,
    find_file_names_as_alt,
    find_headless_tables,
    find_late_titles,
    find_merged_cells,
    find_missing_alt,
    find_missing_document_language,
    find_missing_document_title,
    find_missing_languages,
    find_missing_titles,
    find_repeated_sections,
    find_repeated_titles,
    find_unclear_links,
)
from builder.verify.package_lint import PACKAGE_RULES
from builder.verify.readings import readings_of
from builder.verify.rule import ERROR, WARNING, Rule, apply_rules
from builder.verify.text_rules import find_low_contrast, find_small_text, find_uneven_contrast

# https://support.microsoft.com/en-us/office/
# rules-for-the-accessibility-checker-651e08f2-0fc3-4e10-aaca-74b4a67101c1
_CHECKER = "Microsoft's accessibility checker"
_WCAG = "WCAG 2.2"

DECK_RULES = (
    Rule(
        "V520",
        ERROR,
        find_missing_alt,
        "say in its alternative text what it shows, or mark it as decorative",
        f"{_CHECKER}: missing alternative text; {_WCAG}, 1.1.1",
    ),
    Rule(
        "V521",
        ERROR,
        find_file_names_as_alt,
        "say in its alternative text what it shows, or mark it as decorative",
        f"{_CHECKER}: missing alternative text; {_WCAG}, 1.1.1",
    ),
    Rule(
        "V522",
        ERROR,
        find_missing_titles,
        "give the slide a title that says its point",
        f"{_CHECKER}: missing slide title; {_WCAG}, 2.4.2",
    ),
    Rule(
        "V523",
        WARNING,
        find_repeated_titles,
        "give each slide a title of its own",
        f"{_CHECKER}: duplicate slide title",
    ),
    Rule(
        "V524",
        ERROR,
        find_headless_tables,
        "tick Header Row on the Table Design tab",
        f"{_CHECKER}: tables specify column header information; {_WCAG}, 1.3.1",
    ),
    Rule(
        "V525",
        WARNING,
        find_merged_cells,
        "split the merged cells, or make two tables of one",
        f"{_CHECKER}: tables have simple structure",
    ),
    Rule(
        "V526",
        WARNING,
        find_empty_heads,
        "name the column in its head",
        f"{_CHECKER}: tables specify column header information; {_WCAG}, 1.3.1",
    ),
    Rule(
        "V527",
        WARNING,
        find_late_titles,
        "move the title to the top of the reading order pane",
        f"{_CHECKER}: reading order is logical; {_WCAG}, 1.3.2",
    ),
    Rule(
        "V528",
        WARNING,
        find_missing_languages,
        "select the text and set its proofing language on the Review tab",
        f"{_WCAG}, 3.1.2",
    ),
    Rule(
        "V529",
        ERROR,
        find_default_sections,
        "rename the section after what is in it",
        f"{_CHECKER}: sections have meaningful names",
    ),
    Rule(
        "V530",
        WARNING,
        find_repeated_sections,
        "give each section a name of its own",
        f"{_CHECKER}: duplicate section names",
    ),
    Rule(
        "V531",
        WARNING,
        find_empty_placeholders,
        "fill the placeholder or delete it",
        "ISO/IEC 29500-1: a placeholder without content shows its prompt while editing",
    ),
    Rule(
        "V532",
        WARNING,
        find_unclear_links,
        "let the words of the link say where it goes",
        f"{_CHECKER}: link text is meaningful; {_WCAG}, 2.4.4",
    ),
    Rule(
        "V533",
        ERROR,
        find_missing_document_title,
        "give the document a title under File, Info",
        f"{_WCAG}, 2.4.2",
    ),
    Rule(
        "V534",
        WARNING,
        find_missing_document_language,
        "set the language under File, Info, Advanced Properties",
        f"{_WCAG}, 3.1.1",
    ),
)

TEXT_RULES = (
    Rule(
        "V535",
        WARNING,
        find_small_text,
        "set it larger, or say it in the notes",
        "house design: sources at 14 pt are the smallest text of a slide",
    ),
    Rule(
        "V536",
        ERROR,
        find_low_contrast,
        "take a darker or a lighter colour for the text or for what is behind it",
        f"{_CHECKER}: hard-to-read text contrast; {_WCAG}, 1.4.3",
    ),
    Rule(
        "V537",
        WARNING,
        find_uneven_contrast,
        "put a plain fill behind the text",
        f"{_CHECKER}: hard-to-read text contrast; {_WCAG}, 1.4.3",
    ),
)


def lint_deck(data: bytes, name: str) -> tuple[Finding, ...]:
    """Look at a deck with every rule that a file can show; spoiled bytes are a finding."""
    deck = open_deck(data)
    if deck is None:
        hint = "open it in PowerPoint, save it again as .pptx without a password"
        return (error("V500", Span(name), "this is no PowerPoint file that can be read", hint),)
    sound = apply_rules(PACKAGE_RULES, deck, name)
    if deck.root is None:
        return sound
    readings = readings_of(deck)
    texts = apply_rules(TEXT_RULES, readings, name)
    return (*sound, *apply_rules(DECK_RULES, deck, name), *texts)
