from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from builder.outline.model import Cover, Front
from builder.outline.read import read_outline
from tests.outline.given import FRONT, words_at

BODY = "# A\n<!-- id: a -->\n- a\n"


def text_with(extra: str) -> str:
    return FRONT.removesuffix("---\n") + extra + "---\n" + BODY


def front(extra: str) -> Front:
    outline, found = read_outline(text_with(extra), file="outline.md", topic="hands")
    assert found == ()
    assert outline is not None
    return outline.front


def test_reads_what_has_to_be_there() -> None:
    read = front("")

    assert ("hands", "1.0.0", date(2026, 11, 2)) == (read.id, read.version, read.updated)
    assert ("Clean Hands", "Adults at home", "Wash with soap.") == (
        read.title.plain,
        read.audience.plain,
        read.main_message.plain,
    )
    assert (None, (), (), None, None, None, None, None) == (
        read.subtitle,
        read.objectives,
        read.takeaways,
        read.minutes,
        read.reviewed,
        read.next_review,
        read.objective,
        read.reading_grade,
    )


def test_reads_what_may_be_there() -> None:
    read = front(
        "subtitle: When\nobjective: The reader **washes**.\n"
        "objectives:\n  - One\n  - Two [@lee2018]\n"
        "takeaways: Soap\nminutes: 12\nreading-grade: 6.5\nnext-review: 2027-11-02\n"
    )

    assert read.subtitle is not None
    assert read.objective is not None
    assert ("When", "The reader washes.") == (read.subtitle.plain, read.objective.plain)
    assert ["One", "Two"] == [text.plain for text in read.objectives]
    assert ["Soap"] == [text.plain for text in read.takeaways]
    assert (Decimal(12), Decimal("6.5"), date(2027, 11, 2)) == (
        read.minutes,
        read.reading_grade,
        read.next_review,
    )


def test_reads_the_cover_and_takes_waves_where_none_is_named() -> None:
    assert (Cover.BARRIER, Cover.WAVES) == (front("cover: barrier\n").cover, front("").cover)


def test_reads_a_review() -> None:
    read = front("reviewed:\n  by: A. Reader\n  credential: MD\n  on: 2026-11-01\n  digest: ab12\n")

    assert read.reviewed is not None
    assert ("A. Reader", "MD", date(2026, 11, 1)) == (
        read.reviewed.by,
        read.reviewed.credential,
        read.reviewed.on,
    )
    assert "ab12" == read.reviewed.digest


def test_tells_an_empty_digest_from_none() -> None:
    review = "reviewed:\n  by: A. Reader\n  credential: MD\n  on: 2026-11-01\n"
    without, empty = front(review).reviewed, front(f"{review}  digest:\n").reviewed

    assert without is not None
    assert empty is not None
    assert (None, "") == (without.digest, empty.digest)


def test_reads_an_empty_review_as_none() -> None:
    assert front("reviewed:\n").reviewed is None


@pytest.mark.parametrize("lang", ["en", "es-MX", "zh-Hans", "zh-Hant-TW", "es-419", "haw"])
def test_takes_languages_by_their_subtags(lang: str) -> None:
    text = (FRONT + BODY).replace("en-US", lang)

    assert ((), lang) == _read_lang(text)


def _read_lang(text: str) -> tuple[tuple[object, ...], str]:
    outline, found = read_outline(text, file="outline.md", topic="hands")
    return found, outline.sections[0].headline.lang if outline else ""


@pytest.mark.parametrize(
    ("written", "cited"),
    [
        ("Soap [@lee2018]", "@lee2018"),
        ('"Soap: [@lee2018]"', "@lee2018"),
        (">\n  Soap\n  [@lee2018]", ">\n  Soap\n  [@lee2018]"),
        ('"So\\u0061p [@lee2018]"', '"So\\u0061p [@lee2018]"'),
    ],
)
def test_places_marks_to_the_letter_where_the_value_stands_as_it_is(
    written: str, cited: str
) -> None:
    extra = f"subtitle: {written}\n"
    subtitle = front(extra).subtitle

    assert subtitle is not None
    assert cited == words_at(subtitle.keys[0].span, text_with(extra))


@pytest.mark.parametrize("ending", ["---", "...", "----", "---  "])
def test_ends_where_yaml_does(ending: str) -> None:
    text = (FRONT.removesuffix("---\n") + ending + "\n") + BODY

    assert () == read_outline(text, file="outline.md", topic="hands")[1]


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ("\n\n" + FRONT + BODY, 3, "delete all lines above it"),
        ("\n" + FRONT.replace("---", "—", 1) + BODY, 2, "write three hyphens: ---"),
        (FRONT.replace("---\n", "") + BODY, 1, "open the file with --- and the keys diptych, id"),
        (FRONT.removesuffix("---\n") + "—\n" + BODY, 10, "write three hyphens: ---"),
        (FRONT.removesuffix("---\n") + BODY + "—\n", 1, "write a line --- below its last key"),
    ],
)
def test_tells_what_keeps_the_front_matter_from_being_read(text: str, line: int, hint: str) -> None:
    _, (finding, *_) = read_outline(text, file="outline.md", topic="hands")

    assert "R140" == finding.code
    assert hint == finding.hint[: len(hint)]
    assert line == finding.span.line
