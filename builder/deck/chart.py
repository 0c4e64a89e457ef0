"""An outline's chart turned into a native, editable PowerPoint chart and its workbook."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from io import BytesIO
from typing import Any

from lxml import etree
from pptx.chart.chart import Chart as NativeChart
from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_LINE, MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt
from pptx.util import lazyproperty as lazy_property
from xlsxwriter import Workbook

from builder.deck.chart_form import BAR_GAP
from builder.deck.chart_plot import place_plot
from builder.deck.model import ChartForm, ChartSlot
from builder.figures.model import Ink
from builder.figures.numbers import plotted_series
from builder.figures.series import BARS, LINES, PALE
from builder.outline.part_model import Chart, ChartKind
from builder.record import record
from builder.theme import Colour

Untyped = Any  # python-pptx says no types of what it draws with
_KINDS = {
    ChartKind.BAR: XL_CHART_TYPE.BAR_CLUSTERED,
    ChartKind.COLUMN: XL_CHART_TYPE.COLUMN_CLUSTERED,
    ChartKind.LINE: XL_CHART_TYPE.LINE_MARKERS,
    ChartKind.RANGE: XL_CHART_TYPE.BAR_STACKED,
}
_THEMED = {
    Colour.PINE: MSO_THEME_COLOR.ACCENT_1,
    Colour.CLAY: MSO_THEME_COLOR.ACCENT_2,
    Colour.SLATE: MSO_THEME_COLOR.ACCENT_6,
}
_DASHES = (MSO_LINE.SOLID, MSO_LINE.DASH, MSO_LINE.ROUND_DOT)  # as those of `LINES`


@record
class ChartParts:
    """A chart part, which names its workbook as `rId1`, and that workbook."""

    xml: bytes
    workbook: bytes


class _DatedWriter(CategoryWorkbookWriter):
    """Writes the workbook with the outline's date, where XlsxWriter would write today's.

    The head of the names stands above them, where python-pptx leaves the corner empty.
    """

    def __init__(self, chart_data: CategoryChartData, created: date, corner: str) -> None:
        super().__init__(chart_data)
        self._corner = corner
        self._created = datetime(created.year, created.month, created.day)  # noqa: DTZ001  # XlsxWriter writes it as UTC

    @contextmanager
    def _open_worksheet(self, xlsx_file: BytesIO) -> Iterator[tuple[Workbook, Any]]:
        # An outline is untrusted: its words never become formulas or links.
        plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        workbook = Workbook(xlsx_file, plain)
        workbook.set_properties({"created": self._created})
        worksheet = workbook.add_worksheet()
        if self._corner:
            worksheet.write_string(0, 0, self._corner)
        yield workbook, worksheet
        workbook.close()


class _DatedData(CategoryChartData):
    """Chart data whose workbook carries the outline's date, and the head of the names."""

    def __init__(self, created: date, corner: str) -> None:
        super().__init__(number_format="General")
        self._created, self._corner = created, corner

    @lazy_property
    def _workbook_writer(self) -> _DatedWriter:
        return _DatedWriter(self, self._created, self._corner)


def chart_parts(slot: ChartSlot, *, updated: date) -> ChartParts:
    """Make the chart part and the workbook behind it."""
    chart = slot.chart
    data = _data(slot, updated)
    # python-pptx writes negative axis ids; the schema has them unsigned (xsd:unsignedInt).
    xml = re.sub(rb'val="-(\d+)"', rb'val="\1"', data.xml_bytes(_KINDS[chart.kind]))
    native = NativeChart(parse_xml(xml), None)
    _style(native, slot)
    root = native._chartSpace  # noqa: SLF001  # the only way to the element of a chart
    root.append(_external_data())
    text = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return ChartParts(text, data._workbook_writer.xlsx_blob)  # noqa: SLF001  # as python-pptx does


def _data(slot: ChartSlot, updated: date) -> _DatedData:
    """Give the numbers in the author's order, as a native chart holds them."""
    chart = slot.chart
    data = _DatedData(updated, chart.axis.plain)
    data.categories = [row.name.plain for row in chart.rows]
    for name, values in plotted_series(chart):
        data.add_series(name, [float(value) for value in values])
    if slot.form.words:
        # Stacked bars have no place for words behind them: an unseen third bar holds them.
        data.add_series(slot.form.words_column, [slot.form.words_room] * len(chart.rows))
    return data


def _style(native: NativeChart, slot: ChartSlot) -> None:
    """Label directly, start at zero, and leave out what says nothing."""
    chart, form = slot.chart, slot.form
    native.has_title = False
    native.font.size = Pt(form.names)
    native.font.color.rgb = RGBColor.from_string(Colour.INK.value)
    native.has_legend = len(chart.series) > 1 and chart.kind is not ChartKind.RANGE
    if native.has_legend:
        native.legend.position = XL_LEGEND_POSITION.TOP
        native.legend.include_in_layout = False
        native.legend.font.size = Pt(form.names)
    plot = native.plots[0]
    plot.vary_by_categories = False
    if chart.kind is not ChartKind.LINE:
        plot.gap_width = round(BAR_GAP * 100)
    is_line = chart.kind is ChartKind.LINE
    for series, ink, dash in zip(plot.series, LINES if is_line else BARS, _DASHES, strict=False):
        if is_line:
            _draw_line(series, ink, dash)
        else:
            _fill_bars(series, ink)
    _fill_highlight(plot, chart)
    if chart.kind is ChartKind.RANGE:
        _paint_range(plot, form)
    elif form.is_labelled:
        _label(plot, form, above=chart.kind is ChartKind.LINE)
    _style_axes(native, slot)
    place_plot(native, slot)


