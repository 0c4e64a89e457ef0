"""Decks, handouts and outlines shown as text."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path

from builder.artifact_name import is_deck
from builder.build import Built, sum_up
from builder.findings import BuilderError, Finding, Span, error, in_order
from builder.material import read_clinic_file, read_material
from builder.outline.texts import texts_of
from builder.outputs import load
from builder.workspace import read_anyones, read_files

_DUMP_DECK, _DUMP_HANDOUT = "builder.verify.dump:dump_deck", "builder.verify.dump:dump_handout"


def show_file(path: Path) -> tuple[str, Built]:
    """Show a deck in reading order, or the tags and words of a PDF."""
    found: list[Finding] = []
    data = read_anyones(path, found)
    if data is None:
        return "", Built((), tuple(found))
    try:
        return str(load(_DUMP_DECK if is_deck(path.name) else _DUMP_HANDOUT)(data)), Built((), ())
    except BuilderError as trouble:
        hint = "open it in the program that made it, and save it anew"
        return "", Built((), (error("R100", Span(path.as_posix()), str(trouble), hint),))


def show_topic(workspace: Path, topic: str, *, as_json: bool) -> tuple[str, Built]:
    """Show every text of an outline by its id, or all of it as JSON."""
    found: list[Finding] = []
    files = read_files(workspace, topic, found)
    clinic = read_clinic_file(files, found) if files else None
    material = read_material(files, clinic, found, today=date.min) if files else None
    checked = sum_up((), found, files) if files else Built((), in_order(found))
    if material is None:
        return "", checked
    if as_json:
        return json.dumps(_plain(material.outline), ensure_ascii=False, indent=2), checked
    lines = [f"{text.id}: {text.plain}" for text in texts_of(material.outline)]
    return "\n".join(lines), checked


def _plain(value: object) -> object:
    """Turn values into what JSON can say."""
    match value:
        case Enum():
            return value.value
        case Decimal() | date():
            return str(value)
        case Span():
            return f"{value.file}:{value.line}:{value.column}"
        case tuple():
            return [_plain(one) for one in value]
        case _ if is_dataclass(value):
            return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
        case _:
            return value
