"""Every QR code of the committed files opens the address that its alternative text names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from builder.text.address import shown_address
from builder.verify.dump import dump_deck, dump_handout
from tests.conformance import committed, office
from tests.conformance.codes import in_grey, page_pictures, read_codes

pytestmark = pytest.mark.conformance

PROMISE = re.compile(r"\[QR code that opens (\S+)\]")
Pages = dict[Path, tuple[Image.Image, ...]]

every_file = pytest.mark.parametrize(
    "path", [*committed.decks(), *committed.handouts()], ids=committed.name
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    folder = tmp_path_factory.mktemp("pages")
    drawn = {**office.convert(committed.decks(), folder), **{p: p for p in committed.handouts()}}
    return {path: page_pictures(pdf, folder) for path, pdf in drawn.items()}


def promised(path: Path) -> list[str]:
    """List the addresses in the alternative texts of a file's codes, in reading order."""
    dump = dump_deck if path.suffix == ".pptx" else dump_handout
    return PROMISE.findall(dump(path.read_bytes()))


def opened(*pictures: Image.Image) -> list[str]:
    """List the addresses that the codes open, from the first page to the last."""
    return [code.text for picture in pictures for code in read_codes(picture)]


@every_file
def test_every_file_has_a_code(path: Path) -> None:
    assert promised(path)


@every_file
def test_every_code_opens_the_address_that_it_promises(path: Path, pages: Pages) -> None:
    assert promised(path) == [shown_address(url) for url in opened(*pages[path])]


@every_file
def test_every_code_opens_the_same_in_grey(path: Path, pages: Pages) -> None:
    assert opened(*pages[path]) == opened(*map(in_grey, pages[path]))


@every_file
def test_every_code_opens_a_safe_address(path: Path, pages: Pages) -> None:
    assert all(url.startswith("https://") for url in opened(*pages[path]))


@every_file
def test_sees_a_code_with_one_spoiled_corner(path: Path, pages: Pages) -> None:
    page = next(picture for picture in pages[path] if read_codes(picture))
    first, *others = read_codes(page)

    assert [code.text for code in others] == opened(with_spoiled_corner(page, first))


def with_spoiled_corner(page: Image.Image, code: zxingcpp.Barcode) -> Image.Image:
    """Spill white over the finder pattern at the top left of a code."""
    corner = code.position.top_left
    x, y = corner.x, corner.y
    page = page.copy()
    ImageDraw.Draw(page).ellipse((x - 12, y - 12, x + 12, y + 12), fill="white")
    return page
