"""A deck's plan turned into the bytes of a PowerPoint file; nothing is decided here."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

from builder.artifact import Stamp, package_digest
from builder.deck.about import (
    app_part,
    authored,
    core_part,
    package_relationships,
    stamp_part,
    versioned,
)
from builder.deck.carried_template import carried_deck
from builder.deck.chart_ink import readable_charts
from builder.deck.layouts import layouts_with
from builder.deck.links import Links, Tagged
from builder.deck.model import ChartSlot, DeckPlan, Paragraph, Slide, paragraphs_of
from builder.deck.notes_xml import notes_xml
from builder.deck.package import (
    Part,
    Relationship,
    relationships_part,
    write_package,
)
from builder.deck.picture_xml import media_parts, media_targets
from builder.deck.presentation import CONTENT, FIRST_SLIDE_ID, OFFICE, presentation_parts
from builder.deck.recolour import recoloured
from builder.deck.slide_xml import SlideParts, slide_parts
from builder.deck.template import our_deck
from builder.deck.xml import HEADER, P, escape
from builder.record import record, replace

NAMESPACE = uuid.UUID("8d2f3f6e-6a37-5f0e-9a43-0c2f6f0f7d51")
BASE = "urn:diptych:base:1"


def render_deck(plan: DeckPlan, stamp: Stamp) -> bytes:
    """Write the file, its stamp and the digest of everything but the stamp."""
    parts = [*_template(plan), *_charts(plan), *media_parts(plan), *_slides(plan)]
    parts += [*_base_texts(plan), *_about(plan)]
    parts = list(recoloured(readable_charts(parts, plan.design), plan.palette))
    members = ((part.name, part.data) for part in parts)
    stamped = replace(stamp, digest=package_digest(members))
    return write_package([*parts, stamp_part(stamped)])


def _template(plan: DeckPlan) -> Iterator[Part]:
    """Write the template, and the main part that adds the slides to it."""
    carried, lang = plan.design.carried, plan.lang
    empty = carried_deck(plan.design, carried, lang) if carried else our_deck(lang, _layouts(plan))
    base = (Relationship("customXml", "../customXml/item1.xml"),)
    slides, sections = len(plan.slides), _sections(plan)
    yield from presentation_parts(empty, slides=slides, sections=sections, more=base)
    yield from empty.parts


def _layouts(plan: DeckPlan) -> tuple[str, ...]:
    return layouts_with({slide.layout for slide in plan.slides})


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
        links = Links()
        links.add("notesMaster", "../notesMasters/notesMaster1.xml")
        links.add("slide", f"../slides/slide{number}.xml")
        yield Part(notes, f"{CONTENT}notesSlide+xml", notes_xml(slide, links).encode())
        yield _relationships(notes, links)
    yield Part(name, f"{CONTENT}slide+xml", written.xml.encode())
    yield _relationships(name, written.links)
    for tagged in written.tags:
        yield _tag_part(tagged)


def _relationships(name: str, links: Links) -> Part:
    rows = (Relationship(kind, target, external) for kind, target, external in links.rows)
    return relationships_part(name, rows)


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
    yield package_relationships(is_stamped=True)
    said = authored(plan.subject, plan.author, plan.updated)
    yield core_part(plan.title, plan.lang, before=said, after=versioned(plan.version))
    yield app_part(len(plan.slides))
