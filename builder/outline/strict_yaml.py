"""Small YAML text read into nodes that know their place; every scalar stays text.

No anchors, aliases, tags or repeated keys, and both depth and size are capped, because
outlines are untrusted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml
from yaml._yaml import Mark as CMark

from builder.findings import BuilderError, Finding, Span, error

_Mark = yaml.Mark | CMark

MAX_DEPTH = 12
MAX_NODES = 50_000


@dataclass(frozen=True, slots=True)
class Scalar:
    """One text."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    nodes: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys in the author's order; each key stands once."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span

    def get(self, key: str) -> Node | None:
        """Find the value of a key."""
        return next((value for name, value in self.entries if name.text == key), None)


Node = Scalar | Sequence | Mapping


class _RefusedError(Exception):
    """Carries a finding out of the recursion."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def read_yaml(text: str, *, file: str, first_line: int, found: list[Finding]) -> Mapping | None:
    """Read a YAML mapping whose first line is line `first_line` of `file`, or say why not."""
    reader = _Reader(text, file, first_line)
    try:
        node = reader.read()
    except _RefusedError as refused:
        found.append(refused.finding)
        return None
    except yaml.MarkedYAMLError as trouble:
        found.append(_syntax(trouble, reader))
        return None
    except yaml.YAMLError:
        found.append(error("R120", reader.line_span(0), "this is not readable as YAML", _HINT))
        return None
    if isinstance(node, Mapping):
        return node
    found.append(error("R121", node.span, "this should be `key: value` lines", _HINT))
    return None


_HINT = "write one `key: value` a line; put a value with a colon or # in it in double quotes"


def _syntax(trouble: yaml.MarkedYAMLError, reader: _Reader) -> Finding:
    mark = trouble.problem_mark or trouble.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = reader.text.split("\n")
    while line > 0 and (line >= len(lines) or not lines[line].strip()):
        line, column = line - 1, 0
    span = reader.span(line, column, line, column + 1)
    return error("R120", span, f"YAML stops here: {trouble.problem or 'not readable'}", _HINT)


class _Reader:
    """Walks the parser's events; the recursion is as deep as the text, and that is capped."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self.text, self.file, self.first_line = text, file, first_line
        self.lines = text.split("\n")
        self.count = 0

    def read(self) -> Node:
        events = iter(yaml.parse(self.text, yaml.CSafeLoader))
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                return self._node(event, events, depth=0)
        return Mapping((), self.line_span(0))

    def span(self, line: int, column: int, end_line: int, end_column: int) -> Span:
        first = self.first_line
        return Span(self.file, line + first, column + 1, end_line + first, end_column + 1)

    def line_span(self, line: int) -> Span:
        return self.span(line, 0, line, len(self.lines[line]) if line < len(self.lines) else 0)

    def _event_span(self, event: yaml.Event) -> Span:
        start, end = _marks(event)
        return self.span(start.line, start.column, end.line, end.column)

    def _refuse(self, code: str, event: yaml.Event, message: str, hint: str) -> _RefusedError:
        return _RefusedError(error(code, self._event_span(event), message, hint))

    def _node(self, event: yaml.NodeEvent, events: Iterator[yaml.Event], *, depth: int) -> Node:
        self._admit(event, depth)
        match event:
            case yaml.ScalarEvent():
                self._keep_comment(event)
                return Scalar(event.value, self._event_span(event))
            case yaml.SequenceStartEvent():
                return self._sequence(event, events, depth)
            case yaml.MappingStartEvent():
                return self._mapping(event, events, depth)
            case _:
                raise self._refuse("R122", event, "`*name` is not used here", "write it out")

    def _admit(self, event: yaml.NodeEvent, depth: int) -> None:
        self.count += 1
        if depth > MAX_DEPTH or self.count > MAX_NODES:
            raise self._refuse("R123", event, "this is nested too deep or too long", "simplify it")
        if isinstance(event, yaml.AliasEvent):
            return
        if event.anchor is not None:
            raise self._refuse("R122", event, "`&name` is not used here", "put it in quotes")
        tag = getattr(event, "tag", None)
        if tag not in (None, "!"):
            raise self._refuse("R122", event, f"`{tag}` is not used here", "take the tag away")

    def _keep_comment(self, event: yaml.ScalarEvent) -> None:
        """Refuse words that a ` #` after a plain value would drop without a sound."""
        _, end = _marks(event)
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        if event.style is None and event.value and rest.lstrip().startswith("#"):
            column = end.column + rest.index("#")
            span = self.span(end.line, column, end.line, len(self.lines[end.line]))
            raise _RefusedError(
                error("R124", span, "what follows # would be lost", "put the value in quotes"),
            )

    def _sequence(
        self, start: yaml.NodeEvent, events: Iterator[yaml.Event], depth: int
    ) -> Sequence:
        nodes: list[Node] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                span = Span(*_head(self._event_span(start)), *_tail(self._event_span(event)))
                return Sequence(tuple(nodes), span)
            if isinstance(event, yaml.NodeEvent):
                nodes.append(self._node(event, events, depth=depth + 1))
        raise self._refuse("R120", start, "this list does not end", _HINT)

    def _mapping(self, start: yaml.NodeEvent, events: Iterator[yaml.Event], depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                span = Span(*_head(self._event_span(start)), *_tail(self._event_span(event)))
                return Mapping(tuple(entries.values()), span)
            if not isinstance(event, yaml.ScalarEvent):
                raise self._refuse("R121", event, "a key has to be plain text", _HINT)
            key = Scalar(event.value, self._event_span(event))
            self._admit(event, depth)
            if key.text in entries:
                line = entries[key.text][0].span.line
                raise self._refuse(
                    "R125", event, f'"{key.text}" stands here twice', f"keep one; see line {line}"
                )
            value = next(events)
            if not isinstance(value, yaml.NodeEvent):
                raise self._refuse("R120", event, "this key has no value", _HINT)
            entries[key.text] = key, self._node(value, events, depth=depth + 1)
        raise self._refuse("R120", start, "this mapping does not end", _HINT)


def _marks(event: yaml.Event) -> tuple[_Mark, _Mark]:
    if event.start_mark is None or event.end_mark is None:
        raise BuilderError("PyYAML gave an event without its place")
    return event.start_mark, event.end_mark


def _head(span: Span) -> tuple[str, int, int]:
    return span.file, span.line, span.column


def _tail(span: Span) -> tuple[int, int]:
    return span.end_line, span.end_column
