"""The Picture part: a file of the topic's folder, its words for who cannot see it, its rights."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.findings import Finding, error
from builder.outline.blocks import Block, ParagraphBlock
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
from builder.outline.strict_yaml import Scalar
from builder.outline.text_model import Text

# Below the topic's folder, in plain names: nothing that could lead out of it.
_FILE = re.compile(r"(?:[A-Za-z0-9_][A-Za-z0-9_-]*/){0,3}[A-Za-z0-9_][A-Za-z0-9_-]*\.(?:png|jpe?g)")

# What is found in place of such a name, and what to do about it; the last one fits all.
_FILE_HINTS = (
    (re.compile(r"[a-z]+://.*", re.DOTALL), "save it as figures/name.png in this topic's folder"),
    (
        re.compile(r"[/\\].*|[A-Za-z]:.*|.*\.\..*", re.DOTALL),
        "copy it to figures/ in this topic's folder",
    ),
    (re.compile(r".*\\.*", re.DOTALL), "write / between the folder and the name"),
    (re.compile(r"[^.]*", re.DOTALL), "add the ending of its name, .png or .jpg"),
    (
        re.compile(r".*\.(?:PNG|JPE?G|Png|Jpe?g)", re.DOTALL),
        "write the ending of its name in small letters",
    ),
    (re.compile(r".*\.(?!png$|jpe?g$)[^.]*", re.DOTALL), "save it as PNG or JPEG"),
    (
        re.compile(r".*", re.DOTALL),
        "name it in plain letters, digits and hyphens, as figures/sink.png",
    ),
)


def read_picture(source: PartSource, found: list[Finding]) -> Picture | None:
    """Read a picture and its caption."""
    fence, blocks = split_yaml(source, found)
    required, optional = ("src", "credit", "licence"), ("alt", "decorative")
    fields = read_yaml_block(source, fence, found, required=required, optional=optional)
    caption = _caption(source, blocks, found)
    if fields is None:
        return None
    src, alt = _file(fields, found), _alt(source, fields, found)
    credit = read_field_text(source, fields, "credit", found)
    licence = read_field_text(source, fields, "licence", found)
    if src is None or credit is None or licence is None:
        return None
    return Picture(
        source.id, src.text, alt, credit, licence, caption, span=source.span, file_span=src.span
    )


def _caption(source: PartSource, blocks: Sequence[Block], found: list[Finding]) -> Text | None:
    """Read the one paragraph that may stand below the settings."""
    caption = next((block for block in blocks if isinstance(block, ParagraphBlock)), None)
    others = [block for block in blocks if block is not caption]
    hint = "a picture has one paragraph, its caption: join this to it, or move it"
    found.extend(misplaced_words(others, source.manuscript, hint=hint))
    if caption is None:
        return None
    return read_passage(f"{source.id}/caption", caption.inline, source.manuscript, found)


def _file(fields: Fields, found: list[Finding]) -> Scalar | None:
    scalar = fields.scalar("src", found)
    if scalar is None or _FILE.fullmatch(scalar.text):
        return scalar
    message = f"{quoted(scalar.text)} is no picture in this topic's folder"
    hint = next(hint for pattern, hint in _FILE_HINTS if pattern.fullmatch(scalar.text))
    found.append(error("R210", scalar.span, message, hint))
    return None


def _alt(source: PartSource, fields: Fields, found: list[Finding]) -> Text | None:
    """Read what the picture says to who cannot see it; a decorative one says nothing."""
    alt = read_field_text(source, fields, "alt", found)
    decorative = fields.choice("decorative", ("yes", "no"), found)
    is_untold = fields.node("decorative") is not None and not decorative
    if alt is None and decorative != "yes" and not is_untold:
        hint = "add `alt: …` in one or two sentences, or `decorative: yes`"
        found.append(error("R211", source.span, "this picture has no alternative text", hint))
    if alt is not None and decorative == "yes":
        message = "a decorative picture has no alternative text"
        hint = "delete `alt` where it tells nothing, or `decorative`"
        found.append(error("R211", alt.span, message, hint))
    return alt
