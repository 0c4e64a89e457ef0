"""A YAML mapping read against the keys that it may have."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from difflib import get_close_matches

from builder.findings import Finding, Span, error
from builder.outline.strict_yaml import Mapping, Node, Scalar, Sequence
from builder.outline.text_model import Key
from builder.record import record

KEY_FORM = "a key has small letters, digits and hyphens, here and in references.yaml"
NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")
_NO_NAME = re.compile(r"[\s_.:]+")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DECIMAL = re.compile(r"[0-9]{1,6}(\.[0-9]{1,4})?")
_NUMBER = re.compile(r"[-−]?[0-9]+(?:\.[0-9]+)?")
_SPACES = re.compile(r"[ \t\n]+")
_PASTED = re.compile(
    "[•·◦▪‣●○■⁃∙➢\uf0b7\uf0a7]|[–—+]\\s|1[.)]\\s|o\t"
)  # what opens no item in YAML
_SOURCE = re.compile(r"[^,;]+")
_SHOWN = 60  # letters of the author's words in a message
_LONGEST_NAME = 40  # a longer word is no misspelt name


def straight(words: str, otherwise: str) -> str:
    """Make a hint to take away typographic quotation marks, if these words begin with one."""
    if words.startswith(("“", "”", "„", "‘", "’")):
        return "take the typographic quotation marks away, or type straight ones"
    return otherwise


def number_hint(words: str) -> str:
    """Give the one number among these words; else show how numbers are written."""
    numbers = _NUMBER.findall(words)
    is_clear = len(numbers) == 1 and _DECIMAL.fullmatch(numbers[0])
    return f"write {numbers[0]} alone" if is_clear else "write 3 or 2.5, for example"


def near(word: str, known: Iterable[str], *, otherwise: str = "") -> str:
    """Make a hint out of the nearest known word; where none is near, say what else to do.

    Usually that is to take one of the others, which are listed.
    """
    names = sorted(known)
    nearest = nearest_name(word, names)
    return (
        f'did you mean "{nearest}"?' if nearest else otherwise or f"known are: {', '.join(names)}"
    )


def nearest_name(word: str, known: Iterable[str]) -> str:
    """Find the known word that one is nearly, or that stands in it; empty where there is none."""
    names = {name.lower(): name for name in sorted(known)}
    match = get_close_matches(word.lower(), names, n=1) if len(word) <= _LONGEST_NAME else []
    words = re.split(r"[\s-]+", word.lower())
    match = match or [name for name in names if name in words]
    return names[match[0]] if match else ""


def name_near(words: str) -> str:
    """Spell a name with the letters that a name may have; empty where that makes none."""
    name = _NO_NAME.sub("-", words.lower()).strip("-")
    return name if NAME.fullmatch(name) else ""


def fold(words: str) -> str:
    """Fold spaces, tabs and line ends to one space each; hard spaces stay."""
    return _SPACES.sub(" ", words).strip(" ")


def shortened(words: str) -> str:
    """Show the author's words on one line; of many, the first."""
    folded = fold(words)
    return folded if len(folded) <= _SHOWN else f"{folded[:_SHOWN]}…"


def quoted(words: str) -> str:
    """Show the author's words in quotation marks."""
    return f'"{shortened(words)}"'


def _text_hint(node: Node) -> str:
    """Say how to make one text of what was read as something else: by a colon in it, mostly."""
    if not isinstance(node, Mapping) or not node.entries:
        return "write one `- ` a line"
    key, value = node.entries[0]
    words = f"{key.text}: {value.text}" if isinstance(value, Scalar) else key.text
    if len(node.entries) > 1 or len(words) > _SHOWN or '"' in words:
        return 'put each text with a colon in double quotes: - "text"'
    return f'put a text with a colon in double quotes: - "{words}"'


