"""A deck in a clinic's own colours."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from builder.deck.package import Part
from builder.deck.recolour import recoloured
from builder.deck.render import render_deck
from builder.palette import OUR_PALETTE, palette_of
from builder.theme import Colour
from tests.topics import CLINIC, deck_of, points
from tests.verify.samples import STAMP

PURPLE = f"{CLINIC}colours:\n  main: 3B1F6A\n"


def painted(clinic: str) -> bytes:
    """Join all that is XML in a deck."""
    body = points("Tea has caffeine") + "\n## Get help now\n\n- You faint.\n"
    data = render_deck(deck_of(body, clinic=clinic), STAMP)
    with ZipFile(BytesIO(data)) as package:
        return b"".join(package.read(name) for name in package.namelist() if name.endswith("xml"))


def test_paints_theme_and_slides_in_the_clinics_colour() -> None:
    xml = painted(PURPLE)

    assert b'srgbClr val="3B1F6A"' in xml
    assert Colour.PINE.value.encode() not in xml
    assert Colour.TINT.value.encode() not in xml


def test_leaves_a_deck_in_our_colours_as_it_is() -> None:
    parts = [Part("a.xml", "", b'<a:srgbClr val="0E4A47"/>')]

    assert parts == list(recoloured(parts, OUR_PALETTE))


def test_leaves_words_alone_that_look_like_a_colour() -> None:
    parts = [Part("a.xml", "", b"<a:t>0E4A47</a:t>")]

    assert parts == list(recoloured(parts, palette_of("3B1F6A", "")))
