from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest

from builder.deck.layouts import BODY_HEIGHT
from builder.deck.model import DeckPlan, PictureSlot, Slide, TextSlot
from builder.deck.plan import plan_deck
from builder.deck.render import render_deck
from builder.findings import Finding
from builder.outline.picture_model import PictureFile, PictureKind
from builder.verify.deck_lint import lint_deck
from builder.verify.deck_panel import compare_deck
from builder.verify.read_deck import read_deck
from tests.pictures import jpeg, part, picture, plain_png
from tests.topics import SECTION, STAMP, edition_of, slides_of

SHORT = "The cup is warm"
LONG = "The cup is warm, and whoever holds it in both hands feels how it warms the fingers. " * 2
POINTS = SECTION + "- A point\n"


def planned(body: str, *pictures: PictureFile) -> tuple[DeckPlan, tuple[Finding, ...]]:
    return plan_deck(edition_of(body, pictures=pictures or (picture(400, 300),)))


def slide_of(body: str, *pictures: PictureFile) -> Slide:
    plan, found = planned(body, *pictures)
    assert found == ()
    (slide,) = slides_of(plan, "Picture")
    return slide


def slot_of(slide: Slide) -> PictureSlot:
    (slot,) = (slot for slot in slide.slots if isinstance(slot, PictureSlot))
    return slot


def words(slide: Slide) -> list[str]:
    slots = [slot for slot in slide.slots if isinstance(slot, TextSlot)]
    return [paragraph.words for slot in slots for paragraph in slot.paragraphs]


def test_a_short_caption_is_the_title() -> None:
    slide = slide_of(POINTS + part(SHORT))

    assert SHORT == slide.title.words
    assert ["Picture: Clinic staff, CC BY 4.0"] == words(slide)


def test_a_long_caption_stands_below_and_leaves_the_title_to_the_section() -> None:
    slide = slide_of(POINTS + part(LONG))

    assert "Why" == slide.title.words
    assert LONG.strip() == words(slide)[0]


@pytest.mark.parametrize("caption", ["A cup [@lee2018]", "A [cup](https://example.org/cup)"])
def test_a_caption_that_cites_or_links_stands_below(caption: str) -> None:
    assert "Why" == slide_of(POINTS + part(caption)).title.words


def test_names_the_sources_of_a_caption_beside_the_credit() -> None:
    slide = slide_of(POINTS + part("A cup [@lee2018]"))

    assert "Picture: Clinic staff, CC BY 4.0 Source: 1. Lee 2018" == words(slide)[-1]


def test_numbers_the_sources_where_the_line_has_no_room_for_their_names() -> None:
    body = POINTS + part("A cup [@lee2018]").replace(
        "Clinic staff", "A person of ours, " * 6 + "and others"
    )

    assert words(slide_of(body))[-1].endswith("CC BY 4.0 Sources: 1")


def test_a_picture_without_caption_has_the_title_of_its_section() -> None:
    assert "Why" == slide_of(POINTS + part()).title.words


def test_stands_in_the_middle_of_all_the_room_that_the_texts_leave() -> None:
    box = slot_of(slide_of(POINTS + part(SHORT))).box

    assert BODY_HEIGHT == pytest.approx(box.height)
    assert 4 / 3 == pytest.approx(box.width / box.height)
    assert 960 == pytest.approx(box.x * 2 + box.width)


def test_stands_right_above_a_caption_that_needs_room() -> None:
    slide = slide_of(POINTS + part(LONG))
    (caption, _) = (slot for slot in slide.slots if isinstance(slot, TextSlot))
    box = slot_of(slide).box

    assert caption.box is not None
    assert 10 == pytest.approx(caption.box.y - box.y - box.height)
    assert 466 == pytest.approx(caption.box.y + caption.box.height)


def test_a_section_of_a_picture_alone_has_a_slide() -> None:
    assert SHORT == slide_of(SECTION + part(SHORT)).title.words


def test_reminds_the_presenter_to_describe_it() -> None:
    (note,) = slide_of(POINTS + part(SHORT)).notes

    assert "Describe the picture aloud: A cup of tea." == note.words


def test_no_words_are_owed_to_a_decorative_picture() -> None:
    slide = slide_of(POINTS + part(SHORT, alt="decorative: yes"))

    assert "" == slot_of(slide).alt
    assert () == slide.notes


def test_refuses_a_credit_of_more_than_a_line() -> None:
    body = POINTS + part(SHORT).replace("Clinic staff", "A person of the clinic, " * 9)
    _, (finding,) = planned(body)

    assert "P440" == finding.code


def test_refuses_a_short_name_that_is_no_title() -> None:
    body = (POINTS + part()).replace("short: Why", f"short: {LONG}")
    _, found = planned(body)

    assert "P441" in [finding.code for finding in found]


def test_refuses_a_caption_that_is_a_story() -> None:
    _, (finding,) = planned(POINTS + part(LONG * 3))

    assert "P442" == finding.code


def rendered(body: str, *pictures: PictureFile) -> bytes:
    plan, found = planned(body, *pictures)
    assert found == ()
    return render_deck(plan, STAMP)


def media(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if "/media/" in name]
        assert {ZIP_STORED} >= {archive.getinfo(name).compress_type for name in names}
        return {name: archive.read(name) for name in names}


def test_keeps_its_proportions_when_somebody_drags_a_corner() -> None:
    with ZipFile(BytesIO(rendered(SECTION + part()))) as archive:
        slides = [archive.read(name) for name in archive.namelist() if "/slides/slide" in name]

    assert 1 == b"".join(slides).count(b'<a:picLocks noGrp="1" noChangeAspect="1"/>')


def test_carries_the_bytes_of_each_picture_once() -> None:
    cup = picture(400, 300, data=plain_png(4, 3))
    mug = PictureFile("mug.jpg", PictureKind.JPEG, 8, 8, is_grey=True, data=jpeg())
    again = picture(400, 300, file="cup.png", data=plain_png(4, 3))
    body = POINTS + part() + part(file="mug.jpg") + part(file="cup.png")

    assert {"ppt/media/image1.png": cup.data, "ppt/media/image2.jpg": mug.data} == media(
        rendered(body, cup, mug, again)
    )


@pytest.mark.parametrize("alt", ["alt: A cup of tea.", "decorative: yes"])
@pytest.mark.parametrize("kind", PictureKind)
def test_a_deck_with_a_picture_passes_lint_and_parity(alt: str, kind: PictureKind) -> None:
    cup = replace(picture(400, 300), kind=kind)
    edition = edition_of(POINTS + part(LONG, alt=alt), pictures=(cup,))
    data = render_deck(plan_deck(edition)[0], STAMP)

    assert () == (*lint_deck(data, "tea.pptx"), *compare_deck(edition, data, "tea.pptx"))


def test_says_what_its_picture_shows() -> None:
    deck = read_deck(rendered(POINTS + part(alt='alt: A cup & "a leaf".')))

    assert deck is not None
    assert 'A cup & "a leaf".' in deck.alts


def test_lint_sees_a_picture_without_alternative_text() -> None:
    data = rendered(POINTS + part())
    spoiled = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(spoiled, "w") as after:
        for name in before.namelist():
            after.writestr(name, before.read(name).replace(b'descr="A cup of tea."', b""))

    assert "V520" in [finding.code for finding in lint_deck(spoiled.getvalue(), "tea.pptx")]


def test_the_same_pictures_give_the_same_bytes() -> None:
    assert rendered(POINTS + part()) == rendered(POINTS + part())
