"""Decks and handouts turned into text that people compare: reading order, one thing a line.

What changes without meaning is left out: shape ids, part names, coordinates, decoration.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element

from builder.findings import BuilderError
from builder.verify.deck_file import Deck, Sheet, Slide, open_deck
from builder.verify.names import DC, A, P, R, step, whole
from builder.verify.pdf_file import as_name, decode_text
from builder.verify.pdf_syntax import Entries, Ref
from builder.verify.read_deck import ReadChart, charts_on
from builder.verify.read_handout import own_text
from builder.verify.shapes import Shape
from builder.verify.tag_tree import Tag, Tied
from builder.verify.tagged_file import TaggedFile, open_tagged

_INDENT = "  "


def dump_deck(data: bytes) -> str:
    """Show a deck slide by slide; raised numbers as ^1, bold as **words**, links with addresses."""
    deck = open_deck(data)
    if deck is None or deck.root is None:
        raise BuilderError("this is no PowerPoint file that can be read")
    return "".join(f"{line}\n" for line in _deck(deck))


def dump_handout(data: bytes) -> str:
    """Show the tags of a PDF as an indented list, each with its own text."""
    file = open_tagged(data)
    if file is None:
        raise BuilderError("this is no PDF that can be read")
    return "".join(f"{line}\n" for line in _handout(file))


def _deck(deck: Deck) -> Iterator[str]:
    yield f"title: {deck.core(f'{DC}title')}"
    yield f"language: {deck.core(f'{DC}language')}"
    starts = {section.slide_ids[0]: section.name for section in deck.sections if section.slide_ids}
    ids = dict(enumerate((slide_id for slide_id, _ in deck.slide_ids), 1))
    for slide in deck.slides:
        name = starts.get(ids.get(slide.number, ""))
        if name is not None:
            yield ""
            yield f"# {name}"
        yield ""
        yield from _slide(slide)


def _slide(slide: Slide) -> Iterator[str]:
    layout = step(slide.layout.root, f"{P}cSld")
    name = layout.get("name", "") if layout is not None else ""
    hidden = ", hidden" if slide.is_hidden else ""
    yield f"## slide {slide.number} ({name}{hidden})"
    for shape in slide.shapes:
        if shape.depth == 0 and not shape.is_decorative:
            yield from _shape(slide, shape)
    for shape in slide.notes.shapes if slide.notes else ():
        if shape.placeholder and shape.placeholder[0] == "body":
            yield "notes:"
            yield from _paragraphs(slide.notes or slide, shape.element, slide)


def _shape(slide: Slide, shape: Shape) -> Iterator[str]:
    kind = shape.placeholder[0] if shape.placeholder else shape.kind
    alt = f" [{shape.alt}]" if shape.alt else ""
    inner = list(_inside(slide, shape))
    if kind == "sldNum":
        return
    if len(inner) == 1:
        yield f"{kind}:{alt} {inner[0].strip()}"
        return
    yield f"{kind}:{alt}"
    yield from inner


def _inside(slide: Slide, shape: Shape) -> Iterator[str]:
    for table in shape.element.iter(f"{A}tbl"):
        for row in table.iterfind(f"{A}tr"):
            cells = (_cell(cell, slide) for cell in row.iterfind(f"{A}tc"))
            yield f"{_INDENT}| {' | '.join(cells)} |"
    for chart in charts_on(slide, shape):
        yield from _chart(chart)
    shapes = shape.element.iter(f"{P}sp") if shape.kind == "grpSp" else (shape.element,)
    for one in shapes:
        yield from _paragraphs(slide, one, slide)


def _chart(chart: ReadChart) -> Iterator[str]:
    yield f"{_INDENT}| | {' | '.join(name for name, _ in chart.series)} |"
    for at, category in enumerate(chart.categories):
        values = [f"{row[at]:.15g}" if at < len(row) else "" for _, row in chart.series]
        yield f"{_INDENT}| {category} | {' | '.join(values)} |"


def _paragraphs(sheet: Sheet, shape: Element, slide: Slide) -> Iterator[str]:
    body = shape.find(f"{P}txBody")
    for paragraph in body.iterfind(f"{A}p") if body is not None else ():
        words = _words(paragraph, sheet, slide)
        if words:
            properties = paragraph.find(f"{A}pPr")
            level = whole(properties.get("lvl") if properties is not None else None)
            number = step(properties, f"{A}buAutoNum")
            start = f"{whole(number.get('startAt'), default=1)}. " if number is not None else ""
            yield f"{_INDENT * (level + 1)}{start}{words}"


def _cell(cell: Element, slide: Slide) -> str:
    return " ".join(_words(paragraph, slide, slide) for paragraph in cell.iter(f"{A}p"))


def _words(paragraph: Element, sheet: Sheet, slide: Slide) -> str:
    return " ".join("".join(_run(run, sheet, slide) for run in paragraph).split())


def _run(run: Element, sheet: Sheet, slide: Slide) -> str:
    if run.tag == f"{A}br":
        return " / "
    text = run.findtext(f"{A}t") or ""
    properties = run.find(f"{A}rPr")
    if not text.strip() or properties is None:
        return text
    if whole(properties.get("baseline")) > 0:
        return f"^{text}"
    if properties.get("b") == "1":
        text = f"**{text}**"
    link = properties.find(f"{A}hlinkClick")
    if link is None:
        return text
    rows = slide.deck.package.relationships(sheet.part)
    target = next((row.target for row in rows if row.id == link.get(f"{R}id")), "")
    return f"[{text}]({target})"


def _handout(file: TaggedFile) -> Iterator[str]:
    info = file.pdf.get(file.pdf.trailer, "Info", "Title")
    yield f"title: {decode_text(info) if isinstance(info, bytes) else ''}"
    yield f"language: {file.pdf.text(file.pdf.root.get('Lang'))}"
    yield ""
    for tag in file.tree.tags:
        yield f"{_INDENT * tag.level}{_tag(file, tag)}"
    yield ""
    yield f"pages: {len(file.pages)}"


def _tag(file: TaggedFile, tag: Tag) -> str:
    scope = as_name(file.tree.attribute(tag, "Scope"))
    numbering = as_name(file.tree.attribute(tag, "ListNumbering"))
    alt = file.tree.text(tag, "Alt")
    lang = file.tree.text(tag, "Lang")
    pieces = [
        tag.role + "".join(f" {said}" for said in (scope, numbering, lang) if said),
        " ".join(own_text(file, tag).split()),
        f"[{alt}]" if alt else "",
        _target(file, tag),
    ]
    return " | ".join(piece for piece in pieces if piece)


def _target(file: TaggedFile, tag: Tag) -> str:
    """Say where a link goes: an address, or a page of the same file."""
    for kid in tag.kids:
        if isinstance(kid, Tied):
            entries = file.pdf.entries(Ref(kid.object))
            address = file.pdf.get(entries, "A", "URI")
            if isinstance(address, bytes):
                return f"-> {address.decode('utf-8', 'replace')}"
            page = _page(file, entries)
            return f"-> page {page}" if page else ""
    return ""


def _page(file: TaggedFile, entries: Entries) -> int:
    start = next(iter(file.pdf.array(entries.get("Dest"))), None)
    return file.page_numbers.get(start.number, 0) if isinstance(start, Ref) else 0
