"""The least that makes slides and pages of the same words: no tags, no checks, default looks.

`naive.py WORDS FOLDER` makes a deck and a handout of each topic that WORDS, a JSON file, holds.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches
from reportlab.graphics.charts.barcharts import HorizontalBarChart
from reportlab.graphics.shapes import Drawing
from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

SOURCE = "Lee D. Tea at night. Journal of Leaves. 2018. doi:10.1000/leaf.1"


def main() -> None:
    """Make a deck and a handout of each topic."""
    folder = Path(sys.argv[2])
    for topic in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")):
        make_deck(topic, folder / f"{topic['id']}.pptx")
        make_handout(topic, folder / f"{topic['id']}.pdf")


def make_deck(topic: dict, path: Path) -> None:
    """Put the words on slides of python-pptx's own template."""
    deck = Presentation()
    opening, bulleted, titled = (deck.slide_layouts[at] for at in (0, 1, 5))
    slide = deck.slides.add_slide(opening)
    slide.shapes.title.text = topic["title"]
    slide.placeholders[1].text = topic["message"]
    for section in topic["sections"]:
        slide = _bullets(deck, bulleted, section["headline"], section["points"])
        slide.notes_slide.notes_text_frame.text = section["notes"]
        slide = deck.slides.add_slide(titled)
        slide.shapes.title.text = "How many slept well"
        values = CategoryChartData()
        values.categories = [name for name, _ in section["bars"]]
        values.add_series("People", [count for _, count in section["bars"]])
        box = (Inches(0.5), Inches(1.5), Inches(9), Inches(5))
        slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *box, values)
        _bullets(deck, bulleted, "Try this", section["actions"])
        _bullets(deck, bulleted, "Get help now", section["signs"])
    _bullets(deck, bulleted, "Sources", [SOURCE])
    deck.save(path)


def _bullets(deck: Presentation, layout: object, title: str, lines: list[str]) -> object:
    slide = deck.slides.add_slide(layout)
    slide.shapes.title.text = title
    frame = slide.placeholders[1].text_frame
    frame.text = lines[0]
    for line in lines[1:]:
        frame.add_paragraph().text = line
    return slide


def make_handout(topic: dict, path: Path) -> None:
    """Put the words on pages with the sample styles."""
    styles = getSampleStyleSheet()
    flow: list[Flowable] = [
        Paragraph(topic["title"], styles["Title"]),
        Paragraph(topic["message"], styles["BodyText"]),
    ]
    for section in topic["sections"]:
        flow.append(Paragraph(section["headline"], styles["Heading1"]))
        flow += [Paragraph(text, styles["BodyText"]) for text in section["prose"]]
        flow.append(_chart(section["bars"]))
        for name in ("actions", "signs"):
            flow += [Paragraph(text, styles["Bullet"], "-") for text in section[name]]
    flow.append(Paragraph(SOURCE, styles["BodyText"]))
    SimpleDocTemplate(str(path), pagesize=letter, title=topic["title"]).build(flow)


def _chart(bars: list[list]) -> Drawing:
    drawing, chart = Drawing(400, 120), HorizontalBarChart()
    chart.x, chart.y, chart.width, chart.height = 80, 10, 300, 100
    chart.data = [[count for _, count in bars]]
    chart.categoryAxis.categoryNames = [name for name, _ in bars]
    drawing.add(chart)
    return drawing


if __name__ == "__main__":
    main()
