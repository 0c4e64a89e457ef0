"""Diagrams written in a test, and what can be asked of the figures made of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from builder.figures.diagram import FigureWords, diagram_figure
from builder.figures.model import Figure, Label, Passage, TextBlock
from builder.figures.painted import painted_lines
from builder.figures.style import LARGE_PRINT_STYLE, PAGE_STYLE, SLIDE_STYLE, FigureStyle
from builder.findings import Span
from builder.outline.diagram_model import (
    Arrow,
    Barrier,
    Compare,
    Curve,
    CurveLine,
    Diagram,
    DiagramForm,
    Links,
    Overlap,
    StepKind,
    Steps,
)
from builder.outline.text_model import ListItem, Text, Words
from builder.text.lines import text_width
from builder.units import Length, pt

HERE = Span("outline.md")
PHRASES = FigureWords("en", "Idea drawing, not measured data", "average")
SURFACES = {
    "slide": (SLIDE_STYLE, pt(864), pt(346)),
    "half": (SLIDE_STYLE, pt(428), pt(346)),
    "page": (PAGE_STYLE, pt(493.2), pt(320)),
    "large": (LARGE_PRINT_STYLE, pt(297), pt(230)),
    "narrow": (PAGE_STYLE, pt(330), pt(320)),
}
_numbers = count(1)


def text(words: str) -> Text:
    """Write a text with an id of its own."""
    return Text(f"t{next(_numbers)}", "en", HERE, (Words(words),))


def item(words: str, *below: str) -> ListItem:
    return ListItem(text(words), tuple(ListItem(text(one)) for one in below))


def steps(kind: StepKind, *words: str) -> Steps:
    return Steps(kind, tuple(item(one) for one in words))


def links(*arrows: tuple[str, ...]) -> Links:
    """Write `("A", "B")` for A -> B, and `("C", "A", "B")` for C -> A, B."""
    return Links(tuple(Arrow(text(start), tuple(map(text, ends))) for start, *ends in arrows))


def curve(*lines: tuple[str, bool], x: str = "Time", y: str = "Pain") -> Curve:
    return Curve(text(x), text(y), tuple(CurveLine(text(name), stays) for name, stays in lines))


def overlap(first: str, second: str, x: str = "mix") -> Overlap:
    return Overlap(text(x), (text(first), text(second)))


def barrier(labels: Sequence[str], *, sides: Sequence[str], captions: Sequence[str]) -> Barrier:
    left, right = sides
    under_left, under_right = captions
    return Barrier(
        text(left), text(right), text(under_left), text(under_right), tuple(map(text, labels))
    )


def compare(one: ListItem, other: ListItem) -> Compare:
    return Compare((one, other))


def diagram(form: DiagramForm, *, is_idea: bool = False) -> Diagram:
    return Diagram("d", form, text("Title"), text("What it shows."), None, (), is_idea, HERE)


def drawn(
    form: DiagramForm, surface: str = "slide", *, is_idea: bool = False, lang: str = "en"
) -> Figure | None:
    style, width, height = SURFACES[surface]
    whole, phrases = diagram(form, is_idea=is_idea), replace(PHRASES, lang=lang)
    return diagram_figure(whole, words=phrases, width=width, height=height, style=style)


def figure_of(form: DiagramForm, surface: str = "slide", *, is_idea: bool = False) -> Figure:
    """Draw a figure that has to fit."""
    figure = drawn(form, surface, is_idea=is_idea)
    assert figure is not None
    return figure


def blocks(figure: Figure) -> list[TextBlock]:
    return [shape for shape in figure.shapes if isinstance(shape, TextBlock)]


def passages(figure: Figure) -> list[Passage]:
    return [passage for block in blocks(figure) for passage in block.passages]


def said(figure: Figure) -> list[str]:
    """Give the words of each passage, in painting order."""
    return [plain(passage.words) for passage in passages(figure)]


def plain(words: str) -> str:
    return " ".join(words.split())


Edges = tuple[float, float, float, float]


def word_edges(block: TextBlock, style: FigureStyle) -> Edges:
    """Give the box of the words themselves: left, top, right, bottom."""
    lines = [_line_edges(label, style) for label in painted_lines(block)]
    left = min(left for left, _ in lines)
    right = max(right for _, right in lines)
    return left, block.y, right, block.y + block.height


def _line_edges(label: Label, style: FigureStyle) -> tuple[Length, Length]:
    width = text_width(label.text, style.face(label.style.bold), label.style.size)
    left = label.x - width * {"left": 0.0, "middle": 0.5, "right": 1.0}[label.align]
    return left, left + width


def texts_of(form: DiagramForm) -> Iterator[Text]:
    """List every text of a form, however it is nested."""
    match form:
        case Steps(items=items) | Compare(sides=items):
            yield from _item_texts(items)
        case Links(arrows=arrows):
            for arrow in arrows:
                yield from (arrow.start, *arrow.ends)
        case Curve(x=x, y=y, lines=lines):
            yield from (x, y, *(line.name for line in lines))
        case Overlap(x=x, groups=groups):
            yield from (x, *groups)
        case Barrier():
            yield from (form.left, form.right, form.left_caption, form.right_caption)
            yield from form.layers
        case _:
            yield from _item_texts(form.facts)


def _item_texts(items: Sequence[ListItem]) -> Iterator[Text]:
    for one in items:
        yield one.text
        yield from _item_texts(one.items)
