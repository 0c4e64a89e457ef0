"""Inline tokens turned into runs: words, strong words, links, citations and clinic fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from urllib.parse import unquote

from markdown_it.token import Token

from builder.findings import Finding, error
from builder.outline.characters import UNSETTABLE
from builder.outline.fields import KEY_FORM, name_near, shortened
from builder.outline.inline import Placed
from builder.outline.part_model import term_place
from builder.outline.place import Place
from builder.outline.text_model import Citation, ClinicField, Key, Run, Words
from builder.record import replace
from builder.text.address import SAFE

_INNER = re.compile(r"#\S+")  # a term of the glossary
_KEY = re.compile(r"@([A-Za-z0-9][\w.:-]*)")
_KEY_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")
_FIELD = re.compile(r"\{clinic\.([a-z][a-z0-9-]{0,39})\}")
_WORDLESS = re.compile(r"\[\s*\]\(")
_SPACES = re.compile(r"[ \t\n]+")

# Opening and closing of what is set as strong, and by how much each changes the depth.
_STRONG = {"strong_open": 1, "em_open": 1, "strong_close": -1, "em_close": -1}
_FOREIGN = {
    "code_inline": ("code in back quotes", "take the back quotes away"),
    "html_inline": ("HTML", "take the tag away; use ** for strong words"),
    "image": ("a picture", "name its file in a part ## Picture, as `src: …` in a ```yaml block"),
}
_REFUSED = {"link_open", "autolink", "text_special", "em_open", *_FOREIGN}


def read_runs(placed: Sequence[Placed], place: Place, found: list[Finding]) -> tuple[Run, ...]:
    """Turn inline tokens into runs; what has no place in a text is reported."""
    runs: list[Run] = []
    strong, address = 0, ""
    for one in placed:
        token = one.token
        strong += _STRONG.get(token.type, 0)
        match token.type:
            case "text" | "text_special":
                runs.append(Words(token.content, strong=strong > 0, link=address))
            case "softbreak" | "hardbreak":
                runs.append(Words(" ", strong=strong > 0, link=address))
            case "autolink":
                runs.append(Words(token.content[1:-1], strong=strong > 0, link=address))
            case "link_open":
                address = _address(token)
            case "link_close":
                address = ""
            case "citation":
                runs.append(_citation(one, place, found))
            case "clinic_field":
                field = _field(one, place, found)
                runs.append(replace(field, strong=strong > 0, link=address))
        if token.type in _REFUSED:
            found.extend(_refused(one, place))
    return _joined(runs)


def _address(token: Token) -> str:
    """Give the address of a link; one to a word to know as the word's own place is written."""
    address = str(token.attrGet("href") or "")
    return f"#{term_place(unquote(address[1:]))}" if address.startswith("#") else address


def _citation(one: Placed, place: Place, found: list[Finding]) -> Citation:
    words = one.token.content
    keys = tuple(
        Key(match[1], place.span(one.start + match.start(), one.start + match.end()))
        for match in _KEY.finditer(words)
    )
    rest = _KEY.sub("", words[1:-1]).replace(";", " ").replace(",", " ").strip()
    if rest or not keys or not all(_KEY_NAME.fullmatch(key.name) for key in keys):
        message = f"{shortened(words)} is no citation"
        named = [] if rest else [name_near(key.name) for key in keys]
        hint = _near_citation(named) if named and all(named) else "write [@key] or [@one; @two]"
        found.append(error("R131", place.span(one.start, one.end), message, hint))
    return Citation(keys)


def _near_citation(names: Iterable[str]) -> str:
    return f"{KEY_FORM}: write [{'; '.join(f'@{name}' for name in names)}]"


def _field(one: Placed, place: Place, found: list[Finding]) -> ClinicField:
    words, span = one.token.content, place.span(one.start, one.end)
    match = _FIELD.fullmatch(words)
    if match:
        return ClinicField(match[1], span)
    message, hint = f"{shortened(words)} is no field", "write {clinic.phone}, for example"
    found.append(error("R133", span, message, hint))
    return ClinicField(words[1:-1].removeprefix("clinic."), span)


def _refused(one: Placed, place: Place) -> list[Finding]:
    """Tell why a token cannot stand in a text, if it cannot."""
    token = one.token
    if token.type == "text_special" and not UNSETTABLE.search(token.content):
        return []
    span = place.span(one.start, one.end)
    match token.type:
        case "link_open":
            return _refused_link(one, place)
        case "autolink":
            address = shortened(token.content[1:-1])
            hint = f"write [some words]({address}) instead"
            return [error("R132", span, f"a bare address: {address}", hint)]
        case "text_special":
            message = f"{token.markup} is a character that cannot be shown"
            return [error("R104", span, message, "delete it")]
        case "html_inline" if token.content.startswith("<!--"):
            hint = "put it on a line of its own; settings stand right below their heading"
            return [error("R134", span, "a comment has no place in a text", hint)]
        case "em_open" if _is_inside_a_word(one, place.content):
            message = "a * inside a word makes the words after it strong"
            return [error("R136", span, message, "for the sign itself write \\*")]
        case kind if kind in _FOREIGN:
            what, hint = _FOREIGN[kind]
            return [error("R134", span, f"{what} has no place in a text", hint)]
    return []


def _refused_link(one: Placed, place: Place) -> list[Finding]:
    token = one.token
    span = place.span(one.start, token.meta["end"])
    words = shortened(place.content[one.start : token.meta["end"]])
    address = str(token.attrGet("href") or "")
    if not SAFE.fullmatch(address) and not _INNER.fullmatch(address):
        message = f"this link goes nowhere safe: {words}"
        return [error("R130", span, message, "begin the address with https://, mailto: or tel:")]
    if token.attrGet("title"):
        message = "a title behind an address has no place in a link"
        return [error("R134", span, message, "write [words](address) alone")]
    if _WORDLESS.match(place.content, one.start):
        message = f"a link without words: {words}"
        return [error("R134", span, message, "write [words](address)")]
    return []


def _is_inside_a_word(one: Placed, content: str) -> bool:
    around = content[max(0, one.start - 1) : one.end + 1]
    return one.start > 0 and one.token.markup == "*" and re.fullmatch(r"\w\*\w", around) is not None


def _joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Join words of one kind, fold white space and trim both ends."""
    joined: list[Run] = []
    for kind, group in groupby(runs, key=_kind):
        if kind is None:
            joined.extend(group)
        else:
            text = "".join(run.text for run in group if isinstance(run, Words))
            strong, link = kind
            joined.append(Words(_SPACES.sub(" ", text), strong=strong, link=link))
    for at, strip in ((0, str.lstrip), (-1, str.rstrip)):
        run = joined[at] if joined else None
        if isinstance(run, Words) and run.text != strip(run.text, " "):
            joined[at] = replace(run, text=strip(run.text, " "))
    return tuple(run for run in joined if not isinstance(run, Words) or run.text)


def _kind(run: Run) -> tuple[bool, str] | None:
    return (run.strong, run.link) if isinstance(run, Words) else None
