"""Our own design as a PowerPoint template: theme, master and every layout, and no slide.

A clinic restyles it in PowerPoint; decks find its layouts again by their names.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.deck.layouts import LAYOUTS
from builder.deck.package import (
    CORE,
    METADATA,
    Part,
    Relationship,
    relationships_part,
    write_package,
)
from builder.deck.template import CONTENT, OFFICE, template_parts
from builder.deck.xml import HEADER

TEMPLATE_TYPE = f"{CONTENT}template.main+xml"  # ISO/IEC 29500-1, 13.3.6: what .potx declares
_PRESENTATION = "ppt/presentation.xml"


def export_template(lang: str) -> bytes:
    """Write the template as a .potx file, its prompts marked as words of `lang`."""
    parts, rels = template_parts(lang, tuple(layout.name for layout in LAYOUTS))
    written = [
        Part(name, TEMPLATE_TYPE if name == _PRESENTATION else content_type, text.encode())
        for name, content_type, text in parts
    ]
    written += [Part(name, "", text.encode()) for name, text in rels]
    return write_package([*written, *_about(lang)])


def _about(lang: str) -> Iterator[Part]:
    """Write the document's properties; a template has no date of its own."""
    rows = (
        Relationship("officeDocument", _PRESENTATION),
        Relationship(f"{METADATA}/core-properties", "docProps/core.xml"),
        Relationship("extended-properties", "docProps/app.xml"),
    )
    yield relationships_part("", rows)
    core = (
        f'{HEADER}<cp:coreProperties xmlns:cp="{CORE}" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Diptych</dc:title>'
        f"<dc:language>{lang}</dc:language></cp:coreProperties>"
    )
    core_type = "application/vnd.openxmlformats-package.core-properties+xml"
    yield Part("docProps/core.xml", core_type, core.encode())
    app = (
        f'{HEADER}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>Diptych</Application></Properties>'
    )
    yield Part("docProps/app.xml", f"{OFFICE}extended-properties+xml", app.encode())
