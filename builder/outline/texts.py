"""Every text and every cited key below a value, found or changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import TypeVar

from builder.findings import Span
from builder.outline.text_model import Key, Text
from builder.record import replace

Value = TypeVar("Value")
_LEAVES = frozenset((str, int, float, bool, type(None), Span))  # most fields, and none holds a text


def texts_of(value: object) -> tuple[Text, ...]:
    """Find the texts below a value, in the order of its fields."""
    found: list[Text] = []
    _gather(value, Text, found)
    return tuple(found)


def keys_of(value: object) -> tuple[Key, ...]:
    """Find the cited keys below a value, in the order in which they stand in the file."""
    found: list[Key] = []
    _gather(value, Key, found)
    return tuple(sorted(found, key=lambda key: (key.span.line, key.span.column)))


def _gather(value: object, wanted: type[Value], found: list[Value]) -> None:
    if isinstance(value, wanted):
        found.append(value)
        return
    inner = value if isinstance(value, tuple) else _parts(value)
    for one in inner:
        if one.__class__ not in _LEAVES:
            _gather(one, wanted, found)


def _parts(value: object) -> tuple[object, ...]:
    kind: type = type(value)
    return tuple([getattr(value, name) for name in _names(kind)])


def map_texts(value: Value, change: Callable[[Text], Text]) -> Value:
    """Make the same value with every text changed."""
    if isinstance(value, Text):
        return change(value)  # type: ignore[return-value]  # a Text stays a Text
    if isinstance(value, tuple):
        return tuple(map_texts(inner, change) for inner in value)  # type: ignore[return-value]  # as above
    kind: type = type(value)
    changed = {}
    for name in _names(kind):
        old = getattr(value, name)
        new = map_texts(old, change)
        if new is not old:
            changed[name] = new
    return replace(value, **changed) if changed else value  # type: ignore[type-var]  # has fields


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields that can hold a value with texts or keys in it; a plain value has none."""
    if not is_dataclass(kind):
        return ()
    return tuple(
        field.name
        for field in fields(kind)
        if not any(plain in str(field.type) for plain in ("str", "Span", "Decimal", "date"))
        or "tuple" in str(field.type)
    )
