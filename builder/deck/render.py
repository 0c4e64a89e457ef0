"""A deck's plan turned into the bytes of a PowerPoint file; nothing is decided here."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

from builder.artifact import CUSTOM, Stamp, package_digest
from builder.deck.carried_template import EmptyDeck, carried_deck
from builder.deck.chart_ink import readable_charts
from builder.deck.layouts import layouts_with
from builder.deck.links import Tagged
from builder.deck.model import ChartSlot, DeckPlan, Paragraph, Slide, paragraphs_of
from builder.deck.notes_xml import notes_xml
from builder.deck.package import (
    CORE,
    METADATA,
    Part,
    Relationship,
    relationships_part,
    write_package,
)
from builder.deck.picture_xml import media_parts, media_targets
from builder.deck.recolour import recoloured
from builder.deck.slide_xml import SlideParts, slide_parts
from builder.deck.template import CONTENT, OFFICE, template_parts
from builder.deck.xml import HEADER, P, escape
from builder.record import record, replace

FIRST_SLIDE_ID = 256  # ECMA-376 part 1, 19.7.13
NAMESPACE = uuid.UUID("8d2f3f6e-6a37-5f0e-9a43-0c2f6f0f7d51")
BASE = "urn:diptych:base:1"


def render_deck(plan: DeckPlan, stamp: Stamp) -> bytes:
    """Write the file, its stamp and the digest of everything but the stamp."""
    parts = [*_template(plan), *_charts(plan), *media_parts(plan), *_slides(plan)]
    parts += [*_base_texts(plan), *_about(plan)]
    parts = list(recoloured(readable_charts(parts, plan.design), plan.palette))
    members = ((part.name, part.data) for part in parts)
    stamped = replace(stamp, digest=package_digest(members))
    custom = Part(CUSTOM, f"{OFFICE}custom-properties+xml", _custom(stamped))
    return write_package([*parts, custom])


def _template(plan: DeckPlan) -> Iterator[Part]:
    empty = _empty_deck(plan)
    rels = _presentation_rels(plan, empty.relationships)
    text = _presentation(plan, empty)
    yield Part(_MAIN, f"{CONTENT}presentation.main+xml", text.encode())
    yield Part(_MAIN_RELS, "", rels.encode())
    yield relationships_part("", _root_relationships())
    yield from empty.parts


def _empty_deck(plan: DeckPlan) -> EmptyDeck:
    """Give the presentation before it has slides: a template's, or our own."""
    if plan.design.carried:
        return carried_deck(plan.design, plan.design.carried, plan.lang)
    parts, rels = template_parts(plan.lang, _layouts(plan))
    texts = {name: text for name, _, text in parts}
    others = [Part(name, kind, text.encode()) for name, kind, text in parts if name != _MAIN]
    others += [Part(name, "", text.encode()) for name, text in rels if name != _MAIN_RELS]
    return EmptyDeck(texts[_MAIN], dict(rels)[_MAIN_RELS], tuple(others))


_MAIN, _MAIN_RELS = "ppt/presentation.xml", "ppt/_rels/presentation.xml.rels"


def _layouts(plan: DeckPlan) -> tuple[str, ...]:
    return layouts_with({slide.layout for slide in plan.slides})


def _root_relationships() -> tuple[Relationship, ...]:
    return (
        Relationship("officeDocument", "ppt/presentation.xml"),
        Relationship(f"{METADATA}/core-properties", "docProps/core.xml"),
        Relationship("extended-properties", "docProps/app.xml"),
        Relationship("custom-properties", CUSTOM),
    )


def _presentation(plan: DeckPlan, empty: EmptyDeck) -> str:
    """Add the slides, their sections and the language to the template's presentation part."""
    first = _count(empty.relationships) + 1
    ids = "".join(
        f'<p:sldId id="{FIRST_SLIDE_ID + at}" r:id="rId{first + at}"/>'
        for at in range(len(plan.slides))
    )
    text = empty.presentation.replace("<p:sldSz", f"<p:sldIdLst>{ids}</p:sldIdLst><p:sldSz", 1)
    return text.replace("</p:presentation>", f"{_sections(plan)}</p:presentation>")


