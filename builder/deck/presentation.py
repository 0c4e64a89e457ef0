"""The main part of a deck: its masters, its slides in their order, and the sections around them."""

from __future__ import annotations

from collections.abc import Sequence

from builder.deck.package import Part, Relationship, relationships_part
from builder.deck.xml import HEADER, NAMESPACES
from builder.record import record

CONTENT = "application/vnd.openxmlformats-officedocument.presentationml."
OFFICE = "application/vnd.openxmlformats-officedocument."
MAIN = "ppt/presentation.xml"
DECK = f"{CONTENT}presentation.main+xml"  # ISO/IEC 29500-1, 13.3.6, what .pptx declares
TEMPLATE = f"{CONTENT}template.main+xml"  # the same, what .potx declares
FIRST_SLIDE_ID = 256  # ECMA-376 part 1, 19.7.13


@record
class Master:
    """A slide master by its id and the target of its relationship."""

    id: int
    target: str


@record
class EmptyDeck:
    """A presentation without slides: what its main part says, and all other parts."""

    masters: tuple[Master, ...]
    others: tuple[Relationship, ...]
    """What its main part leads to besides the masters."""
    width: int
    height: int
    """The size of its slides in English Metric Units."""
    default_text: str
    parts: tuple[Part, ...]


def presentation_parts(
    empty: EmptyDeck,
    *,
    declared: str = DECK,
    slides: int = 0,
    sections: str = "",
    more: Sequence[Relationship] = (),
) -> tuple[Part, Part]:
    """Write the main part of so many slides, and its relationships."""
    notes = Relationship("notesMaster", "notesMasters/notesMaster1.xml")
    before = (*(Relationship("slideMaster", one.target) for one in empty.masters), notes)
    before += empty.others
    shown = [Relationship("slide", f"slides/slide{at}.xml") for at in range(1, slides + 1)]
    text = _presentation(empty, first=len(before) + 1, slides=slides, sections=sections)
    rels = relationships_part(MAIN, (*before, *shown, *more))
    return Part(MAIN, declared, text.encode()), rels


def _presentation(empty: EmptyDeck, *, first: int, slides: int, sections: str) -> str:
    """Write the part, whose slides have the relationships from `first` on."""
    masters = "".join(
        f'<p:sldMasterId id="{one.id}" r:id="rId{at}"/>' for at, one in enumerate(empty.masters, 1)
    )
    notes = f'<p:notesMasterId r:id="rId{len(empty.masters) + 1}"/>'
    ids = "".join(
        f'<p:sldId id="{FIRST_SLIDE_ID + at}" r:id="rId{first + at}"/>' for at in range(slides)
    )
    return (
        f'{HEADER}<p:presentation {NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">'
        f"<p:sldMasterIdLst>{masters}</p:sldMasterIdLst>"
        f"<p:notesMasterIdLst>{notes}</p:notesMasterIdLst>"
        f"{f'<p:sldIdLst>{ids}</p:sldIdLst>' if ids else ''}"
        f'<p:sldSz cx="{empty.width}" cy="{empty.height}"/><p:notesSz cx="6858000" cy="9144000"/>'
        f"{empty.default_text}{sections}</p:presentation>"
    )
