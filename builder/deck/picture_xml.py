"""A placed picture turned into its XML, and the pictures of a deck into parts of its package."""

from __future__ import annotations

from collections.abc import Iterator

from builder.deck.model import DeckPlan, PictureSlot
from builder.deck.package import Part
from builder.deck.xml import DECORATIVE, escape, transform
from builder.outline.picture_model import PictureFile

_FOLDER = "ppt/media"


def picture_xml(slot: PictureSlot, *, number: int, embedded: str, mark: str) -> str:
    """Write a picture in the placeholder of a `mark`.

    `number` is its id as a shape, `embedded` its relationship's.
    """
    # An empty description and this mark together say that it means nothing.
    about = "/>" if slot.alt else f">{DECORATIVE}</p:cNvPr>"
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" name="Picture" descr="{escape(slot.alt)}"'
        f'{about}<p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr>'
        f"<p:nvPr>{mark}</p:nvPr></p:nvPicPr>"
        f'<p:blipFill><a:blip r:embed="{embedded}"/><a:stretch><a:fillRect/></a:stretch>'
        f"</p:blipFill><p:spPr>{transform(slot.box)}</p:spPr></p:pic>"
    )


def media_targets(plan: DeckPlan) -> dict[bytes, str]:
    """Number the distinct pictures of a deck; give where a slide finds each, by its bytes."""
    return {
        picture.data: f"../media/{name.rpartition('/')[2]}" for name, picture in _numbered(plan)
    }


def media_parts(plan: DeckPlan) -> Iterator[Part]:
    """Give each distinct picture once; its extension says its type."""
    for name, picture in _numbered(plan):
        yield Part(name, "", picture.data)


def _numbered(plan: DeckPlan) -> Iterator[tuple[str, PictureFile]]:
    slots = (slot for slide in plan.slides for slot in slide.slots)
    pictures = {slot.picture.data: slot.picture for slot in slots if isinstance(slot, PictureSlot)}
    for number, picture in enumerate(pictures.values(), 1):
        yield f"{_FOLDER}/image{number}.{picture.kind.value}", picture
