"""A topic under another id is the same files under other names, and told so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from builder.artifact import Stamp
from builder.compare.files import Outcome, Versions
from builder.compare.headline import file_lines
from builder.compare.renamed import pair_renamed
from builder.compare.topics import TopicChanges, compare_topics
from builder.deck.plan import plan_deck
from builder.deck.render import render_deck
from builder.handout.plan import plan_booklet
from builder.handout.render import render_handout
from builder.handout.sheet import plan_sheet
from tests.compare.given import BODY, said
from tests.topics import STAMP, edition_of

SALT = """
# Salt lifts the pressure of blood

<!-- id: why; short: Why -->

- Bread hides most of it [@smith2020]
- Cheese holds some as well

## Handout

Much of the salt that people eat is in bread [@smith2020].

## Get help now

- Half of your face hangs down.
"""
LARGE = "handouts/mint.en.booklet.letter.large-print.pdf"


def stamp(topic: str, output: str) -> Stamp:
    edition = "webinar" if output == "deck" else "patient"
    return replace(STAMP, topic=topic, output=output, edition=edition)


def made(topic: str, output: str, body: str = BODY, *, paper: str = "letter") -> bytes:
    """Make an artifact of a topic with this id."""
    front = edition_of(body)
    if output == "deck":
        return render_deck(plan_deck(front)[0], stamp(topic, output))
    planner = plan_sheet if output == "sheet" else plan_booklet
    return render_handout(planner(front, paper=paper)[0], stamp(topic, output))


def path(topic: str, output: str, *, paper: str = "letter") -> str:
    if output == "deck":
        return f"decks/{topic}.en.pptx"
    return f"handouts/{topic}.en.{output}.{paper}.pdf"


def gone(topic: str, output: str, body: str = BODY, *, paper: str = "letter") -> Versions:
    data = made(topic, output, body, paper=paper)
    return Versions(path(topic, output, paper=paper), data, None)


def come(topic: str, output: str, body: str = BODY, *, paper: str = "letter") -> Versions:
    data = made(topic, output, body, paper=paper)
    return Versions(path(topic, output, paper=paper), None, data)


def pairs(*versions: Versions) -> list[tuple[str, str]]:
    """Give the new name and the old one of what was renamed, in the order of all files."""
    return [(one.file, one.was) for one in pair_renamed(versions)]


def renamed(old: str, new: str) -> TopicChanges:
    """Compare deck and booklet of tea with those of mint, an edit of it."""
    versions: Iterable[Versions] = (
        version
        for output in ("deck", "booklet")
        for version in (gone("tea", output, old), come("mint", output, new))
    )
    (topic,) = compare_topics(pair_renamed(tuple(versions)))
    return topic


def test_tells_a_renamed_topic_in_which_nothing_differs() -> None:
    topic = renamed(BODY, BODY)

    assert ("mint", ()) == (topic.topic, topic.changes)
    assert [Outcome.RENAMED] * 2 == [file.outcome for file in topic.files]
    assert [
        ("decks/mint.en.pptx", "was decks/tea.en.pptx; no word differs"),
        (
            "handouts/mint.en.booklet.letter.pdf",
            "was handouts/tea.en.booklet.letter.pdf; no word differs",
        ),
    ] == list(file_lines(topic))


def test_tells_what_else_changes_in_a_renamed_topic() -> None:
    topic = renamed(BODY, BODY.replace("About 5 in 100", "About 6 in 100"))

    assert [
        (
            "text",
            "changed",
            "About 5 in 100 people sleep badly",
            "About 6 in 100 people sleep badly",
        )
    ] == said(topic.changes)
    assert [Outcome.CHANGED, Outcome.RENAMED] == [file.outcome for file in topic.files]
    assert ("decks/mint.en.pptx", "was decks/tea.en.pptx") == next(iter(file_lines(topic)))


def test_pairs_two_topics_that_are_renamed_at_once() -> None:
    assert [
        ("decks/basil.en.pptx", "decks/salt.en.pptx"),
        ("decks/mint.en.pptx", "decks/tea.en.pptx"),
    ] == pairs(
        come("basil", "deck", SALT),
        come("mint", "deck"),
        gone("salt", "deck", SALT),
        gone("tea", "deck"),
    )


def test_does_not_pair_topics_that_share_what_every_topic_says() -> None:
    for output in ("deck", "sheet", "booklet"):
        old, new = gone("tea", output), come("salt", output, SALT)

        assert [(old.file, ""), (new.file, "")] == pairs(old, new)


def test_does_not_pair_a_sheet_with_a_booklet() -> None:
    old, new = gone("tea", "sheet"), come("mint", "booklet")

    assert [(old.file, ""), (new.file, "")] == pairs(old, new)


def test_pairs_files_of_one_topic_whatever_they_say() -> None:
    old, new = gone("tea", "booklet"), come("tea", "booklet", SALT, paper="a4")

    assert [(new.file, old.file)] == pairs(old, new)


def test_pairs_like_papers_of_a_renamed_topic() -> None:
    assert [
        (path("mint", "booklet", paper="letter"), path("tea", "booklet", paper="letter")),
        (path("mint", "booklet", paper="a4"), path("tea", "booklet", paper="a4")),
    ] == pairs(
        gone("tea", "booklet", paper="letter"),
        gone("tea", "booklet", paper="a4"),
        come("mint", "booklet", paper="letter"),
        come("mint", "booklet", paper="a4"),
    )


def test_keeps_large_print_apart() -> None:
    old = gone("tea", "booklet")

    assert [(old.file, ""), (LARGE, "")] == pairs(
        old, Versions(LARGE, None, made("mint", "booklet"))
    )


def test_takes_a_file_that_both_versions_have_for_no_other() -> None:
    same = Versions(path("tea", "deck"), made("tea", "deck"), made("tea", "deck", SALT))
    new = come("mint", "deck")

    assert [(same.file, ""), (new.file, "")] == pairs(same, new)


def test_passes_over_what_cannot_be_read() -> None:
    old, new = Versions("decks/tea.en.pptx", b"tea", None), Versions("decks/b.pptx", None, b"tea")

    assert [(old.file, ""), (new.file, "")] == pairs(old, new)
