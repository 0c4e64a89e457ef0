from __future__ import annotations

import pytest

from builder.findings import BuilderError
from builder.verify.dump import dump_deck, dump_handout
from tests.topics import handout, points
from tests.verify.samples import BODY, booklet, deck


def slide(dumped: str, start: str) -> str:
    return next(one for one in dumped.split("\n\n") if start in one.partition("\n")[2])


def test_shows_a_slide_in_reading_order() -> None:
    body = points("**Noon** is late [@lee2018]", "Mint is fine")
    assert slide(dump_deck(deck(body)), "title: Tea wakes some people").startswith(
        "## slide 5 (Points)\n"
        "title: Tea wakes some people\n"
        "body:\n"
        "  **Noon** is late^1\n"
        "  Mint is fine\n"
        "body: Source: 1. Lee 2018\n"
        "ftr: **Not yet reviewed by a clinician**"
    )


def test_shows_charts_tables_links_notes_and_what_is_hidden() -> None:
    dumped = dump_deck(deck(BODY))
    assert "chart: [Bar chart. Without tea 420" in dumped
    assert "  | Without tea | 420 |\n  | With tea | 385 |" in dumped
    assert "  | evening | mint |" in dumped
    assert "[doi:10.1000/leaf.1](https://doi.org/10.1000/leaf.1)" in dumped
    assert "notes:\n" in dumped
    assert "  Hold up a cup." in dumped
    assert "(Table, hidden)" in dumped
    assert "\n# Why\n" in dumped


def test_shows_the_cells_of_a_table_as_other_words_and_long_numbers_whole() -> None:
    cells = BODY.replace("| mint |", "| **mint** [@lee2018] |").replace("| 385 |", "| 1234567 |")
    dumped = dump_deck(deck(cells))

    assert "  | evening | **mint**^2 |" in dumped
    assert "  | With tea | 1234567 |" in dumped


def test_shows_where_the_links_of_speaker_notes_lead() -> None:
    notes = "\n## Speaker notes\n\nShow the [film](https://example.org/film).\n"

    shown = "  Show the [film](https://example.org/film) (example.org/film).\n"
    assert shown in dump_deck(deck(points("A") + notes))


def test_shows_the_numbers_of_a_list_in_speaker_notes() -> None:
    notes = "\n## Speaker notes\n\n1. Ask.\n   - Wait.\n2. Tell.\n"

    assert "    1. Ask.\n      Wait.\n    2. Tell.\n" in dump_deck(deck(points("A") + notes))


def test_shows_the_tags_of_a_handout_as_an_indented_list() -> None:
    dumped = dump_handout(booklet(handout("Ask [@lee2018].\n\n- One\n- Two")))
    assert (
        "  Sect\n"
        "    H2 | Tea wakes some people\n"
        "    P | Ask.1\n"
        "      Link | 1 | -> page 1\n"
        "    L Disc\n"
        "      LI\n"
        "        Lbl | •\n"
        "        LBody | One\n"
    ) in dumped
    assert dumped.startswith("title: Tea and Sleep\nlanguage: en-US\n\nDocument\n")
    assert dumped.endswith("\npages: 2\n")


def test_shows_scopes_alternative_texts_and_addresses() -> None:
    dumped = dump_handout(booklet(BODY))
    assert "TH Column | Time\n" in dumped
    assert "TH Row | morning\n" in dumped
    assert "[Bar chart. Without tea 420 minutes of sleep, with tea 385.]" in dumped
    assert "Link | doi:10.1000/leaf.1 | -> https://doi.org/10.1000/leaf.1" in dumped


@pytest.mark.parametrize("dump", [dump_deck, dump_handout])
def test_refuses_what_cannot_be_read(dump: object) -> None:
    with pytest.raises(BuilderError, match="can be read"):
        dump(b"no")  # type: ignore[operator]  # one of the two
