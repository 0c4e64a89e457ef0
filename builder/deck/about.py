"""What a deck says of itself: its title and language, its days, and where it came from."""

from __future__ import annotations

from datetime import date

from builder.artifact import CUSTOM, Stamp
from builder.deck.package import METADATA, Part, Relationship, relationships_part
from builder.deck.presentation import MAIN, OFFICE
from builder.deck.xml import HEADER, escape

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006"


def package_relationships(*, is_stamped: bool) -> Part:
    """Lead from the package to its main part and to what it says of itself."""
    rows = (
        Relationship("officeDocument", MAIN),
        Relationship(f"{METADATA}/core-properties", "docProps/core.xml"),
        Relationship("extended-properties", "docProps/app.xml"),
    )
    stamp = (Relationship("custom-properties", CUSTOM),) if is_stamped else ()
    return relationships_part("", (*rows, *stamp))


def core_part(title: str, lang: str, *, before: str = "", after: str = "") -> Part:
    """Write the core properties (ISO/IEC 29500-2, 8), others before and after the language."""
    text = (
        f'{HEADER}<cp:coreProperties xmlns:cp="{_CORE}" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title>{before}<dc:language>{lang}</dc:language>{after}"
        "</cp:coreProperties>"
    )
    return Part("docProps/core.xml", _CORE_TYPE, text.encode())


def authored(subject: str, author: str, day: date) -> str:
    """Say what it is about, who made it, and on what day."""
    moment = f"{day.isoformat()}T00:00:00Z"
    return (
        f"<dc:subject>{escape(subject)}</dc:subject><dc:creator>{escape(author)}</dc:creator>"
        "<cp:lastModifiedBy>Diptych</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
    )


def versioned(version: str) -> str:
    """Say which version of its outline it shows."""
    return f"<cp:version>{escape(version)}</cp:version>"


def app_part(slides: int = 0) -> Part:
    """Name the program and count the slides, if there are any."""
    shown = (
        f"<PresentationFormat>Widescreen</PresentationFormat><Slides>{slides}</Slides>"
        if slides
        else ""
    )
    text = (
        f'{HEADER}<Properties xmlns="{_KIND}/extended-properties">'
        f"<Application>Diptych</Application>{shown}</Properties>"
    )
    return Part("docProps/app.xml", f"{OFFICE}extended-properties+xml", text.encode())


def stamp_part(stamp: Stamp) -> Part:
    """Write where the deck came from as its custom properties."""
    rows = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" '
        f'name="Diptych-{key}"><vt:lpwstr>{escape(value)}</vt:lpwstr></property>'
        for number, (key, value) in enumerate(stamp.pairs, 2)
    )
    text = (
        f'{HEADER}<Properties xmlns="{_KIND}/custom-properties" '
        f'xmlns:vt="{_KIND}/docPropsVTypes">{rows}</Properties>'
    )
    return Part(CUSTOM, f"{OFFICE}custom-properties+xml", text.encode())
