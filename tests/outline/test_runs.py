from __future__ import annotations

from itertools import pairwise

import pytest

from builder.outline.blocks import parse_inline
from builder.outline.inline import place_tokens
from builder.outline.text_model import Citation, ClinicField, Run, Text, Words
from builder.outline.texts import texts_of
from tests.outline.given import FRONT, codes, section, words_at

HEAD = "# A\n<!-- id: a -->\n## Handout\n"


def paragraph(words: str) -> Text:
    return texts_of(section(f"{HEAD}{words}\n").parts)[0]


def runs(words: str) -> tuple[Run, ...]:
    return paragraph(words).runs


def test_joins_words_that_look_alike() -> None:
    expected = (Words("5 * 3 & "), Words("4 < 6", strong=True), Words(" now"))
    assert expected == runs("5 \\* 3\n  &amp; **4 \\<\n6** now")


def test_sets_emphasis_as_strong() -> None:
    assert (Words("a ", strong=True), Words("b", strong=True)) != runs("*a **b***")
    assert (Words("a b", strong=True),) == runs("*a **b***")


def test_keeps_hard_spaces() -> None:
    assert (Words("20\u00a0mg"),) == runs("20\u00a0mg")


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "HTTP://example.org/a?b#c",
        "mailto:a@example.org",
        "tel:+1-555",
        "#gut",
    ],
)
def test_takes_links_that_are_safe(address: str) -> None:
    assert (Words("Read "), Words("this", link=address)) == runs(f"Read [this]({address})")


@pytest.mark.parametrize(
    "address",
    [
        *("javascript:alert(1)", "JavaScript:x", "data:text/html,a", "vbscript:x", "file:///etc"),
        *("ftp://example.org", "example.org", "/a", "//example.org", "", "#", "https://", "tel:"),
        *("https:/example.org", "mailto:", "{clinic.web}", "data:image/png;base64,a"),
    ],
)
def test_refuses_links_that_are_not(address: str) -> None:
    assert ["R130"] == codes(f"{HEAD}Read [this]({address}) now\n")


def test_reads_citations_and_fields_among_words() -> None:
    text = paragraph("**Ask** [@a1; @b-2] at {clinic.after-hours}.")

    assert "Ask at {clinic.after-hours}." == text.plain
    assert ["a1", "b-2"] == [key.name for key in text.keys]
    kinds = [Words, Words, Citation, Words, ClinicField, Words]
    assert kinds == [type(run) for run in text.runs]


def test_keeps_what_a_field_stands_in() -> None:
    (field,) = runs("**[{clinic.phone}](tel:555)**")

    assert isinstance(field, ClinicField)
    assert (True, "tel:555") == (field.strong, field.link)


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("Soap works [@a].", "Soap works."),
        ("Soap [@a] works [@b] [@c], too", "Soap works, too"),
        ("[@a] found this", "found this"),
        ("Soap [@a]works", "Soap works"),
        ("Soap works [@a]", "Soap works"),
        ("Soap [@a] {clinic.name}", "Soap {clinic.name}"),
    ],
)
def test_leaves_no_gap_where_a_citation_stood(words: str, plain: str) -> None:
    assert plain == paragraph(words).plain


def test_places_every_key_and_field_of_a_wrapped_text() -> None:
    words = "Soap [@a1]\n    lifts [@a1; @b2] germs, says\n{clinic.name} [@a1\n; @c3]"
    body = f"{HEAD}{words}\n"
    text = texts_of(section(body).parts)[0]

    spans = [key.span for key in text.keys]
    spans += [run.span for run in text.runs if isinstance(run, ClinicField)]

    written = [words_at(span, FRONT + body) for span in spans]
    assert ["@a1", "@a1", "@b2", "@a1", "@c3", "{clinic.name}"] == written
    assert words == words_at(text.span, FRONT + body)


@pytest.mark.parametrize(
    "content",
    [
        'a **b *c* d** [e **f**](https://x.org "t") `g` <b>h</b> ![i](j) <https://k.org>',
        "a  \nb\\\n  c\n\td \\* &amp; \\z [@k; @l] {clinic.m} **n",
        "* a ** b *** c _d_ __e__ [f] [g](h i) ]( ![ <",
    ],
)
def test_finds_the_stretch_of_every_token(content: str) -> None:
    placed = list(place_tokens(parse_inline(content), content))

    for one in placed:
        written = content[one.start : one.end]
        if one.token.type in ("text", "citation", "clinic_field", "html_inline", "autolink"):
            assert one.token.content == written
        elif one.token.markup and one.token.type != "code_inline":
            assert one.token.markup == written
    gaps = [content[one.end : after.start] for one, after in pairwise(placed)]
    assert {""} == {gap.strip(" ") for gap in gaps}


def test_parses_words_without_marks_as_the_parser_would() -> None:
    words = "5 > 3! (a) #1 @ b ~c~ d^e 'f' \"g\" h-i: j; k/l $m %n +o =p |q ?"

    assert [words] == [token.content for token in parse_inline(words)]
    assert [f"{words} ", "a"] == [
        token.content for token in parse_inline(f"{words} *a*") if token.content
    ]
