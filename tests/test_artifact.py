from __future__ import annotations

import zlib

import pytest

from builder.artifact import NO_DIGEST, digest_of, is_edited, read_stamp, stamp_pdf

XMP = b"".join(
    b"<diptych:%s>%s</diptych:%s>" % (name, value, name)
    for name, value in [
        (b"topic", b"tea"),
        (b"language", b"en"),
        (b"edition", b"patient"),
        (b"output", b"booklet"),
        (b"version", b"1.0.0"),
        (b"review", b"not reviewed"),
        (b"fingerprint", b"f" * 64),
        (b"warnings", b"0"),
        (b"digest", NO_DIGEST.encode()),
    ]
)


def pdf(words: bytes, *, level: int = 6) -> bytes:
    packed = zlib.compress(words, level)
    return (
        XMP
        + b"\n4 0 obj\n<< /Length %d >>\nstream\n" % len(packed)
        + packed
        + b"\nendstream\nendobj\nxref\n0 5\nstartxref\n%d\n%%%%EOF\n" % len(packed)
    )


def test_a_stamped_file_is_not_edited() -> None:
    assert not is_edited(stamp_pdf(pdf(b"tea")), "tea.pdf")


def test_a_changed_word_is_an_edit() -> None:
    stamped = stamp_pdf(pdf(b"tea"))
    packed = zlib.compress(b"tea")

    assert is_edited(stamped.replace(packed, zlib.compress(b"cup")), "tea.pdf")


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n"])
def test_a_note_behind_the_end_is_an_edit(end: bytes) -> None:
    note = (b"5 0 obj", b"<< /Subtype /Text >>", b"endobj", b"xref", b"0 1", b"trailer", b"%%EOF")
    stamped = stamp_pdf(pdf(b"tea"))

    assert is_edited(stamped + end.join(note) + end, "tea.pdf")


def test_the_digest_is_the_same_however_zlib_packs() -> None:
    words = b"tea and sleep " * 200

    assert digest_of(pdf(words, level=1), "a.pdf") == digest_of(pdf(words, level=9), "a.pdf")


def test_reads_the_stamp_back() -> None:
    stamp = read_stamp(stamp_pdf(pdf(b"tea")), "tea.pdf")

    assert stamp is not None
    assert ("tea", "patient") == (stamp.topic, stamp.edition)
    assert NO_DIGEST != stamp.digest


def test_a_file_without_a_stamp_is_somebodys_own() -> None:
    assert is_edited(b"%PDF-1.7 something else", "tea.pdf")
    assert is_edited(b"no zip at all", "tea.pptx")
