"""Small YAML text read into nodes that know their place; every scalar stays text.

No anchors, aliases, tags or repeated keys, and both depth and size are capped, because
outlines are untrusted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

import yaml

from builder.findings import BuilderError, Finding, Span, error
from builder.outline.characters import UNSETTABLE, name_character
from builder.outline.yaml_syntax import KEY_LINES, explain, quoting
from builder.record import record

MAX_DEPTH = 12
MAX_NODES = 50_000


@record
class Scalar:
    """One text."""

    text: str
    span: Span


@record
class Sequence:
    """A list."""

    nodes: tuple[Node, ...]
    span: Span


@record
class Mapping:
    """Keys in the author's order; each key stands once."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span

    def get(self, key: str) -> Node | None:
        """Find the value of a key."""
        return next((value for name, value in self.entries if name.text == key), None)


Node = Scalar | Sequence | Mapping


class _RefusedError(Exception):
    """Carries the one finding that ends the reading out of the recursion."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def read_yaml(
    text: str, *, file: str, first_line: int, found: list[Finding], form: str = KEY_LINES
) -> Mapping | None:
    """Read a YAML mapping whose first line is line `first_line` of `file`, or say why not.

    `form` is the hint where it is something else.
    """
    reader = _Reader(text, file, first_line)
    bad = UNSETTABLE.search(text)
    if bad:
        found.append(reader.unsettable(bad[0], *_point(text, bad.start())))
        return None
    try:
        node = reader.read()
    except _RefusedError as refused:
        found.extend((*reader.found, refused.finding))
        return None
    except yaml.MarkedYAMLError as trouble:
        found.extend((*reader.found, reader.syntax(trouble)))
        return None
    found.extend(reader.found)
    if reader.found:
        return None
    if isinstance(node, Mapping):
        return node
    found.append(error("R121", node.span, "this should be `key: value` lines", form))
    return None


_NOTHING = ("null", "Null", "NULL", "~")  # YAML 1.2, 10.2.1.1; in quotes they are words
_QUOTES = ("'", '"')
_BLOCKS = ("|", ">")
_SIGN = re.compile(r"[^\s,\[\]{}]{1,60}")
_COMMENT = re.compile(r"(?:[|>][-+0-9]*)?[ \t]*(#.*)")


class _Mark(Protocol):
    """A place as PyYAML gives it: both count from 0."""

    line: int
    column: int


def _point(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at), at - text.rfind("\n", 0, at) - 1


class _Reader:
    """Walks the parser's events; the recursion is as deep as the text, and that is capped."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self.text, self.file, self.first_line = text, file, first_line
        self.lines = text.split("\n")
        self.count = 0
        self.found: list[Finding] = []

    def read(self) -> Node:
        # For a Python newer than itself PyYAML comes without libyaml; its own parser is slower.
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        events = iter(yaml.parse(self.text, loader))
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.NodeEvent) and root is None:
                root = self._node(event, events, depth=0)
            elif isinstance(event, yaml.NodeEvent):
                hint = "take the line --- or ... away"
                raise self._fatal("R126", event, "a second document begins here", hint)
        return root or Mapping((), self._span(0, 0, 0, len(self.lines[0])))

    def syntax(self, raised: yaml.MarkedYAMLError) -> Finding:
        """Tell where YAML cannot be read on."""
        trouble = explain(raised, self.lines)
        line, column = trouble.line, trouble.column
        span = self._span(line, column, line, column + 1)
        return error("R120", span, trouble.message, trouble.hint)

    def unsettable(self, character: str, line: int, column: int) -> Finding:
        """Tell of a character that cannot be shown."""
        message = f"a character that cannot be shown ({name_character(character)})"
        span = self._span(line, column, line, column + 1)
        return error("R104", span, message, "delete it and type the word anew")

    def _span(self, line: int, column: int, end_line: int, end_column: int) -> Span:
        """Make a span of places that count from 0; blank lines at its end are left out."""
        line, column = self._inside(line, column)
        end_line, end_column = self._inside(end_line, end_column)
        while end_line > line and not self.lines[end_line][:end_column].strip():
            end_line, end_column = end_line - 1, len(self.lines[end_line - 1])
        first = self.first_line
        return Span(self.file, line + first, column + 1, end_line + first, end_column + 1)

    def _inside(self, line: int, column: int) -> tuple[int, int]:
        """Put a place that PyYAML gives behind the last line at that line's end."""
        last = len(self.lines) - 1
        return (line, column) if line <= last else (last, len(self.lines[last]))

    def _event_span(self, event: yaml.Event) -> Span:
        start, end = _marks(event)
        return self._span(start.line, start.column, end.line, end.column)

    def _fatal(self, code: str, event: yaml.Event, message: str, hint: str) -> _RefusedError:
        return _RefusedError(error(code, self._event_span(event), message, hint))

    def _tell(self, code: str, event: yaml.Event, message: str, hint: str) -> None:
        self.found.append(error(code, self._event_span(event), message, hint))

    def _node(self, event: yaml.NodeEvent, events: Iterator[yaml.Event], *, depth: int) -> Node:
        self._admit(event, depth)
        match event:
            case yaml.ScalarEvent():
                return self._scalar(event)
            case yaml.SequenceStartEvent():
                return self._sequence(event, events, depth)
            case yaml.MappingStartEvent():
                return self._mapping(event, events, depth)
            case _:
                self._tell_sign(event, "write it out, or quote the whole value")
                return Scalar("", self._event_span(event))

    def _admit(self, event: yaml.NodeEvent, depth: int) -> None:
        self.count += 1
        if depth > MAX_DEPTH or self.count > MAX_NODES:
            raise self._fatal("R123", event, "this is nested too deep or too long", "simplify it")
        if isinstance(event, yaml.AliasEvent):
            return
        if event.anchor is not None or getattr(event, "tag", None) not in (None, "!"):
            self._tell_sign(event, "take it away, or quote the whole value")

    def _tell_sign(self, event: yaml.NodeEvent, hint: str) -> None:
        start, _ = _marks(event)
        sign = _SIGN.match(self.lines[start.line], start.column)
        self._tell("R122", event, f"`{sign[0] if sign else '*'}` is not used here", hint)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        span = self._event_span(event)
        bad = UNSETTABLE.search(event.value)
        if bad:
            self.found.append(self.unsettable(bad[0], span.line - self.first_line, span.column - 1))
        if event.style in _QUOTES:
            return Scalar(event.value, span)
        self._keep_comment(event)
        return Scalar("" if event.value in _NOTHING else event.value, span)

    def _keep_comment(self, event: yaml.ScalarEvent) -> None:
        """Refuse words that a ` #` after a value without quotes would drop silently."""
        start, end = _marks(event)
        mark = start if event.style in _BLOCKS else end
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        comment = _COMMENT.match(line, mark.column)
        if comment:
            span = self._span(mark.line, comment.start(1), mark.line, len(line))
            hint = quoting(self.lines, mark.line)
            self.found.append(error("R124", span, "what follows # would be lost", hint))

    def _sequence(
        self, start: yaml.NodeEvent, events: Iterator[yaml.Event], depth: int
    ) -> Sequence:
        nodes: list[Node] = []
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                nodes.append(self._node(event, events, depth=depth + 1))
            elif isinstance(event, yaml.SequenceEndEvent):
                return Sequence(tuple(nodes), self._from_to(start, event))
        raise BuilderError("PyYAML gave a list without its end")

    def _mapping(self, start: yaml.NodeEvent, events: Iterator[yaml.Event], depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                return Mapping(tuple(entries.values()), self._from_to(start, event))
            if not isinstance(event, yaml.ScalarEvent):
                raise self._fatal("R121", event, "a key has to be plain text", KEY_LINES)
            self._admit(event, depth)
            key = Scalar(event.value, self._event_span(event))
            value = next(events)
            if not isinstance(value, yaml.NodeEvent):
                raise BuilderError("PyYAML gave a key without its value")
            node = self._node(value, events, depth=depth + 1)
            if key.text in entries:
                hint = f"keep one; see line {entries[key.text][0].span.line}"
                self._tell("R125", event, f'"{key.text[:60]}" stands here twice', hint)
            entries.setdefault(key.text, (key, node))
        raise BuilderError("PyYAML gave a mapping without its end")

    def _from_to(self, start: yaml.Event, end: yaml.Event) -> Span:
        (first, _), (_, last) = _marks(start), _marks(end)
        return self._span(first.line, first.column, last.line, last.column)


def _marks(event: yaml.Event) -> tuple[_Mark, _Mark]:
    if event.start_mark is None or event.end_mark is None:
        raise BuilderError("PyYAML gave an event without its place")
    return event.start_mark, event.end_mark
