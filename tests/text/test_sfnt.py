from __future__ import annotations

import io
import random
import struct
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest
import uharfbuzz
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.DefaultTable import DefaultTable
from hypothesis import given
from hypothesis import strategies as st

from builder.findings import BuilderError
from builder.text.faces import handout_face, handout_font_path
from builder.text.lines import text_width
from builder.text.sfnt import read_face
from builder.units import pt

KERNED = (
    "AVATAR Tomato, Yes. Water LT. P.J. fjord “To you” f’ff fi ffl 1/7 11:47 "
    "Łódź Þýður Ťažko cảm ơn Văn Τώρα Αυτός Туда Глаз r. y, w. V– W— ‘A’ L’Avenir"
)


def sample_font(
    glyphs: Mapping[int, str], widths: Mapping[str, int], features: str = "", **os2: int
) -> bytes:
    """Make a font of empty glyphs, 1000 units to the em."""
    builder = FontBuilder(unitsPerEm=1000, isTTF=True)
    order = [".notdef", *widths]
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(dict(glyphs))
    builder.setupGlyf(dict.fromkeys(order, TTGlyphPen(None).glyph()))
    builder.setupHorizontalMetrics({".notdef": (300, 0), **{g: (widths[g], 0) for g in widths}})
    builder.setupHorizontalHeader(ascent=900, descent=-250)
    builder.setupOS2(**{"version": 4, "sCapHeight": 700, **os2})
    addOpenTypeFeaturesFromString(builder.font, features)
    file = io.BytesIO()
    builder.save(file)
    return file.getvalue()


def with_table(font: bytes, tag: str, table: bytes) -> bytes:
    """Put other bytes in the place of a table."""
    changed = TTFont(io.BytesIO(font))
    changed[tag] = DefaultTable(tag)
    changed[tag].data = table
    file = io.BytesIO()
    changed.save(file)
    return file.getvalue()


def shorts(*numbers: int) -> bytes:
    return struct.pack(f">{len(numbers)}H", *numbers)


def character_map(*table: int, platform: int = 3) -> bytes:
    """Make a `cmap` of one table of 16-bit numbers; its own length counts for nothing."""
    return shorts(0, 1, platform, 1, 0, 12, *table)


def harfbuzz_width(text: str, path: Path) -> float:
    """Measure as HarfBuzz does, in em, with kerning and without ligatures."""
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ltr", "Latn", "en"
    features = {"kern": True, "liga": False, "clig": False, "dlig": False}
    uharfbuzz.shape(uharfbuzz.Font(face), buffer, features)
    return sum(glyph.x_advance for glyph in buffer.glyph_positions) / face.upem


@pytest.mark.parametrize("bold", [False, True])
def test_reads_every_width_that_fonttools_reads(*, bold: bool) -> None:
    font = TTFont(handout_font_path(bold=bold))
    widths = {code: font["hmtx"][glyph][0] / 2000 for code, glyph in font.getBestCmap().items()}

    assert widths == handout_face(bold=bold).advances


@pytest.mark.parametrize("bold", [False, True])
def test_reads_the_heights_that_fonttools_reads(*, bold: bool) -> None:
    font = TTFont(handout_font_path(bold=bold))
    face = handout_face(bold=bold)

    assert font["hhea"].ascent / 2000 == face.ascent
    assert -font["hhea"].descent / 2000 == face.descent
    assert font["OS/2"].sCapHeight / 2000 == face.cap_height


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("word", KERNED.split())
def test_measures_a_word_as_harfbuzz_does(word: str, *, bold: bool) -> None:
    expected = harfbuzz_width(word, handout_font_path(bold=bold))

    assert expected == pytest.approx(text_width(word, handout_face(bold=bold), pt(1)))


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x24F, categories=["L", "N", "P"])))
def test_measures_any_latin_text_as_harfbuzz_does(text: str) -> None:
    expected = harfbuzz_width(f"x {text} x", handout_font_path(bold=False))

    assert expected == pytest.approx(text_width(f"x {text} x", handout_face(bold=False), pt(1)))


