from __future__ import annotations

import pytest

from builder.edition.sources import Source, number_sources
from builder.findings import Span
from builder.outline.reference_model import Author, Reference
from builder.outline.text_model import Key

HERE = Span("references.yaml")


def reference(**more: object) -> Reference:
    fields: dict[str, object] = {
        "id": "lee2018",
        "type": "article-journal",
        "title": "Tea at night",
        "authors": (Author("Lee", "D. K."),),
        "others": False,
        "issued": "2018-05",
        "span": HERE,
    }
    return Reference(**{**fields, **more})  # type: ignore[arg-type]  # fields of Reference


def source(**more: object) -> Source:
    (numbered,) = number_sources([Key("lee2018", HERE)], [reference(**more)])
    return numbered


def ama(**more: object) -> str:
    return source(**more).text


def authors(count: int) -> tuple[Author, ...]:
    return tuple(Author(f"Name{number}", "A.") for number in range(1, count + 1))


def test_writes_an_article_as_the_ama_does() -> None:
    text = ama(container="J Leaves", volume="4", issue="2", page="1-20", doi="10.1000/leaf.1")

    assert "Lee DK. Tea at night. J Leaves. 2018;4(2):1–20. doi:10.1000/leaf.1" == text


@pytest.mark.parametrize(
    ("count", "others", "expected"),
    [
        (2, False, "Name1 A, Name2 A."),
        (6, False, "Name1 A, Name2 A, Name3 A, Name4 A, Name5 A, Name6 A."),
        (7, False, "Name1 A, Name2 A, Name3 A, et al."),
        (3, True, "Name1 A, Name2 A, Name3 A, et al."),
    ],
)
def test_names_up_to_six_authors(count: int, others: bool, expected: str) -> None:  # noqa: FBT001
    assert ama(authors=authors(count), others=others).startswith(expected)


@pytest.mark.parametrize(
    ("given", "initials"),
    [("C. J.", "CJ"), ("CJ", "CJ"), ("Carol J", "CJ"), ("CAROL", "C"), ("Émile-Ô", "É")],
)
def test_takes_initials_with_and_without_stops(given: str, initials: str) -> None:
    assert ama(authors=(Author("Lee", given),)).startswith(f"Lee {initials}. ")


def test_ends_a_question_with_its_own_mark() -> None:
    assert "Does tea wake? 2018." in ama(title="Does tea wake?")


@pytest.mark.parametrize(
    ("named", "linked"),
    [
        ({"doi": "10.1000/leaf.1", "pmid": "1"}, ("doi:10.1000/leaf.1", "doi.org/10.1000/leaf.1")),
        ({"pmid": "12345"}, ("PMID: 12345", "pubmed.ncbi.nlm.nih.gov/12345/")),
        ({"url": "https://example.org/tea"}, ("Tea at night", "example.org/tea")),
        ({"url": "https://example.org/http/tea"}, ("Tea at night", "example.org/http/tea")),
    ],
)
def test_links_the_identifier_or_else_the_title(
    named: dict[str, str], linked: tuple[str, str]
) -> None:
    words, address = linked

    assert [(words, f"https://{address}")] == [
        (part.text, part.link) for part in source(**named).parts if part.link
    ]


def test_says_the_address_of_a_page_behind_its_title() -> None:
    text = ama(url="https://example.org/tea", publisher="Ministry of Tea")

    assert "Lee DK. Tea at night. Ministry of Tea. 2018. https://example.org/tea" == text


def test_names_a_body_without_authors() -> None:
    text = ama(authors=(), publisher="Ministry of Tea")

    assert "Tea at night. Ministry of Tea. 2018." == text


def test_numbers_by_first_use_and_once_each() -> None:
    keys = [Key(name, HERE) for name in ("b", "a", "b", "unknown")]
    sources = number_sources(keys, [reference(id="a"), reference(id="b"), reference(id="c")])

    assert [(1, "b"), (2, "a")] == [(source.number, source.key) for source in sources]


def test_gives_the_short_name_of_a_slide_foot() -> None:
    assert "Lee 2018" == source().short
