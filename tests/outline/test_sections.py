from __future__ import annotations

from decimal import Decimal

import pytest

from builder.outline.model import SectionKind
from builder.outline.part_model import (
    Chart,
    ChartKind,
    Evidence,
    Handout,
    HowSure,
    ListKind,
    ListPart,
    Notes,
)
from builder.outline.text_model import Listing, Paragraph, Subheading
from tests.outline.given import FRONT, codes, read_body, section, words_at

HEAD = "# Soap\n<!-- id: soap -->\n"
CHART = """\
## Chart

```yaml
type: range
title: Germs
unit: hands
source: lee2018, smith2020
alt: Two bars.
label: One study.
```

| Wash | low | high |
|---|---|---|
| Water | -23 | 23.50 |
| Soap | 0 | 8 |
"""


def test_reads_the_settings_of_a_section() -> None:
    read = section(
        "# Soap **lifts** germs\n"
        "<!-- id: soap; short: Soap; minutes: 2.5; kind: marketing -->\n- a\n"
    )

    assert ("soap", SectionKind.MARKETING) == (read.id, read.kind)
    assert Decimal("2.5") == read.minutes
    assert ("Soap lifts germs", "Soap") == (read.headline.plain, read.short.plain)


def test_takes_the_headline_where_no_short_one_is_given() -> None:
    read = section(f"{HEAD}- a\n")

    assert (read.headline.runs, read.headline.span) == (read.short.runs, read.short.span)
    assert ("soap/headline", "soap/short") == (read.headline.id, read.short.id)
    assert (Decimal(0), SectionKind.LESSON) == (read.minutes, read.kind)


def test_places_headline_and_short_where_they_stand() -> None:
    body = "#   Soap # lifts ##\n<!-- id: soap;\n  short: Soap\n works -->\n- a\n"
    read = section(body)

    assert "Soap # lifts" == words_at(read.headline.span, FRONT + body)
    assert "Soap\n works" == words_at(read.short.span, FRONT + body)
    assert "Soap works" == read.short.plain


def test_reads_points_at_two_levels() -> None:
    read = section(f"{HEAD}- a\n  - b\n  - c\n- d\n")

    assert ["a", "d"] == [point.text.plain for point in read.points]
    assert ["b", "c"] == [point.text.plain for point in read.points[0].items]
    assert "soap/points/1/2" == read.points[0].items[1].text.id


def test_reads_prose_with_lists_and_small_headings() -> None:
    body = f"{HEAD}## Handout\n\na\nb\n\n### c\n\n- d\n\n1. e\n   - f\n"
    (part,) = section(body).parts

    assert isinstance(part, Handout)
    assert [Paragraph, Subheading, Listing, Listing] == [type(block) for block in part.blocks]
    assert [False, True] == [block.ordered for block in part.blocks if isinstance(block, Listing)]


def test_reads_notes() -> None:
    (part,) = section(f"{HEAD}## Speaker notes\n\na\n\n- b\n").parts

    assert isinstance(part, Notes)
    assert 2 == len(part.blocks)


def test_reads_a_chart_to_the_last_digit() -> None:
    (part,) = section(HEAD + CHART).parts

    assert isinstance(part, Chart)
    assert ChartKind.RANGE is part.kind
    assert ("Germs", "hands", "Two bars.") == (part.title.plain, part.unit.plain, part.alt.plain)
    assert part.label is not None
    assert "One study." == part.label.plain
    assert ["lee2018", "smith2020"] == [key.name for key in part.keys]
    assert ("Wash", ["low", "high"]) == (part.axis.plain, [one.plain for one in part.series])
    values = [[str(value) for value in row.values] for row in part.rows]
    assert [["-23", "23.50"], ["0", "8"]] == values


@pytest.mark.parametrize("key", ["type", "title", "unit", "alt"])
def test_leaves_a_chart_out_that_lacks_a_key(key: str) -> None:
    without = "".join(line for line in CHART.splitlines(keepends=True) if f"{key}: " not in line)
    outline, found = read_body(HEAD + "- a\n" + without)

    assert [f'this chart needs "{key}"'] == [one.message for one in found]
    assert outline is not None
    assert () == outline.sections[0].parts


