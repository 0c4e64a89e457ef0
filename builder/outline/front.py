"""Front matter read into what it says of the whole topic."""

from __future__ import annotations

import re
from datetime import date

from builder.findings import Finding, error
from builder.outline.blocks import FrontMatter
from builder.outline.fields import NAME, Fields, quoted, read_fields, straight
from builder.outline.model import Cover, Front, Review
from builder.outline.passages import is_wordless, read_field
from builder.outline.strict_yaml import Mapping, Scalar, read_yaml
from builder.outline.text_model import Text

REQUIRED = ("diptych", "id", "version", "updated", "title", "lang", "audience", "main-message")
OPTIONAL = (
    "subtitle",
    "cover",
    "objective",
    "objectives",
    "takeaways",
    "minutes",
    "reading-grade",
    "reviewed",
    "next-review",
)
_OTHER_NAMES = (
    ("by", "reviewed/by"),
    ("credential", "reviewed/credential"),
    ("digest", "reviewed/digest"),
    ("language", "lang"),
    ("message", "main-message"),
    ("on", "reviewed/on"),
)
_LANG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")  # BCP 47, 2.1, in part
_VERSION = re.compile(r"[0-9]{1,4}(\.[0-9]{1,4}){0,2}")


def read_front(block: FrontMatter, *, file: str, topic: str, found: list[Finding]) -> Front | None:
    """Read the front matter of the topic whose folder is named `topic`."""
    mapping = read_yaml(block.yaml + "\n", file=file, first_line=block.lines.first + 2, found=found)
    if mapping is None:
        return None
    fields, trouble = read_fields(
        mapping,
        what="the front matter",
        required=REQUIRED,
        optional=OPTIONAL,
        others=_OTHER_NAMES,
    )
    _check_names(fields, topic, trouble)
    found.extend(trouble)
    lang = fields.text("lang", found)
    lang_node = fields.node("lang")
    updated = fields.date("updated", found)
    front = Front(
        id=topic,
        version=fields.text("version", found),
        updated=updated or date.min,
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
        objective=_optional(fields, "objective", lang, found),
        reading_grade=fields.number("reading-grade", found),
        cover=_cover(fields, found),
        lang_span=lang_node.span if lang_node else None,
    )
    return None if trouble or updated is None else front


def _check_names(fields: Fields, topic: str, found: list[Finding]) -> None:
    rules = (
        ("diptych", re.compile("1"), "this builder reads `diptych: 1`"),
        ("id", NAME, f"write {topic}, as its folder is called"),
        ("lang", _LANG, "write en-US for English as in the US, for example"),
        ("version", _VERSION, "write 1.2.0, for example"),
    )
    for key, pattern, hint in rules:
        scalar = fields.scalar(key, found)
        if scalar and not pattern.fullmatch(scalar.text):
            message = f'"{key}" cannot be {quoted(scalar.text)}'
            found.append(error("R166", scalar.span, message, straight(scalar.text, hint)))
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
    text = read_field(text_id, scalar, lang, found)
    if is_wordless(text):
        found.append(error("R161", text.span, "sources and no words", "write the words first"))
    return text


def _cover(fields: Fields, found: list[Finding]) -> Cover:
    chosen = fields.choice("cover", [one.value for one in Cover], found)
    return Cover(chosen) if chosen else Cover.WAVES


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
    digest = None if node.get("digest") is None else inner.text("digest", found).lower()
    return Review(by, credential, day, node.span, digest)
