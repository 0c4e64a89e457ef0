"""Every text and every cited key below a value, found or changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import TypeVar

from builder.outline.text_model import Key, Text
from builder.record import replace

Value = TypeVar("Value")


def texts_of(value: object) -> tuple[Text, ...]:
    """Find the texts below a value, in the order of its fields."""
    found: list[Text] = []
    _gather((value,), Text, found)
    return tuple(found)


def keys_of(value: object) -> tuple[Key, ...]:
    """Find the cited keys below a value, in the order in which they stand in the file."""
    found: list[Key] = []
    _gather((value,), Key, found)
    return tuple(sorted(found, key=lambda key: (key.span.line, key.span.column)))


def _gather(values: Iterable[object], wanted: type[Value], found: list[Value]) -> None:
    for value in values:
        if isinstance(value, wanted):
            found.append(value)
        elif isinstance(value, tuple):
            _gather(value, wanted, found)
        else:
            kind: type = type(value)
            names = _names(kind)
            if names:
                _gather([getattr(value, name) for name in names], wanted, found)


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
