"""PDF's notation turned into Python values, and a content stream into its operations.

ISO 32000-1, 7.2 and 7.3. Numbers, names, strings, arrays and dictionaries become int or float,
Name, bytes, list and dict.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Union

from builder.record import record


class Unreadable(ValueError):  # noqa: N818  # it says what the bytes are
    """Bytes that are not what PDF's notation asks for."""


class Name(str):
    """A name, without its slash."""

    __slots__ = ()


@record
class Ref:
    """A reference to an object by its number."""

    number: int


@record
class Stream:
    """A stream: what is said of it, and its bytes as they stand in the file."""

    entries: Entries
    raw: bytes


Value = Union[None, bool, int, float, bytes, Name, Ref, Stream, "list[Value]", "Entries"]
Entries = dict[str, Value]

# Every repetition is possessive: nobody's file makes a pattern try again and again.
# Space and comments before a token are matched with it, which halves the number of matches.
_SPACE = rb"""(?:[\x00\t\n\f\r ]++|%[^\r\n]*+)*+"""
_COMMON = rb"""
    (?P<name>/[^\x00\t\n\f\r ()<>\[\]{}/%]*+)
    |(?P<hex><[0-9A-Fa-f\x00\t\n\f\r ]*+>)
    |(?P<open><<|\[|\{)
    |(?P<close>>>|\]|\})
    |(?P<string>\()
"""
_END = rb"(?![^\x00\t\n\f\r ()<>\[\]{}/%])"
_NUMBER = rb"|(?P<number>[-+]?(?:[0-9]++\.?+[0-9]*+|\.[0-9]++)" + _END + rb")"
_WORD = rb"|(?P<word>[^\x00\t\n\f\r ()<>\[\]{}/%]++)|(?P<other>.)"
_REFERENCE = rb"|(?P<ref>[0-9]++[\x00\t\n\f\r ]++[0-9]++[\x00\t\n\f\r ]++R" + _END + rb")"
# Operators that neither paint nor show text nor mark, each with its numbers: most of any stream.
_QUIET = (
    rb"""
    |(?P<quiet>(?:(?:[-+.0-9]++[\x00\t\n\f\r ]++){0,6}
        (?:BT|ET|re|cm|rg|RG|Td|TD|Tm|Tc|Tw|Tz|TL|Ts|Tr|T\*|[mlcvyhwJjMiWngGkK]|W\*)"""
    + _END
    + rb"[\x00\t\n\f\r ]*+)+)"
)
# A whole TJ with hexadecimal strings alone, as our own pen writes it.
_SHOWN = rb"""
    (?P<shown>\[(?:[-+.0-9\x00\t\n\f\r ]*+<[0-9A-Fa-f]*+>)++[-+.0-9\x00\t\n\f\r ]*+\][ ]?TJ\b)|
"""
# A mark that the tag tree knows by its number, and a font that is chosen, as the same pen writes.
_MARKED = rb"""
    (?P<marked>/[A-Za-z0-9]++[ ]<</MCID[ ][0-9]++>>[ ]BDC\b)|
    (?P<chosen>/[A-Za-z0-9+]++[ ][0-9]++(?:\.[0-9]++)?+[ ]Tf\b)|
"""
_HEX = re.compile(rb"<([0-9A-Fa-f]*)>")
_OBJECT = re.compile(
    _SPACE + rb"(?:" + _COMMON + _REFERENCE + _NUMBER + _WORD + rb")", re.VERBOSE | re.DOTALL
)
_CONTENT = re.compile(
    _SPACE + rb"(?:" + _SHOWN + _MARKED + _COMMON + _QUIET + _NUMBER + _WORD + rb"|(?P<end>\Z))",
    re.VERBOSE | re.DOTALL,
)
_PARENTHESES = re.compile(rb"\\.|[()]", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)|\r\n?", re.DOTALL)
_NAME_ESCAPE = re.compile(r"#([0-9A-Fa-f]{2})")
_HEX_NOISE = b"\x00\t\n\f\r "
_ESCAPED = {
    b"n": b"\n",
    b"r": b"\r",
    b"t": b"\t",
    b"b": b"\b",
    b"f": b"\f",
    b"\n": b"",
    b"\r": b"",
    b"\r\n": b"",
}
_CONSTANTS: dict[bytes, Value] = {b"null": None, b"true": True, b"false": False}
_ENDS = {b"<<": b">>", b"[": b"]", b"{": b"}"}
_END_OF_IMAGE = re.compile(rb"[\x00\t\n\f\r ]EI(?![^\x00\t\n\f\r ()<>\[\]{}/%])")
_LOOKS_LIKE_CONTENT = re.compile(rb"[\t\n\f\r -~]{0,40}")
NAMES_KEPT = 4096  # a file has some hundred, each a thousand times
_DEEPEST = 500  # arrays and dictionaries in each other; the same cap as qpdf's


def read_value(data: bytes, at: int) -> tuple[Value, int]:
    """Read one value from `at` on and give the place behind it."""
    values = _Values()
    while True:
        for match in _OBJECT.finditer(data, at):
            kind = match.lastgroup or ""
            token = match[kind]
            if match.start() != at or (kind == "word" and token not in _CONSTANTS):
                raise Unreadable(f"{data[at : at + 20]!r} is no value")
            at = values.add(kind, token, match)
            if values.done:
                return values.done[0], at
            if kind == "string":  # it ends where its parentheses do, which no pattern tells
                break
        else:
            raise Unreadable("the file ends in the middle of a value")


