"""markdown-it's inline grammar closed and taught citations, clinic fields and places."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, backtick, html_inline, image, link
from markdown_it.token import Token

from builder.record import record

Rule = Callable[[StateInline, bool], bool]

_CITATION = re.compile(r"\[\s*@[^\]\[]*\]")
_FIELD = re.compile(r"\{[^{}\n]*\}")
_AUTOLINK = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:|[^\s<>@]+@)[^\s<>]*>")
_BREAK = re.compile(r"\n[ \t]*")


def teach_inline(parser: MarkdownIt) -> None:
    """Add citations and clinic fields to the parser, and places to what it makes tokens of."""
    ruler = parser.inline.ruler
    ruler.before("link", "citation", _rule("citation", _CITATION))
    ruler.before("link", "clinic_field", _rule("clinic_field", _FIELD))
    ruler.at("autolink", _rule("autolink", _AUTOLINK))
    ruler.at("link", _placed(link))
    ruler.at("image", _placed(image))
    ruler.at("backticks", _placed(backtick))
    ruler.at("html_inline", _placed(html_inline))


def _rule(name: str, pattern: re.Pattern[str]) -> Rule:
    def rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # markdown-it's signature
        match = pattern.match(state.src, state.pos, state.posMax)
        if not match:
            return False
        if not silent:
            token = state.push(name, "", 0)
            token.content = match[0]
            token.meta = {"start": match.start(), "end": match.end()}
        state.pos = match.end()
        return True

    return rule


def _placed(rule: Rule) -> Rule:
    def placed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # as above
        start, count = state.pos, len(state.tokens)
        matched = rule(state, silent)
        made = next((token for token in state.tokens[count:] if token.type != "text"), None)
        if matched and made:
            made.meta = {"start": start, "end": state.pos}
        return matched

    return placed


@record
class Placed:
    """A token and the stretch of the content that it was made of."""

    token: Token
    start: int
    end: int


def place_tokens(tokens: Iterable[Token], content: str) -> Iterator[Placed]:
    """Find the stretch of every token; together they cover all but the space at line ends."""
    at = 0
    ends: list[int] = []
    for token in tokens:
        start, end = at, at + len(token.markup)
        match token.type:
            case "text":
                end = at + len(token.content)
            case "softbreak" | "hardbreak":
                line_end = _BREAK.search(content, at)
                end = line_end.end() if line_end else at
            case "link_open":
                start, end = token.meta["start"], token.meta["start"] + 1
                ends.append(token.meta["end"])
            case "link_close":
                end = ends.pop()
            case _ if "end" in token.meta:
                start, end = token.meta["start"], token.meta["end"]
        yield Placed(token, start, end)
        at = end
