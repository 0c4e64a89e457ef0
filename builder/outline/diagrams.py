"""The Diagram part: a yaml block, and a list in the form that the kind of diagram asks for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from builder.findings import Finding, error
from builder.outline.blocks import ListBlock, ParagraphBlock
from builder.outline.diagram_model import (
    Arrow,
    Barrier,
    Compare,
    Curve,
    CurveLine,
    Diagram,
    DiagramForm,
    Icon,
    IconArray,
    Links,
    Overlap,
    StepKind,
    Steps,
)
from builder.outline.fields import Fields, quoted
from builder.outline.part_source import (
    PartSource,
    read_field_text,
    read_yaml_block,
    split_yaml,
    yaml_choice,
)
from builder.outline.passages import lines_place, read_words
from builder.outline.place import Place
from builder.outline.prose import read_list
from builder.outline.text_model import ListItem, Text

MAX_ICONS = 100  # ten rows of ten: more cannot be counted at a glance
_ARROW = re.compile(r"\s*(?:->|→)\s*")
_COURSE = re.compile(r"(?P<name>.+):\s*rise\s*,\s*(?P<end>stay|fall)\s*", re.DOTALL)
_WHOLE = re.compile(r"[0-9]{1,3}")


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What one diagram is read from."""

    source: PartSource
    fields: Fields
    items: tuple[ListItem, ...]
    places: tuple[Place, ...]
    """Where the words of each item stand."""

    def text(self, name: str, found: list[Finding]) -> Text:
        """Read a field that was asked for."""
        text = read_field_text(self.source, self.fields, name, found)
        return text or Text(f"{self.source.id}/{name}", "", self.source.span, ())


@dataclass(frozen=True, slots=True)
class _Kind:
    """How one kind of diagram is read: its keys, its number of items, its form."""

    read: Callable[[_Drawn, list[Finding]], DiagramForm]
    fewest: int
    most: int
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    has_more: bool = False
    """May lists hang below its items?"""


def read_diagram(source: PartSource, found: list[Finding]) -> Diagram | None:
    """Read a diagram: what it says, and the words that it is drawn from."""
    fence, blocks = split_yaml(source)
    name = yaml_choice(source, fence, "type", KINDS, found)
    kind = KINDS.get(name)
    required = ("type", "title", "alt", *(kind.required if kind else ()))
    optional = ("source", "label", "idea-drawing", *(kind.optional if kind else ()))
    fields = read_yaml_block(source, fence, found, required=required, optional=optional)
    items = read_list(source.id, blocks, source.manuscript, found)
    if fields is None or kind is None:
        return None
    if not any(isinstance(block, ListBlock) for block in blocks):
        hint = "add a list: one `- ` for each thing that is drawn"
        found.append(error("R201", source.span, "this diagram has no list to draw", hint))
        return None
    drawn = _Drawn(source, fields, items, _places(source, blocks))
    if len(drawn.items) != len(drawn.places) or not _has_form(drawn, name, kind, found):
        return None
    title = read_field_text(source, fields, "title", found)
    alt = read_field_text(source, fields, "alt", found)
    form = kind.read(drawn, found)
    if title is None or alt is None:
        return None
    return Diagram(
        id=source.id,
        form=form,
        title=title,
        alt=alt,
        label=read_field_text(source, fields, "label", found),
        keys=fields.keys("source", found),
        is_idea=fields.choice("idea-drawing", ("yes", "no"), found) == "yes",
        span=source.span,
    )


def _places(source: PartSource, blocks: tuple[object, ...]) -> tuple[Place, ...]:
    listing = next(block for block in blocks if isinstance(block, ListBlock))
    firsts = (item[0] for item in listing.items if item)
    return tuple(
        lines_place(first.inline, source.manuscript)
        for first in firsts
        if isinstance(first, ParagraphBlock)
    )


def _has_form(drawn: _Drawn, name: str, kind: _Kind, found: list[Finding]) -> bool:
    """Hold the items against the kind's number, and against lists below them."""
    count = len(drawn.items)
    if not kind.fewest <= count <= kind.most:
        wanted = _range(kind.fewest, kind.most)
        message = f"a diagram of type {name} has {wanted} items, and this has {count}"
        found.append(error("R201", drawn.source.span, message, "add or join items"))
        return False
    if not kind.has_more:
        for item in drawn.items:
            if item.items:
                span = item.items[0].text.span
                message = f"nothing hangs below an item in a diagram of type {name}"
                found.append(error("R203", span, message, "join it to the item above"))
    return True


_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven")


def _range(fewest: int, most: int) -> str:
    low, high = _NUMBERS[fewest], _NUMBERS[most]
    return low if low == high else f"{low} to {high}"


def _steps(kind: StepKind) -> Callable[[_Drawn, list[Finding]], DiagramForm]:
    def read(drawn: _Drawn, _: list[Finding]) -> DiagramForm:
        return Steps(kind, drawn.items)

    return read


