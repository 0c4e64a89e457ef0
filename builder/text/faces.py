"""The two typefaces of the product: the deck's from its table, the handout's from its font file."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from builder.findings import BuilderError
from builder.text.face import Face
from builder.text.metrics import read_metrics
from builder.text.sfnt import read_face

TABLES = Path(__file__).parents[1] / "data" / "fonts"
LATO = "fontpkg_lato"


@cache
def deck_face(*, bold: bool) -> Face:
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
