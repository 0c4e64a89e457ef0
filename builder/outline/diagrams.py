"""The Diagram part: a yaml block, and a list in the form that the kind of diagram asks for."""

from __future__ import annotations

import re
from collections.abc import Callable

from builder.findings import Finding, error
from builder.outline.arrows import read_arrow
from builder.outline.blocks import Block, ListBlock
from builder.outline.diagram_model import (
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
    hold_keys,
    read_field_text,
    read_mapping,
    split_yaml,
)
from builder.outline.passages import item_places, read_words
from builder.outline.place import Place
from builder.outline.prose import paragraph_slips, read_list
from builder.outline.text_model import ListItem, Text
from builder.record import record

REQUIRED = ("type", "title", "alt")
OPTIONAL = ("source", "label", "idea-drawing")
MAX_ICONS = 100  # ten rows of ten: more cannot be counted at a glance
_COURSE = re.compile(r"(?P<name>.+):\s*rise\s*,\s*(?P<end>stay|fall)", re.DOTALL | re.IGNORECASE)
_WHOLE = re.compile(r"[0-9]{1,3}")


@record
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


_ARROWS = re.compile("[-–—=]>|→")


@record
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
    fence, blocks = split_yaml(source, found)
    mapping = read_mapping(source, fence, found, keys=REQUIRED)
    items = read_list(source.id, blocks, source.manuscript, found)
    if mapping is None:
        return None
    name = Fields(f"this {source.name}", mapping).choice("type", KINDS, found)
    kind = KINDS.get(name)
    # Of a diagram whose kind is not known no key is held against it.
    kinds = (kind,) if kind else tuple(KINDS.values())
    keys = tuple(key for one in kinds for key in (*one.required, *one.optional))
    required = (*REQUIRED, *(kind.required if kind else ()))
    fields = hold_keys(source, mapping, found, required=required, optional=(*OPTIONAL, *keys))
    listing = _listing(source, blocks, found)
    if kind is None or listing is None:
        return None
    drawn = _Drawn(source, fields, items, item_places(listing, source.manuscript))
    form = kind.read(drawn, found) if _has_form(drawn, name, kind, found) else None
    return _diagram(drawn, form, found)


def _listing(
    source: PartSource, blocks: tuple[Block, ...], found: list[Finding]
) -> ListBlock | None:
    listing = next((block for block in blocks if isinstance(block, ListBlock)), None)
    if listing is None and not paragraph_slips(blocks, source.manuscript):
        hint = "add a list: one `- ` for each thing that is drawn"
        found.append(error("R201", source.span, "this diagram has no list to draw", hint))
    return listing


def _diagram(drawn: _Drawn, form: DiagramForm | None, found: list[Finding]) -> Diagram | None:
    """Read what every diagram has."""
    source, fields = drawn.source, drawn.fields
    title = read_field_text(source, fields, "title", found)
    alt = read_field_text(source, fields, "alt", found)
    label = read_field_text(source, fields, "label", found)
    keys = fields.keys("source", found)
    is_idea = fields.choice("idea-drawing", ("yes", "no"), found) == "yes"
    if form is None or title is None or alt is None:
        return None
    return Diagram(
        id=source.id,
        form=form,
        title=title,
        alt=alt,
        label=label,
        keys=keys,
        is_idea=is_idea,
        span=source.span,
    )


def _has_form(drawn: _Drawn, name: str, kind: _Kind, found: list[Finding]) -> bool:
    """Hold the items against the kind's number, and against lists below them."""
    count = len(drawn.items)
    if not kind.fewest <= count <= kind.most:
        wanted = _range(kind.fewest, kind.most)
        message = f"a diagram of type {name} has {wanted}, and this has {count}"
        hint = "add or join items"
        if count == 1 and name != "links" and _ARROWS.search(drawn.items[0].text.plain):
            hint = "write each thing as an item of its own, without arrows"
        found.append(error("R201", drawn.source.span, message, hint))
        return False
    for item in drawn.items if not kind.has_more else ():
        if item.items:
            span = item.items[0].text.span
            message = f"nothing hangs below an item in a diagram of type {name}"
            found.append(error("R203", span, message, "join it to the item above"))
    return True


_NUMBERS = ("no", "one", "two", "three", "four", "five", "six")


def _range(fewest: int, most: int) -> str:
    low, high = _NUMBERS[fewest], _NUMBERS[most]
    return f"{low} items" if low == high else f"{low} to {high} items"


def _steps(kind: StepKind) -> Callable[[_Drawn, list[Finding]], DiagramForm]:
    def read(drawn: _Drawn, _: list[Finding]) -> DiagramForm:
        return Steps(kind, drawn.items)

    return read


def _compare(drawn: _Drawn, found: list[Finding]) -> DiagramForm:
    for side in drawn.items:
        if not side.items:
            message = f"nothing is said of {quoted(side.text.plain)}"
            hint = "hang a list below it: two spaces, then `- `"
            found.append(error("R201", side.text.span, message, hint))
    return Compare(drawn.items)


def _icon_array(drawn: _Drawn, found: list[Finding]) -> DiagramForm:
    of = _icons(drawn, "of", 1, found) if drawn.fields.node("of") else MAX_ICONS
    count = _icons(drawn, "count", 0, found)
    scalar = drawn.fields.scalar("count", [])
    if scalar and count is not None and of is not None and count > of:
        message = f"{count} of {of} cannot be filled in"
        found.append(error("R204", scalar.span, message, "give `count` as a part of `of`"))
    icons = {icon.value: icon for icon in Icon}
    icon = icons.get(drawn.fields.choice("icon", icons, found), Icon.PEOPLE)
    return IconArray(count or 0, of or MAX_ICONS, icon, drawn.items)


def _icons(drawn: _Drawn, name: str, least: int, found: list[Finding]) -> int | None:
    scalar = drawn.fields.scalar(name, found)
    if scalar is None:
        return None
    if _WHOLE.fullmatch(scalar.text) and least <= int(scalar.text) <= MAX_ICONS:
        return int(scalar.text)
    message = f"{quoted(scalar.text)} is no whole number from {least} to {MAX_ICONS}"
    hint = "count whole ones, as count: 5" if name == "count" else "count out of 100, as of: 100"
    found.append(error("R204", scalar.span, message, hint))
    return None


def _links(drawn: _Drawn, found: list[Finding]) -> DiagramForm:
    pairs = zip(drawn.items, drawn.places, strict=True)
    return Links(tuple(read_arrow(item.text, place, found) for item, place in pairs))


def _curve(drawn: _Drawn, found: list[Finding]) -> DiagramForm:
    pairs = zip(drawn.items, drawn.places, strict=True)
    lines = tuple(_line(item.text, place, found) for item, place in pairs)
    return Curve(drawn.text("x", found), drawn.text("y", found), lines)


def _line(text: Text, place: Place, found: list[Finding]) -> CurveLine:
    match = _COURSE.fullmatch(place.content)
    if match is None:
        message = f"{quoted(place.content)} does not say how the line runs"
        hint = "write `name: rise, stay` or `name: rise, fall`"
        found.append(error("R202", place.extent, message, hint))
        return CurveLine(text, stays=True)
    name = read_words(text.id, text.lang, place.part(*match.span("name")), found)
    return CurveLine(name, match["end"].lower() == "stay")


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
