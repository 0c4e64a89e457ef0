"""The grammar inside a text: strong words, links, citations and clinic fields as runs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, link
from markdown_it.token import Token

from builder.findings import Finding, Span, error
from builder.outline.model import Citation, ClinicField, Key, Run, Words

SCHEMES = ("http://", "https://", "mailto:", "tel:", "#")

_CITATION = re.compile(r"\[\s*@[^\]\[]*\]")
_KEY = re.compile(r"@([A-Za-z0-9][\w.:-]*)")
_KEY_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")
_FIELD = re.compile(r"\{([^{}\n]*)\}")


def teach_inline(parser: MarkdownIt) -> None:
    """Add citations and clinic fields to the parser, and places to its links."""
    parser.inline.ruler.before("link", "citation", _rule("citation", _CITATION))
    parser.inline.ruler.before("link", "clinic_field", _rule("clinic_field", _FIELD))
    parser.inline.ruler.at("link", _placed_link)


def _rule(name: str, pattern: re.Pattern[str]) -> Callable[[StateInline, bool], bool]:
    def rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # markdown-it's signature
        match = pattern.match(state.src, state.pos, state.posMax)
        if not match:
            return False
        if not silent:
            token = state.push(name, "", 0)
            token.content = match[0]
            token.meta = {"at": state.pos}
        state.pos = match.end()
        return True

    return rule


def _placed_link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # as above
    at, count = state.pos, len(state.tokens)
    matched = link(state, silent)
    if matched and not silent:
        opening = next(token for token in state.tokens[count:] if token.type == "link_open")
        opening.meta = {"at": at}
    return matched


@dataclass(frozen=True, slots=True)
class Place:
    """Where an inline text stands: for each of its lines, the line and column of its start."""

    file: str
    starts: tuple[tuple[int, int], ...]
    """Line and column, counted from 1."""
    content: str
    whole: Span | None = None
    """The span to give for every place in it, where finer ones cannot be told."""

    def span(self, start: int, length: int) -> Span:
        """Turn a stretch of the content into a span of the file."""
        if self.whole:
            return self.whole
        before = self.content[:start]
        row = min(before.count("\n"), len(self.starts) - 1)
        line, column = self.starts[row]
        column += start - (before.rfind("\n") + 1)
        return Span(self.file, line, column, line, column + max(1, length))


_FOREIGN = {
    "code_inline": ("code in back quotes", "take the back quotes away"),
    "html_inline": ("HTML", "take the tag away; use ** for strong words"),
    "image": ("a picture", "use a Picture part"),
}


def read_runs(tokens: Iterable[Token], place: Place, found: list[Finding]) -> tuple[Run, ...]:
    """Turn inline tokens into runs; what has no place in a text is reported."""
    runs: list[Run] = []
    strong, address = 0, ""
    for token in tokens:
        match token.type:
            case "text" | "text_special":
                runs.append(Words(token.content, strong=strong > 0, link=address))
            case "softbreak" | "hardbreak":
                runs.append(Words(" ", strong=strong > 0, link=address))
            case "strong_open" | "em_open":
                strong += 1
            case "strong_close" | "em_close":
                strong -= 1
            case "link_open":
                address = _address(token, place, found)
            case "link_close":
                address = ""
            case "citation":
                runs.append(_citation(token, place, found))
            case "clinic_field":
                field = _field(token, place, found)
                runs.append(replace(field, strong=strong > 0, link=address))
            case _:
                found.append(_foreign(token, place))
    _refuse_leftover_link(runs, place, found)
    return _joined(runs)


def _address(token: Token, place: Place, found: list[Finding]) -> str:
    address = str(token.attrGet("href") or "")
    at = (token.meta or {}).get("at", 0)
    if token.markup == "autolink":
        span = place.span(max(0, place.content.find("<")), len(address))
        found.append(
            error("R132", span, f"a bare address: {address}", "write [words](address) instead")
        )
    elif not address.startswith(SCHEMES):
        found.append(_unsafe(place.span(at, 1), address))
    return address


def _unsafe(span: Span, address: str) -> Finding:
    shown = f': "{address}"' if address else ""
    return error(
        "R130", span, f"this link goes nowhere safe{shown}", "use https, http, mailto or tel"
    )


def _citation(token: Token, place: Place, found: list[Finding]) -> Citation:
    at = (token.meta or {})["at"]
    keys = tuple(
        Key(match[1], place.span(at + match.start(), len(match[0])))
        for match in _KEY.finditer(token.content)
    )
    rest = _KEY.sub("", token.content[1:-1]).replace(";", " ").replace(",", " ").strip()
    if rest or not keys or not all(_KEY_NAME.fullmatch(key.name) for key in keys):
        span = place.span(at, len(token.content))
        found.append(
            error("R131", span, f"{token.content} is no citation", "write [@key] or [@one; @two]")
        )
    return Citation(keys)


def _field(token: Token, place: Place, found: list[Finding]) -> ClinicField:
    name = token.content[1:-1]
    span = place.span((token.meta or {})["at"], len(token.content))
    if not name.startswith("clinic."):
        found.append(
            error("R133", span, f"{token.content} is no field", "write {clinic.phone}, for example")
        )
    return ClinicField(name.removeprefix("clinic."), span)


def _foreign(token: Token, place: Place) -> Finding:
    what, hint = _FOREIGN.get(token.type, (f"this ({token.type})", "write plain words"))
    content = token.content or ""
    at = max(0, place.content.find(content))
    return error("R134", place.span(at, len(content)), f"{what} has no place in a text", hint)


def _refuse_leftover_link(runs: Iterable[Run], place: Place, found: list[Finding]) -> None:
    """Report `](`: markdown-it leaves an address that it calls unsafe as plain words."""
    text = "".join(run.text for run in runs if isinstance(run, Words))
    if "](" in text:
        at = max(0, place.content.find("]("))
        found.append(_unsafe(place.span(at, 2), place.content[at + 2 :].split(")")[0][:60]))


def _joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Join neighbours of one kind, fold white space and trim both ends."""
    out: list[Run] = []
    for run in runs:
        last = out[-1] if out else None
        if isinstance(run, Words) and isinstance(last, Words) and _alike(run, last):
            out[-1] = replace(last, text=last.text + run.text)
        else:
            out.append(run)
    folded = [
        replace(run, text=re.sub(r"[ \t\n]+", " ", run.text)) if isinstance(run, Words) else run
        for run in out
    ]
    if folded and isinstance(folded[0], Words):
        folded[0] = replace(folded[0], text=folded[0].text.lstrip(" "))
    if folded and isinstance(folded[-1], Words):
        folded[-1] = replace(folded[-1], text=folded[-1].text.rstrip(" "))
    return tuple(run for run in folded if not isinstance(run, Words) or run.text)


def _alike(one: Words, other: Words) -> bool:
    return (one.strong, one.link) == (other.strong, other.link)
