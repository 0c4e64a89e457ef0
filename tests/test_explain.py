from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.checks.table import CHECKS
from builder.explain import FOLDER, all_pages, find_page, near_codes, read_pages
from builder.page import Page
from builder.verify.all_rules import RULES
from tests.workspaces import ROOT

PAGES = {page.code: page for page in all_pages()}
CODE = re.compile(r"[A-Z][0-9]{3}")
TREES = [
    ast.parse(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "builder").rglob("*.py"))
]


def raised() -> set[str]:
    """Every text in the source that is a code and nothing else."""
    return {
        node.value
        for tree in TREES
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and CODE.fullmatch(node.value)
    }


def graves() -> Iterator[tuple[str, str]]:
    """How grave a finding is where its code is written into `error(…)` or `warning(…)`."""
    for tree in TREES:
        for node in ast.walk(tree):
            match node:
                case ast.Call(
                    func=ast.Name(id="error" | "warning" as grave),
                    args=[ast.Constant(value=str(code)), *_],
                ):
                    yield code, grave


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert sorted(raised()) == sorted(PAGES)


@pytest.mark.parametrize(("code", "grave"), sorted(set(graves())))
def test_a_page_says_how_grave_its_findings_are(code: str, grave: str) -> None:
    assert grave == PAGES[code].grave


@pytest.mark.parametrize("page", PAGES.values(), ids=lambda page: page.code)
def test_a_page_says_what_is_found_why_it_matters_and_shows_both_ways(page: Page) -> None:
    assert page.finds.startswith("Find ")
    assert page.finds.endswith(".")
    assert page.why
    assert page.before
    assert page.after
    assert page.before != page.after


@pytest.mark.parametrize("code", [row.code for row in (*CHECKS, *RULES)])
def test_the_page_of_a_check_or_a_rule_names_its_source(code: str) -> None:
    assert PAGES[code].source


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.name)
def test_a_file_of_pages_is_read_to_its_end_and_rises_by_code(path: Path) -> None:
    codes = [page.code for page in read_pages(path)]
    heads = re.findall(r"^===", path.read_text(encoding="utf-8"), re.MULTILINE)

    assert len(heads) == len(codes)
    assert sorted(set(codes)) == codes


def test_says_which_findings_hold_a_release() -> None:
    held = [page.code for page in PAGES.values() if "with --release an error" in page.grave]

    assert ["C211", "C212", "C215"] == held


def test_finds_a_page_whatever_the_case_of_its_code() -> None:
    page = find_page("r142")

    assert page is not None
    assert "R142" == page.code


def test_names_the_nearest_codes_of_one_that_is_not_there() -> None:
    assert find_page("R145x") is None
    assert "R145" in near_codes("R145x")
    assert near_codes("hello") == ()
