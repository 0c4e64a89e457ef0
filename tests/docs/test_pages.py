from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.compare.show_text import show_text
from builder.outline.parts import FORMS
from tests.docs.diff import example
from tests.docs.grammar import example_of, title_of
from tests.docs.markdown import fenced, prose
from tests.docs.pages import FOLDER, PAGES
from tests.docs.probe import SECTION, Keys, columns_of, keys_of, kinds_of
from tests.docs.texts import entries
from tests.outline.given import read_body
from tests.workspaces import ROOT

PARTS = entries("parts.txt")
WRITTEN = sorted(FOLDER.glob("*.md"))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_is_made_is_fresh(name: str) -> None:
    committed = (FOLDER / name).read_text(encoding="utf-8")

    assert PAGES[name]() == committed, "make it anew with ./run docs"


def test_the_readme_shows_what_the_command_says_of_an_edit() -> None:
    shown = fenced(show_text(example(), width=100))

    assert shown in (ROOT / "README.md").read_text(encoding="utf-8")


def test_describes_every_part_and_every_type_of_diagram() -> None:
    types = {f"Diagram: {kind}" for kind in kinds_of("Diagram")}

    assert {title_of(name) for name in FORMS} | types == set(PARTS)


@pytest.mark.parametrize("entry", PARTS)
def test_an_example_of_a_part_reads_without_a_finding(entry: str) -> None:
    _, example = example_of(PARTS[entry])

    outline, found = read_body(f"{SECTION}{example}\n")

    assert found == ()
    assert outline is not None
    assert 1 == len(outline.sections[0].parts)


def test_asks_the_reader_what_a_part_takes() -> None:
    chart = Keys(("type", "title", "unit", "source", "alt"), ("highlight", "label"))

    assert chart == keys_of("Chart")
    assert Keys((), ()) == keys_of("Handout")
    assert ("bar", "column", "line", "range") == kinds_of("Chart")
    assert ("say", "listen for") == columns_of("Teach back")
    assert () == columns_of("Table")


def test_escapes_marks_but_leaves_code_alone() -> None:
    assert "see `[@key]`, not \\[this\\] or \\<!--" == prose("see `[@key]`, not [this] or <!--")


def test_fences_a_fence() -> None:
    assert "````text\n```yaml\nx\n```\n````" == fenced("```yaml\nx\n```")


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_every_link_within_the_project_leads_somewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    bare = re.sub(r"^(`{3,}).*?^\1$", "", text, flags=re.DOTALL | re.MULTILINE)
    for link in re.findall(r"(?<!`)\]\(([^)\s]+)\)", re.sub(r"`[^`\n]+`", "", bare)):
        name, _, anchor = link.partition("#")
        if re.match(r"https?:", link):
            continue
        target = (path.parent / name).resolve() if name else path
        assert target.is_relative_to(ROOT)
        assert target.exists(), link
        assert not anchor or anchor in _anchors(target.read_text(encoding="utf-8")), link


def _anchors(text: str) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head).strip().lower().replace(" ", "-") for head in heads}
