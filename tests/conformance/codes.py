"""Pages of a PDF file in, what a phone's camera reads from the QR codes on them out."""

from __future__ import annotations

import subprocess
from pathlib import Path

import zxingcpp
from PIL import Image

DOTS_PER_INCH = 100  # coarser than any office printer or webinar


def page_pictures(pdf: Path, folder: Path) -> tuple[Image.Image, ...]:
    """Draw every page in colour, in order."""
    prefix = folder / f"{pdf.stem}-page"
    command = ["pdftoppm", "-r", str(DOTS_PER_INCH), "-png", str(pdf), str(prefix)]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    drawn = sorted(folder.glob(f"{prefix.name}-*.png"))  # pdftoppm writes 01 where 10 is to come
    return tuple(Image.open(path).convert("RGB") for path in drawn)


def in_grey(picture: Image.Image) -> Image.Image:
    """Print a page on a grey printer."""
    return picture.convert("L")


def read_codes(picture: Image.Image) -> tuple[zxingcpp.Barcode, ...]:
    """Find the QR codes of a page from the top down, and what each of them says."""
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    return tuple(sorted(found, key=lambda code: (code.position.top_left.y, code.text)))
