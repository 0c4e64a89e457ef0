"""The plot of a native chart put where it was planned, each name of a row shown."""

from __future__ import annotations

from typing import Any

from pptx.chart.chart import Chart as NativeChart
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from builder.deck.model import ChartSlot


def place_plot(native: NativeChart, slot: ChartSlot) -> None:
    """Place the plot, and forbid what programs do with names: to leave some out, or turn them."""
    area = native._chartSpace.find(f".//{qn('c:plotArea')}")  # noqa: SLF001  # the only way
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    area.insert(0, _layout(slot))
    axis = area.find(qn("c:catAx"))
    # ECMA-376 part 1, 21.2.2.25: it stands before the last of an axis's properties.
    axis.find(qn("c:noMultiLvlLbl")).addprevious(
        parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="1"/>')
    )
    body = axis.find(f"{qn('c:txPr')}/{qn('a:bodyPr')}")
    body.set("rot", "0")
    body.set("vert", "horz")


def _layout(slot: ChartSlot) -> Any:  # noqa: ANN401  # an lxml element of python-pptx's own class
    """Give the plot without its names, as shares of the frame (ECMA-376 part 1, 21.2.2.88)."""
    plot, frame = slot.form.plot, slot.box
    shares = {
        "x": plot.x / frame.width,
        "y": plot.y / frame.height,
        "w": plot.width / frame.width,
        "h": plot.height / frame.height,
    }
    rows = "".join(f'<c:{key} val="{share:.5f}"/>' for key, share in shares.items())
    return parse_xml(
        f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/>'
        f'<c:xMode val="edge"/><c:yMode val="edge"/>{rows}</c:manualLayout></c:layout>'
    )
