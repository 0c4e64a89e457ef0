"""The Picture part: a file of the topic's folder, its words for who cannot see it, its rights."""

from __future__ import annotations

import re

from builder.findings import Finding, error
from builder.outline.blocks import ParagraphBlock
from builder.outline.fields import Fields, quoted
from builder.outline.part_model import Picture
from builder.outline.part_source import (
    PartSource,
    read_field_text,
    read_yaml_block,
    split_yaml,
)
from builder.outline.passages import read_passage
from builder.outline.prose import misplaced_words
from builder.outline.text_model import Text

# Below the topic's folder, in plain names: nothing that could lead out of it.
_FILE = re.compile(r"(?:[A-Za-z0-9_][A-Za-z0-9_-]*/){0,3}[A-Za-z0-9_][A-Za-z0-9_-]*\.(?:png|jpe?g)")


def read_picture(source: PartSource, found: list[Finding]) -> Picture | None:
    """Read a picture and its caption."""
    fence, blocks = split_yaml(source)
    required, optional = ("src", "credit", "licence"), ("alt", "decorative")
    fields = read_yaml_block(source, fence, found, required=required, optional=optional)
    captions = [block for block in blocks if isinstance(block, ParagraphBlock)]
    others = [block for block in blocks if block not in captions[:1]]
    found.extend(misplaced_words(others, source.manuscript))
    caption = (
        read_passage(f"{source.id}/caption", captions[0].inline, source.manuscript, found)
        if captions
        else None
    )
    if fields is None:
        return None
    file, alt = _file(fields, found), _alt(source, fields, found)
    credit = read_field_text(source, fields, "credit", found)
    licence = read_field_text(source, fields, "licence", found)
    if not file or credit is None or licence is None:
        return None
    return Picture(source.id, file, alt, credit, licence, caption, source.span)


def _file(fields: Fields, found: list[Finding]) -> str:
    scalar = fields.scalar("src", found)
    if scalar is None or _FILE.fullmatch(scalar.text):
        return scalar.text if scalar else ""
    message = f"{quoted(scalar.text)} is no picture in this topic's folder"
    hint = "write figures/name.png or .jpg, in plain letters, digits and hyphens"
    found.append(error("R210", scalar.span, message, hint))
    return ""


def _alt(source: PartSource, fields: Fields, found: list[Finding]) -> Text | None:
    """Read what the picture says to who cannot see it; a decorative one says nothing."""
    alt = read_field_text(source, fields, "alt", found)
    is_decorative = fields.choice("decorative", ("yes", "no"), found) == "yes"
    if alt is None and not is_decorative:
        hint = "add `alt: …` in one or two sentences, or `decorative: yes`"
        found.append(error("R211", source.span, "this picture has no alternative text", hint))
    if alt is not None and is_decorative:
        message = "a decorative picture has no alternative text"
        found.append(error("R211", alt.span, message, "keep one of the two"))
    return alt
