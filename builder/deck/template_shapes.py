"""The placeholders of a template's layout read with all that they take after its master."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element

from builder.deck.layout import Box, Insets, Level
from builder.deck.template_model import TITLES, TheirSpot
from builder.deck.xml import A as DRAWING
from builder.deck.xml import P as PRESENTATION
from builder.deck.xml import escape
from builder.printable import printable
from builder.record import record
from builder.text.faces import CALIBRI
from builder.units import EMU_PER_POINT, ZERO, Length, pt

A, P = f"{{{DRAWING}}}", f"{{{PRESENTATION}}}"
LEVELS = 5
_FURNITURE = ("ftr", "sldNum", "dt", "hdr")
_INSETS = {"lIns": 91440, "tIns": 45720, "rIns": 91440, "bIns": 45720}  # ECMA-376, 21.1.2.1.1
_USUAL_SIZE = 1800  # ECMA-376 part 1, 21.1.2.3.9
_WHOLE = 100_000


@record
class Styles:
    """What a layout's placeholders take after."""

    master: Element
    presentation: Element
    fonts: dict[str, str]


def spots_of(layout: Element, styles: Styles) -> Iterator[TheirSpot]:
    """List a layout's placeholders in their order; one without a place is left out."""
    for shape in _placeholders(layout):
        mark = shape.find(f".//{P}nvPr/{P}ph")
        if mark is None:
            continue
        chain = [shape, *_after(styles.master, mark.get("type", "obj"))]
        box = _box(chain)
        if box is not None:
            yield _spot(mark, chain, box, styles)


def _placeholders(sheet: Element) -> Iterator[Element]:
    tree = sheet.find(f"{P}cSld/{P}spTree")
    for shape in tree if tree is not None else ():
        if shape.find(f"*/{P}nvPr/{P}ph") is not None:
            yield shape


def _after(master: Element, kind: str) -> Iterator[Element]:
    wanted = "title" if kind in TITLES else kind if kind in _FURNITURE else "body"
    for shape in _placeholders(master):
        mark = shape.find(f"*/{P}nvPr/{P}ph")
        if mark is not None and mark.get("type", "obj") == wanted:
            yield shape
            return


def _box(chain: list[Element]) -> Box | None:
    for shape in chain:
        frame = shape.find(f"{P}spPr/{A}xfrm")
        off, ext = (
            frame.find(f"{A}{name}") if frame is not None else None for name in ("off", "ext")
        )
        if off is not None and ext is not None:
            keys = ((off, "x"), (off, "y"), (ext, "cx"), (ext, "cy"))
            return Box(*(_emu(one.get(key)) for one, key in keys))
    return None


def _emu(value: str | None) -> Length:
    try:
        return pt(int(value or 0) / EMU_PER_POINT)
    except ValueError:
        return ZERO


def _spot(mark: Element, chain: list[Element], box: Box, styles: Styles) -> TheirSpot:
    kind = mark.get("type", "obj")
    bodies = [body for one in chain if (body := one.find(f"{P}txBody/{A}bodyPr")) is not None]
    sides = (_emu(_first(bodies, key) or str(usual)) for key, usual in _INSETS.items())
    looks = [list(_looks(chain, kind, number, styles)) for number in range(1, LEVELS + 1)]
    prompt = _prompt_size(chain[0])
    return TheirSpot(
        kind=kind,
        idx=int(mark.get("idx", "0")) if mark.get("idx", "0").isdecimal() else 0,
        mark="".join(
            f' {key}="{escape(mark.get(key, ""))}"' for key in ("type", "idx") if mark.get(key)
        ),
        box=box,
        insets=Insets(*sides),
        anchor=_first(bodies, "anchor") or "t",
        levels=tuple(_level(look, styles.fonts, prompt) for look in looks),
        is_plain=all(_is_plain(look) for look in looks[:2]),
        is_upright=(_first(bodies, "vert") or "horz") != "horz",
    )


def _first(elements: list[Element], key: str) -> str | None:
    return next((value for one in elements if (value := one.get(key)) is not None), None)


def _looks(chain: list[Element], kind: str, number: int, styles: Styles) -> Iterator[Element]:
    """List what is said of a level, the nearest first."""
    name = "title" if kind in TITLES else "other" if kind in _FURNITURE else "body"
    lists = [one.find(f"{P}txBody/{A}lstStyle") for one in chain]
    lists.append(styles.master.find(f"{P}txStyles/{P}{name}Style"))
    lists.append(styles.presentation.find(f"{P}defaultTextStyle"))
    for one in lists:
        found = one.find(f"{A}lvl{number}pPr") if one is not None else None
        if found is not None:
            yield found


def _prompt_size(shape: Element) -> int:
    """Give the size of a layout's own example text.

    LibreOffice 7.4 writes no other; where there is one it goes before.
    """
    for run in shape.iter(f"{A}rPr", f"{A}endParaRPr"):
        if run.get("sz", "").isdecimal():
            return int(run.get("sz", ""))
    return _USUAL_SIZE


def _level(looks: list[Element], fonts: dict[str, str], prompt: int) -> Level:
    words = [found for one in looks if (found := one.find(f"{A}defRPr")) is not None]
    size = pt(_number(_first(words, "sz"), prompt) / 100)
    faces = (
        printable(found.get("typeface", ""))
        for one in words
        if (found := one.find(f"{A}latin")) is not None
    )
    face = next(faces, "+mn-lt")
    return Level(
        size=size,
        indent=_emu(_first(looks, "marL")),
        bold=(_first(words, "b") or "0") in {"1", "true"},
        before=_space(looks, "spcBef", size),
        family=fonts.get(face, face) or CALIBRI,
        is_caps=(_first(words, "cap") or "none") != "none",
    )


def _space(looks: list[Element], name: str, size: Length) -> Length:
    """Give a spacing: points, or a share of the line."""
    for one in looks:
        space = one.find(f"{A}{name}")
        for held in space if space is not None else ():
            value = held.get("val", "0")
            if held.tag == f"{A}spcPts":
                return pt(_number(value, 0) / 100)
            return size * (_number(value, 0) / _WHOLE)
    return ZERO


def _is_plain(looks: list[Element]) -> bool:
    return not _space(looks, "spcAft", pt(1)) and _pitch(looks) == pt(1)


def _pitch(looks: list[Element]) -> Length:
    has_pitch = any(one.find(f"{A}lnSpc") is not None for one in looks)
    return _space(looks, "lnSpc", pt(1)) if has_pitch else pt(1)


def _number(value: str | None, usual: int) -> float:
    """Read a count, or a share written with a per cent sign."""
    text = value or str(usual)
    try:
        return float(text[:-1]) * 1000 if text.endswith("%") else float(text)
    except ValueError:
        return usual
