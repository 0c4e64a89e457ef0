from __future__ import annotations

import pytest

from builder.edition.make import make_edition
from builder.edition.message import message_parts
from builder.edition.phrases import phrases_of
from builder.findings import BuilderError
from builder.outline.part_model import HowSure, ListKind
from builder.outline.picture_model import PictureFile, PictureKind
from builder.outline.text_model import Words
from tests.topics import FRONT, clinic_of, edition_of, outline_of, points


def test_fills_a_field_of_the_clinic() -> None:
    (section,) = edition_of(points("Call {clinic.phone} now")).sections

    assert "Call 555-0123 now" == section.points[0].text.plain


def test_a_field_that_the_clinic_leaves_out_is_told_at_its_place() -> None:
    outline = outline_of(points("Call {clinic.after-hours}"))
    _, found = make_edition(outline, clinic=clinic_of(), references=(), profile="webinar")

    assert [("E301", 16, 8)] == [(f.code, f.span.line, f.span.column) for f in found]


def test_a_field_that_no_clinic_has_is_told_with_the_nearest() -> None:
    outline = outline_of(points("Call {clinic.fone}"))
    _, found = make_edition(outline, clinic=clinic_of(), references=(), profile="webinar")

    assert [("E302", 'did you mean "phone"?')] == [(f.code, f.hint) for f in found]


def test_numbers_sources_in_the_order_of_first_use() -> None:
    edition = edition_of(points("Second [@smith2020]", "First [@lee2018; @smith2020]"))

    assert ["smith2020", "lee2018"] == [source.key for source in edition.sources]


def test_parts_that_an_edition_drops_number_no_source() -> None:
    shop = points("Buy [@lee2018]").replace("id: why", "id: shop; kind: marketing")
    edition = edition_of(points("Tea [@smith2020]") + shop, profile="cme")

    assert ["smith2020"] == [source.key for source in edition.sources]


def test_collects_a_list_over_all_sections() -> None:
    first = points("A") + "\n## Try this\n\n- Walk.\n"
    second = (points("B") + "\n## Try this\n\n- Sleep.\n").replace("id: why", "id: how")

    items = edition_of(first + second).items(ListKind.TRY_THIS)
    assert ["Walk.", "Sleep."] == [item.text.plain for item in items]


def test_collects_the_claims_of_the_box_by_grade() -> None:
    table = (
        "\n## Evidence\n\n| claim | how sure | sources | for clinicians | box |\n"
        "|---|---|---|---|---|\n| Tea wakes | We know | @lee2018 | | yes |\n"
        "| Tea heals | Not proven | | | |\n"
    )
    edition = edition_of(points("A") + table)

    assert ["Tea wakes"] == [row.claim.plain for row in edition.boxed(HowSure.KNOW)]
    assert () == edition.boxed(HowSure.NOT_PROVEN)


def test_keeps_a_number_with_what_it_counts() -> None:
    edition = edition_of(points("About 5 in 100 people sleep badly at night"))
    (run,) = edition.shown(edition.sections[0].points[0].text)

    assert isinstance(run, Words)
    assert "5\u00a0in\u00a0100 people" in run.text


def test_parts_the_message_into_sentences_and_exception() -> None:
    assert (("One thing.", "Another thing."), "But not this.") == message_parts(
        "One thing. Another thing. (But not this.)"
    )


def test_writes_a_date_as_people_do() -> None:
    assert "November 2, 2026" == phrases_of("en").shown_date("2026-11-02")


def test_leaves_words_that_are_no_date() -> None:
    assert "some day in May" == phrases_of("en").shown_date("some day in May")


def test_leaves_braces_in_what_fills_a_phrase() -> None:
    words = phrases_of("en").say("picture-credit", credit="The {licence} shop", licence="CC0")
    assert "Picture: The {licence} shop, CC0" == words


def test_a_language_that_our_words_lack_is_told() -> None:
    outline = outline_of(points("El té"), FRONT.replace("lang: en-US", "lang: es-MX"))
    _, found = make_edition(outline, clinic=clinic_of(), references=(), profile="webinar")

    message = 'our own headings, warnings and foot are not yet in "es"'
    line = FRONT.splitlines().index("lang: en-US") + 1
    assert [("E304", message, line)] == [(one.code, one.message, one.span.line) for one in found]


def test_finds_a_picture_by_its_path() -> None:
    cup, mug = (
        PictureFile(f"{name}.png", PictureKind.PNG, 2, 1, is_grey=False, data=b"")
        for name in ("cup", "mug")
    )
    edition = edition_of(points("A point"), pictures=(cup, mug))

    assert mug is edition.picture("mug.png")
    with pytest.raises(BuilderError, match=r"sink\.png"):
        edition.picture("sink.png")
