"""Every text and every cited key below a value, found or changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import TypeVar

from builder.outline.text_model import Key, Text

Value = TypeVar("Value")


def texts_of(value: object) -> Iterator[Text]:
    """Find the texts below a value, in the order of its fields."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from texts_of(inner)
    else:
        kind: type = type(value)
        for name in _names(kind):
            yield from texts_of(getattr(value, name))


def keys_of(value: object) -> tuple[Key, ...]:
    """Find the cited keys below a value, in the order in which they stand in the file."""
    return tuple(sorted(_keys(value), key=lambda key: (key.span.line, key.span.column)))


def _keys(value: object) -> Iterator[Key]:
    if isinstance(value, Key):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from _keys(inner)
    else:
        kind: type = type(value)
        for name in _names(kind):
            yield from _keys(getattr(value, name))


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
