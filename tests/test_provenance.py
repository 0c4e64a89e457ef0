from __future__ import annotations

import json
from io import BytesIO
from zipfile import ZipFile

from builder.artifact import Stamp
from builder.findings import Finding
from builder.provenance import (
    Provenance,
    count_pages,
    read_provenance,
    show_provenance,
    show_provenance_json,
)
from tests.topics import STAMP


def zipped(**parts: str) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)
    return buffer.getvalue()


def test_tells_where_a_deck_came_from_a_field_a_line() -> None:
    said = Provenance("decks/tea.en.pptx", STAMP, is_edited=False, pages=12)

    assert f"""topic        tea
language     en
edition      webinar
output       deck
version      1.0.0
review       not reviewed
edited       no
slides       12
warnings     0
fingerprint  {"f" * 64}""" == show_provenance(said)


def test_tells_an_edit_in_words_and_to_programs() -> None:
    said = Provenance("handouts/tea.pdf", STAMP, is_edited=True, pages=2)

    assert "edited       yes, somebody changed it after it was written\n" in show_provenance(said)
    assert json.loads(show_provenance_json(said))["edited"] is True


def test_leaves_out_pages_that_cannot_be_counted() -> None:
    said = Provenance("handouts/tea.pdf", STAMP, is_edited=True, pages=0)

    assert "pages        cannot be counted" in show_provenance(said)
    assert "pages" not in json.loads(show_provenance_json(said))


def test_does_not_let_a_file_steer_the_terminal() -> None:
    stamp = Stamp("tea\x1b[2J", "en", "webinar", "deck", "1", "", "", "many")
    said = Provenance("tea.pptx", stamp, is_edited=True, pages=1)

    assert "topic        tea\ufffd[2J\n" in show_provenance(said)
    assert 0 == json.loads(show_provenance_json(said))["warnings"]


def test_says_that_somebody_elses_file_is_not_ours() -> None:
    found: list[Finding] = []

    assert read_provenance(zipped(ppt__presentation=""), "talk.pptx", found) is None
    assert [("A701", "talk.pptx")] == [(one.code, one.span.file) for one in found]


def test_counts_slides_and_pages_without_opening_them() -> None:
    deck = zipped(ppt__slides__slide1="", ppt__slides__slide2="", ppt__slideLayouts__slide1="")
    pdf = b"<< /Type /Pages /Count 2 >> << /Type /Page >> <</Type/Page/Parent 1 0 R>>"

    assert 2 == count_pages(deck, "tea.pptx")
    assert 2 == count_pages(pdf, "tea.pdf")
    assert 0 == count_pages(b"no zip", "tea.pptx")
