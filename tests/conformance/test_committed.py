"""Every committed deck and handout, before every judge. Nothing is skipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conformance import committed, office, openxml, verapdf

pytestmark = pytest.mark.conformance

every_deck = pytest.mark.parametrize("deck", committed.decks(), ids=committed.name)
every_handout = pytest.mark.parametrize("handout", committed.handouts(), ids=committed.name)


@pytest.fixture(scope="module", params=verapdf.FLAVOURS)
def verdicts(request: pytest.FixtureRequest) -> dict[Path, verapdf.Verdict]:
    return verapdf.judge(committed.handouts(), flavour=request.param)


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Path]:
    return office.convert(committed.decks(), tmp_path_factory.mktemp("office"))


def test_finds_decks_and_handouts_to_judge() -> None:
    assert committed.decks()
    assert committed.handouts()


@every_handout
def test_verapdf_accepts_the_handout_as_what_it_promises(
    handout: Path, verdicts: dict[Path, verapdf.Verdict]
) -> None:
    assert verdicts[handout].passed, str(verdicts[handout])


@every_handout
def test_our_tag_tree_check_accepts_the_handout(handout: Path) -> None:
    from builder.verify.pdf_lint import check_pdf  # noqa: PLC0415

    assert () == check_pdf(handout.read_bytes(), handout.name)


@every_deck
def test_openxml_audit_accepts_the_deck(deck: Path) -> None:
    assert () == openxml.audit(deck)


@every_deck
def test_our_lint_accepts_the_deck(deck: Path) -> None:
    from builder.verify.deck_lint import lint_deck  # noqa: PLC0415

    assert () == lint_deck(deck.read_bytes(), deck.name)


@every_deck
def test_libreoffice_shows_every_slide_that_is_not_hidden(
    deck: Path, converted: dict[Path, Path]
) -> None:
    assert office.shown_slides(deck) == office.page_count(converted[deck])
