"""The notes of a planned slide turned into their XML."""

from __future__ import annotations

from builder.deck.links import Links
from builder.deck.model import Paragraph, Run, Slide
from builder.deck.xml import CITATION_LIFT, HEADER, NAMESPACES, escape, shape_tree

# EMU: a level of the notes master, a number with its gap, and how much wider that is than a bullet.
_DEEPER, _HANGING, _WIDER = 228_600, 285_750, 114_300


def notes_xml(slide: Slide, links: Links) -> str:
    """Write the notes page of a slide; what its words lead to is added to its `links`."""
    paragraphs = "".join(_note(one, links) for one in slide.notes)
    image = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
    )
    body = (
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )
    return (
        f"{HEADER}<p:notes {NAMESPACES}><p:cSld>{shape_tree(image + body)}</p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )


def _note(paragraph: Paragraph, links: Links) -> str:
    runs = "".join(_run(run, paragraph.lang, links) for run in paragraph.runs)
    return f"<a:p>{_place(paragraph)}{runs}</a:p>"


def _place(paragraph: Paragraph) -> str:
    """Say how deep a paragraph stands, and its number with room for two digits."""
    level = f' lvl="{paragraph.level}"' if paragraph.level else ""
    if paragraph.number is None:
        return f"<a:pPr{level}/>" if level else ""
    left = f' marL="{_DEEPER * paragraph.level + _WIDER}" indent="{-_HANGING}"'
    start = f' startAt="{paragraph.number}"' if paragraph.number > 1 else ""
    count = f'<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"{start}/>'
    return f"<a:pPr{left}{level}>{count}</a:pPr>"


def _run(run: Run, lang: str, links: Links) -> str:
    bold = ' b="1"' if run.bold else ""
    raised = f' baseline="{CITATION_LIFT}"' if run.raised else ""
    look = f'<a:rPr lang="{lang}"{bold}{raised} dirty="0"'
    if run.link:
        rel = links.add("hyperlink", run.link, external=True)
        look = f'{look}><a:hlinkClick r:id="{rel}"/></a:rPr>'
    else:
        look += "/>"
    return f"<a:r>{look}<a:t>{escape(run.text)}</a:t></a:r>"