def _draw_line(series: Untyped, ink: Ink, dash: MSO_LINE) -> None:
    series.smooth = False
    line = series.format.line
    _colour(line.color, ink.stroke)
    line.width, line.dash_style = Pt(3), dash
    marker = series.marker.format
    marker.fill.solid()
    _colour(marker.fill.fore_color, ink.stroke)


def _fill_bars(series: Untyped, ink: Ink) -> None:
    series.invert_if_negative = False
    _fill(series.format, ink)


def _fill_highlight(plot: Untyped, chart: Chart) -> None:
    """Make the series pale, and so whatever bar somebody adds, and fill the one that stands out."""
    if any(row.is_pale for row in chart.rows):
        _fill(plot.series[0].format, PALE)
        for at, row in enumerate(chart.rows):
            if not row.is_pale:
                _fill(plot.series[0].points[at].format, BARS[0])


def _fill(native: Untyped, ink: Ink) -> None:
    native.fill.solid()
    _colour(native.fill.fore_color, ink.fill)
    _colour(native.line.color, ink.stroke)
    native.line.width = Pt(ink.width)


def _colour(native: Untyped, colour: Colour | None) -> None:
    """Name a colour by the theme where the theme has it, so that a restyle reaches it."""
    if colour in _THEMED:
        native.theme_color = _THEMED[colour]
    elif colour:
        native.rgb = RGBColor.from_string(colour.value)


def _paint_range(plot: Untyped, form: ChartForm) -> None:
    """Show the bar from low to high, and at the foot of the unseen one behind it the words."""
    low, seen, behind = plot.series
    for unseen in (low, behind):
        unseen.format.fill.background()
        unseen.format.line.fill.background()
    _colour(seen.format.fill.fore_color, Colour.PINE)
    for point, words in enumerate(form.words):
        label = behind.points[point].data_label
        label.position = XL_LABEL_POSITION.INSIDE_BASE
        label.text_frame.text = words
        label.text_frame.word_wrap = False  # LibreOffice 7.4 gives a label a fifth of the chart
        _set_font(label.text_frame.paragraphs[0].runs[0].font, form)
    behind.data_labels.show_value = False  # of a row that somebody adds


def _label(plot: Untyped, form: ChartForm, *, above: bool) -> None:
    plot.has_data_labels = True
    usual = XL_LABEL_POSITION.ABOVE if above else XL_LABEL_POSITION.OUTSIDE_END
    _write_value(plot.data_labels, form)
    plot.data_labels.position = usual
    sides = form.sides or [("above",) * len(formats) for formats in form.formats]
    for series, *looks in zip(plot.series, sides, form.formats, strict=True):
        own = [(at, *look) for at, look in enumerate(zip(*looks, strict=True))]
        own = [one for one in own if one[1:] != ("above", form.number_format)]
        if not own and not form.sides:
            continue
        _write_value(series.data_labels, form)
        series.data_labels.position = usual
        for point, side, code in own:
            label = series.points[point].data_label
            label.position = XL_LABEL_POSITION.BELOW if side == "below" else usual
            _write_value_at(label, form, code)


def _write_value(labels: Untyped, form: ChartForm) -> None:
    _set_font(labels.font, form)
    _keep_on_one_line(labels)
    labels.show_value = True
    labels.number_format = form.number_format
    labels.number_format_is_linked = False


def _keep_on_one_line(labels: Untyped) -> None:
    """A number is one word; LibreOffice 7.4 gives a label a fifth of the chart, and breaks it."""
    body = labels._element.find(f"{qn('c:txPr')}/{qn('a:bodyPr')}")  # noqa: SLF001  # the only way to it
    body.set("wrap", "none")


def _write_value_at(label: Untyped, form: ChartForm, number_format: str) -> None:
    """Repeat at one point what its series says, because nothing of that is passed on to it."""
    _set_font(label.font, form)
    element = label._dLbl  # noqa: SLF001  # the only way to its number format
    code = parse_xml(f'<c:numFmt {nsdecls("c")} formatCode="" sourceLinked="0"/>')
    code.set("formatCode", number_format)
    element.find(qn("c:idx")).addnext(code)


def _set_font(font: Untyped, form: ChartForm) -> None:
    font.size = Pt(form.numbers)
    font.bold = True


def _style_axes(native: NativeChart, slot: ChartSlot) -> None:
    values, categories, form = native.value_axis, native.category_axis, slot.form
    values.has_major_gridlines = not form.is_labelled
    values.visible = not form.is_labelled
    values.tick_labels.number_format = form.number_format
    values.tick_labels.number_format_is_linked = False
    if slot.chart.kind is not ChartKind.LINE:
        values.minimum_scale = 0  # a bar's length is its number
    if form.scale:
        values.minimum_scale, values.maximum_scale = form.scale
    categories.format.line.color.theme_color = MSO_THEME_COLOR.TEXT_1
    categories.major_tick_mark = XL_TICK_MARK.NONE
    categories.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    categories.tick_labels.font.size = Pt(form.names)
    # Excel draws the first category of a bar chart at the bottom.
    categories.reverse_order = slot.chart.kind in {ChartKind.BAR, ChartKind.RANGE}


def _external_data() -> Untyped:
    return parse_xml(
        '<c:externalData xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
        'r:id="rId1"><c:autoUpdate val="0"/></c:externalData>'
    )
