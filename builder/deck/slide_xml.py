"""One planned slide turned into its XML, with the relationships that it needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.deck.grid import FOOTER, NUMBER
from builder.deck.layout import Box, Foot, Layout, Placeholder
from builder.deck.layout_xml import number_field, panel_shapes
from builder.deck.links import Links, Tagged
from builder.deck.lozenges import lozenges
from builder.deck.model import (
    ChartSlot,
    DeckPlan,
    Drawing,
    Paragraph,
    PictureSlot,
    Progress,
    Rule,
    Run,
    Sketch,
    Slide,
    Slot,
    TableSlot,
    TextSlot,
    drawn_paragraphs,
)
from builder.deck.own_colours import in_our_colours
from builder.deck.picture_xml import picture_xml
from builder.deck.shapes_xml import bounds, connector, shape_properties, text_body
from builder.deck.spot_xml import frame_mark, spot_look, spot_mark, spot_place
from builder.deck.table_xml import table_frame
from builder.deck.xml import (
    CITATION_LIFT,
    HEADER,
    NAMESPACES,
    centipoints,
    decoration,
    drawn_shape,
    escape,
    fill,
    geometry,
    group,
    line,
    shape_tree,
    transform,
)
from builder.figures.marks import review_mark
from builder.figures.model import Shape, Stroke, TextBlock
from builder.record import record
from builder.theme import Colour
from builder.units import ZERO, pt


@record
class SlideParts:
    """The XML of a slide and what hangs on it."""

    xml: str
    links: Links
    tags: tuple[Tagged, ...]


def slide_parts(
    slide: Slide,
    plan: DeckPlan,
    *,
    layout: str,
    first_tag: int,
    charts: dict[str, str],
    media: dict[bytes, str],
) -> SlideParts:
    """Write a slide; `layout` is the target of its layout.

    `charts` holds the part of each chart by its id, `media` that of each picture by its bytes.
    """
    writer = _Writer(plan, plan.design.layouts[slide.layout], first_tag, charts, media)
    writer.links.add("slideLayout", layout)
    shapes = [writer.text_shape(TextSlot(0, (slide.title,)))]
    shapes += [writer.tinted(xml) for xml in writer.content(slide)]
    if writer.layout.has_footer:
        shapes.append(writer.progress(slide.progress))
        shapes.append(writer.footer())
    show = ' show="0"' if slide.hidden else ""
    xml = (
        f"{HEADER}<p:sld {NAMESPACES}{show}><p:cSld>{shape_tree(''.join(shapes))}</p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    )
    return SlideParts(xml, writer.links, tuple(writer.tags))


class _Writer:
    """Hands out shape ids and relationship ids while the shapes of one slide are written."""

    def __init__(
        self,
        plan: DeckPlan,
        layout: Layout,
        first_tag: int,
        charts: dict[str, str],
        media: dict[bytes, str],
    ) -> None:
        self.plan, self.layout, self.charts, self.media = plan, layout, charts, media
        self.links = Links()
        self.first_tag = first_tag
        self.tags: list[Tagged] = []
        self.last_id = 1

    def next_id(self) -> int:
        self.last_id += 1
        return self.last_id

    def content(self, slide: Slide) -> Iterator[str]:
        """Write all between the title and the foot."""
        if self.layout.backing:
            yield self.backing(self.layout.backing)
        if self.layout.plate:
            yield from panel_shapes(self.layout.plate, self.next_id)
        yield from (self.slot(slot) for slot in slide.slots)
        yield from (self.rule(rule) for rule in slide.rules)
        yield from (self.sketch(sketch) for sketch in slide.sketches)

    def tinted(self, xml: str) -> str:
        """Say colours so that they are seen on the design's ground."""
        design = self.plan.design
        if not design.is_foreign:
            return xml
        return in_our_colours(xml, is_backed=not design.is_light)

    def backing(self, box: Box) -> str:
        properties = f"{transform(box)}{geometry(box, ZERO)}{fill(Colour.WHITE)}{line(None, ZERO)}"
        return decoration(self.next_id(), "Ground", properties)

    def slot(self, slot: Slot) -> str:
        match slot:
            case TextSlot():
                return self.text_shape(slot)
            case TableSlot():
                return self.table(slot)
            case ChartSlot():
                return self.chart(slot)
            case PictureSlot(picture=picture):
                embedded = self.links.add("image", self.media[picture.data])
                mark = frame_mark(self.layout.placeholder(slot.idx))
                return picture_xml(slot, number=self.next_id(), embedded=embedded, mark=mark)
            case Drawing():
                return self.drawing(slot)

    def text_shape(self, slot: TextSlot) -> str:
        spot = self.layout.placeholder(slot.idx)
        paragraphs = "".join(self.paragraph(one) for one in slot.paragraphs)
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self.next_id()}" name="{escape(spot.name)}"/>'
            f"{spot_mark(spot, self.tag(slot.paragraphs))}</p:nvSpPr>"
            f"<p:spPr>{spot_place(slot.box, spot)}</p:spPr>"
            f"<p:txBody>{spot_look(spot)}{paragraphs}</p:txBody></p:sp>"
        )

    def tag(self, paragraphs: Sequence[Paragraph]) -> str:
        """Tie a shape to the ids of its texts, in the order of its paragraphs."""
        target = f"../tags/tag{self.first_tag + len(self.tags)}.xml"
        self.tags.append(Tagged(target, tuple(one.id for one in paragraphs)))
        rel = self.links.add("tags", target)
        return f'<p:custDataLst><p:tags r:id="{rel}"/></p:custDataLst>'

    def paragraph(self, paragraph: Paragraph) -> str:
        level = f' lvl="{paragraph.level}"' if paragraph.level else ""
        inner = ""
        if paragraph.before is not None:
            inner += f'<a:spcBef><a:spcPts val="{centipoints(paragraph.before)}"/></a:spcBef>'
        if paragraph.number is not None:
            start = f' startAt="{paragraph.number}"' if paragraph.number > 1 else ""
            inner += f'<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"{start}/>'
        properties = f"<a:pPr{level}>{inner}</a:pPr>" if level or inner else ""
        runs = "".join(self.run(run, paragraph.lang) for run in paragraph.runs)
        return f'<a:p>{properties}{runs}<a:endParaRPr lang="{paragraph.lang}"/></a:p>'

    def run(self, run: Run, lang: str, colour: Colour | None = None) -> str:
        """Write text in one look; a line break in it becomes an element of its own."""
        size = f' sz="{centipoints(run.size)}"' if run.size else ""
        bold = ' b="1"' if run.bold else ""
        raised = f' baseline="{CITATION_LIFT}"' if run.raised else ""
        inner = fill(colour) if colour else ""
        if run.link:
            rel = self.links.add("hyperlink", run.link, external=True)
            inner += f'<a:hlinkClick r:id="{rel}"/>'
        look = f'lang="{lang}"{size}{bold}{raised} dirty="0"'
        lines = [
            f"<a:r><a:rPr {look}>{inner}</a:rPr><a:t>{escape(words)}</a:t></a:r>" if words else ""
            for words in run.text.split("\n")
        ]
        return f"<a:br><a:rPr {look}/></a:br>".join(lines)

    def table(self, slot: TableSlot) -> str:
        paragraphs = [cell.paragraph for row in slot.rows for cell in row.cells]
        number = self.next_id()
        mark = frame_mark(self.layout.placeholder(slot.idx))
        return table_frame(slot, number, tag=mark + self.tag(paragraphs), write_run=self.run)

    def chart(self, slot: ChartSlot) -> str:
        number = self.next_id()
        rel = self.links.add("chart", self.charts[slot.chart.id])
        return (
            f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" name="Chart" '
            f'descr="{escape(slot.chart.alt.plain)}"/><p:cNvGraphicFramePr>'
            '<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
            f"<p:nvPr>{frame_mark(self.layout.placeholder(slot.idx))}</p:nvPr></p:nvGraphicFramePr>"
            f"{transform(slot.box, 'p:xfrm')}<a:graphic>"
            '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
            '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
            f'r:id="{rel}"/></a:graphicData></a:graphic></p:graphicFrame>'
        )

    def rule(self, rule: Rule) -> str:
        box = Box(rule.x, rule.y, rule.width, pt(1))
        properties = f"{transform(box)}{geometry(box, ZERO)}{fill(Colour.LINE)}{line(None, ZERO)}"
        return decoration(self.next_id(), "Rule", properties)

    def sketch(self, sketch: Sketch) -> str:
        """Draw a sketch as one decorative group."""
        number = self.next_id()
        shapes = "".join(
            decoration(self.next_id(), f"{sketch.name} {at}", properties)
            for at, properties in enumerate(
                (shape_properties(shape, sketch.x, sketch.y) for shape in sketch.shapes), 1
            )
        )
        box = bounds(sketch.shapes, sketch.x, sketch.y)
        return group(number, sketch.name, box, shapes)

    def drawing(self, drawing: Drawing) -> str:
        """Draw shapes as one group that has the words for all of them."""
        number = self.next_id()
        shapes = "".join(
            self.drawn(shape, f"{drawing.name} {at}", drawing)
            for at, shape in enumerate(drawing.shapes, 1)
        )
        box = bounds(drawing.shapes, drawing.x, drawing.y)
        return group(number, drawing.name, box, shapes, alt=drawing.alt)

    def drawn(self, shape: Shape, name: str, drawing: Drawing) -> str:
        """Draw one shape of a drawing: a line to drag, a shape, or words to edit."""
        if isinstance(shape, Stroke):
            return connector(self.next_id(), name, shape, x=drawing.x, y=drawing.y)
        properties = shape_properties(shape, drawing.x, drawing.y)
        if not isinstance(shape, TextBlock):
            return drawn_shape(self.next_id(), name, properties)
        number, tag = self.next_id(), self.tag(drawn_paragraphs(shape))
        return drawn_shape(number, name, properties, tag=tag, body=text_body(shape))

    def progress(self, progress: Progress | None) -> str:
        row = lozenges(progress) if progress and not self.layout.foot else None
        return self.sketch(row) if row else ""

    def footer(self) -> str:
        if self.layout.foot:
            return self.their_footer(self.layout.foot)
        lang = self.plan.lang
        # LibreOffice 7.4 overlooks a layout's text style for footers, so it stands here, too.
        look = f'sz="1400" b="1" dirty="0">{fill(Colour.SLATE)}<a:latin typeface="+mn-lt"/></a:rPr>'
        words = f"<a:t>{escape(self.plan.review_line)}</a:t>"
        run = f'<a:pPr algn="l"/><a:r><a:rPr lang="{lang}" {look}{words}</a:r>'
        number = number_field(lang).replace("<a:p>", '<a:p><a:pPr algn="r"/>', 1)
        number = number.replace(f'<a:rPr lang="{lang}"/>', f'<a:rPr lang="{lang}" {look}', 1)
        mark = review_mark(is_reviewed=self.plan.is_reviewed, size=pt(14))
        return (
            self._footer("Review line", "ftr", FOOTER, f"<a:p>{run}</a:p>")
            + self._footer("Slide number", "sldNum", NUMBER, number)
            + self.sketch(Sketch("Review mark", self.layout.footer_left, pt(511), mark))
        )

    def their_footer(self, foot: Foot) -> str:
        """Write the review line and the number where a template has room for them."""
        lang, size = self.plan.lang, foot.size
        look = f'lang="{lang}" sz="{centipoints(size)}" b="1" dirty="0"'
        ink = f'{fill(Colour.INK)}<a:latin typeface="+mn-lt"/>'
        words = f"<a:t>{escape(self.plan.review_line)}</a:t>"
        line = f'<a:p><a:pPr algn="l"/><a:r><a:rPr {look}>{ink}</a:rPr>{words}</a:r></a:p>'
        number = number_field(lang).replace("<a:p>", '<a:p><a:pPr algn="r"/>', 1)
        number = number.replace(f'<a:rPr lang="{lang}"/>', f"<a:rPr {look}>{ink}</a:rPr>", 1)
        mark = review_mark(is_reviewed=self.plan.is_reviewed, size=size)
        box = foot.line.box
        y = box.y + (box.height - size) * 0.5
        ground = "" if self.plan.design.is_light else self.backing(foot.ground)
        return self.tinted(
            ground
            + self._their_footer(foot.line, line)
            + self._their_footer(foot.number, number)
            + self.sketch(Sketch("Review mark", box.x - size * 1.5, y, mark))
        )

    def _their_footer(self, spot: Placeholder, paragraphs: str) -> str:
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self.next_id()}" name="{spot.name}"/>'
            f"{spot_mark(spot)}</p:nvSpPr><p:spPr>{spot_place(spot.box, spot)}</p:spPr>"
            f"<p:txBody>{spot_look(spot)}{paragraphs}</p:txBody></p:sp>"
        )

    def _footer(self, name: str, kind: str, idx: int, paragraphs: str) -> str:
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self.next_id()}" name="{name}"/>'
            '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
            f'<p:nvPr><p:ph type="{kind}" sz="quarter" idx="{idx}"/></p:nvPr></p:nvSpPr>'
            f"<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
        )
