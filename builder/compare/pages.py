"""A PDF's bytes turned into its headings and what stands below each, for comparing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from builder.compare.headings import Headings, headings_of
from builder.compare.model import FRAME, Kind, Leaf, Listed, Reading, Said
from builder.compare.rows import Cell, head_texts, row_texts
from builder.record import record
from builder.verify.pdf_syntax import Ref
from builder.verify.read_handout import INLINE, own_text
from builder.verify.tag_tree import Owned, Tag, Tied
from builder.verify.tagged_file import TaggedFile, open_tagged

_HEADING = re.compile(r"H[1-6]?")
_LISTED = frozenset((Kind.WARNING, Kind.ACTION, Kind.CLAIM))
_END = f"{FRAME}end"  # the id of what stands behind the last of its lists
_WORD = re.compile(r"[^\W\d_]{2}")
_CITED = re.compile(r"(\d+)(?:\. .+)?", re.DOTALL)
_MARK = "\ue000"  # of a private area: no text has it
_MARKS = re.compile(rf"\s?{_MARK}(?:\s?,?\s?{_MARK})*")
_NAMES = re.compile(rf"(?:^|\s)\S+[:：]\s?{_MARK}[{_MARK},\s]*$")


def read_pages(data: bytes) -> Reading | None:
    """Read a PDF; None where it cannot be read."""
    file = open_tagged(data)
    if file is None:
        return None
    headings = headings_of(file.pdf.text(file.pdf.root.get("Lang")))
    parts = _parts(list(_pieces(file)))
    return Reading(
        unit="page",
        pages=len(file.pages),
        leaves=tuple(leaf for part in parts for leaf in _leaves(part, headings)),
        sources=tuple(one for part in parts for one in _sources(part, headings)),
    )


@record
class _Piece:
    """One tag that holds text or an alternative to it."""

    role: str
    words: str
    page: int
    cites: tuple[int, ...] = ()
    alt: str = ""
    cells: tuple[Cell, ...] = ()
    """Of a row of a table."""
    is_head: bool = False
    """Is it a row of heads alone?"""
    address: str = ""
    """Where a link leads to."""


def _pieces(file: TaggedFile) -> Iterator[_Piece]:
    page, inside = 1, -1
    for tag in file.tree.tags:
        if inside >= 0 and tag.level > inside:
            continue  # a row has read all that stands in its cells
        inside = tag.level if tag.role == "TR" else -1
        if tag.role in INLINE:
            address = _address(file, tag)
            if address:
                words = " ".join(own_text(file, tag).split())
                yield _Piece("Link", words, page, address=address)
            continue
        page = _page(file, tag) or page
        if tag.role == "TR":
            cells = [kid for kid in tag.kids if isinstance(kid, Tag)]
            read = tuple(Cell(*_said(file, cell, whole=True)) for cell in cells)
            is_head = all(cell.role == "TH" for cell in cells)
            yield _Piece("TR", "", page, cells=read, is_head=is_head)
        else:
            words, cites = _said(file, tag)
            yield _Piece(tag.role, words, page, cites, file.tree.text(tag, "Alt"))


def _page(file: TaggedFile, tag: Tag) -> int:
    """Find the page that a tag begins on; 0 where it holds nothing itself."""
    waiting: list[object] = [tag]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Owned) and one.stream in file.page_numbers:
            return file.page_numbers[one.stream]
        if isinstance(one, Tag):
            waiting += reversed(one.kids)
    return 0


def _said(file: TaggedFile, tag: Tag, *, whole: bool = False) -> tuple[str, tuple[int, ...]]:
    """Read a tag's own text without the numbers of sources in it; `whole` reads all below."""
    pieces: list[str] = []
    cites: list[int] = []
    waiting: list[object] = [tag]
    while waiting:
        match waiting.pop():
            case Owned(stream=stream, number=number):
                pieces += [piece.text for piece in file.pieces.get((stream, number), ())]
            case Tag() as one if one is tag or whole or one.role in INLINE:
                cited = _cited(file, one)
                if cited:
                    pieces.append(_MARK + _space_behind(file, one))
                    cites.append(cited)
                elif actual := file.tree.text(one, "ActualText"):
                    pieces.append(actual)
                else:
                    waiting += reversed(one.kids)
            case _:
                pass
    words = _NAMES.sub("", " ".join("".join(pieces).split()))
    return " ".join(_MARKS.sub("", words).split()), tuple(cites)


def _cited(file: TaggedFile, tag: Tag) -> int:
    """Give the number of the source that a link within the file leads to; 0 for any other."""
    if tag.role not in {"Link", "Reference"} or not _leads_inside(file, tag):
        return 0
    match = _CITED.fullmatch(own_text(file, tag).strip())
    return int(match[1]) if match else 0


