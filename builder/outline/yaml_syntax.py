"""What PyYAML says of text that it cannot read on, put into an author's words."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

from builder.record import record

KEY_LINES = "write one `key: value` a line; put a value with a colon or # in it in double quotes"
_QUOTE = 'put the value in double quotes: key: "value"'
_STRAIGHT = 'type straight ones around the value: key: "value"'
_BEHIND_QUOTES = "words behind a closed quotation mark, or another indent than above"
_QUOTE_ALL = "put double quotes around the whole value, or indent all keys alike"

# PyYAML's words for a problem, ours, what to do, and whether its beginning is the place to show.
_KEYLESS = "could not find expected ':'"
_COLON = "mapping values are not allowed"
_PROBLEMS = (
    (_COLON, "a colon inside a value", _QUOTE, False),
    ("cannot start any token", "a value cannot begin with this sign", _QUOTE, False),
    (_KEYLESS, "this line has no `key: `", KEY_LINES, True),
    ("unexpected end of stream", "these quotation marks are not closed", "close them", True),
    ("unexpected document indicator", "these quotation marks are not closed", "close them", True),
    ("expected ',' or ']'", "this [ is not closed", "close it with ]", True),
    ("expected ',' or '}'", "this { is not closed", "close it with }", True),
    ("unknown escape character", "a backslash in double quotes", "write two of them", False),
    ("expected '-' indicator", "this line should open with `- `", "indent all alike", False),
    ("<document start>", "this line belongs to nothing above it", "indent all keys alike", False),
    ("alphabetic or numeric", "a value cannot begin with this sign", _QUOTE, True),
    ("node content", "a value cannot begin with this sign", _QUOTE, False),
    ("not allowed in this context", "a value cannot begin with this sign", _QUOTE, False),
    ("comment or line break", "words behind | or >", "put them on the next line", False),
    ("did not find expected key", _BEHIND_QUOTES, _QUOTE_ALL, False),
    ("expected <block end>", _BEHIND_QUOTES, _QUOTE_ALL, False),  # of PyYAML's own parser
)

_INDENTED_KEY = re.compile(r" +[\w-]+")
_CLOSE = re.compile(r"[ \t]*([\w-]+):([^\s:/][^:]{0,60})")
_STAR = re.compile(r"[ \t]*\*[ \t]")
_CURLY = re.compile(r":[ \t]+[“”„‘’]")  # which word processors make of " and '
_VALUE = re.compile(r"\s*(?:-[ \t]+)?(?P<key>-|[\w-]+:)[ \t]+(?P<words>[^\s'\"\\][^\"\\]*)")
_LONGEST_SHOWN = 60  # letters of a value in a hint


@record
class Trouble:
    """Where a text cannot be read on, counted from 0, why, and what to do."""

    line: int
    column: int
    message: str
    hint: str


def explain(raised: yaml.MarkedYAMLError, lines: Sequence[str]) -> Trouble:
    """Say in plain words why YAML cannot be read on, and where."""
    problem = raised.problem or ""
    usual = ("", f"this is not readable as YAML ({problem})", KEY_LINES, False)
    known = next((row for row in _PROBLEMS if row[0] in problem), usual)
    line, column = _place(raised, lines, at_beginning=known[3])
    message, hint = _told(known[:3], lines[line], column)
    return Trouble(line, column, message, _with_value(lines, line, hint))


def quoting(lines: Sequence[str], at: int) -> str:
    """Say how the value of line `at` is put in quotes."""
    return _with_value(lines, at, _QUOTE)


def _place(
    raised: yaml.MarkedYAMLError, lines: Sequence[str], *, at_beginning: bool
) -> tuple[int, int]:
    """Choose the mark that helps more; one on blank lines is moved up to the words above."""
    marks = (raised.context_mark, raised.problem_mark)
    mark = next(filter(None, marks if at_beginning else reversed(marks)), None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    while line > 0 and (line >= len(lines) or not lines[line].strip()):
        line, column = line - 1, 0
    return line, column


def _told(known: tuple[str, str, str], line: str, column: int) -> tuple[str, str]:
    """Give message and hint: those for the problem, or better ones that the line itself tells."""
    problem, message, hint = known
    before, close = line[:column], _CLOSE.fullmatch(line)
    if line[column : column + 1] == "\t":
        return "a tab cannot indent here", "use spaces"
    if _STAR.match(line):
        return "a star makes no list in settings", "begin each item with `- `"
    if _CURLY.search(before):
        return "typographic quotation marks hold nothing together here", _STRAIGHT
    if close and problem == _KEYLESS:
        return "a colon needs a space behind it", f"write {close[1]}: {close[2]}"
    if problem == _COLON and _INDENTED_KEY.fullmatch(before):
        further = "indent all keys alike; put a value that goes on here in double quotes"
        return "this key stands further in than those above", further
    return message, hint


def _with_value(lines: Sequence[str], at: int, hint: str) -> str:
    """Put what line `at` holds in place of `key: "value"`, if it is short and all of the value."""
    match = _VALUE.fullmatch(lines[at])
    words = match["words"].strip(" \t“”„‘’") if match else ""
    if not match or not words or len(words) > _LONGEST_SHOWN:
        return hint
    below = lines[at + 1] if at + 1 < len(lines) else ""
    if len(below) - len(below.lstrip()) > match.start("key"):
        return hint
    return hint.replace('key: "value"', f'{match["key"]} "{words}"')
