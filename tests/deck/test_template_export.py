from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from builder.deck.layouts import LAYOUTS
from builder.deck.template_export import export_template
from builder.verify.deck_file import open_deck
from builder.verify.deck_lint import lint_deck
from tests.deck.test_template import parts_of
from tests.workspaces import run


def test_holds_every_layout_and_no_slide() -> None:
    data = export_template("en")
    deck = open_deck(data)

    assert deck
    assert () == deck.slides
    layouts = [name for name in deck.package.names if name.startswith("ppt/slideLayouts/slide")]
    assert len(LAYOUTS) == len(layouts)


def test_says_that_it_is_a_template() -> None:
    with ZipFile(BytesIO(export_template("en"))) as archive:
        types = archive.read("[Content_Types].xml").decode()

    assert "presentationml.template.main+xml" in types
    assert "presentationml.presentation.main+xml" not in types


def test_our_lint_finds_nothing_in_it() -> None:
    assert () == lint_deck(export_template("en"), "ours.potx")


def test_is_the_same_bytes_each_time() -> None:
    assert export_template("en") == export_template("en")


def test_the_command_writes_it_and_never_over_a_file(tmp_path: Path) -> None:
    first = run(tmp_path, "template", "export", "ours.potx")
    second = run(tmp_path, "template", "export", "ours.potx")

    assert (0, "ours.potx  written\n") == (first.status, first.out)
    assert export_template("en") == (tmp_path / "ours.potx").read_bytes()
    assert (2, True) == (second.status, "is there already" in second.err)


def test_draws_the_grid_as_guides() -> None:
    master = parts_of(export_template("en"))["ppt/slideMasters/slideMaster1.xml"].decode()
    guides = re.findall(r'<p15:guide id="\d+"( orient="horz")? pos="(\d+)"', master)

    assert [384, 3744, 3936, 7296] == [int(at) for orient, at in guides if not orient]
    assert [880, 976, 3744] == [int(at) for orient, at in guides if orient]
