from __future__ import annotations

from typing import TypeVar

import pytest

from builder.outline.diagram_model import (
    Barrier,
    Compare,
    Curve,
    Diagram,
    DiagramForm,
    Icon,
    IconArray,
    Links,
    Overlap,
    StepKind,
    Steps,
)
from builder.outline.part_model import (
    CallToAction,
    Glossary,
    HowSure,
    Log,
    Myths,
    Part,
    Picture,
    Poll,
    ReadMore,
    TeachBack,
)
from builder.outline.text_model import ClinicField
from tests.outline.given import FRONT, section, words_at

HEAD = "# Soap\n<!-- id: soap; kind: marketing -->\n"
Kind = TypeVar("Kind", bound=Part)


def part(kind: type[Kind], body: str) -> Kind:
    """Read the one part of a section, which has nothing wrong with it."""
    (only,) = section(HEAD + body).parts
    assert isinstance(only, kind)
    return only


def diagram(name: str, items: str, settings: str = "") -> Diagram:
    """Read a diagram of a kind."""
    fence = f"```yaml\ntype: {name}\ntitle: Soap\nalt: A drawing.\n{settings}```\n"
    return part(Diagram, f"## Diagram\n{fence}\n{items}")


def form(name: str, items: str, settings: str = "") -> DiagramForm:
    """Read what a diagram of a kind is drawn from."""
    return diagram(name, items, settings).form


def test_reads_what_every_diagram_has() -> None:
    settings = "source: lee2018, smith2020\nlabel: One study.\nidea-drawing: yes\n"
    read = diagram("flow", "- a\n- b\n", settings)

    assert ("soap/diagram", "Soap", "A drawing.") == (read.id, read.title.plain, read.alt.plain)
    assert read.label is not None
    assert "One study." == read.label.plain
    assert ["lee2018", "smith2020"] == [key.name for key in read.keys]
    assert read.is_idea


def test_takes_a_diagram_for_measured_where_nothing_is_said() -> None:
    read = diagram("flow", "- a\n- b\n")

    assert (False, None, ()) == (read.is_idea, read.label, read.keys)


@pytest.mark.parametrize("kind", StepKind)
def test_reads_steps_in_their_order(kind: StepKind) -> None:
    read = form(kind.value, "- a\n  - more\n- b\n- c\n")

    assert isinstance(read, Steps)
    assert (kind, ["a", "b", "c"]) == (read.kind, [item.text.plain for item in read.items])
    assert "more" == read.items[0].items[0].text.plain


def test_reads_two_sides() -> None:
    read = form("compare", "- a\n  - b\n- c\n  - d\n")

    assert isinstance(read, Compare)
    assert [("a", "b"), ("c", "d")] == [
        (side.text.plain, side.items[0].text.plain) for side in read.sides
    ]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("count: 0\n", (0, 100, Icon.PEOPLE)),
        ("count: 5\nof: 20\nicon: dots\n", (5, 20, Icon.DOTS)),
        ("count: 100\nicon: people\n", (100, 100, Icon.PEOPLE)),
    ],
)
def test_reads_so_many_of_a_hundred(settings: str, expected: tuple[int, int, Icon]) -> None:
    read = form("icon-array", "- a fact\n", settings)

    assert isinstance(read, IconArray)
    assert expected == (read.count, read.of, read.icon)
    assert ["a fact"] == [fact.text.plain for fact in read.facts]


@pytest.mark.parametrize("sign", ["->", "→", "-\\>", "-&gt;"])
def test_reads_an_arrow_and_where_its_ends_stand(sign: str) -> None:
    body = f"- **a b**, c{sign}d e,  f\n"
    read = form("links", body)

    assert isinstance(read, Links)
    (arrow,) = read.arrows
    assert ("a b, c", ["d e", "f"]) == (arrow.start.plain, [end.plain for end in arrow.ends])
    shown = HEAD + "## Diagram\n```yaml\ntype: links\ntitle: Soap\nalt: A drawing.\n```\n\n" + body
    places = [one.span for one in (arrow.start, *arrow.ends)]
    assert ["**a b**, c", "d e", "f"] == [words_at(place, FRONT + shown) for place in places]


def test_reads_lines_that_stay_and_fall() -> None:
    read = form("curve", "- a: rise, stay\n- b: c: Rise , FALL\n", "x: time\ny: germs\n")

    assert isinstance(read, Curve)
    assert ("time", "germs") == (read.x.plain, read.y.plain)
    assert [("a", True), ("b: c", False)] == [(one.name.plain, one.stays) for one in read.lines]


