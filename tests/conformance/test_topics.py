"""What is built of the topics in tests/outlines, before the same judges as the committed files."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.build import Order, build_topic
from builder.outputs import Wanted
from builder.workspace import list_topics
from tests.conformance import office, openxml, verapdf
from tests.conformance.committed import ROOT
from tests.conformance.overflow import overflowing
from tests.test_whole_topics import TODAY, png, workspace_of

pytestmark = pytest.mark.conformance
TOPICS = ("bicycle", "clean-hands", "water")
ALL_PAPERS = Wanted(papers=("letter", "a4"), large_print=True)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("topics")
    for topic in TOPICS:
        workspace_of(folder, topic)
    figures = folder / "assets" / "outlines" / "clean-hands" / "figures"
    figures.mkdir()
    (figures / "sink.png").write_bytes(png(1200, 800))
    for topic in TOPICS:
        build_topic(Order(folder, folder, TODAY, wanted=ALL_PAPERS), topic)
    return folder


@pytest.fixture(scope="module")
def on_all_papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the handouts of our own topics on every paper, in both sizes of print."""
    folder = tmp_path_factory.mktemp("papers")
    wanted = Wanted(("patient",), ALL_PAPERS.papers, large_print=True)
    for topic in list_topics(ROOT):
        build_topic(Order(ROOT, folder, TODAY, wanted=wanted), topic)
    return folder


@pytest.mark.parametrize("flavour", verapdf.FLAVOURS)
def test_verapdf_accepts_every_booklet_and_sheet(workspace: Path, flavour: verapdf.Flavour) -> None:
    handouts = tuple(sorted(workspace.glob("handouts/*.pdf")))
    verdicts = verapdf.judge(handouts, flavour=flavour)

    assert 2 * 4 * len(TOPICS) == len(handouts)
    assert [] == [str(verdict) for verdict in verdicts.values() if not verdict.passed]


@pytest.mark.parametrize("flavour", verapdf.FLAVOURS)
def test_verapdf_accepts_our_handouts_on_every_paper(
    on_all_papers: Path, flavour: verapdf.Flavour
) -> None:
    handouts = tuple(sorted(on_all_papers.glob("handouts/*.pdf")))
    verdicts = verapdf.judge(handouts, flavour=flavour)

    assert 2 * 4 * len(list_topics(ROOT)) == len(handouts)
    assert [] == [str(verdict) for verdict in verdicts.values() if not verdict.passed]


@pytest.mark.parametrize("topic", TOPICS)
def test_openxml_audit_accepts_every_deck(workspace: Path, topic: str) -> None:
    assert () == openxml.audit(workspace / "decks" / f"{topic}.en.pptx")


@pytest.mark.parametrize("topic", TOPICS)
def test_no_text_of_any_deck_leaves_its_box(workspace: Path, topic: str) -> None:
    assert [] == overflowing((workspace / "decks" / f"{topic}.en.pptx").read_bytes())


def test_libreoffice_shows_every_slide(workspace: Path, tmp_path: Path) -> None:
    decks = tuple(sorted(workspace.glob("decks/*.pptx")))
    converted = office.convert(decks, tmp_path)

    for deck in decks:
        assert office.shown_slides(deck) == office.page_count(converted[deck])
