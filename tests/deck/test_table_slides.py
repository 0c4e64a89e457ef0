from __future__ import annotations

from builder.deck.model import Slide, TableSlot, TextSlot
from builder.deck.render import render_deck
from builder.units import pt
from tests.topics import STAMP, deck_of, points, slides_of
from tests.verify.samples import parts_of

LONG = (
    "Three of the cups that we count in a whole long day and night of tea, and one in the morning"
)


def body(*rows: str, head: str = "Who | Cups") -> str:
    listed = "".join(f"| {row} |\n" for row in rows)
    return (
        f"{points('A')}\n## Table\n\n```yaml\ntitle: Cups\n```\n\n| {head} |\n|---|---|\n{listed}"
    )


def slide_of(*rows: str, head: str = "Who | Cups") -> Slide:
    (slide,) = slides_of(deck_of(body(*rows, head=head)), "Table")
    return slide


def table_of(*rows: str, head: str = "Who | Cups") -> TableSlot:
    (table,) = (one for one in slide_of(*rows, head=head).slots if isinstance(one, TableSlot))
    return table


def test_asks_the_presenter_to_read_a_table_across() -> None:
    assert ["Describe the table aloud: read its head, then each row across."] == [
        one.words for one in slide_of("Most | 3").notes
    ]


def test_describes_a_table_by_its_rows_and_the_heads_of_its_columns() -> None:
    head = "Who | For whom [@lee2018]"

    assert "Table, 1 row: Who, For whom" == table_of("Most | 3", head=head).alt
    assert "Table, 2 rows: Who, For whom" == table_of("Most | 3", "Few | 9", head=head).alt


def test_names_the_sources_of_its_cells_below() -> None:
    *_, last = slide_of("Most [@lee2018] | 3").slots

    assert isinstance(last, TextSlot)
    assert ["Source: 1. Lee 2018"] == [one.words for one in last.paragraphs]


def test_names_below_each_slide_of_a_long_table_what_its_own_rows_cite() -> None:
    rows = ["Most [@lee2018] | 3", *["Few | 9"] * 12, "None [@smith2020] | 0"]
    slides = slides_of(deck_of(body(*rows)), "Table")

    assert [["Source: 1. Lee 2018"], [], ["Source: 2. Smith 2020"]] == [
        [one.words for slot in slide.slots if isinstance(slot, TextSlot) for one in slot.paragraphs]
        for slide in slides
    ]


def test_sets_a_few_short_rows_as_large_as_body_text() -> None:
    assert pt(28) == table_of(*["Most | Three"] * 3).size
    assert pt(24) == table_of(*["Most | Three"] * 4).size


def test_sets_no_row_larger_that_would_break() -> None:
    assert (
        pt(26)
        == table_of(
            "Most of the people who drink tea | Three cups or four every single day, all"
        ).size
    )
    assert pt(24) == table_of(f"Most | {LONG}", "Few | Nine").size


def test_gives_rows_of_several_lines_some_of_the_room_that_is_left() -> None:
    _, *rows = table_of(*[f"Most | {LONG}"] * 3).rows

    two_lines = pt(24) * 1.2 * 2 + pt(12)
    assert all(row.height > two_lines + pt(6) for row in rows)


def test_sets_the_lines_of_a_cell_as_far_apart_as_they_are_measured() -> None:
    parts = parts_of(render_deck(deck_of(body("Most | 3")), STAMP))
    (slide,) = (one for one in parts.values() if b"<a:tbl>" in one)

    assert 4 == slide.count(b'<a:lnSpc><a:spcPts val="3360"/></a:lnSpc>')  # 28 points, times 1.2
