"""One number of the outline moves, and every place that shows it moves with it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

from builder.checks.alts import unnamed_number
from builder.checks.subject import Subject
from builder.deck.model import Drawing
from builder.deck.render import render_deck
from builder.figures.model import Contours
from builder.handout.model import Art
from builder.handout.render import render_handout
from builder.verify.dump import dump_deck, dump_handout
from builder.verify.read_handout import read_handout
from tests.topics import SECTION, STAMP, TODAY, booklet_of, deck_of, outline_of
from tests.workbooks import cells

ALT = "alt: What the drawing shows."
OLD, NEW = "8641", "7319"
OLD_COUNT, NEW_COUNT = 37, 52


def chart(number: str) -> str:
    return (
        f"{SECTION}- A point\n\n## Chart\n\n```yaml\ntype: bar\ntitle: Cups a year\nunit: cups\n"
        f"source: lee2018\n{ALT}\n```\n\n| Who | Cups |\n|---|---|\n"
        f"| Ann | {number} |\n| Ben | 9002 |\n"
    )


def array(count: int) -> str:
    return (
        f"{SECTION}- A point\n\n## Diagram\n\n```yaml\ntype: icon-array\ntitle: Some wake\n"
        f"source: lee2018\ncount: {count}\n{ALT}\n```\n\n- Most sleep well\n"
    )


def deck(body: str) -> bytes:
    return render_deck(deck_of(body), STAMP)


def booklet(body: str) -> bytes:
    return render_handout(booklet_of(body), replace(STAMP, output="booklet"))


def pages(body: str) -> str:
    words = read_handout(booklet(body))
    assert words
    return "\n".join(words.pages)


def parts(package: bytes) -> dict[str, bytes]:
    """Unpack a deck, and the workbooks in it."""
    with ZipFile(BytesIO(package)) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    inner = {name: parts(data) for name, data in found.items() if name.endswith(".xlsx")}
    more = {f"{name}/{part}": inner[name][part] for name in inner for part in inner[name]}
    return {name: data for name, data in found.items() if name not in inner} | more


def workbook(package: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(package)) as archive:
        return cells(archive.read("ppt/embeddings/workbook1.xlsx"))


def filled(body: str) -> tuple[int, int]:
    """Count the filled icons of the one array on its slide and on its page."""
    slots = [slot for slide in deck_of(body).slides for slot in slide.slots]
    (on_slide,) = [
        slot for slot in slots if isinstance(slot, Drawing) and slot.name == "Icon array"
    ]
    drawn = [art for page in booklet_of(body).pages for art in page.items if isinstance(art, Art)]
    (on_page,) = [art for art in drawn if len(art.shapes) == 2 and _are_icons(art.shapes)]
    return _icons(on_slide.shapes[0]), _icons(on_page.shapes[0])


def _are_icons(shapes: tuple[object, ...]) -> bool:
    return all(isinstance(shape, Contours) for shape in shapes)


def _icons(shape: object) -> int:
    """Count the icons of a freeform; a dot is one outline, a person two."""
    assert isinstance(shape, Contours)
    return len(shape.contours) // 2


def test_a_chart_moves_its_number_on_the_slide_and_nothing_else() -> None:
    was, is_now = dump_deck(deck(chart(OLD))), dump_deck(deck(chart(NEW)))

    assert 1 == was.count(OLD)
    assert was.replace(OLD, NEW) == is_now


def test_a_chart_moves_its_number_in_its_data_sheet() -> None:
    was, is_now = workbook(deck(chart(OLD))), workbook(deck(chart(NEW)))

    assert {**was, "B2": NEW} == is_now


def test_no_part_of_the_deck_keeps_the_old_number_of_a_chart() -> None:
    assert [name for name, data in parts(deck(chart(OLD))).items() if OLD.encode() in data]
    assert [] == [name for name, data in parts(deck(chart(NEW))).items() if OLD.encode() in data]


def test_a_chart_moves_its_number_on_the_page_and_nothing_else() -> None:
    was, is_now = dump_handout(booklet(chart(OLD))), dump_handout(booklet(chart(NEW)))

    assert 1 == was.count(OLD)
    assert was.replace(OLD, NEW) == is_now
    assert pages(chart(OLD)).replace(OLD, NEW) == pages(chart(NEW))


def test_a_chart_draws_the_bar_of_the_number_on_the_page() -> None:
    def widths(body: str) -> list[float]:
        drawn = [a for page in booklet_of(body).pages for a in page.items if isinstance(a, Art)]
        return [shape.width for art in drawn for shape in art.shapes if hasattr(shape, "width")]

    changed = [a / b for a, b in zip(widths(chart(OLD)), widths(chart(NEW)), strict=True) if a != b]
    assert [round(int(OLD) / int(NEW), 6)] == [round(ratio, 6) for ratio in changed]


def test_an_array_moves_its_count_on_the_slide_and_on_the_page_and_nothing_else() -> None:
    was, is_now = f"{OLD_COUNT} in 100", f"{NEW_COUNT} in 100"
    for dump, made in ((dump_deck, deck), (dump_handout, booklet)):
        before = dump(made(array(OLD_COUNT)))
        assert 1 == before.count(was)
        assert before.replace(was, is_now) == dump(made(array(NEW_COUNT)))


def test_an_array_fills_as_many_icons_as_it_counts() -> None:
    assert (OLD_COUNT, OLD_COUNT) == filled(array(OLD_COUNT))
    assert (NEW_COUNT, NEW_COUNT) == filled(array(NEW_COUNT))


def test_an_alt_text_that_stays_behind_is_told() -> None:
    def told(number: str) -> list[str]:
        body = chart(number).replace(ALT, f"alt: Two bars. Ann drinks {OLD} cups, Ben 9002.")
        subject = Subject(outline_of(body), (), TODAY, "outline.md")
        return [remark.message for remark in unnamed_number(subject)]

    assert [] == told(OLD)
    assert [f"the alt text of this chart does not name {NEW}"] == told(NEW)
