"""The bytes of a picture turned into what both panels embed, or into why they cannot."""

from __future__ import annotations

from builder.outline.jpeg import GREY, PRESS, Jpeg, read_jpeg
from builder.outline.picture_model import PictureFile, PictureKind
from builder.outline.png import SIGNATURE, Png, is_whole, read_png
from builder.record import record

MAX_PIXELS = 40_000_000  # more than a page can print; unpacked they take 120 megabytes
MAX_SIDE = 10_000  # pixels


@record
class Refusal:
    """Why a picture cannot be embedded: the code, what is wrong, and something to do."""

    code: str
    message: str
    hint: str


def read_picture_file(file: str, data: bytes) -> PictureFile | Refusal:
    """Read a picture; its bytes decide what it is, not its name."""
    return _png(file, data) if data.startswith(SIGNATURE) else _jpeg(file, data)


def _png(file: str, data: bytes) -> PictureFile | Refusal:
    found = read_png(data)
    if found is None:
        return _broken(file)
    refusal = _unfit(file, found)
    if refusal is None and not is_whole(found):
        refusal = _broken(file)
    size = found.width, found.height
    return refusal or PictureFile(file, PictureKind.PNG, *size, found.is_grey, found.data)


def _jpeg(file: str, data: bytes) -> PictureFile | Refusal:
    found = read_jpeg(data)
    if found is None:
        return _broken(file)
    refusal = _unfit(file, found)
    if refusal is None and found.components == PRESS:
        message = f'"{file}" is in the four inks of a printing press (CMYK)'
        refusal = Refusal("R216", message, "save it in the colours of a screen (RGB)")
    size, is_grey = (found.width, found.height), found.components == GREY
    return refusal or PictureFile(file, PictureKind.JPEG, *size, is_grey, found.data)


def _broken(file: str) -> Refusal:
    hint = "open it in a picture program and save it again as PNG or JPEG"
    return Refusal("R213", f'"{file}" is no PNG or JPEG picture, or it is broken', hint)


def _unfit(file: str, found: Png | Jpeg) -> Refusal | None:
    """Refuse what is too large, or what only a note in the file turns upright."""
    width, height = found.width, found.height
    if max(width, height) > MAX_SIDE or width * height > MAX_PIXELS:
        message = f'"{file}" has {width} by {height} pixels, more than anybody can print'
        return Refusal("R214", message, "make it smaller, to 3000 pixels or so across")
    if not found.is_upright:  # a note that not every program reads
        message = f'"{file}" lies on its side, with a note that says how to turn it'
        return Refusal("R215", message, "save it turned upright")
    return None
