"""What a template brings along, with the parts of ours that every deck has, ready for slides."""

from __future__ import annotations

from collections.abc import Iterator

from builder.deck.design import Carried, Design
from builder.deck.own_colours import in_our_colours
from builder.deck.package import Part, Relationship, relationships_part
from builder.deck.template import CONTENT, OFFICE, default_text, empty_part, notes_master
from builder.deck.theme_xml import table_styles_xml, theme_xml
from builder.deck.xml import HEADER, NAMESPACES
from builder.record import record

_PRESENTATION = "ppt/presentation.xml"


@record
class EmptyDeck:
    """A presentation without slides: its main part, that one's relationships, all other parts."""

    presentation: str
    relationships: str
    parts: tuple[Part, ...]


def carried_deck(design: Design, carried: Carried, lang: str) -> EmptyDeck:
    """Put a template's masters and layouts into an empty presentation."""
    parts = [Part(one.name, one.content_type, one.data) for one in carried.parts]
    parts += _own_parts(design, f"theme{carried.themes + 1}.xml", lang)
    targets = [Relationship("slideMaster", f"/{name}") for _, name in carried.masters]
    targets += (
        Relationship("notesMaster", "notesMasters/notesMaster1.xml"),
        Relationship("presProps", "presProps.xml"),
        Relationship("viewProps", "viewProps.xml"),
        Relationship("tableStyles", "tableStyles.xml"),
    )
    rels = relationships_part(_PRESENTATION, targets).data.decode()
    return EmptyDeck(_presentation(carried, lang), rels, tuple(parts))


def _own_parts(design: Design, theme: str, lang: str) -> Iterator[Part]:
    yield Part(f"ppt/theme/{theme}", f"{OFFICE}theme+xml", theme_xml("Diptych notes").encode())
    notes = "ppt/notesMasters/notesMaster1.xml"
    yield Part(notes, f"{CONTENT}notesMaster+xml", notes_master(lang).encode())
    yield relationships_part(notes, (Relationship("theme", f"../theme/{theme}"),))
    for name, root in (("presProps", "presentationPr"), ("viewProps", "viewPr")):
        yield Part(f"ppt/{name}.xml", f"{CONTENT}{name}+xml", empty_part(root).encode())
    styles = table_styles_xml()
    if design.is_foreign:
        styles = in_our_colours(styles, is_backed=not design.is_light)
    yield Part("ppt/tableStyles.xml", f"{CONTENT}tableStyles+xml", styles.encode())


def _presentation(carried: Carried, lang: str) -> str:
    masters = "".join(
        f'<p:sldMasterId id="{number}" r:id="rId{at}"/>'
        for at, (number, _) in enumerate(carried.masters, 1)
    )
    notes = f'<p:notesMasterId r:id="rId{len(carried.masters) + 1}"/>'
    return (
        f'{HEADER}<p:presentation {NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">'
        f"<p:sldMasterIdLst>{masters}</p:sldMasterIdLst>"
        f"<p:notesMasterIdLst>{notes}</p:notesMasterIdLst>"
        f'<p:sldSz cx="{carried.width}" cy="{carried.height}"/>'
        f'<p:notesSz cx="6858000" cy="9144000"/>{carried.default_text or default_text(lang)}'
        "</p:presentation>"
    )
