"""A YAML mapping read against the keys that it may have."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches

from builder.findings import Finding, Span, error
from builder.outline.model import Key
from builder.outline.strict_yaml import Mapping, Node, Scalar, Sequence

NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")
_DECIMAL = re.compile(r"\d{1,6}(\.\d{1,4})?")


def near(word: str, known: Iterable[str]) -> str:
    """Make a hint out of the nearest known word, or of all of them."""
    names = sorted(known)
    match = get_close_matches(word.lower(), names, n=1)
    return f'did you mean "{match[0]}"?' if match else f"known are: {', '.join(names)}"


@dataclass(frozen=True, slots=True)
class Fields:
    """The known keys of one mapping; `what` names it in findings."""

    what: str
    mapping: Mapping

    def node(self, key: str) -> Node | None:
        """Find a value that is not empty."""
        node = self.mapping.get(key)
        return None if isinstance(node, Scalar) and not node.text.strip() else node

    def scalar(self, key: str, found: list[Finding]) -> Scalar | None:
        """Find a value that is one text."""
        node = self.node(key)
        if node is None or isinstance(node, Scalar):
            return node
        found.append(error("R162", node.span, f'"{key}" takes one text', "write it on one line"))
        return None

    def text(self, key: str, found: list[Finding]) -> str:
        """Find a value as text, white space folded; empty where there is none."""
        scalar = self.scalar(key, found)
        return " ".join(scalar.text.split()) if scalar else ""

    def scalars(self, key: str, found: list[Finding]) -> tuple[Scalar, ...]:
        """Find a value that is a list of texts."""
        node = self.node(key)
        match node:
            case None:
                return ()
            case Scalar():
                return (node,)
            case Sequence(nodes=nodes):
                texts = tuple(item for item in nodes if isinstance(item, Scalar) and item.text)
                if len(texts) == len(nodes):
                    return texts
        found.append(error("R162", node.span, f'"{key}" takes a list of texts', "one `- ` a line"))
        return ()

    def date(self, key: str, found: list[Finding]) -> date | None:
        """Find a value that is a day."""
        scalar = self.scalar(key, found)
        if scalar is None:
            return None
        try:
            return date.fromisoformat(scalar.text.strip())
        except ValueError:
            message = f'"{scalar.text}" is no date'
            found.append(error("R163", scalar.span, message, "write 2026-11-22, for example"))
            return None

    def number(self, key: str, found: list[Finding]) -> Decimal | None:
        """Find a value that is a number, zero or more."""
        scalar = self.scalar(key, found)
        if scalar is None:
            return None
        if _DECIMAL.fullmatch(scalar.text.strip()):
            return Decimal(scalar.text.strip())
        message = f'"{scalar.text}" is no number'
        found.append(error("R164", scalar.span, message, "write 3 or 2.5, for example"))
        return None

    def keys(self, key: str, found: list[Finding]) -> tuple[Key, ...]:
        """Find the keys of sources, parted by commas."""
        scalar = self.scalar(key, found)
        return read_keys(scalar.text, scalar.span, found) if scalar else ()


def read_fields(
    mapping: Mapping, *, what: str, required: Iterable[str], optional: Iterable[str] = ()
) -> tuple[Fields, list[Finding]]:
    """Hold a mapping against its keys; unknown and missing ones are findings."""
    found = []
    known = {*required, *optional}
    for key, _ in mapping.entries:
        if key.text not in known:
            message = f'{what} has no key "{key.text}"'
            found.append(error("R160", key.span, message, near(key.text, known)))
    fields = Fields(what, mapping)
    for name in required:
        if fields.node(name) is None:
            span = _place_of(mapping, name)
            found.append(error("R161", span, f'{what} needs "{name}"', f"add a line `{name}: …`"))
    return fields, found


def read_keys(text: str, span: Span, found: list[Finding]) -> tuple[Key, ...]:
    """Read source keys parted by commas or semicolons; the `@` may be left out."""
    names = [name.strip().removeprefix("@") for name in re.split(r"[,;]", text)]
    keys = []
    for name in filter(None, names):
        if NAME.fullmatch(name):
            keys.append(Key(name, span))
        else:
            found.append(
                error("R131", span, f'"{name}" is no key of a source', "write smith2020, lee2018")
            )
    return tuple(keys)


def _place_of(mapping: Mapping, name: str) -> Span:
    """Point at the empty key, or at the first line of a mapping that lacks it."""
    for key, _ in mapping.entries:
        if key.text == name:
            return key.span
    span = mapping.span
    return Span(span.file, span.line, span.column, span.line, span.column + 1)