def test_reads_two_groups_that_overlap() -> None:
    read = form("overlap", "- a\n- b\n", "x: germs\n")

    assert isinstance(read, Overlap)
    assert ("germs", ["a", "b"]) == (read.x.plain, [group.plain for group in read.groups])


def test_reads_a_barrier_with_its_two_sides() -> None:
    settings = "left: a\nright: b\nleft-caption: c\nright-caption: d\n"
    read = form("barrier", "- 1\n- 2\n- 3\n- 4\n- 5\n", settings)

    assert isinstance(read, Barrier)
    words = (read.left, read.right, read.left_caption, read.right_caption)
    assert ["a", "b", "c", "d"] == [text.plain for text in words]
    assert ["1", "2", "3", "4", "5"] == [layer.plain for layer in read.layers]


def test_reads_a_picture_with_its_rights() -> None:
    settings = "src: figures/a_b/sink-2.jpeg\nalt: Hands.\ncredit: A\nlicence: CC0\n"
    read = part(Picture, f"## Picture\n```yaml\n{settings}```\n\nRub them\nwell.\n")

    assert "figures/a_b/sink-2.jpeg" == read.file
    assert read.alt is not None
    assert read.caption is not None
    assert ("Hands.", "A", "CC0", "Rub them well.") == (
        read.alt.plain,
        read.credit.plain,
        read.licence.plain,
        read.caption.plain,
    )


def test_reads_a_decorative_picture() -> None:
    settings = "src: a.png\ndecorative: yes\ncredit: A\nlicence: CC0\n"
    read = part(Picture, f"## Picture\n```yaml\n{settings}```\n")

    assert (None, None) == (read.alt, read.caption)


def test_reads_words_to_know() -> None:
    items = "- **T  cell** (TEE sell), T cells, lymphocyte: A cell,\n  of: the body.\n- **b:** c\n"
    first, second = part(Glossary, f"## Words to know\n{items}").terms

    assert first.say is not None
    assert ("T cell", "TEE sell", "A cell, of: the body.", "t-cell") == (
        first.name.plain,
        first.say.plain,
        first.meaning.plain,
        first.place,
    )
    assert ["T cells", "lymphocyte"] == [one.plain for one in first.forms]
    assert ("b", None, (), "c") == (
        second.name.plain,
        second.say,
        second.forms,
        second.meaning.plain,
    )


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        ("5 seconds", 0),
        ("5 Seconds or more. Why: x", 1),
        ("**5 seconds**, at most", 0),
        ("“It depends” is right", 2),
    ],
)
def test_finds_the_option_that_the_answer_begins_with(answer: str, right: int) -> None:
    options = "- 5 seconds\n- 5 seconds or more\n- It depends.\n"
    read = part(Poll, f"## Poll\n\nHow long?\n\n{options}\nAnswer: {answer}\n")

    assert ("How long?", right) == (read.question.plain, read.right)
    assert ["5 seconds", "5 seconds or more", "It depends."] == [one.plain for one in read.options]


def test_reads_questions_to_learn_what_was_understood() -> None:
    read = part(TeachBack, "## Teach back\n| Say | Listen  for |\n|-|-|\n| a | b |\n")

    assert [("a", "b")] == [(row.say.plain, row.listen.plain) for row in read.rows]


def test_reads_myths() -> None:
    head = "| you may hear | what the evidence says | how sure we are of the answer |\n|-|-|-|\n"
    read = part(Myths, f"## Myth or fact\n{head}| a | b [@lee2018] | not proven |\n")

    assert [("a", "b", HowSure.NOT_PROVEN)] == [
        (row.myth.plain, row.fact.plain, row.sure) for row in read.rows
    ]
    assert ["lee2018"] == [key.name for key in read.rows[0].fact.keys]


def test_reads_a_log() -> None:
    read = part(Log, "## Log\n```yaml\ntitle: A week\nrows: 7\n```\n| Day | Sleep |\n|-|-|\n")

    assert ("A week", 7, ["Day", "Sleep"]) == (
        read.title.plain,
        read.rows,
        [cell.plain for cell in read.head],
    )


def test_reads_links_to_read_more() -> None:
    read = part(
        ReadMore, "## Read more\n- See [**the** CDC](https://cdc.gov/) first\n- [b](tel:1)\n"
    )

    assert ["See the CDC first", "b"] == [item.text.plain for item in read.items]


@pytest.mark.parametrize("key", ["booking", "web"])
def test_reads_a_call_to_the_address_of_the_clinic(key: str) -> None:
    fence = f'```yaml\naction: Book\nurl: "{{clinic.{key}}}"\n```\n'
    read = part(CallToAction, f"## Call to action\n{fence}")

    (run,) = read.url.runs
    assert isinstance(run, ClinicField)
    assert ("Book", key) == (read.action.plain, run.key)
