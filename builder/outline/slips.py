"""Words that were meant as a mark and are none: what Markdown shows as it stands, in silence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from builder.findings import Finding, error
from builder.outline.fields import shortened
from builder.outline.inline import Placed
from builder.outline.place import Place
from builder.record import record

_BLANK = "\0"  # stands for everything that is no plain word; no text holds it


@record
class Slip:
    """A pattern among plain words; `{words}` and its named groups stand in message and hint."""

    code: str
    pattern: re.Pattern[str]
    message: str
    hint: str


def _slip(code: str, pattern: str, message: str, hint: str) -> Slip:
    return Slip(code, re.compile(pattern, re.MULTILINE), message, hint)


_HIDDEN = "take its spaces away, or leave a blank line above it"

# What opens a line of a paragraph or an item. A line below the first one opens with `- `, `# `
# or `1. ` only where it is indented so far that Markdown takes it for more words.
LINE_SLIPS = (
    _slip(
        "R142",
        r"^[ \t]*(?P<sign>#)(?P<rest>[^# \t\d\n].*)|^[ \t]*(?P<signs>#{2,6})(?P<more>[^# \t\n].*)",
        "a heading needs a space after #",
        "write `{sign}{signs} {rest}{more}`; for a plain # write \\#",
    ),
    _slip("R142", r"^[ \t]*#{7,}.*", "no heading has more than three #", "write # or ## or ###"),
    _slip("R142", r"^[ \t]*#{1,6}[ \t].*", "this heading hangs in the words above", _HIDDEN),
    _slip(
        "R142",
        "^[ \t]*(?:[•·◦▪‣●○■⁃∙➢\uf0b7\uf0a7]|[–—](?=\\s)|o(?=\t)).*",
        "this bullet is a pasted sign, not a list",
        "begin the line with `- `",
    ),
    _slip(
        "R142",
        r"^[ \t]*[–—](?=[^\W\d]).*(?:\n[ \t]*[–—](?=[^\W\d]).*)+",
        "the dashes of this list make no items, and its lines run on",
        "begin each line with `- `",
    ),
    _slip(
        "R142",
        r"^[ \t]*(?P<sign>[-+])(?P<rest>\d.*)",
        "this is read as a number, not as a bullet",
        "for a bullet write `- {rest}`, for the number `\\{sign}{rest}`",
    ),
    _slip(
        "R142",
        r"^[ \t]*(?P<sign>[-+](?![-+>])|\*(?!\*))(?P<rest>[^ \t\n].*)",
        "a bullet needs a plain space after it",
        "write `- {rest}`; for a plain {sign} write \\{sign}",
    ),
    _slip("R142", r"^[ \t]*[-*+][ \t].*", "this item hangs in the words above", _HIDDEN),
    _slip("R142", r"^[ \t]*1[.)][ \t].*", "this item hangs in the words above", _HIDDEN),
    _slip("R142", r"^[ \t]*:::.*", "::: blocks are not used here", "use a `## Part` heading"),
    _slip(
        "R142",
        r"^[ \t]*\[[ xX]?\](?=[ \t]).*",
        "a tick box is drawn where it belongs, not written",
        "take the [ ] away",
    ),
    _slip("R142", r"^[ \t]*(?:=+|-{2,})[ \t]*$", "a line of signs", "delete it"),
    _slip(
        "R193",
        r"^[ \t]*<!(?:[–—]-?|-[–—]?)(?!-)(?P<rest>.*)",
        "this comment does not begin with two hyphens",
        "write <!-- and -->; word processors make one long dash of them",
    ),
    _slip(
        "R177",
        r"^[ \t]*\|.*",
        "this row is in no table",
        "the second line of a table is |---|---|, as many as its head has",
    ),
    _slip(
        "R135",
        r"^[ \t]*\[[^\[\]]+\]:.*",
        "addresses and notes do not stand on a line of their own",
        "write [words](address) where it belongs, or [@key] for a source",
    ),
)

_LABEL = r"(?:\[[^\[\]\n]*)?\]"
_ADDRESS = r"(?:[^()\n]|\([^()\n]*\))*"

# What stands anywhere in a text.
TEXT_SLIPS = (
    _slip(
        "R130",
        rf"{_LABEL}[ \t]+\((?:https?:|www\.|mailto:|tel:){_ADDRESS}\)",
        "a space parts the words of this link from its address: {words}",
        "take the space before ( away",
    ),
    _slip(
        "R130",
        rf"{_LABEL}\([ \t]*<?#{_ADDRESS}\)?",
        "this link cannot be read: {words}",
        "write hyphens in place of spaces, as [the words](#blood-pressure)",
    ),
    _slip(
        "R130",
        rf"{_LABEL}\([ \t]*<?(?:https?:|mailto:|tel:){_ADDRESS}\)?",
        "this link cannot be read: {words}",
        "no space and no [ ] in it: write [words](https://address)",
    ),
    _slip(
        "R130",
        rf"{_LABEL}\({_ADDRESS}\)?",
        "this link goes nowhere safe: {words}",
        "begin the address with https://, mailto: or tel:",
    ),
    _slip(
        "R135",
        r"\[\^[^\[\]]*\]|\[[^\[\]]*\]\[[^\[\]]*\]",
        "{words} refers to a line that is not read",
        "write [words](address), or [@key] for a source",
    ),
    _slip(
        "R131",
        r"\[(?:[^\[\]\n]*[^\[\]\n\w.])?@[\w-][^\[\]\n]*\]",
        "{words} is no citation",
        "write [@key] or [@one; @two]; for a plain @ write \\@",
    ),
    _slip(
        "R131",
        r"(?<![\w.@/+-])@[A-Za-z][\w-]*",
        "{words} is no citation",
        "write [{words}]; for a plain @ write \\@",
    ),
    _slip(
        "R132",
        r"(?:https?://|\bmailto:)[^\s\0]*[^\s\0.,;:!?)\]]",
        "a bare address: {words}",
        "write [some words]({words}) instead",
    ),
    _slip(
        "R132",
        r"\bwww\.[^\s\0]*[^\s\0.,;:!?)\]]",
        "a bare address: {words}",
        "write [some words](https://{words}) instead",
    ),
    _slip(
        "R133",
        r"[{}]",
        "a {words} without its partner",
        "write {{clinic.phone}}, for example; for a plain {words} write \\{words}",
    ),
    _slip(
        "R136",
        r"\*{2,}|(?<=[^\s*])\*(?![\w*])|(?<![\w*])\*(?=[^\s*])",
        "a {words} without its partner",
        "write one on either side of the strong words; for a plain * write \\*",
    ),
    _slip("R136", r"~{2,}", "{words} strikes nothing through here", "delete it"),
    _slip(
        "R136",
        r"(?<=[\w)])\^[-+\w]{1,8}\^?",
        "{words} raises nothing here",
        "write the raised sign itself, as in m² or 10⁹; for a plain ^ write \\^",
    ),
    _slip(
        "R136",
        r"(?<=[\w)])~[-+\w]{1,8}~",
        "{words} lowers nothing here",
        "write the lowered sign itself, as in CO₂, or the plain one, as in CO2",
    ),
    _slip(
        "R136",
        r"==(?=[^\s=])[^=\n]+==",
        "{words} marks nothing here",
        "write **around** what is strong",
    ),
)

# Both groups are looked for only where one of them can be, for most words are just words.
_SUSPECT = re.compile(
    r"^[ \t]*(?:[^\w\s\0\"'“‘(]|1[.)]|o\t)|[\[\]{}@*^~]|==|https?://|www\.|mailto:",
    re.MULTILINE,
)


def find_slips(placed: Iterable[Placed], place: Place, slips: Sequence[Slip]) -> list[Finding]:
    """Find each slip; words that one has told of are blank for those below it."""
    words = _plain_words(placed, place.content)
    if not _SUSPECT.search(words):
        return []
    found: list[Finding] = []
    for slip in slips:
        matches = list(slip.pattern.finditer(words))
        found.extend(_finding(slip, match, place) for match in matches)
        if matches:
            words = slip.pattern.sub(lambda match: _BLANK * len(match[0]), words)
    return found


def _plain_words(placed: Iterable[Placed], content: str) -> str:
    """Blank out everything but the words that were neither marked nor escaped."""
    pieces: list[str] = []
    at = 0
    for one in placed:
        if one.token.type in ("text", "softbreak", "hardbreak"):
            pieces += _BLANK * (one.start - at), content[one.start : one.end]
            at = one.end
    pieces.append(_BLANK * (len(content) - at))
    return "".join(pieces)


def _finding(slip: Slip, match: re.Match[str], place: Place) -> Finding:
    start = match.end() - len(match[0].lstrip())
    shown = dict(_shown(match, place.content))
    message, hint = slip.message.format(**shown), slip.hint.format(**shown)
    return error(slip.code, place.span(start, match.end()), message, hint)


def _shown(match: re.Match[str], content: str) -> Iterator[tuple[str, str]]:
    """Give the author's words, marks included, for the whole match and for its groups."""
    yield "words", shortened(content[match.start() : match.end()].strip())
    for name in match.groupdict():
        start, end = match.span(name)
        yield name, shortened(content[start:end].strip()) if start >= 0 else ""
