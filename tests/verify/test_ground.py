"""Contrast against what is really behind a text."""

from __future__ import annotations

import pytest

from tests.verify.samples import deck, deck_messages, replaced, shape, solid, with_shape

WHITE_WORDS = f"{solid('FFFFFF')}"
PANEL = (500_000, 4_500_000, 4_000_000, 1_500_000)


def contrast(xml: str) -> list[str]:
    return [one.partition(": ")[2] for one in deck_messages(with_shape(xml), "V536")]


def test_holds_words_against_the_fill_of_their_own_shape() -> None:
    spoiled = shape(text="Pale", ink=solid("F4F4F4"), fill=solid("FFFFFF"))
    assert ["“Pale” is F4F4F4 on FFFFFF, 1.1 to 1 where 3 to 1 is needed"] == contrast(spoiled)


def test_holds_words_against_the_background_of_the_master() -> None:
    spoiled = shape(text="Pale", ink=WHITE_WORDS)
    assert ["“Pale” is FFFFFF on FBF8F2, 1.1 to 1 where 3 to 1 is needed"] == contrast(spoiled)


def test_holds_words_against_a_panel_below_them() -> None:
    panel = shape(name="Panel", fill=solid("0E4A47"), box=PANEL, about='descr="A panel"')
    assert [] == contrast(panel + shape(text="White", ink=WHITE_WORDS))
    assert 1 == len(contrast(panel + shape(text="Dark", ink=solid("1C2B2E"))))


def test_leaves_out_a_panel_that_covers_less_than_half_of_the_words() -> None:
    panel = shape(fill=solid("0E4A47"), box=(500_000, 5_300_000, 600_000, 600_000))
    assert 1 == len(contrast(panel + shape(text="White", ink=WHITE_WORDS)))


def test_leaves_out_a_panel_above_the_words() -> None:
    panel = shape(fill=solid("0E4A47"), box=PANEL)
    assert 1 == len(contrast(shape(text="White", ink=WHITE_WORDS) + panel))


def test_places_a_panel_in_a_group_by_the_coordinates_of_the_group() -> None:
    panel = shape(fill=solid("0E4A47"), box=(0, 0, 10, 10))
    x, y, width, height = PANEL
    group = (
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="901" name="G" descr="A panel"/><p:cNvGrpSpPr/><p:nvPr/>'
        f'</p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="{x}" y="{y}"/>'
        f'<a:ext cx="{width}" cy="{height}"/>'
        '<a:chOff x="0" y="0"/><a:chExt cx="10" cy="10"/></a:xfrm></p:grpSpPr>'
        f"{panel}</p:grpSp>"
    )
    assert [] == contrast(group + shape(text="White", ink=WHITE_WORDS))


def test_looks_through_a_veil() -> None:
    veil = '<a:solidFill><a:srgbClr val="000000"><a:alpha val="90000"/></a:srgbClr></a:solidFill>'
    assert [] == contrast(shape(text="White", ink=WHITE_WORDS, fill=veil))
    thin = veil.replace("90000", "10000")
    assert 1 == len(contrast(shape(text="White", ink=WHITE_WORDS, fill=thin)))


def test_says_nothing_of_what_stands_on_a_picture() -> None:
    picture = "<a:blipFill><a:blip/></a:blipFill>"
    assert [] == contrast(shape(text="White", ink=WHITE_WORDS, fill=picture))


def test_warns_of_a_gradient_that_hides_the_words_in_part() -> None:
    stops = "".join(
        f'<a:gs pos="{at}"><a:srgbClr val="{rgb}"/></a:gs>'
        for at, rgb in ((0, "0E4A47"), (100_000, "FFFFFF"))
    )
    fill = f"<a:gradFill><a:gsLst>{stops}</a:gsLst></a:gradFill>"
    spoiled = with_shape(shape(text="White", ink=WHITE_WORDS, fill=fill))
    assert [] == deck_messages(spoiled, "V536")
    assert "FFFFFF on FFFFFF" in deck_messages(spoiled, "V537")[0]


@pytest.mark.parametrize(
    ("look", "needed"),
    [('sz="1700"', "4.5"), ('sz="1800"', ""), ('sz="1400" b="1"', ""), ('sz="1300" b="1"', "4.5")],
)
def test_asks_for_less_of_large_words(look: str, needed: str) -> None:
    grey = shape(
        text="Grey", look=f'lang="en-US" {look}', ink=solid("808080"), fill=solid("FFFFFF")
    )
    assert [needed] * bool(needed) == [one.split(" to 1 ")[1][6:] for one in contrast(grey)]


@pytest.mark.parametrize(
    ("colour", "shown"),
    [
        ('<a:schemeClr val="bg1"/>', "FFFFFF"),
        ('<a:schemeClr val="bg1"><a:lumMod val="95000"/></a:schemeClr>', "F2F2F2"),
        (
            '<a:schemeClr val="tx1"><a:lumMod val="5000"/><a:lumOff val="95000"/></a:schemeClr>',
            "F1F6F7",
        ),
        ('<a:sysClr val="window" lastClr="FEFEFE"/>', "FEFEFE"),
        ('<a:prstClr val="white"/>', "FFFFFF"),
        ('<a:scrgbClr r="100000" g="100000" b="100000"/>', "FFFFFF"),
    ],
)
def test_reads_every_way_to_name_a_colour(colour: str, shown: str) -> None:
    ink = f"<a:solidFill>{colour}</a:solidFill>"
    (message,) = contrast(shape(text="Pale", ink=ink))
    assert f"“Pale” is {shown} on FBF8F2" in message


def test_inherits_the_colour_of_a_placeholder_from_its_layout() -> None:
    spoiled = replaced(deck(), "1C2B2E", "FBF8F2", part="ppt/theme/theme1")
    messages = deck_messages(spoiled, "V536")
    assert any("“Tea holds caffeine” is FBF8F2 on FBF8F2" in one for one in messages)


def test_takes_the_colour_of_a_link_from_the_theme() -> None:
    link = shape(text="Book", ink=f'{WHITE_WORDS}<a:hlinkClick r:id="rId1"/>')
    assert [] == contrast(link)


def test_reads_the_colours_of_a_table_from_its_style() -> None:
    spoiled = replaced(
        deck(),
        '<a:schemeClr val="tx2"/></a:tcTxStyle>',
        '<a:schemeClr val="bg2"/></a:tcTxStyle>',
        part="ppt/tableStyles",
    )
    messages = deck_messages(spoiled, "V536")
    assert any("“Time” is FBF8F2 on FBF8F2" in one for one in messages)
    assert not any("“morning”" in one for one in messages)
