from __future__ import annotations

from builder.deck.addresses import broken_address
from builder.deck.layout import Level
from builder.deck.model import DeckPlan, Slide, TableSlot, paragraphs_of
from builder.text.address import shown_address
from builder.units import pt
from tests.topics import FRONT, deck_findings, deck_of, points

MYTHS = """
## Myth or fact

| you may hear | what the evidence says | how sure we are of the answer |
|---|---|---|
| "Tea heals" | About the same number of each | We know |
"""
OBJECTIVES = FRONT.removesuffix("---\n") + "objectives:\n  - Name a tea.\n---\n"


def slide(plan: DeckPlan, title: str) -> Slide:
    return next(one for one in plan.slides if one.title.words == title)


def rows(slide: Slide) -> list[list[str]]:
    (table,) = (slot for slot in slide.slots if isinstance(slot, TableSlot))
    return [[cell.paragraph.words for cell in row.cells] for row in table.rows]


def words(slide: Slide) -> list[str]:
    return [one.words for one in paragraphs_of(slide)[1:]]


def test_opens_the_answer_to_a_myth_with_how_sure_we_are() -> None:
    shown = slide(deck_of(points("A") + MYTHS), "Myth or fact?")

    assert [
        ["You may hear", "What the evidence says"],
        ['"Tea heals"', "We know: About the same number of each"],
    ] == rows(shown)
    bold = [run.text for one in paragraphs_of(shown) for run in one.runs if run.bold]
    assert ["We know: "] == bold


def test_recaps_before_the_questions() -> None:
    plan = deck_of(points("A") + MYTHS, front=OBJECTIVES)
    names = [group.name for group in plan.groups]
    (recap,) = (group for group in plan.groups if group.name == "Recap")

    assert ["Myth or fact?", "Now you can"] == [one.title.words for one in recap.slides]
    assert names.index("Recap") < names.index("Questions and close")


def test_has_no_recap_without_myths_and_objectives() -> None:
    assert "Recap" not in [group.name for group in deck_of(points("A")).groups]


def test_explains_words_to_know_on_a_hidden_slide() -> None:
    body = points("A") + "\n## Words to know\n\n- **theine** (TAY-een): What wakes you.\n"
    shown = slide(deck_of(body), "Words to know")

    assert shown.hidden
    assert [["Word", "What it means"], ["theine (TAY-een)", "What wakes you."]] == rows(shown)


def test_shows_what_always_holds_before_what_to_try() -> None:
    body = points("A") + "\n## Always\n\n- Sit down.\n\n## Try this\n\n- Drink water.\n"
    titles = [one.title.words for one in deck_of(body).slides]

    assert titles.index("Always") + 1 == titles.index("What you can do this week")


def test_links_words_to_read_more_and_spells_the_address() -> None:
    body = points("A") + "\n## Read more\n\n- [All of tea](https://example.org/tea/)\n"
    shown = slide(deck_of(body), "Read more")

    assert ["All of tea", "example.org/tea"] == words(shown)
    assert ["https://example.org/tea/", ""] == [
        run.link for one in paragraphs_of(shown)[1:] for run in one.runs
    ]


def test_teaches_back_in_the_notes_of_the_first_slide() -> None:
    table = "\n## Teach back\n\n| say | listen for |\n|---|---|\n| Show me. | Both hands |\n"
    notes = slide(deck_of(points("A") + table), "Tea wakes some people").notes

    assert ["Teach back: Show me.", "Listen for: Both hands"] == [one.words for one in notes]


def test_refuses_to_teach_back_without_a_slide() -> None:
    table = "## Teach back\n\n| say | listen for |\n|---|---|\n| Show me. | Both hands |\n"
    found = deck_findings(points("A").replace("- A\n", table))

    assert [("P436", 20)] == [(finding.code, finding.span.line) for finding in found]


def test_leaves_out_of_an_address_what_nobody_types() -> None:
    assert ["a.org/b", "a@b.org", "555-0123"] == [
        shown_address(url) for url in ("https://a.org/b/", "mailto:a@b.org", "tel:555-0123")
    ]


def test_breaks_a_long_address_after_its_signs_and_loses_nothing() -> None:
    url = "https://example.org/a/long/path?with=much&and=moreofthesamethingwithoutanysigninit"
    broken = broken_address(url, Level(pt(24)), width=pt(200))

    assert shown_address(url) == broken.replace("\n", "")
    assert "example.org/a/" == broken.split("\n")[0]


def test_says_how_to_read_each_slide_of_the_recap_aloud() -> None:
    plan = deck_of(points("A") + MYTHS, front=OBJECTIVES)

    assert ["Read what people may hear, then how sure we are and what the evidence says."] == [
        one.words.partition(" Blame")[0] for one in slide(plan, "Myth or fact?").notes
    ]
    assert ["Read each line aloud. Ask people which of these they can do now."] == [
        one.words for one in slide(plan, "Now you can").notes
    ]