@record
class Fields:
    """The known keys of one mapping; `what` names it in findings."""

    what: str
    mapping: Mapping
    meant: frozenset[str] = frozenset()
    """The keys whose names are misspelt, or that stand under another name; each is told."""

    def node(self, key: str) -> Node | None:
        """Find a value that is not empty."""
        node = self.mapping.get(key)
        return None if isinstance(node, Scalar) and not node.text.strip() else node

    def scalar(self, key: str, found: list[Finding]) -> Scalar | None:
        """Find a value that is one text."""
        node = self.node(key)
        if node is None or isinstance(node, Scalar):
            return node
        hint = "write it on one line"
        if isinstance(node, Mapping) and node.entries:
            hint = f'put it in double quotes: "{{{node.entries[0][0].text}}}"'
        found.append(error("R162", node.span, f'"{key}" takes one text', hint))
        return None

    def text(self, key: str, found: list[Finding]) -> str:
        """Find a value as text, white space folded; empty where there is none."""
        scalar = self.scalar(key, found)
        return fold(scalar.text) if scalar else ""

    def scalars(self, key: str, found: list[Finding]) -> tuple[Scalar, ...]:
        """Find a value that is a list of texts, or one of them."""
        node = self.node(key)
        nodes = node.nodes if isinstance(node, Sequence) else () if node is None else (node,)
        texts = tuple(one for one in nodes if isinstance(one, Scalar) and one.text.strip())
        for one in nodes:
            if one not in texts:
                message = f'"{key}" takes a list of texts'
                found.append(error("R162", one.span, message, _text_hint(one)))
            elif isinstance(one, Scalar) and _PASTED.match(one.text):
                message = "this sign makes no list here, and would be printed"
                hint = f"take such signs away, and begin each line below `{key}:` with `- `"
                found.append(error("R142", one.span, message, hint))
        return texts

    def date(self, key: str, found: list[Finding]) -> date | None:
        """Find a value that is a day."""
        scalar = self.scalar(key, found)
        if scalar is None:
            return None
        try:
            if _DATE.fullmatch(scalar.text):
                return date.fromisoformat(scalar.text)
        except ValueError:
            pass  # a day that no month has is told below
        message = f"{quoted(scalar.text)} is no date"
        hint = straight(scalar.text, "write 2026-11-22, for example")
        found.append(error("R163", scalar.span, message, hint))
        return None

    def number(self, key: str, found: list[Finding]) -> Decimal | None:
        """Find a value that is a number, zero or more."""
        scalar = self.scalar(key, found)
        if scalar is None:
            return None
        if _DECIMAL.fullmatch(scalar.text):
            return Decimal(scalar.text)
        message = f"{quoted(scalar.text)} is no number"
        hint = straight(scalar.text, number_hint(scalar.text))
        found.append(error("R164", scalar.span, message, hint))
        return None

    def choice(self, key: str, known: Iterable[str], found: list[Finding]) -> str:
        """Find a value that is one of a few words; empty where it is none of them."""
        scalar = self.scalar(key, found)
        if scalar is None or scalar.text in known:
            return scalar.text if scalar else ""
        message = f'"{key}" cannot be {quoted(scalar.text)}'
        hint = straight(scalar.text, near(scalar.text, known))
        found.append(error("R165", scalar.span, message, hint))
        return ""

    def keys(self, key: str, found: list[Finding]) -> tuple[Key, ...]:
        """Find the keys of sources, parted by commas."""
        scalar = self.scalar(key, found)
        return read_keys(scalar.text, scalar.span, found) if scalar else ()


def read_fields(
    mapping: Mapping,
    *,
    what: str,
    required: Iterable[str],
    optional: Iterable[str] = (),
    others: Iterable[tuple[str, str]] = (),
) -> tuple[Fields, list[Finding]]:
    """Hold a mapping against its keys; unknown and missing ones are findings.

    `others` are names that people give a key, each with the key, or with `above/key`
    where it stands below another one.
    One that is missing since its name is misspelt is told once.
    """
    found = []
    known, meant = {*required, *optional}, set()
    for key, _ in mapping.entries:
        if key.text not in known:
            name = dict(others).get(key.text.lower(), key.text)
            meant.add(nearest_name(name, known))
            message = f"{what} has no key {quoted(key.text)}"
            found.append(error("R160", key.span, message, _key_hint(key.text, name, known)))
    fields = Fields(what, mapping, frozenset(meant))
    for name in required:
        if fields.node(name) is None and (name not in meant or mapping.get(name)):
            span = _place_of(mapping, name)
            is_empty = mapping.get(name) is not None
            hint = "write it behind the colon" if is_empty else f"add a line `{name}: …`"
            found.append(error("R161", span, f'{what} needs "{name}"', hint))
    return fields, found


def _key_hint(written: str, name: str, known: Iterable[str]) -> str:
    """Say which key is meant, or what keeps this one from being read as that."""
    above, slash, _ = name.partition("/")
    if slash and above in known:
        return f"put two spaces before it, below `{above}:`"
    key, colon, value = written.partition(":")
    if colon and key in known:
        return f"leave a space behind the colon, as in {key}: {shortened(value)}"
    return near(name, known)


def read_keys(text: str, span: Span, found: list[Finding]) -> tuple[Key, ...]:
    """Read source keys parted by commas or semicolons; `@` and brackets may be left out.

    `span` holds the text; where it holds just that on one line, every key has its own place.
    """
    keys = []
    for match in _SOURCE.finditer(text):
        words = match[0].strip(" \t\n[]")
        name = words.removeprefix("@")
        where = _within(span, text, match.start() + match[0].find(words), len(words))
        if NAME.fullmatch(name):
            keys.append(Key(name, where))
        elif words:
            message = f"{quoted(name)} is no key of a source"
            near_it = name_near(name)
            hint = f"{KEY_FORM}: write {near_it}" if near_it else "write smith2020, lee2018"
            found.append(error("R131", where, message, straight(name, hint)))
    return tuple(keys)


def _within(span: Span, text: str, start: int, length: int) -> Span:
    """Narrow the span of a text, perhaps in quotation marks, where it stands as it is."""
    marks = span.end_column - span.column - len(text)
    if span.line != span.end_line or marks not in (0, 2):
        return span
    column = span.column + marks // 2 + start
    return Span(span.file, span.line, column, span.line, column + length)


def _place_of(mapping: Mapping, name: str) -> Span:
    """Point at the empty key, or at the first letter of a mapping that lacks it."""
    for key, _ in mapping.entries:
        if key.text == name:
            return key.span
    span = mapping.span
    return Span(span.file, span.line, span.column, span.line, span.column + 1)
