from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from builder.deck.design import Design
from builder.deck.model import DeckPlan
from builder.deck.plan import plan_deck
from builder.deck.render import render_deck
from builder.deck.template_export import export_template
from builder.deck.template_file import read_design
from builder.findings import Finding
from builder.verify.deck_lint import lint_deck
from tests.topics import FRONT, STAMP, deck_of, edition_of, points

THEME = "ppt/theme/theme1.xml"
PRESENTATION = "ppt/presentation.xml"
FIVE = points(*(f"Point {at} says that tea and sleep do not go well" for at in range(5)))
OUR_SIZE = 36


def layout(name: str) -> str:
    """Find the part of one of our layouts in the template that we export."""
    parts = parts_of(export_template("en"))
    named = f'<p:cSld name="{name}">'.encode()
    return next(part for part, text in parts.items() if named in text)


def parts_of(deck: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(deck)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return made.getvalue()


def changed(part: str, old: str, new: str, *, data: bytes | None = None) -> bytes:
    """Write a template, ours unless said, with some words of one part replaced."""
    parts = parts_of(data or export_template("en"))
    assert old.encode() in parts[part]
    return zipped({**parts, part: parts[part].replace(old.encode(), new.encode())})


def design_of(data: bytes) -> Design:
    design, found = read_design(data, "clinic.potx")
    assert design, found
    return design


def told(data: bytes) -> list[tuple[str, str]]:
    _, found = read_design(data, "clinic.potx")
    return [(one.code, one.message) for one in found]


def planned(body: str, data: bytes) -> DeckPlan:
    plan, found = plan_deck(edition_of(body), design_of(data))
    assert not found, found
    return plan


def lint(plan: DeckPlan) -> tuple[Finding, ...]:
    return lint_deck(render_deck(plan, STAMP), "tea.pptx")


def test_leaves_the_cover_to_the_template() -> None:
    edition = edition_of(FIVE, front=FRONT.replace("lang:", "cover: barrier\nlang:"))
    plan, found = plan_deck(edition, design_of(export_template("en")))

    assert ((), "Title") == (found, plan.slides[0].layout)


def test_our_own_template_changes_no_slide() -> None:
    plan = planned(FIVE, export_template("en"))
    here, there = (parts_of(render_deck(one, STAMP)) for one in (plan, deck_of(FIVE)))
    slides = [name for name in there if name.startswith("ppt/slides/slide")]

    assert slides
    assert [there[name] for name in slides] == [here[name] for name in slides]


def test_takes_over_colours_and_layouts() -> None:
    plan = planned(FIVE, changed(THEME, "0E4A47", "3B1E5E"))

    assert b"3B1E5E" in parts_of(render_deck(plan, STAMP))[THEME]
    assert () == lint(plan)


def test_is_the_same_bytes_each_time() -> None:
    data = changed(THEME, "0E4A47", "3B1E5E")
    one, other = (render_deck(planned(FIVE, data), STAMP) for _ in range(2))

    assert one == other


def test_splits_over_more_slides_where_the_body_is_lower() -> None:
    lower = None
    for name in ("Points", "Points, many"):
        lower = changed(layout(name), 'cy="4394200"', 'cy="1500000"', data=lower)
    usual = [slide.id for slide in planned(FIVE, export_template("en")).slides]
    split = [slide.id for slide in planned(FIVE, lower or b"").slides]

    assert "why/points/2" not in usual
    assert "why/points/2" in split
    assert () == lint(planned(FIVE, lower or b""))


def test_drops_example_slides_and_all_that_hangs_on_them() -> None:
    example = parts_of(render_deck(deck_of(points("Leftover")), STAMP))
    hanging = {name: data for name, data in example.items() if "lides/" in name}
    data = zipped({**hanging, **parts_of(export_template("en"))})
    deck = parts_of(render_deck(planned(points("A point"), data), STAMP))

    assert any(b"Leftover" in text for text in hanging.values())
    assert not [name for name, text in deck.items() if b"Leftover" in text]


def test_names_a_face_without_measures_once_and_sets_headlines_smaller() -> None:
    data = changed(THEME, "Calibri", "Georgia")
    title = design_of(data).layouts["Points"].placeholder(0).levels[0]

    assert ["P463"] == [code for code, _ in told(data)]
    assert ("Georgia", True) == (title.family, title.size < OUR_SIZE)
    assert () == lint(planned(FIVE, data))


def test_sets_a_layout_that_is_gone_in_text_boxes() -> None:
    data = changed(layout("Message"), 'name="Message"', 'name="Message, gone"')
    plan = planned(FIVE, data)

    assert [("P464", 'this template has no layout "Message"')] == told(data)
    assert b'txBox="1"' in parts_of(render_deck(plan, STAMP))["ppt/slides/slide3.xml"]
    assert () == lint(plan)


def test_tells_which_placeholder_a_layout_has_lost() -> None:
    data = changed(layout("Statement"), 'type="body" idx="20"', 'type="body" idx="77"')
    message = 'the layout "Statement" of this template has no placeholder "Source"'

    assert [("P465", message)] == told(data)


ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><a:theme '


@pytest.mark.parametrize(
    "data",
    [
        b"no zip at all",
        changed(THEME, "<a:theme ", ENTITY),
        changed(THEME, "</a:theme>", ""),
        changed(PRESENTATION, "<p:sldSz", "<p:other"),
    ],
    ids=["no zip", "a document type", "torn XML", "no size"],
)
def test_refuses_what_it_cannot_trust(data: bytes) -> None:
    assert ["P460"] == [code for code, _ in told(data)]


def test_refuses_a_file_that_unpacks_to_too_much() -> None:
    data = zipped({"ppt/media/large.bin": bytes(201_000_000)})

    assert "unpacks to more" in told(data)[0][1]


def test_takes_no_link_out_of_the_file_along() -> None:
    part = layout("Points")
    rels = part.replace("slideLayouts/", "slideLayouts/_rels/") + ".rels"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    link = f'<Relationship Id="rId9" Type="{kind}" Target="https://x.org" TargetMode="External"/>'
    click = 'name="Title"><a:hlinkClick r:id="rId9"/></p:cNvPr>'
    data = changed(rels, "</Relationships>", f"{link}</Relationships>")
    data = changed(part, 'name="Title"/>', click, data=data)
    plan = planned(FIVE, data)

    assert not [
        name for name, text in parts_of(render_deck(plan, STAMP)).items() if b"x.org" in text
    ]
    assert () == lint(plan)


def test_lets_no_attribute_of_a_template_break_out() -> None:
    old = 'type="body" idx="20"'
    data = changed(layout("Points"), old, 'type="body&quot;/&gt;&lt;x" idx="20"')
    plan = plan_deck(edition_of(FIVE), design_of(data))[0]

    assert not [one for one in lint(plan) if one.code == "V504"]
