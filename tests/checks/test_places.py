from __future__ import annotations

from datetime import date

import pytest

from builder.checks.places import place, place_of_key
from builder.checks.subject import Subject
from builder.findings import Span
from builder.outline.part_model import Handout
from builder.outline.read import read_outline
from builder.outline.text_model import Paragraph, Text
from tests.checks.case_files import FRONT


def subject_of(paragraph: str, *, with_lines: bool = True) -> Subject:
    text = f"{FRONT}# Soap\n\n<!-- id: soap -->\n\n## Handout\n\n{paragraph}\n"
    outline, found = read_outline(text, file="outline.md", topic="soap")
    assert outline is not None
    assert found == ()
    lines = tuple(text.split("\n")) if with_lines else ()
    return Subject(outline, (), date(2026, 11, 22), "outline.md", lines)


def text_of(subject: Subject) -> Text:
    (part,) = subject.outline.sections[0].parts
    assert isinstance(part, Handout)
    (block,) = part.blocks
    assert isinstance(block, Paragraph)
    return block.text


def pointed_at(subject: Subject, words: str) -> str:
    """Show the letters of the file that a span covers."""
    text = text_of(subject)
    start = text.plain.index(words)
    span = place(subject, text, start=start, end=start + len(words))
    lines = list(subject.lines[span.line - 1 : span.end_line])
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("paragraph", "words", "shown"),
    [
        ("Soap lifts 70% of them.", "70%", "70%"),
        ("Soap lifts **70%** of them.", "70%", "70%"),
        ("Soap lifts [@smith2020] 70% of them.", "70%", "70%"),
        ("Soap lifts [@smith2020] 20% of them.", "20%", "20%"),
        ("Soap lifts [@a20; @smith2020]\n20% of them.", "20%", "20%"),
        ("See [the page](https://example.org/70%) or 70%.", "or 70%", "or 70%"),
        ("Soap\nlifts\n70% of them.", "70%", "70%"),
        ("Soap lifts\nmore than water.", "lifts more", "lifts\nmore"),
        ("See [the page](https://example.org/70) or 70%.", "70%", "70%"),
        ("Call {clinic.phone} before 70% is gone.", "70%", "70%"),
        (r"Soap \*lifts\* 70%.", "lifts* 70", r"lifts\* 70"),
    ],
)
def test_points_at_the_words_in_the_file(paragraph: str, words: str, shown: str) -> None:
    assert shown == pointed_at(subject_of(paragraph), words)


def test_points_at_the_whole_text_without_the_lines() -> None:
    subject = subject_of("Soap lifts 70%.", with_lines=False)
    text = text_of(subject)
    assert text.span == place(subject, text, start=5, end=10)


def test_points_at_the_whole_text_where_its_words_are_written_otherwise() -> None:
    subject = subject_of("Soap &eacute; 70%.")
    text = text_of(subject)
    assert text.span == place(subject, text, start=7, end=10)


def test_points_at_a_key_of_the_front_matter_or_at_its_first_line() -> None:
    subject = subject_of("Soap.")
    assert Span("outline.md", 10, 1, 10, 9) == place_of_key(subject, "reviewed")
    assert Span("outline.md", 2, 1, 2, 2) == place_of_key(subject, "minutes")
