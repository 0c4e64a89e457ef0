from __future__ import annotations

from builder.deck.design import Design
from builder.deck.grid import BODY
from builder.deck.plan import plan_deck
from builder.deck.template_file import read_design
from builder.findings import Finding
from builder.outline.clinic import read_clinic
from tests.deck.test_foreign_template import FIVE, foreign
from tests.deck.test_template import THEME, changed
from tests.deck.test_template import layout as part_of
from tests.topics import CLINIC, edition_of


def design_of(*lines: str, data: bytes | None = None) -> tuple[Design | None, tuple[Finding, ...]]:
    listed = "\n".join(f"  {line}" for line in lines)
    text = f"{CLINIC}template: themes/clinic.potx\ntemplate-layouts:\n{listed}\n"
    clinic, found = read_clinic(text, file="clinic.yaml")
    assert clinic, found
    return read_design(data or foreign(), "clinic.potx", choices=clinic.template_layouts)


def stands_on(*lines: str) -> dict[str, str]:
    design, found = design_of(*lines)
    assert design, found
    return {name: layout.theirs for name, layout in design.layouts.items()}


def told(*lines: str) -> list[tuple[str, int, str]]:
    _, found = design_of(*lines)
    return [(one.code, one.span.line, one.hint) for one in found if one.code == "P467"]


def test_sets_our_slides_on_the_layouts_that_a_clinic_names() -> None:
    named = stands_on("Table: Content with Caption", '"Signs: soon": Title and Content')

    assert "Content with Caption" == named["Table"]
    assert "Title and Content" == named["Signs: soon"]
    assert "Title Only" == named["Chart"]


def test_holds_a_name_for_its_variants_unless_they_have_their_own() -> None:
    both = stands_on("Points: Title Only", '"Points, many": Title and Content')

    assert "Title Only" == stands_on("Points: Title Only")["Points, many"]
    assert ("Title Only", "Title and Content") == (both["Points"], both["Points, many"])


def test_lists_the_layouts_of_the_template_where_a_name_is_not_among_them() -> None:
    ((code, line, hint),) = told("Points: Title und Text")

    assert ("P467", 9) == (code, line)
    assert '"Title and Content"' in hint


def test_lists_our_layouts_where_a_name_is_none_of_them() -> None:
    ((_, _, hint),) = told("Punkte: Title Only")

    assert '"Points"' in hint


def test_refuses_a_layout_without_a_title() -> None:
    assert ["P467"] == [code for code, _, _ in told("Points: Blank")]


def test_finds_one_of_our_layouts_under_another_name() -> None:
    renamed = changed(part_of("Message"), 'name="Message"', 'name="Botschaft"')
    design, found = design_of("Message: Botschaft", data=renamed)

    assert design
    assert () == found
    assert "Botschaft" == design.layouts["Message"].theirs


def test_keeps_the_size_of_what_flows_on_a_renamed_layout_of_ours_in_a_wide_face() -> None:
    wide = changed(THEME, 'typeface="Calibri"', 'typeface="Verdana"')
    renamed = changed(part_of("References"), 'name="References"', 'name="Quellen"', data=wide)
    usual, _ = design_of("Message: Message", data=wide)
    design, _ = design_of("References: Quellen", data=renamed)

    assert usual
    assert design
    levels = usual.layouts["References"].placeholder(BODY).levels
    assert levels == design.layouts["References"].placeholder(BODY).levels


def test_needs_a_template_and_one_line_for_each_layout() -> None:
    def codes(more: str) -> list[str]:
        return [one.code for one in read_clinic(CLINIC + more, file="clinic.yaml")[1]]

    assert ["R161"] == codes("template-layouts:\n  Points: Title Only\n")
    assert ["R162"] == codes("template: a.potx\ntemplate-layouts: Title Only\n")
    assert ["R162"] == codes("template: a.potx\ntemplate-layouts:\n  Points: [a, b]\n")


LONG = FIVE.replace("Tea wakes some people", "Tea wakes some people at night and keeps them awake")


def refusals(body: str, *lines: str) -> list[Finding]:
    design, _ = design_of(*lines)
    assert design
    return [one for one in plan_deck(edition_of(body), design)[1] if one.code != "P463"]


def test_names_the_place_in_the_template_that_is_too_small_and_not_the_words() -> None:
    signs = f"{FIVE}\n## Get help now\n\n- You faint.\n"
    (refusal,) = refusals(signs, '"Signs: emergency": Section Header')

    assert "P468" == refusal.code
    assert 'the room below the title of the layout "Section Header" is too small' in refusal.message
    assert 'another layout for "Signs: emergency"' in refusal.hint


def test_blames_the_words_where_our_own_design_does_not_hold_them_either() -> None:
    body = FIVE.replace("Point 0", "W" * 90)

    assert ["P401"] == [one.code for one in refusals(body, "Points: Title and Content")]