def test_kerns_single_pairs_and_classes() -> None:
    font = sample_font(
        {0x41: "A", 0x56: "V", 0x57: "W"},
        {"A": 500, "V": 600, "W": 700},
        "feature kern { pos A V -80; pos [V W] [A] -30; } kern;",
    )
    face = read_face(font, "Sample")

    assert [-0.08, -0.03, -0.03, 0.0] == [face.kerning(*pair) for pair in ("AV", "VA", "WA", "VW")]


def test_adds_up_the_lookups_of_kerning() -> None:
    font = sample_font(
        {0x41: "A", 0x56: "V"},
        {"A": 500, "V": 600},
        """
        lookup one { pos A V -80; } one;
        lookup two { pos A V -5; } two;
        feature kern { lookup one; lookup two; } kern;
        """,
    )

    assert read_face(font, "Sample").kerning("A", "V") == -0.085


def test_finds_the_advance_among_other_values_of_a_pair() -> None:
    font = sample_font(
        {0x41: "A", 0x56: "V"},
        {"A": 500, "V": 600},
        "feature kern { pos A <1 2 -80 0> V <3 4 5 6>; } kern;",
    )

    assert read_face(font, "Sample").kerning("A", "V") == -0.08


def test_takes_a_pair_without_advance_as_not_kerned() -> None:
    font = sample_font(
        {0x41: "A", 0x56: "V"},
        {"A": 500, "V": 600},
        "feature kern { pos A <10 20 0 0> V <0 0 30 0>; } kern;",
    )

    assert read_face(font, "Sample").kerning("A", "V") == 0.0


def test_kerns_nothing_without_a_table_of_kerning() -> None:
    assert read_face(sample_font({0x41: "A"}, {"A": 500}), "Sample").kerning("A", "A") == 0.0


def test_lets_a_single_pair_of_nothing_beat_its_class() -> None:
    font = sample_font(
        {0x41: "A", 0x56: "V", 0x57: "W"},
        {"A": 500, "V": 600, "W": 700},
        "feature kern { pos A V 0; pos [A] [V W] -30; } kern;",
    )
    face = read_face(font, "Sample")

    assert [0.0, -0.03] == [face.kerning("A", "V"), face.kerning("A", "W")]


def test_gives_the_last_width_to_the_glyphs_after_it() -> None:
    font = sample_font({0x41: "A", 0x42: "B", 0x43: "C"}, {"A": 500, "B": 600, "C": 600})

    assert {0x41: 0.5, 0x42: 0.6, 0x43: 0.6} == read_face(font, "Sample").advances


def test_maps_a_character_to_no_glyph_where_its_list_says_so() -> None:
    font = with_table(
        sample_font({0x41: "A", 0x42: "B"}, {"A": 500, "B": 600}),
        "cmap",
        # One segment, A to C, whose glyphs stand in a list and are 2 higher, or none.
        character_map(
            4, 0, 0, 4, 0, 0, 0, 0x43, 0xFFFF, 0, 0x41, 0xFFFF, 2, 1, 4, 0, 0xFFFF, 0, 0xFFFF
        ),
    )

    assert {0x41: 0.5, 0x43: 0.5} == read_face(font, "Sample").advances


def test_takes_the_kerning_of_latin_before_the_default() -> None:
    font = sample_font(
        {0x41: "A", 0x56: "V"},
        {"A": 500, "V": 600},
        """
        languagesystem DFLT dflt;
        languagesystem latn dflt;
        feature kern {
            script DFLT; pos A V -1;
            script latn; pos A V -80;
        } kern;
        """,
    )

    assert read_face(font, "Sample").kerning("A", "V") == -0.08


def test_leaves_pairs_of_other_features_alone() -> None:
    font = sample_font(
        {0x41: "A", 0x56: "V"}, {"A": 500, "V": 600}, "feature cpsp { pos A V -80; } cpsp;"
    )

    assert read_face(font, "Sample").kerning("A", "V") == 0.0


def test_reads_characters_beyond_the_first_plane() -> None:
    font = sample_font({0x41: "A", 0x1F34E: "apple"}, {"A": 500, "apple": 900})

    assert {0x41: 0.5, 0x1F34E: 0.9} == read_face(font, "Sample").advances


def test_lets_a_space_stand_for_a_no_break_space() -> None:
    font = sample_font(
        {0x20: "space", 0x41: "A"},
        {"space": 250, "A": 500},
        "feature kern { pos space A -40; } kern;",
    )
    face = read_face(font, "Sample")

    assert face.advances[0xA0] == 0.25
    assert face.kerning("\u00a0", "A") == -0.04


