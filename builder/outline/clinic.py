"""`clinic.yaml` read into the fields of whoever presents and prints."""

from __future__ import annotations

import re

from builder.findings import Finding, Span, error
from builder.glance import EDITIONS, PAPERS, Wishes
from builder.outline.fields import Fields, near, quoted, read_fields, straight
from builder.outline.strict_yaml import Mapping, Scalar, read_yaml
from builder.palette import (
    LEAST,
    LEAST_APART,
    OUR_PALETTE,
    Palette,
    difference,
    palette_of,
    worst_contrast,
)
from builder.record import record
from builder.text.address import WEB
from builder.theme import Colour

TEXT_KEYS = (
    "name",
    "phone",
    "after-hours",
    "address",
    "web",
    "booking",
    "hours",
    "languages",
    "licensed-in",
    "sells-products",
    "cost-of-call",
    "emergency",
    "quit-line",
    "fever",
    "presenter",
    "credential",
    "event-date",
    "disclosures",
)
REQUIRED = ("name", "phone", "emergency")
COLOUR_KEYS = ("main", "second")
_BELOW = tuple((key, f"colours/{key}") for key in COLOUR_KEYS)
ADDRESS_KEYS = ("booking", "web")
TEMPLATES = (".potx", ".pptx")
_TYPED = re.compile("[“”„][^“”„]+[“”„]|‘[^‘]+’")  # which word processors make of " and '


@record
class LayoutChoice:
    """Which layout of a template stands for which of ours."""

    ours: Scalar
    theirs: Scalar


@record
class Clinic:
    """The clinic's own words by key, and what it wants built."""

    fields: tuple[tuple[str, str], ...]
    editions: tuple[str, ...]
    papers: tuple[str, ...]
    large_print: bool = False
    """Are the handouts wanted in large print as well?"""
    palette: Palette = OUR_PALETTE
    template: str = ""
    """The PowerPoint design of the decks, by its path below assets/."""
    template_span: Span | None = None
    template_layouts: tuple[LayoutChoice, ...] = ()
    spans: tuple[tuple[str, Span], ...] = ()
    """Where the value of each field stands."""

    @property
    def wishes(self) -> Wishes:
        """What decides which artifacts there are."""
        return Wishes(self.editions, self.papers, self.large_print)

    def get(self, key: str) -> str:
        """Find a field; empty where the clinic leaves it out."""
        return dict(self.fields).get(key, "")

    def place_of(self, words: str) -> Span | None:
        """Find the field that these words show, as a whole or a line of it; the longest first."""
        shown = " ".join(words.split())
        found = [one for one in self.fields if one[1] in shown or (shown and shown in one[1])]
        key, _ = max(found, key=lambda one: len(one[1]), default=("", ""))
        return dict(self.spans).get(key)


def read_clinic(text: str, *, file: str) -> tuple[Clinic | None, tuple[Finding, ...]]:
    """Read the clinic's file."""
    found: list[Finding] = []
    mapping = read_yaml(text, file=file, first_line=1, found=found)
    if mapping is None:
        return None, tuple(found)
    choices = ("editions", "papers", "large-print", "colours", "template", "template-layouts")
    optional = (*(key for key in TEXT_KEYS if key not in REQUIRED), *choices)
    fields, trouble = read_fields(
        mapping, what="the clinic", required=REQUIRED, optional=optional, others=_BELOW
    )
    found.extend(trouble)
    pairs = tuple((key, fields.text(key, found)) for key in TEXT_KEYS)
    _check_quotes(fields, found)
    _check_addresses(fields, found)
    template = _template(fields, found)
    clinic = Clinic(
        fields=tuple((key, value) for key, value in pairs if value),
        editions=_chosen(fields, "editions", EDITIONS, found) or EDITIONS[:1],
        papers=_chosen(fields, "papers", PAPERS, found) or PAPERS[:1],
        large_print=fields.choice("large-print", ("yes", "no"), found) == "yes",
        palette=_palette(fields, found),
        template=template.text if template else "",
        template_span=template.span if template else None,
        template_layouts=_template_layouts(fields, found),
        spans=tuple((key, node.span) for key in TEXT_KEYS if (node := fields.node(key))),
    )
    return (None if found else clinic), tuple(found)