def _sections(plan: DeckPlan) -> str:
    """List the sections of the slide sorter (MS-PPTX 2.6.20)."""
    rows, number = [], FIRST_SLIDE_ID
    for group in plan.groups:
        ids = "".join(f'<p14:sldId id="{number + at}"/>' for at in range(len(group.slides)))
        number += len(group.slides)
        guid = _guid(plan, f"section/{group.name}")
        rows.append(
            f'<p14:section name="{escape(group.name)}" id="{guid}">'
            f"<p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>"
        )
    return (
        '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">'
        '<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">'
        f"{''.join(rows)}</p14:sectionLst></p:ext></p:extLst>"
    )


def _guid(plan: DeckPlan, name: str) -> str:
    return f"{{{str(uuid.uuid5(NAMESPACE, f'{plan.topic}/{name}')).upper()}}}"


def _presentation_rels(plan: DeckPlan, text: str) -> str:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    before = _count(text)
    rows = "".join(
        f'<Relationship Id="rId{before + at}" Type="{kind}/slide" Target="slides/slide{at}.xml"/>'
        for at in range(1, len(plan.slides) + 1)
    )
    base = before + len(plan.slides) + 1
    rows += (
        f'<Relationship Id="rId{base}" Type="{kind}/customXml" Target="../customXml/item1.xml"/>'
    )
    return text.replace("</Relationships>", f"{rows}</Relationships>")


def _count(relationships: str) -> int:
    return relationships.count("<Relationship ")


@record
class _Numbered:
    """A slide with its number and its parts."""

    slide: Slide
    number: int
    parts: SlideParts


def _slides(plan: DeckPlan) -> Iterator[Part]:
    charts, media = _chart_targets(plan), media_targets(plan)
    targets = {
        name: f"../slideLayouts/slideLayout{number}.xml"
        for number, name in enumerate(_layouts(plan), 1)
    }
    if plan.design.carried:
        targets = {name: f"/{one.part}" for name, one in plan.design.layouts.items()}
    next_tag = 1
    for number, slide in enumerate(plan.slides, 1):
        written = slide_parts(
            slide,
            plan,
            layout=targets[slide.layout],
            first_tag=next_tag,
            charts=charts,
            media=media,
        )
        next_tag += len(written.tags)
        yield from _slide(_Numbered(slide, number, written))


def _slide(numbered: _Numbered) -> Iterator[Part]:
    slide, number, written = numbered.slide, numbered.number, numbered.parts
    name = f"ppt/slides/slide{number}.xml"
    if slide.notes:
        notes = f"ppt/notesSlides/notesSlide{number}.xml"
        written.links.add("notesSlide", f"../notesSlides/notesSlide{number}.xml")
        yield Part(notes, f"{CONTENT}notesSlide+xml", notes_xml(slide).encode())
        rows = (
            Relationship("notesMaster", "../notesMasters/notesMaster1.xml"),
            Relationship("slide", f"../slides/slide{number}.xml"),
        )
        yield relationships_part(notes, rows)
    yield Part(name, f"{CONTENT}slide+xml", written.xml.encode())
    yield relationships_part(
        name,
        (Relationship(kind, target, external) for kind, target, external in written.links.rows),
    )
    for tagged in written.tags:
        yield _tag_part(tagged)


def _tag_part(tagged: Tagged) -> Part:
    """Keep the ids of a shape's texts in a tag, which PowerPoint saves with the shape."""
    ids = escape(" ".join(tagged.ids))
    text = f'{HEADER}<p:tagLst xmlns:p="{P}"><p:tag name="DIPTYCH_IDS" val="{ids}"/></p:tagLst>'
    return Part(tagged.target.replace("../", "ppt/"), f"{CONTENT}tags+xml", text.encode())


