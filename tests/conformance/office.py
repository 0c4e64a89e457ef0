"""Office files in, what LibreOffice makes of them out."""

from __future__ import annotations

import re
import subprocess
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pikepdf
from lxml import etree

STOCK = "/usr/lib/libreoffice/share/template/common/presnt"  # codespell:ignore presnt
TEMPLATES = Path(STOCK)  # of libreoffice-common
SLIDE = re.compile(r"ppt/slides/slide\d+\.xml")


def convert(paths: Sequence[Path], folder: Path, *, to: str = "pdf") -> dict[Path, Path]:
    """Convert all files in one LibreOffice, with a profile of its own, to files in `folder`.

    `to` is the ending of what is made, perhaps with the name of a filter behind a colon.
    """
    with tempfile.TemporaryDirectory() as profile:
        program = ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless"]
        options = ["--convert-to", to, "--outdir", str(folder)]
        done = subprocess.run(
            [*program, *options, *(str(path) for path in paths)],
            check=False,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=1800,
        )
    ending = to.partition(":")[0]
    made = {path: folder / f"{path.stem}.{ending}" for path in paths}
    missing = [path.name for path, result in made.items() if not result.exists()]
    if missing:  # LibreOffice's status is 0 either way
        raise RuntimeError(f"LibreOffice did not convert {missing}: {done.stdout}{done.stderr}")
    return made


def page_count(path: Path) -> int:
    """Count the pages of a PDF file."""
    with pikepdf.open(path) as pdf:
        return len(pdf.pages)


def shown_slides(deck: Path) -> int:
    """Count the slides of a deck that are not hidden.

    Those are the pages to expect: LibreOffice leaves hidden slides out of a PDF
    (seen in 7.4.7, where a deck of 14 slides with one hidden gave 13 pages).
    """
    with zipfile.ZipFile(deck) as package:
        slides = [
            etree.fromstring(package.read(part))
            for part in package.namelist()
            if SLIDE.fullmatch(part)
        ]
    return sum(slide.get("show", "1") not in {"0", "false"} for slide in slides)
