"""Carlito's font files into the tables of its widths in `builder/data/fonts`; run by hand.

`python -m tests.text.make_carlito`, with the Debian package `fonts-crosextra-carlito` installed.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from builder.text.face import Face
from builder.text.sfnt import read_face

INSTALLED = Path("/usr/share/fonts/truetype/crosextra")  # Debian, fonts-crosextra-carlito
COMMITTED = Path("builder/data/fonts")
UNITS = 2048
FACTS = {
    "source": "Debian fonts-crosextra-carlito 20220224, Carlito-{weight}.ttf",
    "version": "1.103",
    "licence": "measures only; the font is under the SIL Open Font License 1.1",
}
BLOCKS = (  # Unicode 16, Blocks.txt
    (0x0020, 0x024F),  # Latin
    (0x02B0, 0x03FF),  # modifier letters, combining marks, Greek
    (0x0400, 0x052F),  # Cyrillic
    (0x1E00, 0x1EFF),  # Latin with the marks of Vietnamese
    (0x2000, 0x22FF),  # punctuation, superscripts, currency, letterlike, arrows, mathematics
    (0x25A0, 0x27BF),  # shapes, symbols, dingbats
)


def carlito_table(font: bytes, weight: str) -> str:
    """Make the table of one weight, one row a line."""
    face = read_face(font, f"Carlito {weight}")
    characters = [
        chr(code)
        for first, last in BLOCKS
        for code in range(first, last + 1)
        if code in face.advances
    ]
    heads = {
        "name": face.name,
        **{key: fact.format(weight=weight) for key, fact in FACTS.items()},
        "units_per_em": UNITS,
        "ascent": _units(face.ascent),
        "descent": _units(face.descent),
        "cap_height": _units(face.cap_height),
        "missing_advance": _units(face.missing_advance),
    }
    rows = {
        "advances": sorted(_advances(face, characters).items()),
        **_kerning(face, characters),
    }
    lines = [f"{_json(key)}: {_json(value)}" for key, value in heads.items()]
    lines += [f"{_json(key)}: {_one_a_line(value)}" for key, value in rows.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _advances(face: Face, characters: Iterable[str]) -> Mapping[int, str]:
    found = defaultdict[int, str](str)
    for character in characters:
        found[_units(face.advances[ord(character)])] += character
    return found


def _kerning(face: Face, characters: Sequence[str]) -> Mapping[str, Sequence[object]]:
    """Group the characters that are kerned alike: equal columns first, then equal rows."""
    matrix = [
        tuple(_units(face.kerning(left, right)) for right in characters) for left in characters
    ]
    columns = _alike(characters, list(zip(*matrix, strict=True)))
    names = {characters.index(group[0]): group[0] for group in columns}
    rows = [
        tuple((names[at], value) for at, value in enumerate(row) if at in names and value)
        for row in matrix
    ]
    alike = _alike(characters, rows)
    return {
        "right": columns,
        "left": [(group, dict(rows[characters.index(group[0])])) for group in alike],
    }


def _alike(characters: Sequence[str], keys: Sequence[tuple[object, ...]]) -> list[str]:
    groups = defaultdict[tuple[object, ...], str](str)
    for character, key in zip(characters, keys, strict=True):
        if any(key):
            groups[key] += character
    return list(groups.values())


def _one_a_line(rows: Iterable[object]) -> str:
    return "[\n" + ",\n".join(_json(row) for row in rows) + "\n]"


def _json(value: object) -> str:
    """Write as JSON, escaping what would not show, or would change its neighbours, in a diff."""
    text = json.dumps(value, ensure_ascii=False)
    return re.sub(r"[^ -~]", _escaped, text)


def _escaped(match: re.Match[str]) -> str:
    character = match.group()
    hidden = unicodedata.category(character)[0] in "CMZ"
    return f"\\u{ord(character):04x}" if hidden else character


def _units(em: float) -> int:
    return round(em * UNITS)


if __name__ == "__main__":
    for weight in ("Regular", "Bold"):
        table = carlito_table((INSTALLED / f"Carlito-{weight}.ttf").read_bytes(), weight)
        (COMMITTED / f"carlito-{weight.lower()}.json").write_text(table, encoding="utf-8")