def test_measures_what_is_missing_as_a_box() -> None:
    face = read_face(sample_font({0x41: "A"}, {"A": 500}), "Sample")

    assert text_width("日", face, pt(10)) == pt(3)


BAD_FONTS = {
    "nothing": (b"", "it is not a TrueType file"),
    "a web page": (b"<html>not found</html>", "it is not a TrueType file"),
    "another outline format": (b"OTTO\0\0\0\0", "it is not a TrueType file"),
    "a torn file": (b"\0\1\0\0\0\1", "it points to bytes that it does not have"),
    "no tables": (b"\0\1\0\0\0\0", "it has no table head"),
    "characters of a Macintosh alone": (
        with_table(
            sample_font({0x41: "A"}, {"A": 500}),
            "cmap",
            character_map(4, 0, 0, 2, 0, 0, 0, 0xFFFF, 0, 0xFFFF, 1, 0, platform=1),
        ),
        "it has no character map for Unicode",
    ),
    "characters out of order": (
        with_table(
            sample_font({0x41: "A"}, {"A": 500}),
            "cmap",
            character_map(4, 0, 0, 4, 0, 0, 0, 0x43, 0x42, 0, 0x41, 0x41, 0, 0, 0, 0),
        ),
        "its character map is out of order",
    ),
    "more glyphs than can be": (
        with_table(
            sample_font({0x41: "A"}, {"A": 500}),
            "cmap",
            character_map(12, 0, 0, 28, 0, 0, 0, 1, 0, 0x41, 0, 0x42, 0xFFFF, 0xFFFF),
        ),
        "its character map names glyphs that no font can have",
    ),
    "an em of nothing": (
        with_table(sample_font({0x41: "A"}, {"A": 500}), "head", bytes(54)),
        "its em is 0 units wide",
    ),
    "no widths": (
        with_table(sample_font({0x41: "A"}, {"A": 500}), "hhea", bytes(36)),
        "it has no widths",
    ),
    "kerned glyphs out of order": (
        with_table(
            sample_font({0x41: "A"}, {"A": 500}),
            "GPOS",
            b"".join(
                (
                    shorts(1, 0, 10, 30, 44),  # where scripts, features and lookups are
                    shorts(1) + b"latn" + shorts(8),
                    shorts(4, 0, 0, 0xFFFF, 1, 0),
                    shorts(1) + b"kern" + shorts(8, 0, 1, 0),
                    shorts(1, 4, 2, 0, 1, 8),  # one lookup of one subtable
                    shorts(2, 16, 4, 0, 0, 0, 1, 1),  # classes, kerned by advance
                    shorts(2, 2, 1, 9, 0, 5, 6, 0),  # covers the glyphs 1 to 9 and then 5 to 6
                )
            ),
        ),
        "its ranges of glyphs are out of order",
    ),
    "an old file": (
        sample_font({0x41: "A"}, {"A": 500}, version=1),
        "it does not say how high its capitals are",
    ),
}


@pytest.mark.parametrize("name", BAD_FONTS)
def test_says_why_a_font_cannot_be_read(name: str) -> None:
    font, reason = BAD_FONTS[name]

    with pytest.raises(BuilderError) as raised:
        read_face(font, "Clinic Sans")

    assert f"The font Clinic Sans cannot be read: {reason}." == str(raised.value)


@given(st.integers(0), st.integers(0, 2**32))
def test_raises_nothing_else_for_a_damaged_font(length: int, seed: int) -> None:
    whole = sample_font(
        {0x41: "A", 0x56: "V", 0x57: "W", 0x1F34E: "apple"},
        {"A": 500, "V": 600, "W": 700, "apple": 900},
        "feature kern { pos A V -80; pos [V W] [A] -30; } kern;",
    )
    chance = random.Random(seed)
    damaged = bytearray(whole[: length % (len(whole) + 1)] if seed % 2 else whole)
    for _ in range(20 * bool(damaged)):
        damaged[chance.randrange(len(damaged))] = chance.choice((0, 1, 127, 255))
    with suppress(BuilderError):
        text_width("AVWA", read_face(bytes(damaged), "Damaged"), pt(12))
