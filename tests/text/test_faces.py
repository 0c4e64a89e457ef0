from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

import pytest
import uharfbuzz
from fontTools.ttLib import TTFont

from builder.findings import BuilderError
from builder.text import faces
from builder.text.faces import deck_face, handout_face, handout_font_path
from builder.text.lines import text_width
from builder.text.sfnt import read_face
from builder.units import pt

CARLITO = Path("/usr/share/fonts/truetype/crosextra")  # Debian, fonts-crosextra-carlito
needs_carlito = pytest.mark.skipif(not CARLITO.is_dir(), reason="Carlito is not installed")
MAKER = runpy.run_path(str(Path(__file__).with_name("make_carlito.py")))

SAMPLE = (
    "AVATAR Tomato, Yes. Water LT. P.J. fjord “To you” f’ff fi ffl 1/7 11:47 r. y, w. V– W— ‘A’ "
    "Łódź Þýður Ťažko cảm ơn Văn Τώρα Αυτός Туда Глаз 5 ≥ 3 → £20 ½ °C x⁴ H₂O ™ • – … ‰ € ₫ ∞"
)


@pytest.mark.conformance
@pytest.mark.parametrize("bold", [False, True])
@needs_carlito
def test_keeps_a_table_that_is_fresh(*, bold: bool) -> None:
    weight = "Bold" if bold else "Regular"
    font = (CARLITO / f"Carlito-{weight}.ttf").read_bytes()
    committed = (faces.TABLES / f"carlito-{weight.lower()}.json").read_text(encoding="utf-8")

    assert MAKER["carlito_table"](font, weight) == committed


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("word", SAMPLE.split())
@needs_carlito
def test_measures_the_deck_as_harfbuzz_measures_carlito(word: str, *, bold: bool) -> None:
    path = CARLITO / f"Carlito-{'Bold' if bold else 'Regular'}.ttf"
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(word)
    buffer.direction, buffer.script, buffer.language = "ltr", "Latn", "en"
    features = {"kern": True, "liga": False, "clig": False, "dlig": False}
    uharfbuzz.shape(uharfbuzz.Font(face), buffer, features)
    expected = sum(glyph.x_advance for glyph in buffer.glyph_positions) / face.upem

    assert expected == pytest.approx(text_width(word, deck_face(bold=bold), pt(1)))


@pytest.mark.parametrize("bold", [False, True])
@needs_carlito
def test_keeps_the_heights_of_carlito(*, bold: bool) -> None:
    font = TTFont(CARLITO / f"Carlito-{'Bold' if bold else 'Regular'}.ttf")
    face = deck_face(bold=bold)

    assert font["hhea"].ascent / 2048 == face.ascent
    assert -font["hhea"].descent / 2048 == face.descent
    assert font["OS/2"].sCapHeight / 2048 == face.cap_height


@pytest.mark.parametrize("read", [deck_face, handout_face])
def test_has_every_letter_of_the_languages_that_are_promised(read: object) -> None:
    text = SAMPLE + "Ựợ ềỹ ñ¿¡ çãõ åäö ßœæ ąęłńśźż čďěňřšťůž ğışç őű Ωώϊ Щъїєґ ‘’“”«»"

    assert read(bold=False).missing(text) == read(bold=True).missing(text) == ""


def test_makes_bold_wider_than_regular() -> None:
    assert text_width("Call today", deck_face(bold=True), pt(12)) > text_width(
        "Call today", deck_face(bold=False), pt(12)
    )


@pytest.mark.parametrize(("bold", "name"), [(False, "Lato-Regular.ttf"), (True, "Lato-Bold.ttf")])
def test_finds_the_file_that_it_measures(*, bold: bool, name: str) -> None:
    path = handout_font_path(bold=bold)

    assert path.name == name
    assert read_face(path.read_bytes(), "Lato").advances == handout_face(bold=bold).advances


def test_reads_each_face_once() -> None:
    assert deck_face(bold=True) is deck_face(bold=True)
    assert handout_face(bold=True) is handout_face(bold=True)


def test_says_what_to_install_when_lato_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faces, "LATO", "fontpkg_that_is_not_there")

    with pytest.raises(BuilderError, match="The font Lato is missing: install fontpkg-lato"):
        handout_font_path.__wrapped__(bold=False)


def test_says_which_file_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(faces, "handout_font_path", lambda *, bold: tmp_path / f"{bold}.ttf")

    with pytest.raises(BuilderError, match=r"The font False\.ttf is missing"):
        handout_face.__wrapped__(bold=False)


def test_needs_no_font_library() -> None:
    program = (
        "import sys; from builder.text import faces, lines, binding;"
        "faces.deck_face(bold=True); faces.handout_face(bold=True);"
        "print({'fontTools', 'reportlab', 'uharfbuzz', 'importlib.metadata'} & set(sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert run.stdout == "set()\n"
