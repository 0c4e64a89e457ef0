from __future__ import annotations

import pytest

from builder.outline.text_model import Text, Words
from builder.outline.texts import texts_of
from tests.topics import edition_of

TERMS = """
## Words to know

- **flare** (flair), flares: A time when it gets worse.
- **immune system**: The cells that fight germs.
"""


def links(text: Text) -> list[tuple[str, str]]:
    return [(run.text, run.link) for run in text.runs if isinstance(run, Words) and run.link]


def test_marks_the_first_use_on_slides_and_the_first_on_paper() -> None:
    edition = edition_of(
        "\n# Tea\n\n<!-- id: why -->\n\n- A Flare passes\n- Another flare\n\n"
        f"## Handout\n\nTwo flares. One flare.\n{TERMS}"
    )
    section = edition.sections[0]
    marked = [links(text) for text in texts_of((section.points, section.parts[0]))]
    assert [[("Flare", "#flare")], [], [("flares", "#flare")]] == marked


def test_marks_points_once_where_they_are_read_on_paper_too() -> None:
    edition = edition_of(f"\n# Tea\n\n<!-- id: why -->\n\n- A flare and a flare\n{TERMS}")
    assert [("flare", "#flare")] == links(edition.sections[0].points[0].text)


def test_marks_no_part_of_a_word() -> None:
    edition = edition_of(f"\n# Tea\n\n<!-- id: why -->\n\n- The flareup of it\n{TERMS}")
    assert [] == links(edition.sections[0].points[0].text)


def test_counts_an_author_s_own_link_as_the_first_use() -> None:
    body = (
        f"\n# Tea\n\n<!-- id: why -->\n\n- Our [guard](#immune-system), the immune system\n{TERMS}"
    )
    text = edition_of(body).sections[0].points[0].text
    assert [("guard", "#immune-system")] == links(text)


def test_keeps_small_headings_plain() -> None:
    body = f"\n# Tea\n\n<!-- id: why -->\n\n- x\n\n## Handout\n\n### A flare\n\nA flare.\n{TERMS}"
    part = edition_of(body).sections[0].parts[0]
    assert [[], [("flare", "#flare")]] == [links(text) for text in texts_of(part)]


@pytest.mark.parametrize(("term", "use"), [("\u00b5g", "\u03bcg"), ("iron", "\u0130ron")])
def test_marks_a_word_that_is_written_with_a_twin_of_its_letter(term: str, use: str) -> None:
    body = f"\n# Tea\n\n<!-- id: why -->\n\n- Take {use} now\n\n## Words to know\n\n"
    edition = edition_of(f"{body}- **{term}**: A thing.\n")
    assert [use] == [words for words, _ in links(edition.sections[0].points[0].text)]


def test_marks_the_longest_word_that_fits() -> None:
    body = "\n# Tea\n\n<!-- id: why -->\n\n- The immune  system\n\n## Words to know\n\n"
    edition = edition_of(f"{body}- **immune**: Safe.\n- **immune system**: The cells.\n")
    assert ["#immune-system"] == [link for _, link in links(edition.sections[0].points[0].text)]
