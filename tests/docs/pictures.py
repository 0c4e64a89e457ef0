"""The pictures of the README, one slide and one page of the same section, and of the diagrams.

Other programs draw them.

They are made on purpose only (`./run pictures`), because every version of a renderer draws a little
differently.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from builder.verify.read_deck import read_deck
from builder.verify.read_handout import read_handout
from tests.docs.diagram_pictures import draw_diagrams
from tests.workspaces import ROOT

DECK = ROOT / "decks" / "gut-autoimmune.en.pptx"
BOOKLET = ROOT / "handouts" / "gut-autoimmune.en.booklet.letter.pdf"
FOLDER = ROOT / "docs" / "pictures"
WORDS = "About 5 in 100 people in the US have a diagnosis"
SLIDE_DOTS, PAGE_DOTS = 60, 62  # an inch; both come out about as high


def main() -> None:
    """Write all pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        run("soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, str(DECK))
        shown = Path(folder) / f"{DECK.stem}.pdf"
        picture(shown, slide_number(), dots=SLIDE_DOTS, name="slide")
    picture(BOOKLET, page_number(), dots=PAGE_DOTS, name="page")
    draw_diagrams()


def slide_number() -> int:
    """Count the visible slides up to the one with this title."""
    deck = read_deck(DECK.read_bytes())
    assert deck
    seen = [slide for slide in deck.slides if not slide.is_hidden]
    return 1 + next(at for at, slide in enumerate(seen) if slide.words[0] == WORDS)


def page_number() -> int:
    """Find the page with these words."""
    handout = read_handout(BOOKLET.read_bytes())
    assert handout
    return 1 + next(at for at, page in enumerate(handout.pages) if WORDS in page)


def picture(pdf: Path, number: int, *, dots: int, name: str) -> None:
    """Draw one page."""
    pages = ("-f", str(number), "-l", str(number), "-singlefile")
    run("pdftoppm", "-png", "-r", str(dots), *pages, str(pdf), str(FOLDER / name))


def run(*words: str) -> None:
    """Run a program that has to succeed."""
    subprocess.run(words, check=True, capture_output=True)


if __name__ == "__main__":
    main()