def _compare(drawn: _Drawn, _: list[Finding]) -> DiagramForm:
    return Compare(drawn.items)


def _icon_array(drawn: _Drawn, found: list[Finding]) -> DiagramForm:
    of = _icons(drawn, "of", found) if drawn.fields.node("of") else MAX_ICONS
    count = _icons(drawn, "count", found)
    if count > of:
        scalar = drawn.fields.scalar("count", found)
        span = scalar.span if scalar else drawn.source.span
        message = f"{count} of {of} cannot be filled in"
        found.append(error("R204", span, message, "give `count` as a part of `of`"))
    icons = {icon.value: icon for icon in Icon}
    icon = icons.get(drawn.fields.choice("icon", icons, found), Icon.PEOPLE)
    return IconArray(count, of, icon, drawn.items)


def _icons(drawn: _Drawn, name: str, found: list[Finding]) -> int:
    scalar = drawn.fields.scalar(name, found)
    if scalar is None:
        return 0
    least = 1 if name == "of" else 0
    if _WHOLE.fullmatch(scalar.text) and least <= int(scalar.text) <= MAX_ICONS:
        return int(scalar.text)
    message = f"{quoted(scalar.text)} is no whole number from {least} to {MAX_ICONS}"
    found.append(error("R204", scalar.span, message, "count out of 100, as 5"))
    return least


def _links(drawn: _Drawn, found: list[Finding]) -> DiagramForm:
    return Links(tuple(_arrow(drawn, at, found) for at in range(len(drawn.items))))


def _arrow(drawn: _Drawn, at: int, found: list[Finding]) -> Arrow:
    """Read `A -> B` or `A -> B, C`; only the last of these ends may hold a comma of its own."""
    place, item_id = drawn.places[at], drawn.items[at].text.id
    match = _ARROW.search(place.content)
    if match is None or not match.start() or match.end() == len(place.content):
        hint = "write `A -> B`, or `A -> B, C` where one thing leads to two"
        message = f"{quoted(place.content)} does not say what leads to what"
        found.append(error("R202", place.extent, message, hint))
        return Arrow(drawn.items[at].text, ())
    comma = place.content.find(",", match.end())
    cuts = [match.end(), *([comma] if comma >= 0 else []), len(place.content)]
    ends = [place.part(cut + (place.content[cut] == ","), after) for cut, after in pairwise(cuts)]
    start = _text(drawn, f"{item_id}/from", place.part(0, match.start()), found)
    shown = (
        _text(drawn, f"{item_id}/to-{number}", end, found) for number, end in enumerate(ends, 1)
    )
    return Arrow(start, tuple(shown))


def _text(drawn: _Drawn, text_id: str, place: Place, found: list[Finding]) -> Text:
    return read_words(text_id, drawn.source.manuscript.lang, place, found)


def _curve(drawn: _Drawn, found: list[Finding]) -> DiagramForm:
    lines = tuple(_line(drawn, at, found) for at in range(len(drawn.items)))
    return Curve(drawn.text("x", found), drawn.text("y", found), lines)


def _line(drawn: _Drawn, at: int, found: list[Finding]) -> CurveLine:
    place, item = drawn.places[at], drawn.items[at]
    match = _COURSE.fullmatch(place.content)
    if match is None:
        message = f"{quoted(place.content)} does not say how the line runs"
        hint = "write `name: rise, stay` or `name: rise, fall`"
        found.append(error("R202", place.extent, message, hint))
        return CurveLine(item.text, stays=True)
    name = _text(drawn, item.text.id, place.part(*match.span("name")), found)
    return CurveLine(name, match["end"] == "stay")


def _overlap(drawn: _Drawn, found: list[Finding]) -> DiagramForm:
    return Overlap(drawn.text("x", found), tuple(item.text for item in drawn.items))


def _barrier(drawn: _Drawn, found: list[Finding]) -> DiagramForm:
    return Barrier(
        left=drawn.text("left", found),
        right=drawn.text("right", found),
        left_caption=drawn.text("left-caption", found),
        right_caption=drawn.text("right-caption", found),
        layers=tuple(item.text for item in drawn.items),
    )


KINDS: dict[str, _Kind] = {
    "flow": _Kind(_steps(StepKind.FLOW), 2, 6, has_more=True),
    "cycle": _Kind(_steps(StepKind.CYCLE), 3, 6, has_more=True),
    "layers": _Kind(_steps(StepKind.LAYERS), 2, 6, has_more=True),
    "compare": _Kind(_compare, 2, 2, has_more=True),
    "icon-array": _Kind(_icon_array, 1, 4, required=("count",), optional=("of", "icon")),
    "links": _Kind(_links, 1, 4),
    "curve": _Kind(_curve, 1, 2, required=("x", "y")),
    "overlap": _Kind(_overlap, 2, 2, required=("x",)),
    "barrier": _Kind(_barrier, 5, 5, required=("left", "right", "left-caption", "right-caption")),
}
