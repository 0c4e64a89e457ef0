"""Decks on templates that other programs made, before other people's judges."""

from __future__ import annotations

from pathlib import Path

import pptx
import pytest

from builder.deck.plan import plan_deck
from builder.deck.render import render_deck
from builder.deck.template_export import export_template
from builder.deck.template_file import read_design
from builder.findings import has_errors
from builder.verify.deck_lint import lint_deck
from tests.conformance import office, openxml
from tests.conformance.overflow import overflowing
from tests.topics import STAMP, edition_of
from tests.workspaces import OUTLINE

pytestmark = pytest.mark.conformance

BODY = OUTLINE.partition("---\n")[2].partition("---\n")[2]
PYTHON_PPTX = Path(pptx.__file__).parent / "templates" / "default.pptx"


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "ours.potx"
    path.write_bytes(export_template("en"))
    return path


STOCK = ("DNA", "Focus")
"""Templates that come with LibreOffice, of 16:9 at 11 inches: one light, one on pictures."""


@pytest.fixture(scope="module", params=["ours", "ours through LibreOffice", "python-pptx", *STOCK])
def template(
    request: pytest.FixtureRequest, exported: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    if request.param == "ours":
        return exported
    if request.param == "python-pptx":
        return PYTHON_PPTX
    folder = tmp_path_factory.mktemp("office")
    if request.param in STOCK:
        stock = office.TEMPLATES / f"{request.param}.otp"
        return office.convert([stock], folder, to="pptx")[stock]
    return office.convert([exported], folder, to="pptx")[exported]


def deck_on(template: Path) -> bytes:
    design, found = read_design(template.read_bytes(), template.name)
    assert design, found
    plan, found = plan_deck(edition_of(BODY), design)
    assert not has_errors(found), found
    return render_deck(plan, STAMP)


def test_openxml_audit_accepts_the_exported_template(exported: Path) -> None:
    assert () == openxml.audit(exported)


def test_openxml_audit_accepts_a_deck_on_it(template: Path, tmp_path: Path) -> None:
    path = tmp_path / "tea.pptx"
    path.write_bytes(deck_on(template))

    assert () == openxml.audit(path)


def test_our_own_lint_finds_no_error_in_it(template: Path) -> None:
    assert not has_errors(lint_deck(deck_on(template), "tea.pptx"))


def test_no_text_leaves_its_box(template: Path) -> None:
    assert [] == overflowing(deck_on(template))


def test_libreoffice_shows_every_slide(template: Path, tmp_path: Path) -> None:
    path = tmp_path / "tea.pptx"
    path.write_bytes(deck_on(template))
    made = office.convert([path], tmp_path)[path]

    assert office.shown_slides(path) == office.page_count(made)
