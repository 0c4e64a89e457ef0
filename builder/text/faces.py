"""The two typefaces of the product: the deck's from its table, the handout's from its font file."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from builder.findings import BuilderError
from builder.record import replace
from builder.text.face import Face
from builder.text.metrics import read_metrics
from builder.text.sfnt import read_face

TABLES = Path(__file__).parents[1] / "data" / "fonts"
LATO = "fontpkg_lato"
CALIBRI = "Calibri"
_AS_CARLITO = ("calibri", "carlito", "calibri light")
# No wider than Arial, whose English text is 0.99 of the wider of Carlito and Lato (measured with
# Arimo, which has Arial's widths, on 20,000 letters).
_AS_ARIAL = (
    "arial", "arimo", "helvetica", "helvetica neue", "liberation sans",
    "times new roman", "liberation serif", "cambria", "caladea", "lato", "garamond",
)  # fmt: skip
_NEAR = 1.08
_WIDE, _WIDE_BOLD = 1.2, 1.3  # DejaVu Sans and Serif, the widest faces tried: 1.15 and 1.26


def is_measured(family: str) -> bool:
    """Tell whether we have the measures of a face, and need not be cautious."""
    return family.lower() in _AS_CARLITO


@cache
def deck_face(*, bold: bool, family: str = CALIBRI) -> Face:
    """Read the face that the deck is set in: Calibri, or a cautious guess at any other."""
    return _carlito(bold=bold) if is_measured(family) else _cautious(family, bold=bold)


def _cautious(family: str, *, bold: bool) -> Face:
    """Make a face we know nothing of: each character the widest of those we know, and more."""
    one, other = _carlito(bold=bold), handout_face(bold=bold)
    wide = _WIDE_BOLD if bold else _WIDE
    factor = _NEAR if family.lower() in _AS_ARIAL else wide
    advances = {
        code: max(width, other.advances.get(code, 0)) * factor
        for code, width in one.advances.items()
    }
    widest = max(one.missing_advance, other.missing_advance) * factor
    return replace(one, name=family, advances=advances, kerning=_no_kerning, missing_advance=widest)


def _no_kerning(_left: str, _right: str) -> float:
    return 0.0


@cache
def _carlito(*, bold: bool) -> Face:
    """Read Carlito, which is as wide as the Calibri that PowerPoint sets the deck in."""
    weight = "bold" if bold else "regular"
    return read_metrics((TABLES / f"carlito-{weight}.json").read_text(encoding="utf-8"))


@cache
def handout_face(*, bold: bool) -> Face:
    """Read Lato, whose file is embedded in every handout."""
    path = handout_font_path(bold=bold)
    try:
        font = path.read_bytes()
    except OSError as trouble:
        raise BuilderError(f"The font {path.name} is missing from {LATO}.") from trouble
    return read_face(font, path.stem.replace("-", " "))


@cache
def handout_font_path(*, bold: bool) -> Path:
    """Find the file of Lato that `handout_face` measures.

    The folder is looked up as a module: asking `importlib.metadata` for it costs some 40 ms.
    """
    package = find_spec(LATO)
    if package is None or package.origin is None:
        raise BuilderError("The font Lato is missing: install fontpkg-lato.")
    return Path(package.origin).parent / "files" / f"Lato-{'Bold' if bold else 'Regular'}.ttf"
