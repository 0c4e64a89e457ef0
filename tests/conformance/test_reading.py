"""Poppler, which knows nothing of our tags, reads the same words in the same order as we do."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from builder.verify.read_handout import HandoutWords, read_handout
from tests.conformance import committed

pytestmark = pytest.mark.conformance

every_handout = pytest.mark.parametrize("handout", committed.handouts(), ids=committed.name)
# A number set larger than the words behind it, and words broken at their own hyphen
_LARGE_NUMBER = re.compile(r"^\d+ in \d+$")


def read(handout: Path) -> HandoutWords:
    words = read_handout(handout.read_bytes())
    assert words
    return words


def poppler_pages(handout: Path) -> list[str]:
    """Read each page in the order in which it is painted."""
    command = ["pdftotext", "-raw", "-enc", "UTF-8", str(handout), "-"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [" ".join(page.split()) for page in done.stdout.split("\f")[:-1]]


@every_handout
def test_poppler_reads_every_letter_of_every_page_in_our_order(handout: Path) -> None:
    ours = [page.replace(" ", "") for page in read(handout).pages]

    assert ours == [page.replace(" ", "") for page in poppler_pages(handout)]


@every_handout
def test_poppler_reads_whole_words(handout: Path) -> None:
    """A text that ends on another page is left out: a foot stands between its halves."""
    pages = poppler_pages(handout)
    said = " ".join(pages).replace("- ", "-")
    pressed = [page.replace(" ", "") for page in pages]
    texts = {one.text for one in read(handout).tags if one.role != "Figure" and one.text}
    on_one_page = {text for text in texts if any(text.replace(" ", "") in page for page in pressed)}
    torn = {text for text in on_one_page if text.replace("- ", "-") not in said}

    assert on_one_page
    assert set() == {text for text in torn if not _LARGE_NUMBER.match(text)}