def operations(data: bytes) -> Iterator[tuple[bytes, list[Value]]]:
    """Read the operators of a content stream that paint, show text or mark, with their operands.

    An inline image comes as `EI`.
    """
    values = _Values()
    at, end = 0, len(data)
    while at < end:
        match = _CONTENT.match(data, at)
        if match is None:
            raise Unreadable("a stream that is no content")
        kind = match.lastgroup or ""
        token = match[kind]
        if kind in {"end", "other"}:
            at = match.end()
        elif kind == "quiet":
            at = match.end()
            values = _Values()
        elif kind in _WHOLE:
            at = match.end()
            yield _WHOLE[kind](token)
            values = _Values()
        elif kind == "word" and token not in _CONSTANTS:
            at = match.end()
            if token == b"ID":
                at = _behind_image(data, at)
                yield b"EI", []
            else:
                yield token, values.done
            values = _Values()
        else:
            at = values.add(kind, token, match)


class _Values:
    """Values as they are read, with the arrays and dictionaries that are still open."""

    __slots__ = ("_openings", "_stack")

    def __init__(self) -> None:
        self._stack: list[list[Value]] = [[]]
        self._openings: list[bytes] = []

    @property
    def done(self) -> list[Value]:
        """The values that are whole; none as long as one is open."""
        return [] if self._openings else self._stack[0]

    def add(self, kind: str, token: bytes, match: re.Match[bytes]) -> int:
        """Take in what was matched and give the place behind it."""
        if kind in _PLAIN:
            self._stack[-1].append(_PLAIN[kind](token))
        elif kind == "open":
            self._openings.append(token)
            self._stack.append([])
            if len(self._stack) > _DEEPEST:
                raise Unreadable("too many arrays in each other")
        elif kind == "close":
            self._close(token)
        elif kind == "string":
            text, at = _string(match.string, match.end())
            self._stack[-1].append(text)
            return at
        else:
            raise Unreadable(f"{token[:20]!r} is no value")
        return match.end()

    def _close(self, closing: bytes) -> None:
        """End the array or the dictionary that was opened last."""
        if not self._openings or _ENDS[self._openings.pop()] != closing:
            raise Unreadable("an array or a dictionary does not end as it began")
        inner = self._stack.pop()
        if closing != b">>":
            self._stack[-1].append(inner)
            return
        pairs = zip(inner[::2], inner[1::2], strict=False)
        self._stack[-1].append({key: value for key, value in pairs if isinstance(key, Name)})


def _number(digits: bytes) -> Value:
    return float(digits) if b"." in digits else int(digits)


def _hex(written: bytes) -> Value:
    return _from_hex(written[1:-1].translate(None, _HEX_NOISE))


def _ref(written: bytes) -> Value:
    return Ref(int(written.split()[0]))


@lru_cache(maxsize=NAMES_KEPT)
def _name(text: bytes) -> Name:
    shown = text[1:].decode("utf-8", "surrogateescape")
    return Name(_NAME_ESCAPE.sub(lambda code: chr(int(code[1], 16)), shown))


def _from_hex(digits: bytes) -> bytes:
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())


def _shown(token: bytes) -> tuple[bytes, list[Value]]:
    return b"TJ", [[_from_hex(digits) for digits in _HEX.findall(token)]]


def _marked(token: bytes) -> tuple[bytes, list[Value]]:
    name, _, number = token.removesuffix(b">> BDC").partition(b" <</MCID ")
    return b"BDC", [_name(name), {"MCID": int(number)}]


def _chosen(token: bytes) -> tuple[bytes, list[Value]]:
    name, size, operator = token.split()
    return operator, [_name(name), _number(size)]


_WHOLE: Mapping[str, Callable[[bytes], tuple[bytes, list[Value]]]] = {
    "shown": _shown,
    "marked": _marked,
    "chosen": _chosen,
}
_PLAIN: Mapping[str, Callable[[bytes], Value]] = {
    "name": _name,
    "number": _number,
    "hex": _hex,
    "ref": _ref,
    "word": _CONSTANTS.__getitem__,
}


def _string(data: bytes, at: int) -> tuple[bytes, int]:
    """Read a string behind its opening parenthesis, with the parentheses inside it."""
    depth, start = 1, at
    while depth:
        match = _PARENTHESES.search(data, at)
        if match is None:
            raise Unreadable("a string does not end")
        at = match.end()
        depth += {b"(": 1, b")": -1}.get(match[0], 0)
    inner = data[start : at - 1]
    if b"\\" in inner or b"\r" in inner:
        inner = _ESCAPE.sub(_unescaped, inner)
    return inner, at


def _unescaped(match: re.Match[bytes]) -> bytes:
    code = match[1]
    if code is None:  # a bare end of line counts as a line feed
        return b"\n"
    if code[:1] in b"01234567":
        return bytes((int(code, 8) & 0xFF,))
    return _ESCAPED.get(code, code)


def _behind_image(data: bytes, at: int) -> int:
    """Find the end of an inline image: the first `EI` that words follow, not more of the image."""
    for match in _END_OF_IMAGE.finditer(data, at):
        rest = data[match.end() : match.end() + 40]
        if _LOOKS_LIKE_CONTENT.fullmatch(rest):
            return match.end()
    return len(data)
