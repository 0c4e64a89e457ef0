"""A booklet with every kind of picture that it takes, before veraPDF."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from builder.handout.plan import plan_booklet
from builder.handout.render import render_handout
from builder.outline.picture_file import read_picture_file
from builder.outline.picture_model import PictureFile
from tests.conformance import verapdf
from tests.pictures import part
from tests.topics import SECTION, STAMP, edition_of

pytestmark = pytest.mark.conformance

KINDS = (
    ("RGB", "JPEG"),
    ("L", "JPEG"),
    ("RGB", "PNG"),
    ("RGBA", "PNG"),
    ("P", "PNG"),
    ("L", "PNG"),
)


def picture(mode: str, kind: str) -> PictureFile:
    file = BytesIO()
    Image.new("RGB", (1200, 800), "teal").convert(mode).save(file, kind)
    read = read_picture_file(f"figures/{mode}.{kind.lower()}".lower(), file.getvalue())
    assert isinstance(read, PictureFile), read
    return read


@pytest.mark.parametrize("flavour", verapdf.FLAVOURS)
def test_verapdf_accepts_every_kind_of_picture(flavour: verapdf.Flavour, tmp_path: Path) -> None:
    pictures = tuple(picture(mode, kind) for mode, kind in KINDS)
    body = SECTION + "- A point\n" + "".join(part(file=one.file) for one in pictures)
    plan, found = plan_booklet(edition_of(body, pictures=pictures), paper="letter")
    file = tmp_path / "pictures.pdf"
    file.write_bytes(render_handout(plan, STAMP))

    assert () == found
    verdict = verapdf.judge([file], flavour=flavour)[file]
    assert verdict.passed, str(verdict)