def _chosen(
    fields: Fields, key: str, known: tuple[str, ...], found: list[Finding]
) -> tuple[str, ...]:
    scalars = fields.scalars(key, found)
    for scalar in scalars:
        if scalar.text not in known:
            message = f'"{key}" cannot have {quoted(scalar.text)}'
            found.append(error("R165", scalar.span, message, near(scalar.text, known)))
    return tuple(dict.fromkeys(scalar.text for scalar in scalars))


def _palette(fields: Fields, found: list[Finding]) -> Palette:
    """Read the clinic's own colours, as in `main: 0E4A47`."""
    node = fields.node("colours")
    if node is None:
        return OUR_PALETTE
    if not isinstance(node, Mapping):
        hint = "write `main: 0E4A47` on a line of its own below it"
        found.append(error("R162", node.span, '"colours" takes one line for each colour', hint))
        return OUR_PALETTE
    colours, trouble = read_fields(node, what="colours", required=(), optional=COLOUR_KEYS)
    found.extend(trouble)
    main, second = (_colour(colours, key, found) for key in COLOUR_KEYS)
    palette = palette_of(main, second)
    if difference(palette.of(Colour.PINE), palette.of(Colour.CLAY)) < LEAST_APART:
        message = "the two colours look alike, and lines and bars of charts are told apart by them"
        hint = "take another one for `second`, as in B4531A beside 0E4A47"
        span = (colours.node("second") or node).span
        found.append(error("R184", span, message, hint))
    return palette


def _colour(colours: Fields, key: str, found: list[Finding]) -> str:
    scalar = colours.scalar(key, found)
    if scalar is None:
        return ""
    value = scalar.text.removeprefix("#").upper()
    if not re.fullmatch(r"[0-9A-F]{6}", value):
        message, hint = f"{quoted(scalar.text)} is no colour", "write six digits, as in 0E4A47"
        found.append(error("R166", scalar.span, message, hint))
        return ""
    reached = worst_contrast(value)
    if reached < LEAST:
        message = (
            f"{quoted(scalar.text)} is too pale to be read: its contrast is {reached:.1f} to 1"
        )
        hint = f"take a darker one; {LEAST} to 1 is the least"
        found.append(error("R183", scalar.span, message, hint))
        return ""
    return value


def _template(fields: Fields, found: list[Finding]) -> Scalar | None:
    """Read where the design of the decks is; its path stays below assets/."""
    scalar = fields.scalar("template", found)
    if scalar and not (_is_inside(scalar.text) and scalar.text.endswith(TEMPLATES)):
        hint = "give the path of a .potx or .pptx file below assets/, as in themes/clinic.potx"
        message = f'"template" cannot be {quoted(scalar.text)}'
        found.append(error("R221", scalar.span, message, hint))
        return None
    return scalar


def _template_layouts(fields: Fields, found: list[Finding]) -> tuple[LayoutChoice, ...]:
    """Read which layouts of the template are to be used, as in `Points: Title and Text`."""
    node = fields.node("template-layouts")
    if node is None:
        return ()
    if fields.node("template") is None:
        message, hint = (
            '"template-layouts" needs "template"',
            "name the file whose layouts they are",
        )
        found.append(error("R161", node.span, message, hint))
    entries = node.entries if isinstance(node, Mapping) else ()
    choices = [LayoutChoice(ours, one) for ours, one in entries if isinstance(one, Scalar)]
    if not entries or len(choices) < len(entries):
        hint = "write our name, a colon and theirs below it, as in `Points: Title and Text`"
        message = '"template-layouts" takes one line for each layout'
        found.append(error("R162", node.span, message, hint))
    return tuple(choices)


def _is_inside(path: str) -> bool:
    steps = path.split("/")
    return not any(step in {"", ".", ".."} or "\\" in step or ":" in step for step in steps)


def _check_quotes(fields: Fields, found: list[Finding]) -> None:
    """Refuse quotation marks that YAML leaves where they are."""
    for key in TEXT_KEYS:
        node = fields.node(key)
        if isinstance(node, Scalar) and key not in ADDRESS_KEYS and _TYPED.fullmatch(node.text):
            message = f'"{key}" would be printed with its quotation marks'
            found.append(error("R185", node.span, message, straight(node.text, "")))


def _check_addresses(fields: Fields, found: list[Finding]) -> None:
    for key in ADDRESS_KEYS:
        scalar = fields.scalar(key, found)
        if scalar and not WEB.fullmatch(scalar.text):
            message = f'"{key}" cannot be {quoted(scalar.text)}'
            hint = straight(scalar.text, "begin it with https://")
            found.append(error("R130", scalar.span, message, hint))