def test_numbers_the_charts_of_a_section() -> None:
    parts = section(HEAD + CHART + "\n" + CHART).parts

    names = [part.id for part in parts if isinstance(part, Chart)]
    assert ["soap/chart", "soap/chart-2"] == names


def test_reads_claims_with_their_grounds() -> None:
    rows = "| Soap works | We know | @lee2018, [@who] | a trial | Yes |\n| x | not PROVEN | | | |\n"
    head = "| Claim | How sure | Sources | For clinicians | Box |\n|-|-|-|-|-|\n"
    (part,) = section(f"{HEAD}## Evidence\n{head}{rows}").parts

    assert isinstance(part, Evidence)
    first, second = part.rows
    assert ("Soap works", HowSure.KNOW, True) == (first.claim.plain, first.sure, first.box)
    assert ["lee2018", "who"] == [key.name for key in first.keys]
    assert first.clinicians is not None
    assert "a trial" == first.clinicians.plain
    assert (HowSure.NOT_PROVEN, (), None, False) == (
        second.sure,
        second.keys,
        second.clinicians,
        second.box,
    )


def test_reads_words_for_clinicians_beside_an_empty_box() -> None:
    head = "| claim | how sure | sources | for clinicians | box |\n|-|-|-|-|-|\n"
    (part,) = section(f"{HEAD}## Evidence\n{head}| a | We think | b1 | a trial | |\n").parts

    assert isinstance(part, Evidence)
    assert part.rows[0].clinicians is not None
    assert ("a trial", False) == (part.rows[0].clinicians.plain, part.rows[0].box)


def test_reads_claims_without_the_last_columns() -> None:
    rows = "| claim | how sure | sources |\n|-|-|-|\n| a | We think | b1 |\n"
    (part,) = section(f"{HEAD}## Evidence\n{rows}").parts

    assert isinstance(part, Evidence)
    assert (False, None) == (part.rows[0].box, part.rows[0].clinicians)


@pytest.mark.parametrize("kind", ListKind)
def test_reads_each_part_that_is_a_list(kind: ListKind) -> None:
    name = kind.value.replace("-", " ").capitalize()
    (part,) = section(f"{HEAD}## {name}\n<!-- sheet: 1 -->\n- a\n- b\n").parts

    assert isinstance(part, ListPart)
    assert (kind, 1, 2) == (part.kind, part.sheet, len(part.items))


def test_reads_on_below_a_section_that_has_no_id() -> None:
    outline, found = read_body(f"# Water\n- a\n\n{HEAD}- b\n")

    assert ["R190"] == [one.code for one in found]
    assert outline is not None
    assert ["soap"] == [one.id for one in outline.sections]


def test_tells_of_all_that_is_wrong_in_one_reading() -> None:
    body = f"# Water\n- a [@A]\n\n## Handuot\n\nb\n\n{HEAD}- c {{x}}\n\n## Chart\n"

    assert ["R190", "R131", "R111", "R133", "R113"] == codes(body)


@pytest.mark.parametrize(
    "fence", ["```", "```\n", "```yaml\na: b", "````\na\n```\n", "~~~\n```\n", "```\na\n```b\n"]
)
def test_tells_of_a_block_that_is_not_closed(fence: str) -> None:
    assert ["R181"] == codes(f"{HEAD}- a\n## Handout\n\nb\n\n{fence}")


@pytest.mark.parametrize("fence", ["```\n```", "```\na\n````  \n", "~~~\na\n   ~~~"])
def test_sees_where_a_block_is_closed(fence: str) -> None:
    assert ["R150"] == codes(f"{HEAD}- a\n## Handout\n\nb\n\n{fence}")


@pytest.mark.parametrize("name", ["Diagrams", "Drawing", "Glossary", "Logs", "", "**Handout**"])
def test_knows_no_other_parts(name: str) -> None:
    assert ["R111"] == codes(f"{HEAD}## {name}\n\nx\n")