def _space_behind(file: TaggedFile, tag: Tag) -> str:
    """Keep the space of a number that ends its line."""
    return " " if own_text(file, tag).endswith(" ") else ""


def _leads_inside(file: TaggedFile, tag: Tag) -> bool:
    return any(isinstance(kid, Tied) for kid in tag.kids) and not _address(file, tag)


def _address(file: TaggedFile, tag: Tag) -> str:
    """Say where a link leads to; empty where it leads inside the file."""
    for kid in tag.kids:
        if isinstance(kid, Tied):
            address = file.pdf.get(file.pdf.entries(Ref(kid.object)), "A", "URI")
            return address.decode("utf-8", "replace") if isinstance(address, bytes) else ""
    return ""


def _parts(pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    """Part what was read before each heading; what stands before the first is a part, too."""
    starts = [at for at, piece in enumerate(pieces) if _HEADING.fullmatch(piece.role)]
    edges = [*dict.fromkeys([0, *starts]), len(pieces)]
    return [list(pieces[start:end]) for start, end in pairwise(edges)]


def _leaves(part: Sequence[_Piece], headings: Headings) -> Iterator[Leaf]:
    """Read a part; what follows the list below a heading of ours belongs to nothing above it."""
    lists = [at for at, piece in enumerate(part, 1) if piece.role == "LBody"]
    if lists and headings.kind_below(part[0].words) in _LISTED:
        yield _leaf(part[: lists[-1]], headings)
        if len(part) > lists[-1]:
            said = tuple(_texts(part[lists[-1] :], Kind.TEXT, headings))
            yield Leaf("", part[lists[-1]].page, _END, said=said)
    else:
        yield _leaf(part, headings)


def _leaf(part: Sequence[_Piece], headings: Headings) -> Leaf:
    title = part[0].words if part and _HEADING.fullmatch(part[0].role) else ""
    kind = headings.kind_below(title)
    said = tuple(_texts(part[1:] if title else part, kind, headings))
    name = f"{FRAME}{title}" if headings.is_own(title) else ""
    return Leaf(headings.bare(title), part[0].page if part else 1, name, said=said)


def _texts(part: Sequence[_Piece], kind: Kind, headings: Headings) -> Iterator[Said]:
    """Read what stands below a heading of this kind."""
    label, tables, rows = "", 0, 0
    heads: tuple[str, ...] = ()
    for at, piece in enumerate(part):
        match piece.role:
            case "Table":
                tables, rows, heads = tables + 1, 0, ()
            case "TR":
                rows += 1
                name = f"table-{tables}/{rows}"
                if rows == 1 and piece.is_head:
                    heads = tuple(cell.words for cell in piece.cells)
                    yield from head_texts(heads, page=piece.page, row=name)
                else:
                    cells, page = piece.cells, piece.page
                    yield from row_texts(cells, heads=heads, page=page, row=name, kind=kind)
            case "Link" if kind is Kind.SOURCE:
                pass  # its address stands in words beside it
            case "Link":
                yield Said(piece.address, Kind.LINK, piece.page, about=piece.words)
            case "Lbl":
                label = piece.words if _WORD.search(piece.words) else ""
                yield from _text(piece, kind, at) if label else ()
            case "LBody":
                yield from () if kind is Kind.SOURCE else _text(piece, kind, at, about=label)
                label = ""
            case _:
                yield from _text(piece, headings.kind_of(piece.words) or kind, at)


def _text(piece: _Piece, kind: Kind, at: int, *, about: str = "") -> Iterator[Said]:
    """Give what a tag says and shows; `at` is its place below its heading."""
    if piece.alt:
        yield Said(piece.alt, Kind.DESCRIPTION, piece.page, id=f"description/{at}")
    kind = Kind.FIGURE if piece.role == "Figure" else Kind.TEXT if kind is Kind.SOURCE else kind
    if piece.words:
        yield Said(piece.words, kind, piece.page, about=about, cites=piece.cites)
    elif piece.cites:
        yield Said("", Kind.CITATION, piece.page, cites=piece.cites)


def _sources(part: Sequence[_Piece], headings: Headings) -> Iterator[Listed]:
    if not part or headings.kind_below(part[0].words) is not Kind.SOURCE:
        return
    number = 0
    for piece in part:
        if piece.role == "Lbl":
            number = int("".join(sign for sign in piece.words if sign.isdecimal()) or 0)
        elif piece.role == "LBody" and number:
            yield Listed(number, piece.words, piece.page)