def _chart_slots(plan: DeckPlan) -> tuple[ChartSlot, ...]:
    return tuple(
        slot for slide in plan.slides for slot in slide.slots if isinstance(slot, ChartSlot)
    )


def _chart_targets(plan: DeckPlan) -> dict[str, str]:
    return {
        slot.chart.id: f"../charts/chart{number}.xml"
        for number, slot in enumerate(_chart_slots(plan), 1)
    }


def _charts(plan: DeckPlan) -> Iterator[Part]:
    slots = _chart_slots(plan)
    if not slots:
        return
    from builder.deck.chart import chart_parts  # noqa: PLC0415  # python-pptx costs 140 ms

    for number, slot in enumerate(slots, 1):
        made = chart_parts(slot, updated=plan.updated)
        name = f"ppt/charts/chart{number}.xml"
        sheet = f"ppt/embeddings/workbook{number}.xlsx"
        yield Part(name, f"{OFFICE}drawingml.chart+xml", made.xml)
        rows = (Relationship("package", f"../embeddings/workbook{number}.xlsx"),)
        yield relationships_part(name, rows)
        yield Part(sheet, "", made.workbook)


def _base_texts(plan: DeckPlan) -> Iterator[Part]:
    """Carry what every text said when it was written, so that edits can be told and taken back."""
    texts: dict[str, list[Paragraph]] = {}
    for slide in plan.slides:
        for paragraph in (*paragraphs_of(slide), *slide.notes):
            texts.setdefault(paragraph.id, []).append(paragraph)
    rows = "".join(
        f'<text id="{escape(key)}">{escape(" ".join(one.words for one in said))}</text>'
        for key, said in sorted(texts.items())
    )
    item = (
        f'{HEADER}<outline xmlns="{BASE}" topic="{escape(plan.topic)}" '
        f'version="{escape(plan.version)}">{rows}</outline>'
    )
    guid = _guid(plan, "base")
    properties = (
        f'{HEADER}<ds:datastoreItem ds:itemID="{guid}" '
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{BASE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    yield Part("customXml/item1.xml", "", item.encode())
    yield relationships_part(
        "customXml/item1.xml", (Relationship("customXmlProps", "itemProps1.xml"),)
    )
    yield Part("customXml/itemProps1.xml", f"{OFFICE}customXmlProperties+xml", properties.encode())


def _about(plan: DeckPlan) -> Iterator[Part]:
    """Write the document's properties; its dates are the outline's."""
    moment = f"{plan.updated.isoformat()}T00:00:00Z"
    core = (
        f'{HEADER}<cp:coreProperties xmlns:cp="{CORE}" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(plan.title)}</dc:title><dc:subject>{escape(plan.subject)}</dc:subject>"
        f"<dc:creator>{escape(plan.author)}</dc:creator>"
        f"<cp:lastModifiedBy>Diptych</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        f"<dc:language>{plan.lang}</dc:language><cp:version>{escape(plan.version)}</cp:version>"
        "</cp:coreProperties>"
    )
    core_type = "application/vnd.openxmlformats-package.core-properties+xml"
    yield Part("docProps/core.xml", core_type, core.encode())
    app = (
        f'{HEADER}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>Diptych</Application>'
        f"<PresentationFormat>Widescreen</PresentationFormat><Slides>{len(plan.slides)}</Slides>"
        "</Properties>"
    )
    yield Part("docProps/app.xml", f"{OFFICE}extended-properties+xml", app.encode())


def _custom(stamp: Stamp) -> bytes:
    rows = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" '
        f'name="Diptych-{key}"><vt:lpwstr>{escape(value)}</vt:lpwstr></property>'
        for number, (key, value) in enumerate(stamp.pairs, 2)
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006"
    text = (
        f'{HEADER}<Properties xmlns="{kind}/custom-properties" '
        f'xmlns:vt="{kind}/docPropsVTypes">{rows}</Properties>'
    )
    return text.encode()
