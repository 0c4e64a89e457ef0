"""A picture file turned into the bytes of a PDF's image: opaque, in grey or in red, green, blue."""

from __future__ import annotations

import zlib
from io import BytesIO

from PIL import Image

from builder.outline.picture_model import PictureFile, PictureKind
from builder.record import record

_WIDE_GREY = "I;16"  # Pillow's name for shades of grey in two bytes, the lower one first


@record
class PackedImage:
    """An image as a PDF holds it (ISO 32000-1, 8.9.5), in eight bits a sample."""

    filter: str
    colours: str
    data: bytes


def pack_image(picture: PictureFile) -> PackedImage:
    """Pack a picture; a photograph stays as it is, whatever shows through becomes white."""
    colours = "DeviceGray" if picture.is_grey else "DeviceRGB"
    if picture.kind is PictureKind.JPEG:
        return PackedImage("DCTDecode", colours, picture.data)
    with Image.open(BytesIO(picture.data)) as image:
        pixels = _opaque(image).convert("L" if picture.is_grey else "RGB").tobytes()
    return PackedImage("FlateDecode", colours, zlib.compress(pixels))


def _opaque(image: Image.Image) -> Image.Image:
    """Lay an image on white: many office printers know no transparency."""
    if image.mode == _WIDE_GREY:
        # Pillow 13 cuts such greys off at 255, and loses the one that shows through.
        return Image.frombytes("L", image.size, image.tobytes()[1::2])
    if not image.has_transparency_data:
        return image
    white = Image.new("RGBA", image.size, "white")
    white.alpha_composite(image.convert("RGBA"))
    return white
