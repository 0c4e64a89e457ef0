"""The bytes of a clinic's PowerPoint template turned into a value that decks are planned on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml.etree import _Element as Element

from builder.deck.design import Design
from builder.deck.layouts import BY_NAME
from builder.deck.template_ground import read_ground
from builder.deck.template_match import match_template
from builder.deck.template_model import Template, TheirLayout
from builder.deck.template_package import TemplateFile, Unreadable
from builder.deck.template_parts import Carrier, fonts_of
from builder.deck.template_shapes import P, Styles, spots_of
from builder.findings import Finding, Span, error
from builder.outline.clinic import LayoutChoice
from builder.printable import printable
from builder.units import EMU_PER_POINT, pt

_OURS = ("Points", "Statement", "Figure")  # whoever has these has our layouts


def read_design(
    data: bytes, file: str, *, choices: Sequence[LayoutChoice] = ()
) -> tuple[Design | None, tuple[Finding, ...]]:
    """Read a template and match its layouts with ours; what cannot be read is a finding.

    `choices` are the layouts that a clinic names itself.
    """
    try:
        template = read_template(data, file)
    except Unreadable as trouble:
        hint = "open it in PowerPoint and save it again as .potx or .pptx, without a password"
        return None, (error("P460", Span(file), f"this template cannot be used: {trouble}", hint),)
    return match_template(template, choices)


def read_template(data: bytes, file: str) -> Template:
    """Read a template's layouts, and all that a deck takes over."""
    package = TemplateFile(data)
    main = package.target("", "officeDocument")
    presentation = package.xml(main)
    carrier = Carrier(package, main)
    names = [_name(package.xml(layout)) for _, layout in _layouts(package, main)]
    carried = carrier.carry(is_ours=all(name in names for name in _OURS))
    layouts = []
    for master, layout in _layouts(package, main):
        fonts = fonts_of(package.xml(package.target(master, "theme")))
        styles = Styles(package.xml(master), presentation, fonts)
        root = package.xml(layout)
        spots = tuple(spots_of(root, styles))
        kind = root.get("type", "")
        theme = package.xml(package.target(master, "theme"))
        ground = read_ground((root, styles.master), theme, carried.width * carried.height)
        named = (_name(root), kind, carrier.names[layout])
        layouts.append(TheirLayout(*named, spots, ground.is_light, ground.faint))
    first = package.target(main, "slideMaster")
    family = fonts_of(package.xml(package.target(first, "theme")))["+mn-lt"]
    return Template(
        file=file,
        width=pt(carried.width / EMU_PER_POINT),
        height=pt(carried.height / EMU_PER_POINT),
        layouts=tuple(layouts),
        family=family or BY_NAME["Points"].placeholder(0).levels[0].family,
        carried=carried,
    )


def _layouts(package: TemplateFile, main: str) -> Iterator[tuple[str, str]]:
    """List each layout with its master, in order, each once."""
    seen = set()
    for master in (one.part for one in package.targets(main) if one.kind == "slideMaster"):
        for layout in (one.part for one in package.targets(master) if one.kind == "slideLayout"):
            if layout not in seen:
                seen.add(layout)
                yield master, layout


def _name(layout: Element) -> str:
    sheet = layout.find(f"{P}cSld")
    return "" if sheet is None else printable(sheet.get("name", ""))
