from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from builder.artifact import is_edited
from builder.findings import Finding, Severity
from builder.handout.model import Art, HandoutPlan, Page, Raster, Tag, TextLine
from builder.handout.plan import plan_booklet
from builder.handout.render import render_handout
from builder.outline.picture_model import PictureFile, PictureKind
from builder.verify.handout_panel import compare_booklet
from builder.verify.pdf_lint import check_pdf
from tests.pictures import jpeg, part, picture, plain_png
from tests.topics import SECTION, STAMP, edition_of

POINTS = SECTION + "- A point\n"
BOOKLET = replace(STAMP, output="booklet")
CUP = picture(800, 600, data=plain_png(800, 600))


def planned(body: str, *pictures: PictureFile) -> tuple[HandoutPlan, tuple[Finding, ...]]:
    edition = edition_of(body, profile="patient", pictures=pictures or (CUP,))
    return plan_booklet(edition, paper="letter")


def plan_of(body: str, *pictures: PictureFile) -> HandoutPlan:
    plan, found = planned(body, *pictures)
    assert found == ()
    return plan


def arts(page: Page) -> list[Art]:
    items = (item for item in page.items if isinstance(item, Art))
    return [art for art in items if any(isinstance(one, Raster) for one in art.shapes)]


def art_of(plan: HandoutPlan) -> Art:
    (art,) = (art for page in plan.pages for art in arts(page))
    return art


def tag_of(plan: HandoutPlan, text_id: str) -> Tag:
    (tag,) = (tag for tag in plan.tags if tag.text_id == text_id)
    return tag


def test_stands_in_its_frame_at_most_a_third_of_a_page_high() -> None:
    art = art_of(plan_of(POINTS + part()))

    assert 260 == pytest.approx(art.height)
    assert 4 / 3 == pytest.approx(art.width / art.height)


def test_stands_in_the_middle_of_its_frame() -> None:
    art = art_of(plan_of(POINTS + part()))

    assert 64.8 + 493.2 / 2 == pytest.approx(art.x + art.width / 2)


def test_a_wide_picture_is_as_wide_as_its_frame_allows() -> None:
    assert 493.2 - 28 == pytest.approx(art_of(plan_of(POINTS + part(), picture(2000, 500))).width)


def test_is_a_figure_with_its_words_for_who_cannot_see_it() -> None:
    plan = plan_of(POINTS + part())
    tag = plan.tags[art_of(plan).tag or 0]

    assert ("Figure", "A cup of tea.") == (tag.role, tag.alt)


def test_is_read_before_its_caption_and_its_credit() -> None:
    plan = plan_of(POINTS + part("The cup is warm."))
    figure, caption, credit = (
        tag_of(plan, f"why/picture/{name}").id for name in ("alt", "caption", "credit")
    )

    assert figure < caption < credit


def test_says_whom_it_is_from() -> None:
    page = plan_of(POINTS + part()).pages[0]
    shown = [item for item in page.items if isinstance(item, TextLine)]
    words = {"".join(glyphs.text for glyphs in line.glyphs) for line in shown}

    assert "Picture: Clinic staff, CC BY 4.0" in {line.replace("\u00a0", " ") for line in words}


def test_a_decorative_picture_is_no_figure() -> None:
    plan = plan_of(POINTS + part(alt="decorative: yes"))

    assert art_of(plan).tag is None
    assert "Figure" not in [tag.role for tag in plan.tags]


def test_stays_on_one_page_with_its_caption() -> None:
    text = "\n\n".join(["Tea keeps some people awake, and nobody knows quite why. " * 5] * 8)
    plan = plan_of(f"{POINTS}\n## Handout\n\n{text}\n{part('The cup is warm.')}")
    tag = tag_of(plan, "why/picture/caption").id
    (page,) = (page for page in plan.pages if arts(page))
    lines = [item for item in page.items if isinstance(item, TextLine)]

    assert tag in {glyphs.tag for line in lines for glyphs in line.glyphs}


def test_warns_of_a_picture_that_is_coarse_on_paper() -> None:
    _, (finding,) = planned(POINTS + part(), picture(120, 90))

    assert ("P443", Severity.WARNING) == (finding.code, finding.severity)
    assert "120 by 90 pixels" in finding.message
    assert "482 pixels" in finding.hint


def test_takes_a_picture_that_is_just_fine_enough() -> None:
    assert () == planned(POINTS + part(), picture(482, 362))[1]


def rendered(body: str, *pictures: PictureFile) -> bytes:
    return render_handout(plan_of(body, *pictures), BOOKLET)


@pytest.mark.parametrize("alt", ["alt: A cup of tea.", "decorative: yes"])
@pytest.mark.parametrize(
    "cup",
    [CUP, PictureFile("figures/cup.png", PictureKind.JPEG, 800, 800, True, jpeg())],  # noqa: FBT003
)
def test_a_booklet_with_a_picture_passes_tag_tree_and_parity(alt: str, cup: PictureFile) -> None:
    body = POINTS + part("The cup is warm [@lee2018].", alt=alt)
    edition = edition_of(body, profile="patient", pictures=(cup,))
    data = render_handout(plan_booklet(edition, paper="letter")[0], BOOKLET)

    assert () == (*check_pdf(data, "tea.pdf"), *compare_booklet(edition, data, "tea.pdf"))
    assert not is_edited(data, "tea.pdf")


def test_stands_once_in_the_file_however_often_it_is_shown() -> None:
    data = rendered(POINTS + part() + part())

    with pikepdf.open(BytesIO(data)) as pdf:
        images = [one for one in pdf.objects if _is_image(one)]
        shown = sum(len(re.findall(rb" Do\b", page.Contents.read_bytes())) for page in pdf.pages)
    assert (1, 2) == (len(images), shown)


def test_knows_no_transparency() -> None:
    with pikepdf.open(BytesIO(rendered(POINTS + part()))) as pdf:
        (image,) = (one for one in pdf.objects if _is_image(one))

        assert ("/DeviceRGB", 8) == (image.ColorSpace, image.BitsPerComponent)
        assert "/SMask" not in image
        assert 800 * 600 * 3 == len(image.read_bytes())


def _is_image(one: object) -> bool:
    return isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"


def test_the_same_picture_gives_the_same_bytes_and_another_gives_others() -> None:
    body = POINTS + part()

    assert rendered(body) == rendered(body)
    assert rendered(body) != rendered(body, replace(CUP, data=plain_png(600, 800)))
