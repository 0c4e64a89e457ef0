"""The palette and the typefaces turned into PowerPoint's theme and table style."""

from __future__ import annotations

from builder.deck.xml import HEADER, A, fill
from builder.theme import Colour
from builder.units import Length, pt

TABLE_STYLE = "{3C1A7A52-9A3E-5B0C-8E55-D1F0B17C7E01}"
_THEME = {
    "dk1": Colour.INK,
    "lt1": Colour.WHITE,
    "dk2": Colour.PINE,
    "lt2": Colour.PAPER,
    "accent1": Colour.PINE,
    "accent2": Colour.CLAY,
    "accent3": Colour.HONEY,
    "accent4": Colour.BRICK,
    "accent5": Colour.TEAL,
    "accent6": Colour.SLATE,
    "hlink": Colour.PINE,
    "folHlink": Colour.SLATE,
}
FACE = "Calibri"


def theme_xml(name: str) -> str:
    """Write a theme; a format scheme needs three of each kind (ECMA-376, 20.1.4.1.14)."""
    colours = "".join(
        f'<a:{key}><a:srgbClr val="{value.value}"/></a:{key}>' for key, value in _THEME.items()
    )
    fonts = "".join(
        f'<a:{key}Font><a:latin typeface="{FACE}"/><a:ea typeface=""/><a:cs typeface=""/>'
        f'<a:font script="Arab" typeface="Arial"/><a:font script="Hebr" typeface="Arial"/>'
        f"</a:{key}Font>"
        for key in ("major", "minor")
    )
    flat = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(
        f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{flat}<a:prstDash val="solid"/></a:ln>'
        for width in (9525, 19050, 28575)
    )
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{HEADER}<a:theme xmlns:a="{A}" name="{name}"><a:themeElements>'
        f'<a:clrScheme name="Diptych">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Diptych">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="Flat"><a:fillStyleLst>{flat * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{flat * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def table_styles_xml() -> str:
    """Write the one table style: a heavy rule below the head, thin rules between the rows."""

    def border(side: str, width: Length, value: Colour) -> str:
        return f'<a:{side}><a:ln w="{width.emu}" cmpd="sng">{fill(value)}</a:ln></a:{side}>'

    body = border("bottom", pt(1), Colour.LINE) + border("insideH", pt(1), Colour.LINE)
    head = border("bottom", pt(2.5), Colour.PINE)
    font = '<a:fontRef idx="minor"><a:prstClr val="black"/></a:fontRef>'
    return (
        f'{HEADER}<a:tblStyleLst xmlns:a="{A}" def="{TABLE_STYLE}">'
        f'<a:tblStyle styleId="{TABLE_STYLE}" styleName="Diptych">'
        f'<a:wholeTbl><a:tcTxStyle>{font}<a:schemeClr val="tx1"/></a:tcTxStyle>'
        f"<a:tcStyle><a:tcBdr>{body}</a:tcBdr><a:fill>{fill(Colour.WHITE)}</a:fill></a:tcStyle>"
        '</a:wholeTbl><a:firstCol><a:tcTxStyle b="on"/><a:tcStyle><a:tcBdr/></a:tcStyle>'
        f'</a:firstCol><a:firstRow><a:tcTxStyle b="on">{font}<a:schemeClr val="tx2"/>'
        f"</a:tcTxStyle><a:tcStyle><a:tcBdr>{head}</a:tcBdr><a:fill><a:noFill/></a:fill>"
        "</a:tcStyle></a:firstRow></a:tblStyle></a:tblStyleLst>"
    )
