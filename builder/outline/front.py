"""Front matter read into what it says of the whole topic."""

from __future__ import annotations

import re

from builder.findings import Finding, error
from builder.outline.blocks import FrontMatter, Inline, Lines, parse_inline
from builder.outline.fields import NAME, Fields, read_fields
from builder.outline.inline import Place, read_runs
from builder.outline.model import Front, Review, Text
from builder.outline.strict_yaml import Mapping, Scalar, read_yaml

REQUIRED = ("diptych", "id", "version", "updated", "title", "lang", "audience", "main-message")
OPTIONAL = (
    "subtitle",
    "objective",
    "objectives",
    "takeaways",
    "minutes",
    "reading-grade",
    "reviewed",
    "next-review",
)
_LANG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?")  # BCP 47, 2.1, common part
_VERSION = re.compile(r"\d{1,4}(\.\d{1,4}){0,2}")


def read_front(block: FrontMatter, *, file: str, topic: str, found: list[Finding]) -> Front | None:
    """Read the front matter of the topic whose folder is named `topic`."""
    mapping = read_yaml(block.yaml + "\n", file=file, first_line=block.lines.first + 2, found=found)
    if mapping is None:
        return None
    fields, trouble = read_fields(
        mapping, what="the front matter", required=REQUIRED, optional=OPTIONAL
    )
    lang = fields.text("lang", found)
    updated = fields.date("updated", found)
    _check_names(fields, topic, trouble)
    found.extend(trouble)
    if trouble or updated is None:
        return None
    return Front(
        id=topic,
        version=fields.text("version", found),
        updated=updated,
        title=_required(fields, "title", lang, found),
        subtitle=_optional(fields, "subtitle", lang, found),
        lang=lang,
        audience=_required(fields, "audience", lang, found),
        main_message=_required(fields, "main-message", lang, found),
        objectives=_texts(fields, "objectives", lang, found),
        takeaways=_texts(fields, "takeaways", lang, found),
        minutes=fields.number("minutes", found),
        reviewed=_review(fields, found),
        next_review=fields.date("next-review", found),
        span=mapping.span,
    )


def _check_names(fields: Fields, topic: str, found: list[Finding]) -> None:
    rules = (
        ("diptych", re.compile("1"), "this builder reads `diptych: 1`"),
        ("id", NAME, "small letters, digits and hyphens, a letter first"),
        ("lang", _LANG, "write en, en-US or es-MX, for example"),
        ("version", _VERSION, "write 1.2.0, for example"),
    )
    for key, pattern, hint in rules:
        scalar = fields.scalar(key, found)
        if scalar and not pattern.fullmatch(scalar.text):
            found.append(error("R166", scalar.span, f'"{scalar.text}" is no {key}', hint))
        elif scalar and key == "id" and scalar.text != topic:
            message = f'the id is "{scalar.text}", and the folder is "{topic}"'
            found.append(error("R167", scalar.span, message, "give both the same name"))


def _required(fields: Fields, key: str, lang: str, found: list[Finding]) -> Text:
    scalar = fields.scalar(key, found)
    return _text(key, scalar or Scalar("", fields.mapping.span), lang, found)


def _optional(fields: Fields, key: str, lang: str, found: list[Finding]) -> Text | None:
    scalar = fields.scalar(key, found)
    return _text(key, scalar, lang, found) if scalar else None


def _texts(fields: Fields, key: str, lang: str, found: list[Finding]) -> tuple[Text, ...]:
    scalars = fields.scalars(key, found)
    return tuple(
        _text(f"{key}/{number}", scalar, lang, found) for number, scalar in enumerate(scalars, 1)
    )


def _text(text_id: str, scalar: Scalar, lang: str, found: list[Finding]) -> Text:
    """Read a field as words with marks; YAML folds its lines, so its span is the whole field."""
    words = " ".join(scalar.text.split())
    inline = Inline(words, parse_inline(words), Lines(0, 1))
    place = Place(scalar.span.file, ((scalar.span.line, 1),), words, whole=scalar.span)
    return Text(text_id, lang, scalar.span, read_runs(inline.tokens, place, found))


def _review(fields: Fields, found: list[Finding]) -> Review | None:
    node = fields.node("reviewed")
    if node is None:
        return None
    if not isinstance(node, Mapping):
        hint = "leave it empty, or give `by`, `credential` and `on` below it"
        found.append(error("R168", node.span, "a review names who did it, and when", hint))
        return None
    inner, trouble = read_fields(
        node, what="the review", required=("by", "credential", "on"), optional=("digest",)
    )
    found.extend(trouble)
    day = inner.date("on", found)
    if trouble or day is None:
        return None
    by, credential = inner.text("by", found), inner.text("credential", found)
    return Review(by, credential, day, node.span)
