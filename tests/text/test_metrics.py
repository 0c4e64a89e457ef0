from __future__ import annotations

import json

from builder.text.face import Face
from builder.text.metrics import read_metrics


def face_of(**changes: object) -> Face:
    """Read a table of four characters, 1000 units to the em."""
    table = {
        "name": "Sample",
        "source": "here",
        "version": "1",
        "licence": "free",
        "units_per_em": 1000,
        "ascent": 750,
        "descent": 250,
        "cap_height": 640,
        "missing_advance": 500,
        "advances": [[200, " "], [600, "AV"], [610, "À"]],
        "right": ["AÀ"],
        "left": [["V", {"A": -80}]],
    }
    return read_metrics(json.dumps({**table, **changes}))


def test_reads_widths_in_em() -> None:
    assert face_of().advances == {0x20: 0.2, 0x41: 0.6, 0x56: 0.6, 0xC0: 0.61, 0xA0: 0.2}


def test_reads_heights_in_em() -> None:
    face = face_of(ascent=900, descent=300, cap_height=700, missing_advance=400)

    assert (face.ascent, face.descent, face.cap_height, face.missing_advance) == (
        0.9,
        0.3,
        0.7,
        0.4,
    )


def test_kerns_every_character_of_a_class() -> None:
    face = face_of(right=["AÀ"], left=[["VW", {"A": -80}]])

    assert [-0.08] * 4 == [face.kerning(*pair) for pair in ("VA", "VÀ", "WA", "WÀ")]


def test_leaves_other_pairs_alone() -> None:
    face = face_of(right=["AÀ"], left=[["V", {"A": -80}]])

    assert [0.0] * 4 == [face.kerning(*pair) for pair in ("AV", "VV", "AA", "日本")]


def test_keeps_a_no_break_space_that_has_its_own_width() -> None:
    assert face_of(advances=[[200, " "], [210, "\u00a0"]]).advances[0xA0] == 0.21
