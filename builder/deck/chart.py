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
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.util import Pt
from pptx.util import lazyproperty as lazy_property
from xlsxwriter import Workbook

from builder.figures.numbers import decimals, plotted_series, signs
from builder.outline.part_model import Chart, ChartKind
from builder.record import record
from builder.theme import Colour

_KINDS = {
    ChartKind.BAR: XL_CHART_TYPE.BAR_CLUSTERED,
    ChartKind.COLUMN: XL_CHART_TYPE.COLUMN_CLUSTERED,
    ChartKind.LINE: XL_CHART_TYPE.LINE_MARKERS,
    ChartKind.RANGE: XL_CHART_TYPE.BAR_STACKED,
}
# The third is slate: honey, the theme's third accent, is too pale for a line.
_SERIES = (MSO_THEME_COLOR.ACCENT_1, MSO_THEME_COLOR.ACCENT_2, MSO_THEME_COLOR.ACCENT_6)
_FONT = Pt(20)
_LABEL_FONT = Pt(22)


@record
class ChartParts:
    """A chart part, which names its workbook as `rId1`, and that workbook."""

    xml: bytes
    workbook: bytes


class _DatedWriter(CategoryWorkbookWriter):
    """Writes the workbook with the outline's date, where XlsxWriter would write today's."""

    def __init__(self, chart_data: CategoryChartData, created: date) -> None:
        super().__init__(chart_data)
        self._created = datetime(created.year, created.month, created.day)  # noqa: DTZ001  # XlsxWriter writes it as UTC

    @contextmanager
    def _open_worksheet(self, xlsx_file: BytesIO) -> Iterator[tuple[Workbook, Any]]:
        # An outline is untrusted: its words never become formulas or links.
        plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        workbook = Workbook(xlsx_file, plain)
        workbook.set_properties({"created": self._created})
        worksheet = workbook.add_worksheet()
        yield workbook, worksheet
        workbook.close()


class _DatedData(CategoryChartData):
    """Chart data whose workbook carries the outline's date."""

    def __init__(self, created: date) -> None:
        super().__init__(number_format="General")
        self._created = created

    @lazy_property
    def _workbook_writer(self) -> _DatedWriter:
        return _DatedWriter(self, self._created)


def chart_parts(chart: Chart, *, updated: date) -> ChartParts:
    """Make the chart part and the workbook behind it."""
    data = _data(chart, updated)
    # python-pptx writes negative axis ids; the schema has them unsigned (xsd:unsignedInt).
    xml = re.sub(rb'val="-(\d+)"', rb'val="\1"', data.xml_bytes(_KINDS[chart.kind]))
    native = NativeChart(parse_xml(xml), None)
    _style(native, chart)
    root = native._chartSpace  # noqa: SLF001  # the only way to the element of a chart
    root.append(_external_data())
    text = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return ChartParts(text, data._workbook_writer.xlsx_blob)  # noqa: SLF001  # as python-pptx does


def _data(chart: Chart, updated: date) -> _DatedData:
    """Give the numbers in the author's order, as a native chart holds them."""
    data = _DatedData(updated)
    data.categories = [row.name.plain for row in chart.rows]
    for name, values in plotted_series(chart):
        data.add_series(name, [float(value) for value in values])
    return data


def _style(native: NativeChart, chart: Chart) -> None:
    """Label directly, start at zero, and leave out what says nothing."""
    native.has_title = False
    native.font.size = _FONT
    native.font.color.rgb = RGBColor.from_string(Colour.INK.value)
    native.has_legend = len(chart.series) > 1 and chart.kind is not ChartKind.RANGE
    if native.has_legend:
        native.legend.position = XL_LEGEND_POSITION.TOP
        native.legend.include_in_layout = False
        native.legend.font.size = _FONT
    plot = native.plots[0]
    plot.vary_by_categories = False
    if chart.kind is not ChartKind.LINE:
        plot.gap_width = 45
    for series, colour in zip(plot.series, _SERIES, strict=False):
        _paint(series, colour, chart)
    if chart.kind is ChartKind.RANGE:
        plot.series[0].format.fill.background()
        plot.series[0].format.line.fill.background()
        plot.series[1].format.fill.solid()
        plot.series[1].format.fill.fore_color.theme_color = _SERIES[0]
    else:
        _label(plot, chart)
    _style_axes(native, chart)


def _paint(series: Any, colour: MSO_THEME_COLOR, chart: Chart) -> None:  # noqa: ANN401  # untyped there
    if chart.kind is ChartKind.LINE:
        series.smooth = False
        series.format.line.color.theme_color = colour
        series.format.line.width = Pt(3)
        series.marker.format.fill.solid()
        series.marker.format.fill.fore_color.theme_color = colour
        return
    series.invert_if_negative = False
    series.format.fill.solid()
    series.format.fill.fore_color.theme_color = colour


def _label(plot: Any, chart: Chart) -> None:  # noqa: ANN401  # untyped there
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.font.size = _LABEL_FONT
    labels.font.bold = True
    labels.show_value = True
    labels.number_format = _number_format(chart)
    labels.number_format_is_linked = False
    above = chart.kind is ChartKind.LINE
    labels.position = XL_LABEL_POSITION.ABOVE if above else XL_LABEL_POSITION.OUTSIDE_END


def _number_format(chart: Chart) -> str:
    before, behind = signs(chart)
    places = decimals(chart)
    digits = "0." + "0" * places if places else "0"
    return f'"{before}"{digits}"{behind}"'


def _style_axes(native: NativeChart, chart: Chart) -> None:
    values, categories = native.value_axis, native.category_axis
    values.has_major_gridlines = False
    values.visible = chart.kind is ChartKind.RANGE
    values.tick_labels.number_format = _number_format(chart)
    values.tick_labels.number_format_is_linked = False
    if chart.kind is not ChartKind.LINE:
        values.minimum_scale = 0  # a bar's length is its number
    categories.format.line.color.theme_color = MSO_THEME_COLOR.TEXT_1
    categories.major_tick_mark = XL_TICK_MARK.NONE
    categories.tick_labels.font.size = _FONT
    # Excel draws the first category of a bar chart at the bottom.
    categories.reverse_order = chart.kind in {ChartKind.BAR, ChartKind.RANGE}


def _external_data() -> Any:  # noqa: ANN401  # an lxml element of python-pptx's own class
    return parse_xml(
        '<c:externalData xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
        'r:id="rId1"><c:autoUpdate val="0"/></c:externalData>'
    )
