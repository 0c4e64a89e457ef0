"""Whatever somebody's file is, it is read or refused, and nothing breaks."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.findings import BuilderError
from builder.verify.deck_lint import lint_deck
from builder.verify.dump import dump_deck, dump_handout
from builder.verify.pdf_lint import check_pdf
from tests.verify.samples import BODY, booklet, deck, edited_pdf, parts_of, zipped

edits = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=6)), min_size=1, max_size=4
)
values = st.sampled_from([b"-1", b"", b"x", b"9" * 30, b"1e9", b"50%", b"title", b"\xff"])


def spoil(data: bytes, edits: list[tuple[float, int, bytes]]) -> bytes:
    for share, cut, new in edits:
        at = int(share * len(data))
        data = data[:at] + new + data[at + cut :]
    return data


def plain(data: bytes) -> bytes:
    """Unpack the pages, so that edits reach their content."""

    def unpack(pdf: object) -> None:
        for page in pdf.pages:  # type: ignore[attr-defined]  # a Pdf
            page.Contents = pdf.make_stream(page.Contents.read_bytes())  # type: ignore[attr-defined]

    return edited_pdf(data, unpack)


@settings(max_examples=60, deadline=None)
@given(edits)
def test_reads_or_refuses_any_pdf(edits: list[tuple[float, int, bytes]]) -> None:
    data = spoil(plain(booklet(BODY)), edits)
    check_pdf(data, "handout.pdf")
    with suppress(BuilderError):
        dump_handout(data)


@settings(max_examples=60, deadline=None)
@given(st.data(), edits)
def test_reads_or_refuses_any_deck(
    drawn: st.DataObject, edits: list[tuple[float, int, bytes]]
) -> None:
    parts = parts_of(deck(BODY))
    name = drawn.draw(st.sampled_from([one for one in parts if not one.endswith(".xlsx")]))
    parts[name] = spoil(parts[name], edits)
    data = zipped(parts.items())
    lint_deck(data, "deck.pptx")
    with suppress(BuilderError):
        dump_deck(data)


@settings(max_examples=60, deadline=None)
@given(st.data(), values)
def test_reads_or_refuses_any_value_of_an_attribute(drawn: st.DataObject, value: bytes) -> None:
    parts = parts_of(deck(BODY))
    name = drawn.draw(st.sampled_from([one for one in parts if one.endswith((".xml", ".rels"))]))
    pieces = parts[name].split(b'"')
    at = drawn.draw(st.sampled_from(range(1, len(pieces), 2)))
    parts[name] = b'"'.join([*pieces[:at], value, *pieces[at + 1 :]])
    data = zipped(parts.items())
    lint_deck(data, "deck.pptx")
    with suppress(BuilderError):
        dump_deck(data)
